# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""A display of its own, whose pixels tell when a chart has been painted."""

import mmap
import os
import pathlib
import subprocess
import tempfile
import time

SCREEN = "1600x1000x24"
TIMEOUT = 30

# The highlighted bar, as it lies in memory, longer than it is in a small drawing of the chart.
ACCENT = b"\x50\x16\x80"
N_ACCENT = 60


class Display:
    """An Xvfb with its screen mapped into memory, for use in a `with` statement."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        reader, writer = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", SCREEN, "-nolisten", "tcp",
             "-fbdir", self.folder.name],
            pass_fds=[writer], stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with os.fdopen(reader) as pipe:
            self.name = f":{pipe.readline().strip()}"
        with open(pathlib.Path(self.folder.name) / "Xvfb_screen0", "rb") as screen:
            self.pixels = mmap.mmap(screen.fileno(), 0, access=mmap.ACCESS_READ)
        return self

    def __exit__(self, *_):
        self.pixels.close()
        self.server.terminate()
        self.server.wait()
        self.folder.cleanup()

    def shows_chart(self):
        """Whether the highlighted bar is on the screen."""
        return any(self.pixels.find((ACCENT + pad) * N_ACCENT) >= 0 for pad in (b"\x00", b"\xff"))

    def first_chart(self, command, environment):
        """Starts a program, waits until its chart is on the screen, ends it, and returns
        (seconds, peak memory in KiB)."""
        while self.shows_chart():
            time.sleep(0.01)
        environment = dict(
            environment, DISPLAY=self.name, GDK_BACKEND="x11", GSETTINGS_BACKEND="memory",
            DBUS_SESSION_BUS_ADDRESS="disabled:",
        )
        start = time.monotonic()
        program = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        while not self.shows_chart():
            if program.poll() is not None or time.monotonic() - start > TIMEOUT:
                program.kill()
                raise SystemExit(f"run: {command[0]}: no chart on the screen")
            time.sleep(0.001)
        seconds = time.monotonic() - start
        status = pathlib.Path(f"/proc/{program.pid}/status").read_text(encoding="ascii")
        memory = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
        program.terminate()
        program.wait()
        return seconds, int(memory.split()[1])
