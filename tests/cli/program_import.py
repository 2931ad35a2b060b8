# SPDX-License-Identifier: MIT
"""The way back from an exported workbook: program_import.py PROGRAM."""
import datetime
import json
import os
import zipfile

import openpyxl
import yaml

from program import SHEETS, equal, has_no_control, main
from workbooks import ByHand, List, replace_part, values_of

ITEMS = '''format: 1
id: "plan-of-yamada"
items:
  - {bank: "ipa-25", edition: "3.1", question: "3", action: "3.1",
     text: "一人ずつのID", decision: "adopted", owner: "山田",
     due: "2026-12-05"}
  - {bank: "ipa-25", edition: "3.1", question: "4", action: "4.1",
     text: "長いパスワード", decision: "adopted", owner: "佐藤",
     status: "done", started: "2026-10-01", finished: "2026-11-01"}
  - {bank: "ipa-25", edition: "3.1", question: "9", action: "9.1",
     text: "鍵をかける", decision: "deferred", reason: "来年", note: "めも"}
end: true
'''
NOTHING = '取り込む変更はありません。\n'
NO = '取り込みませんでした。何も変わっていません。\n'


def set_up(home, name='a.xlsx', *more, plan=ITEMS, organisation='山田商店'):
    """The work folder becomes a company that has exported its check."""
    os.makedirs(home.file('sheets'), exist_ok=True)
    home.fill('sheets/a.yaml', SHEETS['print'][0], '--organisation',
              organisation, '--date', '2026-11-10', '--replace')
    if plan is not None:
        home.write('plan.yaml', plan)
    export(home, name, *more)
    return List(home.file(name))


def export(home, name, *more):
    """One more workbook of the check."""
    result = home.run('export', 'sheets/a.yaml', '-o', name, '--data', '.',
                      *more)
    equal((result.code, result.err), (0, ''))


def run(home, name='a.xlsx', *more, text=''):
    """The command, in that company."""
    result = home.run('import', name, '--data', '.', *more, text=text)
    assert has_no_control(result.bytes)
    assert has_no_control(result.err.encode('utf-8'))
    return result


def take(home, name='a.xlsx'):
    """What is taken without a complaint."""
    result = run(home, name, '--yes')
    equal((result.code, result.err), (0, ''))
    return result.out


def plan(home):
    """Items of the plan by action."""
    out = home.run('plan', '--json', '--data', '.').out
    return {item['action']: item for item in json.loads(out)['items']}


def company(home):
    """Every file of the company folder; locks are not what it keeps."""
    found = {}
    for folder, _, names in os.walk(home.work):
        for name in names:
            path = os.path.join(folder, name)
            if not name.endswith(('.lock', '.xlsx')):
                with open(path, 'rb') as file:
                    found[path] = file.read()
    return found


def test_import__as_exported__nothing_to_take(home):
    set_up(home)
    before = company(home)
    result = run(home)
    equal((result.code, result.out, result.err), (0, NOTHING, ''))
    equal(company(home), before)


def test_import__every_field__shown_and_taken(home):
    book = set_up(home)
    book.put('3.1', '担当', ' 鈴木　')
    book.put('3.1', '予定 開始', datetime.date(2026, 11, 20))
    book.put('3.1', '予定 終了', datetime.datetime(2026, 12, 20, 9, 30))
    book.put('3.1', '実績 開始', '2026年11月12日')
    book.put('3.1', '状況', '着手')
    book.put('3.1', 'メモ', '一行目\n二行目')
    book.save()
    result = run(home, text='y\n')
    equal((result.code, result.err), (0, ''))
    equal(result.out, '''\
変わること（6か所）
  問3  一人ずつのID
       担当       山田 -> 鈴木
       予定 開始  なし -> 2026-11-20
       予定 終了  2026-12-05 -> 2026-12-20
       実績 開始  なし -> 2026-11-12
       状況       未着手 -> 着手
       メモ       なし -> 一行目
                  二行目

取り込みますか。 y = はい、Enter = いいえ
> 6か所を計画に取り込みました。
''')
    found = plan(home)['3.1']
    equal([found[key] for key in ('owner', 'begin', 'due', 'started',
                                  'finished', 'status', 'note')],
          ['鈴木', '2026-11-20', '2026-12-20', '2026-11-12', None, 'doing',
           '一行目\n二行目'])
    equal(run(home).out, NOTHING)


def test_import__finished_day__makes_it_finished(home):
    book = set_up(home)
    book.put('3.1', '実績 終了', '11/12')
    book.put('4.1', '状況', '未着手')
    book.save()
    out = take(home)
    assert '状況       未着手 -> 終了（同じ行に合わせます）' in out, out
    assert '実績 終了  2026-11-01 -> なし（同じ行に合わせます）' in out, out
    found = plan(home)
    equal((found['3.1']['status'], found['3.1']['finished']),
          ('done', '2026-11-12'))
    equal((found['4.1']['status'], found['4.1']['finished']), ('todo', None))


def test_import__action_not_in_the_plan__adopted(home):
    book = set_up(home)
    action = next(key for key, row in book.rows.items()
                  if not book.page.cell(row, book.columns['状況']).value
                  and key != 'ipa-25/9.1').split('/')[1]
    book.put(action, '担当', '新人')
    book.save()
    out = take(home)
    assert '計画に加えます: ' in out, out
    found = plan(home)[action]
    equal((found['owner'], found['status'], found['added'], found['due']),
          ('新人', 'todo', '2026-11-21', None))
    assert found['text'] and found['question'] == action.split('.')[0]


def test_import__no_in_any_way__folder_untouched(home):
    book = set_up(home)
    book.put('3.1', '担当', '鈴木')
    book.save()
    before = company(home)
    for text in ('', '\n', 'n\n', 'yy\n', 'いいえ\n', ' \ny\n', b'\xff\n',
                 'y' * 500 + '\n', b'\0y\n'):
        result = run(home, text=text)
        equal((result.code, result.err), (0, ''))
        assert result.out.endswith(NO), (text, result.out)
        equal(company(home), before)


def test_import__yes_in_any_way__taken(home):
    for text in ('y\n', 'Y', 'ｙ\n', ' Ｙ \n', 'はい\n', 'yes\n', 'YES\r\n'):
        book = set_up(home)
        book.put('3.1', '担当', '鈴木')
        book.save()
        equal(run(home, text=text).code, 0)
        equal(plan(home)['3.1']['owner'], '鈴木')


def test_import__moved_sorted_renamed__still_read(home):
    book = set_up(home)
    book.put('3.1', '担当', '鈴木')
    book.save()
    pages = values_of(home.file('a.xlsx'))
    moved = []
    for name, hidden, rows in pages:
        if name == '対策リスト':
            head = next(i for i, row in enumerate(rows) if 'ID' in row)
            rows = [['', ''] + row[::-1] for row in
                    rows[:1] + [[None]] * 7 + [rows[head]] +
                    sorted(rows[head + 1:], key=lambda row: row[-1])]
            name = 'やること <2026> & 計画'
        moved.insert(0, ('しるし' if hidden else name, False, rows))
    ByHand().write(home.file('moved.xlsx'), moved)
    out = take(home, 'moved.xlsx')
    assert '担当  山田 -> 鈴木' in out, out
    equal(plan(home)['3.1']['owner'], '鈴木')


def test_import__rows_deleted__kept_in_the_plan(home):
    book = set_up(home)
    book.page.delete_rows(book.rows['ipa-25/4.1'])
    book.find()
    book.page.delete_rows(book.rows['ipa-25/3.1'])
    book.save()
    result = run(home, 'a.xlsx', '--yes')
    equal((result.code, result.out), (0, NOTHING))
    assert '2件の行が見つかりません。計画からは消しません。' in result.err
    equal(len(plan(home)), 3)


def test_import__cells_that_cannot_be_read__told_others_taken(home):
    book = set_up(home)
    wrong = [book.put('3.1', '予定 終了', '来週'),
             book.put('3.1', '予定 開始', '2026/13/5'),
             book.put('3.1', '実績 開始', 46360),
             book.put('4.1', '状況', 'やった')]
    book.page[wrong[2]].number_format = 'General'
    future = book.put('4.1', '実績 終了', datetime.date(2026, 11, 22))
    book.put('3.1', '担当', '鈴木')
    book.save()
    result = run(home, 'a.xlsx', '--yes')
    equal(result.code, 1)
    lines = result.err.splitlines()
    for place, words in zip(wrong, ('来週', '2026/13/5', '46360', 'やった')):
        assert any(f'対策リスト {place}の「{words}」' in line
                   for line in lines), (place, result.err)
    assert f'対策リスト {future}の「2026-11-22」は今日より後' in result.err
    assert '2026/12/5のように' in result.err
    assert '未着手、着手、終了' in result.err
    found = plan(home)
    equal((found['3.1']['owner'], found['3.1']['due']),
          ('鈴木', '2026-12-05'))
    equal(found['4.1']['finished'], '2026-11-01')


def test_import__begins_after_its_end__not_taken(home):
    book = set_up(home)
    place = book.put('3.1', '予定 開始', '2026年12月6日（日）')
    book.save()
    result = run(home, 'a.xlsx', '--yes')
    equal((result.code, result.out), (1, NOTHING))
    assert f'{place}の「2026-12-06」では、終わりの日が' in result.err


def test_import__every_way_to_write_a_file__same_changes(home):
    book = set_up(home)
    book.put('3.1', '担当', '鈴木_x000D_')
    book.put('3.1', '予定 終了', datetime.date(2026, 12, 20))
    book.put('3.1', '状況', '着手')
    book.save()
    wanted = run(home).out
    assert '2026-12-20' in wanted
    pages = values_of(home.file('a.xlsx'))
    for writer in (ByHand(), ByHand('shared'), ByHand('rich'),
                   ByHand('formula'), ByHand(from_1904=True),
                   ByHand(prefix='x:'), ByHand('shared', folder='Book/Data'),
                   ByHand(places=False)):
        writer.write(home.file('b.xlsx'), pages)
        result = run(home, 'b.xlsx')
        equal((result.out, result.code, result.err), (wanted, 0, ''))


def test_import__other_language__read_all_the_same(home):
    for own, other in (('en', 'ja'), ('ja', 'en')):
        book = set_up(home, 'a.xlsx', '--lang', own)
        done = {'en': ('Status', 'Finished'), 'ja': ('状況', '終了')}[own]
        book.put('3.1', done[0], done[1].upper())
        book.save()
        result = run(home, 'a.xlsx', '--lang', other, text='y')
        equal((result.code, result.err), (0, ''))
        equal(plan(home)['3.1']['status'], 'done')
        equal(plan(home)['3.1']['finished'], '2026-11-21')


def test_import__another_company__refused_by_name(home):
    book = set_up(home)
    book.put('3.1', '担当', '鈴木')
    book.save()
    home.write('plan.yaml', ITEMS.replace('plan-of-yamada', 'other'))
    before = company(home)
    result = run(home, 'a.xlsx', '--yes')
    equal((result.code, result.out), (1, ''))
    assert '別の会社（計画）のものです（会社名: 山田商店）' in result.err
    assert '--data' in result.err, result.err
    equal(company(home), before)


def test_import__exported_before_there_was_a_plan__by_its_check(home):
    book = set_up(home, plan=None)
    action = next(iter(book.rows)).split('/')[1]
    book.put(action, '担当', '新人')
    book.save()
    elsewhere = home.run('import', 'a.xlsx', '--yes')
    equal((elsewhere.code, elsewhere.out), (1, ''))
    assert '--data' in elsewhere.err
    assert not os.path.exists(home.data)
    take(home)
    equal(plan(home)[action]['owner'], '新人')


def test_import__plan_has_moved_on__stays_and_told(home):
    book = set_up(home)
    place = book.put('3.1', '担当', '鈴木')
    book.put('4.1', 'メモ', '書いた')
    book.save()
    home.write('plan.yaml', ITEMS.replace('山田', '高橋'))
    result = run(home, 'a.xlsx', '--yes')
    equal(result.code, 0)
    assert f'{place}の「鈴木」は取り込みません' in result.err, result.err
    assert '「高橋」に変わっています' in result.err, result.err
    assert '計画が変わっています' in result.err, result.err
    equal((plan(home)['3.1']['owner'], plan(home)['4.1']['note']),
          ('高橋', '書いた'))


def test_import__newer_check_exists__told(home):
    book = set_up(home)
    book.put('3.1', '担当', '鈴木')
    book.save()
    home.fill('sheets/b.yaml', SHEETS['inn'][0], '--date', '2026-11-20')
    result = run(home, 'a.xlsx', '--yes')
    equal(result.code, 0)
    assert '新しい診断（2026-11-20）' in result.err, result.err
    equal(plan(home)['3.1']['owner'], '鈴木')


def test_import__deferred__stays(home):
    book = set_up(home)
    place = book.put('9.1', '担当', '鈴木')
    book.put('9.1', 'メモ', '別のめも')
    book.save()
    result = run(home, 'a.xlsx', '--yes')
    equal(result.code, 0)
    assert f'{place}の「鈴木」は取り込みません。この対策は見送り' in result.err
    found = plan(home)['9.1']
    equal((found['decision'], found['owner'], found['note'], found['reason']),
          ('deferred', '', '別のめも', '来年'))


def test_import__columns_deleted__others_read(home):
    book = set_up(home)
    book.put('3.1', 'メモ', '書いた')
    book.page.delete_cols(book.columns['担当'])
    book.save()
    result = run(home, 'a.xlsx', '--yes')
    equal(result.code, 0)
    assert '列「担当」が見つかりません（シート「対策リスト」）' in result.err
    equal((plan(home)['3.1']['owner'], plan(home)['3.1']['note']),
          ('山田', '書いた'))


def test_import__ids_deleted__refused(home):
    book = set_up(home)
    book.put('3.1', 'メモ', '書いた')
    book.page.delete_cols(book.columns['ID'])
    book.save()
    result = run(home, 'a.xlsx', '--yes')
    equal((result.code, result.out), (1, ''))
    assert '列「ID」が見つかりません' in result.err, result.err


def test_import__ids_changed__row_not_read(home):
    book = set_up(home)
    book.put('3.1', '担当', '鈴木')
    place = book.put('3.1', 'ID', '3.1')
    book.put('4.1', 'ID', 'ipa-25/9.1')
    row = book.page.max_row + 3
    book.page.cell(row, book.columns['担当']).value = '新しい行'
    book.page.cell(row + 1, 1).value = '下のメモ'
    book.save()
    result = run(home, 'a.xlsx', '--yes')
    equal((result.code, result.out), (1, NOTHING))
    assert f'対策リスト {place}「3.1」では、何の行か' in result.err, result.err
    assert f'{row}にIDがありません' in result.err, result.err
    assert f'{row + 1}「' not in result.err, result.err
    assert '「ipa-25/9.1」と同じIDの行が' in result.err, result.err


def test_import__no_hidden_page__refused(home):
    book = set_up(home)
    del book.book['shindan']
    book.save()
    result = run(home, 'a.xlsx', '--yes')
    equal((result.code, result.out), (1, ''))
    assert '隠しシート「shindan」' in result.err, result.err


def test_import__newer_format__refused(home):
    for row, value in ((1, '2'), (2, 'minutes')):
        book = set_up(home)
        book.book['shindan'].cell(row, 2).value = value
        book.save()
        result = run(home, 'a.xlsx', '--yes')
        equal((result.code, result.out), (1, ''))
        assert '新しい版' in result.err, result.err


def test_import__same_row_changed_while_asked__theirs_stays(home):
    book = set_up(home)
    book.put('3.1', '担当', '鈴木')
    book.save()
    running = home.start('import', 'a.xlsx', '--data', '.')
    theirs = ITEMS.replace('山田', '高橋').encode('utf-8')
    home.write('plan.yaml', theirs)
    result = running.end('y')
    equal(result.code, 1)
    assert '担当はここ「鈴木」、ほか「高橋」' in result.err, result.err
    equal(home.read('plan.yaml'), theirs)


def test_import__other_row_changed_while_asked__both_stay(home):
    book = set_up(home)
    book.put('3.1', '担当', '鈴木')
    book.save()
    running = home.start('import', 'a.xlsx', '--data', '.')
    plan = yaml.safe_load(ITEMS)
    other = next(one for one in plan['items'] if one['action'] != '3.1')
    other['note'] = 'ほかの窓から'
    home.write('plan.yaml', yaml.safe_dump(plan, allow_unicode=True))
    result = running.end('y')
    equal((result.code, result.err), (0, ''))
    now = {one['action']: one
           for one in yaml.safe_load(home.read('plan.yaml'))['items']}
    equal(now['3.1']['owner'], '鈴木')
    equal(now[other['action']]['note'], 'ほかの窓から')


def test_import__plan_that_is_only_read__refused(home):
    book = set_up(home)
    book.put('3.1', '担当', '鈴木')
    book.save()
    for text in (ITEMS + 'colour: "red"\n', 'no plan', ITEMS[:90]):
        home.write('plan.yaml', text)
        result = run(home, 'a.xlsx', '--yes')
        equal((result.code, result.out), (1, ''))
        assert 'plan.yaml' in result.err, result.err
        equal(home.read('plan.yaml'), text.encode('utf-8'))


def refused(home, data, words, name='x.xlsx'):
    """A file that is none of ours, and what is said."""
    home.write(name, data)
    result = run(home, name, '--yes')
    equal((result.code, result.out), (1, ''))
    assert words in result.err, (words, result.err)
    equal(len(result.err.splitlines()), 1)


def test_import__other_kinds_of_files__named(home):
    set_up(home)
    sound = home.read('a.xlsx')
    before = company(home)
    refused(home, b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(2000),
            'パスワード')
    refused(home, 'ID,担当\n3.1,山田\n', 'CSV')
    refused(home, '担当,鈴木\n'.encode('cp932'), 'CSV', 'a.csv')
    refused(home, '担当\t鈴木\n'.encode('utf-16'), 'CSV')
    refused(home, b'', 'ブック（.xlsx）ではありません')
    refused(home, bytes(20 * 1024 * 1024), 'ブック（.xlsx）ではありません')
    refused(home, b'%PDF-1.4\n', 'ブック（.xlsx）ではありません')
    refused(home, replace_part(sound, '_rels/.rels', None),
            'ブック（.xlsx）ではありません')
    with zipfile.ZipFile(home.file('y.ods'), 'w') as archive:
        archive.writestr('mimetype', 'application/vnd.oasis')
        archive.writestr('content.xml', '<a/>')
    refused(home, home.read('y.ods'), '.ods', 'x.ods')
    os.mkdir(home.file('folder'))
    equal(run(home, 'folder').code, 1)
    assert 'ファイルがありません' in run(home, 'none.xlsx').err
    for name in ('x.xlsx', 'x.ods', 'y.ods', 'a.csv'):
        os.remove(home.file(name))
    equal(company(home), before)


def test_import__damaged_anywhere__told(home):
    set_up(home)
    sound = home.read('a.xlsx')
    for cut in range(4, len(sound) - 1, len(sound) // 23):
        refused(home, sound[:cut], '壊れていて')
    refused(home, replace_part(sound, 'xl/workbook.xml', '<workbook>'),
            '壊れていて')
    refused(home, replace_part(sound, 'xl/worksheets/sheet2.xml', None),
            '壊れていて')
    with zipfile.ZipFile(home.file('a.xlsx')) as archive:
        info = archive.getinfo('xl/worksheets/sheet2.xml')
    at = info.header_offset + 80
    home_made = bytearray(sound)
    home_made[at:at + 8] = bytes(8)
    refused(home, bytes(home_made), '壊れていて')


def test_import__entities__refused(home):
    set_up(home)
    pages = values_of(home.file('a.xlsx'))
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    ByHand(doctype=bomb).write(home.file('b.xlsx'), pages)
    refused(home, home.read('b.xlsx'), '壊れていて')


def test_import__bombs__stopped(home):
    set_up(home)
    sound = home.read('a.xlsx')
    blanks = '<worksheet>' + ' ' * (70 << 20) + '</worksheet>'
    refused(home, replace_part(sound, 'xl/worksheets/sheet2.xml', blanks),
            '大きすぎて')
    cells = ('<worksheet><sheetData><row>' + '<c><v>1</v></c>' * 16000 +
             '</row>' * 1)
    many = '<worksheet><sheetData>' + cells[22:] * 13 + \
        '</sheetData></worksheet>'
    refused(home, replace_part(sound, 'xl/worksheets/sheet2.xml', many),
            '大きすぎて')
    with zipfile.ZipFile(home.file('many.xlsx'), 'w') as archive:
        for i in range(300):
            archive.writestr(f'{i}.xml', '<a/>')
    refused(home, home.read('many.xlsx'), '大きすぎて')


def test_import__escapes_in_cells__harmless(home):
    book = set_up(home)
    book.put('3.1', '担当', '_x001B_]52;c;x_x0007_\u202etxt')
    book.put('3.1', '予定 終了', '_x001B_[2J')
    book.page.title = '\u202e名前'
    book.save()
    result = run(home, 'a.xlsx', '--yes')
    equal(result.code, 1)
    assert '\x1b' not in plan(home)['3.1']['owner']


def test_import__escapes_of_the_format__one_character(home):
    book = set_up(home)
    book.put('3.1', '担当', '@')
    book.save()
    pages = values_of(home.file('a.xlsx'))
    for texts in ('inline', 'shared', 'formula'):
        home.write('plan.yaml', ITEMS)
        writer = ByHand(texts)
        writer.write(home.file('b.xlsx'), [
            (name, hidden, [['_x0041_太郎_x005F_x0042__xD83D_'
                             if value == '@' else value for value in row]
                            for row in rows])
            for name, hidden, rows in pages])
        take(home, 'b.xlsx')
        equal(plan(home)['3.1']['owner'], 'A太郎_x0042__xD83D_')


def test_import__long_texts__told(home):
    book = set_up(home)
    place = book.put('3.1', 'メモ', 'あ' * 4001)
    book.put('4.1', 'メモ', 'あ' * 4000)
    book.save()
    result = run(home, 'a.xlsx', '--yes')
    equal(result.code, 1)
    assert f'{place}の文が長すぎます' in result.err, result.err
    equal(len(plan(home)['4.1']['note']), 4000)


def test_import__output_for_a_list__wrong_usage(home):
    set_up(home)
    result = run(home, 'a.xlsx', '-o', 'b.yaml')
    equal((result.code, result.out), (2, ''))
    assert not os.path.exists(home.file('b.yaml'))
    equal(run(home, 'a.xlsx', 'b.xlsx').code, 2)


def test_import__saved_by_openpyxl_alone__still_ours(home):
    set_up(home)
    book = openpyxl.load_workbook(home.file('a.xlsx'))
    book.move_sheet('shindan', -5)
    book.save(home.file('a.xlsx'))
    equal(run(home).out, NOTHING)


main(globals(), workbooks_are_ours=False)
