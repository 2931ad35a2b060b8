# SPDX-License-Identifier: MIT
"""Run the built program with a home of its own, and speak TAP.

A test is a function whose name begins with `test_`; it gets a Home. Names are
`test_command__scenario`, like those of the unit tests. What workbooks a test
leaves behind are looked at for what would make Excel offer to repair them.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import traceback

sys.path.append(os.path.join(os.path.dirname(__file__), '..', 'report'))
from lint_workbook import lint  # noqa: E402 pylint: disable=C0413

PROGRAM = os.path.abspath(sys.argv[1])
NOBODY = 65534  # the user
TODAY = '2026-11-21'

# F full, P partial, N none, U don't know, x = the company has no such thing.
LETTERS = {'F': '1', 'P': '2', 'N': '3', 'U': '4', 'x': 'x', '.': '.'}
POINTS = {'F': '4', 'P': '2', 'N': '0', 'U': 'm', 'x': 'x', '.': '.'}
CHOICES = {'F': 'full', 'P': 'partial', 'N': 'none', 'U': 'unknown',
           'x': 'full'}
SHEETS = {
    'print': ('PFNUN PPNUN NPNNF NFFPN NPUNN', 25),
    'inn': ('FFPPF FPNFP PPPFN NNFNN NNPNN', 44),
    'perfect': ('FFFFF FFFxF FFFFF FFFFF FFFFF', 100),
    'clinic': ('UUPUN PFPUN UFPPF FFFFP NFUNN', 38),
    'lost': ('UUUUU UUUUU UUUUU UUUUU UUUUU', -25),
    'works': ('PFPFN PFFFF NFPNF FNFFP FFFNN', 66),
    'full': ('FFFFF FFFFF FFFFF FFFFF FFFFF', 100),
}


def keys(answers):
    """KEYS of a row of letters."""
    return ''.join(LETTERS.get(letter, letter) for letter in answers)


def letters(answers):
    """The row without its blanks."""
    return answers.replace(' ', '')


class Result:
    """What one run gave."""

    def __init__(self, done):
        self.code = done.returncode
        self.bytes = done.stdout or b''
        self.out = self.bytes.decode('utf-8')
        self.err = (done.stderr or b'').decode('utf-8')


class Running:
    """A program that waits for a line."""

    def __init__(self, command, folder, env):
        self.process = subprocess.Popen(
            command, cwd=folder, env=env, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.pid = self.process.pid
        self.page = self.read_page()

    def read_page(self):
        """Everything up to the prompt. A list may mark a row in the same way,
        but after an empty line."""
        page = b''
        while not page.endswith(b'\n> ') or page.endswith(b'\n\n> '):
            byte = self.process.stdout.read(1)
            assert byte, (page, self.process.stderr.read())
            page += byte
        return page.decode('utf-8')

    def type(self, line):
        """Type a line and give the page that follows."""
        self.process.stdin.write(line.encode('utf-8') + b'\n')
        self.process.stdin.flush()
        self.page = self.read_page()
        return self.page

    def end(self, line=None):
        """Type a last line, or nothing more, and give what is left."""
        if line is not None:
            self.process.stdin.write(line.encode('utf-8') + b'\n')
        out, err = self.process.communicate(timeout=60)
        return Result(subprocess.CompletedProcess(
            [], self.process.returncode, out, err))


class Home:
    """A home folder that is gone after the test."""

    def __init__(self):
        self.path = tempfile.mkdtemp(prefix='shindan-test-')
        self.work = os.path.join(self.path, 'work')
        self.data = os.path.join(self.path, '.local/share/shindan')
        os.mkdir(self.work)
        self.env = {
            'HOME': self.path,
            'PATH': os.environ['PATH'],
            'LC_ALL': 'C.UTF-8',
            'TMPDIR': os.path.join(self.path, 'tmp'),
            'SHINDAN_TODAY': TODAY,
        }
        os.mkdir(self.env['TMPDIR'])
        for name in ('ASAN_OPTIONS', 'UBSAN_OPTIONS', 'LSAN_OPTIONS'):
            if name in os.environ:
                self.env[name] = os.environ[name]

    def close(self):
        """Remove it, also what a test has made read-only."""
        for folder, _, _ in os.walk(self.path):
            os.chmod(folder, 0o700)
        shutil.rmtree(self.path)

    def environment(self, changes):
        """What the program sees; None takes a variable away."""
        merged = {**self.env, **(changes or {})}
        return {name: value for name, value in merged.items()
                if value is not None}

    def run(self, *arguments, text='', env=None, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, program=PROGRAM, user=None):
        """Run the program in the work folder; text is typed."""
        given = text if isinstance(text, bytes) else text.encode('utf-8')
        return Result(subprocess.run(
            [program, *arguments], cwd=self.work, input=given, stdout=stdout,
            stderr=stderr, timeout=60, check=False, user=user,
            env=self.environment(env)))

    def run_without_rights(self, *arguments):
        """The same as somebody whom file modes bind; root is bound by none.
        The program is copied: the tree may lie where only root may go. One
        that counts for coverage puts its counts where this user may."""
        if os.geteuid() != 0:
            return self.run(*arguments)
        program = os.path.join(self.path, 'program')
        if not os.path.exists(program):
            shutil.copy(PROGRAM, program)
            os.chmod(program, 0o755)
        os.chmod(self.path, 0o755)
        os.chmod(self.env['TMPDIR'], 0o777)
        return self.run(*arguments, program=program, user=NOBODY,
                        env={'GCOV_PREFIX': self.env['TMPDIR']})

    def start(self, *arguments, env=None):
        """Start it and wait for its first prompt."""
        return Running([PROGRAM, *arguments], self.work, self.environment(env))

    def file(self, name):
        """A path in the work folder."""
        return os.path.join(self.work, name)

    def read(self, name):
        """The bytes of a file in the work folder."""
        with open(self.file(name), 'rb') as file:
            return file.read()

    def write(self, name, data):
        """Make a file in the work folder."""
        with open(self.file(name), 'wb') as file:
            file.write(data if isinstance(data, bytes)
                       else data.encode('utf-8'))

    def data_files(self):
        """Paths of the sheets in the company folder, sorted."""
        folder = os.path.join(self.data, 'sheets')
        if not os.path.isdir(folder):
            return []
        return sorted(os.path.join(folder, name)
                      for name in os.listdir(folder)
                      if name.endswith('.yaml'))

    def check_workbooks(self):
        """Whether every workbook in the home is sound."""
        for folder, _, names in os.walk(self.path):
            for name in names:
                if name.endswith('.xlsx'):
                    equal(lint(os.path.join(folder, name)), [])

    def fill(self, name, answers, *more):
        """Make a sheet of a row of letters."""
        result = self.run('fill', 'ipa-25', keys(answers), '-o', name, *more)
        assert result.code == 0, result.err
        return result


def has_no_control(data):
    """Whether only text and line ends are in it: no escape, C1 or bidi."""
    text = data.decode('utf-8')
    bad = [0x7f, 0x61c, 0x200e, 0x200f, 0xfeff, *range(0x80, 0xa0),
           *range(0x202a, 0x202f), *range(0x2066, 0x206a)]
    return all(c == '\n' or (ord(c) >= 0x20 and ord(c) not in bad)
               for c in text)


def equal(found, wanted):
    """Say both where they differ."""
    assert found == wanted, f'\nfound:  {found!r}\nwanted: {wanted!r}'


def main(names, workbooks_are_ours=True):
    """Run every test of the module. workbooks_are_ours: no test changes one."""
    tests = [(name[5:], function) for name, function in names.items()
             if name.startswith('test_')]
    failed = 0
    print(f'1..{len(tests)}', flush=True)
    for number, (name, function) in enumerate(tests, 1):
        home = Home()
        try:
            function(home)
            if workbooks_are_ours:
                home.check_workbooks()
            print(f'ok {number} - {name}', flush=True)
        except Exception:  # pylint: disable=broad-except
            failed += 1
            print(f'not ok {number} - {name}')
            for line in traceback.format_exc().splitlines():
                print(f'# {line}', flush=True)
        finally:
            home.close()
    sys.exit(1 if failed else 0)
