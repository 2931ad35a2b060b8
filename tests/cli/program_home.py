# SPDX-License-Identifier: MIT
"""Home and the quarterly cycle: program_home.py PROGRAM. The front end is the
plain one."""
import json
import os

import openpyxl
import yaml

from program import SHEETS, equal, keys, letters, main

QUARTERS = ['2025-11-20', '2026-02-20', '2026-05-20', '2026-08-20',
            '2026-11-20']


def sheet_path(home, day):
    """Where the check of that day lies."""
    return os.path.join(home.data, 'sheets', f'{day}-ipa-25.yaml')


def sheet(home, day):
    """The check of that day, read."""
    with open(sheet_path(home, day), encoding='utf-8') as file:
        return yaml.safe_load(file)


def on_day(home, day, *lines):
    """Home on that day, with those lines."""
    return home.run(text=''.join(f'{line}\n' for line in lines),
                    env={'SHINDAN_TODAY': day})


def first_check(home, day, row='works'):
    """A whole first check, begun at home."""
    return on_day(home, day, '', *letters(keys(SHEETS[row][0])), '', 'q')


def retake(home, day, first='', reason=''):
    """Everything as last time but the first answer."""
    lines = ['1', '', first]
    if reason:
        lines.append(reason)
    return on_day(home, day, *lines, *[''] * 20, 'q')


def test_home__first_start__a_check_without_previous(home):
    result = first_check(home, QUARTERS[0])
    equal((result.code, result.err), (0, ''))
    made = sheet(home, QUARTERS[0])
    equal((made['previous'], made['result']['score']), ('', 66))


def test_home__five_quarters__each_goes_on_from_the_last(home):
    first_check(home, QUARTERS[0])
    for before, day in zip(QUARTERS, QUARTERS[1:]):
        old = open(sheet_path(home, before), 'rb').read()
        result = retake(home, day)
        equal((result.code, result.err), (0, ''))
        made = sheet(home, day)
        equal(made['previous'], sheet(home, before)['id'])
        equal(made['result']['score'], 66)
        assert made['finished'] == day, made
        equal(open(sheet_path(home, before), 'rb').read(), old)
    page = on_day(home, '2027-02-20', 'q').out
    assert '66  66  66  66  66' in page, page
    assert '第4四半期の診断の時期です' in page, page


def test_home__better_answer_with_a_reason__measures(home):
    first_check(home, QUARTERS[0])
    retake(home, QUARTERS[1], first='1', reason='1')
    made = sheet(home, QUARTERS[1])
    equal(made['answers'][0]['reason'], 'done')
    shown = json.loads(home.run(
        'compare', sheet_path(home, QUARTERS[0]),
        sheet_path(home, QUARTERS[1]), '--json').out)
    equal(shown['score'], {'old': 66, 'new': 68, 'change': 2})
    equal(shown['questions'][0]['reason'], 'done')


def test_home__fiscal_year_of_the_profile__named(home):
    first_check(home, QUARTERS[0])
    home.write(os.path.join(home.data, 'profile.yaml'),
               b'format: 1\nyear_begins: 1\n')
    page = on_day(home, '2026-02-20', 'q').out
    assert '2026年度 第1四半期' in page, page


def test_home__unfinished__goes_on(home):
    on_day(home, QUARTERS[0], '', '1', '2', 'q')
    page = on_day(home, QUARTERS[0], 'q').out
    assert '続きから答える (回答 2 / 25)' in page, page
    on_day(home, QUARTERS[0], '1', '3', 'q')
    equal(len(sheet(home, QUARTERS[0])['answers']), 3)


def test_home__sheet_held_by_another__said_and_home_stays(home):
    on_day(home, QUARTERS[0], '', '1', 'q')
    holder = home.start('take', env={'SHINDAN_TODAY': QUARTERS[0]})
    result = on_day(home, QUARTERS[0], '1', 'q')
    equal(result.code, 0)
    assert 'ほかの画面で使われています' in result.out, result.out
    holder.end('q')


def test_home__sheet_of_a_newer_program__shown_but_not_opened(home):
    first_check(home, QUARTERS[0])
    path = sheet_path(home, QUARTERS[0])
    text = open(path, encoding='utf-8').read()
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text.replace('format: 1', 'format: 2', 1))
    before = open(path, 'rb').read()
    page = on_day(home, QUARTERS[0], '1', 'q')
    assert '前回の診断' in page.out, page.out
    equal(open(path, 'rb').read(), before)


def test_home__other_bank__takes_proposals_by_a_key_only(home):
    first_check(home, QUARTERS[0])
    result = home.run('take', 'ipa-rules', text='\np\nq\n',
                      env={'SHINDAN_TODAY': QUARTERS[0]})
    equal(result.code, 0)
    assert '問1は「一部実施している」でした' in result.out, result.out
    made = os.path.join(home.data, 'sheets',
                        f'{QUARTERS[0]}-ipa-rules.yaml')
    with open(made, encoding='utf-8') as file:
        answers = yaml.safe_load(file)['answers']
    equal([(a['question'], a['choice'], a['from']) for a in answers],
          [('1', 'partial', 'ipa-25')])


def test_home__changed_after_an_export__correction_kept(home):
    first_check(home, QUARTERS[0])
    on_day(home, QUARTERS[0], '1', 'e', '', '', '', 'o', '1', '1', 'q')
    made = sheet(home, QUARTERS[0])
    equal(made['exported'], QUARTERS[0])
    equal([(c['question'], c['before']) for c in made['corrections']],
          [('1', 'partial')])


def workbook_texts(path):
    """Every text of the summary of a workbook."""
    page = openpyxl.load_workbook(path).worksheets[0]
    return [cell.value for row in page.iter_rows() for cell in row
            if isinstance(cell.value, str)]


def test_export__retaken__with_the_change(home):
    first_check(home, QUARTERS[0])
    retake(home, QUARTERS[1], first='1', reason='1')
    line = '前回 66点   +2点（対策 +2）'
    path = home.run('export', sheet_path(home, QUARTERS[1])).out.strip()
    assert line in workbook_texts(path), workbook_texts(path)
    first = home.run('export', sheet_path(home, QUARTERS[0])).out.strip()
    assert not any(text.startswith('前回')
                   for text in workbook_texts(first))
    # The same by the key of the result.
    on_day(home, QUARTERS[1], '1', 'e', '', '', '', 'q')
    folder = os.path.dirname(path)
    newest = max((os.path.join(folder, name)
                  for name in os.listdir(folder)), key=os.path.getmtime)
    assert newest != path and line in workbook_texts(newest)


def test_export__previous_not_in_the_folder__as_a_first_check(home):
    first_check(home, QUARTERS[0])
    retake(home, QUARTERS[1], first='1', reason='1')
    os.remove(sheet_path(home, QUARTERS[0]))
    result = home.run('export', sheet_path(home, QUARTERS[1]))
    equal((result.code, result.err), (0, ''))
    assert not any(text.startswith('前回')
                   for text in workbook_texts(result.out.strip()))


main(globals())
