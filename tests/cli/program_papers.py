# SPDX-License-Identifier: MIT
"""The papers of one page: program_papers.py PROGRAM. What stands on them, and
what never does."""
import functools
import json
import os
import re
import zipfile

import openpyxl
import yaml

from program import SHEETS, equal, keys, letters, main

DAYS = ('2026-02-20', '2026-05-20', '2026-08-20', '2026-11-20')
TODAY = '2026-11-21'
MARK = 'SECRET'
STAR = {'star': 'one', 'id': '50000000001', 'day': '2026-04-03', 'note': MARK,
        'published': '2026-11-02', 'published_at': 'https://example.com/p'}
SELF = {'ja': 'この報告は、当社が自分で行った診断によるものです。'
              '外部の機関による評価ではありません。',
        'en': 'This report is about a check that we made ourselves. '
              'It is no evaluation by an outside body.'}


@functools.lru_cache(maxsize=None)
def actions():
    """(question, action) of the bank."""
    top = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
    with open(os.path.join(top, 'questions', 'ipa-25.yaml'),
              encoding='utf-8') as file:
        bank = yaml.safe_load(file)
    return [(question['id'], action) for section in bank['sections']
            for question in section['questions']
            for action in question.get('actions', [])]


def write_yaml(home, name, value):
    """A file of the company folder; JSON is YAML enough."""
    os.makedirs(home.data, exist_ok=True)
    lines = ['format: 1']
    for key, item in value.items():
        if isinstance(item, list):
            lines.append(f'{key}:')
            for entry in item:
                lines.append('  - ' + json.dumps(entry, ensure_ascii=False))
        else:
            lines.append(f'{key}: {json.dumps(item, ensure_ascii=False)}')
    home.write(os.path.join(home.data, name), '\n'.join(lines) + '\n')


def item(number, **facts):
    """An item of the plan: that action of the bank."""
    question, action = actions()[number]
    return {'bank': 'ipa-25', 'edition': '3.1', 'question': question,
            'action': action['id'], 'text': action['text']['ja'],
            'decision': 'adopted', 'reason': '', 'owner': '', 'due': '',
            'status': 'todo', 'started': '', 'finished': '',
            'added': DAYS[0], 'note': '', **facts}


def text_of(number, language='ja'):
    """The words of that action."""
    return actions()[number][1]['text'][language]


def write_plan(home, *items):
    """The plan of the company."""
    write_yaml(home, 'plan.yaml', {'id': 'p', 'items': list(items),
                                   'end': True})


def company(home, days=DAYS, names=('clinic', 'works')):
    """Checks with the answers of those sheets in turn, each retaken from the
    one before. The path of the last."""
    os.makedirs(os.path.join(home.data, 'sheets'))
    before = ''
    for number, day in enumerate(days):
        path = os.path.join(home.data, 'sheets', f'{day}-ipa-25.yaml')
        row = SHEETS[names[number % len(names)]][0]
        home.fill(path, row, '--date', day, '--organisation', '月見印刷')
        edit(path, previous=before)
        with open(path, encoding='utf-8') as file:
            before = yaml.safe_load(file)['id']
    return path


def edit(path, **changes):
    """Change texts of a sheet in its file."""
    with open(path, encoding='utf-8') as file:
        text = file.read()
    for key, value in changes.items():
        text = re.sub(rf'^{key}: .*$', f'{key}: "{value}"', text,
                      flags=re.M)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


def export(home, path, reader, *more, language='ja'):
    """Write the paper; its path."""
    result = home.run('export', path, '--for', reader, '--lang', language,
                      *more)
    equal((result.code, result.err), (0, ''))
    return result.out.strip()


def cells(path):
    """Every text and number of the one sheet."""
    sheet, = openpyxl.load_workbook(path).worksheets
    return [str(cell.value) for row in sheet.iter_rows() for cell in row
            if cell.value not in (None, '')]


def parts(path):
    """The raw text of every part."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode('utf-8')
                for name in archive.namelist()}


def is_one_page(path):
    """Whether it prints on one upright A4 page."""
    sheet, = openpyxl.load_workbook(path).worksheets
    setup = sheet.page_setup
    return (sheet.sheet_properties.pageSetUpPr.fitToPage,
            setup.orientation in (None, 'portrait'), int(setup.paperSize),
            setup.fitToWidth in (None, 1), setup.fitToHeight in (None, 1),
            ) == (True, True, 9, True, True)


def test_boss__first_check__score_and_what_to_decide(home):
    path = company(home, DAYS[:1])
    edit(path, person='花子')
    paper = export(home, path, 'boss')
    equal(os.path.basename(paper), f'{DAYS[0]} 社内報告.xlsx')
    told = cells(paper)
    for words in ('自社診断の報告（社内用）', '月見印刷', '花子', '38点 / 100点',
                  '決めること', '作成', '承認', '2026年2月20日',
                  '「わからない」は6問です。聞けばわかります。',
                  '次の自社診断は、2026年5月20日ごろの予定です。'):
        assert words in told, (words, told)
    assert any('事故がいつ起きても' in text and '早急に改善' in text
               for text in told), told
    assert '計画' not in told and '前回' not in told, told
    assert not any(text.startswith('前回 ') for text in told), told
    assert is_one_page(paper)


def test_boss__retaken__change_and_what_went_down(home):
    path = company(home)
    told = cells(export(home, path, 'boss'))
    line, = [text for text in told if text.startswith('前回 38点')]
    assert '+28点' in line and '理由の記録なし' in line, line
    order = 'NPF'
    lower = [new for old, new in zip(letters(SHEETS['clinic'][0]),
                                     letters(SHEETS['works'][0]))
             if old in order and new in order and
             order.index(new) < order.index(old)]
    at = told.index(f'前回より下がった設問（{len(lower)}）')
    equal(told[at + 1:at + 5], ['設問', '前回', '今回', '変わった理由'])
    assert '理由の記録なし' in told[at + 5:], told


def test_boss__plan__counts_past_days_and_decisions(home):
    path = company(home)
    write_plan(home,
               item(0, owner='佐藤', due='2026-11-20'),
               item(1, owner='佐藤', due='2026-11-21'),
               item(3, status='doing', due='2026-12-01'),
               item(4, owner='田中', due=''),
               item(5, owner='田中', due='2026-10-01', status='done',
                    finished='2026-10-02'),
               item(6, decision='deferred', reason='来年'))
    told = cells(export(home, path, 'boss'))
    assert ('未着手 3件   着手 1件   終了 1件   期日を過ぎたもの 1件'
            in told), told
    late = told.index('2026年11月20日\n期日を過ぎています')
    equal(told[late - 2:late], [text_of(0), '佐藤'])
    equal([text for text in told if text.endswith('過ぎています')],
          [told[late]])
    decide = told[told.index('決めること'):]
    for number, there in ((0, False), (1, False), (3, True), (4, True),
                          (5, False), (6, False)):
        equal((number, text_of(number) in decide), (number, there))
    at = decide.index(text_of(4))
    equal(decide[at + 1:at + 3], ['田中', '無料'])


def test_boss__english__no_japanese_of_ours(home):
    path = company(home)
    edit(path, organisation='Tsukimi')
    write_plan(home, item(0, due='2026-11-01'))
    told = cells(export(home, path, 'boss', language='en'))
    assert 'Report on the self-check (internal)' in told, told
    assert '1 November 2026\npast its day' in told, told
    assert text_of(0, 'en') in told, told
    for text in told:
        assert not re.search('[぀-ヿ一-鿿]', text), text


def test_customer__default_ticks__days_next_and_star(home):
    path = company(home)
    write_yaml(home, 'declaration.yaml', STAR)
    write_plan(home, item(0, status='done', finished='2026-10-02'))
    for language, stem, wanted in (
            ('ja', '取引先向け', (
                '情報セキュリティ自社診断の実施報告',
                'これまでに4回、自社診断を行いました。'
                '直近は2026年11月20日です。',
                '診断した日: 2026年2月20日、2026年5月20日、2026年8月20日、'
                '2026年11月20日',
                '次の自社診断は、2027年2月20日ごろの予定です。',
                'SECURITY ACTIONの一つ星を宣言しました。'
                '宣言した日は2026年4月3日です。'
                '自己宣言IDは50000000001です。')),
            ('en', 'report for a customer', (
                'Report on our information security self-check',
                'We have checked our company ourselves 4 times, '
                'last on 20 November 2026.',
                'Our next self-check is planned for about 20 February 2027.',
                'We declared one star of SECURITY ACTION. '
                'The day of the declaration is 3 April 2026. '
                'The ID of our self-declaration is 50000000001.'))):
        paper = export(home, path, 'customer', language=language)
        equal(os.path.basename(paper), f'{DAYS[3]} {stem}.xlsx')
        told = cells(paper)
        for words in (*wanted, SELF[language], '月見印刷'):
            assert words in told, (words, told)
        for words in (text_of(0, language), '66', 'example.com'):
            assert not any(words in text for text in told), (words, told)
        assert is_one_page(paper)


def test_customer__ticked__score_policy_and_one_measure(home):
    path = company(home)
    write_yaml(home, 'declaration.yaml', STAR)
    write_plan(home, item(0, status='done', finished='2026-10-02'),
               item(1, status='done', finished='2026-10-03'))
    name = f'action:ipa-25/{actions()[1][1]["id"]}'
    told = cells(export(home, path, 'customer', '--tick',
                        f'score, policy,{name}'))
    assert ('2026年11月20日の診断の結果は、66点（100点満点）でした。'
            '判定は「対策が不十分」です。') in told, told
    policy, = [text for text in told if '公開しています' in text]
    assert '2026年11月2日' in policy and 'example.com' in policy, policy
    at = told.index(text_of(1))
    equal(told[at + 1], '2026年10月3日')
    assert text_of(0) not in told, told
    both = cells(export(home, path, 'customer', '--tick', 'done'))
    assert text_of(0) in both and text_of(1) in both, both


def test_customer__nothing_ticked__still_no_outside_evaluation(home):
    path = company(home)
    write_yaml(home, 'declaration.yaml', STAR)
    told = cells(export(home, path, 'customer', '--tick', 'none'))
    assert SELF['ja'] in told, told
    assert not any('宣言しました' in text or '2027年' in text or
                   '4回' in text for text in told), told


def test_customer__everything_private__in_no_part(home):
    path = company(home)
    edit(path, person=MARK)
    with open(path, encoding='utf-8') as file:
        text = file.read()
    private = f', memo: "{MARK}", reason: "{MARK}"}}'
    text = re.sub(r'(  - \{question: .*?)\}', lambda m: m[1] + private, text)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    private = {'owner': MARK, 'note': MARK, 'reason': MARK}
    write_plan(home, item(0, status='done', finished='2026-10-02', **private),
               item(1, due='2026-10-01', **private),
               item(2, status='doing', due='2026-12-01', **private),
               item(3, decision='deferred', **private))
    write_yaml(home, 'declaration.yaml', STAR)
    for language in ('ja', 'en'):
        paper = export(home, path, 'customer', '--tick', 'done,policy',
                       language=language)
        boss = export(home, path, 'boss', language=language)
        assert any(MARK in part for part in parts(boss).values())
        with open(path, encoding='utf-8') as file:
            sheet_id = yaml.safe_load(file)['id']
        for name, part in parts(paper).items():
            for words in (MARK, sheet_id, '66', 'わからない', 'know',
                          '対策が不十分', 'insufficient', '期日',
                          *(text_of(number, language)
                            for number in (1, 2, 3))):
                assert words not in without_styles(name, part), (name, words)
        assert any(text_of(0, language) in part
                   for part in parts(paper).values())


def without_styles(name, part):
    """The strings and the properties; numbers of styles, colours and rows say
    nothing about the company."""
    if name.startswith(('xl/sharedStrings', 'docProps/')):
        return part
    return re.sub(r'="[^"]*"|<f>.*?</f>|<v>\d+</v>', '', part)


def test_papers__as_much_as_can_be__one_page(home):
    days = [f'{year}-{month:02d}-20' for year in (2023, 2024, 2025, 2026)
            for month in (2, 5, 8, 11)]
    path = company(home, days, ('full', 'print'))
    text = '長い文です。' * 40
    edit(path, organisation='株式会社' + '長い名前' * 12, person='花子')
    write_yaml(home, 'declaration.yaml', STAR)
    write_plan(home, *(item(n, status='done', finished='2026-10-02',
                            text=text) for n in range(30)),
               *(item(n, due='2026-10-01', text=text, owner='長い名前' * 30)
                 for n in range(30, 60)),
               *(item(n, text=text) for n in range(60, 90)))
    for language in ('ja', 'en'):
        for reader, more in (('boss', ()), ('customer', (
                '--tick', 'score,policy,done'))):
            paper = export(home, path, reader, *more, language=language)
            assert is_one_page(paper), (reader, language)
            rest = [text for text in cells(paper)
                    if text.startswith(('ほかに ', 'And '))]
            assert rest, (reader, language)


def test_customer__unfinished_check__refused(home):
    home.run('fill', 'ipa-25', '111' + '.' * 22, '-o', 'paper.yaml')
    result = home.run('export', 'paper.yaml', '--for', 'customer')
    equal((result.code, result.out), (1, ''))
    assert '終えた診断がまだない' in result.err, result.err
    told = cells(export(home, 'paper.yaml', 'boss'))
    assert any('まだ途中です' in text for text in told), told


def test_papers__sheet_of_elsewhere__nothing_of_the_company(home):
    company(home)
    write_yaml(home, 'declaration.yaml', STAR)
    write_plan(home, item(0, status='done', finished='2026-10-02'),
               item(1, due='2026-10-01'))
    home.fill('paper.yaml', SHEETS['works'][0])
    customer = cells(export(home, 'paper.yaml', 'customer', '--tick', 'done'))
    assert f'{TODAY[:4]}年11月21日に、自社診断を行いました。' in customer, customer
    assert text_of(0) not in customer and 'SECURITY ACTION' not in customer
    assert '計画' not in cells(export(home, 'paper.yaml', 'boss'))


def test_export__wrong_words__named(home):
    home.fill('paper.yaml', SHEETS['works'][0])
    for arguments, words in (
            (('--for', 'bank'), ('boss|customer',)),
            (('--tick', 'score'), ('--for customer',)),
            (('--for', 'boss', '--tick', 'score'), ('--for customer',)),
            (('--for', 'customer', '--tick', 'scor'),
             ('「score」ですか', 'checks, score, next, done, none')),
            (('--for', 'customer', '--tick', 'star'),
             ('「star」', 'checks, score, next, done, none'))):
        result = home.run('export', 'paper.yaml', *arguments)
        equal((result.code, result.out), (2, ''))
        for word in words:
            assert word in result.err, (word, result.err)
    assert not os.path.exists(os.path.join(home.path, '自社診断'))


def test_export__named_file_and_free_names__as_the_workbook(home):
    home.fill('paper.yaml', SHEETS['works'][0], '--unit', '営業部')
    for reader, stem in (('boss', '社内報告'), ('customer', '取引先向け')):
        first = export(home, 'paper.yaml', reader)
        second = export(home, 'paper.yaml', reader)
        equal([os.path.basename(first), os.path.basename(second)],
              [f'{TODAY} 営業部 {stem}.xlsx',
               f'{TODAY} 営業部 {stem} (2).xlsx'])
        equal(export(home, 'paper.yaml', reader, '-o', 'x.xlsx'), 'x.xlsx')
        assert cells(home.file('x.xlsx'))


def test_menu__three_entries__each_written(home):
    company(home)
    write_plan(home, item(0, status='done', finished='2026-10-02'),
               item(1, status='done', finished='2026-10-03'))
    result = home.run(
        text='\n'.join(('1', 'e', '2', 'e', '3', '2', '5', '', 'e', 'b', '1',
                        'q')) + '\n')
    equal((result.code, result.err), (0, ''))
    folder = os.path.join(home.path, '自社診断')
    equal(sorted(os.listdir(folder)),
          [f'{DAYS[3]} 取引先向け.xlsx', f'{DAYS[3]} 社内報告.xlsx',
           f'{DAYS[3]} 診断結果.xlsx'])
    told = cells(os.path.join(folder, f'{DAYS[3]} 取引先向け.xlsx'))
    assert text_of(0) not in told, told
    assert any('66点' in text for text in told), told
    assert f'{DAYS[3]} 取引先向け.xlsx' in result.out, result.out


main(globals())
