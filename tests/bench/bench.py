# SPDX-License-Identifier: MIT
"""Start and key press of shindan against a bare ncurses program.

bench.py BUILD_FOLDER [ROUNDS]. Both run in turn in one pseudo-terminal of
80x24; a round gives one ratio, the medians are printed. Only the ratios mean
anything: the milliseconds are this machine's."""
import os
import pty
import select
import shutil
import statistics
import struct
import sys
import tempfile
import termios
import time
import fcntl

BUILD = sys.argv[1]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 31
KEYS = 40
QUIET = 0.02
DOWN, UP = b'\033OB', b'\033OA'


def start(command, data):
    """Run a command in a terminal; return pid, descriptor, start time."""
    begun = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))
        environment = dict(os.environ, TERM='xterm-256color',
                           LC_ALL='C.UTF-8', SHINDAN_DATA=data)
        os.execve(command[0], command, environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ,
                struct.pack('HHHH', 24, 80, 0, 0))
    return pid, terminal, begun


def settle(terminal, begun):
    """Seconds until the last byte before a silence, and how many bytes."""
    last, count = begun, 0
    while select.select([terminal], [], [], QUIET if count else 2)[0]:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:
            break
        if not chunk:
            break
        last, count = time.perf_counter(), count + len(chunk)
    return last - begun, count


def measure(command, data):
    """One run: start in ms, median key in us, bytes of a key."""
    pid, terminal, begun = start(command, data)
    first, _ = settle(terminal, begun)
    keys, sizes = [], []
    for number in range(KEYS):
        begun = time.perf_counter()
        os.write(terminal, DOWN if number % 2 == 0 else UP)
        seconds, size = settle(terminal, begun)
        keys.append(seconds * 1e6)
        sizes.append(size)
    os.write(terminal, b'q')
    settle(terminal, time.perf_counter())
    os.close(terminal)
    os.waitpid(pid, 0)
    return first * 1e3, statistics.median(keys), statistics.median(sizes)


def main():
    """Print medians and the medians of the ratios."""
    data = tempfile.mkdtemp()
    sheet = os.path.join(data, 'bench.yaml')
    floor = [os.path.join(BUILD, 'tests/bench/bench_floor')]
    shindan = [os.path.join(BUILD, 'shindan'), 'take', '--ambiguous', '1',
               '-o', sheet]
    rows = []
    for _ in range(ROUNDS):
        rows.append((measure(floor, data), measure(shindan, data)))
        if os.path.exists(sheet):
            os.remove(sheet)
    shutil.rmtree(data)
    for index, name in enumerate(
            ('first screen, ms', 'key press, us', 'bytes a key')):
        base = statistics.median(row[0][index] for row in rows)
        ours = statistics.median(row[1][index] for row in rows)
        ratio = statistics.median(
            row[1][index] / row[0][index] for row in rows)
        print(f'{name:18} floor {base:8.2f}   shindan {ours:8.2f}'
              f'   ratio {ratio:.2f}')


main()
