# SPDX-License-Identifier: MIT
"""Answer forms that were filled in: program_import_form.py PROGRAM."""
import datetime
import os

import openpyxl
import yaml

from program import SHEETS, TODAY, equal, has_no_control, letters, main

WORDS = {'F': '実施している', 'P': '一部実施している', 'N': '実施していない',
         'U': 'わからない', 'x': '使っていない', '.': None}
CHOICES = {'F': 'full', 'P': 'partial', 'N': 'none', 'U': 'unknown',
           'x': 'absent'}
MAY_BE_ABSENT = {'8', '9', '13', '15', '17', '19', '20', '21', '23'}
NO = '取り込みませんでした。何も変わっていません。\n'


class Form:
    """A form as it is exported, filled in by a row of letters."""

    def __init__(self, home, row=SHEETS['print'][0], bank='ipa-25'):
        self.home = home
        result = home.run('form', '-o', 'form.xlsx')
        equal((result.code, result.err), (0, ''))
        self.book = openpyxl.load_workbook(home.file('form.xlsx'))
        self.page = self.book.worksheets[0]
        self.page['B3'] = '山田商店'
        self.page['B5'] = '山田'
        self.page['B6'] = datetime.date(2026, 11, 20)
        self.book['shindan']['B5'] = bank
        for number, letter in enumerate(letters(row), 1):
            self.answer(number, WORDS[letter])

    def answer(self, number, value, memo=None):
        """One answer; gives the name of its cell."""
        cell = self.page.cell(8 + number, 3)
        cell.value = value
        if memo is not None:
            self.page.cell(8 + number, 4).value = memo
        return cell.coordinate

    def take(self, *more, text=''):
        """Save it and run the command."""
        self.book.save(self.home.file('form.xlsx'))
        result = self.home.run('import', 'form.xlsx', *more, text=text)
        assert has_no_control(result.bytes)
        return result


def only_sheet(home):
    """The one sheet of the company."""
    files = home.data_files()
    equal(len(files), 1)
    with open(files[0], encoding='utf-8') as file:
        return yaml.safe_load(file)


def answers(sheet):
    """Choices by question."""
    return {a['question']: 'absent' if a.get('absent') else a['choice']
            for a in sheet['answers']}


def wanted(row):
    """The same of a row of letters."""
    return {str(i): CHOICES[c] for i, c in enumerate(letters(row), 1)
            if c != '.'}


def offered(row):
    """The row with x only where it is on offer."""
    return ''.join('F' if c == 'x' and str(i) not in MAY_BE_ABSENT else c
                   for i, c in enumerate(letters(row), 1))


def test_form__filled_in__a_sheet_with_names_and_score(home):
    for row, score in (SHEETS['print'], SHEETS['perfect'], SHEETS['clinic']):
        form = Form(home, offered(row))
        form.answer(2, WORDS[letters(row)[1]], '台帳を見た')
        result = form.take('--yes')
        equal((result.code, result.err), (0, ''))
        assert f'{score}点 / 100点' in result.out, result.out
        made = only_sheet(home)
        equal(answers(made), wanted(offered(row)))
        equal(made['result']['score'], score)
        equal((made['organisation'], made['unit'], made['person'],
               made['date']), ('山田商店', '', '山田', '2026-11-20'))
        equal({a['from'] for a in made['answers']}, {'self'})
        # YAML 1.1 reads the key `on` as true.
        equal({a[True] for a in made['answers']}, {'2026-11-20'})
        equal(made['answers'][1]['memo'], '台帳を見た')
        equal(os.path.basename(home.data_files()[0]),
              '2026-11-20-ipa-25.yaml')
        os.remove(home.data_files()[0])


def test_form__shown_before_the_question__and_no_is_no(home):
    form = Form(home, 'FFFF.' * 5)
    for text in ('', '\n', 'n\n'):
        result = form.take(text=text)
        equal((result.code, result.err), (0, ''))
        assert '80点 / 100点' in result.out, result.out
        assert '20 / 25' in result.out, result.out
        assert result.out.endswith(NO), result.out
        assert not os.path.exists(home.data)
    result = form.take(text='ｙ\n')
    equal((result.code, result.err), (0, ''))
    equal(len(answers(only_sheet(home))), 20)
    assert '2026-11-20-ipa-25.yaml' in result.out, result.out


def test_form__numbers_and_loose_words__read(home):
    form = Form(home, '.' * 25)
    for number, value in enumerate(
            [1, '2', '３', ' わからない　', '実施 している', '４', 4.0], 1):
        form.answer(number, value)
    form.answer(9, 5)
    equal(form.take('--yes').code, 0)
    equal(answers(only_sheet(home)), {
        '1': 'full', '2': 'partial', '3': 'none', '4': 'unknown',
        '5': 'full', '6': 'unknown', '7': 'unknown', '9': 'absent'})


def test_form__answers_that_cannot_be_read__told_and_open(home):
    form = Form(home)
    places = [form.answer(1, 'はい'), form.answer(2, 5),
              form.answer(3, '使っていない'), form.answer(4, 0),
              form.answer(6, '1.5')]
    result = form.take('--yes')
    equal(result.code, 1)
    for place, word in zip(places, ('はい', '5', '使っていない', '0', '1.5')):
        assert f'回答の記入 {place}の「{word}」は答えとして' in result.err, \
            (place, result.err)
    assert '実施している、一部実施している、実施していない、わからない' \
        in result.err
    equal(len(answers(only_sheet(home))), 20)


def test_form__answers_that_cannot_be_read__right_above_the_question(home):
    form = Form(home)
    place = form.answer(1, 'はい')
    form.book.save(home.file('form.xlsx'))
    with open(home.file('said'), 'wb') as said:
        home.run('import', 'form.xlsx', stdout=said, stderr=said)
    text = home.read('said').decode('utf-8')
    order = [text.index('会社名'), text.index(f'{place}の「はい」'),
             text.index('取り込みますか')]
    equal(order, sorted(order))


def test_form__imported_twice__known(home):
    form = Form(home)
    equal(form.take('--yes').code, 0)
    before = home.data_files()
    result = form.take('--yes')
    equal((result.code, result.err), (0, ''))
    assert '同じ答えの回答票がもうあります' in result.out, result.out
    assert before[0] in result.out
    equal(home.data_files(), before)
    form.answer(25, None, 'あとで聞く')
    equal(form.take('--yes').code, 0)
    equal(len(home.data_files()), 2)


def test_form__moved_about__still_read(home):
    form = Form(home)
    page = form.page
    for merged in list(page.merged_cells):
        page.unmerge_cells(str(merged))
    page.insert_rows(8, 4)
    page.insert_cols(1, 2)
    page.move_range('C3:F6', rows=1, cols=1)
    page.title = 'わたしの'
    form.book['shindan'].sheet_state = 'visible'
    form.book['shindan'].title = '記録'
    equal(form.take('--yes').code, 0)
    made = only_sheet(home)
    equal(answers(made), wanted(SHEETS['print'][0]))
    equal((made['organisation'], made['person'], made['date']),
          ('山田商店', '山田', '2026-11-20'))


def test_form__date__typed_or_not_given(home):
    for value, day in (('2026年11月5日', '2026-11-05'), ('12/5', '2025-12-05'),
                       (None, TODAY), ('令和8年11月1日（日）', '2026-11-01')):
        form = Form(home)
        form.page['B6'] = value
        equal(form.take('--yes').code, 0)
        equal(only_sheet(home)['date'], day)
        os.remove(home.data_files()[0])


def test_form__date_that_cannot_be__nothing_written(home):
    for value, words in (('きのう', 'B6の「きのう」は日付として'),
                         (datetime.date(2026, 11, 22), 'は今日より後の日')):
        form = Form(home)
        form.page['B6'] = value
        result = form.take('--yes')
        equal((result.code, result.out), (1, ''))
        assert words in result.err, result.err
        assert not os.path.exists(home.data)


def test_form__label_beside_label__is_no_name(home):
    form = Form(home)
    for merged in list(form.page.merged_cells):
        form.page.unmerge_cells(str(merged))
    for cell, value in (('B3', None), ('C3', '部署：'), ('D3', '営業部'),
                        ('A4', None)):
        form.page[cell] = value
    equal(form.take('--yes').code, 0)
    made = only_sheet(home)
    equal((made['organisation'], made['unit']), ('', '営業部'))


def test_form__nothing_filled_in__nothing_to_take(home):
    result = Form(home, '.' * 25).take('--yes')
    equal((result.code, result.err), (0, ''))
    assert '答えが1つも書かれていない' in result.out
    assert not os.path.exists(home.data)


def test_form__unknown_bank__told(home):
    for bank in ('ipa-99', '/etc/passwd', 'x.yaml', ''):
        result = Form(home, bank=bank).take('--yes')
        equal((result.code, result.out), (1, ''))
        assert f'設問集 {bank}@3.1 が見つかりません' in result.err, result.err


def test_form__columns_missing__told(home):
    form = Form(home)
    form.page['D8'] = None
    result = form.take('--yes')
    equal(result.code, 0)
    assert '列「メモ・根拠」' in result.err, result.err
    for cell, name in (('E8', 'ID'), ('C8', '答え')):
        form = Form(home)
        form.page[cell] = None
        result = form.take('--yes')
        equal((result.code, result.out), (1, ''))
        assert f'列「{name}」' in result.err, result.err


def test_form__ids_changed__rows_not_read(home):
    form = Form(home)
    form.page['E9'] = 'q1'
    form.page['E10'] = '3'
    result = form.take('--yes')
    equal(result.code, 1)
    assert 'E9「q1」では' in result.err, result.err
    assert '「3」と同じIDの行が' in result.err, result.err
    equal(set(answers(only_sheet(home))),
          {str(i) for i in range(4, 26)})


def test_form__output__as_fill_does(home):
    form = Form(home)
    result = form.take('--yes', '-o', 'paper.yaml')
    equal((result.code, result.err), (0, ''))
    assert not os.path.exists(home.data)
    first = home.read('paper.yaml')
    result = form.take('--yes', '-o', 'paper.yaml')
    equal((result.code, result.out), (1, ''))
    assert '--replace' in result.err, result.err
    equal(home.read('paper.yaml'), first)
    form.answer(1, WORDS['F'])
    equal(form.take('--yes', '-o', 'paper.yaml', '--replace').code, 0)
    assert home.read('paper.yaml') != first
    home.write('notes.yaml', 'notes\n')
    equal(form.take('--yes', '-o', 'notes.yaml', '--replace').code, 1)
    equal(home.read('notes.yaml'), b'notes\n')


main(globals(), workbooks_are_ours=False)
