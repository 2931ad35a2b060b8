# SPDX-License-Identifier: MIT
"""Write files into a C table: embed.py OUTPUT ROOT FILE..."""
import os
import sys

output, root, *files = sys.argv[1:]
with open(output, 'w', encoding='ascii') as out:
    out.write('#include "io/embedded.h"\n')
    for number, path in enumerate(files):
        with open(path, 'rb') as file:
            data = ','.join(map(str, file.read() + b'\0'))
        out.write(f'static const unsigned char file_{number}[] = {{{data}}};\n')
    out.write('const struct embedded_file embedded_files[] = {\n')
    for number, path in enumerate(files):
        name = os.path.relpath(path, root)
        out.write(f'{{"{name}", (const char *)file_{number},'
                  f' sizeof(file_{number}) - 1}},\n')
    out.write(f'}};\nconst size_t embedded_file_count = {len(files)};\n')
