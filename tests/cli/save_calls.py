# SPDX-License-Identifier: MIT
"""The system calls of one key, from its reading to the wait for the next one:
save_calls.py PROGRAM. They are compared with a golden file, in both front ends:
the screen is repainted before anything is saved, and a save is synced before it
is shown as one."""
import os
import re
import time

from program import SHEETS, equal, main
from save_faults import can_trace
from terminal import DEADLINE_S, Terminal

GOLDEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'golden')
SHEET = 'sheets/2026-11-21-ipa-25.yaml'
UTF8_OCTAL = re.compile(r'(?:\\[0-7]{3})+')


class Traced:
    """The program on a terminal under strace."""

    def __init__(self, home, *arguments):
        self.trace = home.file('trace')
        self.data = home.file('data')
        self.read = 0
        self.terminal = Terminal(
            home, *arguments, '--ambiguous', '1',
            under=('strace', '-qq', '-y', '-s', '4096', '-e',
                   'trace=%file,%desc', '-o', self.trace))
        self.wait()

    def lines(self):
        """What was traced; the last one may have no end yet."""
        if not os.path.exists(self.trace):
            return ['']
        with open(self.trace, encoding='utf-8', errors='replace') as file:
            return file.read().split('\n')

    def wait(self):
        """Until it waits for a key; gives the calls from the last wait on."""
        deadline = time.monotonic() + DEADLINE_S
        waits = re.compile(r'poll\(.*, -1$')
        lines = self.lines()
        while not waits.match(lines[-1]) or len(lines) <= self.read + 1:
            assert not self.terminal.ended and time.monotonic() < deadline, \
                lines[-1]
            self.terminal.read()
            lines = self.lines()
        since = lines[self.read:-1]
        self.read = len(lines) - 1
        return since

    def press(self, *keys):
        """Press one after the other; gives the calls of the last one."""
        calls = []
        for key in keys:
            self.terminal.type(key)
            calls = self.wait()
        return calls

    def end(self, key):
        """Press the last one."""
        self.terminal.type(key)
        equal(self.terminal.end()[0], 0)


def place_of(line, data, document):
    """What a call works on, by the name that it has here."""
    path = re.search(r'^\w+\(\d*<([^>]*)>|"([^"]*)"', line)
    name = (path[1] or path[2] or '') if path else ''
    if name.startswith('/dev/pts/'):
        return 'SCREEN' if line.startswith('write') else 'KEYS'
    if not name.startswith(data):
        return ''
    name = os.path.relpath(name, data)
    beside = os.path.dirname(document) or '.'
    hidden = os.path.join(os.path.dirname(document),
                          '.' + os.path.basename(document))
    names = {document: 'FILE', beside: 'FOLDER', hidden + '.lock': 'LOCK'}
    if name.startswith(hidden + '.tmp-'):
        return 'TEMPORARY'
    return names.get(name, name)


def words_of(line):
    """What a write to the screen says about saving."""
    text = UTF8_OCTAL.sub(lambda found: bytes(
        int(octal, 8) for octal in found[0][1:].split('\\')).decode(
            'utf-8', 'replace'), line)
    return re.findall('保存中|保存済み|保存できません|計画を保存しました', text)


def call_of(line, data, document):
    """One call: its name, place, flags or mode, and error; '' if it is about
    another file, as that of the time zone."""
    name = re.match(r'\w+', line)[0]
    place = place_of(line, data, document)
    if place == '' and name != 'poll':
        return ''
    words = [name, place,
             *re.findall(r', (O_[A-Z|_]+|0\d{3}\b)', line)[:1],
             *re.findall(r'= -1 (E\w+)', line)]
    return ' '.join(word for word in words if word)


def told(calls, data, document):
    """Calls as lines; writes to the screen that follow one another are one,
    with what they say about saving."""
    lines = []
    for line in calls:
        call = call_of(line, data, document)
        if call == 'write SCREEN' and lines and lines[-1].startswith(call):
            call = lines.pop()
        lines.append(' '.join([call, *words_of(line)])
                     if call.startswith('write SCREEN') else call)
    return [line for line in lines if line]


def is_golden(name, lines):
    """Whether the lines are those of the file; UPDATE_GOLDENS writes it."""
    path = os.path.join(GOLDEN, name + '.calls')
    if 'UPDATE_GOLDENS' in os.environ:
        with open(path, 'w', encoding='utf-8') as file:
            file.write('\n'.join(lines) + '\n')
        raise AssertionError('written anew')
    with open(path, encoding='utf-8') as file:
        equal(lines, file.read().splitlines())


def is_in_order(lines, *wanted):
    """Whether these stand in the lines one after the other."""
    at = -1
    for start in wanted:
        found = [i for i, line in enumerate(lines)
                 if i > at and line.startswith(start)]
        assert found, (start, lines)
        at = found[0]


SAVED = ('openat TEMPORARY', 'write TEMPORARY', 'fchmod TEMPORARY 0600',
         'fsync TEMPORARY', 'close TEMPORARY')


def answered(home, *more):
    """The calls of one answer to a sheet that is there."""
    os.makedirs(home.file('data/sheets'))
    home.fill(home.file('data/' + SHEET), 'FPN' + '.' * 22)
    traced = Traced(home, 'take', '-o', home.file('data/' + SHEET), *more)
    calls = traced.press('2\n' if more else '2')
    traced.end('q\n' if more else 'q')
    return told(calls, traced.data, SHEET)


def adopted(home, *more):
    """The calls of the first six actions into a new plan."""
    os.makedirs(home.file('data/sheets'))
    home.fill(home.file('data/sheets/a.yaml'), SHEETS['works'][0], '--date',
              '2026-11-01')
    traced = Traced(home, '--data', home.file('data'), *more)
    end = '\n' if more else ''
    traced.press('1' + end, '\r', 'p' + end)
    calls = traced.press('a' + end)
    traced.end('q' + end)
    return told(calls, traced.data, 'plan.yaml')


def test_answer__terminal__painted_saved_and_told(home):
    lines = answered(home)
    is_in_order(lines, 'read KEYS', 'write SCREEN 保存中', *SAVED,
                'rename TEMPORARY', 'fsync FOLDER', 'write SCREEN 保存済み')
    is_golden('answer_terminal', lines)


def test_answer__plain__saved_before_the_page(home):
    lines = answered(home, '--plain')
    is_in_order(lines, 'read KEYS', *SAVED, 'rename TEMPORARY',
                'fsync FOLDER', 'write SCREEN')
    is_golden('answer_plain', lines)


def test_plan__terminal__painted_saved_and_told(home):
    lines = adopted(home)
    is_in_order(lines, 'read KEYS', 'write SCREEN', 'flock LOCK', *SAVED,
                'link TEMPORARY', 'fsync FOLDER')
    is_golden('adopt_terminal', lines)


def test_plan__plain__saved_before_the_page(home):
    lines = adopted(home, '--plain')
    is_in_order(lines, 'read KEYS', 'flock LOCK', *SAVED, 'link TEMPORARY',
                'fsync FOLDER', 'write SCREEN')
    is_golden('adopt_plain', lines)


if can_trace():
    main(globals())
else:
    print('1..0 # SKIP strace cannot be used here')
