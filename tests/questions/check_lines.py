# SPDX-License-Identifier: MIT
"""Checks of lengths, and of a translation against its text. A check takes a
bank and the library, and yields what is wrong."""
import re
import unicodedata

from banks import NAMES, sentences

# Cells on a screen for what stands in one line there, or in two; in English
# words are longer, and more may go to a second line.
CELLS = {
    'bank.title': (64, 80),
    'sections.title': (40, 40),
    'scale.label': (46, 46),
    'choices.label': (46, 46),
    'bands.label': (60, 60),
    'bands.next': (40, 40),
    'choose': (72, 100),
    'actions.text': (90, 130),
    'objections.says': (60, 72),
    'prompts.title': (60, 60),
    'prompts.label': (24, 24),
    'examples.who': (24, 24),
    'examples.text': (60, 60),
    'terms.term': (40, 40),
    # The name of a worksheet.
    'forms.title': (31, 31),
    'blocks.heading': (60, 60),
    'fields.label': (16, 18),
}

# Letters of a Japanese sentence with its full stop: what is read at one
# breath, how many in a hundred may be longer, and how long they may be.
SENTENCE = 40
LONGER = 2
SENTENCE_MOST = 46

# English letters to Japanese letters, of texts of more than 30.
SHORT_TEXT = 30
RATIO_LEAST = 1.4
RATIO_MOST = 4.5
# Of these each sentence is translated as one or more.
SENTENCES_KEPT = ('questions.help', 'questions.risk', 'notes.text',
                  'objections.answer', 'prompts.text', 'choices.says',
                  'scale.says', 'forms.purpose', 'blocks.text')


def cells(text):
    """Display width: wide and full-width letters take two cells."""
    return sum(2 if unicodedata.east_asian_width(letter) in 'WF' else 1
               for letter in text)


def check_lengths(bank, _):
    """What a screen gives one line (or two) fits there."""
    for kind, (most, most_english) in CELLS.items():
        for text in bank.texts_of(kind):
            for words, limit in ((text.ja, most), (text.en, most_english)):
                if cells(words) > limit:
                    yield f'{text.path}: {cells(words)} cells, ' \
                        f'{limit} at most: {words}'


def check_sentences(bank, _):
    """Japanese sentences have 40 letters as a rule, and never many more."""
    count = 0
    longer = []
    for text in bank.texts:
        if text.quoted or text.kind in NAMES:
            continue
        for words, mark, _ in sentences(text.ja):
            length = len(words.lstrip('」』）') + mark)
            count += 1
            if length > SENTENCE_MOST:
                yield f'{text.path}: {length} letters: {words}'
            elif length > SENTENCE:
                longer.append(f'{text.path}: {length} letters: {words}')
    if len(longer) > max(1, count * LONGER // 100):
        yield from longer


def check_paragraphs(bank, _):
    """Both languages have the same lines."""
    for text in bank.texts:
        lines = text.ja.count('\n')
        if text.en.count('\n') != lines:
            yield f'{text.path}: {lines + 1} lines in Japanese, ' \
                f'{text.en.count(chr(10)) + 1} in English'


def check_translation(bank, _):
    """English says as much as Japanese."""
    for text in bank.texts:
        if len(text.ja) > SHORT_TEXT and text.en:
            ratio = len(text.en) / len(text.ja)
            if not RATIO_LEAST <= ratio <= RATIO_MOST:
                yield f'{text.path}: English has {ratio:.1f} letters to one'
    for text in bank.texts_of(*SENTENCES_KEPT):
        japanese = len(re.findall('[。！？](?![」』）])', text.ja))
        english = len(re.findall(r'[.?!:;][")]*(?=\s|$)', text.en))
        if english < japanese:
            yield f'{text.path}: {japanese} sentences, {english} in English'
