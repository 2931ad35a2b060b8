# SPDX-License-Identifier: MIT
"""Help, wrong usage, language and the day: program_usage.py PROGRAM."""
import os

from program import Home, equal, has_no_control, keys, main, SHEETS

COMMANDS = ['take', 'fill', 'show', 'actions', 'plan', 'export', 'form',
            'forms', 'import', 'compare', 'banks', 'check', 'wording']
LATER = ['merge', 'seminar', 'collect', 'doctor', 'home']
EVERYWHERE = ['--lang', '--data', '--bank-dir', '--plain', '--no-color',
              '--ambiguous', '--help', '--version']
OWN = {
    'take': ['-o', '--unit', '--organisation', '--person', '--date'],
    'fill': ['-o', '--unit', '--organisation', '--person', '--date',
             '--points', '--replace'],
    'show': ['--json', '--csv'],
    'actions': ['--json', '--csv'],
    'plan': ['--json', '--csv', '--ics'],
    'export': ['-o'],
    'form': ['-o', '--unit', '--organisation', '--person'],
    'forms': ['-o', '--unit'],
    'import': ['-o', '--yes', '--replace'],
    'compare': ['--json'],
    'banks': [],
    'check': [],
    'wording': [],
}


def refused(home, *arguments, **more):
    """Wrong usage: 2, nothing on stdout, two lines on stderr."""
    result = home.run(*arguments, **more)
    equal(result.code, 2)
    equal(result.out, '')
    lines = result.err.splitlines()
    equal(len(lines), 2)
    assert all(line.startswith('shindan: ') for line in lines), lines
    assert '--help' in lines[1], lines
    return lines[0]


def test_version__one_line(home):
    result = home.run('--version')
    equal((result.code, result.err), (0, ''))
    assert result.out.startswith('shindan '), result.out
    equal(result.out.count('\n'), 1)


def test_help__names_exactly_what_exists(home):
    for language in ('ja', 'en'):
        result = home.run('--help', '--lang', language)
        equal((result.code, result.err), (0, ''))
        listed = [line.split()[0] for line in result.out.splitlines()
                  if line.startswith('  ') and line[2].islower()]
        equal(listed, COMMANDS)
        for option in EVERYWHERE:
            assert f'  {option}' in result.out, option
        assert '--manual' not in result.out
        for name in LATER:
            assert f'  {name} ' not in result.out, name


def test_help__of_each_command(home):
    for language in ('ja', 'en'):
        for name in COMMANDS:
            result = home.run(name, '--help', '--lang', language)
            equal((result.code, result.err), (0, ''))
            for option in EVERYWHERE + OWN[name]:
                assert f'  {option}' in result.out, (name, option)
            strange = {option for options in OWN.values()
                       for option in options} - set(OWN[name])
            for option in strange:
                assert f'\n  {option}' not in result.out, (name, option)
            assert 'command.' not in result.out, result.out
            assert 'option.' not in result.out, result.out


def test_help__fits_80_columns_and_is_plain(home):
    import unicodedata
    for name in COMMANDS:
        result = home.run(name, '--help', '--lang', 'ja')
        assert has_no_control(result.bytes)
        for line in result.out.splitlines():
            cells = sum(2 if unicodedata.east_asian_width(c) in 'WF' else 1
                        for c in line)
            assert cells <= 80, line


def test_unknown_command__nearest_is_named(home):
    assert '「show」' in refused(home, 'shwo', 'a')
    assert '"show"' in refused(home, 'shwo', 'a', '--lang', 'en')
    assert 'frobnicate' in refused(home, 'frobnicate')
    for name in LATER:
        assert name in refused(home, name)


def test_unknown_option__nearest_is_named(home):
    assert '「--json」' in refused(home, 'show', 'a', '--jsno')
    assert '--frobnicate' in refused(home, 'show', 'a', '--frobnicate')


def test_usage__names_the_argument(home):
    assert 'SHEET' in refused(home, 'show')
    assert 'KEYS' in refused(home, 'fill', 'ipa-25', '-o', 'a')
    assert '-o' in refused(home, 'fill', 'ipa-25', '1')
    assert 'DIR' in refused(home, 'banks', '--data')
    assert '「fr」' in refused(home, 'banks', '--lang', 'fr')
    assert '「3」' in refused(home, 'banks', '--ambiguous', '3')
    assert '「b」' in refused(home, 'actions', 'a', 'b')
    assert '--unit' in refused(home, 'show', 'a', '--unit', 'b')
    assert '--csv' in refused(home, 'show', 'a', '--json', '--csv')
    assert '2026-02-30' in refused(home, 'take', '--date', '2026-02-30')
    assert '.xlsx' in refused(home, 'export', 'a', '-o', 'b.yaml')
    assert '2' in refused(home, 'export', 'a', 'b', '-o', 'c.xlsx')
    assert '.ics' in refused(home, 'plan', '--ics', 'plan.yaml')
    assert '.ics' in refused(home, 'plan', '--ics', '.ics')
    assert '--ics' in refused(home, 'plan', '--csv', '--ics', 'a.ics')
    assert '「a」' in refused(home, 'plan', 'a')


def test_usage__controls_of_arguments_never_pass(home):
    for argument in ('\x1b]52;c;x\x07', '\u202etxt', '\x9b31m', '-\x1b[2J',
                     '--\x1b[31m=x'):
        result = home.run(argument)
        equal(result.code, 2)
        assert has_no_control(result.err.encode('utf-8')), result.err
    result = home.run(b'\xff\xfe'.decode('utf-8', 'surrogateescape'))
    equal(result.code, 2)


def language_of(home, *arguments, **env):
    """What the first word of the help is written in."""
    out = home.run(*arguments, '--help', env={
        'LC_ALL': None, 'LC_MESSAGES': None, 'LANG': None, **env}).out
    return 'ja' if out.startswith('使い方') else 'en'


def test_language__table(home):
    equal(language_of(home), 'ja')
    for locale in ('C', 'POSIX', 'C.UTF-8', 'ja_JP.UTF-8', 'ja_JP.eucJP'):
        equal(language_of(home, LANG=locale), 'ja')
    for locale in ('en_US.UTF-8', 'de_DE', 'xx_YY.UTF-8'):
        equal(language_of(home, LANG=locale), 'en')
    equal(language_of(home, LANG='en_US.UTF-8', LC_ALL='ja_JP.UTF-8'), 'ja')
    equal(language_of(home, LANG='ja_JP', LC_MESSAGES='en_US'), 'en')
    equal(language_of(home, LANG='en_US', LC_ALL=''), 'en')
    equal(language_of(home, LANG='ja_JP', SHINDAN_LANG='en'), 'en')
    equal(language_of(home, LANG='en_US', SHINDAN_LANG='ja'), 'ja')
    equal(language_of(home, LANG='en_US', SHINDAN_LANG='fr'), 'en')
    equal(language_of(home, '--lang', 'ja', LANG='en', SHINDAN_LANG='en'),
          'ja')
    equal(language_of(home, '--lang', 'en', LANG='ja', SHINDAN_LANG='ja'),
          'en')


def test_language__profile_between_environment_and_locale(home):
    home.write('profile.yaml', 'format: 1\nlanguage: "en"\n')
    equal(language_of(home, '--data', '.', LANG='ja_JP'), 'en')
    equal(language_of(home, SHINDAN_DATA=home.work, LANG='ja_JP'), 'en')
    equal(language_of(home, '--data', '.', SHINDAN_LANG='ja'), 'ja')
    home.write('profile.yaml', '\x00 no yaml [')
    equal(language_of(home, '--data', '.', LANG='en_US'), 'en')


def test_today__replaces_the_day_everywhere(home):
    env = {'SHINDAN_TODAY': '2031-02-03'}
    result = home.run('fill', 'ipa-25', keys(SHEETS['print'][0]), '-o',
                      'a.yaml', env=env)
    equal(result.code, 0)
    text = home.read('a.yaml').decode('utf-8')
    assert 'date: "2031-02-03"' in text
    assert 'finished: "2031-02-03"' in text
    equal(text.count('on: "2031-02-03"'), 25)


def test_today__wrong_value_is_wrong_usage(home):
    for value in ('tomorrow', '2026-02-30', '2026-1-1', '2026-11-21x'):
        line = refused(home, 'banks', env={'SHINDAN_TODAY': value})
        assert 'SHINDAN_TODAY' in line and value in line, line
    equal(home.run('banks', env={'SHINDAN_TODAY': ''}).code, 0)


def test_stdout__full_is_an_error(home):
    with open('/dev/full', 'wb') as full:
        result = home.run('--help', stdout=full)
    equal(result.code, 1)
    assert result.err.startswith('shindan: '), result.err


def test_stdout__closed_pipe_is_1_without_a_word(home):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, 'wb', closefd=True) as pipe:
        result = home.run('--help', stdout=pipe)
    equal((result.code, result.err), (1, ''))


def test_banks__lists_identity_title_and_place(home):
    result = home.run('banks')
    equal((result.code, result.err), (0, ''))
    assert result.out.startswith('ipa-25@3.1  '), result.out
    assert '25問' in result.out
    assert 'questions: 25  ' in home.run('banks', '--lang', 'en').out


def test_home__is_the_intro(home):
    result = home.run(text='q\n')
    equal((result.code, result.err), (0, ''))
    assert 'Enter キーで診断を始めます' in result.out
    assert 'まだ何も答えていません' in result.out
    equal(home.data_files(), [])


main(globals())
