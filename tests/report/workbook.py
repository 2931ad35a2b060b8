# SPDX-License-Identifier: MIT
"""What stands in a workbook, read by openpyxl: workbook.py MAKE_WORKBOOK."""
import datetime
import hashlib
import os
import re
import sys
import unicodedata
import zipfile

import openpyxl
import yaml

from made import (
    BANDS, CHOICES, FIRST, HEADER, INFORMANTS, MIXED, PARTS, SHEETS, TABS, TOP,
    Made, bank, block, check_all_languages, main, question, row_of, rows,
    sheet, texts, yaml_file)


@check_all_languages
def sheets__both_languages__named_in_order(folder, language):
    made = Made(folder, MIXED, language)
    assert made.book.sheetnames == TABS[language], made.book.sheetnames
    assert [page.sheet_state for page in made.book] == \
        ['visible'] * 6 + ['hidden']
    assert made.book.active.title == SHEETS[language][0]


@check_all_languages
def answers__mixed_sheet__one_row_a_question(folder, language):
    made = Made(folder, MIXED, language, {3: 'メモ\n2行目', 5: '123'})
    found = rows(made.page(2), 8)
    assert len(found) == 25, len(found)
    for number, row in enumerate(found, 1):
        pick = made.choice(number)
        part = 0 if number <= 5 else 1 if number <= 18 else 2
        name = PARTS[part][0]
        absent = made.keys[number - 1] == 'x'
        assert row == [
            number,
            f'部分{name}' if language == 'ja' else f'Part {name}',
            question(number)['text'][language], made.label(number),
            CHOICES[pick][1], made.words['report.absent'] if absent else None,
            made.memos.get(number), str(number)], row


@check_all_languages
def answers__open_questions__without_points(folder, language):
    made = Made(folder, '1' + '.' * 23 + '4', language)
    found = rows(made.page(2), 8)
    assert [row[3] for row in found[1:24]] == \
        [made.words['report.open']] * 23
    assert [row[4] for row in found] == [4] + [None] * 23 + [-1]


@check_all_languages
def actions__mixed_sheet__order_of_the_rule(folder, language):
    made = Made(folder, MIXED, language)
    say = made.words
    expected = []
    order = made.advice()
    for later in (False, True):
        for level, number in order:
            steps = question(number)['actions']
            for action in steps[1:] if later else steps[:1]:
                about = say['word.comma'].join([
                    say['role.' + action['role']],
                    say['effort.' + action['effort']],
                    say['cost.' + action['cost']]])
                expected.append([
                    len(expected) + 1,
                    say['report.actions.then'] if later else
                    say['priority.' + ('now', 'soon', 'later')[level]],
                    number, action['text'][language], None, None, None, None,
                    None, None, about + '\n' + action['when'][language],
                    action['evidence'][language], None,
                    'made-up/' + action['id']])
    found = rows(made.page(1), 15)
    notices = [row.pop(10) for row in found]
    assert found == expected
    assert all(notice.startswith('=IF(AND(') for notice in notices)
    assert len(expected) > 15


def actions__status__offers_three_words(folder):
    for language, offered in (('ja', ['未着手', '着手', '終了']),
                              ('en', ['To do', 'Doing', 'Finished'])):
        made = Made(folder, MIXED, language)
        page = made.page(1)
        status, days = page.data_validations.dataValidation
        assert status.type == 'list'
        assert str(status.sqref) == f'J{FIRST}:J{page.max_row}'
        name, cells = status.formula1.split('!')
        assert name == f"'{SHEETS[language][4]}'"
        found = made.page(4)[cells.replace('$', '')]
        assert [cell.value for cell, in found] == offered
        assert days.type == 'date'
        assert str(days.sqref) == f'F{FIRST}:I{page.max_row}'


@check_all_languages
def find_out__many_unknown__grouped_by_informant(folder, language):
    made = Made(folder, '4' * 20 + '12312', language)
    groups = {}
    for number in range(1, 21):
        groups.setdefault(number % 6, []).append(number)
    order = sorted(groups, key=lambda g: (-len(groups[g]), g))
    expected = []
    for group in order:
        for number in groups[group]:
            made_up = question(number)
            expected.append([
                made.words['informant.' + INFORMANTS[group]], number,
                made_up['simpler'][language],
                made_up['find_out']['ask'][language],
                made_up['find_out']['look'][language], None, str(number)])
    assert rows(made.page(3), 7) == expected


def lists__nothing_to_say__a_sentence(folder):
    made = Made(folder, '1' * 25)
    for index, key in ((1, 'report.actions.none'), (3, 'report.find_out.none')):
        page = made.page(index)
        assert page.cell(FIRST, 1).value == made.words[key]
        assert page.max_row == FIRST
        assert page.auto_filter.ref is None
        assert not page.data_validations.dataValidation


@check_all_languages
def summary__mixed_sheet__score_and_band(folder, language):
    made = Made(folder, MIXED, language)
    found = texts(made.page(0))
    total = made.points()
    assert total == 53, total  # in 50-69
    band = '不十分\n次の対策: 次不十分' if language == 'ja' else \
        'INSUFFICIENT\nNext step: next insufficient'
    assert f'{total}点 / 100点' in found or \
        f'{total} / 100 points' in found
    assert band in found, found
    assert datetime.datetime(2026, 11, 21) in found
    for text in ('株式会社サンプル', '営業部', '山田'):
        assert text in found
    title = '試しの診断' if language == 'ja' else 'A trial check'
    assert found[0] == title
    assert any('3.1' in str(text) for text in found)
    # Three don't-knows: 56 to 68 stay in the band.
    outlook = made.words['report.range.settled']
    expected = made.words['report.range'].format(56, 68, 3)
    assert expected + made.words['report.sentence'].format(outlook) in found


def summary__range_over_a_limit__bands_named(folder):
    for keys, low, high, key, names in (
            # 46 below 50, and 52 to 76
            ('4' * 6 + '1' * 13 + '3' * 6, 52, 76, 'outlook.may_change',
             ('部分的に不十分', '不十分')),
            # 48 below 50, and 50 to 58
            ('4' * 2 + '1' * 12 + '2' + '3' * 10, 50, 58,
             'outlook.will_rise', ('不十分', '不十分')),
            # 61, and 64 to 76
            ('4' * 3 + '1' * 16 + '3' * 6, 64, 76, 'outlook.may_rise',
             ('部分的に不十分', '不十分'))):
        made = Made(folder, keys)
        unknown = keys.count('4')
        assert made.points() + unknown == low
        expected = made.words['report.range'].format(low, high, unknown) + \
            made.words['report.sentence'].format(
                made.words[key].format(*names))
        assert expected in texts(made.page(0)), (keys, expected)


def summary__open_questions__no_band(folder):
    made = Made(folder, '1' * 24 + '.')
    found = texts(made.page(0))
    assert '96点 / 100点' in found
    assert made.words['report.answered.some'].format(25, 24) in found
    assert made.words['report.range.open'].format(96, 100) in found
    for _, _, label in BANDS:
        assert not any(str(text).startswith(label) for text in found)


def summary__full_marks__no_range_no_actions(folder):
    made = Made(folder, '1' * 25)
    found = texts(made.page(0))
    assert '100点 / 100点' in found
    assert made.words['report.actions.none'] in found
    assert not any('～' in str(text) and 'わからない' in str(text)
                   for text in found)


@check_all_languages
def summary__counts__how_the_score_came_about(folder, language):
    made = Made(folder, MIXED[:-1] + '.', language)
    page = made.page(0)
    table = {row[0].value: [cell.value for cell in row[3:6]]
             for row in page.iter_rows() if row[0].value is not None}
    keys = made.keys
    counts = [sum(1 for k in keys if k in group)
              for group in ('1x', '2', '3', '4')]
    for (_, each, ja, en), count in zip(CHOICES, counts):
        label = ja if language == 'ja' else en
        if each == 4:
            label = made.words['report.count.with_absent'].format(label, 1)
        assert table[label] == [count, each, count * each], label
    assert table[made.words['report.open']] == [1, None, 0]
    assert table[made.words['report.count.sum']] == [25, None, made.points()]
    first = 1
    for name, count in PARTS:
        label = f'部分{name}' if language == 'ja' else f'Part {name}'
        numbers = range(first, first + count)
        answered = sum(1 for n in numbers if made.choice(n) is not None)
        assert table[label] == [f'{answered} / {count}',
                                made.points(numbers), count * 4], label
        first += count


def summary__question_with_own_choices__counted_apart(folder):
    of = bank()
    of['sections'][0]['questions'][0]['choices'] = [
        {'id': 'full', 'points': 7, 'label': {'ja': 'ある', 'en': 'yes'}},
        {'id': 'none', 'points': 0, 'label': {'ja': 'ない', 'en': 'no'}}]
    made = Made(folder, '1' * 25, of=of)
    table = {row[0].value: [cell.value for cell in row[3:6]]
             for row in made.page(0).iter_rows()}
    assert table['実施している'] == [24, 4, 96]
    assert table[made.words['report.count.own']] == [1, None, 7]
    assert table[made.words['report.count.sum']] == [25, None, 103]
    assert '103点 / 103点' in texts(made.page(0))
    assert made.page(2).cell(FIRST, 4).value == 'ある'


def summary__bank_without_bands__score_alone(folder):
    of = bank()
    of['kind'] = 'test'
    del of['bands']
    for keys in (MIXED, '.' * 25):
        made = Made(folder, keys, of=of)
        assert f'{made.points()}点 / 100点' in texts(made.page(0))
        assert made.words['report.sources.bands'] not in texts(made.page(4))


@check_all_languages
def summary__bank_without_points__no_score(folder, language):
    of = bank()
    of['kind'] = 'checklist'
    del of['bands']
    made = Made(folder, MIXED, language, of=of)
    for page in made.book:
        assert not any(re.search(r'\d点|\d points', str(text))
                       for text in texts(page)), page.title
    answers = texts(made.book[made.words['report.sheet.answers']])
    assert made.words['report.column.answer'] in answers
    assert made.words['report.column.points'] not in answers
    assert made.words['report.column.id'] in answers
    sources = texts(made.book[made.words['report.sheet.sources']])
    for rule in ('score', 'range', 'absent'):
        assert made.words['report.sources.' + rule] not in sources, rule
    assert made.words['report.sources.order'] in sources
    with zipfile.ZipFile(made.path) as archive:
        assert 'xl/charts/chart1.xml' not in archive.namelist()


@check_all_languages
def summary__first_six__as_on_the_list(folder, language):
    made = Made(folder, MIXED, language)
    page = made.page(0)
    found = [[row[0].value, row[1].value, row[2].value]
             for row in page.iter_rows()]
    heading = [made.words['report.column.' + name]
               for name in ('priority', 'question', 'action')]
    start = found.index(heading) + 1
    listed = rows(made.page(1), 5)[:6]
    expected = [[row[1], made.words['question.label'].format(row[2]), row[3]]
                for row in listed]
    assert found[start:start + 6] == expected
    assert made.words['report.order'] in texts(page)


def summary__how_far__smallest_number_of_steps(folder):
    made = Made(folder, MIXED)  # 53, and 17 to go to 70
    total, steps = made.points(), 0
    for _, number in made.advice():
        if total >= 70:
            break
        total += 4 - CHOICES[made.choice(number)][1]
        steps += 1
    expected = made.words['report.how_far'].format(steps, 70, '部分的に不十分')
    assert expected in texts(made.page(0))


def summary__eight_unknown__begins_with_whom_to_ask(folder):
    for unknown, first in ((7, False), (8, True)):
        made = Made(folder, '4' * unknown + '1' * (25 - unknown))
        found = texts(made.page(0))
        ask = found.index(made.words['report.ask.heading'])
        result = found.index(made.words['report.result'])
        assert (ask < result) == first, unknown


@check_all_languages
def summary__help__numbers_and_links(folder, language):
    made = Made(folder, MIXED, language)
    page = made.page(0)
    found = texts(page)
    for key in ('help.ipa.name', 'help.ipa.phone', 'help.ipa.url',
                'help.police.phone', 'help.otasuke.name', 'help.check'):
        assert made.words[key] in found, key
    links = {cell.hyperlink.target for row in page.iter_rows()
             for cell in row if cell.hyperlink}
    assert made.words['help.ipa.url'] in links
    assert '03-5978-7509' in made.words['help.ipa.phone']
    assert '03-5805-1731' in made.words['help.police.phone']


@check_all_languages
def summary__chart__bars_of_the_parts(folder, language):
    made = Made(folder, MIXED, language)
    with zipfile.ZipFile(made.path) as archive:
        chart = archive.read('xl/charts/chart1.xml').decode()
        drawing = archive.read('xl/drawings/drawing1.xml').decode()
    assert '<c:barDir val="bar"/>' in chart
    assert '<c:orientation val="maxMin"/>' in chart.split('<c:valAx>')[0]
    assert '<c:max val="52"/><c:min val="0"/>' in chart
    values = re.findall(r'<c:numCache>.*?</c:numCache>', chart)
    cached = [re.findall(r'<c:v>(-?\d+)</c:v>', value) for value in values]
    parts = [range(1, 6), range(6, 19), range(19, 26)]
    assert cached == [['20', '52', '28'],
                      [str(made.points(part)) for part in parts]], cached
    alt = re.search(r'descr="([^"]*)"', drawing).group(1)
    for part, (name, count) in zip(parts, PARTS):
        assert f'{name} {made.points(part)} / {count * 4}.' in alt, alt


def summary__chart_below_zero__fits(folder):
    made = Made(folder, '4' * 25)
    with zipfile.ZipFile(made.path) as archive:
        chart = archive.read('xl/charts/chart1.xml').decode()
    assert '<c:max val="52"/><c:min val="-20"/>' in chart


@check_all_languages
def sources__everything__named(folder, language):
    made = Made(folder, MIXED, language)
    page = made.page(4)
    found = texts(page)
    source = bank()['source']
    for part in ('title', 'publisher', 'note'):
        assert source[part][language] in found, part
    assert source['url'] in found
    assert 'made-up' in found and '3.1' in found
    with open(os.path.join(folder, 'made-up.yaml'), 'rb') as file:
        assert hashlib.sha256(file.read()).hexdigest() in found
    for key in ('unofficial', 'score', 'range', 'absent', 'order', 'terms'):
        assert made.words['report.sources.' + key] in found, key
    limits = ['100点', '70～99点', '50～69点', '49点以下'] \
        if language == 'ja' else \
        ['100 points', '70 to 99 points', '50 to 69 points',
         '49 points or fewer']
    for text in limits:
        assert text in found, text
    assert datetime.datetime(2026, 11, 22) in found


def rates(of):
    """A survey with a rate for each (bank, edition, question, percent)."""
    return {
        'format': 1, 'languages': ['ja', 'en'], 'id': 'survey-1',
        'title': {'ja': '試しの調査', 'en': 'A trial survey'},
        'publisher': {'ja': '調べた所', 'en': 'the office'},
        'url': 'https://example.jp/survey.pdf', 'year': 2031,
        'from': '2031-04-05', 'to': '2031-05-06', 'n': 1234567,
        'means': {'ja': '実施または一部実施', 'en': 'done or partly done'},
        'note': {'ja': '調査の備考', 'en': 'note of the survey'},
        'items': [{'bank': bank_id, 'edition': edition,
                   'question': str(number),
                   'name': {'ja': f'名{number}', 'en': f'name {number}'},
                   'percent': percent}
                  for bank_id, edition, number, percent in of]}


RATES = [('made-up', '3.1', 1, '73.0'), ('made-up', '3.1', 2, '9.5'),
         ('made-up', '3.1', 7, '100.0'), ('made-up', '4.0', 3, '33.3'),
         ('other', '3.1', 4, '44.4'), ('made-up', '3.1', 25, '0.0')]


def with_rates(folder, keys, language='ja', of=None):
    text = '\n'.join(block(rates(of or RATES))) + '\n'
    return Made(folder, keys, language, {1: 'メモ'},
                fields={'rates': text.encode()})


def survey_of(made):
    survey = rates(RATES)
    return made.words['rates.survey'].format(
        survey['publisher'][made.language], survey['title'][made.language],
        2031, '1,234,567')


@check_all_languages
def answers__rates__column_after_the_answer(folder, language):
    made = with_rates(folder, '4.' + MIXED[2:], language)
    page = made.page(2)
    headings = [cell.value for cell in page[HEADER]][:9]
    means = rates(RATES)['means'][language]
    assert headings[5:] == [
        made.words['report.column.absent'],
        made.words['report.column.national'].format(means),
        made.words['report.column.memo'], 'ID'], headings
    found = {row[0]: row[6] for row in rows(page, 9)}
    expected = {1: 0.73, 7: 1, 25: 0}
    assert found == {n: expected.get(n) for n in range(1, 26)}, found
    for number in expected:
        cell = page.cell(FIRST + number - 1, 7)
        assert cell.number_format == '0.0%', cell.number_format
    assert rows(page, 9)[0][7:] == ['メモ', '1']
    assert page.cell(2, 1).value == made.words['report.answers.note'] + \
        '\n' + made.words['report.answers.rates'].format(survey_of(made))
    assert page.auto_filter.ref == f'A{HEADER}:H{page.max_row}'
    assert page.column_dimensions['I'].hidden
    assert page.page_setup.fitToWidth in (None, 1)


@check_all_languages
def sources__rates__named_with_address(folder, language):
    made = with_rates(folder, MIXED, language)
    page = made.page(4)
    found = {row[0].value: row[1].value
             for row in page.iter_rows(min_row=row_of(
                 page, made.words['rates.title']))}
    survey = rates(RATES)
    say = made.words
    assert found[say['report.sources.year']] == '2031'
    assert found[say['report.sources.asked']] == \
        say['report.sources.days'].format('2031-04-05', '2031-05-06')
    assert found[say['report.sources.answers']] == '1,234,567'
    assert found[say['report.sources.means']] == survey['means'][language]
    for name in ('title', 'publisher', 'note'):
        assert survey[name][language] in texts(page), name
    links = {cell.hyperlink.target for row in page.iter_rows()
             for cell in row if cell.hyperlink}
    assert survey['url'] in links, links


@check_all_languages
def rates__none_to_show__no_column_no_source(folder, language):
    for keys, of in (
            # none of their questions is answered
            ('..' + MIXED[2:6] + '.' + MIXED[7:24] + '.', RATES),
            # another edition, another bank
            (MIXED, RATES[3:5])):
        made = with_rates(folder, keys, language, of)
        page = made.page(2)
        assert [cell.value for cell in page[HEADER]][5:8] == [
            made.words['report.column.absent'],
            made.words['report.column.memo'], 'ID']
        assert page.cell(2, 1).value == made.words['report.answers.note']
        assert made.words['rates.title'] not in texts(made.page(4))
        assert 'survey-1' not in texts(made.page(4))


BEFORE = '2134121x13142311212341231'
# Better, worse, to and from わからない, the same, 使っていない to less.
NOW = '1144321231142311212341234'
REASONS = {1: 'done', 2: 'learned', 5: 'situation', 8: 'correction'}


def with_previous(folder, keys=NOW, before=BEFORE, language='ja', of=None):
    return Made(folder, keys, language, of=of, reasons=REASONS, fields={
        'previous': sheet(before, {}, '2026-08-20').encode()})


def lowered(made, before):
    """Numbers of the questions with fewer points, don't-knows left out."""
    points = [4, 2, 0, None]
    found = []
    for number in range(1, 26):
        key = before[number - 1]
        old = points['1234'.index('1' if key == 'x' else key)]
        new = points[made.choice(number)]
        if old is not None and new is not None and new < old:
            found.append(number)
    return found


@check_all_languages
def answers__previous__columns_after_the_answer(folder, language):
    made = with_previous(folder, language=language)
    say = made.words
    page = made.page(2)
    headings = [cell.value for cell in page[HEADER]][:11]
    assert headings[3:] == [
        say['report.column.answer'], say['compare.old'],
        say['compare.change'], say['report.column.reason'],
        say['report.column.points'],
        say['report.column.absent'], say['report.column.memo'],
        'ID'], headings
    label = 2 if language == 'ja' else 3
    known = {1: 'done', 2: 'learned', 5: 'situation', 8: 'correction'}
    for number, row in enumerate(rows(page, 11), 1):
        change = row.pop(5)
        key = BEFORE[number - 1]
        old = say['report.absent'] if key == 'x' else \
            CHOICES['1234'.index(key)][label]
        assert row[4] == old, row
        changed = old != row[3] and not (key == 'x' and row[6] == 4)
        unsure = key == '4' or NOW[number - 1] == '4'
        by = row[6] - (4 if key == 'x' else CHOICES['1234'.index(key)][1])
        kind = ('settled' if key == '4' else 'new_unknown') if unsure else \
            'better' if by > 0 else 'worse'
        assert change == (f"{say['report.change.' + kind]} {by:+d}"
                          if by != 0 else None), row
        reason = 'reason.' + known.get(number, 'none')
        wanted = say[reason] if changed and not (
            unsure and number not in known) else None
        assert row[5] == wanted, (row, wanted)
        assert row[6] == CHOICES[made.choice(number)][1]
    assert page.column_dimensions['K'].hidden
    assert page.auto_filter.ref == f'A{HEADER}:J{page.max_row}'


@check_all_languages
def summary__previous__change_and_what_went_down(folder, language):
    made = with_previous(folder, language=language)
    say = made.words
    page = made.page(0)
    old = sum(CHOICES['1234'.index('1' if k == 'x' else k)][1]
              for k in BEFORE)
    start = say['change.line'].split('{0}')[0]
    line = next(t for t in texts(page) if str(t).startswith(start) and
                t != say['compare.old'])
    change = made.points() - old
    assert line.startswith(say['change.line'].format(
        old, say['change.with_parts'].format(
            f'{change:+d}' if change else '0', '')[:-1])), line
    down = lowered(made, BEFORE)
    assert down, down
    head = row_of(page, say['compare.worse'].format(len(down)))
    found = [[cell.value for cell in row if cell.value is not None]
             for row in page.iter_rows(min_row=head + 2,
                                       max_row=head + 1 + len(down))]
    label = 2 if language == 'ja' else 3
    for row, number in zip(found, down):
        key = BEFORE[number - 1]
        assert row == [
            say['question.label'].format(number),
            say['report.absent'] if key == 'x' else
            CHOICES['1234'.index(key)][label], made.label(number),
            say['reason.' + REASONS.get(number, 'none')]], row
    below = page.cell(head + 2 + len(down), 1).value
    assert below is None or 'Q' not in str(below) and '問' not in str(below)


def summary__previous_without_lower_ones__no_table(folder):
    made = with_previous(folder, keys='1' * 25, before='2' * 25)
    found = texts(made.page(0))
    assert '前回 50点   +50点（対策 +2、見直し +6、理由の記録なし +42）' \
        in found, found
    assert not any('下がった' in str(text) for text in found)


def summary__one_of_both_open__no_change_of_points(folder):
    for keys, before in (('1' * 24 + '.', '2' * 25),
                         ('1' * 25, '2' * 24 + '.')):
        made = with_previous(folder, keys=keys, before=before)
        assert not any(str(text).startswith('前回')
                       for text in texts(made.page(0)))


@check_all_languages
def answers__no_previous__no_column(folder, language):
    made = Made(folder, MIXED, language, reasons=REASONS)
    say = made.words
    headings = [cell.value for cell in made.page(2)[HEADER]]
    assert say['compare.old'] not in headings
    assert say['report.column.reason'] not in headings
    start = say['change.line'].split('{0}')[0]
    assert not any(str(t).startswith(start) for t in texts(made.page(0)))


def properties__ids_and_time__stand_in_the_document(folder):
    made = Made(folder, MIXED)
    with zipfile.ZipFile(made.path) as archive:
        custom = archive.read('docProps/custom.xml').decode()
        core = archive.read('docProps/core.xml').decode()
    found = dict(re.findall(r'name="([^"]+)"><vt:lpwstr>([^<]*)<', custom))
    assert found == {
        'shindan_sheet_id': '8f0c1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b',
        'shindan_bank': 'made-up', 'shindan_edition': '3.1',
        'shindan_exported_at': '2026-11-21T15:04:05+09:00'}, found
    assert '2026-11-21T06:04:05Z' in core
    assert made.book.properties.title == '試しの診断'


@check_all_languages
def lists__print_and_filter__set_up(folder, language):
    made = Made(folder, MIXED, language)
    shown = {1: 14, 2: 7, 3: 6}
    for index, columns in shown.items():
        page = made.page(index)
        last = openpyxl.utils.get_column_letter(columns)
        hidden = openpyxl.utils.get_column_letter(columns + 1)
        assert page.freeze_panes == f'A{FIRST}'
        area = f'A{HEADER}:{last}{page.max_row}'
        if index == 1:
            area = f'A{HEADER}:{hidden}{page.max_row}'
            table = page.tables['Actions']
            assert table.ref == area
            assert [column.name for column in table.tableColumns] == \
                [page.cell(HEADER, c + 1).value for c in range(columns + 1)]
        else:
            assert page.auto_filter.ref == area
        assert page.print_title_rows == f'${HEADER}:${HEADER}'
        assert page.page_setup.orientation == 'landscape'
        assert page.column_dimensions[hidden].hidden
        assert page.cell(HEADER, columns + 1).value == 'ID'
        for column in range(1, columns + 1):
            letter = openpyxl.utils.get_column_letter(column)
            assert not page.column_dimensions[letter].hidden
        headings = [page.cell(HEADER, c + 1).value for c in range(columns)]
        assert all(headings) and len(set(headings)) == columns, headings


@check_all_languages
def pages__paper__a4_one_page_wide_numbered(folder, language):
    made = Made(folder, MIXED, language)
    for page in made.book:
        if page.sheet_state == 'hidden':
            assert not page.print_area
            continue
        area, = page.print_area
        last = re.fullmatch(r'\$A\$1:\$[A-Z]\$(\d+)', area)
        assert last and int(last[1]) == page.max_row, (area, page.max_row)
        assert int(page.page_setup.paperSize) == 9
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.page_setup.fitToWidth in (None, 1)
        assert page.page_setup.fitToHeight in (None, 0, 1)
        assert '&P' in page.oddFooter.center.text
        assert '株式会社サンプル 営業部' in page.oddFooter.left.text
        assert '2026-11-21' in page.oddFooter.right.text
    for index in (0, 4):
        assert made.page(index).page_setup.orientation in (None, 'portrait')


def cells_of(text):
    return sum(0 if unicodedata.combining(c) else
               2 if unicodedata.east_asian_width(c) in 'WF' else 1
               for c in text)


def span_of(page, cell):
    for area in page.merged_cells.ranges:
        if cell.coordinate in area:
            return range(area.min_col, area.max_col + 1)
    return range(cell.column, cell.column + 1)


@check_all_languages
def rows__wrapped_text__high_enough(folder, language):
    """Each line takes at least what Yu Gothic needs, 1.7 times its size, and
    no line holds more than its columns are wide."""
    made = Made(folder, MIXED, language, {7: 'とても長いメモ。' * 30,
                                          9: '1\n2\n3\n4\n5\n6\n7'},
                fields={'policy': yaml_file(POLICY)})
    for page in made.book:
        if page.sheet_state == 'hidden':
            continue
        for row in page.iter_rows():
            for cell in row:
                if not isinstance(cell.value, str) or cell.data_type == 'f':
                    continue
                columns = span_of(page, cell)
                letters = [openpyxl.utils.get_column_letter(c)
                           for c in columns]
                if page.column_dimensions[letters[0]].hidden:
                    continue
                width = sum(page.column_dimensions[letter].width
                            for letter in letters)
                size = cell.font.size
                # Five letters on 6 half-width cells are still no surprise.
                room = width * 10 / size + len(letters)
                narrow = 0.9 if cells_of(cell.value) < \
                    1.2 * len(cell.value) else 1
                lines = sum(-(-int(cells_of(line) * narrow) // int(room)) or 1
                            for line in cell.value.split('\n'))
                height = page.row_dimensions[cell.row].height
                assert height >= lines * size * 1.7, \
                    (page.title, cell.coordinate, height, lines)


@check_all_languages
def cells__fonts__one_japanese_font(folder, language):
    made = with_policy(folder, POLICY, language)
    for page in made.book:
        for row in page.iter_rows():
            for cell in row:
                if cell.value is not None:
                    assert cell.font.name == 'Yu Gothic', cell.coordinate
                    assert cell.font.family == 2


def is_ours(made, page, cell):
    """Formulas stand in the notice of an action, and where one tries out."""
    return page.title == made.words['report.sheet.trial'] or (
        page.title == SHEETS[made.language][1] and
        page.cell(HEADER, cell.column).value ==
        made.words['report.column.notice'])


@check_all_languages
def cells__every_sheet__no_key_and_formulas_of_ours(folder, language):
    """A key of the catalogue in a cell is a text that is missing."""
    for keys in (MIXED, '1' * 25, '.' * 25, '4' * 25, '3' * 25):
        made = Made(folder, keys, language)
        for page in made.book:
            for row in page.iter_rows():
                for cell in row:
                    assert cell.data_type != 'f' or \
                        is_ours(made, page, cell), cell.coordinate
                    if isinstance(cell.value, str):
                        assert not re.match(
                            r'(report|help|role|effort|cost|priority|'
                            r'informant)\.', cell.value), cell.value
                        assert not re.search(r'\{\d\}', cell.value)


def cells__dates__are_dates(folder):
    made = Made(folder, MIXED)
    found = [cell for page in made.book for row in page.iter_rows()
             for cell in row if cell.value is not None and
             getattr(cell, 'is_date', False)]
    assert len(found) == 2, found
    for cell in found:
        assert cell.number_format == \
            '[$-411]yyyy"年"m"月"d"日 ("aaa")"', cell.number_format


def cells__date_before_excel__is_text(folder):
    made = Made(folder, MIXED, date='1899-12-31')
    assert '1899-12-31' in texts(made.page(0))


POLICY_NAMES = {'ja': '基本方針', 'en': 'Basic policy'}
POLICY = {'organisation': '株式会社サンプル', 'representative': '代表 山田',
          'date': '2026-12-01', 'topics': ['improvement', 'measures'],
          'articles': [{'id': 'staff', 'text': '毎朝確かめます。\n二つ目。'}]}


def with_policy(folder, policy, language='ja'):
    return Made(folder, MIXED, language,
                fields={'policy': yaml_file(policy)})


def expected_policy(language, policy, subject):
    """The lines of the page, from the texts as a person reads them."""
    path = os.path.join(TOP, 'questions', 'policy.yaml')
    with open(path, encoding='utf-8') as file:
        template = yaml.safe_load(file)
    labels = {line['id']: line['label'][language]
              for line in template['closing']}
    own = {one['id']: one['text'] for one in policy.get('articles', [])}

    def filled(text):
        for name, label in labels.items():
            text = text.replace(f'{{{name}}}',
                                policy.get(name, '') or f'[{label}]')
        # Lines of Japanese are joined without a blank.
        text = text.replace('。 ', '。').replace('{subject}', subject)
        return text.split('\n')

    lines = filled(template['title'][language])
    lines += filled(template['preamble'][language])
    chosen = template['articles'] + [
        topic for topic in template['topics']
        if topic['id'] in policy.get('topics', [])]
    for number, article in enumerate(chosen, 1):
        lines.append(f'{number}. {article["title"][language]}')
        lines += filled(own.get(article['id'], article['text'][language]))
    for line in template['closing']:
        lines += filled(line['text'][language])
    return lines


@check_all_languages
def policy__written__stands_before_the_sources(folder, language):
    made = with_policy(folder, POLICY, language)
    names = TABS[language]
    assert made.book.sheetnames == \
        names[:4] + [POLICY_NAMES[language]] + names[4:], made.book.sheetnames
    subject = {'ja': 'お客様からお預かりした情報',
               'en': 'the information that our customers entrust to us'}
    found = texts(made.book[POLICY_NAMES[language]])
    day = {'ja': '2026年12月1日', 'en': '1 December 2026'}[language]
    expected = expected_policy(language, {**POLICY, 'date': day},
                               subject[language])
    assert found == expected, (found, expected)
    assert len(found) == 2 + 7 * 2 + 1 + 3
    assert found[-3:] == [
        {'ja': '制定日：', 'en': 'Laid down on '}[language] + day,
        '株式会社サンプル', '代表 山田']


@check_all_languages
def policy__blanks__named_in_brackets(folder, language):
    policy = {'organisation': '', 'subject': 'own'}
    made = with_policy(folder, policy, language)
    found = texts(made.book[POLICY_NAMES[language]])
    subject = {'ja': '当社の情報', 'en': 'our information'}[language]
    assert found == expected_policy(language, policy, subject), found
    assert found[-2:] == {
        'ja': ['[会社の名前]', '[代表者の役職と名前]'],
        'en': ['[Name of the company]', '[Post and name of the head]'],
    }[language], found


@check_all_languages
def policy__paper__a4_upright_of_readable_size(folder, language):
    topics = ['structure', 'guidelines', 'measures', 'improvement']
    made = with_policy(folder, dict(POLICY, topics=topics), language)
    page = made.book[POLICY_NAMES[language]]
    assert int(page.page_setup.paperSize) == 9
    assert page.page_setup.orientation in (None, 'portrait')
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.page_setup.fitToWidth in (None, 1)
    # Digits of 7 pixels and 5 beside, within A4 and its margins: not shrunk.
    assert page.max_column == 2
    assert sum(page.column_dimensions[letter].width * 7 + 5
               for letter in 'AB') <= (8.27 - 0.8) * 96
    for row in page.iter_rows():
        for cell in row:
            if cell.value is not None:
                assert cell.font.size >= 11, (cell.coordinate, cell.font.size)
    # Nothing of the check stands on what is hung up.
    assert page.oddFooter.left.text in (None, '', ' '), page.oddFooter
    assert page.oddFooter.right.text in (None, '', ' '), page.oddFooter


def policy__nasty_texts__stay_texts(folder):
    for text in ('=1+1', '@SUM(A1)', '_x0041_', '007', '{date}',
                 'http://example.jp/', '<a href="x">&amp;</a>]]>'):
        made = with_policy(folder, dict(POLICY, organisation=text))
        page = made.book[POLICY_NAMES['ja']]
        cell = page.cell(page.max_row - 1, 1)
        assert (cell.data_type, cell.value) == ('s', text), cell.value


NASTY = {
    b'=1+1': '=1+1',
    b'+1+1': '+1+1',
    b'@SUM(A1)': '@SUM(A1)',
    b'{=1}': '{=1}',
    b'_x0041_': '_x0041_',
    b'\x1b[31m': '\ufffd[31m',
    b'\xff\xfe': '\ufffd\ufffd',
    b'\xe3\x81': None,
    'か゛🍣👨‍👩‍👧'.encode(): 'か゛🍣👨‍👩‍👧',
    '\u202eabc'.encode(): '\ufffdabc',
    b'<a href="x">&amp;</a>]]>': '<a href="x">&amp;</a>]]>',
    b'007': '007',
    b'http://example.jp/': 'http://example.jp/',
    b' a  b ': ' a  b ',
    b'first\nsecond': 'first\nsecond',
    b'x' * 40000: 'x' * 32764 + '...',
    '🍣'.encode() * 20000: '🍣' * 16382 + '...',
}


def cells__nasty_texts__stay_texts(folder):
    for data, expected in NASTY.items():
        made = Made(folder, MIXED, fields={
            'memo:3': data, 'organisation': data, 'unit': data,
            'person': data})
        cell = made.page(2).cell(FIRST + 2, 7)
        assert cell.data_type in 's', (data[:20], cell.data_type)
        if expected is not None:
            assert cell.value == expected, (data[:20], cell.value[:40])
        for page in made.book:
            for row in page.iter_rows():
                for other in row:
                    assert other.data_type != 'f' or \
                        is_ours(made, page, other)


def files__all_kinds__well_formed_zip(folder):
    made = Made(folder, MIXED)
    with zipfile.ZipFile(made.path) as archive:
        assert archive.testzip() is None
    left = set(os.listdir(folder))
    assert left == {'made.xlsx', 'made-up.yaml', 'sheet.yaml'}, left


if __name__ == '__main__':
    sys.exit(main(globals()))
