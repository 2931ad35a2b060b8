# SPDX-License-Identifier: MIT
"""SECURITY ACTION from home: program_security_action.py PROGRAM. The front end
is the plain one."""
import os

import openpyxl
import yaml

from program import SHEETS, equal, keys, letters, main

TODAY = '2026-11-21'
# Words that claim what IPA does not give.
REFUSED = ('認定', '取得', '合格', 'certif', 'obtain', 'qualif')


def at_home(home, *lines):
    """Home with those lines."""
    return home.run(text=''.join(f'{line}\n' for line in lines),
                    env={'SHINDAN_TODAY': TODAY})


def first_check(home):
    """There is something at home."""
    at_home(home, '', *letters(keys(SHEETS['works'][0])), '', 'q')


def number(page, words):
    """The key of the choice that begins with those words, on the last page
    that has it."""
    found = [line.split()[0] for line in page.splitlines()
             if line.strip()[1:].strip().startswith(words)]
    assert found, page
    return found[-1]


def security_action(home):
    """The key at home, and the page behind it."""
    key = number(at_home(home, 'q').out, 'SECURITY ACTION')
    return key, at_home(home, key, 'q').out


def path_of(home):
    """Where the declaration lies."""
    return os.path.join(home.data, 'declaration.yaml')


def test_security_action__nothing_declared__said_and_no_file(home):
    first_check(home)
    _, page = security_action(home)
    assert 'まだ宣言していません。一つ星はいつでも宣言できます' in page, page
    assert '済（第3.1版の設問）' in page, page
    assert not os.path.exists(path_of(home))


def test_security_action__declared__kept_and_told_at_home(home):
    first_check(home)
    key, page = security_action(home)
    note = number(page, '宣言したことを')
    result = at_home(home, key, note, '２', ' 50000000001 ', 'R8.4.3',
                     '山田: "no"', 'b', 'q')
    equal((result.code, result.err), (0, ''))
    with open(path_of(home), encoding='utf-8') as file:
        kept = yaml.safe_load(file)
    equal(kept, {'format': 1, 'star': 'two', 'id': '50000000001',
                 'day': '2026-04-03', 'note': '山田: "no"',
                 'published': '', 'published_at': ''})
    page = at_home(home, 'q').out
    assert '二つ星を宣言済み（2026年4月3日）' in page, page


def test_security_action__published__kept(home):
    first_check(home)
    key, page = security_action(home)
    assert 'そろえば' in page and 'そろいました' not in page, page
    note = number(page, '基本方針を公開した')
    page = at_home(home, key, note, '2026/11/2', '事務所の掲示板', 'q').out
    assert '下の3つがそろいました' in page, page
    assert '済  2026年11月2日  事務所の掲示板' in page, page


def test_security_action__wrong_day__asked_again(home):
    first_check(home)
    key, page = security_action(home)
    note = number(page, '宣言したことを')
    page = at_home(home, key, note, '1', '', '2027-01-01', '2026-11-01', '',
                   'q').out
    assert '今日までの日を' in page, page
    with open(path_of(home), encoding='utf-8') as file:
        equal(yaml.safe_load(file)['day'], '2026-11-01')


def test_security_action__newer_file__shown_and_untouched(home):
    first_check(home)
    text = b'format: 2\nstar: one\nday: "2026-04-03"\nmoon: full\n'
    home.write(path_of(home), text)
    _, page = security_action(home)
    assert '一つ星を宣言済み（2026年4月3日）' in page, page
    assert '書きかえません' in page, page
    assert '宣言したことを書きとめる' not in page, page
    with open(path_of(home), 'rb') as file:
        equal(file.read(), text)


def test_security_action__no_declaration__said_and_untouched(home):
    first_check(home)
    text = b'format: 1\nitems: []\n'
    home.write(path_of(home), text)
    _, page = security_action(home)
    assert '読めませんでした' in page, page
    assert '宣言したことを書きとめる' not in page, page
    with open(path_of(home), 'rb') as file:
        equal(file.read(), text)


def test_security_action__changed_meanwhile__theirs_stays_ours_beside(home):
    first_check(home)
    key, page = security_action(home)
    note = number(page, '宣言したことを')
    running = home.start(env={'SHINDAN_TODAY': TODAY})
    home.write(path_of(home), b'format: 1\nstar: two\n')
    result = running.end(''.join(f'{line}\n' for line in (
        key, note, '1', '', '', '', 'q')))
    assert '星はここ「一つ星」、ほか「二つ星」' in result.out, result.out
    assert '星はここ「一つ星」、ほか「二つ星」' in result.err, result.err
    with open(path_of(home), encoding='utf-8') as file:
        equal(yaml.safe_load(file)['star'], 'two')
    beside = path_of(home).replace('.yaml', '-copy.yaml')
    with open(beside, encoding='utf-8') as file:
        equal(yaml.safe_load(file)['star'], 'one')


def policy_path(home):
    """Where the policy lies."""
    return os.path.join(home.data, 'policy.yaml')


def to_policy(home):
    """The keys from home to the policy."""
    key, page = security_action(home)
    return key, number(page, '基本方針を作る')


def documents(home):
    """What was written out: names and texts."""
    texts = {}
    for folder, _, names in os.walk(home.path):
        for name in names:
            if '基本方針' in name:
                with open(os.path.join(folder, name),
                          encoding='utf-8') as file:
                    texts[name] = file.read()
    return texts


def test_policy__filled_in__kept_and_written_out(home):
    first_check(home)
    result = at_home(home, *to_policy(home), '1', '株式会社*A*', '代表 山田',
                     '令和8年12月1日', '5', 'e', 'e', 'b', 'q')
    equal((result.code, result.err), (0, ''))
    with open(policy_path(home), encoding='utf-8') as file:
        equal(yaml.safe_load(file), {
            'format': 1, 'organisation': '株式会社*A*',
            'representative': '代表 山田', 'date': '2026-12-01',
            'subject': '', 'topics': ['measures'], 'articles': []})
    texts = documents(home)
    stem = f'{TODAY} 情報セキュリティ基本方針'
    equal(sorted(texts), [f'{stem} (2).md', f'{stem} (2).txt',
                          f'{stem}.md', f'{stem}.txt'])
    plain = texts[f'{stem}.txt']
    assert '制定日：2026年12月1日\n株式会社*A*\n代表 山田\n' in plain, plain
    assert '6. 対策の実施' in plain and '7. ' not in plain, plain
    markdown = texts[f'{stem}.md']
    assert markdown.startswith('# 情報セキュリティ基本方針\n'), markdown
    assert '株式会社\\*A\\*' in markdown, markdown
    _, page = security_action(home)
    assert '基本方針    済' in page or '基本方針  済' in page, page


def test_policy__blanks__written_out_all_the_same(home):
    first_check(home)
    page = at_home(home, *to_policy(home), '7', 'e', 'q').out
    assert 'まだ空いている所' in page, page
    assert '公開の前に' in page, page
    equal(len(documents(home)), 2)
    for text in documents(home).values():
        assert '会社の名前' in text, text
    assert not os.path.exists(policy_path(home))


def exported(home):
    """The workbook of the check of the day, from the result on."""
    before = set(workbooks(home))
    result = at_home(home, '1', 'e', '', '', '', 'q')
    equal((result.code, result.err), (0, ''))
    made, = set(workbooks(home)) - before
    return openpyxl.load_workbook(made)


def workbooks(home):
    """The paths of all."""
    return [os.path.join(folder, name)
            for folder, _, names in os.walk(home.path)
            for name in names if name.endswith('.xlsx')]


def test_policy__written__a_sheet_of_the_workbook(home):
    first_check(home)
    assert '基本方針' not in exported(home).sheetnames
    home.write(policy_path(home), b'format: 1\norganisation: ""\n')
    assert '基本方針' not in exported(home).sheetnames
    at_home(home, *to_policy(home), '1', '株式会社A', '代表 山田',
            '令和8年12月1日', '5', 'b', 'q')
    book = exported(home)
    equal(book.sheetnames[3:7], ['回答', 'SECURITY ACTION', '基本方針', '試算'])
    page = [row[0].value for row in book['基本方針'].iter_rows()]
    sheet, = home.data_files()
    home.run('export', sheet, '-o', 'r.xlsx')
    typed = openpyxl.load_workbook(home.file('r.xlsx'))
    equal([row[0].value for row in typed['基本方針'].iter_rows()], page)
    equal(page[-3:], ['制定日：2026年12月1日', '株式会社A', '代表 山田'])
    assert '6. 対策の実施' in page, page


def test_policy__newer_file__shown_and_untouched(home):
    first_check(home)
    text = 'format: 2\norganisation: 月の社\nmoon: full\n'.encode()
    home.write(policy_path(home), text)
    page = at_home(home, *to_policy(home), '1', 'q').out
    assert '書きかえません' in page, page
    assert '月の社' in page, page
    with open(policy_path(home), 'rb') as file:
        equal(file.read(), text)


def test_policy__own_words_in_the_file__stand_in_the_text(home):
    first_check(home)
    home.write(policy_path(home),
               'format: 1\norganisation: A社\narticles:\n'
               '  - {id: staff, text: 毎朝確かめます。}\n'.encode())
    page = at_home(home, *to_policy(home), '7', 'q').out
    assert '毎朝確かめます。' in page, page


def test_security_action__all_our_words__claim_nothing(home):
    del home
    top = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
    for language in ('ja', 'en'):
        name = os.path.join(top, 'locales', language, 'ui.yaml')
        with open(name, encoding='utf-8') as file:
            messages = yaml.safe_load(file)['messages']
        ours = {key: text for key, text in messages.items()
                if key.startswith(('security_action.', 'declaration.',
                                   'published.', 'policy.'))}
        assert len(ours) > 30, ours
        for key, text in ours.items():
            for word in REFUSED:
                assert word not in text.lower(), (key, text)


main(globals())
