# SPDX-License-Identifier: MIT
"""Which front end a terminal gets, and what is left on it afterwards:
program_terminal.py PROGRAM."""
import os
import signal
import termios

import yaml

from program import TODAY, equal, main
from terminal import Terminal


def fresh_modes():
    """Those of a terminal that nobody has used."""
    ours, theirs = os.openpty()
    modes = termios.tcgetattr(ours)
    os.close(ours)
    os.close(theirs)
    return modes


def count(home, name):
    """How many answers the file holds."""
    return len(yaml.safe_load(home.read(name))['answers'])


def test_terminal__quit__one_line_on_the_normal_screen(home):
    terminal = Terminal(home, 'take', '-o', 'a.yaml', '--ambiguous', '1')
    terminal.wait_for('1 / 25')
    terminal.type('1')
    terminal.wait_for_file(home.file('a.yaml'))
    terminal.type('q')
    code, last = terminal.end()
    equal(code, 0)
    equal(count(home, 'a.yaml'), 1)
    normal = last[last.rindex('\x1b[?1049l'):]
    assert '答えは a.yaml に保存してあります' in normal, normal
    assert 'shindan take -o a.yaml' in normal, normal


def test_terminal__signal__saved_and_128_more(home):
    for number, code in ((signal.SIGTERM, 143), (signal.SIGHUP, 129),
                         (signal.SIGINT, 130)):
        name = f'{code}.yaml'
        terminal = Terminal(home, 'take', '-o', name, '--ambiguous', '1')
        terminal.wait_for('1 / 25')
        terminal.type('1')
        terminal.wait_for_file(home.file(name))
        os.kill(terminal.child, number)
        equal(terminal.end()[0], code)
        equal(count(home, name), 1)


def test_terminal__every_signal_that_ends__gives_it_back(home):
    stops = ('HUP', 'INT', 'QUIT', 'TERM', 'ALRM', 'VTALRM', 'USR1', 'USR2')
    crashes = ('SEGV', 'ABRT', 'BUS', 'FPE', 'ILL', 'SYS', 'TRAP', 'XCPU')
    for name in stops + crashes:
        number = getattr(signal, 'SIG' + name)
        terminal = Terminal(home, 'take', '-o', f'{name}.yaml',
                            '--ambiguous', '1')
        terminal.wait_for('1 / 25')
        terminal.type('1')
        terminal.wait_for_file(home.file(f'{name}.yaml'))
        terminal.type('m')
        terminal.wait_for('\x1b[?2004h')
        os.kill(terminal.child, number)
        code, last = terminal.end()
        equal((name, code), (name, 128 + number if name in stops else -number))
        equal(terminal.modes_after, fresh_modes())
        equal(count(home, f'{name}.yaml'), 1)
        for off in ('\x1b[?2004l', '\x1b[?1049l'):
            assert off in last, (name, off, last)
        assert last.rfind('\x1b[?25h') >= last.rfind('\x1b[?25l'), last


def test_terminal__dumb_or_unset__plain_lines(home):
    for term in ('dumb', None):
        terminal = Terminal(home, 'take', '-o', 'a.yaml',
                            env={'TERM': term})
        terminal.wait_for('\r\n> ')
        terminal.type('q\n')
        code, _ = terminal.end()
        equal(code, 0)


def test_terminal__plain_option__no_escape_at_all(home):
    terminal = Terminal(home, 'take', '-o', 'a.yaml', '--plain')
    terminal.wait_for('> ')
    terminal.type('1\n')
    terminal.wait_for('> ')
    terminal.type('q\n')
    code, last = terminal.end()
    equal(code, 0)
    assert '\x1b' not in last, last


def test_terminal__other_charset__one_line_of_ascii(home):
    for locale in ('ja_JP.eucJP', 'ja_JP.SJIS', 'en_US.ISO-8859-1'):
        terminal = Terminal(home, env={'LC_ALL': locale})
        code, last = terminal.end()
        equal(code, 1)
        assert last.isascii() and last.count('\n') == 1, last
        assert locale in last, last


def test_terminal__locales_without_a_charset__work(home):
    for locale in ('C', 'POSIX', 'xx_YY.UTF-8', ''):
        terminal = Terminal(home, '--ambiguous', '1', '--lang', 'ja',
                            env={'LC_ALL': locale})
        terminal.wait_for('自社診断')
        terminal.type('q')
        equal(terminal.end()[0], 0)


DROPPED = '使いませんでした'


def at_home(home):
    """The program at home, over a company with a finished check."""
    os.mkdir(home.file('sheets'))
    home.fill('sheets/a.yaml', 'F' * 25, '--date', TODAY)
    terminal = Terminal(home, '--data', '.', '--ambiguous', '1',
                        env={'SHINDAN_TODAY': TODAY})
    terminal.wait_for('SECURITY ACTION')
    return terminal


def is_left_well(terminal):
    """q ends it, the terminal as it was."""
    terminal.type('q')
    equal(terminal.end()[0], 0)
    equal(terminal.modes_after, fresh_modes())


def test_terminal__keys_with_a_change_of_place__dropped_and_named(home):
    terminal = at_home(home)
    # The result, and a new check, each with a key that was meant for home.
    for keys in ('14', '41'):
        terminal.type(keys)
        terminal.wait_for(DROPPED)
        terminal.type('h')
        terminal.wait_for('ほかの診断')
    is_left_well(terminal)


def test_terminal__home_and_more_in_one_write__nothing_lost(home):
    terminal = at_home(home)
    # From the result: home, and keys for an export, a number, an answer.
    for keys in ('he\r', 'hs5\r', 'ho\r3'):
        terminal.type('1')
        terminal.wait_for('診断結果')
        terminal.type(keys)
        terminal.wait_for(DROPPED)
    equal([name for name in os.listdir(home.path) if '自社診断' in name], [])
    is_left_well(terminal)


def test_terminal__change_then_home_in_one_write__saved_first(home):
    terminal = at_home(home)
    terminal.type('1')
    terminal.wait_for('診断結果')
    terminal.type('\rs7\rh4')
    terminal.wait_for(DROPPED)
    is_left_well(terminal)
    equal(yaml.safe_load(home.read('sheets/a.yaml'))['people'], 7)


def test_terminal__typed_before_the_first_frame__stays(home):
    os.mkdir(home.file('sheets'))
    home.fill('sheets/a.yaml', 'F' * 25, '--date', TODAY)
    terminal = Terminal(home, '--data', '.', '--ambiguous', '1',
                        env={'SHINDAN_TODAY': TODAY})
    terminal.type('1')
    terminal.wait_for('診断結果')
    is_left_well(terminal)


main(globals())
