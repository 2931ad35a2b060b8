# SPDX-License-Identifier: MIT
"""Write the cells of every code point, as libc's wcwidth() says them in a
UTF-8 locale, as a C table: make_widths.py OUTPUT. Pages of 256 code points
name a block of widths; equal blocks are written once.

Asking libc while building keeps the program independent of its own locale
and of which locales the user's machine has. A code point that libc does not
know counts one cell."""
import ctypes
import locale
import sys

for name in ('C.UTF-8', 'en_US.UTF-8', 'ja_JP.UTF-8', 'UTF-8'):
    try:
        locale.setlocale(locale.LC_CTYPE, name)
        break
    except locale.Error:
        continue
else:
    sys.exit('make_widths.py: no UTF-8 locale here; please install one')

wcwidth = ctypes.CDLL(None).wcwidth
if wcwidth(0x3042) != 2 or wcwidth(0x61) != 1:
    sys.exit('make_widths.py: wcwidth() of this libc does not know Japanese')


def width(code_point):
    cells = wcwidth(code_point)
    return cells if cells >= 0 else 1


BLOCK = 256
numbers = {}  # a block of widths -> its number in the table
pages = []
for first in range(0, 0x110000, BLOCK):
    block = tuple(width(c) for c in range(first, first + BLOCK))
    pages.append(numbers.setdefault(block, len(numbers)))
assert len(numbers) <= 256

with open(sys.argv[1], 'w', encoding='ascii') as out:
    out.write('#include "text/width_table.h"\n')
    out.write('const unsigned char width_pages[] = {\n')
    out.write(','.join(map(str, pages)))
    out.write('};\nconst unsigned char width_blocks[][WIDTH_BLOCK] = {\n')
    for block in numbers:
        out.write('{' + ','.join(map(str, block)) + '},\n')
    out.write('};\n')
