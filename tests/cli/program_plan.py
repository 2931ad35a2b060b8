# SPDX-License-Identifier: MIT
"""plan: what is shown, and the calendar: program_plan.py PROGRAM."""
import csv
import io
import json
import os
import re
import stat

from program import SHEETS, equal, has_no_control, keys, letters, main

NASTY = r'\e]52;c;x\a\e[2J\x9b31m\u202etxt\r\nEND:VCALENDAR'


def item(action, text='', **more):
    """Values of one action, as a person writes them."""
    return {'bank': 'ipa-25', 'edition': '3.1',
            'question': action.split('.')[0], 'action': action, 'text': text,
            'decision': 'adopted', **more}


ITEMS = [
    item('11.2', '控えをもどしてみる', decision='deferred',
         reason='機械を買いかえてから'),
    item('5.1', '注意喚起メールに登録する', status='done',
         due='2026-11-30', finished='2026-11-20'),
    item('24.1', '連絡先を紙に書いて貼る', status='doing', owner='山田',
         note='倉庫にも'),
    item('3.1', '一人ずつのIDにする', due='2027-02-01'),
    item('1.2', '更新を自動にする', due='2026-11-20', owner='佐藤'),
    item('2.1', 'ウイルス対策を確かめる', due='2026-11-21'),
]


def plan_text(items, end='end: true\n'):
    """The file; JSON strings are YAML, too."""
    lines = ['format: 1', 'id: "p"', 'items:']
    for values in items:
        pairs = [f'{key}: {json.dumps(value, ensure_ascii=False)}'
                 for key, value in values.items()]
        lines.append('  - {' + ', '.join(pairs) + '}')
    return '\n'.join(lines) + '\n' + end


def put_plan(home, items, **more):
    """The work folder becomes a company folder with that plan."""
    home.write('plan.yaml', plan_text(items, **more))


def plan(home, *more, **env):
    """What the command gives without a complaint."""
    result = home.run('plan', '--data', '.', *more, env=env)
    equal((result.code, result.err), (0, ''))
    return result.out


def put_sheet(home, name, row, date):
    """A sheet in the company folder."""
    os.makedirs(home.file('sheets'), exist_ok=True)
    home.fill(f'sheets/{name}.yaml', row, '--date', date)


def test_plan__none_yet__says_so_and_makes_nothing(home):
    result = home.run('plan')
    equal((result.code, result.err, result.out),
          (0, '', '計画はまだありません。\n'))
    assert not os.path.exists(os.path.join(home.path, '.local'))
    empty = json.loads(plan(home, '--json'))
    equal(empty, {'counts': {'todo': 0, 'doing': 0, 'done': 0, 'deferred': 0,
                             'overdue': 0}, 'next_check': None, 'items': []})
    equal(os.listdir(home.work), [])


def test_plan__people_read_overdue_first_deferred_last(home):
    put_plan(home, ITEMS)
    equal(plan(home), '''\
期日を過ぎた（1）
  2026-11-20  問1   更新を自動にする
                    未着手   担当 佐藤

これから（2）
  2026-11-21  問2   ウイルス対策を確かめる
                    未着手
  2027-02-01  問3   一人ずつのIDにする
                    未着手

期日なし（1）
  問24  連絡先を紙に書いて貼る
        着手   担当 山田
        メモ: 倉庫にも

終了 1

見送る（1）
  問11  控えをもどしてみる
        理由: 機械を買いかえてから
''')
    out = plan(home, '--lang', 'en')
    headings = [line for line in out.splitlines() if line[:1].isalpha()]
    equal(headings, ['Overdue (1)', 'To come (2)', 'No day set (1)',
                     'Finished: 1', 'Deferred (1)'])
    equal(sorted(os.listdir(home.work)), ['plan.yaml'])


def test_plan_json__items_in_order_with_every_key(home):
    put_plan(home, ITEMS)
    put_sheet(home, 'a', SHEETS['print'][0], '2026-11-30')
    found = json.loads(plan(home, '--json'))
    equal(found['counts'], {'todo': 3, 'doing': 1, 'done': 1, 'deferred': 1,
                            'overdue': 1})
    equal(found['next_check'], '2027-02-28')
    equal([one['action'] for one in found['items']],
          ['1.2', '2.1', '3.1', '24.1', '5.1', '11.2'])
    equal(found['items'][0], {
        'bank': 'ipa-25', 'edition': '3.1', 'question': '1', 'action': '1.2',
        'text': '更新を自動にする', 'decision': 'adopted', 'reason': None,
        'owner': '佐藤', 'begin': None, 'due': '2026-11-20', 'status': 'todo',
        'started': None, 'finished': None, 'added': None, 'note': '',
        'overdue': True})
    equal([list(one) for one in found['items']],
          [list(found['items'][0])] * len(ITEMS))


def test_plan_csv__same_keys_and_values_as_json(home):
    put_plan(home, ITEMS)
    wanted = json.loads(plan(home, '--json'))['items']
    rows = list(csv.DictReader(io.StringIO(plan(home, '--csv')[1:],
                                           newline='')))
    words = {None: '', True: 'true', False: 'false'}
    equal(rows, [{key: words.get(value, value) for key, value in one.items()}
                 for one in wanted])


def test_plan__next_check__after_newest_finished_sheet(home):
    put_sheet(home, 'z', SHEETS['print'][0], '2026-05-31')
    equal(plan(home), '計画はまだありません。\n\n'
          '次の診断の時期です（2026-08-31から）\n')
    put_sheet(home, 'a', SHEETS['inn'][0], '2026-08-21')
    assert '次の診断の時期です（2026-11-21から）' in plan(home)
    assert '次の診断 2026-11-21' in plan(home, SHINDAN_TODAY='2026-11-20')
    put_sheet(home, 'open', 'F' * 24 + '.', '2026-10-01')
    home.write('sheets/broken.yaml', 'nonsense')
    result = home.run('plan', '--data', '.', '--json')
    equal(json.loads(result.out)['next_check'], '2026-11-21')
    equal(result.code, 1)
    assert 'sheets/broken.yaml' in result.err, result.err
    os.unlink(home.file('sheets/broken.yaml'))
    put_sheet(home, 'b', SHEETS['inn'][0], '2026-11-01')
    equal(json.loads(plan(home, '--json'))['next_check'], '2027-02-01')


def events(data):
    """Summary, day and identity of every event, read by hand."""
    text = data.decode('utf-8').replace('\r\n ', '')
    assert text.replace('\r\n', '').isprintable(), text
    return [(dict(line.split(':', 1) for line in reversed(event.split('\r\n'))
                  if ':' in line))
            for event in re.findall(r'BEGIN:VEVENT\r\n(.*?)END:VEVENT', text,
                                    re.S)]


def test_plan_ics__days_of_open_actions_and_of_the_check(home):
    put_plan(home, ITEMS)
    put_sheet(home, 'a', SHEETS['print'][0], '2026-11-01')
    equal(plan(home, '--ics', 'plan.ics'), 'plan.ics\n')
    data = home.read('plan.ics')
    found = events(data)
    equal([(one['DTSTART;VALUE=DATE'], one['SUMMARY'], one['DTSTAMP'])
           for one in found],
          [('20261120', '対策の期日: 更新を自動にする', '20261121T000000Z'),
           ('20261121', '対策の期日: ウイルス対策を確かめる',
            '20261121T000000Z'),
           ('20270201', '対策の期日: 一人ずつのIDにする', '20261121T000000Z'),
           ('20270201', '情報セキュリティの自社診断', '20261121T000000Z')])
    equal(found[0]['DESCRIPTION'], r'問1\n担当 佐藤')
    equal(len({one['UID'] for one in found}), 4)
    equal(stat.S_IMODE(os.stat(home.file('plan.ics')).st_mode), 0o600)
    for line in data.split(b'\r\n'):
        assert len(line) <= 75, line
        line.decode('utf-8')


def test_plan_ics__again__replaced_with_the_same_identities(home):
    put_plan(home, ITEMS)
    plan(home, '--ics', 'P.ICS')
    before = events(home.read('P.ICS'))
    put_plan(home, [{**one, 'due': '2027-03-03', 'owner': '鈴木'}
                    for one in reversed(ITEMS)])
    plan(home, '--ics', 'P.ICS', '--lang', 'en')
    after = events(home.read('P.ICS'))
    equal(len(after), 4)
    assert ({one['UID'] for one in before} <
            {one['UID'] for one in after}), after


def test_plan_ics__files_of_others__untouched(home):
    put_plan(home, ITEMS)
    for content in (b'', b'my notes\n', b'BEGIN:VCARD\r\nEND:VCARD\r\n',
                    b'BEGIN:VCALENDAR\r\nPRODID:-//family//EN\r\n'):
        home.write('mine.ics', content)
        result = home.run('plan', '--data', '.', '--ics', 'mine.ics')
        equal((result.code, result.out), (1, ''))
        assert 'mine.ics' in result.err and '手を付けていません' in result.err
        equal(home.read('mine.ics'), content)
    os.mkdir(home.file('folder.ics'))
    for name in ('folder.ics', 'no/where.ics'):
        result = home.run('plan', '--data', '.', '--ics', name)
        equal((result.code, result.out), (1, ''))
        assert name in result.err, result.err


def test_plan__broken__every_problem_and_nothing_else(home):
    put_plan(home, [item('1.1', status='finished'), item('1.1'),
                    item('2.1', due='来週')])
    for more in ((), ('--json',), ('--ics', 'a.ics')):
        result = home.run('plan', '--data', '.', *more)
        equal((result.code, result.out), (1, ''))
        lines = result.err.splitlines()
        equal(len(lines), 3)
        for line, number, word in zip(
                lines, (4, 5, 6), ('finished', '1.1', '来週')):
            assert f'plan.yaml:{number}:' in line and word in line, line
    equal(sorted(os.listdir(home.work)), ['plan.yaml'])


def test_plan__unknown_keys_or_cut__shown_with_a_note(home):
    for text, word in ((plan_text([item('1.1', '更新する', cost='100')]),
                        'cost'),
                       (plan_text([item('1.1', '更新する')], end=''),
                        'end: true'),
                       (plan_text([item('1.1', '更新する')]).replace(
                           'format: 1', 'format: 2'), 'format: 2')):
        home.write('plan.yaml', text)
        result = home.run('plan', '--data', '.')
        equal(result.code, 0)
        assert '更新する' in result.out, result.out
        assert word in result.err, result.err
        equal(home.read('plan.yaml').decode('utf-8'), text)


def test_plan__nasty_texts__harmless_everywhere(home):
    keys = ('owner', 'note', 'reason', 'text')
    text = plan_text([item('1.1', due='2026-12-01'),
                      item('1.2', decision='deferred')])
    for key in keys:
        text = text.replace('action:', f'{key}: "{NASTY}", action:')
    text = re.sub(r'text: "", ', '', text)
    home.write('plan.yaml', text)
    for more in ((), ('--json',), ('--lang', 'en')):
        assert has_no_control(plan(home, *more).encode('utf-8')), more
    table = home.run('plan', '--data', '.', '--csv').bytes
    assert has_no_control(table[3:].replace(b'\r\n', b'\n')), table
    plan(home, '--ics', 'a.ics')
    equal(len(events(home.read('a.ics'))), 1)
    equal(home.read('a.ics').count(b'\r\nEND:VCALENDAR'), 1)


def on_screens(home, *lines):
    """A whole check in plain mode, then those lines on its result."""
    result = home.run(text=''.join(f'{line}\n' for line in (
        '', *letters(keys(SHEETS['works'][0])), '', *lines, 'q')))
    equal((result.code, result.err), (0, ''))
    return result.out


def test_screens__plan_made_line_by_line__saved_and_shown(home):
    page = on_screens(
        home, '', 'p', '', '2', 'x', '機械を買いかえてから', '3', '', 'v',
        '2', '', '山田', '来週', '令和8年12月10日', '倉庫にも', '02', '3')
    assert '計画に入れました。期日は' in page, page
    assert '期日は 12/5、2026-12-05、令和8年12月5日 のように' in page, page
    assert '計画   未着手 0   着手 1   終了 1   見送り 1' in page, page
    found = json.loads(home.run('plan', '--json').out)['items']
    equal([(one['question'], one['decision'], one['status'], one['owner'],
            one['due'], one['note'], one['reason']) for one in found],
          [(found[0]['question'], 'adopted', 'doing', '山田', '2026-12-10',
            '倉庫にも', None),
           (found[1]['question'], 'adopted', 'done', '', found[1]['due'], '',
            None),
           (found[2]['question'], 'deferred', None, '', None, '',
            '機械を買いかえてから')])
    shown = home.run('plan').out
    assert '山田' in shown and '倉庫にも' in shown, shown
    equal(os.listdir(home.data).count('plan.yaml'), 1)


def test_screens__what_if__changes_no_file(home):
    on_screens(home)
    sheet = os.path.join(home.data, 'sheets', '2026-11-21-ipa-25.yaml')
    with open(sheet, 'rb') as file:
        before = file.read()
    result = home.run('take', '-o', sheet, text='t\n\n2\n12\nb\nq\n')
    equal((result.code, result.err), (0, ''))
    assert 'ためしに 実施 (いまは' in result.out, result.out
    with open(sheet, 'rb') as file:
        equal(file.read(), before)
    assert not os.path.exists(os.path.join(home.data, 'plan.yaml'))


def test_screens__calendar__replaces_only_its_own(home):
    folder = os.path.join(home.path, '自社診断')
    path = os.path.join(folder, '対策の予定.ics')
    page = on_screens(home, '', 'p', 'a', 'v', 'c', 'c')
    assert path in page.replace('\n', ''), page
    equal(os.listdir(folder), ['対策の予定.ics'])
    with open(path, 'rb') as file:
        equal(len(events(file.read())), 7)
    with open(path, 'wb') as file:
        file.write(b'my own\n')
    page = home.run(text='2\nc\nq\n').out
    assert '対策の予定 (2).ics' in page.replace('\n', ''), page
    equal(sorted(os.listdir(folder)),
          ['対策の予定 (2).ics', '対策の予定.ics'])
    with open(path, 'rb') as file:
        equal(file.read(), b'my own\n')


def test_screens__read_only_plan__looked_at_and_left(home):
    on_screens(home)
    text = plan_text([item('1.1', '更新する', cost='100')])
    path = os.path.join(home.data, 'plan.yaml')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    page = home.run(text='2\n3\nx\n01\n\nq\n').out
    with open(path, encoding='utf-8') as file:
        equal(file.read(), text)
    assert '更新する' in page and 'この計画は見るだけです' in page, page


main(globals())
