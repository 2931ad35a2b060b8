# SPDX-License-Identifier: MIT
"""Write the cells of every code point, as libc's wcwidth() says them in a
UTF-8 locale, as a C table: make_widths.py OUTPUT.

Asking libc while building keeps the program independent of its own locale
and of which locales the user's machine has. A code point that libc does not
know counts one cell; width 1 is not written."""
import ctypes
import itertools
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


with open(sys.argv[1], 'w', encoding='ascii') as out:
    out.write('#include "text/width_table.h"\n')
    out.write('const struct width_range width_ranges[] = {\n')
    count = 0
    for cells, group in itertools.groupby(range(0x110000), width):
        members = list(group)
        if cells != 1:
            out.write(f'{{{members[0]:#x}, {members[-1]:#x}, {cells}}},\n')
            count += 1
    out.write(f'}};\nconst size_t width_range_count = {count};\n')
