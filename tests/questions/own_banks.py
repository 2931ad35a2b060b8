# SPDX-License-Identifier: MIT
"""What our own banks promise beyond the format: quoted texts, both languages,
all fields, lengths by display width, words we do not use. Prints TAP."""
import hashlib
import pathlib
import re
import sys
import unicodedata

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
BANK = ROOT / 'questions' / 'ipa-25.yaml'
TEXTS = ROOT / 'tests' / 'data' / 'ipa-25-texts.txt'
# Of the lines below the first one of the file, which names the source.
TEXTS_SHA256 = \
    'ae6ef98a3f9a936730a028f253b3922e0796f76ec47bad3298bf0f4c1175058a'
BASIC = {'1', '2', '3', '4', '5', '11', '24'}
ABSENT = {'8', '9', '13', '15', '17', '19', '20', '21', '23'}
CHOOSE_CELLS = 72
ACTION_CELLS = 90


def cells(text):
    """Display width: wide and full-width characters take two cells."""
    return sum(2 if unicodedata.east_asian_width(c) in 'WF' else 1
               for c in text)


def texts_of(node, path=''):
    """Yield (path, text) for every text of a tree."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from texts_of(value, f'{path}/{key}')
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from texts_of(value, f'{path}/{index}')
    elif isinstance(node, str):
        yield path, node


def translated_of(node, path=''):
    """Yield (path, map) for every text that has languages."""
    if isinstance(node, dict):
        if 'ja' in node or 'en' in node:
            yield path, node
        else:
            for key, value in node.items():
                yield from translated_of(value, f'{path}/{key}')
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from translated_of(value, f'{path}/{index}')


def check_quoted(bank, questions):
    """The 25 texts equal the source."""
    first, *lines = TEXTS.read_text(encoding='utf-8').splitlines()
    if not re.fullmatch(r'# source: \S+ sha256: [0-9a-f]{64}', first):
        yield 'the source of the texts is not named'
    digest = hashlib.sha256('\n'.join(lines).encode()).hexdigest()
    if digest != TEXTS_SHA256:
        yield f'{TEXTS.name} was changed: {digest}'
    if [question['text']['ja'] for question in questions] != lines:
        yield 'a question differs from the quoted text'
    if [len(section['questions']) for section in bank['sections']] \
            != [5, 13, 7]:
        yield 'the parts do not hold 5, 13 and 7 questions'


def check_scale(bank, _):
    """Points and bands of the text book."""
    if [choice['points'] for choice in bank['scale']] != [4, 2, 0, -1]:
        yield 'the points are not 4 2 0 -1'
    bands = [(band.get('min'), band['label']['ja'], band['next']['ja'])
             for band in bank['bands']]
    if bands != [
            (100, '入門レベルのセキュリティ対策は達成', 'さらに強化'),
            (70, '部分的に対策が不十分', '100点満点への挑戦'),
            (50, '対策が不十分', '低い項目から改善'),
            (None, '事故がいつ起きても不思議ではない', '早急に改善')]:
        yield 'the bands differ from the text book'


def check_fields(_, questions):
    """Every question has what its screens need."""
    for question in questions:
        name = question['id']
        for key in ('simpler', 'help', 'choose', 'risk', 'find_out',
                    'actions'):
            if not question.get(key):
                yield f'question {name} has no {key}'
        if set(question['choose']) != {'full', 'partial', 'none', 'unknown'}:
            yield f'question {name}: choose is not complete'
        if bool(question.get('basic')) != (name in BASIC):
            yield f'question {name}: basic'
        if ('absent' in question) != (name in ABSENT):
            yield f'question {name}: absent'
        for number, action in enumerate(question['actions'], 1):
            if action['id'] != f'{name}.{number}':
                yield f'action {action["id"]} should be {name}.{number}'
            for key in ('text', 'role', 'effort', 'cost', 'when', 'evidence',
                        'refs'):
                if not action.get(key):
                    yield f'action {action["id"]} has no {key}'
        if question['actions'][0]['effort'] != 'small':
            yield f'question {name}: the first action is not small'


def check_languages(bank, _):
    """Japanese and English everywhere."""
    for path, words in translated_of(bank):
        if set(words) != {'ja', 'en'} or not all(words.values()):
            yield f'{path}: not in both languages'


def check_lengths(_, questions):
    """One line where a screen gives one line."""
    for question in questions:
        for choice, words in question['choose'].items():
            if cells(words['ja']) > CHOOSE_CELLS:
                yield f'question {question["id"]}: choose/{choice} is long'
        for action in question['actions']:
            if cells(action['text']['ja']) > ACTION_CELLS:
                yield f'action {action["id"]} is long'


def check_words(bank, _):
    """No word that promises too much, no letter a terminal draws wide."""
    for path, text in texts_of(bank):
        for word in ('必ず', '絶対'):
            if word in text:
                yield f'{path}: {word}'
        for letter in text:
            if unicodedata.east_asian_width(letter) == 'A':
                yield f'{path}: {letter} has no sure width'
            if '\uff61' <= letter <= '\uff9f':
                yield f'{path}: half-width {letter}'


def check_terms(bank, questions):
    """Every word that is explained stands in a question."""
    joined = '\n'.join(question['text']['ja'] for question in questions)
    for term in bank['terms']:
        if term['term']['ja'] not in joined:
            yield f'{term["term"]["ja"]} stands in no question'


def check_refs(_, questions):
    """Every ref names a source of questions/sources.yaml."""
    sources = yaml.safe_load(
        (ROOT / 'questions' / 'sources.yaml').read_text(encoding='utf-8'))
    known = {source['id'] for source in sources['sources']}
    for question in questions:
        for action in question['actions']:
            for ref in action['refs']:
                prefix, _, place = ref.partition(':')
                if prefix not in known or not place:
                    yield f'action {action["id"]}: {ref}'


def main():
    """One TAP line a check."""
    bank = yaml.safe_load(BANK.read_text(encoding='utf-8'))
    questions = [question for section in bank['sections']
                 for question in section['questions']]
    checks = [check_quoted, check_scale, check_fields, check_languages,
              check_lengths, check_words, check_terms, check_refs]
    bad = 0
    print(f'1..{len(checks)}')
    for number, check in enumerate(checks, 1):
        problems = list(check(bank, questions))
        bad += len(problems)
        print(f'{"not ok" if problems else "ok"} {number} -'
              f' {check.__name__}')
        for problem in problems:
            print(f'# {problem}')
    sys.exit(1 if bad else 0)


main()
