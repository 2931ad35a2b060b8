# SPDX-License-Identifier: MIT
"""The built program on a pseudo terminal."""
import fcntl
import os
import pty
import select
import struct
import termios
import time

from program import PROGRAM

DEADLINE_S = 20


class Terminal:
    """The program on a terminal of 80x24; under: a command that runs it."""

    def __init__(self, home, *arguments, env=None, under=()):
        child, self.file = pty.fork()
        if child == 0:
            command = [*under, PROGRAM, *arguments]
            os.chdir(home.work)
            os.execvpe(command[0], command, home.environment(
                {'TERM': 'xterm-256color', **(env or {})}))
        self.child = child
        fcntl.ioctl(self.file, termios.TIOCSWINSZ,
                    struct.pack('HHHH', 24, 80, 0, 0))
        self.modes_after = None
        self.seen = b''
        self.ended = False

    def read(self):
        """Take what is there; notes the end."""
        ready, _, _ = select.select([self.file], [], [], 0.02)
        if not ready:
            return
        try:
            data = os.read(self.file, 65536)
        except OSError:
            data = b''
        self.ended = not data
        self.seen += data

    def wait_for(self, words):
        """Poll until it has been sent since the last call."""
        wanted = words.encode('utf-8')
        deadline = time.monotonic() + DEADLINE_S
        while wanted not in self.seen:
            assert not self.ended and time.monotonic() < deadline, self.seen
            self.read()
        self.seen = self.seen[self.seen.index(wanted) + len(wanted):]

    def wait_for_file(self, path):
        """Poll until it is there: a whole file or none."""
        deadline = time.monotonic() + DEADLINE_S
        while not os.path.exists(path):
            assert not self.ended and time.monotonic() < deadline, self.seen
            self.read()

    def type(self, text):
        """Press keys."""
        os.write(self.file, text.encode('utf-8'))

    def end(self):
        """Wait for its end; gives the exit code and the last words."""
        deadline = time.monotonic() + DEADLINE_S
        while not self.ended:
            assert time.monotonic() < deadline, self.seen
            self.read()
        _, status = os.waitpid(self.child, 0)
        self.modes_after = termios.tcgetattr(self.file)
        os.close(self.file)
        return os.waitstatus_to_exitcode(status), self.seen.decode('utf-8')
