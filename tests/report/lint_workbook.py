# SPDX-License-Identifier: MIT
"""The known causes of Excel's offer to repair a workbook, looked for part by
part: lint_workbook.py FILE... prints what it finds, and exits with 1 then.

A program that opens a file forgives a lot, and not every program the same;
so nothing here opens the workbook with one.
"""
import math
import posixpath
import re
import sys
import zipfile
import zlib
from xml.etree import ElementTree

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
OFFICE = ('{http://schemas.openxmlformats.org/officeDocument/2006/'
          'relationships}')
CHART = '{http://schemas.openxmlformats.org/drawingml/2006/chart}'
DRAWING = ('{http://schemas.openxmlformats.org/drawingml/2006/'
           'spreadsheetDrawing}')
TEXT_MAX = 32767  # UTF-16 units in a cell
LITERAL_MAX = 255  # of a text inside a formula, of the formula of a list
FORMULA_MAX = 8192
LINKS_MAX = 65530
ROWS_MAX, COLUMNS_MAX = 1048576, 16384
CELL = re.compile(r'\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})')
LIKE_A_CELL = re.compile(r'[A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*|[RC]', re.I)
NAME = re.compile(r'[^\W\d][\w.]{0,254}|\\[\w.]{0,254}')
QUOTED_SHEET = re.compile(r"'((?:[^']|'')+)'!|(\w+)!")


def units(text):
    """How many units of UTF-16 a text takes."""
    return len(text.encode('utf-16-le', 'surrogatepass')) // 2


def shown(text):
    """A text as Excel reads it: _xHHHH_ is a character."""
    return re.sub(r'_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m[1], 16)), text)


def place(name):
    """(row, column) of "$B$3", both from 1; None if it is no cell."""
    match = CELL.fullmatch(name)
    if not match:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord('A') + 1
    row = int(match[2])
    return (row, column) if row <= ROWS_MAX and column <= COLUMNS_MAX else None


def area(name):
    """(row, column, last row, last column) of "A1:B3" or "A1"; None if it is
    none."""
    ends = [place(end) for end in name.split(':')]
    if None in ends or len(ends) > 2:
        return None
    first, last = ends[0], ends[-1]
    if first[0] > last[0] or first[1] > last[1]:
        return None
    return first + last


def overlap(a, b):
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def plain_formula(formula):
    """The formula without the texts in it."""
    return re.sub(r'"(?:[^"]|"")*"', '""', formula)


class Sheet:
    """A worksheet and what stands in its cells."""

    def __init__(self, book, name, part):
        self.name = name
        self.part = part
        self.root = book.roots[part]
        self.links = book.links.get(part, {})
        self.cells = {}
        for cell in self.root.iter(MAIN + 'c'):
            self.cells[cell.get('r')] = book.value(cell)
        self.merged = [one.get('ref')
                       for one in self.root.iter(MAIN + 'mergeCell')]
        self.tables = [self.links[one.get(OFFICE + 'id')]
                       for one in self.root.iter(MAIN + 'tablePart')
                       if self.links.get(one.get(OFFICE + 'id'))
                       in book.roots]


class Book:
    """The parts of a workbook. problems: why it could not be read so far."""

    def __init__(self, path):
        self.problems = []
        self.parts = {}
        self.roots = {}
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist()
                     if not name.endswith('/')]
            if len(names) != len(set(names)):
                self.problems.append('zip: a part stands in it twice')
            for name in names:
                self.parts[name] = archive.read(name)
        for name, data in self.parts.items():
            self.parse(name, data)
        self.links = {}
        if self.problems:
            return
        for name in self.parts:
            if name.endswith('.rels'):
                self.read_links(name)
        self.texts = [
            ''.join(text.text or '' for text in item.iter(MAIN + 't'))
            for item in self.root_or_none('xl/sharedStrings.xml')]
        self.sheets = []
        book_links = self.links.get('xl/workbook.xml', {})
        for one in self.roots['xl/workbook.xml'].iter(MAIN + 'sheet'):
            part = book_links.get(one.get(OFFICE + 'id'))
            if part in self.roots:
                self.sheets.append(Sheet(self, one.get('name'), part))

    def parse(self, name, data):
        try:
            text = data.decode('utf-8')
        except UnicodeDecodeError:
            self.problems.append(f'xml: {name} is not UTF-8')
            return
        if re.search('[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]', text):
            self.problems.append(f'xml: {name} holds a forbidden character')
        try:
            self.roots[name] = ElementTree.fromstring(data)
        except ElementTree.ParseError as error:
            self.problems.append(f'xml: {name} is not well-formed: {error}')

    def read_links(self, name):
        """rels of a part: id -> part; None for what lies outside."""
        folder, file = posixpath.split(name)
        base = posixpath.dirname(folder)
        owner = posixpath.join(base, file[:-len('.rels')])
        found = self.links[owner] = {}
        for link in self.roots[name]:
            target = link.get('Target')
            if link.get('TargetMode') == 'External':
                found[link.get('Id')] = None
            elif target.startswith('/'):
                found[link.get('Id')] = target[1:]
            else:
                found[link.get('Id')] = posixpath.normpath(
                    posixpath.join(base, target))

    def root_or_none(self, name):
        """The children of a part that may be missing."""
        return self.roots.get(name, ())

    def value(self, cell):
        """What a cell shows, as a text; '' for an index out of range."""
        found = cell.findtext(MAIN + 'v') or ''
        if cell.get('t') != 's':
            return found
        known = found.isdigit() and int(found) < len(self.texts)
        return self.texts[int(found)] if known else ''

    def names_of_sheets(self):
        return {sheet.name.lower() for sheet in self.sheets}


def check_content_types(book):
    """Every part has a type, and every type a part."""
    defaults, parts = set(), set()
    for one in book.root_or_none('[Content_Types].xml'):
        if one.get('Extension'):
            defaults.add(one.get('Extension').lower())
        else:
            parts.add(one.get('PartName').lstrip('/'))
    for name in parts - set(book.parts):
        yield f'{name} is listed and not there'
    for name in book.parts:
        extension = name.rsplit('.', 1)[-1].lower()
        if name != '[Content_Types].xml' and name not in parts and (
                extension not in defaults or extension == 'xml'):
            yield f'{name} is not listed'


def check_relationships(book):
    for owner, links in book.links.items():
        if owner and owner not in book.parts:
            yield f'{owner} has relationships and is not there'
        for target in links.values():
            if target is not None and target not in book.parts:
                yield f'{owner} leads to {target}, which is not there'
    for name, root in book.roots.items():
        if name.endswith('.rels'):
            ids = [link.get('Id') for link in root]
            if len(ids) != len(set(ids)):
                yield f'{name} gives an id twice'
            continue
        for element in root.iter():
            used = element.get(OFFICE + 'id')
            if used is not None and used not in book.links.get(name, {}):
                yield f'{name} uses {used}, which its relationships lack'


def check_shared_strings(book):
    for text in book.texts:
        if units(shown(text)) > TEXT_MAX:
            yield f'a text of {units(shown(text))} units: {text[:20]}'


def check_sheet_names(book):
    root = book.roots['xl/workbook.xml']
    entries = list(root.iter(MAIN + 'sheet'))
    names = [one.get('name') for one in entries]
    for name in names:
        if not 0 < units(name) <= 31:
            yield f'a name of {units(name)} units: {name}'
        if re.search(r'[\[\]:*?/\\]', name) or name.startswith("'") or \
                name.endswith("'") or name.lower() == 'history':
            yield f'not a name of a sheet: {name}'
    if len({name.lower() for name in names}) != len(names):
        yield 'two sheets of one name'
    if len({one.get('sheetId') for one in entries}) != len(names):
        yield 'two sheets of one id'
    if all(one.get('state') in ('hidden', 'veryHidden') for one in entries):
        yield 'no sheet can be seen'


def formula_problems(book, formula):
    """Of a formula without its first =."""
    if units(formula) > FORMULA_MAX:
        yield f'a formula of {units(formula)} units'
    for text in re.findall(r'"((?:[^"]|"")*)"', formula):
        if units(text.replace('""', '"')) > LITERAL_MAX:
            yield f'a text of {units(text)} units inside a formula'
    plain = plain_formula(formula)
    if '"' in plain.replace('""', ''):
        yield f'a text without an end: {formula}'
    if plain.count('(') != plain.count(')'):
        yield f'brackets that do not match: {formula}'
    if '#REF!' in plain or formula == '':
        yield f'a formula that leads nowhere: {formula!r}'
    for quoted, bare in QUOTED_SHEET.findall(plain):
        name = quoted.replace("''", "'") or bare
        if name.lower() not in book.names_of_sheets():
            yield f'no such sheet: {name}'


def check_cells(book):
    """In order, with finite numbers, texts and styles that exist."""
    styles = book.roots['xl/styles.xml'].find(MAIN + 'cellXfs')
    for sheet in book.sheets:
        last_row = 0
        for row in sheet.root.iter(MAIN + 'row'):
            number = int(row.get('r'))
            if number <= last_row:
                yield f'{sheet.name}: row {number} after {last_row}'
            last_row, last = number, 0
            if float(row.get('ht', '0')) > 409.5:
                yield f'{sheet.name}: row {number} is too high'
            for cell in row:
                name = cell.get('r')
                at = place(name)
                if at is None or at[0] != number or at[1] <= last:
                    yield f'{sheet.name}: cell {name} is out of order'
                    continue
                last = at[1]
                if int(cell.get('s', '0')) >= len(styles):
                    yield f'{sheet.name}: {name} has no style'
                yield from cell_problems(book, sheet, cell)


def cell_problems(book, sheet, cell):
    where = f'{sheet.name}: {cell.get("r")}'
    value = cell.findtext(MAIN + 'v')
    kind = cell.get('t', 'n')
    formula = cell.find(MAIN + 'f')
    if kind == 's':
        if not (value or '').isdigit() or int(value) >= len(book.texts):
            yield f'{where} has no shared string'
    elif kind == 'n' and value is not None and not (
            value == '' and formula is not None):  # not computed yet
        try:
            finite = math.isfinite(float(value))
        except ValueError:
            finite = False
        if not finite:
            yield f'{where} is not a number: {value}'
    elif kind == 'str' and units(shown(value or '')) > TEXT_MAX:
        yield f'{where} has too long a result'
    if formula is not None:
        for problem in formula_problems(book, formula.text or ''):
            yield f'{where}: {problem}'


def check_columns(book):
    for sheet in book.sheets:
        last = 0
        for one in sheet.root.iter(MAIN + 'col'):
            first = int(one.get('min'))
            if first <= last or int(one.get('max')) < first:
                yield f'{sheet.name}: columns overlap at {first}'
            last = int(one.get('max'))
            if not 0 <= float(one.get('width', '8')) <= 255:
                yield f'{sheet.name}: column {first} is too wide'


def check_merged_cells(book):
    for sheet in book.sheets:
        tables = [book.roots[part].get('ref') for part in sheet.tables]
        for index, ref in enumerate(sheet.merged):
            if area(ref) is None or ':' not in ref:
                yield f'{sheet.name}: {ref} is no range'
                continue
            for other in sheet.merged[:index] + tables:
                if area(other) and overlap(area(ref), area(other)):
                    yield f'{sheet.name}: {ref} overlaps {other}'


def cell_name(row, column):
    letters = ''
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord('A') + rest) + letters
    return f'{letters}{row}'


def check_tables(book):
    names, ids = [], []
    for sheet in book.sheets:
        areas = []
        for part in sheet.tables:
            table = book.roots[part]
            ref = area(table.get('ref'))
            names.append(table.get('displayName').lower())
            ids.append(table.get('id'))
            if not is_name(table.get('displayName')):
                yield f'not a name of a table: {table.get("displayName")}'
            if ref is None or ref[2] == ref[0]:
                yield f'{sheet.name}: {table.get("ref")} holds no rows'
                continue
            if any(overlap(ref, other) for other in areas):
                yield f'{sheet.name}: two tables overlap'
            areas.append(ref)
            own_filter = table.find(MAIN + 'autoFilter')
            if own_filter is not None and \
                    own_filter.get('ref') != table.get('ref'):
                yield f'{sheet.name}: the filter is not over the table'
            yield from header_problems(sheet, table, ref)
    names += [one.get('name').lower() for one in
              book.roots['xl/workbook.xml'].iter(MAIN + 'definedName')
              if one.get('localSheetId') is None]
    if len(names) != len(set(names)):
        yield 'two tables or names are called the same'
    if len(ids) != len(set(ids)):
        yield 'two tables of one id'


def header_problems(sheet, table, ref):
    columns = list(table.iter(MAIN + 'tableColumn'))
    headers = [shown(one.get('name')) for one in columns]
    cells = [shown(sheet.cells.get(cell_name(ref[0], column), ''))
             for column in range(ref[1], ref[3] + 1)]
    if headers != cells:
        yield f'{sheet.name}: headers {headers} and cells {cells} differ'
    if len({header.lower() for header in headers}) != len(headers):
        yield f'{sheet.name}: two headers are the same'
    if len({one.get('id') for one in columns}) != len(columns):
        yield f'{sheet.name}: two columns of one id'


def is_name(name):
    return NAME.fullmatch(name) is not None and \
        LIKE_A_CELL.fullmatch(name) is None


def check_filters(book):
    """A filter outside a table needs a name of its own."""
    hidden = {}
    for one in book.roots['xl/workbook.xml'].iter(MAIN + 'definedName'):
        if one.get('name') == '_xlnm._FilterDatabase':
            hidden[one.get('localSheetId')] = one.text
    for index, sheet in enumerate(book.sheets):
        one = sheet.root.find(MAIN + 'autoFilter')
        if one is None:
            continue
        if area(one.get('ref')) is None:
            yield f'{sheet.name}: {one.get("ref")} is no range'
        named = hidden.get(str(index), '').rsplit('!', 1)[-1]
        if named.replace('$', '') != one.get('ref'):
            yield f'{sheet.name}: the filter is named {named}'


def check_validations(book):
    bounds = {'errorTitle': 32, 'promptTitle': 32, 'error': 255,
              'prompt': 255}
    for sheet in book.sheets:
        found = sheet.root.find(MAIN + 'dataValidations')
        if found is None:
            continue
        if int(found.get('count', len(found))) != len(found):
            yield f'{sheet.name}: as many rules as it says are not there'
        for rule in found:
            for name, most in bounds.items():
                if units(rule.get(name, '')) > most:
                    yield f'{sheet.name}: {name} is too long'
            for ref in rule.get('sqref').split():
                if area(ref) is None:
                    yield f'{sheet.name}: {ref} is no range'
            formulas = [one.text or '' for one in rule]
            if rule.get('type') == 'list' and not formulas:
                yield f'{sheet.name}: a list of nothing'
            for formula in formulas:
                if units(formula) > LITERAL_MAX:
                    yield f'{sheet.name}: a list of {units(formula)} units'
                for problem in formula_problems(book, formula):
                    yield f'{sheet.name}: {problem}'


def check_conditional_formats(book):
    looks = book.roots['xl/styles.xml'].find(MAIN + 'dxfs')
    count = len(looks) if looks is not None else 0
    for sheet in book.sheets:
        priorities = []
        for group in sheet.root.iter(MAIN + 'conditionalFormatting'):
            for ref in group.get('sqref').split():
                if area(ref) is None:
                    yield f'{sheet.name}: {ref} is no range'
            for rule in group.iter(MAIN + 'cfRule'):
                priorities.append(rule.get('priority'))
                if int(rule.get('dxfId', '0')) >= count:
                    yield f'{sheet.name}: a rule has no look'
                for formula in rule.iter(MAIN + 'formula'):
                    for problem in formula_problems(book, formula.text or ''):
                        yield f'{sheet.name}: {problem}'
        if len(priorities) != len(set(priorities)):
            yield f'{sheet.name}: two rules of one priority'


def check_styles(book):
    root = book.roots['xl/styles.xml']
    lists = {name: root.find(MAIN + name)
             for name in ('fonts', 'fills', 'borders', 'cellStyleXfs',
                          'cellXfs', 'dxfs')}
    for name, found in lists.items():
        if found is not None and int(found.get('count')) != len(found):
            yield f'{name}: as many as it says are not there'
    formats = {one.get('numFmtId') for one in root.iter(MAIN + 'numFmt')}
    for xf in lists['cellXfs']:
        for key, name in (('fontId', 'fonts'), ('fillId', 'fills'),
                          ('borderId', 'borders'), ('xfId', 'cellStyleXfs')):
            if int(xf.get(key, '0')) >= len(lists[name]):
                yield f'{key} {xf.get(key)} is not there'
        if int(xf.get('numFmtId')) >= 164 and \
                xf.get('numFmtId') not in formats:
            yield f'numFmtId {xf.get("numFmtId")} is not there'


def check_defined_names(book):
    seen = set()
    for one in book.roots['xl/workbook.xml'].iter(MAIN + 'definedName'):
        name, scope = one.get('name'), one.get('localSheetId')
        if (name.lower(), scope) in seen:
            yield f'{name} is defined twice'
        seen.add((name.lower(), scope))
        if not name.startswith('_xlnm.') and not is_name(name):
            yield f'not a name: {name}'
        if scope is not None and int(scope) >= len(book.sheets):
            yield f'{name} is of sheet {scope}'
        for problem in formula_problems(book, one.text or ''):
            yield f'{name}: {problem}'
        for part in re.findall(r'!([^,]+)', one.text or ''):
            if not re.fullmatch(r'\$[A-Z]+:\$[A-Z]+|\$\d+:\$\d+', part) and \
                    area(part) is None:
                yield f'{name}: {part} is no range'


def check_drawings(book):
    for name, root in book.roots.items():
        if not name.startswith('xl/drawings/drawing'):
            continue
        ids = []
        for one in root.iter(DRAWING + 'cNvPr'):
            ids.append(one.get('id'))
            if not one.get('descr', '').strip():
                yield f'{name}: {one.get("name")} has no alternative text'
        if len(ids) != len(set(ids)):
            yield f'{name}: two of one id'


def check_charts(book):
    for name, root in book.roots.items():
        if not name.startswith('xl/charts/chart'):
            continue
        if root.find(f'.//{CHART}ser') is None:
            yield f'{name} shows nothing'
        for formula in root.iter(CHART + 'f'):
            for problem in formula_problems(book, formula.text or ''):
                yield f'{name}: {problem}'
            ref = (formula.text or '').rsplit('!', 1)
            if len(ref) != 2 or area(ref[1]) is None:
                yield f'{name}: {formula.text} is no range'
        for cache in list(root.iter(CHART + 'numCache')) + \
                list(root.iter(CHART + 'strCache')):
            count = int(cache.find(CHART + 'ptCount').get('val'))
            for point in cache.iter(CHART + 'pt'):
                value = point.findtext(CHART + 'v')
                if int(point.get('idx')) >= count:
                    yield f'{name}: more points than it says'
                if cache.tag == CHART + 'numCache' and \
                        not re.fullmatch(r'-?[0-9.]+(E[-+]?\d+)?', value):
                    yield f'{name}: {value} is not a number'


def check_links(book):
    for sheet in book.sheets:
        found = list(sheet.root.iter(MAIN + 'hyperlink'))
        if len(found) > LINKS_MAX:
            yield f'{sheet.name}: {len(found)} links'
        for one in found:
            if area(one.get('ref')) is None:
                yield f'{sheet.name}: {one.get("ref")} is no cell'


def check_page_foot(book):
    for sheet in book.sheets:
        for kind in ('oddHeader', 'oddFooter'):
            for one in sheet.root.iter(MAIN + kind):
                if units(one.text or '') > 255:
                    yield f'{sheet.name}: {kind} is too long'


def check_properties(book):
    ids, names = [], []
    for one in book.root_or_none('docProps/custom.xml'):
        ids.append(int(one.get('pid')))
        names.append(one.get('name').lower())
    if len(ids) != len(set(ids)) or any(one < 2 for one in ids):
        yield 'custom properties have wrong ids'
    if len(names) != len(set(names)):
        yield 'two custom properties of one name'


def lint(path):
    """What is wrong with a file: one line each, after the name of the
    check."""
    try:
        book = Book(path)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError) as error:
        return [f'zip: {error}']
    found = list(book.problems)
    if found:
        return found
    for name, check in globals().items():
        if not name.startswith('check_'):
            continue
        try:
            found += [f'{name[len("check_"):]}: {problem}'
                      for problem in check(book)]
        except KeyError as part:
            found.append(f'{name[len("check_"):]}: {part} is not there')
    return found


def main():
    wrong = 0
    for path in sys.argv[1:]:
        for problem in lint(path):
            print(f'{path}: {problem}')
            wrong = 1
    return wrong


if __name__ == '__main__':
    sys.exit(main())
