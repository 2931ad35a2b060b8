# SPDX-License-Identifier: MIT
"""The sheet to try answers out, as it stands before anybody does:
trial_workbook.py MAKE_WORKBOOK. recalculate.py proves its formulas."""
import random
import sys

from made import (
    ABSENT, CHOICES, MIXED, Made, bank, check_all_languages, main, question,
    sheet)
from trial_sheet import (
    EDGES, NOW, POINTS, TRIAL, Trial, expected, label_of, points_of,
    random_keys)


def name_of(made):
    return made.words['report.sheet.trial']


def trial_of(made):
    return Trial(made.book[name_of(made)], made.words)


@check_all_languages
def trial__random_sheets__results_by_the_rules(folder, language):
    chance = random.Random(20261121)
    for keys in EDGES + [random_keys(chance) for _ in range(5)] + \
            [random_keys(chance, '1234.') for _ in range(3)]:
        made = Made(folder, keys, language)
        trial = trial_of(made)
        values = made.values()[name_of(made)]
        wanted = expected(keys, language, made.words)
        assert trial.found(values) == wanted, (keys, trial.found(values))
        assert trial.found(values, NOW) == wanted, keys
        for row in [trial.total] + trial.parts:
            assert values.cell(row, POINTS).value == 0, keys
        for number, row in enumerate(trial.rows(values), 1):
            key = keys[number - 1]
            label = label_of(key, language, made.words)
            assert row == [
                str(number), question(number)['text'][language], label, label,
                None if key == '.' else points_of(key)], row


def words_offered(made, cell):
    """What the list of a cell offers."""
    page = made.book[name_of(made)]
    rules = [rule for rule in page.data_validations.dataValidation
             if cell in rule.sqref]
    assert len(rules) == 1 and rules[0].type == 'list', cell
    name, cells = rules[0].formula1.split('!')
    assert name == f"'{name_of(made)}'"
    return [one.value for one, in page[cells.replace('$', '')]]


@check_all_languages
def trial__words__offered_where_they_are_answers(folder, language):
    made = Made(folder, MIXED, language)
    trial = trial_of(made)
    labels = [one[2 if language == 'ja' else 3] for one in CHOICES]
    for number in range(1, 26):
        offered = words_offered(made, f'D{trial.first + number - 1}')
        absent = [made.words['report.absent']] if number in ABSENT else []
        assert offered == labels + absent, (number, offered)


def trial__no_question_can_be_absent__no_such_word(folder):
    of = bank()
    for section in of['sections']:
        for one in section['questions']:
            one.pop('absent', None)
    made = Made(folder, '1234' * 6 + '1', of=of)
    page = made.book[name_of(made)]
    assert made.words['report.absent'] not in [
        cell.value for row in page.iter_rows() for cell in row]


def trial__absent_where_it_is_no_answer__counts_as_its_choice(folder):
    """Only a file that was written by hand says so."""
    for number, choice in ((1, 0), (2, 1), (8, 1)):
        keys = '2' * (number - 1) + 'x' + '2' * (25 - number)
        text = sheet(keys, {}, '2026-11-21')
        if choice:
            text = text.replace(
                'choice: "full", points: 4', 'choice: "partial", points: 2')
        made = Made(folder, keys, text=text)
        trial = trial_of(made)
        row = trial.rows()[number - 1]
        assert row[NOW - 1] == row[TRIAL - 1] == CHOICES[choice][2], row
        values = made.values()[name_of(made)]
        total = 48 + CHOICES[choice][1]
        assert trial.found(values)[0] == trial.found(values, NOW)[0] == total


def impossible_banks():
    of = bank()
    of['sections'][0]['questions'][0]['choices'] = [
        {'id': 'full', 'points': 4, 'label': {'ja': 'ある', 'en': 'yes'}},
        {'id': 'none', 'points': 0, 'label': {'ja': 'ない', 'en': 'no'}}]
    yield 'own choices', of
    of = bank()
    of['kind'] = 'checklist'
    del of['bands']
    yield 'no points', of
    of = bank()
    of['kind'] = 'test'
    del of['bands']
    yield 'no bands', of
    for label in ('一部*', 'はい?', '~', '2', '0.5', '=1+1', '-', '+',
                  '@SUM(A1)', "'a", '実施している', '使っていない', '長' * 256):
        of = bank()
        of['scale'][1]['label'] = {'ja': label, 'en': label}
        yield label, of
    of = bank()
    of['scale'][1]['label'] = {'ja': 'a', 'en': 'a'}
    of['scale'][2]['label'] = {'ja': 'A', 'en': 'A'}
    yield 'a and A', of
    of = bank()
    of['bands'][1]['label'] = {'ja': '長' * 256, 'en': 'x'}
    yield 'a long band', of
    of = bank()
    of['bands'] = [{'id': f'b{n}', 'min': 100 - n,
                    'label': {'ja': f'b{n}', 'en': f'b{n}'},
                    'next': {'ja': 'n', 'en': 'n'}} for n in range(70)] + \
        [of['bands'][-1]]
    yield 'many bands', of


def trial__formulas_cannot_follow__no_sheet(folder):
    for why, of in impossible_banks():
        made = Made(folder, '1' * 25, of=of)
        assert name_of(made) not in made.book.sheetnames, why


def trial__quotes_in_words__stand_in_the_formulas(folder):
    of = bank()
    labels = ['「"」', 'a"b', "it's", '100%']
    for choice, label in zip(of['scale'], labels):
        choice['label'] = {'ja': label, 'en': label}
    for band, label in zip(of['bands'], ('"', '""', "'", '={1}')):
        band['label'] = {'ja': label, 'en': label}
    made = Made(folder, MIXED, of=of)
    trial = trial_of(made)
    formula = trial.page.cell(trial.band, TRIAL).value
    assert formula.endswith(
        '>=100,"""",IF($D4>=70,"""""",IF($D4>=50,"\'","={1}"))))'), formula
    assert trial.found(made.values()[name_of(made)])[2] == "'"
    for number in range(1, 26):
        offered = words_offered(made, f'D{trial.first + number - 1}')
        assert offered[:4] == labels


if __name__ == '__main__':
    sys.exit(main(globals()))
