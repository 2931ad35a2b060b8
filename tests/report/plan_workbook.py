# SPDX-License-Identifier: MIT
"""The plan, the history, SECURITY ACTION and the hidden record in a workbook:
plan_workbook.py MAKE_WORKBOOK. See made.py for what they are made of."""
import datetime
import re
import sys
import zipfile

from made import (
    BASIC, CHOICES, EFFORTS, FIRST, FINISHED, HEADER, MIXED, PARTS, SHEETS,
    Made, bank, block, check_all_languages, check_file, item, main, make_full,
    plan_file, question, row_of, rows, rules_file, texts, yaml_file)

(NUMBER, PRIORITY, QUESTION, ACTION, OWNER, BEGIN, DUE, STARTED, DONE, STATUS,
 NOTICE, ABOUT, EVIDENCE, NOTE, ID) = range(15)
RECORD = 'shindan'
TODAY = datetime.date(2026, 11, 22)  # what make_workbook takes for today
OTHER = 'その他の設問集'

# In no order; what each is for stands in its owner or note.
PLAN = [
    item('5.1', decision='deferred', reason='来期に買いかえる', owner='先の人',
         due='2001-01-01', status='done'),
    item('3.1', status='done', owner='済の人', begin='2026-10-01',
         due='2026-10-30', started='2026-10-02', finished='2026-10-29',
         note='記録は棚に'),
    item('4.1', owner='日なし'),
    item('14.1', owner='遅い人', due='2001-02-03', status='doing',
         started='2001-01-02'),
    item('20.1', owner='言葉', text='会社が自分で書いた対策', due='2998-01-01'),
    item('o.1', bank='other', edition='1.0', question='o',
         text='ほかの設問集の対策', owner='ほか', due='2997-01-01'),
    item('g.1', bank='gone', edition='9', question='g',
         text='なくなった設問集の対策', owner='なし', due='2999-12-31'),
    item('10.1', decision='deferred', note='理由なし'),
    item('24.1', owner='今日の人', due='2026-11-22'),
    item('23.2', status='done', owner='済2'),
    item('2.1', owner='昨日の人', due='2026-11-21'),
]
# Open ones by their days, those without one; done; deferred.
OPEN = ['14.1', '2.1', '24.1', 'o.1', '20.1', 'g.1', '4.1']
SETTLED = ['3.1', '23.2', '5.1', '10.1']


def other_bank(of_id='other', edition='1.0'):
    """A bank of one question with one action."""
    of = bank()
    of.update({'id': of_id, 'edition': edition,
               'title': {'ja': OTHER, 'en': 'Another bank'}})
    of['sections'] = [dict(of['sections'][0], questions=[{
        'id': 'o', 'text': {'ja': '問い', 'en': 'ask'},
        'actions': [{'id': 'o.1', 'role': 'owner', 'effort': 'small',
                     'cost': 'free',
                     'text': {'ja': 'ほかの設問集の対策',
                              'en': 'action of another bank'}}]}])]
    return bank_file(of)


def bank_file(of):
    return ('\n'.join(block(of)) + '\n').encode()


def with_plan(folder, language='ja', plan=None, keys=MIXED, more=(), **values):
    return Made(folder, keys, language, fields=[
        ('plan', plan_file(PLAN if plan is None else plan)),
        ('bank', other_bank()),
        ('check', check_file('2026-01-05', '1', bank='other', edition='1.0',
                             unit='')),
    ] + list(more), **values)


def advised(made, done):
    """(priority, action) by the rule, the done ones left out: the first step
    of each question, then the later ones."""
    first, later = [], []
    for number in range(1, 26):
        pick = made.choice(number)
        steps = [action for action in question(number)['actions']
                 if action['id'] not in done]
        if pick in (1, 2) and steps:
            basic = number in BASIC
            level = (0 if pick == 2 else 1) if basic else 3 - pick
            first.append((level, not basic,
                          EFFORTS.index(steps[0]['effort']), number, steps))
    for level, _, _, _, steps in sorted(first, key=lambda one: one[:4]):
        later += [('then', action['id']) for action in steps[1:]]
    return [(('now', 'soon', 'later')[level], steps[0]['id'])
            for level, _, _, _, steps in
            sorted(first, key=lambda one: one[:4])] + later


def by_action(made):
    """The rows of the list by the ids of their actions."""
    return {row[ID].split('/')[1]: row for row in rows(made.page(1), 15)}


def decided(plan=None):
    return {one['action']: one for one in plan or PLAN}


def day(text):
    return datetime.datetime.fromisoformat(text) if text else None


@check_all_languages
def actions__plan__stands_in_the_order_of_the_rule(folder, language):
    made = with_plan(folder, language)
    found = [row[ID] for row in rows(made.page(1), 15)]
    advice = [action for _, action in advised(made, ['3.1', '23.2'])
              if action not in decided()]
    banks = {one['action']: one['bank'] for one in PLAN}
    expected = [f'{banks.get(action, "made-up")}/{action}'
                for action in OPEN + advice + SETTLED]
    assert found == expected, (found, expected)
    assert len(set(found)) == len(found)
    assert [row[NUMBER] for row in rows(made.page(1), 15)] == \
        list(range(1, len(found) + 1))


@check_all_languages
def actions__priority__of_the_advice_alone(folder, language):
    made = with_plan(folder, language)
    names = {action: 'report.actions.then' if level == 'then'
             else 'priority.' + level
             for level, action in advised(made, ['3.1', '23.2'])}
    # In words of its own it is no action of the bank.
    del names['20.1']
    for action, row in by_action(made).items():
        name = names.get(action)
        assert row[PRIORITY] == (made.words[name] if name else None), row


@check_all_languages
def actions__decided__dates_status_and_texts(folder, language):
    made = with_plan(folder, language)
    page = made.page(1)
    for action, row in by_action(made).items():
        one = decided().get(action)
        kept = one and one['decision'] == 'adopted'
        days = [day(one[name]) if kept else None
                for name in ('begin', 'due', 'started', 'finished')]
        assert row[BEGIN:DONE + 1] == days, row
        assert row[STATUS] == (made.words['report.status.' + one['status']]
                               if kept else None), row
        assert row[OWNER] == (one['owner'] or None if one else None), row
        assert row[NOTE] == (one['note'] or None if one else None), row
    for row in page.iter_rows(min_row=FIRST):
        for cell in row[BEGIN:DONE + 1]:
            # Also an empty cell shows a day that is written into it.
            assert cell.data_type in ('d', 'n') and cell.is_date or \
                cell.value is None, cell.coordinate
            assert 'y' in cell.number_format, cell.number_format


@check_all_languages
def actions__words__those_of_the_bank_while_they_are_its_own(folder, language):
    made = with_plan(folder, language)
    found = by_action(made)
    for action in ('3.1', '5.1', '24.1'):
        number = int(action.split('.')[0])
        assert found[action][ACTION] == \
            question(number)['actions'][0]['text'][language]
        assert found[action][QUESTION] == number
        assert found[action][EVIDENCE] is not None
    assert found['20.1'][ACTION] == '会社が自分で書いた対策'
    assert found['20.1'][QUESTION] == 20
    assert found['20.1'][ABOUT] is None and found['20.1'][EVIDENCE] is None
    assert found['o.1'][ACTION] == {
        'ja': 'ほかの設問集の対策', 'en': 'action of another bank'}[language]
    assert found['o.1'][QUESTION] == {
        'ja': OTHER + ' o', 'en': 'Another bank o'}[language]
    assert made.words['role.owner'] in found['o.1'][ABOUT]
    assert found['g.1'][ACTION] == 'なくなった設問集の対策'
    assert found['g.1'][QUESTION] == 'gone g'
    assert found['g.1'][ABOUT] is None


def actions__several_editions_of_a_bank__the_one_of_the_item(folder):
    newer = bank_file(dict(bank(), id='other', edition='2.0'))
    for order in (('1.0', '2.0'), ('2.0', '1.0')):
        files = {'1.0': other_bank(), '2.0': newer}
        made = Made(folder, MIXED, 'en', fields=[
            ('plan', plan_file(PLAN))] + [
                ('bank', files[edition]) for edition in order] + [
                ('check', check_file('2026-01-05', '1', bank='other',
                                     edition=edition, id=edition))
                for edition in order])
        row = by_action(made)['o.1']
        assert row[ACTION] == 'action of another bank', order
        assert row[QUESTION] == 'Another bank o', order


def condition(row, done):
    return (f'AND($J{row}<>"",$J{row}<>"{done}",ISNUMBER($G{row}),'
            f'$G{row}<TODAY())')


@check_all_languages
def actions__notice__formula_and_its_result(folder, language):
    made = with_plan(folder, language)
    say = made.words
    late = say['report.actions.late']
    page, values = made.page(1), made.values()[SHEETS[language][1]]
    for row in range(FIRST, page.max_row + 1):
        action = page.cell(row, ID + 1).value.split('/')[1]
        one = decided().get(action)
        formula = page.cell(row, NOTICE + 1).value
        cached = values.cell(row, NOTICE + 1).value
        if one and one['decision'] == 'deferred':
            wanted = say['report.actions.put_off'].format(one['reason']) \
                if one['reason'] else say['report.actions.put_off_only']
            assert formula == cached == wanted, (formula, cached)
            continue
        assert formula == '=IF({},"{}","")'.format(
            condition(row, say['report.status.done']), late), formula
        is_late = action in ('14.1', '2.1')
        assert (cached or '') == (late if is_late else ''), (action, cached)


@check_all_languages
def actions__rule__covers_every_row(folder, language):
    made = with_plan(folder, language)
    page = made.page(1)
    rules = {str(group.sqref): [rule.formula for rule in group.rules]
             for group in page.conditional_formatting}
    wanted = [condition(FIRST, made.words['report.status.done'])]
    assert rules == {f'{column}{FIRST}:{column}{page.max_row}': [wanted]
                     for column in 'GK'}, rules
    status, days = page.data_validations.dataValidation
    assert str(status.sqref) == f'J{FIRST}:J{page.max_row}'
    assert str(days.sqref) == f'F{FIRST}:I{page.max_row}'


def actions__days_of_the_19th_century__texts_that_are_not_late(folder):
    for due, late in (('1899-12-31', False), ('1900-03-01', True),
                      ('1582-10-15', False)):
        made = with_plan(folder, plan=[item('3.1', begin=due, due=due)])
        values = made.values()[SHEETS['ja'][1]]
        cell = values.cell(FIRST, DUE + 1)
        if late:
            assert cell.value == day(due), cell.value
        else:
            assert (cell.data_type, cell.value) == ('s', due), cell.value
        # The formula sees no number there.
        found = values.cell(FIRST, NOTICE + 1).value or ''
        assert found == (made.words['report.actions.late'] if late else ''), \
            (due, found)


def actions__whole_plan_is_done__no_advice(folder):
    done = [item(action['id'], status='done') for n in range(1, 26)
            for action in question(n)['actions']]
    made = with_plan(folder, plan=done)
    found = rows(made.page(1), 15)
    assert len(found) == len(done)
    assert {row[STATUS] for row in found} == {'終了'}
    assert {row[PRIORITY] for row in found} == {None}


def approval_boxes(page, say):
    """Where the words of the boxes stand."""
    return {cell.value: cell.coordinate for row in page.iter_rows()
            for cell in row if cell.value in (
                say['report.approval.made'], say['report.approval.agreed'])}


@check_all_languages
def approval__boxes__on_summary_and_list(folder, language):
    made = with_plan(folder, language)
    summary, listed = made.page(0), made.page(1)
    assert len(approval_boxes(summary, made.words)) == 2
    assert approval_boxes(listed, made.words) == {
        made.words['report.approval.made']: 'M1',
        made.words['report.approval.agreed']: 'N1'}
    for page in (summary, listed):
        assert texts(page).count(made.words['report.approval.hint']) == 2
    # Neither title nor note runs under the boxes.
    assert {str(area) for area in listed.merged_cells.ranges} == \
        {'A1:L1', 'A2:L2'}


@check_all_languages
def summary__first_six__who_and_until_when(folder, language):
    made = with_plan(folder, language)
    page = made.page(0)
    say = made.words
    start = row_of(page, say['report.column.priority']) + 1
    six = [action for level, action in advised(made, ['3.1', '23.2'])
           if level != 'then'][:6]
    assert page.cell(start - 1, 8).value == say['report.column.decided']
    days = {'2001-02-03': {'ja': '2001年2月3日', 'en': '3 February 2001'},
            '2026-11-21': {'ja': '2026年11月21日', 'en': '21 November 2026'},
            '2026-11-22': {'ja': '2026年11月22日', 'en': '22 November 2026'}}
    seen = 0
    for row, action in enumerate(six, start):
        one = decided().get(action)
        found = page.cell(row, 8).value
        if one is None:
            assert found is None, (action, found)
        elif one['decision'] == 'deferred':
            assert found == say['report.actions.put_off_only'], found
        else:
            late = one['due'] and one['due'] < TODAY.isoformat()
            assert found.startswith(one['owner']), found
            due = days.get(one['due'], {}).get(language, '')
            assert due in found, (found, due)
            assert (say['report.actions.late'] in found) == bool(late), found
            seen += 1
    assert seen >= 2, six
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.page_setup.fitToHeight in (None, 1)
    assert page.page_setup.fitToWidth in (None, 1)


@check_all_languages
def record__every_row__with_what_it_said(folder, language):
    made = with_plan(folder, language)
    page = made.book[RECORD]
    assert page.sheet_state == 'hidden'
    found = [[cell.value or '' for cell in row] for row in page.iter_rows()]
    heads = {row[0]: row[1] for row in found[:8]}
    assert heads == {
        'format': '1', 'kind': 'result', 'language': language,
        'exported_at': '2026-11-21T15:04:05+09:00', 'bank': 'made-up',
        'edition': '3.1', 'sheet': '8f0c1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b',
        'plan': 'plan-1'}, heads
    assert found[8] == ['row-keys', 'key', 'question', 'edition', 'text',
                        'owner', 'begin', 'due', 'started', 'finished',
                        'status', 'note']
    listed = rows(made.page(1), 15)
    assert len(found) == 9 + len(listed)
    for line, row in zip(found[9:], listed):
        one = decided().get(row[ID].split('/')[1])
        kept = one and one['decision'] == 'adopted'
        assert line[:2] == ['row', row[ID]], line
        assert line[2] == (one['question'] if one else str(row[QUESTION]))
        assert line[3] == (one['edition'] if one else '3.1')
        assert line[4:6] == [row[ACTION], row[OWNER] or ''], line
        assert line[6:11] == ([one[name] for name in (
            'begin', 'due', 'started', 'finished', 'status')]
            if kept else [''] * 5), line
        assert line[11] == (row[NOTE] or ''), line
    for row in page.iter_rows():
        for cell in row:
            assert cell.data_type in 'sn' and not isinstance(
                cell.value, (int, float)), cell.coordinate


# ---- The history ---------------------------------------------------------

def history_page(made):
    return made.book[made.words['report.sheet.history']]


def chart_parts(made):
    """(chart, alternative text) of the chart of the history."""
    with zipfile.ZipFile(made.path) as archive:
        for name in archive.namelist():
            if re.match(r'xl/charts/chart\d', name):
                chart = archive.read(name).decode()
                if '<c:lineChart>' in chart:
                    break
        for name in archive.namelist():
            if re.match(r'xl/drawings/drawing\d', name):
                drawing = archive.read(name).decode()
                alt = re.search(r'descr="([^"]*)"', drawing).group(1)
    return chart, alt


def series_of(chart):
    """(name, categories, values, cached values) of each line."""
    found = []
    for one in re.findall(r'<c:ser>.*?</c:ser>', chart, re.S):
        name = re.search(r'<c:tx>.*?<c:v>(.*?)</c:v>', one, re.S).group(1)
        refs = re.findall(r'<c:f>([^<]*)</c:f>', one)
        numbers = re.search(r'<c:numCache>.*?</c:numCache>', one,
                            re.S).group(0)
        found.append((name, refs[-2], refs[-1],
                      re.findall(r'<c:v>([^<]*)</c:v>', numbers)))
    return found


def total(keys):
    return sum(CHOICES['1234'.index('1' if k == 'x' else k)][1]
               for k in keys if k != '.')


def band_of(points, language):
    limits = [(100, 0), (70, 1), (50, 2)]
    names = {'ja': ['達成', '部分的に不十分', '不十分', '事故'],
             'en': ['COMPLETE', 'PARTIAL', 'INSUFFICIENT', 'CRITICAL']}
    index = next((i for low, i in limits if points >= low), 3)
    return names[language][index]


def with_checks(folder, checks, language='ja', more=(), keys=MIXED, **values):
    return Made(folder, keys, language, fields=[
        ('check', check_file(*one)) if isinstance(one, tuple) else
        ('check', one) for one in checks] + list(more),
        heads=values.pop('heads', FINISHED), **values)


@check_all_languages
def history__one_check__no_sheet(folder, language):
    for checks, heads in (([], FINISHED), ([('2026-05-01', MIXED)], {})):
        made = with_checks(folder, checks, language, heads=heads)
        assert made.words['report.sheet.history'] not in made.book.sheetnames


@check_all_languages
def history__three_checks__table_and_chart(folder, language):
    checks = [('2026-08-21', '2' * 25), ('2026-05-21', '4' * 25)]
    made = with_checks(folder, checks, language)
    page = history_page(made)
    say = made.words
    days = ['2026-05-21', '2026-08-21', '2026-11-21']
    keys = ['4' * 25, '2' * 25, MIXED]
    headings = [cell.value for cell in page[HEADER]]
    parts = [f'部分{name}' if language == 'ja' else f'Part {name}'
             for name, _ in PARTS]
    limits = [band_of(low, language) for low in (100, 70, 50)]
    assert headings == [
        say['report.date'], say['report.bank_edition'],
        say['report.column.points'], say['report.column.band'],
        say['report.column.unsure'], say['report.column.change'],
        say['report.date']] + parts + limits, headings
    found = [row for row in rows(page, len(headings)) if row[0]]
    assert len(found) == 3, found
    sections = [range(0, 5), range(5, 18), range(18, 25)]
    for row, date, given in zip(found, days, keys):
        assert row[:5] == [day(date), '3.1', total(given),
                           band_of(total(given), language),
                           given.count('4')], row
        assert row[6:] == [date] + [total([given[i] for i in part])
                                    for part in sections] + [100, 70, 50], row
    assert found[0][5] is None
    for before, after, row in zip(keys, keys[1:], found[1:]):
        sign = f'{total(after) - total(before):+d}'
        assert row[5].startswith(sign), row
        assert '\n' not in row[5], row
    check_history_chart(made, days, keys, language)


def check_history_chart(made, days, keys, language):
    page = history_page(made)
    chart, alt = chart_parts(made)
    last = FIRST + len(days) - 1
    name = page.title
    quote = f"'{name}'"
    lines = series_of(chart)
    labels = f'{quote}!$G${FIRST}:$G${last}'
    wanted = [(made.words['report.column.points'], labels,
               f'{quote}!$C${FIRST}:$C${last}',
               [str(total(one)) for one in keys])]
    for column, low in zip('KLM', (100, 70, 50)):
        wanted.append((band_of(low, language), labels,
                       f'{quote}!${column}${FIRST}:${column}${last}',
                       [str(low)] * len(days)))
    assert lines == wanted, (lines, wanted)
    for date, one in zip(days, keys):
        assert f' {date} {total(one)}.' in alt, alt
    # What a hidden column holds is shown.
    assert '<c:plotVisOnly val="0"/>' in chart or \
        '<c:plotVisOnly' not in chart
    low = int(re.search(r'<c:min val="(-?\d+)"', chart).group(1))
    assert low <= min(total(one) for one in keys), low


def history__of_a_unit_and_a_series__nothing_else(folder):
    made = with_checks(folder, [
        ('2026-05-21', '1' * 25),
        check_file('2026-05-22', '2' * 25, unit='別の部'),
        check_file('2026-05-23', '2' * 25, finished=''),
        check_file('2026-05-24', '1', bank='other', edition='1.0'),
        # The sheet itself, as it lies in the folder: older than what is shown.
        check_file('2026-11-21', '3' * 25,
                   id='8f0c1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b')],
        more=[('bank', other_bank())])
    found = [row[:3] for row in rows(history_page(made), 3) if row[0]]
    assert found == [[day('2026-05-21'), '3.1', 100],
                     [day('2026-11-21'), '3.1', total(MIXED)]], found


@check_all_languages
def history__other_edition__seam_in_words(folder, language):
    older = bank()
    older['edition'] = '3.0'
    del older['sections'][0]['questions'][4]
    made = with_checks(folder, [
        check_file('2026-05-21', MIXED[:4], edition='3.0')], language,
        more=[('bank', bank_file(older))])
    found = [row for row in rows(history_page(made), 6) if row[0]]
    assert [row[1] for row in found] == ['3.0', '3.1']
    seam = made.words['history.seam'].format('3.0', '3.1')
    assert found[1][5].endswith('\n' + seam), found


@check_all_languages
def history__bank_is_missing__what_the_file_says(folder, language):
    result = {'score': 44, 'max': 100, 'band': 'x', 'band_label': '当時の判定'}
    made = with_checks(folder, [
        check_file('2026-02-21', '1', edition='2.0', result=result),
        check_file('2026-05-21', '1', edition='2.0')], language)
    page = history_page(made)
    found = [row for row in rows(page, 10) if row[0]]
    assert found[0][:6] == [day('2026-02-21'), '2.0', 44, '当時の判定', None,
                            None], found
    # Of this one nothing is known: no number is better than a wrong one.
    assert found[1][1:6] == ['2.0', None, None, None, None], found
    assert [row[7:] for row in found[:2]] == [[None] * 3] * 2
    assert found[2][2] == total(MIXED)
    chart, alt = chart_parts(made)
    assert ' 2026-02-21 44.' in alt and ' 2026-05-21' not in alt, alt
    assert series_of(chart)[0][3][0::2] == ['44', str(total(MIXED))]


def history__other_maximum__fits_into_the_chart(folder):
    for points, most in ((60, 100), (130, 130), (131, 140)):
        made = with_checks(folder, [check_file(
            '2026-02-21', '1', edition='2.0',
            result={'score': points, 'max': 150})])
        chart, _ = chart_parts(made)
        assert f'<c:max val="{most}"/>' in chart, (points, chart)


def history__forty_quarters__one_page_wide_and_in_the_chart(folder):
    days = [f'{2016 + (n + 2) // 4}-{(n + 2) % 4 * 3 + 1:02d}-05'
            for n in range(39)]
    keys = ['1234'[n % 4] * 25 for n in range(39)]
    made = with_checks(folder, list(zip(days, keys)))
    page = history_page(made)
    found = [row for row in rows(page, 3) if row[0]]
    assert len(found) == 40
    assert page.page_setup.orientation == 'landscape'
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.page_setup.fitToWidth in (None, 1)
    check_history_chart(made, days + ['2026-11-21'], keys + [MIXED], 'ja')
    chart, _ = chart_parts(made)
    assert '<c:min val="-30"/>' in chart
    area, = page.print_area
    anchor = page._charts[0].anchor.to
    assert int(area.rsplit('$', 1)[1]) > anchor.row, (area, anchor.row)


def history__more_parts_than_columns__the_first_ones(folder):
    of = bank()
    of['sections'] = [{
        'id': f'p{n}', 'title': {'ja': f'部{n}', 'en': f'part {n}'},
        'questions': [question(n)]} for n in range(1, 9)]
    made = with_checks(folder, [('2026-05-21', '12341234')], of=of,
                       keys='11112222')
    found = [row[7:13] for row in rows(history_page(made), 13) if row[0]]
    assert found == [[4, 2, 0, -1, 4, 2], [4, 4, 4, 4, 2, 2]], found


def charts__name_like_a_formula__stays_a_name(folder):
    of = bank()
    of['bands'][0]['label'] = {'ja': '=1+1', 'en': '=1+1'}
    of['bands'][1]['label'] = {'ja': "'='", 'en': '"q"'}
    made = with_checks(folder, [('2026-05-21', MIXED)], of=of)
    names = [name for name, _, _, _ in series_of(chart_parts(made)[0])]
    assert names[1].strip() == '=1+1', names
    assert names[2] == "'='", names


@check_all_languages
def charts__long_alternative_text__is_whole_xml(folder, language):
    for length in (500, 997, 998, 999, 3000):
        of = bank()
        for section in of['sections']:
            section['title'] = {'ja': 'a' + '長' * length,
                                'en': 'b' + '&' * length}
        made = Made(folder, MIXED, language, of=of)  # passes the lint
        with zipfile.ZipFile(made.path) as archive:
            drawing = archive.read('xl/drawings/drawing1.xml').decode()
        alt = re.search(r'descr="([^"]*)"', drawing).group(1)
        assert '\ufffd' not in alt and len(alt) > 300, len(alt)


# ---- SECURITY ACTION ------------------------------------------------------

STAR_SHEET = 'SECURITY ACTION'


def with_star(folder, star, language='ja', more=(), **values):
    declaration = dict({'star': star}, **values)
    return with_checks(folder, [
        check_file('2026-11-21', MIXED,
                   id='8f0c1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b')], language,
        more=[('declaration', yaml_file(declaration)),
              ('rules', rules_file())] + list(more))


@check_all_languages
def security_action__stars__as_they_were_noted(folder, language):
    for star in ('none', 'one', 'two'):
        made = with_star(folder, star, language, id='40000000001',
                         day='2026-11-01', note='会社のメモ',
                         published='2026-10-31', published_at='事務所の壁')
        say = made.words
        found = texts(made.book[STAR_SHEET])
        assert say['security_action.star.' + star] in found
        assert ('40000000001' in found) == (star != 'none')
        assert '会社のメモ' in found
        assert any(str(text).startswith(say['security_action.published_done'])
                   and '事務所の壁' in text for text in found), found
        for other in {'none', 'one', 'two'} - {star}:
            assert say['security_action.star.' + other] not in found
        joined = '\n'.join(str(text) for text in found)
        assert not re.search(r'認定|取得|合格|certif|passed', joined, re.I)


@check_all_languages
def security_action__not_public__said_so(folder, language):
    made = with_star(folder, 'none', language)
    assert made.words['security_action.published_open'] in \
        texts(made.book[STAR_SHEET])


@check_all_languages
def security_action__rules__beside_the_answers(folder, language):
    made = with_star(folder, 'one', language)
    page = made.book[STAR_SHEET]
    found = {str(row[0].value): row[1].value for row in page.iter_rows()}
    say = made.words
    rule = {'ja': '規則', 'en': 'rule '}[language]
    for number in (1, 2):
        there = number + 2
        assert found[str(number)] == f'{rule}{number}\n' + \
            say['question.label'].format(there) + ' ' + made.label(there), \
            found
    assert found['3'] == f'{rule}3\n' + say['security_action.no_state']


def security_action__no_company__no_sheet(folder):
    assert STAR_SHEET not in Made(folder, MIXED).book.sheetnames
    assert STAR_SHEET not in with_plan(folder).book.sheetnames


@check_all_languages
def sheets__whole_company__named_in_order(folder, language):
    made = make_full(folder, language)
    say = made.words
    assert made.book.sheetnames == [
        say['report.sheet.summary'], say['report.sheet.actions'],
        say['report.sheet.find_out'], say['report.sheet.answers'],
        say['report.sheet.history'], STAR_SHEET, say['report.sheet.policy'],
        say['report.sheet.trial'], say['report.sheet.sources'], RECORD]


# ---- Texts that look like something else ----------------------------------

NASTY = ['=1+1', '+1+1', '-1', '@SUM(A1)', '{=1}', '_x0041_', '007',
         "'quoted'", '"quoted"', '""', "a'b\"c", '\x1b[31m', '\x07',
         '<a href="x">&amp;</a>]]>', 'http://example.jp/', 'x' * 32767,
         '🍣' * 16384, ' a ', '1\n2', 'TRUE', '#REF!', '2026-11-30']


def as_shown(text):
    """What a cell shows of a text; None where only the length counts."""
    text = re.sub('[\x00-\x08\x0e-\x1f]', '\ufffd', text)
    if len(text.encode('utf-16-le')) // 2 > 32767:
        return None
    return text


def plan__nasty_texts__stay_texts(folder):
    for text in NASTY:
        plan = [item('3.1', owner=text, note=text, text=text),
                item('4.1', decision='deferred', reason=text),
                item('z', bank='gone', question='q', text=text)]
        made = with_plan(folder, plan=plan, more=[
            ('declaration', yaml_file({'star': 'two', 'id': text,
                                       'note': text, 'published_at': text})),
            ('organisation', text.encode())])
        found = by_action(made)
        if as_shown(text) is not None:
            shown = as_shown(text)
            assert found['3.1'][OWNER] == shown, (text, found['3.1'])
            assert found['3.1'][NOTE] == shown
            assert found['3.1'][ACTION] == found['z'][ACTION] == shown
            if len(text) < 99:
                assert found['4.1'][NOTICE] == made.words[
                    'report.actions.put_off'].format(shown)
            assert texts(made.book[STAR_SHEET]).count(shown) >= 2
        for page in made.book:
            if page.title == made.words['report.sheet.trial']:
                continue
            for row in page.iter_rows():
                for cell in row:
                    assert cell.data_type != 'f' or (
                        page.title == SHEETS['ja'][1] and
                        cell.column == NOTICE + 1 and
                        cell.value.startswith('=IF(AND(')), cell.coordinate


def plan__nasty_labels__no_harm(folder):
    # No bank holds control characters or several lines in a label.
    for text in [one for one in NASTY if one.isprintable()]:
        of = bank()
        of['title'] = of['sections'][0]['title'] = {'ja': text, 'en': text}
        of['bands'][2]['label'] = {'ja': text, 'en': text}
        of['scale'][1]['label'] = {'ja': text, 'en': text}
        made = with_checks(folder, [('2026-05-21', MIXED)], of=of)
        bands = [row[3] for row in rows(history_page(made), 4) if row[0]]
        if as_shown(text) is not None:
            assert text in texts(made.page(0)), text
            assert bands == [text] * 2, bands


if __name__ == '__main__':
    sys.exit(main(globals()))
