# SPDX-License-Identifier: MIT
"""wording: the words about SECURITY ACTION, in files and in our own texts:
program_wording.py PROGRAM."""
import glob
import os
import zipfile

import openpyxl

from program import equal, has_no_control, main, SHEETS

TREE = os.path.abspath(os.path.join(os.path.dirname(__file__), '../..'))
PAGE = """<h1>サンプル印刷の取り組み</h1>
<p>バックアップは毎日取得しています。</p>
<p>SECURITY ACTIONの二つ星を取得しました。</p>
<p>ISMS認証を取得し、一つ星を宣言しました。</p>
"""


def test_wording__wrong__place_line_caret_and_right_phrase(home):
    home.write('page.html', PAGE)
    result = home.run('wording', 'page.html')
    equal((result.code, result.err), (1, ''))
    lines = result.out.splitlines()
    equal(len(lines), 3)
    assert lines[0].startswith('page.html:3:24: 「二つ星を取得」'), lines
    assert '「SECURITY ACTIONの二つ星を宣言しました」' in lines[0], lines
    equal(lines[1], '    <p>SECURITY ACTIONの二つ星を取得しました。</p>')
    equal(lines[2], ' ' * (4 + 3 + 15 + 5 * 2) + '^')


def test_wording__english__in_the_language_of_the_text(home):
    home.write('page.txt', 'We are\nSECURITY ACTION certified.\n')
    result = home.run('wording', 'page.txt', '--lang', 'en')
    equal(result.code, 1)
    lines = result.out.splitlines()
    assert lines[0].startswith(
        'page.txt:2:17: "SECURITY ACTION certified" '), lines
    assert '"We declared one star (two stars) of SECURITY ACTION"' in lines[0]
    equal(lines[2], ' ' * (4 + 16) + '^')
    assert '"We declared' in home.run('wording', 'page.txt').out


def test_wording__broken_line__phrase_is_whole(home):
    home.write('page.txt', '\ufeff二つ\r\n　星を取\r\n得しました。\r\n')
    result = home.run('wording', 'page.txt')
    equal(result.code, 1)
    assert result.out.startswith('page.txt:2:4: 「二つ星を取得」'), result.out


def test_wording__nothing__one_line_and_0(home):
    for text in ('', '一つ星を宣言しました。\n', '\ufeffGビズIDを取得\n'):
        home.write('page.txt', text)
        for language in ('ja', 'en'):
            result = home.run('wording', 'page.txt', '--lang', language)
            equal((result.code, result.err), (0, ''))
            equal(result.out.count('\n'), 1)
            assert result.out.startswith('page.txt: '), result.out


def test_wording__several__each_is_checked(home):
    home.write('bad.txt', '一つ星を取得\n')
    home.write('good.txt', '一つ星を宣言\n')
    result = home.run('wording', 'bad.txt', 'good.txt', 'none.txt')
    equal(result.code, 1)
    assert 'bad.txt:1:5: ' in result.out and 'good.txt: ' in result.out
    assert 'none.txt' in result.err, result.err
    equal(home.run('wording').code, 2)


def test_wording__files_that_are_no_text__as_check_says(home):
    os.mkdir(home.file('folder'))
    os.mkfifo(home.file('fifo'))
    text = 'SECURITY ACTIONの二つ星を取得しました。\n'
    home.write('sjis', text.encode('shift_jis'))
    home.write('utf16', text.encode('utf-16'))
    home.write('euc', text.encode('euc_jp'))
    home.write('nul', text + '\0')
    home.write('big', b'#' * (5 * 1024 * 1024))
    for name in ('folder', 'fifo', 'sjis', 'utf16', 'euc', 'nul', 'big'):
        result = home.run('wording', name)
        equal((result.code, result.out), (1, ''))
        checked = home.run('check', name)
        equal(result.err.replace('shindan: ', ''),
              (checked.out.split('\n    ')[0].rstrip('\n') + '\n'
               if checked.out else checked.err.replace('shindan: ', '')))


def test_wording__many__a_hundred_and_a_word(home):
    home.write('page.txt', '一つ星を取得。\n' * 5000)
    result = home.run('wording', 'page.txt')
    equal(result.code, 1)
    equal(result.out.count('page.txt:'), 101)


def test_wording__nasty_file__nothing_reaches_the_screen(home):
    name = 'n\x1b[31m.txt'
    home.write(name, '\x1b[31m一つ星\x1bを\u202e取得\x9b しました\n一つ星を取得')
    result = home.run('wording', name)
    equal(result.code, 1)
    assert has_no_control(result.bytes), result.bytes
    home.write(name, 'x')
    assert has_no_control(home.run('wording', name).bytes)


def expect_clean(home, path):
    """The guard finds nothing in the file."""
    result = home.run('wording', path)
    equal((result.code, result.err), (0, ''))


def test_wording__own_texts__nothing(home):
    paths = [path for pattern in ('locales/*/*.yaml', 'questions/*.yaml',
                                  '*.md', '*/README.md')
             for path in glob.glob(os.path.join(TREE, pattern))]
    assert len(paths) > 20, paths
    for path in paths:
        expect_clean(home, path)
    names = [name for _, folders, files in os.walk(os.path.join(TREE, 'src'))
             for name in folders + files]
    home.write('names.txt', '\n'.join(names))
    expect_clean(home, 'names.txt')


def test_wording__own_help_and_manual__nothing(home):
    for language in ('ja', 'en'):
        for arguments in (['--help'], ['--manual'], ['wording', '--help']):
            home.write('out.txt', home.run(
                *arguments, '--lang', language).out)
            expect_clean(home, 'out.txt')


def workbook_texts(path):
    """Every text cell, name of a sheet, and part of the file."""
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        yield sheet.title
        for row in sheet.iter_rows():
            yield from (str(cell.value) for cell in row
                        if cell.value is not None)
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            if name.endswith('.xml'):
                yield parts.read(name).decode('utf-8')


def test_wording__own_workbooks__nothing(home):
    for language in ('ja', 'en'):
        for name, (answers, _) in SHEETS.items():
            home.fill(f'{name}-{language}.yaml', answers)
            result = home.run('export', f'{name}-{language}.yaml',
                              '--lang', language)
            equal(result.code, 0)
            path = result.out.strip()
            texts = [path, *workbook_texts(path)]
            assert len(texts) > 100, len(texts)
            home.write('texts.txt', '\n\n'.join(texts))
            expect_clean(home, 'texts.txt')


main(globals())
