# SPDX-License-Identifier: MIT
"""Which front end a terminal gets, and what is left on it afterwards:
program_terminal.py PROGRAM."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

import yaml

from program import PROGRAM, equal, main

DEADLINE_S = 20


class Terminal:
    """The program on a terminal of 80x24."""

    def __init__(self, home, *arguments, env=None):
        child, self.file = pty.fork()
        if child == 0:
            os.chdir(home.work)
            os.execve(PROGRAM, [PROGRAM, *arguments], home.environment(
                {'TERM': 'xterm-256color', **(env or {})}))
        self.child = child
        fcntl.ioctl(self.file, termios.TIOCSWINSZ,
                    struct.pack('HHHH', 24, 80, 0, 0))
        self.modes_after = None
        self.seen = b''
        self.ended = False

    def read(self):
        """Take what is there; notes the end."""
        ready, _, _ = select.select([self.file], [], [], 0.2)
        if not ready:
            return
        try:
            data = os.read(self.file, 65536)
        except OSError:
            data = b''
        self.ended = not data
        self.seen += data

    def wait_for(self, words):
        """Poll until it has been sent since the last call."""
        wanted = words.encode('utf-8')
        deadline = time.monotonic() + DEADLINE_S
        while wanted not in self.seen:
            assert not self.ended and time.monotonic() < deadline, self.seen
            self.read()
        self.seen = self.seen[self.seen.index(wanted) + len(wanted):]

    def wait_for_file(self, path):
        """Poll until it is there: a whole file or none."""
        deadline = time.monotonic() + DEADLINE_S
        while not os.path.exists(path):
            assert not self.ended and time.monotonic() < deadline, self.seen
            self.read()

    def type(self, text):
        """Press keys."""
        os.write(self.file, text.encode('utf-8'))

    def end(self):
        """Wait for its end; gives the exit code and the last words."""
        deadline = time.monotonic() + DEADLINE_S
        while not self.ended:
            assert time.monotonic() < deadline, self.seen
            self.read()
        _, status = os.waitpid(self.child, 0)
        self.modes_after = termios.tcgetattr(self.file)
        os.close(self.file)
        return os.waitstatus_to_exitcode(status), self.seen.decode('utf-8')


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


main(globals())
