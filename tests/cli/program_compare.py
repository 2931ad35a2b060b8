# SPDX-License-Identifier: MIT
"""compare: program_compare.py PROGRAM.

What is right is worked out here from the rows of letters.
"""
import json
import os
import re
import unicodedata

from program import (CHOICES, SHEETS, TODAY, equal, has_no_control, letters,
                     main)

POINTS = {'full': 4, 'partial': 2, 'none': 0, 'unknown': -1}
LATER = '2027-02-21'
OLD = 'PFNUN PPNUN NPNNF NFFPN NPUNN'
# 1 better, 2 worse, 4 settled, 8 a new don't-know, 25 not answered.
NEW = 'FPNPN PPUUN NPNNF NFFPN NPUN.'


def fill_pair(home, old=OLD, new=NEW, *more):
    """Two sheets, three months apart."""
    home.fill('old.yaml', old, '--replace', *more)
    home.fill('new.yaml', new, '--replace', '--date', LATER, *more)


def give_reason(home, question, reason):
    """Write a reason into the new sheet, as a retake does."""
    text = home.read('new.yaml').decode('utf-8')
    changed = re.sub(rf'(question: "{question}", choice: .*?)}}',
                     rf'\1, reason: "{reason}"}}', text)
    assert changed != text, text
    home.write('new.yaml', changed)


def choices(row):
    """Choice ids of a row, None where there is no answer."""
    return [None if c == '.' else CHOICES[c] for c in letters(row)]


def change_of(old, new):
    """The word for one question."""
    if old is None or new is None:
        return 'unmapped'
    if (old == 'unknown') != (new == 'unknown'):
        return 'settled' if old == 'unknown' else 'new_unknown'
    return ('better' if POINTS[new] > POINTS[old] else
            'worse' if POINTS[new] < POINTS[old] else 'same')


def side(row, date):
    """What the JSON tells of a sheet."""
    given = choices(row)
    score = sum(POINTS[c] for c in given if c)
    band = ('complete' if score == 100 else 'partial' if score >= 70 else
            'insufficient' if score >= 50 else 'critical')
    return {'bank': 'ipa-25', 'edition': '3.1', 'date': date,
            'organisation': '', 'unit': '', 'score': score,
            'band': None if None in given else band,
            'complete': None not in given}


def expected(old, new, reasons):
    """The whole object, with its keys in order."""
    sides = side(old, TODAY), side(new, LATER)
    return {
        'old': sides[0], 'new': sides[1], 'seam': False,
        'score': {'old': sides[0]['score'], 'new': sides[1]['score'],
                  'change': sides[1]['score'] - sides[0]['score']},
        'questions': [
            {'id': str(i), 'old': a, 'new': b, 'change': change_of(a, b),
             'reason': reasons.get(i)}
            for i, (a, b) in enumerate(zip(choices(old), choices(new)), 1)]}


def as_line(value):
    """JSON as the program writes it."""
    return json.dumps(value, ensure_ascii=False, separators=(',', ':')) + '\n'


def test_compare_json__all_pairs_of_sheets__exact(home):
    for name, (row, _) in SHEETS.items():
        home.fill(name, row)
        home.fill(name + '-2', row, '--date', LATER)
    for old, (row, _) in SHEETS.items():
        for new, (row_2, _) in SHEETS.items():
            result = home.run('compare', old, new + '-2', '--json')
            equal((result.code, result.err), (0, ''))
            equal(result.out, as_line(expected(row, row_2, {})))


def test_compare_json__reasons_of_the_new_sheet(home):
    fill_pair(home)
    reasons = {1: 'done', 2: 'correction', 3: 'situation', 4: 'learned'}
    for question, reason in reasons.items():
        give_reason(home, question, reason)
    give_reason(home, 5, '本人の言葉')
    result = home.run('compare', 'old.yaml', 'new.yaml', '--json')
    equal((result.code, result.err), (0, ''))
    equal(result.out, as_line(expected(OLD, NEW, reasons)))


def change_line(home, *options):
    """The line that splits the change."""
    out = home.run('compare', 'old.yaml', 'new.yaml', *options).out
    return re.search(r'^(?:変化|Change) +(.*)$', out, re.M).group(1)


def test_compare__change__split_by_reason(home):
    fill_pair(home, 'NNPUF' + 'F' * 20, 'FFFPP' + 'F' * 20)
    for question in (1, 2, 3):
        give_reason(home, question, 'done')
    give_reason(home, 4, 'done')
    give_reason(home, 5, 'learned')
    equal(change_line(home), '+11点（対策 +10、見直し +1）')
    fill_pair(home, 'NNPFF' + 'F' * 20, 'FFFPF' + 'F' * 20)
    for question in (1, 2, 3):
        give_reason(home, question, 'done')
    give_reason(home, 4, 'situation')
    equal(change_line(home), '+8点（対策 +10、見直し -2）')
    equal(change_line(home, '--lang', 'en'), '+8 (measures +10, review -2)')


def test_compare__change__no_reason_and_one_side(home):
    fill_pair(home)
    equal(change_line(home), '+2点（見直し +2）')
    fill_pair(home, 'F' * 25, 'P' * 24 + '.')
    equal(change_line(home), '-52点（理由の記録なし -48、片方だけの答え -4）')
    fill_pair(home, 'F' * 25, 'F' * 25)
    equal(change_line(home), '0点')


def sections(out):
    """Headings of the lists and the questions under each."""
    found = {}
    heading = None
    for line in out.splitlines():
        match = re.match(r'^  問(\d+)', line)
        if re.match(r'^\S.*（\d+）$', line):
            heading = line
            found[heading] = []
        elif match:
            found[heading].append(match.group(1))
    return found


def test_compare__lists__worse_first(home):
    fill_pair(home)
    out = home.run('compare', 'old.yaml', 'new.yaml').out
    equal(list(sections(out).items()), [
        ('前回より下がった設問（1）', ['2']),
        ('前回より上がった設問（1）', ['1']),
        ('「わからない」から分かった設問（1）', ['4']),
        ('新しく「わからない」になった設問（1）', ['8'])])
    equal(re.findall(r'^前回だけの答え +(.*)$', out, re.M), ['問25'])


def test_compare__items__text_answers_points_reason(home):
    fill_pair(home)
    give_reason(home, 2, 'learned')
    out = home.run('compare', 'old.yaml', 'new.yaml').out
    lines = [line.strip() for line in out.splitlines()]
    for facts in (
            '前回 実施している   今回 一部実施している   -2点   実態が分かった',
            '前回 一部実施している   今回 実施している   +2点   理由の記録なし',
            '前回 わからない   今回 一部実施している   +3点',
            '前回 実施していない   今回 わからない   -1点'):
        assert facts in lines, (facts, out)
    assert 'パソコンやスマホ等にはウイルス対策ソフトを導入し' in out, out


def test_compare__absent__said_as_such(home):
    fill_pair(home, 'FFFFF FFFxF FFFFF FFFFF FFFFF',
              'FFFFF FFFNF FFFFF FFFFF FFFFF')
    out = home.run('compare', 'old.yaml', 'new.yaml').out
    assert '前回 使っていない   今回 実施していない   -4点' in out, out


def test_compare__head__dates_editions_scores(home):
    fill_pair(home, OLD, NEW, '--organisation', 'サンプル印刷', '--unit',
              '営業部')
    out = home.run('compare', 'old.yaml', 'new.yaml').out
    head = out[:out.index('変化')]
    for words in ('サンプル印刷', '営業部', TODAY, LATER, '25点 / 100点',
                  '27点 / 100点', '判定はまだ出ません', '回答 25 / 25',
                  '回答 24 / 25', '事故がいつ起きても不思議ではない'):
        assert words in head, (words, head)
    equal(head.count('ipa-25@3.1'), 2)
    assert out.index(TODAY) < out.index(LATER)


def test_compare__parts__points_and_change(home):
    fill_pair(home)
    out = home.run('compare', 'old.yaml', 'new.yaml').out
    old, new = choices(OLD), choices(NEW)
    for first, count in ((0, 5), (5, 13), (18, 7)):
        before, now = (sum(POINTS[c] for c in row[first:first + count] if c)
                       for row in (old, new))
        change = f'{now - before:+d}' if now != before else '0'
        assert re.search(rf' {now} / {4 * count} +{re.escape(change)}$', out,
                         re.M), (now, change, out)


def test_compare__nothing_changed__said(home):
    fill_pair(home, OLD, OLD)
    out = home.run('compare', 'old.yaml', 'new.yaml').out
    assert out.endswith('\n答えの変わった設問はありません。\n'), out
    equal(sections(out), {})


def test_compare__lines_fit_both_languages(home):
    fill_pair(home, 'U' * 13 + 'F' * 12, 'P' * 12 + 'U' * 13)
    for language in ('ja', 'en'):
        out = home.run('compare', 'old.yaml', 'new.yaml', '--lang',
                       language).out
        assert 'compare.' not in out and 'change.' not in out, out
        for line in out.splitlines():
            cells = sum(2 if unicodedata.east_asian_width(c) in 'WF' else 1
                        for c in line)
            assert cells <= 80, line


BANK = """format: 1
id: shop
edition: "{edition}"
languages: [ja]
kind: scored
title: 店の診断
scale:
  - {{id: yes, points: 2, label: はい}}
  - {{id: no, points: 0, label: いいえ}}
sections:
  - id: a
    title: 店
    questions:
{questions}"""


def write_bank(home, name, edition, questions):
    """A bank of lines (id, text, same_as)."""
    lines = ''
    for number, text, same_as in questions:
        lines += f'      - id: "{number}"\n        text: {text}\n'
        if same_as:
            lines += ('        same_as: {bank: shop, edition: "1", '
                      f'question: "{same_as}"}}\n')
    os.makedirs(home.file('banks'), exist_ok=True)
    home.write('banks/' + name,
               BANK.format(edition=edition, questions=lines))


def run_editions(home, second, keys, *options):
    """Compare edition 1 (answers yes, no, yes) with edition 2."""
    write_bank(home, '1.yaml', '1', [('1', '鍵', ''), ('2', '窓', ''),
                                     ('3', '金庫', '')])
    write_bank(home, '2.yaml', '2', second)
    place = ('--bank-dir', 'banks')
    for name, bank, given in (('a.yaml', 'shop@1', '121'),
                              ('b.yaml', 'shop@2', keys)):
        result = home.run('fill', bank, given, '-o', name, '--replace',
                          *place)
        equal((result.code, result.err), (0, ''))
    return home.run('compare', 'a.yaml', 'b.yaml', *place, *options)


def test_compare__editions_that_fit__no_seam(home):
    second = [('1', '鍵', ''), ('w', '窓とシャッター', '2'),
              ('3', '金庫', '')]
    result = run_editions(home, second, '111', '--json')
    equal((result.code, result.err), (0, ''))
    found = json.loads(result.out)
    equal((found['old']['edition'], found['new']['edition']), ('1', '2'))
    equal(found['seam'], False)
    equal([(q['id'], q['old'], q['new'], q['change'])
           for q in found['questions']],
          [('1', 'yes', 'yes', 'same'), ('w', 'no', 'yes', 'better'),
           ('3', 'yes', 'yes', 'same')])
    result = run_editions(home, second, '111')
    assert '設問集か版が違い' not in result.out, result.out


def test_compare__editions_with_a_gap__seam_said(home):
    second = [('1', '鍵', ''), ('2', '裏口', ''), ('3', '金庫', ''),
              ('4', '看板', '')]
    result = run_editions(home, second, '1211', '--json')
    found = json.loads(result.out)
    equal(found['seam'], True)
    equal(found['score'], {'old': 4, 'new': 6, 'change': 2})
    equal([(q['id'], q['old'], q['new'], q['change'])
           for q in found['questions']],
          [('1', 'yes', 'yes', 'same'), ('2', None, 'no', 'unmapped'),
           ('3', 'yes', 'yes', 'same'), ('4', None, 'yes', 'unmapped'),
           ('2', 'no', None, 'unmapped')])
    out = run_editions(home, second, '1211').out
    assert '設問集か版が違い、対応しない設問があります。' in out, out
    assert re.search(r'^変化 +\+2点（片方だけの答え \+2）$', out, re.M), out
    assert re.search(r'^前回だけの答え +問2$', out, re.M), out
    assert re.search(r'^今回だけの答え +問2 問4$', out, re.M), out


def test_compare__points_do_not_count__none_shown(home):
    for name, bank, given in (('a.yaml', 'ipa-rules@3.1', '31411'),
                              ('b.yaml', 'ipa-rules@4.0', '122111')):
        equal(home.run('fill', bank, given, '-o', name).code, 0)
    result = home.run('compare', 'a.yaml', 'b.yaml')
    equal((result.code, result.err), (0, ''))
    assert '点' not in re.sub('.*設問.*', '', result.out), result.out
    assert '対応しない設問があります' in result.out, result.out
    equal(list(sections(result.out).items()), [
        ('前回より下がった設問（1）', ['2']),
        ('前回より上がった設問（1）', ['1']),
        ('「わからない」から分かった設問（1）', ['3'])])
    lines = [line.strip() for line in result.out.splitlines()]
    assert '前回 実施している   今回 一部実施している   理由の記録なし' in lines
    assert '前回 わからない   今回 一部実施している' in lines, lines
    equal(re.findall(r'^今回だけの答え +(.*)$', result.out, re.M), ['問6'])
    told = json.loads(home.run('compare', 'a.yaml', 'b.yaml', '--json').out)
    equal(told['score'], {'old': None, 'new': None, 'change': None})
    equal((told['old']['score'], told['new']['score']), (None, None))


def test_compare__bank_missing__named_and_1(home):
    fill_pair(home)
    for name in ('old.yaml', 'new.yaml'):
        text = home.read(name).decode('utf-8')
        home.write(name, text.replace('edition: "3.1"', 'edition: "2.0"'))
        for form in ([], ['--json']):
            result = home.run('compare', 'old.yaml', 'new.yaml', *form)
            equal((result.code, result.out), (1, ''))
            assert name in result.err and 'ipa-25@2.0' in result.err, result.err
        home.write(name, text)


def test_compare__both_unreadable__both_named(home):
    home.write('bad.yaml', 'nonsense')
    result = home.run('compare', 'none.yaml', 'bad.yaml')
    equal((result.code, result.out), (1, ''))
    assert 'none.yaml' in result.err and 'bad.yaml' in result.err, result.err


def compared(home, old, new):
    """What stderr says of sheets made with these options."""
    home.fill('old.yaml', OLD, '--replace', *old)
    home.fill('new.yaml', NEW, '--replace', '--date', LATER, *new)
    result = home.run('compare', 'old.yaml', 'new.yaml')
    equal(result.code, 0)
    assert '変化' in result.out, result.out
    return result.err


def test_compare__other_company_or_unit__a_note(home):
    equal(compared(home, [], []), '')
    equal(compared(home, [], ['--organisation', '山田商店']), '')
    err = compared(home, ['--organisation', '山田商店'],
                   ['--organisation', '佐藤商店'])
    equal(err, 'shindan: 会社名の違う回答票を比べています'
               '（「山田商店」と「佐藤商店」）。\n')
    err = compared(home, [], ['--unit', '営業部'])
    equal(err, 'shindan: 部署の違う回答票を比べています'
               '（「部署名なし」と「営業部」）。\n')


def test_compare__wrong_way_round__a_note(home):
    fill_pair(home)
    result = home.run('compare', 'new.yaml', 'old.yaml')
    equal(result.code, 0)
    equal(result.err, 'shindan: new.yaml の日付が old.yaml より後です。'
                      '順番が逆でないか確かめてください。\n')


def test_compare__nasty_names__harmless_everywhere(home):
    fill_pair(home)
    nasty = r'\e]52;c;x\a\e[2J\x9b31m\u202etxt'
    for name in ('old.yaml', 'new.yaml'):
        text = home.read(name).decode('utf-8')
        for key in ('organisation', 'unit'):
            text = text.replace(f'{key}: ""', f'{key}: "{nasty}{name}"')
        home.write(name, text)
    for form in ([], ['--json']):
        result = home.run('compare', 'old.yaml', 'new.yaml', *form)
        equal(result.code, 0)
        assert '52;c;x' in result.out and '52;c;x' in result.err, result.out
        assert has_no_control(result.bytes), result.bytes
        assert has_no_control(result.err.encode('utf-8')), result.err


def test_compare__read_only_folder__works_and_changes_nothing(home):
    fill_pair(home)
    before = home.read('old.yaml'), home.read('new.yaml')
    for name in ('old.yaml', 'new.yaml'):
        os.chmod(home.file(name), 0o444)
    os.chmod(home.work, 0o555)
    result = home.run_without_rights('compare', 'old.yaml', 'new.yaml')
    equal((result.code, result.err), (0, ''))
    equal((home.read('old.yaml'), home.read('new.yaml')), before)


main(globals())
