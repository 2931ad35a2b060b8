# SPDX-License-Identifier: MIT
"""The sheet to try answers out, read from a workbook, and what it should come
to by the rules."""
from made import ABSENT, BANDS, CHOICES, PARTS

ID, TEXT, NOW, TRIAL, POINTS = range(1, 6)  # columns


def label_of(key, language, words):
    """What a cell says of a key; None for an open question."""
    if key == '.':
        return None
    if key == 'x':
        return words['report.absent']
    return CHOICES['1234'.index(key)][2 if language == 'ja' else 3]


def points_of(key):
    return CHOICES['1234'.index('1' if key == 'x' else key)][1]


def sections():
    first = 0
    for _, count in PARTS:
        yield range(first, first + count)
        first += count


def expected(keys, language, words):
    """(score, points of the parts, band)."""
    def total(numbers):
        return sum(points_of(keys[i]) for i in numbers if keys[i] != '.')
    score = total(range(25))
    if '.' in keys:
        band = words['report.trial.open']
    else:
        name, _, label = next(one for one in BANDS
                              if one[1] is None or score >= one[1])
        band = label if language == 'ja' else name.upper()
    return score, [total(part) for part in sections()], band


class Trial:
    """Where things stand on the page; values come from the page itself or from
    that of another copy of the book."""

    def __init__(self, page, words):
        self.page = page
        names = [page.cell(row, ID).value for row in range(1, 60)]
        self.total = names.index(words['report.trial.total'].format(100)) + 1
        self.band = self.total + 1
        self.parts = [self.band + 1 + i for i in range(len(PARTS))]
        self.first = names.index(words['report.column.question']) + 2

    def found(self, page=None, column=TRIAL):
        """(score, points of the parts, band)."""
        page = page or self.page
        return (page.cell(self.total, column).value,
                [page.cell(row, column).value for row in self.parts],
                page.cell(self.band, column).value)

    def rows(self, page=None):
        """The cells of each question."""
        page = page or self.page
        return [[page.cell(self.first + i, column).value
                 for column in range(1, 6)] for i in range(25)]

    def try_out(self, keys, language, words):
        """Other answers, as a person chooses them."""
        for i, key in enumerate(keys):
            self.page.cell(self.first + i, TRIAL).value = \
                label_of(key, language, words)


def random_keys(chance, marks='1234'):
    """Marks for 25 questions; x only where a thing may be absent."""
    return ''.join(chance.choice(marks + ('x' if i + 1 in ABSENT else ''))
                   for i in range(25))


# What one is tempted to forget, and then some.
EDGES = ['1' * 25, '4' * 25, '.' * 25, '1' * 24 + '.', '3' * 25]
