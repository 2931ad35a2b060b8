# SPDX-License-Identifier: MIT
"""SECURITY ACTION from home: program_security_action.py PROGRAM. The front end
is the plain one."""
import os

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
    note = number(page, '基本方針を公開した')
    page = at_home(home, key, note, '2026/11/2', '事務所の掲示板', 'q').out
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


def test_security_action__changed_meanwhile__not_written_over(home):
    first_check(home)
    key, page = security_action(home)
    note = number(page, '宣言したことを')
    running = home.start(env={'SHINDAN_TODAY': TODAY})
    home.write(path_of(home), b'format: 1\nstar: two\n')
    result = running.end(''.join(f'{line}\n' for line in (
        key, note, '1', '', '', '', 'q')))
    assert 'ほかで書きかえられています' in result.out, result.out
    with open(path_of(home), 'rb') as file:
        equal(file.read(), b'format: 1\nstar: two\n')


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
