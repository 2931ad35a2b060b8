# SPDX-License-Identifier: MIT
"""The formulas of a workbook, worked out by LibreOffice: recalculate.py
MAKE_WORKBOOK. All books go through one run of soffice, which is told to
compute everything anew; then they are read back and compared with the rules.
"""
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import zipfile

import openpyxl

from made import (
    FIRST, MIXED, SHEETS, Made, item, main, plan_file, words)
from trial_sheet import EDGES, POINTS, Trial, expected, points_of, random_keys

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""
NOTICE, ID = 11, 15  # columns of the list of actions
LATE = {'3.1', '14.1'}
PLAN = [
    item('3.1', due='2001-02-03'),
    item('14.1', due='1999-12-31', status='doing'),
    item('2.1', due='2998-01-01'),
    item('4.1'),
    item('5.1', due='2001-02-03', status='done', finished='2001-02-02'),
    item('6.1', due='1899-12-31'),
    item('7.1', due='2001-02-03', decision='deferred', reason='来期'),
]


def recalculate(folder, names):
    """Converts books of the folder to books of the same names in folder/out;
    gives that folder."""
    program = shutil.which('soffice')
    assert program, 'LibreOffice is missing: ./dev test installs it'
    profile = os.path.join(folder, 'profile')
    os.makedirs(os.path.join(profile, 'user'))
    with open(os.path.join(profile, 'user', 'registrymodifications.xcu'), 'w',
              encoding='utf-8') as file:
        file.write(PROFILE)
    out = os.path.join(folder, 'out')
    environment = {name: value for name, value in os.environ.items()
                   if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    done = subprocess.run(
        [program, '--headless', '--norestore', '--nologo',
         '-env:UserInstallation=' + pathlib.Path(profile).as_uri(),
         '--convert-to', 'xlsx', '--outdir', out] +
        [os.path.join(folder, name) for name in names],
        env=dict(environment, HOME=folder), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    said = done.stdout.decode(errors='replace')
    assert done.returncode == 0, said
    missing = set(names) - set(os.listdir(out) if os.path.isdir(out) else ())
    assert not missing, (missing, said)
    return out


class Example:
    """A book that goes to LibreOffice, and what should come back."""

    def __init__(self, folder, name, language, keys, tried=None):
        self.name = name + '.xlsx'
        self.language = language
        self.keys = keys
        self.tried = tried
        self.say = words(language)
        self.path = os.path.join(folder, self.name)
        made = Made(folder, keys, language,
                    fields=[('plan', plan_file(PLAN))])
        self.before = self.read(made.path)
        if tried is None:
            shutil.move(made.path, self.path)
            return
        book = made.book  # openpyxl keeps no result of a formula
        trial = Trial(book[self.say['report.sheet.trial']], self.say)
        trial.try_out(tried, language, self.say)
        book.save(self.path)

    def read(self, path):
        """(totals, points of the questions, differences, notices)."""
        book = openpyxl.load_workbook(path, data_only=True)
        page = book[self.say['report.sheet.trial']]
        trial = Trial(page, self.say)
        listed = book[SHEETS[self.language][1]]
        notices = {}
        for row in range(FIRST, listed.max_row + 1):
            action = listed.cell(row, ID).value.split('/')[1]
            notices[action] = listed.cell(row, NOTICE).value or ''
        return (trial.found(),
                [row[POINTS - 1] if row[POINTS - 1] != '' else None
                 for row in trial.rows()],
                [page.cell(row, POINTS).value
                 for row in [trial.total] + trial.parts], notices)

    def wanted(self):
        keys = self.tried or self.keys
        now = expected(self.keys, self.language, self.say)
        then = expected(keys, self.language, self.say)
        changes = [then[0] - now[0]] + [
            a - b for a, b in zip(then[1], now[1])]
        notices = {action: '' for action in self.before[3]}
        notices.update({action: self.say['report.actions.late']
                        for action in LATE})
        notices['7.1'] = self.say['report.actions.put_off'].format('来期')
        return (then, [None if key == '.' else points_of(key)
                       for key in keys], changes, notices)


def make_examples(folder):
    chance = random.Random(25)
    examples = []
    for language in ('ja', 'en'):
        sheets = EDGES + [random_keys(chance) for _ in range(4)] + \
            [random_keys(chance, '1234.') for _ in range(3)]
        for number, keys in enumerate(sheets):
            tried = None if number % 2 else random_keys(
                chance, '1234.' if number % 4 else '1234')
            examples.append(Example(
                folder, f'{language}{number}', language, keys, tried))
    return examples


def spoil(source, target):
    """A copy in which every result of a formula is wrong."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w') as new:
        for name in old.namelist():
            text = old.read(name)
            if name.startswith('xl/worksheets/sheet'):
                text = re.sub(rb'</f><v>-?\d+</v>', b'</f><v>777</v>', text)
            new.writestr(name, text)


def formulas__random_sheets__the_same_in_libreoffice(folder):
    examples = make_examples(folder)
    spoilt = Example(folder, 'whole', 'ja', MIXED)
    spoil(spoilt.path, os.path.join(folder, 'spoilt.xlsx'))
    assert spoilt.read(os.path.join(folder, 'spoilt.xlsx'))[0][0] == 777
    out = recalculate(folder, [one.name for one in examples] +
                      ['spoilt.xlsx'])
    # If this one still has its wrong results, nothing was computed at all.
    assert spoilt.read(os.path.join(out, 'spoilt.xlsx')) == spoilt.wanted()
    for one in examples:
        found = one.read(os.path.join(out, one.name))
        assert found == one.wanted(), (one.name, one.keys, one.tried, found)
        if one.tried is None:
            assert found == one.before, (one.name, found, one.before)
    assert any(one.tried for one in examples)


if __name__ == '__main__':
    sys.exit(main(globals()))
