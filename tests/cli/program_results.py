# SPDX-License-Identifier: MIT
"""show, actions and export: program_results.py PROGRAM.

What is right is worked out here from the rules of the text book.
"""
import csv
import io
import json
import os
import re

import openpyxl
import yaml

from program import (CHOICES, PROGRAM, SHEETS, TODAY, equal, has_no_control,
                     letters, main)

POINTS = {'full': 4, 'partial': 2, 'none': 0, 'unknown': -1}
PARTS = [('part1', 1, 5), ('part2', 6, 13), ('part3', 19, 7)]
BASIC = {1, 2, 3, 4, 5, 11, 24}
BANK = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                    '../../questions/ipa-25.yaml')


def bank():
    """Questions by number, as another YAML reader sees them."""
    with open(BANK, encoding='utf-8') as file:
        data = yaml.safe_load(file)
    return {int(q['id']): q for part in data['sections']
            for q in part['questions']}


def band(score):
    """Source: 001:223-260."""
    return ('complete' if score == 100 else 'partial' if score >= 70 else
            'insufficient' if score >= 50 else 'critical')


def expected_show(row, unit='', organisation=''):
    """The whole object, with its keys in order."""
    answers = {str(i + 1): CHOICES[c] for i, c in enumerate(letters(row))
               if c != '.'}
    score = sum(POINTS[choice] for choice in answers.values())
    unsure = [i for i, choice in answers.items() if choice == 'unknown']
    missing = 25 - len(answers)
    parts = []
    for name, first, count in PARTS:
        given = [answers[str(i)] for i in range(first, first + count)
                 if str(i) in answers]
        parts.append({'id': name, 'score': sum(POINTS[c] for c in given),
                      'max': 4 * count, 'answered': len(given),
                      'questions': count})
    return {
        'bank': 'ipa-25', 'edition': '3.1', 'organisation': organisation,
        'unit': unit, 'date': TODAY, 'questions': 25,
        'answered': len(answers), 'complete': not missing, 'score': score,
        'max': 100,
        'range': {'low': score + len(unsure),
                  'high': score + 5 * len(unsure) + 4 * missing},
        'band': None if missing else band(score),
        'counts': {name: list(answers.values()).count(name)
                   for name in POINTS},
        'absent': [str(i + 1) for i, c in enumerate(letters(row))
                   if c == 'x'],
        'sections': parts, 'unknown': unsure, 'answers': answers}


def expected_advice(row):
    """(priority, question) in order: one line a question."""
    questions = bank()
    effort = ['small', 'medium', 'large']
    found = []
    for number, letter in enumerate(letters(row), 1):
        if letter not in 'PN' or not questions[number].get('actions'):
            continue
        rank = (number not in BASIC) + (letter == 'P')
        found.append((rank, number not in BASIC,
                      effort.index(questions[number]['actions'][0]['effort']),
                      number))
    return [(['now', 'soon', 'later'][rank], str(number))
            for rank, _, _, number in sorted(found)]


def test_show_json__seven_sheets__exact(home):
    for name, (row, score) in SHEETS.items():
        home.fill(name, row)
        result = home.run('show', name, '--json')
        equal((result.code, result.err), (0, ''))
        wanted = expected_show(row)
        equal(wanted['score'], score)
        equal(result.out, json.dumps(wanted, ensure_ascii=False,
                                     separators=(',', ':')) + '\n')


def test_show_json__incomplete__band_null_and_answers_missing(home):
    row = 'PF.UN ..... NPNNF NFFPN NPUN.'
    home.fill('a.yaml', row, '--unit', '営業部', '--organisation', 'サンプル')
    result = json.loads(home.run('show', 'a.yaml', '--json').out)
    equal(result, expected_show(row, '営業部', 'サンプル'))
    equal(result['band'], None)


def test_show_json__several__an_array_in_order(home):
    for name, (row, _) in SHEETS.items():
        home.fill(name, row)
    names = sorted(SHEETS, reverse=True)
    found = json.loads(home.run('show', '--json', *names).out)
    equal([one['score'] for one in found], [SHEETS[n][1] for n in names])


def test_show_json__unreadable_one__left_out_and_named(home):
    home.fill('a.yaml', SHEETS['print'][0])
    home.write('bad.yaml', 'nonsense')
    result = home.run('show', 'bad.yaml', 'a.yaml', 'none.yaml', '--json')
    equal(result.code, 1)
    equal([one['score'] for one in json.loads(result.out)], [25])
    assert 'bad.yaml' in result.err and 'none.yaml' in result.err
    result = home.run('show', 'none.yaml', '--json')
    equal((result.code, result.out), (1, ''))


def test_show_csv__exact(home):
    for name, (row, _) in SHEETS.items():
        home.fill(name, row)
    result = home.run('show', *SHEETS, '--csv')
    equal((result.code, result.err), (0, ''))
    assert result.bytes.startswith(b'\xef\xbb\xbf'), result.bytes[:8]
    text = result.bytes[3:].decode('utf-8')
    equal(text.replace('\r\n', '').count('\n'), 0)
    rows = list(csv.DictReader(io.StringIO(text, newline='')))
    equal(len(rows), len(SHEETS))
    for found, (row, _) in zip(rows, SHEETS.values()):
        wanted = expected_show(row)
        for key in ('bank', 'edition', 'date', 'band'):
            equal(found[key], wanted[key])
        for key in ('questions', 'answered', 'score', 'max'):
            equal(found[key], str(wanted[key]))
        equal(found['complete'], 'true')
        equal(found['range.low'], str(wanted['range']['low']))
        equal(found['range.high'], str(wanted['range']['high']))
        equal(found['unknown'], ' '.join(wanted['unknown']))
        equal(found['absent'], ' '.join(wanted['absent']))
        for name, count in wanted['counts'].items():
            equal(found['counts.' + name], str(count))
        for part in wanted['sections']:
            equal(found[f'sections.{part["id"]}.score'], str(part['score']))
        for question, choice in wanted['answers'].items():
            equal(found['answers.' + question], choice)


def test_show_csv__formulas__defused(home):
    for number, name in enumerate(('=1+1', '+A1', '-A1', '@SUM(A1)')):
        home.fill(f'{number}.yaml', SHEETS['print'][0],
                  f'--organisation={name}')
        text = home.run('show', f'{number}.yaml', '--csv').out
        row = next(csv.DictReader(io.StringIO(text[1:], newline='')))
        equal(row['organisation'], "'" + name)


def test_show__people_see_score_band_range_parts(home):
    home.fill('a.yaml', SHEETS['clinic'][0], '--unit', '受付')
    out = home.run('show', 'a.yaml').out
    for words in ('受付', TODAY, '38点 / 100点',
                  '事故がいつ起きても不思議ではない', '早急に改善',
                  '25 / 25'):
        assert words in out, (words, out)
    wanted = expected_show(SHEETS['clinic'][0])
    assert (f'{wanted["range"]["low"]}～{wanted["range"]["high"]}点'
            in out), out
    listed = ' '.join(f'問{i}' for i in wanted['unknown'])
    assert listed in out, out
    for part in wanted['sections']:
        assert f'{part["score"]} / {part["max"]}' in out, (part, out)


def test_show__incomplete__no_band(home):
    home.fill('a.yaml', 'F' * 24 + '.')
    out = home.run('show', 'a.yaml').out
    assert '残り1問' in out and '問25' in out, out
    assert '96点' in out and '入門' not in out, out


def test_show__known_and_complete__no_range(home):
    home.fill('a.yaml', SHEETS['perfect'][0])
    out = home.run('show', 'a.yaml', '--lang', 'en').out
    assert 'range' not in out.lower(), out
    assert '1 of them' in out, out


def test_show__several__each_with_its_file(home):
    home.fill('a.yaml', SHEETS['print'][0])
    home.fill('b.yaml', SHEETS['inn'][0])
    out = home.run('show', 'a.yaml', 'b.yaml').out
    assert out.index('a.yaml') < out.index('b.yaml')


def test_show__nasty_names__harmless_everywhere(home):
    home.fill('a.yaml', SHEETS['print'][0])
    text = home.read('a.yaml').decode('utf-8')
    nasty = r'\e]52;c;x\a\e[2J\x9b31m\u202etxt'
    home.write('a.yaml', text.replace('organisation: ""',
                                      f'organisation: "{nasty}"'))
    for form in ([], ['--json'], ['--csv']):
        result = home.run('show', 'a.yaml', *form)
        assert '52;c;x' in result.out or result.code == 1, result.out
        data = result.bytes.replace(b'\r\n', b'\n')
        data = data[3:] if form == ['--csv'] else data
        assert has_no_control(data), data
        assert has_no_control(result.err.encode('utf-8'))


def test_show__wrong_result__recomputed_with_a_note(home):
    home.fill('a.yaml', SHEETS['print'][0])
    text = home.read('a.yaml').decode('utf-8')
    home.write('a.yaml', text.replace('result: {score: 25',
                                      'result: {score: 99'))
    before = home.read('a.yaml')
    result = home.run('show', 'a.yaml', '--json')
    equal((result.code, json.loads(result.out)['score']), (0, 25))
    assert result.err.startswith('shindan: a.yaml: 注意: '), result.err
    equal(result.err.count('\n'), 1)
    result = home.run('take', '-o', 'a.yaml', text='q\n')
    equal((result.code, result.err.count('\n')), (0, 1))
    equal(home.read('a.yaml'), before)


def test_show__bank_missing__result_of_the_file(home):
    home.fill('a.yaml', SHEETS['print'][0])
    text = home.read('a.yaml').decode('utf-8')
    home.write('a.yaml', text.replace('edition: "3.1"', 'edition: "2.0"'))
    result = home.run('show', 'a.yaml')
    equal(result.code, 0)
    assert '25点 / 100点' in result.out and 'ipa-25@2.0' in result.out
    equal(json.loads(home.run('show', 'a.yaml', '--json').out)['score'], 25)
    for command in ('actions', 'export'):
        result = home.run(command, 'a.yaml')
        equal((result.code, result.out), (1, ''))
        assert 'ipa-25@2.0' in result.err, result.err


def test_show__no_points_count__null_and_all_keys_stay(home):
    home.fill('scored.yaml', SHEETS['print'][0])
    scored = json.loads(home.run('show', 'scored.yaml', '--json').out)
    for bank, given in (('incident-ready', '11112.4111..'),
                        ('approach', '2'), ('cloud-service', '1' * 12)):
        equal(home.run('fill', bank, given, '-o', 'a.yaml',
                       '--replace').code, 0)
        shown = json.loads(home.run('show', 'a.yaml', '--json').out)
        equal(list(shown), list(scored))
        equal((shown['score'], shown['max'], shown['range'], shown['band']),
              (None,) * 4)
        for section in shown['sections']:
            equal(list(section), list(scored['sections'][0]))
            equal((section['score'], section['max']), (None, None))
            assert section['answered'] <= section['questions']
        table = list(csv.DictReader(io.StringIO(
            home.run('show', 'a.yaml', '--csv').out.lstrip('\ufeff'))))
        for key, cell in table[0].items():
            if key.split('.')[-1] in ('score', 'max', 'low', 'high'):
                equal((key, cell), (key, ''))
        assert 'range.low' in table[0] and 'max' in table[0], table


def test_show__no_points_count__none_without_the_bank(home):
    equal(home.run('fill', 'incident-ready', '1' * 12, '-o', 'a.yaml').code,
          0)
    text = home.read('a.yaml').decode('utf-8')
    home.write('a.yaml', text.replace('edition: "1.0"', 'edition: "0.9"'))
    result = home.run('show', 'a.yaml')
    assert '設問集が' in result.out or 'incident-ready@0.9' in result.out
    assert '点数' not in result.out, result.out
    equal(json.loads(home.run('show', 'a.yaml', '--json').out)['score'], None)


def test_show__newer_sheet__shown_with_a_note(home):
    home.fill('a.yaml', SHEETS['print'][0])
    text = home.read('a.yaml').decode('utf-8')
    home.write('a.yaml', text + 'colour: "red"\n')
    result = home.run('show', 'a.yaml', '--json')
    equal((result.code, json.loads(result.out)['score']), (0, 25))
    assert result.err, 'no note'


def test_show__folder_without_write_permission__works(home):
    home.fill('a.yaml', SHEETS['print'][0])
    os.chmod(home.file('a.yaml'), 0o444)
    os.chmod(home.work, 0o555)
    result = home.run_without_rights('show', 'a.yaml')
    equal((result.code, result.err), (0, ''))
    result = home.run_without_rights('take', '-o', 'a.yaml', '--plain')
    equal(result.code, 1)
    assert 'a.yaml' in result.err, result.err


def test_actions_json__seven_sheets__order_and_cards(home):
    questions = bank()
    for name, (row, _) in SHEETS.items():
        home.fill(name, row)
        result = home.run('actions', name, '--json')
        equal((result.code, result.err), (0, ''))
        found = json.loads(result.out)
        equal(list(found), ['advice', 'find_out', 'next_band'])
        equal([(item['priority'], item['question'])
               for item in found['advice']], expected_advice(row))
        for item in found['advice']:
            first = questions[int(item['question'])]['actions'][0]
            equal(item, {
                'priority': item['priority'], 'question': item['question'],
                'action': str(first['id']), 'text': first['text']['ja'],
                'effort': first['effort'], 'cost': first['cost'],
                'role': first['role']})
        equal(sorted(int(card['question']) for card in found['find_out']),
              [i for i, c in enumerate(letters(row), 1) if c == 'U'])
        for card in found['find_out']:
            asked = questions[int(card['question'])]['find_out']
            equal(card, {'question': card['question'],
                         'from': asked['from'], 'ask': asked['ask']['ja'],
                         'look': asked['look']['ja']})


def test_actions_json__lost__cards_only(home):
    home.fill('a.yaml', SHEETS['lost'][0])
    found = json.loads(home.run('actions', 'a.yaml', '--json').out)
    equal((found['advice'], len(found['find_out'])), ([], 25))
    equal(found['next_band'], None)


def test_actions_json__next_band(home):
    for name, (row, score) in SHEETS.items():
        home.fill(name, row)
        found = json.loads(home.run('actions', name, '--json').out)
        wanted = None
        points = score
        limits = [(50, 'insufficient'), (70, 'partial'), (100, 'complete')]
        for steps, (_, number) in enumerate(expected_advice(row), 1):
            points += 4 - POINTS[CHOICES[letters(row)[int(number) - 1]]]
            limit, label = next(((limit, label) for limit, label in limits
                                 if limit > score), (None, None))
            if limit is not None and points >= limit:
                wanted = {'steps': steps, 'band': label}
                break
        equal(found['next_band'], wanted)


def test_actions_csv__rows(home):
    home.fill('a.yaml', SHEETS['print'][0])
    result = home.run('actions', 'a.yaml', '--csv')
    equal(result.code, 0)
    rows = list(csv.DictReader(io.StringIO(
        result.bytes[3:].decode('utf-8'), newline='')))
    advice = [row for row in rows if row['kind'] == 'advice']
    equal([(row['priority'], row['question']) for row in advice],
          expected_advice(SHEETS['print'][0]))
    equal(sorted(row['question'] for row in rows
                 if row['kind'] == 'find_out'), ['23', '4', '9'])


def test_actions__people_see_the_six_first_with_facts(home):
    home.fill('a.yaml', SHEETS['print'][0])
    out = home.run('actions', 'a.yaml').out
    listed = re.findall(r'^  (?:早急に|今期中に|次に) +問(\d+)', out, re.M)
    wanted = [number for _, number in expected_advice(SHEETS['print'][0])]
    equal(listed[:len(wanted)], wanted)
    head = out[:out.index('そのほか')]
    equal(len(re.findall(r'^  (?:早急に|今期中に|次に)', head, re.M)), 6)
    equal(head.count('手間'), 6)
    equal(head.count('費用'), 6)
    assert '上から7個終えると50点台' in out, out
    assert out.index('まずこの6つ') < out.index('確かめること'), out


def test_actions__many_unsure__whom_to_ask_first(home):
    home.fill('a.yaml', 'UUUUU UUUNN ' + 'F' * 15)
    out = home.run('actions', 'a.yaml').out
    assert out.index('確かめること') < out.index('まずこの2つ'), out


def test_actions__nothing_to_do__said(home):
    home.fill('a.yaml', SHEETS['full'][0])
    equal(home.run('actions', 'a.yaml').out,
          '今すすめる対策はありません。\n')


def test_actions__lines_fit_and_are_english(home):
    home.fill('a.yaml', SHEETS['clinic'][0])
    out = home.run('actions', 'a.yaml', '--lang', 'en').out
    assert 'At once' in out and 'effort' in out, out
    for line in out.splitlines():
        assert len(line) <= 80, line


def test_export__documents_folder__path_on_stdout(home):
    home.fill('a.yaml', SHEETS['print'][0])
    first = home.run('export', 'a.yaml')
    equal((first.code, first.err), (0, ''))
    equal(first.out, os.path.join(
        home.path, '自社診断', TODAY + ' 診断結果.xlsx') + '\n')
    second = home.run('export', 'a.yaml')
    equal(second.out, os.path.join(
        home.path, '自社診断', TODAY + ' 診断結果 (2).xlsx') + '\n')
    book = openpyxl.load_workbook(first.out.rstrip('\n'))
    equal(book.sheetnames, ['概要', '対策リスト', '確かめること', '回答',
                            '試算', '出典', 'shindan'])


def test_export__unit__in_the_name_and_safe(home):
    home.fill('a.yaml', SHEETS['print'][0], '--unit', '../営業/部')
    out = home.run('export', 'a.yaml').out
    folder = os.path.join(home.path, '自社診断')
    equal(os.path.dirname(out), folder)
    assert '営業_部' in out, out


def test_export__several__one_each(home):
    for name in ('print', 'inn', 'works'):
        home.fill(name, SHEETS[name][0], '--unit', name)
    result = home.run('export', 'print', 'inn', 'works', '--lang', 'en')
    equal((result.code, result.err), (0, ''))
    paths = result.out.splitlines()
    equal(len(set(paths)), 3)
    for path, name in zip(paths, ('print', 'inn', 'works')):
        assert name in os.path.basename(path), path
        openpyxl.load_workbook(path)


def test_export__several__the_bad_one_is_named(home):
    home.fill('a.yaml', SHEETS['print'][0])
    result = home.run('export', 'none.yaml', 'a.yaml')
    equal(result.code, 1)
    equal(len(result.out.splitlines()), 1)
    assert 'none.yaml' in result.err, result.err


def test_export__named_file__replaced_whole(home):
    home.fill('a.yaml', SHEETS['print'][0])
    home.write('r.xlsx', b'old')
    result = home.run('export', 'a.yaml', '-o', 'r.xlsx')
    equal((result.code, result.out, result.err), (0, 'r.xlsx\n', ''))
    openpyxl.load_workbook(home.file('r.xlsx'))
    equal([name for name in os.listdir(home.work) if 'tmp' in name], [])


def test_export__library_broken__told_and_nothing_left(home):
    home.fill('a.yaml', SHEETS['print'][0])
    with open(PROGRAM, 'rb') as file:
        library = re.search(rb'libxlsxwriter\.so\.\d+', file.read()).group()
    library = library.decode('ascii')
    home.write(library, b'no library')
    result = home.run('export', 'a.yaml', '-o', 'r.xlsx',
                      env={'LD_LIBRARY_PATH': home.work})
    equal((result.code, result.out), (1, ''))
    assert library in result.err, result.err
    equal([name for name in os.listdir(home.work) if '.xlsx' in name], [])
    equal(home.run('show', 'a.yaml',
                   env={'LD_LIBRARY_PATH': home.work}).code, 0)


def test_export__target_cannot_be_replaced__other_name(home):
    home.fill('a.yaml', SHEETS['print'][0])
    os.mkdir(home.file('r.xlsx'))
    result = home.run('export', 'a.yaml', '-o', 'r.xlsx')
    if result.code == 0:
        equal(result.out, './r (2).xlsx\n')
        assert 'r.xlsx' in result.err, result.err
    else:
        equal(result.code, 1)
        assert 'r.xlsx' in result.err, result.err
    assert os.path.isdir(home.file('r.xlsx'))


def test_export__sheet_untouched(home):
    home.fill('a.yaml', SHEETS['print'][0])
    before = home.read('a.yaml')
    for arguments in (['show'], ['actions'], ['export']):
        equal(home.run(*arguments, 'a.yaml').code, 0)
    equal(home.read('a.yaml'), before)


main(globals())
