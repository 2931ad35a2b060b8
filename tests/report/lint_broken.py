# SPDX-License-Identifier: MIT
"""Every check of lint_workbook sees what it looks for:
lint_broken.py MAKE_WORKBOOK. Each test breaks one thing in a copy of a whole
workbook and reads what the lint says of it."""
import os
import re
import sys
import zipfile

from lint_workbook import lint
from made import main, make_full

SHEET = 'xl/worksheets/sheet1.xml'
LIST = 'xl/worksheets/sheet2.xml'
TRIAL = 'xl/worksheets/sheet8.xml'
ANSWERS = 'xl/worksheets/sheet4.xml'
BOOK = 'xl/workbook.xml'
TABLE = 'xl/tables/table1.xml'
STYLES = 'xl/styles.xml'
STRINGS = 'xl/sharedStrings.xml'
CHART = 'xl/charts/chart1.xml'
DRAWING = 'xl/drawings/drawing1.xml'
TYPES = '[Content_Types].xml'
RELS = 'xl/worksheets/_rels/sheet2.xml.rels'
CUSTOM = 'docProps/custom.xml'

# check: (part, pattern, replacement, what is said), once each.
BROKEN = [
    ('xml', SHEET, r'</worksheet>$', '', 'not well-formed'),
    ('xml', STRINGS, r'<t>', '<t>\x01', 'forbidden character'),
    ('xml', STRINGS, r'<t>', '<t>\ufffe', 'forbidden character'),
    ('xml', STRINGS, r'<t>', '<t>&#1;', 'not well-formed'),
    ('content_types', TYPES, 'xl/styles.xml', 'xl/style.xml',
     'listed and not there'),
    ('content_types', TYPES, r'<Override PartName="/xl/styles.xml"[^>]*>', '',
     'xl/styles.xml is not listed'),
    ('relationships', RELS, 'tables/table1.xml', 'tables/table2.xml',
     'which is not there'),
    ('relationships', BOOK, 'r:id="rId2"', 'r:id="rId99"', 'lack'),
    ('relationships', 'xl/_rels/workbook.xml.rels', 'Id="rId2"', 'Id="rId1"',
     'gives an id twice'),
    ('shared_strings', STRINGS, '<t>', '<t>' + 'x' * 32768, '327'),
    ('shared_strings', STRINGS, '<t>', '<t>' + '🍣' * 16384, '327'),
    ('sheet_names', BOOK, 'sheet name="[^"]*"', 'sheet name="a:b"',
     'not a name'),
    ('sheet_names', BOOK, 'sheet name="[^"]*"', 'sheet name="\'a"',
     'not a name'),
    ('sheet_names', BOOK, 'sheet name="[^"]*"', 'sheet name="History"',
     'not a name'),
    ('sheet_names', BOOK, 'sheet name="[^"]*"', 'sheet name="Shindan"',
     'two sheets of one name'),
    ('sheet_names', BOOK, 'sheet name="[^"]*"',
     'sheet name="' + 'x' * 32 + '"', 'a name of 32'),
    ('sheet_names', BOOK, 'sheetId="2"', 'sheetId="1"', 'of one id'),
    ('cells', SHEET, '<row r="2"', '<row r="1"', 'row 1 after 1'),
    ('cells', LIST, '<c r="B4"', '<c r="A4"', 'A4 is out of order'),
    ('cells', LIST, '<c r="B4"', '<c r="B5"', 'B5 is out of order'),
    ('cells', SHEET, '<c r="A1" s="[0-9]+"', '<c r="A1" s="999"',
     'has no style'),
    ('cells', SHEET, 't="s"><v>[0-9]+', 't="s"><v>9999', 'no shared string'),
    ('cells', LIST, '(<c r="A4"[^>]*><v>)1', r'\1-NAN', 'not a number'),
    ('cells', LIST, '(<c r="A4"[^>]*><v>)1', r'\1INF', 'not a number'),
    ('cells', LIST, '<row r="4"([^>]*) ht="[^"]*"', r'<row r="4"\1 ht="410"',
     'too high'),
    ('cells', TRIAL, '<f>SUM', '<f>"' + 'x' * 256 + '"&amp;SUM',
     'inside a formula'),
    ('cells', TRIAL, '<f>SUM', '<f>' + '1+' * 4096 + 'SUM', 'a formula of'),
    ('cells', TRIAL, "<f>SUM\\('[^']*'", "<f>SUM('nowhere'", 'no such sheet'),
    ('cells', TRIAL, '<f>SUM\\(', '<f>SUM((', 'do not match'),
    ('columns', LIST, '<col min="2" max="2"', '<col min="1" max="2"',
     'overlap at 1'),
    ('merged_cells', SHEET, '<mergeCell ref="[^"]*"', '<mergeCell ref="A2:H9"',
     'overlaps'),
    ('merged_cells', LIST, '<mergeCell ref="[^"]*"', '<mergeCell ref="A3:B3"',
     'overlaps A3'),
    ('tables', TABLE, 'displayName="Actions"', 'displayName="A1"',
     'not a name of a table'),
    ('tables', TABLE, ' ref="A3:O[0-9]+"', ' ref="A3:O3"', 'holds no rows'),
    ('tables', TABLE, '(<autoFilter ref="A3:O)[0-9]+', r'\g<1>4',
     'filter is not over'),
    ('tables', TABLE, '(<tableColumn id="1" name=")[^"]*', r'\1x', 'differ'),
    ('tables', TABLE, '<tableColumn id="2"', '<tableColumn id="1"',
     'two columns of one id'),
    ('filters', ANSWERS, '<autoFilter ref="A3', '<autoFilter ref="A4',
     'the filter is named'),
    ('validations', LIST, "(<dataValidation type=\"list\".*?<formula1>)[^<]*",
     r"\1'nowhere'!$A$1:$A$3", 'no such sheet'),
    ('validations', LIST, "(<dataValidation type=\"list\".*?<formula1>)[^<]*",
     r'\1"' + 'x' * 256 + '"', 'a list of 258'),
    ('validations', LIST, 'errorTitle="', 'errorTitle="' + 'x' * 32,
     'errorTitle is too long'),
    ('validations', LIST, 'dataValidations count="2"',
     'dataValidations count="3"', 'as many rules'),
    ('conditional_formats', LIST, 'dxfId="0"', 'dxfId="77"', 'has no look'),
    ('conditional_formats', LIST, 'priority="2"', 'priority="1"',
     'of one priority'),
    ('conditional_formats', LIST, '<conditionalFormatting sqref="[^"]*"',
     '<conditionalFormatting sqref="G9:G4"', 'is no range'),
    ('styles', STYLES, '(<cellXfs .*?fontId=")0', r'\g<1>999', 'fontId 999'),
    ('styles', STYLES, '(<cellXfs .*?numFmtId=")0', r'\g<1>199',
     'numFmtId 199'),
    ('styles', STYLES, '<fonts count="', '<fonts count="1', 'fonts: as many'),
    ('defined_names', BOOK, r"(<definedName name=\"_xlnm.Print_Area\"[^>]*>)",
     r"\1'nowhere'!$A$1,", 'no such sheet'),
    ('defined_names', BOOK, '_xlnm.Print_Titles', 'A1', 'not a name: A1'),
    ('defined_names', BOOK, r'(name="_xlnm.Print_Area" localSheetId=")0',
     r'\g<1>99', 'is of sheet 99'),
    ('defined_names', BOOK, r'(name="_xlnm.Print_Area" localSheetId=")0',
     r'\g<1>1', 'is defined twice'),
    ('drawings', DRAWING, ' descr="[^"]*"', '', 'no alternative text'),
    ('charts', CHART, "<c:f>'?[^!<']*'?!", "<c:f>'nowhere'!", 'no such sheet'),
    ('charts', CHART, '<c:f>[^<]*', '<c:f>1+1', '1+1 is no range'),
    ('charts', CHART, '(<c:numCache>.*?<c:ptCount val=")[0-9]+', r'\g<1>1',
     'more points than'),
    ('charts', CHART, '(<c:numCache>.*?<c:v>)[0-9]+', r'\1NAN',
     'NAN is not a number'),
    ('links', SHEET, '<hyperlink ref="[^"]*"', '<hyperlink ref="link"',
     'is no cell'),
    ('page_foot', SHEET, '<oddFooter>', '<oddFooter>' + 'x' * 256,
     'oddFooter is too long'),
    ('properties', CUSTOM, 'pid="3"', 'pid="2"', 'wrong ids'),
    ('properties', CUSTOM, 'name="shindan_bank"', 'name="shindan_edition"',
     'of one name'),
]


def copy_with(path, target, change):
    """A copy of a workbook; change gives the bytes of a part, None = without
    it."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, 'w') as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)
    return target


def broken__one_thing_each__is_found(folder):
    made = make_full(folder)
    target = os.path.join(folder, 'broken.xlsx')
    for check, part, pattern, replacement, said in BROKEN:
        done = []

        def change(name, data):
            if name != part:
                return data
            text, count = re.subn(pattern, replacement, data.decode(),
                                  count=1, flags=re.S)
            done.append(count)
            return text.encode()

        found = lint(copy_with(made.path, target, change))
        assert done == [1], (check, part, pattern)
        assert any(problem.startswith(check + ':') and said in problem
                   for problem in found), (check, pattern, said, found)


def broken__every_check__has_an_example(folder):
    del folder
    import lint_workbook
    checks = {name[len('check_'):] for name in vars(lint_workbook)
              if name.startswith('check_')}
    assert checks == {one[0] for one in BROKEN} - {'xml'}, checks


def broken__part_missing__is_found(folder):
    made = make_full(folder)
    target = os.path.join(folder, 'broken.xlsx')
    for part in (DRAWING, TABLE, STRINGS, LIST):
        found = lint(copy_with(
            made.path, target,
            lambda name, data: None if name == part else data))
        assert any('not there' in problem for problem in found), (part, found)


def broken__cut_short__is_found(folder):
    made = make_full(folder)
    with open(made.path, 'rb') as file:
        whole = file.read()
    target = os.path.join(folder, 'broken.xlsx')
    for length in (0, 100, len(whole) // 2, len(whole) - 1):
        with open(target, 'wb') as file:
            file.write(whole[:length])
        assert lint(target), length


def broken__byte_that_is_no_character__is_found(folder):
    made = make_full(folder)
    target = os.path.join(folder, 'broken.xlsx')
    found = lint(copy_with(
        made.path, target,
        lambda name, data: data.replace(b'<t>', b'<t>\xed\xa0\x80', 1)
        if name == STRINGS else data))
    assert any('is not UTF-8' in problem for problem in found), found


if __name__ == '__main__':
    sys.exit(main(globals()))
