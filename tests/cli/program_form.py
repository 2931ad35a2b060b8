# SPDX-License-Identifier: MIT
"""form: a form for people without the program: program_form.py PROGRAM."""
import os
import re

import openpyxl
import yaml

from program import TODAY, equal, main

TREE = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../..')
SHEETS = {'ja': ['回答の記入', '紙の用紙', '点数と判定', 'shindan'],
          'en': ['Answers', 'On paper', 'Points and bands', 'shindan']}
ABSENT = {'ja': '使っていない', 'en': 'Not used here'}
FIRST = 9  # the row of the first question to answer


def load_bank(name):
    """A bank as another YAML reader sees it, and its questions."""
    path = os.path.join(TREE, 'questions', name + '.yaml')
    with open(path, encoding='utf-8') as file:
        bank = yaml.safe_load(file)
    return bank, [question for section in bank['sections']
                  for question in section['questions']]


def form(home, *arguments, language='ja'):
    """The workbook of a form."""
    done = home.run('form', *arguments, '-o', 'r.xlsx', '--lang', language)
    equal((done.code, done.out, done.err), (0, 'r.xlsx\n', ''))
    return openpyxl.load_workbook(home.file('r.xlsx'))


def words(text, language):
    """A text of a bank in that language."""
    return text[language] if isinstance(text, dict) else text


def column(page, letter, count):
    """The cells of the questions in a column."""
    return [page[f'{letter}{FIRST + i}'].value for i in range(count)]


def offered(book, page, cell):
    """The words that a cell offers, read from the range it names."""
    found = [one for one in page.data_validations.dataValidation
             if cell in one.sqref and one.type == 'list']
    equal(len(found), 1)
    name, area = re.fullmatch(r"'(.*)'!(.*)", found[0].formula1).groups()
    return [row[0].value for row in book[name][area.replace('$', '')]]


def both_languages(test):
    """A test that runs once a language."""
    def run(home):
        for language in ('ja', 'en'):
            test(home, language)
    return run


@both_languages
def test_form__every_question__offers_its_answers(home, language):
    bank, questions = load_bank('ipa-25')
    book = form(home, '--organisation', '株式会社A', '--unit', '営業部',
                language=language)
    equal(book.sheetnames, SHEETS[language])
    equal([page.sheet_state for page in book],
          ['visible', 'visible', 'visible', 'hidden'])
    page = book.worksheets[0]
    equal(column(page, 'B', 25),
          [words(one['text'], language) for one in questions])
    equal(column(page, 'C', 25), [None] * 25)
    equal(column(page, 'E', 25), [str(i) for i in range(1, 26)])
    assert page.column_dimensions['E'].hidden
    equal([page['B3'].value, page['B4'].value], ['株式会社A', '営業部'])
    labels = [words(one['label'], language) for one in bank['scale']]
    for i, question in enumerate(questions):
        absent = [ABSENT[language]] if 'absent' in question else []
        equal(offered(book, page, f'C{FIRST + i}'), labels + absent)


def test_form__paper__a_digit_a_choice(home):
    _, questions = load_bank('ipa-25')
    page = form(home).worksheets[1]
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    asked = [row for row in rows if row[0] is not None and
             str(row[0]).isdigit()]
    equal([row[1] for row in asked], [one['text']['ja'] for one in questions])
    for row, question in zip(asked, questions):
        equal(row[2:6], ['1', '2', '3', '4'])
        equal(row[6], 'x' if 'absent' in question else None)
    heads = [row for row in rows if row[0] == 'No.'][0]
    equal(heads[2:6], ['1\n実施している\n4点', '2\n一部実施している\n2点',
                       '3\n実施していない\n0点', '4\nわからない\n-1点'])


def test_form__paper_typed_into_fill__same_digits(home):
    page = form(home).worksheets[1]
    digits = ''.join('x' if row[6].value == 'x' else '2'
                     for row in page.iter_rows()
                     if str(row[0].value).isdigit())
    equal(home.run('fill', 'ipa-25', digits, '-o', 'a.yaml').code, 0)


@both_languages
def test_form__back__points_bands_and_source(home, language):
    bank, _ = load_bank('ipa-25')
    page = form(home, language=language).worksheets[2]
    texts = [str(cell.value) for row in page.iter_rows() for cell in row
             if cell.value is not None]
    for band in bank['bands']:
        assert words(band['label'], language) in texts, texts
        assert words(band['next'], language) in texts, texts
    assert words(bank['source']['publisher'], language) in texts, texts
    assert bank['source']['url'] in texts, texts
    equal([page.cell(4 + i, 2).value for i in range(5)], [4, 2, 0, -1, 4])


def test_form__every_page__a4_upright_one_page(home):
    book = form(home)
    for page in book.worksheets[:3]:
        equal(int(page.page_setup.paperSize), 9)
        assert page.page_setup.orientation in (None, 'portrait')
        assert page.sheet_properties.pageSetUpPr.fitToPage
        equal((page.page_setup.fitToWidth or 1,
               page.page_setup.fitToHeight or 1), (1, 1))


def test_form__own_choices__each_question_its_own(home):
    bank, questions = load_bank('approach')
    book = form(home, 'approach')
    page = book.worksheets[0]
    for i, question in enumerate(questions):
        choices = question.get('choices', bank.get('scale'))
        equal(offered(book, page, f'C{FIRST + i}'),
              [one['label']['ja'] for one in choices])
    equal(book.sheetnames[2], '選べる答え')


def test_form__record__what_the_way_back_needs(home):
    page = form(home).worksheets[3]
    rows = [[cell.value for cell in row if cell.value is not None]
            for row in page.iter_rows()]
    equal([row[:2] for row in rows[:6]], [
        ['format', '1'], ['kind', 'answer-form'], ['language', 'ja'],
        ['exported_at', TODAY + 'T00:00:00Z'], ['bank', 'ipa-25'], ['edition', '3.1']])
    asked = [row for row in rows if row[0] == 'question']
    equal([row[1] for row in asked], [str(i) for i in range(1, 26)])
    equal(asked[7][2:], ['full', 'partial', 'none', 'unknown', 'absent'])
    equal(asked[0][2:], ['full', 'partial', 'none', 'unknown'])
    assert ['label', 'partial', '一部実施している'] in rows
    assert ['label', 'absent', '使っていない'] in rows


def test_form__no_output__a_free_name_in_the_documents(home):
    first = home.run('form')
    equal(first.out, os.path.join(home.path, '自社診断',
                                  TODAY + ' 回答用紙.xlsx') + '\n')
    second = home.run('form')
    equal(second.out, os.path.join(home.path, '自社診断',
                                   TODAY + ' 回答用紙 (2).xlsx') + '\n')
    third = home.run('form', 'incident-ready')
    equal(third.out, os.path.join(
        home.path, '自社診断', TODAY + ' 回答用紙 incident-ready.xlsx') + '\n')


def test_form__unknown_bank_or_name__refused(home):
    done = home.run('form', 'ipa-26')
    equal((done.code, done.out), (1, ''))
    assert 'ipa-25' in done.err, done.err
    done = home.run('form', '-o', 'r.txt')
    equal((done.code, done.out), (2, ''))
    equal(os.listdir(home.work), [])


main(globals())
