# SPDX-License-Identifier: MIT
"""All that stands in a workbook, as one command a line for workbook_floor.c:
dump(FILE.xlsx) gives the bytes. Fields are separated by tabs; rows and columns
count from 0."""
import re
import zipfile
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils import range_boundaries

BORDERS = ['none', 'thin', 'medium']
ACROSS = ['general', 'left', 'center', 'right']
CHART = '{http://schemas.openxmlformats.org/drawingml/2006/chart}'
MAIN = '{http://schemas.openxmlformats.org/drawingml/2006/main}'


def line(*fields):
    def escaped(field):
        text = str(int(field) if isinstance(field, bool) else
                   '' if field is None else field)
        return text.replace('\\', '\\\\').replace('\t', '\\t').replace(
            '\n', '\\n')
    return '\t'.join(escaped(field) for field in fields)


def color_of(color):
    """As a number; -1 for that of the theme."""
    return int(color.rgb[2:], 16) if color is not None and \
        isinstance(color.rgb, str) else -1


def format_of(cell):
    font, fill, side, at = cell.font, cell.fill, cell.border, cell.alignment
    borders = [BORDERS.index(one.style or 'none') for one in
               (side.left, side.right, side.top, side.bottom)]
    return line('format', font.name, font.size, font.bold or False,
                font.underline is not None, color_of(font.color),
                ACROSS.index(at.horizontal or 'general'),
                {'top': 1, 'center': 2}.get(at.vertical, 0), int(at.indent),
                color_of(fill.fgColor) if fill.fill_type == 'solid' else -1,
                *borders, color_of(side.bottom.color or side.top.color),
                cell.number_format)


class Formats:
    """The distinct formats, in the order of their first use."""

    def __init__(self):
        self.lines = {}

    def index(self, cell):
        return self.lines.setdefault(format_of(cell), len(self.lines))


def corners(ref):
    first_column, first_row, last_column, last_row = range_boundaries(ref)
    return first_row - 1, first_column - 1, last_row - 1, last_column - 1


def cell_line(cell, result, formats):
    at = (cell.row - 1, cell.column - 1, formats.index(cell))
    value = cell.value
    if cell.hyperlink is not None:
        return line('link', *at, cell.hyperlink.target)
    if cell.data_type == 'f':
        kind = 'formula_text' if isinstance(result, str) or result is None \
            else 'formula_number'
        return line(kind, *at, value, result)
    if value is None:
        return line('blank', *at)
    if cell.is_date and not isinstance(value, str):
        return line('number', *at, int(openpyxl.utils.datetime.to_excel(
            value)))
    return line('string' if isinstance(value, str) else 'number', *at, value)


def dump_cells(page, results, formats):
    inside = set()
    for area in page.merged_cells.ranges:
        first = area.start_cell
        inside |= {cell for row in area.cells for cell in [row]
                   if cell != (area.min_row, area.min_col)}
        yield line('merge', *corners(area.coord),
                   formats.index(page[first.coordinate]))
    for row in page.iter_rows():
        for cell in row:
            if cell.has_style and (cell.row, cell.column) not in inside:
                yield cell_line(cell, results[cell.coordinate].value, formats)


def dump_rules(page):
    for rule in page.data_validations.dataValidation:
        at = corners(str(rule.sqref))
        if rule.type == 'list':
            yield line('offer', *at, '=' + rule.formula1)
        else:
            yield line('days', *at, rule.errorTitle, rule.error)
    for group in page.conditional_formatting:
        for rule in group.rules:
            yield line('rule', *corners(str(group.sqref)),
                       '=' + rule.formula[0])
    for table in page.tables.values():
        yield line('table', *corners(table.ref), table.name,
                   *[column.name for column in table.tableColumns])
    if page.auto_filter.ref:
        yield line('filter', *corners(page.auto_filter.ref))


def dump_print(page):
    fit = page.page_setup
    yield line('paper', fit.orientation == 'landscape',
               1 if fit.fitToWidth is None else fit.fitToWidth,
               1 if fit.fitToHeight is None else fit.fitToHeight)
    if page.freeze_panes:
        yield line('freeze', corners(page.freeze_panes)[0])
    if page.print_title_rows:
        yield line('repeat', int(re.search(r'\d+', page.print_title_rows)[0])
                   - 1)
    if page.print_area:
        last = page.print_area[0].split(':')[1].replace('$', '')
        yield line('area', corners(last + '1')[1])


def dump_foot(root):
    space = root.tag[:root.tag.index('}') + 1]
    foot = root.find(f'.//{space}oddFooter')
    if foot is not None:
        yield line('foot', foot.text)


def series_lines(root):
    for one in root.iter(CHART + 'ser'):
        look = one.find(CHART + 'spPr')
        width = look.find(MAIN + 'ln')
        color = next(look.iter(MAIN + 'srgbClr'), None)
        dash = next(look.iter(MAIN + 'prstDash'), None)
        refs = [ref.text for ref in one.iter(CHART + 'f')]
        yield line('series', '=' + refs[-2], '=' + refs[-1],
                   one.find(CHART + 'tx').findtext(CHART + 'v'),
                   int(color.get('val'), 16) if color is not None else 0,
                   0 if width is None else int(width.get('w', 0)) / 12700,
                   dash is not None, one.find(CHART + 'dLbls') is not None)


def dump_chart(archive, drawing, chart, font):
    text = archive.read(drawing).decode()
    root = ElementTree.fromstring(archive.read(chart))
    at = {name: int(re.search(f'<xdr:{name}>(\\d+)', text)[1])
          for name in ('row', 'col')}
    axis = root.find(f'.//{CHART}valAx/{CHART}scaling')
    ends = [axis.find(CHART + name) for name in ('min', 'max')]
    yield line('chart', root.find(f'.//{CHART}barChart') is not None,
               at['row'], at['col'], re.search('descr="([^"]*)"', text)[1],
               *[end.get('val') for end in ends], font)
    yield from series_lines(root)
    yield line('chart_end')


def targets(archive, part):
    """What a part leads to, in the order of its relationships."""
    folder, name = part.rsplit('/', 1)
    rels = f'{folder}/_rels/{name}.rels'
    if rels not in archive.namelist():
        return []
    return re.findall(r'Target="\.\./([^"]*)"', archive.read(rels).decode())


def dump_charts(archive, part, font):
    for drawing in targets(archive, part):
        if drawing.startswith('drawings/'):
            for chart in targets(archive, 'xl/' + drawing):
                yield from dump_chart(archive, 'xl/' + drawing, 'xl/' + chart,
                                      font)


def dump_page(archive, page, results, part, formats):
    yield line('sheet', page.title, page.sheet_state == 'hidden')
    for letter, column in sorted(page.column_dimensions.items()):
        # The library adds 5 pixels to what it is given.
        yield line('column', corners(letter + '1')[1],
                   round(column.width - 0.7109375, 4), column.hidden)
    yield from dump_cells(page, results, formats)
    for number, row in page.row_dimensions.items():
        if row.height is not None:
            yield line('row', number - 1, row.height)
    yield from dump_rules(page)
    yield from dump_print(page)
    yield from dump_foot(ElementTree.fromstring(archive.read(part)))
    yield from dump_charts(archive, part, page['A1'].font.name)


def dump(path):
    """The commands that make the book again; formats come first."""
    book = openpyxl.load_workbook(path)
    results = openpyxl.load_workbook(path, data_only=True)
    formats = Formats()
    lines = [line('property', book.properties.title)]
    with zipfile.ZipFile(path) as archive:
        custom = archive.read('docProps/custom.xml').decode()
        lines += [line('custom', *one) for one in re.findall(
            r'name="([^"]+)"><vt:lpwstr>([^<]*)<', custom)]
        for number, page in enumerate(book, 1):
            lines += dump_page(archive, page, results[page.title],
                               f'xl/worksheets/sheet{number}.xml', formats)
    return '\n'.join(list(formats.lines) + lines + ['']).encode()
