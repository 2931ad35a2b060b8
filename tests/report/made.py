# SPDX-License-Identifier: MIT
"""A workbook that the program makes of a bank, a sheet and a company that are
made up here. What it should hold is worked out from the rules in the text
book, and not from the program.

Every workbook that is made passes lint_workbook.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

import openpyxl

import lint_workbook

MAKE = sys.argv[1]
TOP = os.path.join(os.path.dirname(__file__), '..', '..')
LOCALES = os.path.join(TOP, 'locales')
CHOICES = [('full', 4, '実施している', 'Done'),
           ('partial', 2, '一部実施している', 'Partly done'),
           ('none', 0, '実施していない', 'Not done'),
           ('unknown', -1, 'わからない', "Don't know")]
BANDS = [('complete', 100, '達成'), ('partial', 70, '部分的に不十分'),
         ('insufficient', 50, '不十分'), ('critical', None, '事故')]
PARTS = [('part1', 5), ('part2', 13), ('part3', 7)]
BASIC = {1, 2, 3, 4, 5, 11, 24}
ABSENT = {8, 9, 13}
ROLES = ['owner', 'lead', 'system', 'vendor', 'department', 'trainer', 'all']
EFFORTS = ['small', 'medium', 'large']
COSTS = ['free', 'low', 'paid']
INFORMANTS = ['self', 'staff', 'vendor', 'bank', 'landlord', 'insurer']
SHEETS = {'ja': ['概要', '対策リスト', '回答', '確かめること', '出典'],
          'en': ['Summary', 'Actions', 'Answers', 'To find out', 'Sources']}
# The tabs of a first check without a company folder, and of the hidden sheet.
TABS = {'ja': ['概要', '対策リスト', '確かめること', '回答', '試算', '出典',
               'shindan'],
        'en': ['Summary', 'Actions', 'To find out', 'Answers', 'Try out',
               'Sources', 'shindan']}
MIXED = '1234121x13142311212341231'
HEADER = 3  # the row of the headings of a list, from 1
FIRST = 4


def words(language):
    """The catalogue: flat lines `key: "text"`, as the test needs them."""
    found = {}
    for area in ('core', 'report', 'ui', 'cli'):
        path = os.path.join(LOCALES, language, area + '.yaml')
        with open(path, encoding='utf-8') as file:
            for line in file:
                match = re.match(r'  ([a-z0-9_.]+): (.*)$', line)
                if match:
                    text = match.group(2)
                    found[match.group(1)] = (
                        json.loads(text) if text.startswith('"') else text)
    return found


def question(number):
    made = {
        'id': str(number),
        'text': {'ja': f'設問{number}の文は{"長" * number}いですか？',
                 'en': f'Is question {number} {"very " * number}long?'},
        'simpler': {'ja': f'やさしい設問{number}',
                    'en': f'plain question {number}'},
        'find_out': {
            'from': INFORMANTS[number % 6],
            'ask': {'ja': f'相手{number}', 'en': f'whom {number}'},
            'look': {'ja': f'見る{number}', 'en': f'look {number}'}},
        'actions': [{
            'id': f'{number}.{step}',
            'text': {'ja': f'対策{number}の{step}',
                     'en': f'action {number} step {step}'},
            'role': ROLES[(number + step) % 7],
            'effort': EFFORTS[(number * 2 + step) % 3],
            'cost': COSTS[(number + step) % 3],
            'when': {'ja': f'いつ{number}.{step}',
                     'en': f'when {number}.{step}'},
            'evidence': {'ja': f'記録{number}.{step}',
                         'en': f'record {number}.{step}'},
        } for step in range(1, number % 3 + 2)],
    }
    if number in BASIC:
        made['basic'] = True
    if number in ABSENT:
        made['absent'] = {'ja': '使っていない', 'en': 'not used'}
    return made


def bank():
    number = 0
    sections = []
    for name, count in PARTS:
        sections.append({
            'id': name, 'title': {'ja': f'部分{name}', 'en': f'Part {name}'},
            'questions': [question(number + i + 1) for i in range(count)]})
        number += count
    bands = []
    for name, low, label in BANDS:
        band = {'id': name, 'label': {'ja': label, 'en': name.upper()},
                'next': {'ja': f'次{label}', 'en': f'next {name}'}}
        if low is not None:
            band['min'] = low
        bands.append(band)
    scale = []
    for name, points, ja, en in CHOICES:
        choice = {'id': name, 'points': points,
                  'label': {'ja': ja, 'en': en}}
        if name == 'partial':
            choice['mixed'] = True
        if name == 'unknown':
            choice['unsure'] = True
        scale.append(choice)
    return {
        'format': 1, 'id': 'made-up', 'edition': '3.1',
        'languages': ['ja', 'en'], 'kind': 'scored',
        'title': {'ja': '試しの診断', 'en': 'A trial check'},
        'source': {
            'title': {'ja': 'もとの題', 'en': 'the source'},
            'publisher': {'ja': '発行者', 'en': 'the publisher'},
            'url': 'https://example.jp/a?b=c&d=e',
            'note': {'ja': '備考の文', 'en': 'a note'}},
        'scale': scale, 'bands': bands, 'sections': sections}


def block(value, indent=0):
    """YAML as a person writes it, every text in quotes."""
    pad = ' ' * indent
    lines = []
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, (dict, list)):
                lines.append(f'{pad}{key}:')
                lines += block(item, indent + 2)
            else:
                lines.append(f'{pad}{key}: {scalar(item)}')
        return lines
    for item in value:
        if isinstance(item, dict):
            inner = block(item, indent + 2)
            lines.append(f'{pad}- {inner[0].strip()}')
            lines += inner[1:]
        else:
            lines.append(f'{pad}- {scalar(item)}')
    return lines


def scalar(item):
    if isinstance(item, bool):
        return 'true' if item else 'false'
    if isinstance(item, int):
        return str(item)
    return json.dumps(item, ensure_ascii=False)


def answer(number, key, memo, reason=''):
    choice = CHOICES['1234'.index('1' if key == 'x' else key)]
    made = (f'  - {{question: "{number}", choice: "{choice[0]}", '
            f'points: {choice[1]}, on: "2026-11-20", from: "self"')
    if key == 'x':
        made += ', absent: true'
    if memo:
        made += f', memo: {json.dumps(memo, ensure_ascii=False)}'
    if reason:
        made += f', reason: "{reason}"'
    return made + '}'


def sheet(keys, memos, date, reasons=None, result=None, **heads):
    """The file of a sheet; heads replace its first lines."""
    values = {'id': '8f0c1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b', 'bank': 'made-up',
              'edition': '3.1', 'bank_sha256': '',
              'organisation': '株式会社サンプル', 'unit': '営業部',
              'person': '山田', 'date': date, 'finished': '', 'previous': ''}
    values.update(heads)
    reasons = reasons or {}
    given = [answer(i + 1, key, memos.get(i + 1, ''), reasons.get(i + 1, ''))
             for i, key in enumerate(keys) if key != '.']
    lines = ['format: 1'] + block(values)
    lines += ['answers:'] + given if given else ['answers: []']
    if result:
        lines += block({'result': result})
    return '\n'.join(lines) + '\n'


def yaml_file(value):
    """The bytes of a file of a company."""
    return ('\n'.join(block(dict({'format': 1}, **value))) + '\n').encode()


ITEM = {'bank': 'made-up', 'edition': '3.1', 'question': '', 'action': '',
        'text': '', 'decision': 'adopted', 'reason': '', 'owner': '',
        'begin': '', 'due': '', 'status': 'todo', 'started': '',
        'finished': '', 'added': '2026-11-01', 'note': ''}


def item(action, **values):
    """An item of the plan; of our bank it has the words of the bank."""
    made = dict(ITEM, action=action, question=action.split('.')[0])
    if values.get('bank', 'made-up') == 'made-up':
        number, step = (int(part) for part in action.split('.'))
        made['text'] = question(number)['actions'][step - 1]['text']['ja']
    return dict(made, **values)


def plan_file(items):
    return yaml_file({'id': 'plan-1', 'items': items, 'end': True})


def check_file(date, keys, **heads):
    """A finished check of the same unit."""
    return sheet(keys, {}, date, **dict(
        {'id': f'check-{date}', 'finished': date}, **heads)).encode()


def rules_file():
    """Rules of which each looks at one question of the self-check; the last
    one at nothing."""
    of = bank()
    of.update({'id': 'rules', 'kind': 'checklist'})
    del of['bands']
    for choice in of['scale']:
        choice['points'] = 0
    of['sections'] = [dict(of['sections'][0], questions=[
        {'id': str(n), 'text': {'ja': f'規則{n}', 'en': f'rule {n}'},
         'covers': [{'bank': 'made-up', 'edition': '3.1',
                     'question': str(n + 2), 'extent': 'match'}]}
        if n < 3 else
        {'id': str(n), 'text': {'ja': f'規則{n}', 'en': f'rule {n}'}}
        for n in range(1, 4)])]
    return ('\n'.join(block(of)) + '\n').encode()


FINISHED = {'finished': '2026-11-21'}


def make_full(folder, language='ja', keys=None):
    """A workbook with every sheet."""
    return Made(folder, keys or MIXED, language, {3: 'メモ'}, fields=[
        ('plan', plan_file([
            item('3.1', owner='山田', due='2001-02-03'),
            item('5.1', owner='鈴木', due='2998-02-03', status='doing'),
            item('4.1', decision='deferred', reason='来期に')])),
        ('declaration', yaml_file({'star': 'one'})),
        ('policy', yaml_file({'organisation': '株式会社サンプル'})),
        ('rules', rules_file()),
        ('check', check_file('2026-05-21', '2' * 25)),
        ('check', check_file('2026-08-21', '3' * 25)),
    ], heads=FINISHED)


class Made:
    """A workbook that the program made, and what it should hold."""

    def __init__(self, folder, keys, language='ja', memos=None, fields=None,
                 date='2026-11-21', of=None, reasons=None, heads=None,
                 text=None):
        """fields: the bytes of each FIELD of make_workbook, by its name or in
        pairs; text: the whole file of the sheet."""
        self.keys = keys
        self.language = language
        self.words = words(language)
        self.memos = memos or {}
        self.path = os.path.join(folder, 'made.xlsx')
        bank_path = os.path.join(folder, 'made-up.yaml')
        sheet_path = os.path.join(folder, 'sheet.yaml')
        with open(bank_path, 'w', encoding='utf-8') as file:
            file.write('\n'.join(block(of or bank())) + '\n')
        with open(sheet_path, 'w', encoding='utf-8') as file:
            file.write(text or sheet(keys, self.memos, date, reasons,
                                     **(heads or {})))
        more = []
        pairs = fields.items() if isinstance(fields, dict) else fields or []
        for name, data in pairs:
            field_path = os.path.join(folder, f'field{len(more)}')
            with open(field_path, 'wb') as file:
                file.write(data)
            more += [name, field_path]
        done = subprocess.run(
            [MAKE, self.path, language, bank_path, sheet_path] + more,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        assert done.returncode == 0, done.stdout.decode()
        assert done.stderr == b'', done.stderr
        wrong = lint_workbook.lint(self.path)
        assert not wrong, wrong
        self.book = openpyxl.load_workbook(self.path)

    def values(self):
        """The same book with the results of its formulas."""
        return openpyxl.load_workbook(self.path, data_only=True)

    def page(self, index):
        return self.book[SHEETS[self.language][index]]

    def choice(self, number):
        key = self.keys[number - 1]
        return None if key == '.' else '1234'.index('1' if key == 'x' else key)

    def points(self, numbers=range(1, 26)):
        picks = [self.choice(n) for n in numbers]
        return sum(CHOICES[p][1] for p in picks if p is not None)

    def label(self, number):
        pick = self.choice(number)
        if pick is None:
            return self.words['report.open']
        return CHOICES[pick][2 if self.language == 'ja' else 3]

    def advice(self):
        """(priority, question) in the order of the rule."""
        found = []
        for number in range(1, 26):
            pick = self.choice(number)
            if pick in (1, 2):
                basic = number in BASIC
                level = (0 if pick == 2 else 1) if basic else 3 - pick
                effort = EFFORTS.index(
                    question(number)['actions'][0]['effort'])
                found.append((level, not basic, effort, number))
        return [(level, number) for level, _, _, number in sorted(found)]


def rows(page, width):
    """The rows of a list, under its headings."""
    return [[cell.value for cell in row[:width]]
            for row in page.iter_rows(min_row=FIRST)]


def texts(page):
    return [cell.value for row in page.iter_rows() for cell in row
            if cell.value is not None]


def row_of(page, text):
    return next(row[0].row for row in page.iter_rows()
                if row[0].value == text)


def check_all_languages(test):
    def run(folder):
        for language in ('ja', 'en'):
            test(folder, language)
    run.__name__ = test.__name__
    return run


def main(names):
    """Runs the tests among the names of a module; gives the exit code."""
    tests = [value for name, value in names.items()
             if callable(value) and '__' in name and
             not name.startswith('_')]
    print(f'1..{len(tests)}')
    failed = 0
    for number, test in enumerate(tests, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                test(folder)
                print(f'ok {number} - {test.__name__}')
            except Exception as error:  # a test that breaks has failed
                failed += 1
                line = error.__traceback__
                while line.tb_next is not None:
                    line = line.tb_next
                print(f'not ok {number} - {test.__name__}')
                print(f'# line {line.tb_lineno}: {str(error)[:600]!r}')
    return 1 if failed else 0
