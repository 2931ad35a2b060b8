# SPDX-License-Identifier: MIT
"""Writing the workbook against a bare libxlsxwriter program with the same
cells.

bench_workbook.py BUILD_FOLDER [ROUNDS]. The workbook of a whole company, with
the built-in questions. Both programs write it in turn; a round gives one ratio,
the median is printed. Only the ratio means anything: the times are this
machine's."""
import json
import os
import statistics
import subprocess
import sys
import tempfile

import openpyxl
import yaml

from dump_workbook import dump

BUILD = sys.argv[1]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 31
QUESTIONS = os.path.join(os.path.dirname(__file__), '..', '..', 'questions')
BANK = os.path.join(QUESTIONS, 'ipa-25.yaml')
CHECKS = 6
STATUSES = ['todo', 'doing', 'done']


def lines(**values):
    return [f'{key}: {json.dumps(value, ensure_ascii=False)}'
            for key, value in values.items()]


def questions(bank):
    return [one for section in bank['sections']
            for one in section['questions']]


def sheet(bank, number):
    """A complete check; the last one is the newest."""
    date = f'{2025 + number // 4}-{number % 4 * 3 + 2:02d}-10'
    answers = []
    for index, one in enumerate(questions(bank)):
        choice = bank['scale'][(index * 7 + number) % 4]
        answers.append({
            'question': one['id'], 'choice': choice['id'],
            'points': choice['points'], 'on': date, 'from': 'self',
            'memo': '共有フォルダの表に書いてある。' if index % 3 == 0 else ''})
    return '\n'.join(lines(
        format=1, id=f'check-{number}', bank=bank['id'],
        edition=bank['edition'], organisation='株式会社サンプル印刷',
        unit='', person='山田', date=date, finished=date,
        answers=answers)) + '\n'


def plan(bank):
    items = []
    for index, one in enumerate(questions(bank)[::2]):
        action = one['actions'][0]
        items.append({
            'bank': bank['id'], 'edition': bank['edition'],
            'question': one['id'], 'action': action['id'],
            'text': action['text']['ja'], 'decision': 'adopted',
            'owner': ['社長', '山田', '鈴木'][index % 3],
            'due': f'2026-{index % 12 + 1:02d}-20',
            'status': STATUSES[index % 3], 'note': '毎月みる'})
    return '\n'.join(lines(format=1, id='plan', items=items, end=True)) + '\n'


def write_inputs(folder):
    """The arguments of bench_workbook after the first."""
    with open(BANK, encoding='utf-8') as file:
        bank = yaml.safe_load(file)
    texts = {f'sheet{number}': sheet(bank, number)
             for number in range(CHECKS)}
    texts['plan'] = plan(bank)
    texts['declaration'] = 'format: 1\nstar: "one"\nday: "2026-04-01"\n'
    texts['policy'] = 'format: 1\norganisation: "株式会社サンプル印刷"\n'
    paths = {}
    for name, text in texts.items():
        paths[name] = os.path.join(folder, name + '.yaml')
        with open(paths[name], 'w', encoding='utf-8') as file:
            file.write(text)
    found = ['ja', BANK, paths[f'sheet{CHECKS - 1}'],
             'previous', paths[f'sheet{CHECKS - 2}'],
             'rates', os.path.join(QUESTIONS, 'rates.yaml'),
             'rules', os.path.join(QUESTIONS, 'ipa-rules-4.0.yaml')]
    for number in range(CHECKS):
        found += ['check', paths[f'sheet{number}']]
    for name in ('plan', 'declaration', 'policy'):
        found += [name, paths[name]]
    return found


def measure(name, *arguments):
    """Microseconds that one workbook takes."""
    done = subprocess.run(
        [os.path.join(BUILD, 'tests/bench', name), *arguments],
        stdout=subprocess.PIPE, check=True)
    return float(done.stdout)


def cells(path):
    return {(page.title, cell.coordinate): cell.value
            for page in openpyxl.load_workbook(path) for row in
            page.iter_rows() for cell in row if cell.value is not None}


def main():
    """Print the medians and the median of the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        inputs = write_inputs(folder)
        ours, bare, dumped = (os.path.join(folder, name) for name in
                              ('shindan.xlsx', 'floor.xlsx', 'dump'))
        measure('bench_workbook', ours, *inputs)
        with open(dumped, 'wb') as file:
            file.write(dump(ours))
        rounds = []
        for _ in range(ROUNDS):
            rounds.append((measure('bench_workbook_floor', bare, dumped),
                           measure('bench_workbook', ours, *inputs)))
        assert cells(ours) == cells(bare)
        sizes = os.path.getsize(bare), os.path.getsize(ours)
        count = len(cells(ours))
    floor = statistics.median(one[0] for one in rounds)
    shindan = statistics.median(one[1] for one in rounds)
    ratio = statistics.median(one[1] / one[0] for one in rounds)
    print(f'{"workbook, us":18} floor {floor:8.0f}   shindan {shindan:8.0f}'
          f'   ratio {ratio:.2f}   ({count} cells, {sizes[0]} and '
          f'{sizes[1]} bytes)')


main()
