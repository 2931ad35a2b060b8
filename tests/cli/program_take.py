# SPDX-License-Identifier: MIT
"""Which sheet `take` works on, how it is saved, and what is said on leaving:
program_take.py PROGRAM. The front end here is the plain one."""
import os
import re
import shutil
import signal
import stat

import yaml

from program import SHEETS, TODAY, equal, keys, letters, main

FIRST_NAME = f'{TODAY}-ipa-25.yaml'


def typed(row):
    """The lines that answer questions in order."""
    return '\n'.join(letters(keys(row))) + '\n'


def answers(path):
    """Choices by question."""
    with open(path, encoding='utf-8') as file:
        made = yaml.safe_load(file)
    return {a['question']: a['choice'] for a in made['answers']}


def is_untouched(home, name, data, *arguments):
    """Exit 1, nothing on stdout, the file byte for byte, no lock beside."""
    home.write(name, data)
    result = home.run('take', *arguments, '-o', name, text='1\n1\nq\n')
    equal((result.code, result.out), (1, ''))
    assert name in result.err, result.err
    equal(home.read(name), data)
    assert not os.path.exists(home.file(f'.{name}.lock'))
    return result.err


def test_take__new_file__made_at_the_first_answer(home):
    result = home.run('take', '-o', 'a.yaml', text='1\n2\nq\n')
    equal((result.code, result.err), (0, ''))
    equal(answers(home.file('a.yaml')), {'1': 'full', '2': 'partial'})
    equal(os.stat(home.file('a.yaml')).st_mode & 0o777, 0o600)
    assert '答えは a.yaml に保存してあります' in result.out
    assert result.out.endswith('shindan take -o a.yaml\n'), result.out


def test_take__named_file__asks_nothing_before_question_1(home):
    page = home.start('take', '-o', 'a.yaml')
    assert '1 / 25' in page.page, page.page
    page.end()


def test_take__nothing_answered__no_file(home):
    result = home.run('take', '-o', 'a.yaml', text='q\n')
    equal(result.code, 0)
    assert not os.path.exists(home.file('a.yaml'))
    assert 'まだ何も答えていません' in result.out


def test_take__unfinished__goes_on_at_the_first_open_question(home):
    home.run('take', '-o', 'a.yaml', text='1\n2\nq\n')
    page = home.start('take', '-o', 'a.yaml')
    assert '3 / 25' in page.page, page.page
    equal(page.end('q').code, 0)


def test_take__complete__opens_at_the_result(home):
    home.fill('a.yaml', SHEETS['print'][0])
    before = home.read('a.yaml')
    page = home.start('take', '-o', 'a.yaml')
    assert '診断結果' in page.page and '25点' in page.page, page.page
    result = page.end('q')
    equal(result.code, 0)
    assert 'shindan show a.yaml' in result.out, result.out
    equal(home.read('a.yaml'), before)


def test_take__no_sheet__untouched(home):
    home.fill('good.yaml', SHEETS['print'][0])
    good = home.read('good.yaml')
    for data in (b'', b'a note\n', b'PK\x03\x04\x00', good[:300],
                 b'\xff' + good, good.replace(b'bank: ', b'bnak: ', 1)):
        is_untouched(home, 'a.yaml', data)


def test_take__cut_anywhere__untouched_or_whole(home):
    home.fill('good.yaml', SHEETS['print'][0])
    good = home.read('good.yaml')
    for end in range(0, len(good), 97):
        home.write('a.yaml', good[:end])
        result = home.run('take', '-o', 'a.yaml', text='q\n')
        equal(home.read('a.yaml'), good[:end])
        assert result.code in (0, 1), (end, result.code, result.err)


def test_take__newer_or_unknown_entries__untouched(home):
    home.fill('good.yaml', SHEETS['print'][0])
    good = home.read('good.yaml')
    is_untouched(home, 'a.yaml', good.replace(b'format: 1', b'format: 2', 1))
    is_untouched(home, 'b.yaml', good + b'colour: "red"\n')


def test_take__other_bank_or_edition__untouched(home):
    home.fill('good.yaml', SHEETS['print'][0])
    good = home.read('good.yaml')
    other = good.replace(b'edition: "3.1"', b'edition: "2.0"')
    assert 'ipa-25@2.0' in is_untouched(home, 'a.yaml', other)
    assert 'ipa-25@2.0' in is_untouched(home, 'a.yaml', other, 'ipa-25')


def test_take__other_unit__untouched(home):
    home.fill('good.yaml', 'F' + '.' * 24, '--unit', '営業部')
    error = is_untouched(home, 'a.yaml', home.read('good.yaml'), '--unit',
                         '工場')
    assert '営業部' in error, error


def test_take__a_folder_or_missing_folder__is_1(home):
    os.mkdir(home.file('a.yaml'))
    equal(home.run('take', '-o', 'a.yaml').code, 1)
    result = home.run('take', '-o', 'none/a.yaml', text='1\nq\n')
    equal(result.code, 1)
    assert 'none/a.yaml' in result.err, result.err


def test_take__company_folder__new_then_resumed_then_new(home):
    result = home.run('take', text='\n1\nq\n')
    equal((result.code, result.err), (0, ''))
    assert result.out.endswith('shindan take\n'), result.out
    equal([os.path.basename(p) for p in home.data_files()], [FIRST_NAME])
    equal(home.run('take', text='\n2\nq\n').code, 0)
    equal(answers(home.data_files()[0]), {'1': 'full', '2': 'partial'})
    equal(home.run('take', text='\n' + typed('F' * 23) + '\nq\n').code, 0)
    equal(len(answers(home.data_files()[0])), 25)
    equal(home.run('take', text='\n4\nq\n').code, 0)
    names = [os.path.basename(p) for p in home.data_files()]
    equal(sorted(names), sorted([FIRST_NAME, f'{TODAY}-ipa-25-2.yaml']))


def test_take__units__are_kept_apart(home):
    for unit in ('営業部', '工場'):
        equal(home.run('take', '--unit', unit, text='\n1\nq\n').code, 0)
    equal(len(home.data_files()), 2)
    result = home.run('take', '--unit', '工場', text='\n2\nq\n')
    equal(len(home.data_files()), 2)
    assert 'take --unit 工場' in result.out, result.out
    found = {yaml.safe_load(open(p, encoding='utf-8'))['unit']:
             len(answers(p)) for p in home.data_files()}
    equal(found, {'営業部': 1, '工場': 2})


def test_take__folders__are_private(home):
    home.run('take', text='\n1\nq\n')
    folder = os.path.dirname(home.data_files()[0])
    for path in (folder, os.path.dirname(folder)):
        equal(stat.S_IMODE(os.stat(path).st_mode), 0o700)


def test_take__data_option__names_the_company(home):
    result = home.run('take', '--data', 'my company', text='\n1\nq\n')
    equal(result.code, 0)
    equal(home.data_files(), [])
    assert os.path.exists(home.file(f'my company/sheets/{FIRST_NAME}'))
    assert "--data 'my company'" in result.out, result.out
    result = home.run('take', text='\n1\nq\n',
                      env={'SHINDAN_DATA': home.file('other')})
    assert os.path.exists(home.file(f'other/sheets/{FIRST_NAME}'))


def test_take__profile__asks_nothing_before_question_1(home):
    home.write('profile.yaml', 'format: 1\n')
    page = home.start('take', '--data', '.')
    assert '1 / 25' in page.page, page.page
    page.end()
    page = home.start('--data', '.')
    assert '1 / 25' not in page.page, page.page
    page.end()


def test_take__names_and_date__in_the_sheet(home):
    home.run('take', '-o', 'a.yaml', '--organisation', 'サンプル', '--unit',
             '営業部', '--person', '花子', '--date', '2026-08-20',
             text='1\nq\n')
    made = yaml.safe_load(home.read('a.yaml'))
    equal((made['organisation'], made['unit'], made['person'], made['date']),
          ('サンプル', '営業部', '花子', '2026-08-20'))
    home.run('take', '-o', 'a.yaml', '--person', '太郎', text='q\n')
    made = yaml.safe_load(home.read('a.yaml'))
    equal((made['unit'], made['person'], made['date']),
          ('営業部', '太郎', '2026-08-20'))


def test_take__unknown_bank__is_1(home):
    result = home.run('take', 'ipa-99')
    equal((result.code, result.out), (1, ''))
    assert 'ipa-99' in result.err, result.err


def test_take__every_answer__is_on_disk_before_the_next_page(home):
    page = home.start('take', '-o', 'a.yaml')
    for number, letter in enumerate(letters(SHEETS['print'][0]), 1):
        page.type(keys(letter))
        equal(len(answers(home.file('a.yaml'))), number)
    page.process.kill()
    page.end()
    equal(len(answers(home.file('a.yaml'))), 25)


def test_take__end_of_input__saved_and_0(home):
    result = home.run('take', '-o', 'a.yaml', text='1\n2')
    equal(result.code, 0)
    equal(len(answers(home.file('a.yaml'))), 2)


def test_take__held_elsewhere__told_by_whom(home):
    page = home.start('take', '-o', 'a.yaml')
    page.type('1')
    before = home.read('a.yaml')
    result = home.run('take', '-o', 'a.yaml', text='2\nq\n')
    equal((result.code, result.out), (1, ''))
    assert str(page.pid) in result.err, result.err
    result = home.run('fill', 'ipa-25', '1' * 25, '-o', 'a.yaml',
                      '--replace')
    equal(result.code, 1)
    equal(home.read('a.yaml'), before)
    equal(home.run('show', 'a.yaml').code, 0)
    page.end('q')
    equal(home.run('take', '-o', 'a.yaml', text='2\nq\n').code, 0)
    equal(len(answers(home.file('a.yaml'))), 2)


def test_take__killed__leaves_no_lock(home):
    page = home.start('take', '-o', 'a.yaml')
    page.type('1')
    os.kill(page.pid, signal.SIGKILL)
    page.end()
    equal(home.run('take', '-o', 'a.yaml', text='2\nq\n').code, 0)
    equal(len(answers(home.file('a.yaml'))), 2)


def test_take__other_row_changed_by_somebody_else__taken_in(home):
    page = home.start('take', '-o', 'a.yaml')
    page.type('1')
    theirs = home.read('a.yaml').replace(b'unit: ""', b'unit: "theirs"')
    home.write('a.yaml', theirs)
    shown = page.type('2')
    assert 'その変更も取り入れて保存しました' in shown, shown
    page.type('3')
    equal(page.end('q').code, 0)
    sheet = yaml.safe_load(home.read('a.yaml'))
    equal(sheet['unit'], 'theirs')
    equal(len(sheet['answers']), 3)
    assert not os.path.exists(home.file('a-copy.yaml'))


def test_take__same_answer_changed_by_somebody_else__ours_beside(home):
    page = home.start('take', '-o', 'a.yaml')
    page.type('1')
    page.type('b')
    theirs = home.read('a.yaml').replace(b'"full", points: 4',
                                         b'"none", points: 0')
    home.write('a.yaml', theirs)
    shown = page.type('2')
    assert '問1 答えはここ「一部実施している」、ほか「実施していない」' in \
        shown.replace('\n', ''), shown
    result = page.end('q')
    equal(result.code, 0)
    assert 'a-copy.yaml' in result.err, result.err
    equal(answers(home.file('a.yaml'))['1'], 'none')
    equal(answers(home.file('a-copy.yaml'))['1'], 'partial')


def test_take__spoilt_by_somebody_else__saved_beside(home):
    page = home.start('take', '-o', 'a.yaml')
    page.type('1')
    theirs = home.read('a.yaml').replace(b'format: 1', b'format: "')
    home.write('a.yaml', theirs)
    shown = page.type('2')
    assert 'a-copy.yaml' in shown, shown
    page.type('3')
    result = page.end('q')
    equal(result.code, 0)
    equal(home.read('a.yaml'), theirs)
    equal(len(answers(home.file('a-copy.yaml'))), 3)
    assert 'shindan take -o ./a-copy.yaml' in result.out, result.out


def test_take__cannot_be_saved__told_and_kept_elsewhere(home):
    os.mkdir(home.file('stick'))
    page = home.start('take', '-o', 'stick/a.yaml')
    page.type('1')
    shutil.rmtree(home.file('stick'))
    shown = page.type('2')
    assert 'a.yaml: ' in shown, shown
    result = page.end('q')
    equal(result.code, 1)
    copies = re.findall(r'\S+a-copy\S*\.yaml', result.err)
    equal(len(copies), 1)
    equal(len(answers(copies[0])), 2)
    equal(os.path.dirname(copies[0]), home.path)


def test_take__saved_again_once_it_is_possible(home):
    os.mkdir(home.file('stick'))
    page = home.start('take', '-o', 'stick/a.yaml')
    page.type('1')
    shutil.rmtree(home.file('stick'))
    page.type('2')
    os.mkdir(home.file('stick'))
    page.type('o')
    equal(len(answers(home.file('stick/a.yaml'))), 2)
    equal(page.end('q').code, 0)


def test_take__home_cannot_be_written_either__temporary_folder(home):
    os.mkdir(home.file('stick'))
    page = home.start('take', '-o', 'stick/a.yaml',
                      env={'HOME': home.file('none')})
    page.type('1')
    shutil.rmtree(home.file('stick'))
    result = page.end('2')
    equal(result.code, 1)
    copies = re.findall(r'\S+a-copy\S*\.yaml', result.err)
    equal([os.path.dirname(path) for path in copies],
          [home.env['TMPDIR']])
    equal(len(answers(copies[0])), 2)


def test_take__nowhere_to_save__said_so(home):
    os.mkdir(home.file('stick'))
    nowhere = home.file('none')
    page = home.start('take', '-o', 'stick/a.yaml',
                      env={'HOME': nowhere, 'TMPDIR': nowhere})
    page.type('1')
    shutil.rmtree(home.file('stick'))
    result = page.end('2')
    equal(result.code, 1)
    assert 'stick/a.yaml' in result.err, result.err
    assert '残っていません' in result.err, result.err


def test_take__symbolic_link__stays_one(home):
    home.run('take', '-o', 'real.yaml', text='1\nq\n')
    os.symlink('real.yaml', home.file('link.yaml'))
    equal(home.run('take', '-o', 'link.yaml', text='2\nq\n').code, 0)
    assert os.path.islink(home.file('link.yaml'))
    equal(len(answers(home.file('real.yaml'))), 2)


def test_take__nothing_left_behind(home):
    home.run('take', '-o', 'a.yaml', text='1\nq\n')
    equal(sorted(os.listdir(home.work)), ['.a.yaml.lock', 'a.yaml'])


main(globals())
