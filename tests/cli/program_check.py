# SPDX-License-Identifier: MIT
"""check: problems with their line and a caret: program_check.py PROGRAM."""
import os
import unicodedata

from program import equal, has_no_control, main

BANK = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                    '../../questions/ipa-25.yaml')


def good():
    """A bank without a fault."""
    with open(BANK, encoding='utf-8') as file:
        return file.read()


def cells(text):
    """Columns on a screen."""
    return sum(2 if unicodedata.east_asian_width(c) in 'WF' else 1
               for c in text)


def test_check__good_bank__said_so(home):
    home.write('bank.yaml', good())
    result = home.run('check', 'bank.yaml')
    equal((result.code, result.err), (0, ''))
    assert 'ipa-25@3.1' in result.out and '25問' in result.out, result.out


def test_check__problems__on_stdout_with_place_line_and_caret(home):
    text = good().replace('kind: scored', 'kind: 得点 scorde', 1)
    home.write('bank.yaml', text)
    for language in ('ja', 'en'):
        result = home.run('check', 'bank.yaml', '--lang', language)
        equal((result.code, result.err), (1, ''))
        lines = result.out.splitlines()
        number = text[:text.index('kind:')].count('\n') + 1
        assert lines[0].startswith(f'bank.yaml:{number}:7: '), lines
        equal(lines[1], '    kind: 得点 scorde')
        equal(lines[2], '    ' + ' ' * 6 + '^')


def test_check__caret__by_display_width(home):
    home.write('bank.yaml', 'format: 1\nid: "a"\n"題名": "日本語" x\n')
    result = home.run('check', 'bank.yaml')
    equal(result.code, 1)
    lines = result.out.splitlines()
    for at, line in enumerate(lines):
        if line.strip() == '^':
            place = int(lines[at - 2].split(':')[2])
            equal(cells(line) - 5,
                  cells(lines[at - 1][4:][:place - 1]))
            return
    raise AssertionError(result.out)


def test_check__long_line__cut_around_the_caret(home):
    home.write('bank.yaml', 'format: 1\nid: "' + 'あ' * 200 + '" x\n')
    result = home.run('check', 'bank.yaml')
    equal(result.code, 1)
    for line in result.out.splitlines():
        if line.startswith('    '):
            assert cells(line) <= 80, line


def test_check__warnings_alone__are_0(home):
    text = good()
    line = next(line for line in text.splitlines()
                if line.startswith('title: {ja: '))
    japanese = line[len('title: {ja: '):].split(', en:')[0]
    home.write('bank.yaml', text.replace(line, f'title: {{ja: {japanese}}}'))
    result = home.run('check', 'bank.yaml')
    equal((result.code, result.err), (0, ''))
    assert '注意' in result.out and '使える' in result.out, result.out


def test_check__several__each_is_checked(home):
    home.write('good.yaml', good())
    home.write('bad.yaml', 'format: 1\n')
    result = home.run('check', 'bad.yaml', 'good.yaml', 'none.yaml')
    equal(result.code, 1)
    assert 'bad.yaml' in result.out and 'good.yaml: ' in result.out
    assert 'none.yaml' in result.err, result.err


def test_check__files_that_are_no_text__refused(home):
    os.mkdir(home.file('folder.yaml'))
    os.mkfifo(home.file('fifo.yaml'))
    home.write('sjis.yaml', '題名: 診断\n'.encode('shift_jis'))
    home.write('big.yaml', b'#' * (5 * 1024 * 1024))
    home.write('empty.yaml', b'')
    for name in ('folder', 'fifo', 'sjis', 'big', 'empty'):
        result = home.run('check', name + '.yaml')
        equal(result.code, 1)
        assert name + '.yaml' in result.out + result.err, name


def test_check__nasty_file__nothing_reaches_the_screen(home):
    home.write('bank.yaml', 'format: 1\nid: "\\e]52;c;x\\a"\n'
                            'title: "\x1b[31m"\nk: "\u202e"\n')
    name = 'n\x1b[31m.yaml'
    home.write(name, 'x')
    for path in ('bank.yaml', name):
        result = home.run('check', path)
        equal(result.code, 1)
        assert has_no_control(result.bytes), result.bytes
        assert has_no_control(result.err.encode('utf-8'))


def test_bank_dir__own_bank__taken_and_listed(home):
    os.mkdir(home.file('banks'))
    text = good().replace('id: ipa-25', 'id: my-25', 1)
    home.write('banks/mine.yaml', text)
    result = home.run('banks', '--bank-dir', 'banks')
    equal((result.code, result.err), (0, ''))
    assert 'my-25@3.1' in result.out and 'mine.yaml' in result.out
    equal(home.run('fill', 'my-25', '1' * 25, '-o', 'a.yaml',
                   '--bank-dir', 'banks').code, 0)
    equal(home.run('show', 'a.yaml', '--bank-dir', 'banks').code, 0)
    equal(home.run('fill', 'banks/mine.yaml', '1' * 25, '-o',
                   'b.yaml').code, 0)
    result = home.run('take', 'my-25', '-o', 'c.yaml', '--bank-dir', 'banks',
                      text='1\nq\n')
    equal(result.code, 0)
    assert 'take my-25 -o c.yaml --bank-dir banks' in result.out, result.out


def test_bank_dir__broken_bank__named_and_the_rest_kept(home):
    os.mkdir(home.file('banks'))
    home.write('banks/bad.yaml', 'format: 1\n')
    result = home.run('banks', '--bank-dir', 'banks')
    equal(result.code, 1)
    assert 'ipa-25@3.1' in result.out
    assert 'bad.yaml' in result.err, result.err


main(globals())
