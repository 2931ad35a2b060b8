# SPDX-License-Identifier: MIT
"""A whole self-check line by line, without a terminal: program_plain.py
PROGRAM."""
import json
import os
import unicodedata

import openpyxl
import yaml

from program import (SHEETS, TODAY, equal, has_no_control, keys, letters,
                     main)


def lines(*parts):
    """What is typed."""
    return '\n'.join(parts) + '\n'


def whole(row):
    """Intro, all questions, review, result."""
    return ['', *letters(keys(row)), '']


def test_plain__whole_self_check__result_and_workbook(home):
    for language, title, folder, workbook in (
            ('ja', '診断結果', '自社診断', f'{TODAY} 診断結果.xlsx'),
            ('en', 'Result', 'Security self-check',
             f'{TODAY} result.xlsx')):
        data = home.file(language)
        result = home.run(
            '--plain', '--lang', language, '--data', data,
            text=lines(*whole(SHEETS['works'][0]), 'e', '',
                       'サンプル印刷', '花子', 'q'))
        equal((result.code, result.err), (0, ''))
        assert title in result.out, result.out
        assert '66' in result.out, result.out
        path = os.path.join(home.path, folder, workbook)
        assert path in result.out, result.out
        book = openpyxl.load_workbook(path)
        assert any('サンプル印刷' in str(cell.value)
                   for row in book.worksheets[0].iter_rows()
                   for cell in row if cell.value is not None)
        sheet = os.path.join(data, 'sheets', f'{TODAY}-ipa-25.yaml')
        shown = json.loads(home.run('show', sheet, '--json').out)
        equal((shown['score'], shown['organisation']),
              (66, 'サンプル印刷'))


def test_plain__every_sheet__the_score_of_the_rules(home):
    for name, (row, score) in SHEETS.items():
        home.run('take', '-o', name, text=lines(*whole(row)[1:], 'q'))
        shown = json.loads(home.run('show', name, '--json').out)
        equal((shown['score'], shown['complete']), (score, True))


def test_plain__output__no_control_and_fits(home):
    for language in ('ja', 'en'):
        result = home.run(
            'take', '-o', language + '.yaml', '--lang', language,
            text=lines(*whole(SHEETS['clinic'][0])[1:], 'w', 'b', '',
                       'b', '?', 'b', '\x1b[2J', '\x9b31m', 'o', 'b', 'q'))
        equal(result.code, 0)
        assert has_no_control(result.bytes)
        for line in result.out.splitlines():
            if line.startswith(('答えは', 'Your answers')):
                continue
            cells = sum(2 if unicodedata.east_asian_width(c) in 'WF' else 1
                        for c in line)
            assert cells <= 78, (cells, line)


def test_plain__retyped_names_of_keys__work(home):
    result = home.run('take', '-o', 'a.yaml',
                      text=lines('1', 'Ctrl+Z', 'ctrl+y', '２', 'u', 'q'))
    equal(result.code, 0)
    made = yaml.safe_load(home.read('a.yaml'))
    equal([a['choice'] for a in made['answers']], ['full'])


def test_plain__memo__kept_replaced_and_emptied(home):
    def memo():
        made = yaml.safe_load(home.read('a.yaml'))
        return made['answers'][0].get('memo', '')

    home.run('take', '-o', 'a.yaml', text=lines('1', 'b', 'm', '倉庫のPC: "x"',
                                                'q'))
    equal(memo(), '倉庫のPC: "x"')
    home.run('take', '-o', 'a.yaml', text=lines('b', 'm', '.', 'q'))
    equal(memo(), '倉庫のPC: "x"')
    home.run('take', '-o', 'a.yaml', text=lines('b', 'm', '.esc', 'q'))
    equal(memo(), '倉庫のPC: "x"')
    home.run('take', '-o', 'a.yaml', text=lines('b', 'm', '', 'q'))
    equal(memo(), '')


def test_plain__memo__left_by_the_end_of_input(home):
    result = home.run('take', '-o', 'a.yaml', text=lines('1', 'b', 'm'))
    equal(result.code, 0)
    equal(len(yaml.safe_load(home.read('a.yaml'))['answers']), 1)


def test_plain__language__switched_on_the_way(home):
    result = home.run('take', '-o', 'a.yaml', text=lines('1', '?', 'l', 'q'))
    equal(result.code, 0)
    if 'Language' not in result.out and 'English' not in result.out:
        return
    assert 'Your answers are saved' in result.out or \
        '保存してあります' in result.out, result.out


def test_plain__bytes_that_are_no_text__do_nothing(home):
    result = home.run('take', '-o', 'a.yaml',
                      text=b'\xff\xfe\n\x00\x01\x02\n\xe3\x81\n1\nq\n')
    equal(result.code, 0)
    assert has_no_control(result.bytes)
    equal(len(yaml.safe_load(home.read('a.yaml'))['answers']), 1)


def test_plain__output_gone__stops_saved(home):
    with open('/dev/full', 'wb') as full:
        result = home.run('take', '-o', 'a.yaml', text=lines('1', '2'),
                          stdout=full)
    equal(result.code, 1)
    assert result.err.startswith('shindan: '), result.err


main(globals())
