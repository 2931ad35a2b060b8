# SPDX-License-Identifier: MIT
"""Any text, saved in a sheet, is read back the same by us (save_tool sees to
that) and by PyYAML, as a text. Prints TAP: round_trip.py SAVE_TOOL."""
import random
import subprocess
import sys

import yaml

TOOL = sys.argv[1]
SEED = 20261121

WORDS = r'''
no
~
null
Null
123
-1
0777
0o17
0x1F
1e3
1_000
.inf
.nan
12:30:45
2026-01-01
2026-01-01T00:00:00Z
true
yes
on
y
=
<<
''
=1+1
@SUM(A1)
か゛
が
がぎ
#
# comment
a #b
:
a: b
a : b
a:b
-
- a
---
...
--- a
%YAML 1.2
&anchor
*重要*
*alias
!tag
!!python/object:os.system
[重要] 確認
{a: b}
[
]
{
}
,
a, b
|
>
|-
>+
?
? a
`
@
%
"
'
""
'a'
"a"
\
\\
\n
\x41
\u3042
\
C:\Users\診断\メモ
例: これ
問1：はい
１２３
　全角の空白
𠮷野家
😀
👨‍👩‍👧
☎️
ﾊﾝｶｸ
한국어
العربية
e̋
'''.strip('\n').split('\n')

CHARACTERS = [
    '\t', '\n', '\r', '\r\n', '\x0b', '\x0c', '\x01', '\x1b[31m', '\x7f',
    '\x80', '\x85', '\x9b', '\xa0', '\xad', '\u061c', '\u200b', '\u200d',
    '\u200e', '\u2028', '\u2029', '\u202e', '\u2060', '\u2066', '\u3000',
    '\ue000', '\ufdd0', '\ufeff', '\ufff9', '\ufffd', '\ufffe', '\uffff',
    '\U0001f600', '\U000e0041', '\U0010fffd', '\U0010ffff', ' ',
]

SHAPES = ['{}', ' {}', '{} ', 'あ{}い', '{}{}', 'a: {} # {}', '"{}\\{}"',
          '\n{}\n', '1{}']


def nasty_texts():
    """Words, characters in many places, random mixtures, long texts."""
    texts = ['', ' ', '  ', 'a\n\n\nb', '\n', 'end\\']
    texts += WORDS
    for character in CHARACTERS:
        texts += [shape.replace('{}', character) for shape in SHAPES]
    chance = random.Random(SEED)
    alphabet = CHARACTERS + list('ab"\'\\:#-{}[],&*!|>%@` あ診。「')
    for _ in range(300):
        texts.append(''.join(chance.choices(alphabet, k=chance.randint(1, 60))))
    for _ in range(100):
        points = [chance.randint(1, 0x10ffff) for _ in range(40)]
        texts.append(''.join(chr(point) for point in points
                             if not 0xd800 <= point <= 0xdfff))
    texts.append('x' * 65536)
    texts.append(('あ\n' * 16384)[:16384 * 2])
    texts.append('\x1b' * 65536)
    return texts


def saved(texts):
    """The file that the program makes of them."""
    data = b''.join(text.encode() + b'\0' for text in texts)
    done = subprocess.run([TOOL, 'sheet'], input=data, capture_output=True,
                          check=False)
    return done.stdout, done.stderr.decode(), done.returncode


def differences(texts, sheet):
    """Yield every place where PyYAML reads something else."""
    for number, text in enumerate(texts):
        answer = sheet['answers'].get(str(number), {})
        keys = ['memo', 'from', 'reason'] if number % 2 == 0 else ['memo']
        for key in keys:
            if answer.get(key, '') != text:
                yield f'{number} {key}: {text[:60]!r}'
    for key in ['organisation', 'unit', 'person']:
        if sheet[key] != texts[-1]:
            yield key


def main():
    """Save in one file, then one by one where that fails."""
    texts = nasty_texts()
    problems = []
    file, complaint, code = saved(texts)
    print('1..3')
    if code != 0:
        problems = [f'{text[:60]!r}: {saved([text])[1].strip()}'
                    for text in texts if saved([text])[2] != 0]
        problems.append(complaint)
    print('not ok' if code else 'ok', f'1 - {len(texts)} texts read back')
    try:
        sheet = yaml.safe_load(file.decode()) if code == 0 else None
    except yaml.YAMLError as error:
        problems.append(str(error))
        sheet = None
    if sheet is not None:
        sheet['answers'] = {answer['question']: answer
                            for answer in sheet['answers']}
        problems += list(differences(texts, sheet))
    word = 'not ok' if sheet is None or problems else 'ok'
    print(f'{word} 2 - the same texts for PyYAML')
    control = {byte for byte in file if byte < 0x20 and byte != 0x0a}
    print('not ok' if control else 'ok', '3 - no control character in the file')
    for problem in problems[:40]:
        print('#', problem.encode('unicode_escape').decode())
    sys.exit(1 if problems or code or control else 0)


main()
