# SPDX-License-Identifier: MIT
"""Paper to sheet: program_fill.py PROGRAM."""
import os
import re

import yaml

from program import (CHOICES, POINTS, SHEETS, TODAY, equal, keys, letters,
                     main)

ALL = '1' * 25


def refused(home, given, *more):
    """KEYS that do not fit: 2, and no file."""
    result = home.run('fill', 'ipa-25', given, '-o', 'a.yaml', *more)
    equal((result.code, result.out), (2, ''))
    assert not os.path.exists(home.file('a.yaml'))
    return result.err.splitlines()[0]


def sheet(home, name='a.yaml'):
    """The sheet as another YAML reader sees it."""
    return yaml.safe_load(home.read(name))


def test_fill__seven_sheets__answers_and_score(home):
    for name, (row, score) in SHEETS.items():
        home.fill(name, row)
        made = sheet(home, name)
        wanted = [(str(i + 1), CHOICES[c], c == 'x')
                  for i, c in enumerate(letters(row))]
        equal([(a['question'], a['choice'], a.get('absent', False))
               for a in made['answers']], wanted)
        equal(made['result']['score'], score)
        equal((made['date'], made['finished']), (TODAY, TODAY))
        equal((made['bank'], made['edition']), ('ipa-25', '3.1'))
        equal({a['from'] for a in made['answers']}, {'self'})


def test_fill__points__give_the_same_answers(home):
    for name, (row, score) in SHEETS.items():
        home.fill('by-choice', row, '--replace')
        points = ' '.join(POINTS[c] for c in letters(row))
        result = home.run('fill', 'ipa-25', points, '--points', '-o',
                          'by-points', '--replace')
        equal(result.code, 0)
        equal(sheet(home, 'by-points')['answers'],
              sheet(home, 'by-choice')['answers'])
        equal(sheet(home, 'by-points')['result']['score'], score)


def test_fill__open_questions__are_not_recorded(home):
    result = home.run('fill', 'ipa-25', '.2341' + '-' * 20, '-o', 'a.yaml')
    equal(result.code, 0)
    made = sheet(home)
    equal([a['question'] for a in made['answers']], ['2', '3', '4', '5'])
    equal(made['finished'], '')
    equal(made['result']['band'], '')


def test_fill__several_arguments__are_joined(home):
    result = home.run('fill', 'ipa-25', '11111', '11111 11111', '11111',
                      '11111', '-o', 'a.yaml')
    equal(result.code, 0)
    equal(sheet(home)['result']['score'], 100)


def test_fill__wrong_character__position_named(home):
    assert '3文字目' in refused(home, '11z' + '1' * 22)
    assert '25文字目' in refused(home, '1' * 24 + '5')
    assert '1文字目' in refused(home, '0' + '1' * 24)
    assert '6文字目' in refused(home, '11111 m1111 11111 11111 11111')
    assert 'character 2 ' in refused(home, '1?' + '1' * 23, '--lang', 'en')
    assert '2文字目' in refused(home, '43' + '4' * 23, '--points')


def test_fill__absent_not_on_offer__told(home):
    line = refused(home, 'x' + '1' * 24)
    assert '1文字目' in line and 'x' in line, line


def test_fill__wrong_length__told(home):
    assert '24文字' in refused(home, '1' * 24)
    assert '26文字' in refused(home, '1' * 26)
    assert '0文字' in refused(home, ' ')


def test_fill__leading_dash__is_told(home):
    line = refused(home, '-' + '1' * 24)
    assert '「.」' in line, line
    equal(home.run('fill', '-o', 'a.yaml', '--', 'ipa-25',
                   '-' + '1' * 24).code, 0)


def test_fill__existing_file__untouched_without_replace(home):
    home.fill('a.yaml', SHEETS['print'][0])
    before = home.read('a.yaml')
    result = home.run('fill', 'ipa-25', ALL, '-o', 'a.yaml')
    equal((result.code, result.out), (1, ''))
    assert '--replace' in result.err, result.err
    equal(home.read('a.yaml'), before)
    equal(home.run('fill', 'ipa-25', ALL, '-o', 'a.yaml', '--replace').code,
          0)
    equal(sheet(home)['result']['score'], 100)


def test_fill__replace__never_a_file_that_is_no_sheet(home):
    home.fill('good.yaml', SHEETS['print'][0])
    good = home.read('good.yaml')
    for data in (b'', b'notes\n', b'PK\x03\x04', good[:200], b'\xff' + good,
                 good.replace(b'format: 1', b'format: 2', 1),
                 good + b'colour: "red"\n'):
        home.write('a.yaml', data)
        result = home.run('fill', 'ipa-25', ALL, '-o', 'a.yaml', '--replace')
        equal((result.code, result.out), (1, ''))
        equal(home.read('a.yaml'), data)


def test_fill__names_and_date__in_the_sheet(home):
    result = home.run('fill', 'ipa-25', ALL, '-o', 'a.yaml', '--unit',
                      '営業部', '--organisation', 'A: "B" # C', '--person',
                      '', '--date', '2026-08-20')
    equal(result.code, 0)
    made = sheet(home)
    equal((made['unit'], made['organisation'], made['person']),
          ('営業部', 'A: "B" # C', ''))
    equal((made['date'], made['finished']), ('2026-08-20',) * 2)
    equal(home.read('a.yaml').count(b'on: "2026-08-20"'), 25)


def test_fill__ids__differ(home):
    home.fill('a.yaml', SHEETS['print'][0])
    home.fill('b.yaml', SHEETS['print'][0])
    assert sheet(home, 'a.yaml')['id'] != sheet(home, 'b.yaml')['id']


def test_fill__stdout__one_line_with_file_and_score(home):
    result = home.fill('a.yaml', SHEETS['print'][0])
    equal(result.out,
          'a.yaml  25点 / 100点  事故がいつ起きても不思議ではない\n')
    equal(home.run('fill', 'ipa-25', '.' * 25, '-o', 'b.yaml').out,
          'b.yaml  0点 / 100点\n')


def test_fill__no_points_count__what_show_says(home):
    for bank, given in (('incident-ready', '111111111111'),
                        ('incident-ready', '11112.4111..'),
                        ('approach', '2'), ('cloud-service', '1' * 12)):
        for language in ('ja', 'en'):
            result = home.run('fill', bank, given, '-o', 'a.yaml',
                              '--replace', '--lang', language)
            shown = home.run('show', 'a.yaml', '--lang', language)
            equal((result.code, shown.code), (0, 0))
            path, *lines = result.out.splitlines()
            equal(path, 'a.yaml')
            assert len(lines) > 0, result.out
            for line in lines:
                assert line in shown.out.splitlines(), line
            assert not re.search(r'\d点|\d points', result.out), result.out
            equal('result: {}' in home.read('a.yaml').decode(), True)
    home.run('fill', 'incident-ready', '11112.4111..', '-o', 'a.yaml',
             '--replace')
    out = home.run('fill', 'incident-ready', '11112.4111..', '-o', 'a.yaml',
                   '--replace').out
    assert re.search(r'^回答 +9 / 12$', out, re.M), out
    assert re.search(r'^わからない問 +問7$', out, re.M), out
    assert re.search(r'^未回答の問 +問6 問11 問12$', out, re.M), out
    out = home.run('fill', 'approach', '2', '-o', 'a.yaml', '--replace').out
    assert re.search(r'^問1 +Lv.2 早く基本をそろえる\n +「Lv.2', out, re.M), out


def test_fill__band__in_the_language_of_the_program(home):
    equal(home.run('fill', 'ipa-25', ALL, '-o', 'a.yaml', '--lang', 'en').out,
          'a.yaml  100 of 100 points  '
          'Security measures of the entry level are achieved\n')


def test_fill__unknown_bank__is_1(home):
    result = home.run('fill', 'ipa-99', ALL, '-o', 'a.yaml')
    equal((result.code, result.out), (1, ''))
    assert 'ipa-99' in result.err, result.err


def test_fill__edition__may_be_named(home):
    equal(home.run('fill', 'ipa-25@3.1', ALL, '-o', 'a.yaml').code, 0)
    equal(home.run('fill', 'ipa-25@9.9', ALL, '-o', 'b.yaml').code, 1)


def test_fill__no_such_folder__is_1(home):
    result = home.run('fill', 'ipa-25', ALL, '-o', 'none/a.yaml')
    equal((result.code, result.out), (1, ''))
    assert 'none/a.yaml' in result.err, result.err
    assert not os.path.exists(home.file('none'))


def test_fill__new_file__is_private(home):
    home.fill('a.yaml', SHEETS['print'][0])
    equal(os.stat(home.file('a.yaml')).st_mode & 0o777, 0o600)
    equal(keys('P F'), '2 1')


main(globals())
