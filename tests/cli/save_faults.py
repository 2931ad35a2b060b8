# SPDX-License-Identifier: MIT
"""The program saves while the disk fails or while it is killed, at every system
call that touches its folder: save_faults.py PROGRAM [--only NAME]... Prints TAP
and a table of the documents.

Every call fails once; and from the first that makes a file on, it and all later
ones of its kind fail, and the program is killed on entry to it. What is read
before that fails in the first of the rows that begin with the same files. Only
the data folder fails: home, where a copy goes, and the terminal work.

Afterwards every file is as it was or as it should be; what was shown as done is
in the file, or the user was told, a copy lies in home and the program ends with
1; nothing is left beside. The calls are found by a first run, so that a new one
is disturbed as well.

A row of ROWS is one document; the profile has none, because nothing writes it."""
import collections
import concurrent.futures
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

import yaml

from workbooks import List

PROGRAM = os.path.abspath(sys.argv[1])
ONLY = [name for flag, name in zip(sys.argv, sys.argv[1:])
        if flag == '--only']
LOCALES = pathlib.Path(__file__).resolve().parents[2] / 'locales' / 'ja'
TODAY = '2026-11-21'
LAST = '1234321432133113112332433'
DEADLINE_S = 30
WORKERS = 2

# A call that is not here fails with EIO, as does one that only reads.
ONCE = {
    'openat': ['EACCES', 'ENOSPC'],
    'write': ['ENOSPC', 'EIO'],
    'fsync': ['EIO', 'ENOSPC'],
    'rename': ['EIO', 'EACCES'],
    'mkdir': ['EACCES', 'ENOSPC'],
}
FOR_EVER = {'openat': 'EACCES', 'write': 'ENOSPC', 'mkdir': 'EACCES'}

# The program gets the number of the shell (-D), so that the names of its
# temporary files are known before it runs.
STRACE = ['exec', 'strace', '-D', '-f', '-qq', '-y']


def told_words():
    """What tells a user that a file could not be read or written."""
    fragments = {'読めません'}
    for name in ('diag', 'ui', 'cli'):
        messages = yaml.safe_load(
            (LOCALES / f'{name}.yaml').read_bytes())['messages']
        for key, text in messages.items():
            if key.startswith('diag.file.') or 'failed' in key or \
                    key.startswith(('status.not_', 'leave.lost')):
                fragments.add(max(re.split(r'\{\d\}', text), key=len))
    return [''.join(words.split()) for words in fragments]


TOLD = told_words()


class Row(collections.namedtuple(
        'Row', 'name file prepare arguments lines shown holds')):
    """name; file: its path in the data folder; prepare(scene): what lies there
    before; arguments(scene); lines: what is typed, with CHANGED after the line
    that makes the change, none for a command; shown: words on the page that say
    it was made; holds(document): whether a file has it."""

    @property
    def typed(self):
        """The lines as the program gets them."""
        return ''.join(f'{line}\n' for line in self.lines
                       if line is not CHANGED)

    @property
    def is_screen(self):
        """Screens try again, leave a copy and can be asked to go on."""
        return CHANGED in self.lines


CHANGED = object()
PROMPT = re.compile(rb'^> $', re.M)


class Scene:
    """The folders of one row: data and home, and work for other files."""

    def __init__(self, row):
        self.row = row
        self.root = pathlib.Path(tempfile.mkdtemp(prefix='shindan-'))
        self.data = self.root / 'data'
        self.home = self.root / 'home'
        self.work = self.root / 'work'
        self.base = self.root / 'base'
        self.file = self.data / row.file
        for folder in (self.data, self.home, self.work):
            folder.mkdir()
        row.prepare(self)
        for lock in self.data.rglob('.*.lock'):
            lock.unlink()
        self.data.rename(self.base)
        self.old = None
        if (self.base / row.file).exists():
            self.old = (self.base / row.file).read_bytes()
        self.known = set()
        self.wanted = None

    def close(self):
        """Remove them."""
        shutil.rmtree(self.root)

    def reset(self):
        """As it was before the program ran."""
        for folder in (self.data, self.home):
            shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.base, self.data)
        self.home.mkdir()

    def put_check(self, name, answers, date):
        """A check in the folder."""
        (self.data / 'sheets').mkdir(exist_ok=True)
        self.must('fill', 'ipa-25', answers, '--date', date, '-o',
                  str(self.data / 'sheets' / name))

    def must(self, *arguments, lines=''):
        """Run what has to work."""
        done = self.call([PROGRAM, *arguments], lines)
        assert done.returncode == 0, (arguments, done.stderr.decode())

    def call(self, command, lines, **more):
        """Run anything."""
        return subprocess.run(
            command, input=lines.encode(), capture_output=True, check=False,
            timeout=DEADLINE_S, cwd=self.work, **more, env={
                'HOME': str(self.home), 'TMPDIR': str(self.home),
                'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8',
                'SHINDAN_TODAY': TODAY})

    def run(self):
        """The row's program, undisturbed."""
        return self.call([PROGRAM, *self.row.arguments(self)], self.row.typed)

    def run_traced(self, *options):
        """The same under strace; gives the lines of the trace, too. $$ is the
        number of the program."""
        reader, writer = os.pipe()
        command = ' '.join(
            shlex.quote(word).replace('$$', "'$$'") for word in [
                *STRACE, '-o', f'/dev/fd/{writer}', *options, PROGRAM,
                *self.row.arguments(self)])
        with os.fdopen(reader, 'rb') as trace, \
                concurrent.futures.ThreadPoolExecutor(1) as drain:
            lines = drain.submit(trace.read)
            try:
                done = self.call(['sh', '-c', command], self.row.typed,
                                 pass_fds=(writer,))
            finally:
                os.close(writer)
            text = lines.result().decode('utf-8', 'replace')
        return done, re.sub(r'^\d+ +', '', text, flags=re.M).splitlines()

    def names(self):
        """What lies in the data folder."""
        return {str(path.relative_to(self.data))
                for path in self.data.rglob('*')}

    def content(self):
        """'old', 'new' or what is wrong."""
        data = self.file.read_bytes() if self.file.exists() else None
        if data == self.old:
            return 'old'
        if data is None:
            return 'gone'
        return 'new' if meaning(data) == self.wanted else 'broken'

    def left(self):
        """What should not lie there. Whole documents may: a sheet goes beside
        one that cannot be read."""
        return [name for name in sorted(self.names() - self.known)
                if not name.endswith('.lock')
                and (os.path.basename(name).startswith('.')
                     or meaning((self.data / name).read_bytes()) is None)]

    def is_kept_in(self, folder):
        """Whether a file there has what was typed."""
        documents = [meaning(path.read_bytes())
                     for path in folder.rglob('[!.]*.yaml')]
        return any(document is not None and self.row.holds(document)
                   for document in documents)


def meaning(data):
    """What a file says, but for its random id; None if it says nothing."""
    try:
        document = yaml.safe_load(data)
    except yaml.YAMLError:
        return None
    if isinstance(document, dict):
        document.pop('id', None)
        return document
    return None


def plain(scene, *command):
    """Arguments of a front end."""
    return [*command, '--plain', '--data', str(scene.data)]


def put_last_check(scene):
    """One check is done."""
    scene.put_check('2026-05-01-ipa-25.yaml', LAST, '2026-05-01')


def put_begun_check(scene):
    """One check is begun."""
    scene.put_check(f'{TODAY}-ipa-25.yaml', '123' + '.' * 22, TODAY)


def put_plan(scene):
    """One action was put off."""
    put_last_check(scene)
    scene.must(*plain(scene), lines='3\n\np\nx\n来年\nq\n')


def put_declaration(scene):
    """One star was noted."""
    put_last_check(scene)
    scene.must(*plain(scene), lines='6\n5\n1\n\n2026-10-01\n\nq\n')


def put_policy(scene):
    """A name was filled in."""
    put_last_check(scene)
    scene.must(*plain(scene), lines='6\n3\n1\n古い会社\n\n\nq\n')


def put_list(scene):
    """A workbook came back with a name in it."""
    put_last_check(scene)
    scene.must(*plain(scene), lines='3\n\np\na\n.Esc\nq\n')
    path = scene.work / 'a.xlsx'
    scene.must('export', str(scene.data / 'sheets/2026-05-01-ipa-25.yaml'),
               '-o', str(path), '--data', str(scene.data))
    book = List(path)
    book.put('3.1', '担当', '鈴木')
    book.save()


def put_sheets(scene):
    """Only the folder of the checks."""
    (scene.data / 'sheets').mkdir()


def put_filled(scene):
    """A sheet to be filled anew."""
    scene.put_check('f.yaml', LAST, TODAY)


def fill(*more):
    """Arguments that fill one in."""
    return lambda scene: ['fill', 'ipa-25', '4' * 25, '--date', TODAY, '-o',
                          str(scene.data / 'sheets/f.yaml'), *more]


def has_answer(question, **values):
    """A sheet with that answer."""
    return lambda sheet: any(
        answer['question'] == question and
        all(answer.get(key) == value for key, value in values.items())
        for answer in sheet.get('answers') or [])


def has_item(count, **values):
    """A plan with at least so many such actions."""
    return lambda plan: sum(
        all(item.get(key) == value for key, value in values.items())
        for item in plan.get('items') or []) >= count


def says(key, value):
    """A document of one level."""
    return lambda document: document.get(key) == value


SHEET = f'sheets/{TODAY}-ipa-25.yaml'
DECLARE = ['6', '5', '1', '', '2026-11-01', 'めも', CHANGED, 'b', 'q']
NAME = ['6', '3', '1', '株式会社A', '代表 山田', '2026-11-01', CHANGED, 'b',
        'q']
# Not as a line that meant nothing on the screen it came to.
FILLED_IN = '(?<!「)代表 山田'
ADOPT = ['3', '', 'p', 'a', CHANGED, '.Esc', 'b', 'q']
ROWS = [
    Row('answer', SHEET, put_begun_check, lambda s: plain(s, 'take'),
        ['', '2', CHANGED, 'o', 'b', 'q'], r'5 / 25',
        has_answer('4', choice='partial')),
    Row('first answer', SHEET, lambda scene: None, plain,
        ['', '2', CHANGED, 'o', 'b', 'q'], r'2 / 25',
        has_answer('1', choice='partial')),
    Row('memo', SHEET, put_begun_check, lambda s: plain(s, 'take'),
        ['', 'b', 'm', '倉庫のPC', CHANGED, 'o', 'b', 'q'], '倉庫のPC',
        has_answer('3', memo='倉庫のPC')),
    Row('retake', SHEET, put_last_check, plain,
        ['1', '', '', CHANGED, 'o', 'b', 'q'], r'2 / 25',
        has_answer('1', choice='full')),
    Row('plan', 'plan.yaml', put_plan, plain, ADOPT,
        '計画に入れた +未着手', has_item(5, decision='adopted')),
    Row('first plan', 'plan.yaml', put_last_check, plain, ADOPT,
        '計画に入れた +未着手', has_item(5, decision='adopted')),
    Row('declaration', 'declaration.yaml', put_declaration, plain, DECLARE,
        '2026年11月1日', says('note', 'めも')),
    Row('first declaration', 'declaration.yaml', put_last_check, plain,
        DECLARE, '2026年11月1日', says('note', 'めも')),
    Row('policy', 'policy.yaml', put_policy, plain, NAME, FILLED_IN,
        says('representative', '代表 山田')),
    Row('first policy', 'policy.yaml', put_last_check, plain, NAME,
        FILLED_IN, says('representative', '代表 山田')),
    Row('import', 'plan.yaml', put_list,
        lambda s: ['import', str(s.work / 'a.xlsx'), '--yes', '--data',
                   str(s.data)], [], '取り込みました', has_item(
                       1, action='3.1', owner='鈴木')),
    Row('fill', 'sheets/f.yaml', put_sheets, fill(), [], '点 / 100点',
        has_answer('2', choice='unknown')),
    Row('fill --replace', 'sheets/f.yaml', put_filled, fill('--replace'), [],
        '点 / 100点', has_answer('1', choice='unknown')),
]


def path_options(scene):
    """Every name in the data folder that an undisturbed run uses, as options;
    afterwards the scene knows what is wanted."""
    scene.reset()
    done, lines = scene.run_traced('-e', 'trace=%file,%desc')
    assert done.returncode == 0 and not was_told(done), done.stderr.decode()
    text = '\n'.join(lines)
    paths = set(re.findall(re.escape(str(scene.data)) + r'[^">]*', text))
    scene.known = scene.names()
    scene.wanted = meaning(scene.file.read_bytes())
    assert scene.row.holds(scene.wanted) and \
        re.search(scene.row.shown, done.stdout.decode()), \
        f'{scene.row.name}: {done.stdout.decode()[-900:]}'
    return [word for path in sorted(paths) for word in (
        '-P', re.sub(r'\.tmp-\d+', '.tmp-$$', path))]


def steps_of(scene, paths):
    """(call, how many of its kind came until then) for what touches it, and
    how many of these steps come before the first that makes or moves a
    file."""
    scene.reset()
    _, lines = scene.run_traced('-e', 'trace=%file,%desc', *paths)
    seen = collections.Counter()
    steps = []
    reading = None
    for line in lines:
        call = re.match(r'\w+', line)[0]
        if reading is None and ('O_CREAT' in line or call == 'mkdir'):
            reading = len(steps)
        seen[call] += 1
        steps.append((call, seen[call]))
    return steps, reading


def was_told(done):
    """Whether the user was told of a file that could not be read or
    written."""
    if done.returncode == 1 and done.stderr:
        return True
    text = ''.join((done.stdout + done.stderr).decode().split())
    return any(words in text for words in TOLD)


def problem_after_error(scene, call, persistent, done):
    """What is wrong after a call failed, or None. persistent None: what failed
    is the reading before, after which the keys may come to another screen."""
    content = scene.content()
    shown = re.search(scene.row.shown, done.stdout.decode()) is not None
    if content not in ('old', 'new'):
        return f'the file is {content}'
    if done.returncode not in (0, 1):
        return f'exit {done.returncode}'
    if scene.left() and 'unlink' not in call:
        return f'left behind: {scene.left()}'
    if content == 'new' and done.returncode == 0:
        return None
    if not was_told(done):
        return f'{content}, exit {done.returncode}, without a word'
    if persistent is None and content == 'old':
        return None
    if content == 'new' or scene.is_kept_in(scene.data):
        return None
    if not scene.row.is_screen:
        return None if done.returncode == 1 and not shown else \
            f'not saved, exit {done.returncode}'
    if not shown:
        return None
    if not persistent:
        return 'not saved, was not tried again'
    if done.returncode == 0:
        return 'not saved, exit 0'
    if not scene.is_kept_in(scene.home):
        return 'no copy in home'
    return None if str(scene.home) in done.stderr.decode() else \
        'the copy is not named'


def after_errors(scene, paths, steps, errors_of, persistent=False):
    """Fail every call with each error; yield what goes wrong."""
    for call, number in steps:
        for error in errors_of(call):
            scene.reset()
            plus = '+' if persistent else ''
            done, lines = scene.run_traced(
                '--seccomp-bpf', '-e', f'trace={call}', '-e',
                f'inject={call}:error={error}:when={number}{plus}', *paths)
            wrong = problem_after_error(scene, call, persistent, done)
            failed = [line for line in lines if 'INJECTED' in line]
            if not failed:
                wrong = 'nothing was injected'
            if wrong:
                wrong = f'{error}: {wrong}: {(failed or lines or [""])[0]}'
            yield wrong


def problem_after_kill(scene, done):
    """What is wrong after a kill, or None."""
    content = scene.content()
    lines = scene.row.lines
    if done.returncode != -9:
        return 'was not killed'
    if content not in ('old', 'new'):
        return f'the file is {content}'
    if content == 'new':
        return None
    # The page that follows the change is only printed once it is saved.
    if scene.row.is_screen and \
            len(PROMPT.findall(done.stdout)) > lines.index(CHANGED):
        return 'went on, but nothing is saved'
    if not scene.row.is_screen and \
            re.search(scene.row.shown, done.stdout.decode()):
        return 'said done, but nothing is saved'
    again = scene.run()
    if again.returncode != 0 or scene.content() != 'new' or scene.left():
        return f'the next save: exit {again.returncode}, ' \
               f'{scene.content()}, {scene.left()}'
    return None


def after_kills(scene, paths, steps):
    """Kill the program on entry to every call; yield what goes wrong."""
    for call, number in steps:
        scene.reset()
        done, lines = scene.run_traced(
            # Together with --seccomp-bpf, strace 6.1 kills nothing.
            '-e', f'trace={call}', '-e',
            f'inject={call}:signal=KILL:when={number}', *paths)
        wrong = problem_after_kill(scene, done)
        yield f'{wrong}: {call} {number}: {lines[-1:]}' if wrong else None


def disturb(row):
    """{kind of disturbance: what went wrong, or None, for each case}."""
    scene = Scene(row)
    try:
        paths = path_options(scene)
        steps, reading = steps_of(scene, paths)
        saving = steps[reading:]
        first = next(other for other in ROWS if other.prepare is row.prepare)
        return {
            'single': [
                *after_errors(scene, paths, steps[:reading] if first is row
                              else [], lambda call: ['EIO'], None),
                *after_errors(scene, paths, saving,
                              lambda call: ONCE.get(call, ['EIO']))],
            'persistent': list(after_errors(
                scene, paths, saving,
                lambda call: [FOR_EVER.get(call, 'EIO')], True)),
            'killed': list(after_kills(scene, paths, saving)),
        }
    finally:
        scene.close()


def can_trace():
    """Whether strace works here."""
    return shutil.which('strace') is not None and subprocess.run(
        ['strace', '-o', os.devnull, 'true'], check=False,
        capture_output=True).returncode == 0


def main():
    """One TAP line for each row and kind, then the table."""
    if not can_trace():
        print('1..0 # SKIP strace cannot be used here')
        return 0
    rows = [row for row in ROWS if not ONLY or row.name in ONLY]
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        return show([(row.name, kind, results)
                     for row, kinds in zip(rows, pool.map(disturb, rows))
                     for kind, results in kinds.items()])


def show(outcomes):
    """One line for each (row, kind, results), and a table; 1 if a case went
    wrong."""
    table = collections.defaultdict(str)
    bad = False
    print(f'1..{len(outcomes)}')
    for number, (name, kind, results) in enumerate(outcomes, 1):
        wrong = [text for text in results if text]
        share = f'{len(results) - len(wrong)}/{len(results)}'
        word = 'not ok' if wrong or not results else 'ok'
        bad = bad or word != 'ok'
        table[name] += f'  {kind} {share}'
        print(f'{word} {number} - {name}: {kind} ({share})')
        for text in wrong:
            print(f'# {text}')
    for name, shares in table.items():
        print(f'# {name:18}{shares}')
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
