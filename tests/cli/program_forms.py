# SPDX-License-Identifier: MIT
"""forms: pages to print that finish an action: program_forms.py PROGRAM."""
import os

import openpyxl
import yaml

from program import TODAY, equal, has_no_control, main

TREE = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../..')
LANGUAGES = ('ja', 'en')
PEOPLE = ('株式会社サンプル印刷', '営業部', '山田 花子')
# Whom to ask is the vendor for questions 1, 2, 3, 4, 9, 11 and 23 of ipa-25.
VENDOR_UNSURE = '44441 11141 41111 11111 11411'
DATE = '[$-411]yyyy"年"m"月"d"日 ("aaa")"'


def load(name):
    """One of our files of questions, as another YAML reader sees it."""
    with open(os.path.join(TREE, 'questions', name), encoding='utf-8') as file:
        return yaml.safe_load(file)


def our_forms():
    """The forms by id."""
    return {form['id']: form for form in load('forms.yaml')['forms']}


def company(home, answers=VENDOR_UNSURE):
    """A company with a check and with what it named."""
    path = os.path.join(home.data, 'sheets/check.yaml')
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    done = home.run('fill', 'ipa-25', answers, '-o', path,
                    '--organisation', PEOPLE[0], '--unit', PEOPLE[1],
                    '--person', PEOPLE[2])
    equal((done.code, done.err), (0, ''))
    with open(path, encoding='utf-8') as file:
        text = file.read()
    named = ''.join(f'  - {{prompt: "important-information", text: "{name}"}}\n'
                    for name in ('顧客名簿', '=預かった図面'))
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text.replace('answers:\n', f'named:\n{named}answers:\n'))


def write(home, *ids, language='ja'):
    """The workbook of these forms, at r.xlsx."""
    done = home.run('forms', *ids, '-o', 'r.xlsx', '--lang', language)
    equal((done.code, done.out, done.err), (0, 'r.xlsx\n', ''))
    return openpyxl.load_workbook(home.file('r.xlsx'))


def cells(sheet):
    """Every text of a sheet, in order."""
    return [cell.value for row in sheet.iter_rows() for cell in row
            if isinstance(cell.value, str)]


def below(sheet, title):
    """The first cells of the rows that stand under a head of a table, up to
    the next row without borders."""
    head = next(cell for row in sheet.iter_rows() for cell in row
                if cell.value == title)
    found = []
    row = head.row + 1
    while sheet.cell(row, head.column).border.left.style:
        found.append(sheet.cell(row, head.column).value or '')
        row += 1
    return found


def test_forms__all__every_form_is_one_page_in_both_languages(home):
    company(home)
    for language in LANGUAGES:
        book = write(home, 'all', language=language)
        forms = our_forms().values()
        equal(book.sheetnames, [form['title'][language] for form in forms])
        for sheet in book:
            equal((sheet.page_setup.paperSize, sheet.page_setup.orientation),
                  (9, 'portrait'))
            assert sheet.sheet_properties.pageSetUpPr.fitToPage
            # One is what a file that says nothing of it means.
            equal((sheet.page_setup.fitToWidth or 1,
                   sheet.page_setup.fitToHeight), (1, None))
            equal(sheet.oddFooter.center.text, '&P / &N')
            assert sheet.title in sheet.oddFooter.right.text
            assert PEOPLE[0] in sheet.oddFooter.left.text


def test_forms__all__every_word_of_the_file_is_there(home):
    company(home)
    for language in LANGUAGES:
        book = write(home, 'all', language=language)
        for form in our_forms().values():
            found = '\n'.join(cells(book[form['title'][language]]))
            for text in texts(form):
                for line in text[language].splitlines():
                    assert line in found, (form['id'], line)


def texts(node):
    """Every text of a form that stands on its page."""
    if isinstance(node, dict) and 'ja' in node:
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts(value)


def test_forms__what_is_known__is_filled_in(home):
    company(home)
    book = write(home, 'all')
    for sheet in list(book)[:3]:
        for name in PEOPLE:
            assert name in cells(sheet), (sheet.title, name)
        days = [cell for row in sheet.iter_rows() for cell in row
                if getattr(cell, 'is_date', False)]
        equal([(str(day.value.date()), day.number_format) for day in days],
              [(TODAY, DATE)])
    assert PEOPLE[0] in cells(book['退職・異動時の確認'])
    assert PEOPLE[2] in cells(book['IT業者への質問票'])


def test_forms__named__first_rows_of_the_backups(home):
    company(home)
    rows = below(write(home, 'backup').active, 'データ')
    equal(rows, ['顧客名簿', '=預かった図面'] + [''] * 4)


def test_forms__help_lines__on_the_emergency_contacts(home):
    for language, name in (('ja', 'IPA 情報セキュリティ安心相談窓口'),
                           ('en', 'IPA information security advice desk')):
        found = '\n'.join(cells(write(home, 'emergency',
                                      language=language).active))
        for part in (name, '03-5978-7509', '03-5805-1731'):
            assert part in found, part


def test_forms__cards__those_of_the_vendor_and_no_others(home):
    company(home)
    questions = {question['id']: question
                 for part in load('ipa-25.yaml')['sections']
                 for question in part['questions']}
    for language, answer in (('ja', '答え'), ('en', 'Answer')):
        sheet = write(home, 'vendor', language=language).active
        rows = below(sheet, 'No.')
        equal(rows, ['1', '2', '3', '4', '9', '11', '23'])
        found = cells(sheet)
        for number in rows:
            question = questions[number]
            assert f'{question["simpler"][language]}\n' \
                f'{question["find_out"]["look"][language]}' in found, number
        assert answer in found


def test_forms__no_dont_know__room_for_questions(home):
    company(home, '11111 11111 11111 11111 11111')
    equal(below(write(home, 'vendor').active, 'No.'), [''] * 5)


def test_forms__all_vendor_questions_open__still_one_page(home):
    company(home, '4' * 25)
    for language in LANGUAGES:
        sheet = write(home, 'vendor', language=language).active
        equal(len(below(sheet, 'No.')), 7)
        equal(sheet.page_setup.fitToHeight, None)


def test_forms__no_check__room_is_left(home):
    book = write(home, 'all')
    equal(len(book.sheetnames), 5)
    equal(below(book['バックアップの表'], 'データ'), [''] * 6)
    equal(book['緊急連絡先'].oddFooter.left.text or '', '')


def test_forms__unit__of_that_name_only(home):
    company(home)
    done = home.run('forms', 'emergency', '-o', 'r.xlsx', '--unit', '工場')
    equal(done.code, 0)
    found = cells(openpyxl.load_workbook(home.file('r.xlsx')).active)
    assert PEOPLE[0] not in found, found
    home.run('forms', 'emergency', '-o', 'r.xlsx', '--unit', PEOPLE[1])
    found = cells(openpyxl.load_workbook(home.file('r.xlsx')).active)
    assert PEOPLE[0] in found, found


def test_forms__several_checks__the_newest_fills_in(home):
    company(home)
    for name, day, answers in (('古い名前', '2026-08-20', '1' * 25),
                               ('新しい名前', '2026-11-22', '4' + '.' * 24)):
        done = home.run('fill', 'ipa-25', answers, '--date', day, '-o',
                        os.path.join(home.data, 'sheets', day + '.yaml'),
                        '--organisation', name)
        equal((done.code, done.err), (0, ''))
    sheet = write(home, 'vendor').active
    assert '新しい名前' in cells(sheet), cells(sheet)
    equal(below(sheet, 'No.'), ['1'] + [''] * 4)


def test_forms__tick__an_empty_cell_with_lines(home):
    sheet = write(home, 'password').active
    rows = below(sheet, '印')
    equal(rows, [''] * 11)
    equal(below(sheet, '決まり')[0], '10文字以上にする')


def test_forms__nothing_named__listed_with_what_they_finish(home):
    for language in LANGUAGES:
        done = home.run('forms', '--lang', language)
        equal((done.code, done.err), (0, ''))
        has_no_control(done.bytes)
        for form in our_forms().values():
            assert f'{form["id"]} ' in done.out
            assert form['title'][language] in done.out
            for finish in form['finishes']:
                for action in finish['actions']:
                    assert action in done.out, action
        equal(done.out.splitlines()[-1], 'shindan forms emergency')
    equal(os.listdir(home.work), [])


def test_forms__documents_folder__nothing_is_overwritten(home):
    names = []
    for arguments in (['vendor'], ['vendor'], ['vendor', 'backup'], ['all']):
        done = home.run('forms', *arguments)
        equal((done.code, done.err), (0, ''))
        names.append(os.path.relpath(done.out.rstrip('\n'), home.path))
    equal(names, [f'自社診断/{TODAY} 様式{end}.xlsx' for end in (
        ' IT業者への質問票', ' IT業者への質問票 (2)', '', ' (2)')])
    equal(sorted(os.listdir(os.path.join(home.path, '自社診断'))),
          sorted(os.path.basename(name) for name in names))


def test_forms__named_file__replaced_and_alone(home):
    home.write('r.xlsx', 'old')
    write(home, 'backup', 'backup')
    equal(write(home, 'backup', 'all', 'backup').sheetnames[0],
          'バックアップの表')
    equal(os.listdir(home.work), ['r.xlsx'])


def test_forms__wrong_usage__nothing_is_written(home):
    for arguments, words in (
            (['vendr'], '「vendr」という様式はありません。「vendor」では'),
            (['backup', 'x'], '「x」という様式はありません。「shindan forms」'),
            (['backup', '-o', 'r.pdf'], '「r.pdf」はブックの名前に'),
            (['-o', 'r.xlsx'], '「forms」の後ろに FORM を')):
        done = home.run('forms', *arguments)
        equal((done.code, done.out), (2, ''))
        assert words in done.err, done.err
    equal(os.listdir(home.work), [])


def test_forms__no_such_folder__told(home):
    done = home.run('forms', 'backup', '-o', 'none/r.xlsx')
    equal((done.code, done.out), (1, ''))
    assert 'none/' in done.err, done.err


def test_forms__key_beside_an_action__written_and_told(home):
    company(home, '11311 11111 11111 11111 11111')
    path = os.path.join(home.data, 'sheets/check.yaml')
    done = home.run('take', '-o', path, text='\np\nf\nq\n')
    equal((done.code, done.err), (0, ''))
    assert '様式を書き出しました' in done.out, done.out
    book = openpyxl.load_workbook(os.path.join(
        home.path, '自社診断', f'{TODAY} 様式 パスワードの決まり.xlsx'))
    assert PEOPLE[0] in cells(book.active)


main(globals())
