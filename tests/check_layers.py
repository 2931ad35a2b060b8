# SPDX-License-Identifier: MIT
"""Hold the layer rule: a folder of src/ includes only what stands below it,
and each outside library has its one place. Prints TAP."""
import pathlib
import re
import sys

SRC = pathlib.Path(__file__).resolve().parent.parent / 'src'

MAY_INCLUDE = {
    'base': set(),
    'core': {'base'},
    'text': {'base'},
    'say': {'base', 'core', 'text'},
    'io': {'base', 'core'},
    'report': {'base', 'core', 'text', 'say'},
    'ui': {'base', 'core', 'text', 'say'},
    'term': {'base', 'text', 'ui'},
    'plain': {'base', 'text', 'say', 'ui'},
    'desk': {'base', 'core', 'text', 'say', 'io', 'report', 'ui'},
    'cli': {'base', 'core', 'text', 'say', 'io', 'report', 'ui', 'desk',
            'term', 'plain'},
}

# The rooms of a large folder: what each may include of the others.
ROOMS = {
    'io': {
        'files': set(),
        'yaml': {'files'},
        'formats': {'files', 'yaml'},
        'banks': {'files', 'yaml'},
        'company': {'files', 'yaml'},
    },
    'report': {
        'book': set(),
        'back': set(),
        'workbook': {'book', 'back'},
        'papers': {'book', 'workbook'},
        'forms': {'book', 'workbook'},
    },
}

# A header of an outside library, and the files that may include it.
ONE_PLACE = {
    'yaml.h': {'io/yaml/yaml_events.c'},
    'curses.h': {'term/terminal.c'},
    'ncurses.h': set(),
    'cjson/cJSON.h': {'io/formats/json.c'},
    'dlfcn.h': {'report/book/xlsx.c'},
    'expat.h': {'report/back/archive.c'},
    'minizip/unzip.h': {'report/back/archive.c'},
    'locale.h': {'main.c', 'term/terminal.c'},
}


def room_problems(name, included):
    """Yield what one include breaks inside a folder with rooms."""
    rooms = ROOMS[name.split('/')[0]]
    room, other = name.split('/')[1], included.split('/')[1]
    if room not in rooms or other not in rooms:
        yield f'{name}: {included}: one of them stands in no room'
    elif other != room and other not in rooms[room]:
        yield f'{name}: the room {room} must not include {included}'


def problems_of(path):
    """Yield what the includes of one file break."""
    name = path.relative_to(SRC).as_posix()
    layer = name.split('/')[0] if '/' in name else None
    text = path.read_text(encoding='utf-8')
    for included in re.findall(r'^#include "([^"]+)"', text, re.M):
        other = included.split('/')[0]
        if not (SRC / included).exists():
            yield f'{name}: {included} is not a path from src/'
        elif layer and other != layer and other not in MAY_INCLUDE[layer]:
            yield f'{name}: {layer} must not include {included}'
        elif other == layer and layer in ROOMS:
            yield from room_problems(name, included)
    for included in re.findall(r'^#include <([^>]+)>', text, re.M):
        allowed = ONE_PLACE.get(included)
        if allowed is not None and name not in allowed:
            yield f'{name}: <{included}> belongs to {sorted(allowed)}'
        if included.startswith('xlsxwriter') and \
                not name.startswith('report/book/'):
            yield f'{name}: <{included}> belongs to report/book/'


def statics_of(path):
    """Yield writable statics outside the two files that may have them."""
    name = path.relative_to(SRC).as_posix()
    if name in ('term/terminal.c', 'main.c'):
        return
    for number, line in enumerate(
            path.read_text(encoding='utf-8').splitlines(), 1):
        if re.match(r'\s*static (?!inline|const|void|bool)[^()]*(=|;)$', line) \
                and ' const ' not in line and '*const ' not in line:
            yield f'{name}:{number}: a writable static: {line.strip()}'


def main():
    """Check every file; one TAP line a folder."""
    files = sorted(SRC.rglob('*.[ch]'))
    folders = sorted({path.parent for path in files})
    bad = 0
    print(f'1..{len(folders)}')
    for number, folder in enumerate(folders, 1):
        found = [problem for path in files if path.parent == folder
                 for check in (problems_of, statics_of)
                 for problem in check(path)]
        bad += len(found)
        word = 'not ok' if found else 'ok'
        print(f'{word} {number} - layers of {folder.name}')
        for problem in found:
            print(f'# {problem}')
    sys.exit(1 if bad else 0)


if __name__ == '__main__':
    main()
