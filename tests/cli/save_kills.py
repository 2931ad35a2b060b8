# SPDX-License-Identifier: MIT
"""kill -9 at any moment, for each kind of document: save_kills.py PROGRAM.

A round makes some changes and reads the page that follows each; more come in
one write, of whose pages a random part is read; then the program is killed. The
file is whole, holds every change whose page was read, and nothing that was not
typed; the next program goes on with it and leaves nothing behind."""
import collections
import os
import random
import shutil
import signal

import yaml

from program import SHEETS, equal, main

ROUNDS = 25
STEPS_MAX = 8  # changes of a round
PAGE_BYTES_MIN = 60
CHOICES = ['full', 'partial', 'none', 'unknown']

# file: its path in the data folder; command: what to start; way: lines that
# lead to the place; step(n): lines that make change n, from 1 on;
# changes(document): how many it holds.
Document = collections.namedtuple('Document',
                                  'file command way step changes')


def in_order(found, wanted):
    """How many of the wanted ones are there; nothing else may be."""
    equal(found, wanted[:len(found)])
    return len(found)


def number_in(text):
    """The 7 of "change 7"; 0 of nothing."""
    return int(text.rpartition(' ')[2]) if text else 0


DOCUMENTS = {
    'answer': Document(
        'k.yaml', ['take', '-o', 'data/k.yaml'], [],
        lambda n: [str(n % 4 + 1)],
        lambda sheet: in_order(
            [answer['choice'] for answer in sheet['answers']],
            [CHOICES[n % 4] for n in range(1, 26)])),
    'plan': Document(
        'plan.yaml', [], ['1', '', 'p'],
        lambda n: [str(n), ''] if n > 1 else [''],
        lambda plan: in_order(
            [item['decision'] for item in plan['items']],
            ['adopted'] * STEPS_MAX)),
    'declaration': Document(
        'declaration.yaml', [], ['6'],
        lambda n: ['5', '1', '', '2026-11-01', f'change {n}'],
        lambda declaration: number_in(declaration['note'])),
    'policy': Document(
        'policy.yaml', [], ['6', '3'],
        lambda n: ['1', f'change {n}', '.', '.'],
        lambda policy: number_in(policy['organisation'])),
}


def start(home, document):
    """The program at the place where changes are made."""
    running = home.start(*document.command, '--plain', '--data',
                         home.file('data'))
    for line in document.way:
        running.type(line)
    return running


def put_company(home):
    """One check is done, nothing else is there."""
    shutil.rmtree(home.file('data'), ignore_errors=True)
    os.makedirs(home.file('data/sheets'))
    home.fill('data/sheets/a.yaml', SHEETS['print'][0], '--date',
              '2026-11-01')


def held(home, document):
    """How many changes are in the file."""
    path = home.file(os.path.join('data', document.file))
    if not os.path.exists(path):
        return 0
    with open(path, encoding='utf-8') as file:
        return document.changes(yaml.safe_load(file))


def kill_in_flight(running, document, chance):
    """Make changes and kill it; gives how many were told as made, and how many
    were typed."""
    told = chance.randrange(STEPS_MAX - 1)
    typed = chance.randrange(told + 1, STEPS_MAX)
    for n in range(1, told + 1):
        for line in document.step(n):
            running.type(line)
    lines = [line for n in range(told + 1, typed + 1)
             for line in document.step(n)]
    pipe = running.process
    pipe.stdin.write(''.join(f'{line}\n' for line in lines).encode())
    pipe.stdin.flush()
    pipe.stdout.read(chance.randrange(PAGE_BYTES_MIN * len(lines)))
    os.kill(running.pid, signal.SIGKILL)
    running.process.communicate()  # of a page, perhaps the middle of a word
    return told, typed


def left(home):
    """Temporary files of the folder."""
    return [name for _, _, names in os.walk(home.file('data'))
            for name in names if '.tmp-' in name]


def kill_in_rounds(home, name):
    """Rounds for one document; each begins anew."""
    document = DOCUMENTS[name]
    chance = random.Random(name)
    for _ in range(ROUNDS):
        put_company(home)
        told, typed = kill_in_flight(start(home, document), document, chance)
        there = held(home, document)
        assert told <= there <= typed, (told, there, typed)
        running = start(home, document)
        for line in document.step(there + 1):
            running.type(line)
        equal(running.end('q').code, 0)
        equal((held(home, document), left(home)), (there + 1, []))


def test_kill__answer__kept_as_told(home):
    kill_in_rounds(home, 'answer')


def test_kill__plan__kept_as_told(home):
    kill_in_rounds(home, 'plan')


def test_kill__declaration__kept_as_told(home):
    kill_in_rounds(home, 'declaration')


def test_kill__policy__kept_as_told(home):
    kill_in_rounds(home, 'policy')


if __name__ == '__main__':
    main(globals())
