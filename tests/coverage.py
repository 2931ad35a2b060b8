# SPDX-License-Identifier: MIT
"""What the tests have run, from the counts that gcc's programs leave in a build
folder: coverage.py BUILD. Prints lines and branches of each folder of src/, and
the functions that never ran.

An object that was built twice, or a header, counts as run where any of its
copies was. Branches are those of the machine code: gcc makes some of its own,
for what goes wrong in an assertion or at the end of a scope."""
import collections
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[1]
BUILD = pathlib.Path(sys.argv[1]).resolve()
AT_ONCE = 40  # objects


def read_counts(notes):
    """What gcov says about some objects."""
    done = subprocess.run(
        ['gcov', '--json-format', '--branch-probabilities', '--stdout',
         *map(str, notes)], cwd=BUILD, check=True, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL)
    return [json.loads(line) for line in done.stdout.splitlines() if line]


def name_of(path):
    """The path below the tree; None for what is not in its src/."""
    path = pathlib.Path(os.path.normpath(BUILD / path))
    if not path.is_relative_to(TOP / 'src') or path.is_relative_to(BUILD):
        return None
    return str(path.relative_to(TOP))


class Counts:
    """How often what ran, by its place."""

    def __init__(self):
        self.lines = collections.Counter()
        self.branches = collections.Counter()
        self.functions = collections.Counter()

    def add(self, file):
        """Add what gcov says about one file."""
        name = name_of(file['file'])
        if name is None:
            return
        for line in file['lines']:
            self.lines[name, line['line_number']] += line['count']
            for i, branch in enumerate(line['branches']):
                self.branches[name, line['line_number'], i] += branch['count']
        for function in file['functions']:
            self.functions[name, function['start_line'],
                           function['name']] += function['execution_count']


def share(counts):
    """'123 of 130   94.6 %'"""
    run = sum(count > 0 for count in counts)
    percent = 100 * run / len(counts) if counts else 100
    return f'{run:6} of {len(counts):6} {percent:5.1f} %'


def folder_of(name):
    """src/io/yaml for src/io/yaml/tree.c"""
    return name.rpartition('/')[0]


def show(counts):
    """The table and the list."""
    folders = sorted({folder_of(key[0]) for key in counts.lines})
    print(f'{"":20}{"lines":>26}{"branches":>26}')
    for folder in [*folders, 'all']:
        rows = [share([count for key, count in kind.items()
                       if folder in ('all', folder_of(key[0]))])
                for kind in (counts.lines, counts.branches)]
        print(f'{folder:20}  {"  ".join(rows)}')
    never = sorted(key for key, count in counts.functions.items()
                   if count == 0)
    print(f'\n{len(never)} of {len(counts.functions)} functions never ran')
    for name, line, function in never:
        print(f'{name}:{line}: {function}')


def main():
    """Read all objects of the program, two groups at a time. What runs only
    while it is built is no part of it."""
    notes = [path for path in sorted(BUILD.rglob('*.gcno'))
             if not {'tests', 'freeze.p'} & set(path.relative_to(BUILD).parts)]
    groups = [notes[i:i + AT_ONCE] for i in range(0, len(notes), AT_ONCE)]
    counts = Counts()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for reports in pool.map(read_counts, groups):
            for report in reports:
                for file in report['files']:
                    counts.add(file)
    if not counts.lines:
        print(f'{BUILD}: nothing was counted')
        return 1
    show(counts)
    return 0


sys.exit(main())
