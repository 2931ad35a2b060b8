# SPDX-License-Identifier: MIT
"""Banks as the checks see them: every text with its place and its kind, and
beside the banks the sources that refs point at and the lists of words."""
import functools
import pathlib
import re
import typing

import yaml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DATA = HERE.parent / 'data'
LOADER = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)

# Keys whose values are no words for people; every other text has languages.
PLAIN = {'format', 'id', 'edition', 'languages', 'kind', 'series', 'url',
         'role', 'effort', 'cost', 'from', 'origin', 'refs', 'bank',
         'question', 'extent', 'before', 'under', 'percent', 'to', 'promises',
         'finishes', 'fill'}

# The names of sources, and of what is made after them, say what they say.
NAMES = ('bank.title', 'bank.publisher', 'source.title', 'source.publisher',
         'sources.title', 'sources.publisher')

# Wide characters (but Hangul), and those of them that bring their own blank.
WIDE = '\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6'
MARKS = '、。「」『』（）！？：；～・'


class Text(typing.NamedTuple):
    """A text in both languages, '' where one is missing. kind: the list or map
    that holds it, and its key ("actions.text"); owner: the path of what it is
    said of."""
    path: str
    kind: str
    owner: str
    ja: str
    en: str
    quoted: bool


class Bank:
    """One file: raw as it is read, its tree as YAML gives it, its questions,
    its texts. A text without languages is Japanese."""

    def __init__(self, name, raw):
        self.name = name
        self.raw = raw
        self.tree = yaml.load(raw, Loader=LOADER)
        self.key = (self.tree.get('id'), self.tree.get('edition'))
        self.questions = [question
                          for section in self.tree.get('sections', [])
                          for question in section['questions']]
        self.texts = []
        self._walk(self.tree, [], 'bank')

    def texts_of(self, *kinds):
        """The texts of some kinds; "choose" is every "choose.full"."""
        return [text for text in self.texts
                if text.kind in kinds or text.kind.split('.')[0] in kinds]

    def _walk(self, node, path, container):
        if isinstance(node, list):
            for index, item in enumerate(node):
                name = item.get('id', index) if isinstance(item, dict) \
                    else index
                self._take(container, item, path + [str(name)], container)
        else:
            for key, value in node.items():
                if key not in PLAIN:
                    self._take(key, value, path + [str(key)], container)

    def _take(self, key, value, path, container):
        if isinstance(value, str):
            value = {'ja': value}
        if isinstance(value, dict) and {'ja', 'en'} & set(value):
            kind = f'{container}.{key}'
            japanese = unfolded(value.get('ja') or '')
            self.texts.append(Text(
                short(path), kind, short(path[:-1]), japanese,
                value.get('en') or '',
                kind == 'questions.text' and japanese in quoted_lines()))
        elif isinstance(value, (dict, list)):
            self._walk(value, path, key)


class Library:
    """Files that may point at each other, and the sources of their refs."""

    def __init__(self, banks):
        self.banks = banks
        self.sources = [source['id'] for bank in banks
                        for source in bank.tree.get('sources', [])]

    def find(self, bank_id, edition):
        """The bank of that identity, or None."""
        return next((bank for bank in self.banks
                     if bank.key == (bank_id, edition)), None)

    def has_id(self, bank_id):
        """Whether some edition of it is among the banks."""
        return any(bank.key[0] == bank_id for bank in self.banks)


def read_folder(folder):
    """The library of every YAML file of a folder."""
    return Library([Bank(file.stem, file.read_text(encoding='utf-8'))
                    for file in sorted(pathlib.Path(folder).glob('*.yaml'))])


def read_example(file):
    """The first bank that a text of instructions shows."""
    text = file.read_text(encoding='utf-8')
    return Bank(file.name, re.search('```yaml\n(.*?)```', text, re.S)[1])


def short(path):
    """A path without the sections: questions/3/actions/3.1/text."""
    start = path.index('questions') if 'questions' in path else 0
    return '/'.join(path[start:])


def unfolded(text):
    """Japanese as the program reads it: where a line is folded, no space
    between wide characters nor behind a wide mark."""
    return re.sub(f'(?<=[{WIDE}]) (?=[{WIDE}])|(?<=[{MARKS}]) (?=[!-~])', '',
                  text)


def sentences(text):
    """Yield (words, mark, closing) of each sentence: its full stop or the
    like, '' at the end of a line, and the brackets that it closes."""
    for line in text.split('\n'):
        yield from re.findall('([^。！？]+)([。！？]?)([」』）]*)', line)


def rows(name):
    """The rows of a list of words; rows that begin with # explain it."""
    lines = (HERE / name).read_text(encoding='utf-8').splitlines()
    return [line.split('\t') for line in lines
            if line and not line.startswith('#')]


@functools.cache
def quoted_lines():
    """Every line of the texts that our banks quote."""
    return {line for file in DATA.glob('*-texts.txt')
            for line in file.read_text(encoding='utf-8').splitlines()}
