# SPDX-License-Identifier: MIT
"""Workbooks as people and other programs leave them."""
import datetime
import io
import zipfile
from xml.sax.saxutils import escape

import openpyxl

MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships'
OFFICE = ('http://schemas.openxmlformats.org/officeDocument/2006/'
          'relationships')
TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'


class List:
    """The action list of a workbook, by ids and headings."""

    def __init__(self, path):
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.page = self.book['対策リスト' if '対策リスト' in
                              self.book.sheetnames else 'Actions']
        self.find()

    def find(self):
        """Where headings and rows are now."""
        for row in self.page.iter_rows():
            words = {cell.value: cell.column for cell in row}
            if 'ID' in words:
                self.columns = words
                self.head = row[0].row
        self.rows = {
            self.page.cell(row, self.columns['ID']).value: row
            for row in range(self.head + 1, self.page.max_row + 1)}

    def put(self, action, heading, value):
        """Write one cell; gives its name, "E4"."""
        cell = self.page.cell(self.rows['ipa-25/' + action],
                              self.columns[heading])
        cell.value = value
        return cell.coordinate

    def save(self, path=None):
        """Write it back, or elsewhere."""
        self.book.save(path or self.path)


def values_of(path):
    """Every page: name, whether it is hidden, rows of values."""
    book = openpyxl.load_workbook(path, data_only=True)
    return [(page.title, page.sheet_state != 'visible',
             [[cell.value for cell in row] for row in page.iter_rows()])
            for page in book.worksheets]


def column_name(index):
    """A, B .. Z, AA .. from 0."""
    return (column_name(index // 26 - 1) if index >= 26 else '') + chr(
        ord('A') + index % 26)


class ByHand:
    """Writes the same cells as programs differ in doing it: how texts stand
    ("inline", "shared", "rich", "formula"), the calendar, a prefix before
    every element, names of parts, whether cells say where they are."""

    def __init__(self, texts='inline', from_1904=False, prefix='', folder='xl',
                 places=True, doctype=''):
        self.texts = texts
        self.from_1904 = from_1904
        self.prefix = prefix
        self.folder = folder
        self.places = places
        self.doctype = doctype
        self.shared = []

    def element(self, name, attributes='', inside=''):
        """One element of the main namespace."""
        return f'<{self.prefix}{name}{attributes}>{inside}' \
               f'</{self.prefix}{name}>'

    def text(self, value, place):
        """A cell with a text."""
        words = escape(value)
        if self.texts == 'formula':
            return self.element('c', place + ' t="str"', self.element(
                'f', '', 'T("x")') + self.element('v', '', words))
        if self.texts == 'rich':
            half = len(value) // 2
            runs = ''.join(self.element('r', '', self.element(
                't', ' xml:space="preserve"', escape(part)))
                for part in (value[:half], value[half:]))
            aloud = self.element('rPh', ' sb="0" eb="1"', self.element(
                't', '', 'ヨミ'))
            self.shared.append(runs + aloud)
        elif self.texts == 'shared':
            self.shared.append(self.element(
                't', ' xml:space="preserve"', words))
        else:
            return self.element('c', place + ' t="inlineStr"', self.element(
                'is', '', self.element('t', ' xml:space="preserve"', words)))
        return self.element('c', place + ' t="s"', self.element(
            'v', '', str(len(self.shared) - 1)))

    def cell(self, value, row, column):
        """A cell with any value."""
        place = f' r="{column_name(column)}{row + 1}"' if self.places else ''
        if value is None:
            return '' if self.places else self.element('c')
        if isinstance(value, (datetime.date, datetime.datetime)):
            first = datetime.date(1904, 1, 1) if self.from_1904 \
                else datetime.date(1899, 12, 30)
            day = value.date() if isinstance(value, datetime.datetime) \
                else value
            return self.element('c', place + ' s="1"', self.element(
                'v', '', f'{(day - first).days}.25'))
        if isinstance(value, (int, float)):
            return self.element('c', place, self.element('v', '', str(value)))
        return self.text(value, place)

    def page(self, rows):
        """The part of one worksheet."""
        inside = ''.join(self.element(
            'row', f' r="{i + 1}"' if self.places else '',
            ''.join(self.cell(value, i, j) for j, value in enumerate(row)))
            for i, row in enumerate(rows))
        return self.root('worksheet', self.element('sheetData', '', inside))

    def root(self, name, inside):
        """A part of the main namespace."""
        space = f' xmlns:{self.prefix[:-1]}="{MAIN}"' if self.prefix \
            else f' xmlns="{MAIN}"'
        return (f'<?xml version="1.0" encoding="UTF-8"?>{self.doctype}' +
                self.element(name, space + f' xmlns:r="{OFFICE}"', inside))

    def links(self, targets):
        """A part of links: (id, kind, target)."""
        inside = ''.join(
            f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" '
            f'Target="{target}"/>' for name, kind, target in targets)
        return f'<?xml version="1.0"?><Relationships xmlns="{LINKS}">' \
               f'{inside}</Relationships>'

    def parts(self, pages):
        """Names and bytes of all parts."""
        folder = self.folder
        sheets = [self.page(rows) for _, _, rows in pages]
        names = [f'{folder}/pages/p{i}.xml' for i in range(len(pages))]
        listed = ''.join(self.element(
            'sheet', f' name="{escape(name)}" sheetId="{i + 1}" r:id="p{i}"' +
            (' state="hidden"' if hidden else ''))
            for i, (name, hidden, _) in enumerate(pages))
        styles = self.element('numFmts', '', self.element(
            'numFmt', ' numFmtId="170" '
            'formatCode="[$-411]yyyy&quot;年&quot;m"')) + self.element(
                'cellStyleXfs', '', self.element('xf', ' numFmtId="14"')) + \
            self.element('cellXfs', '', self.element('xf', ' numFmtId="0"') +
                         self.element('xf', ' numFmtId="170"'))
        calendar = ' date1904="1"' if self.from_1904 else ''
        return {
            '[Content_Types].xml': f'<Types xmlns="{TYPES}"/>',
            '_rels/.rels': self.links(
                [('a', 'officeDocument', f'/{folder}/book.xml')]),
            f'{folder}/_rels/book.xml.rels': self.links(
                [(f'p{i}', 'worksheet', f'pages/p{i}.xml')
                 for i in range(len(pages))] +
                [('s', 'styles', f'/{folder}/looks.xml'),
                 ('t', 'sharedStrings', './texts.xml')]),
            f'{folder}/book.xml': self.root(
                'workbook', self.element('workbookPr', calendar) +
                self.element('sheets', '', listed)),
            f'{folder}/looks.xml': self.root('styleSheet', styles),
            f'{folder}/texts.xml': self.root('sst', ''.join(
                self.element('si', '', text) for text in self.shared)),
            **dict(zip(names, sheets)),
        }

    def write(self, path, pages):
        """The whole file."""
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
            for name, text in self.parts(pages).items():
                archive.writestr(name, text)


def replace_part(data, name, text):
    """The archive with one part exchanged, or taken out (None)."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, \
            zipfile.ZipFile(made, 'w', zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
            elif text is not None:
                new.writestr(part, text)
    return made.getvalue()
