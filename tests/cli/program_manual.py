# SPDX-License-Identifier: MIT
"""The man page is well-formed and says everything: program_manual.py
PROGRAM."""
import os
import re
import shutil
import subprocess

from program import equal, main

COMMANDS = ['take', 'fill', 'show', 'actions', 'plan', 'export', 'compare',
            'banks', 'check', 'wording']
OPTIONS = ['lang', 'data', 'bank-dir', 'plain', 'no-color', 'ambiguous',
           'help', 'version', 'output', 'unit', 'organisation', 'person',
           'date', 'points', 'replace', 'json', 'csv', 'ics']


def page(home, language):
    """The source of the page."""
    result = home.run('--manual', '--lang', language)
    equal((result.code, result.err), (0, ''))
    home.write('shindan.1', result.out)
    return result.out


def test_manual__names_every_command_and_option(home):
    for language in ('ja', 'en'):
        text = page(home, language).replace('\\-', '-')
        for command in COMMANDS:
            assert f'.SS shindan {command}' in text, command
        for option in OPTIONS:
            assert f'--{option}' in text, option
        for word in ('SHINDAN_DATA', 'SHINDAN_LANG', 'SHINDAN_TODAY',
                     'NO_COLOR', '128+n'):
            assert word in text, word
        unknown = re.findall(r'(?:manual|command|option|help)\.\w+', text)
        equal(unknown, [])


def test_manual__every_minus_is_one_to_copy(home):
    for line in page(home, 'en').splitlines():
        assert '-' not in line.replace('\\-', ''), line


def test_manual__formats_without_a_warning(home):
    groff = shutil.which('groff')
    if groff is None:
        print('# groff is not installed')
        return
    for language in ('ja', 'en'):
        page(home, language)
        done = subprocess.run(
            [groff, '-K', 'utf8', *(['-mja'] if language == 'ja' else []),
             '-man', '-ww', '-Tutf8', '-rLL=78n', home.file('shindan.1')],
            check=False, timeout=60, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, env={**os.environ, 'LC_ALL': 'C.UTF-8'})
        equal((done.returncode, done.stderr), (0, b''))
        assert 'shindan' in done.stdout.decode('utf-8')


main(globals())
