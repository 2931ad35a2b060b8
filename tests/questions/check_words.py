# SPDX-License-Identifier: MIT
"""Checks of words and letters. A check takes a bank and the library, and
yields what is wrong."""
import re
import unicodedata

from banks import MARKS, NAMES, WIDE, rows, sentences, unfolded

# Texts in whole sentences, in the polite form.
PROSE = ('questions.help', 'questions.risk', 'notes.text',
         'objections.answer', 'prompts.text', 'prompts.ask', 'choices.says',
         'scale.says', 'terms.says', 'source.note', 'sources.note',
         'forms.purpose', 'blocks.text')
POLITE = re.compile(
    '(です|ます|ません|でした|ました|でしょう|ましょう|ください)[かねよ]?'
    '(（[^（）]*）)?$|^(はい|いいえ)$')
PLAIN_FORM = ('actions.text', 'actions.when', 'actions.evidence', 'choose',
              'find_out.look')

PROMISES = re.compile('必ず|絶対|完璧|完全に安全|100[%％](安全|安心|防)')
PROMISES_EN = re.compile(
    'guarantee|absolutely|(perfectly|completely|100 ?%) (safe|secure)', re.I)

DECLARATION = re.compile('SECURITY ACTION|[一二]つ星|ロゴ')
CERTIFIED = re.compile('認定|取得|合格|certif|obtain|qualif', re.I)


def check_languages(bank, _):
    """Japanese and English everywhere."""
    for text in bank.texts:
        if not text.ja or not text.en:
            yield f'{text.path}: not in both languages'


def letter_problem(letter):
    """What is wrong with a letter on any line, or None."""
    width = unicodedata.east_asian_width(letter)
    simple = unicodedata.normalize('NFKC', letter)
    if width == 'H':
        return 'half-width'
    if width not in ('W', 'F', 'Na'):
        return 'a letter without a sure width'
    if letter > '~' and simple.isascii() and simple.isalnum():
        return 'a wide digit or letter'
    if letter == '\u3000':
        return 'a wide space'
    if width == 'W' and simple != letter:
        return 'a look-alike'
    return None


def check_letters(bank, _):
    """No letter that some terminal draws in another width, no look-alike of
    another letter."""
    for number, line in enumerate(bank.raw.splitlines(), 1):
        for letter in line:
            problem = letter_problem(letter)
            if problem:
                yield f'line {number}: {letter!r} is {problem}'


def check_spaces(bank, _):
    """No space inside Japanese, none twice, none at an end; none in prose
    where a line is folded beside a word in Roman letters."""
    names = [text.ja for text in bank.texts_of(*NAMES) if text.ja]
    for number, line in enumerate(bank.raw.splitlines(), 1):
        if re.search(f'[{WIDE}] +[{WIDE}]|[{MARKS}] +[!-~]', line) and \
                not any(name in unfolded(line) for name in names):
            yield f'line {number}: a space inside Japanese'
    for text in bank.texts:
        for words in (text.ja, text.en):
            if '  ' in words or words.rstrip('\n') != words.strip():
                yield f'{text.path}: a space too many'
    for text in bank.texts_of(*PROSE):
        found = re.search(f'[{WIDE}] [!-~]|[!-~] [{WIDE}]', text.ja)
        if found and '\n' not in text.ja:
            yield f'{text.path}: a space inside Japanese: {found[0]}'


def check_english(bank, _):
    """English is ASCII: nothing Japanese, straight quotes."""
    for text in bank.texts:
        for letter in sorted(set(text.en)):
            if letter != '\n' and not ' ' <= letter <= '~':
                yield f'{text.path}: {letter!r} in English'


def check_promises(bank, _):
    """No word that promises too much."""
    for text in bank.texts:
        for found in (PROMISES.search(text.ja), PROMISES_EN.search(text.en)):
            if found:
                yield f'{text.path}: {found[0]} promises too much'


def check_declaration(bank, _):
    """A star is declared: nobody certifies it. What is said of one thing is
    read together (a term and what it means)."""
    together = {}
    for text in bank.texts:
        together.setdefault(text.owner, []).append(text)
    for texts in together.values():
        if not any(DECLARATION.search(text.ja) for text in texts):
            continue
        for text in texts:
            found = CERTIFIED.search(text.ja) or CERTIFIED.search(text.en)
            if found:
                yield f'{text.path}: {found[0]} about SECURITY ACTION'


def allows(allowed, kind):
    """Whether a list of words allows one in texts of that kind."""
    return kind in allowed or kind.split('.')[0] in allowed


def check_spelling(bank, _):
    """One spelling a word."""
    lists = [(0, rows('spelling.txt')), (1, rows('spelling_en.txt'))]
    for text in bank.texts:
        if text.quoted or text.kind in NAMES:
            continue
        for language, spellings in lists:
            for wrong, right, *allowed in spellings:
                found = re.search(wrong, (text.ja, text.en)[language])
                if found and not allows(allowed, text.kind):
                    yield f'{text.path}: {found[0]} should be {right}'


def check_style(bank, _):
    """Prose is polite and ends in a full stop; what one ticks or does is
    plain."""
    for text in bank.texts_of(*PROSE):
        for words, mark, closing in sentences(text.ja):
            if mark == '。' and '」' not in closing and \
                    not POLITE.search(words):
                yield f'{text.path}: not polite: {words}'
        if '\n' not in text.ja and text.ja.rstrip('」）')[-1:] not in '。！？':
            yield f'{text.path}: does not end: {text.ja[-12:]}'
    for text in bank.texts_of(*PLAIN_FORM):
        if text.ja.endswith('。'):
            yield f'{text.path}: ends in a full stop'
