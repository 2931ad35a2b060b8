# SPDX-License-Identifier: MIT
"""Saving while the disk fails or the program is killed, at every system call
that touches the folder: save_faults.py SAVE_TOOL. Prints TAP.

Every call fails once with each error that fits it, then it and all later ones
of its kind fail; and the program is killed on entry to every call. Afterwards
the file holds the old or the new content, whole; success is only reported for
the new one; nothing is left beside it; and the next save works."""
import collections
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TOOL = sys.argv[1]


def plan(note, count):
    """A plan as the program writes it."""
    values = {'edition': '3.1', 'question': '3', 'action': None, 'text': '対策',
              'decision': 'adopted', 'reason': '', 'owner': '', 'begin': '',
              'due': '',
              'status': 'todo', 'started': '', 'finished': '', 'added': '',
              'note': note}
    lines = ['format: 1', 'id: "8f0c"', 'items:']
    for number in range(count):
        values['action'] = f'3.{number}'
        lines.append('  - bank: "ipa-25"')
        lines += [f'    {key}: "{value}"' for key, value in values.items()]
    return '\n'.join(lines + ['end: true\n']).encode()


# What is saved: the name of the file, its old and its new content.
SAVED = {
    'save': ('診断 結果.yaml', 'old\n'.encode() * 3000,
             '新しい\n'.encode() * 5000),
    'plan': ('plan.yaml', plan('古い', 75), plan('新しい', 99)),
}

# Calls that look at a file or change one; others are not disturbed.
CALLS = ['openat', 'readlink', 'read', 'write', 'pwrite64', 'fsync', 'close',
         'rename', 'link', 'unlink', 'fchmod', 'fchown', 'ftruncate', 'flock',
         'lseek', 'access', 'faccessat2', 'newfstatat', 'getdents64']

ERRORS = collections.defaultdict(lambda: ['EIO'], {
    'openat': ['EIO', 'ENOSPC', 'EROFS', 'EACCES', 'EMFILE'],
    'write': ['EIO', 'ENOSPC', 'EDQUOT', 'EFBIG'],
    'fsync': ['EIO', 'ENOSPC', 'EDQUOT', 'EROFS'],
    'close': ['EIO', 'ENOSPC'],
    'rename': ['EIO', 'ENOSPC', 'EROFS', 'EACCES', 'EBUSY', 'EPERM'],
    'link': ['EIO', 'ENOSPC', 'EROFS', 'EPERM', 'EOPNOTSUPP'],
    'fchmod': ['EIO', 'EPERM', 'EROFS'],
    'flock': ['EIO', 'ENOLCK', 'EOPNOTSUPP'],
})

# The problem that a failing call must be told as.
TOLD = {
    'ENOSPC': 'diag.file.no_space',
    'EDQUOT': 'diag.file.no_space',
    'EFBIG': 'diag.file.size_limit',
    'EROFS': 'diag.file.write_protected',
    'EIO': 'diag.file.device',
    'EMFILE': 'diag.file.failed',
    'EBUSY': 'diag.file.in_use',
}

# These may fail without harm: the lock works without its note, a mode or an
# owner that cannot be set is the file system's affair, a call that was cut off
# may be repeated, a rename may be tried again, and some file systems have
# neither locks nor hard links.
HARMLESS = {('fchmod', 'EPERM'), ('close', 'EINTR'), ('fchown', 'EIO'),
            ('flock', 'ENOLCK'), ('flock', 'EOPNOTSUPP'), ('link', 'EPERM'),
            ('link', 'EOPNOTSUPP'), ('ftruncate', 'EIO'),
            ('pwrite64', 'EIO'), ('getdents64', 'EIO')}
RETRIED = {('write', 'EINTR'), ('fsync', 'EINTR'), ('flock', 'EINTR')}
HELD_ELSEWHERE = {'EACCES', 'EBUSY'}


class Scene:
    """A folder with the old file, a link to it, or nothing, and the program
    in it, which saves something."""

    def __init__(self, kind, what):
        self.kind = kind
        self.what = what
        name, self.old, self.new = SAVED[what]
        self.before = 'none' if kind == 'a new file' else 'old'
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='shindan-'))
        self.file = self.folder / name
        self.reset()

    def reset(self):
        """As it was before the program ran."""
        for path in self.folder.iterdir():
            path.unlink()
        if self.kind == 'behind a link':
            self.file.symlink_to('data')
        if self.before == 'old':
            self.file.write_bytes(self.old)

    def run(self, *strace):
        """Run the program under strace, or without."""
        command = [TOOL, self.what,
                   str(self.folder if self.what == 'plan' else self.file)]
        if strace:
            command = ['strace', '-f', '-qq', '-y',
                       '-o', f'{self.folder}.trace', *strace, *command]
        # The leak checker of a sanitized build cannot run under strace.
        return subprocess.run(command, input=self.new, capture_output=True,
                              env=os.environ | {'ASAN_OPTIONS':
                                                'detect_leaks=0'},
                              check=False)

    def trace(self):
        """The lines of the last trace, without the process number."""
        text = pathlib.Path(f'{self.folder}.trace').read_bytes()
        return [re.sub(r'^\d+ +', '', line) for line
                in text.decode('utf-8', 'replace').splitlines()]

    def steps(self):
        """(call, how many of its kind came until then) for what touches the
        folder."""
        self.reset()
        self.run('-e', f'trace={",".join(CALLS)}')
        seen = collections.Counter()
        for line in self.trace():
            call = line.split('(')[0]
            if call in CALLS:
                seen[call] += 1
                if str(self.folder) in line:
                    yield call, seen[call]
        self.reset()

    def content(self):
        """'old', 'new', 'none', 'broken' or 'no link any more'."""
        if self.kind == 'behind a link' and not self.file.is_symlink():
            return 'no link any more'
        if not self.file.exists():
            return 'none'
        return {self.old: 'old', self.new: 'new'}.get(self.file.read_bytes(),
                                                      'broken')

    def left(self):
        """Temporary files beside the file."""
        return [name for name in os.listdir(self.folder) if '.tmp-' in name]

    def close(self):
        """Remove the folder."""
        shutil.rmtree(self.folder)
        pathlib.Path(f'{self.folder}.trace').unlink(missing_ok=True)


def problem_after_error(scene, call, error, done, persistent):
    """What is wrong after a call failed, or None."""
    content = scene.content()
    told = done.stderr.decode().split()
    if content not in (scene.before, 'new'):
        return f'the file is {content}'
    if scene.left() and call != 'unlink':
        return f'left behind: {scene.left()}'
    if done.returncode == 0:
        return None if content == 'new' else 'success, but nothing saved'
    if persistent and call == 'write':
        told = told or [TOLD[error]]  # it could not be written either
    if done.returncode != 1 or len(told) != 1:
        return f'exit {done.returncode}, told {told}'
    if (call, error) in HARMLESS | RETRIED:
        return f'gave up for nothing: {told}'
    if call == 'rename' and error in HELD_ELSEWHERE:
        if not persistent:
            return 'did not try the rename again'
        return None if told == ['diag.file.in_use'] else f'told {told}'
    if told != [TOLD.get(error, told[0])]:
        return f'told {told}'
    return None


def errors_of(scene, persistent):
    """Fail every call with every error that fits; yield what goes wrong."""
    plus = '+' if persistent else ''
    for call, number in list(scene.steps()):
        for error in ERRORS[call] + ['EINTR']:
            if error == 'EINTR' and (
                    persistent or (call, error) not in HARMLESS | RETRIED):
                continue
            scene.reset()
            done = scene.run('-e', f'trace={call}', '-e', f'inject={call}:'
                             f'error={error}:when={number}{plus}')
            wrong = problem_after_error(scene, call, error, done, persistent)
            if not any('INJECTED' in line for line in scene.trace()):
                wrong = 'nothing was injected'
            yield f'{call} {number} {error}', wrong


def kills_of(scene):
    """Kill the program on entry to every call; yield what goes wrong."""
    for call, number in list(scene.steps()):
        scene.reset()
        done = scene.run('-e', f'trace={call}', '-e',
                         f'inject={call}:signal=KILL:when={number}')
        wrong = None
        if done.returncode == 0:
            wrong = 'was not killed'
        if scene.content() not in (scene.before, 'new'):
            wrong = f'the file is {scene.content()}'
        again = scene.run()
        if again.returncode != 0 or scene.content() != 'new' or scene.left():
            wrong = f'the next save: exit {again.returncode}, {scene.left()}'
        yield f'{call} {number}', wrong


def order_of(scene):
    """The data is on the disk before the rename, the rename before success;
    yield what is missing."""
    scene.reset()
    scene.run('-e', 'trace=write,fsync,close,rename,link')
    told = []
    for line in scene.trace():
        if '.tmp-' in line or re.match(r'fsync\(\d+<[^>]*' +
                                       re.escape(scene.folder.name) + '>', line):
            word = line.split('(')[0]
            if not told or told[-1] != word:
                told.append(word)
    move = 'rename' if scene.before == 'old' else 'link'
    expected = ['write', 'fsync', 'close', move, 'fsync']
    yield 'order', None if told == expected else f'{told}'


def main():
    """One TAP line for each kind of disturbance."""
    if shutil.which('strace') is None or subprocess.run(
            ['strace', '-o', os.devnull, 'true'], check=False,
            capture_output=True).returncode != 0:
        print('1..0 # SKIP strace cannot be used here')
        return 0
    lines = []
    number = 0
    bad = False
    for kind, what in itertools.product(
            ('over an old file', 'behind a link', 'a new file'), SAVED):
        scene = Scene(kind, what)
        for name, results in [
                ('synced in order', order_of(scene)),
                ('one call fails', errors_of(scene, False)),
                ('all later calls fail', errors_of(scene, True)),
                ('killed at every call', kills_of(scene))]:
            results = list(results)
            wrong = [f'{step}: {text}' for step, text in results if text]
            bad = bad or bool(wrong) or not results
            number += 1
            word = 'not ok' if wrong or not results else 'ok'
            lines.append(f'{word} {number} - {what} {kind}: {name}'
                         f' ({len(results)} cases)')
            lines += [f'# {text}' for text in wrong]
        scene.close()
    print(f'1..{number}')
    print('\n'.join(lines))
    return 1 if bad else 0


sys.exit(main())
