# SPDX-License-Identifier: MIT
"""Say how the goldens differ from the last commit, equal changes once.

A word of the footer changes every screen that has it: here it is one entry,
with the number of its screens. Only the words that changed count, not the row
that they stand in nor its blanks, as windows differ in width.
`golden_changes.py FOLDER` reads `git diff`; the most frequent come first."""
import collections
import difflib
import os
import re
import subprocess
import sys


def words_changed(went, came):
    """The pieces of a row that went and that came, as (sign, words)."""
    old, new = (row.rstrip('|').split() for row in (went, came))
    pieces = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_at, old_end, new_at, new_end in matcher.get_opcodes():
        if kind != 'equal':
            pieces += [('-', ' '.join(old[old_at:old_end])),
                       ('+', ' '.join(new[new_at:new_end]))]
    return [piece for piece in pieces if piece[1]]


def changes(diff):
    """(name, pieces) for each place of a diff; rows pair up in order."""
    for part in re.split(r'^diff --git ', diff, flags=re.M)[1:]:
        name = os.path.basename(part.split('\n', 1)[0])
        for hunk in re.split(r'^@@.*\n', part, flags=re.M)[1:]:
            went, came = ([row[1:] for row in hunk.splitlines()
                           if row[:1] == sign] for sign in '-+')
            rows = max(len(went), len(came))
            went, came = (side + [''] * (rows - len(side))
                          for side in (went, came))
            yield name, tuple(piece for pair in zip(went, came)
                              for piece in words_changed(*pair))


def git(*arguments):
    return subprocess.run(['git', *arguments], check=True,
                          capture_output=True, text=True).stdout


def main(folder):
    groups = collections.defaultdict(list)
    for name, pieces in changes(git('diff', '-U0', '--no-color', '--no-ext-diff',
                                    '--no-renames', 'HEAD', '--', folder)):
        groups[pieces].append(name)
    new = git('ls-files', '--others', '--exclude-standard', folder).split()
    for pieces, names in sorted(groups.items(), key=lambda item: -len(item[1])):
        more = f' and {len(names) - 3} more' if len(names) > 3 else ''
        print(f'{len(names)} x  {" ".join(names[:3])}{more}')
        for sign, words in pieces or [('-', 'blanks'), ('+', 'blanks')]:
            print(f'    {sign} {words}')
    for path in new:
        print(f'new  {os.path.basename(path)}')
    changed = {name for names in groups.values() for name in names}
    print(f'{len(groups)} different changes in {len(changed)} goldens,'
          f' {len(new)} new')


if __name__ == '__main__':
    main(sys.argv[1])
