#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""What the window says of what goes wrong, and asks before something is lost.

    test-messages.py PROGRAM [TEST…]    inside dbus-run-session
"""

import pathlib
import random
import sys
import tempfile
import time

from desktop import Program
from trial import clipboard, expect, main, until, until_data, with_program

TABLE = "나라,점수\n가나,30\n다라,20\n마바,50\n합계,100\n"


def says(program, words):
    return any(words in text for text in program.texts())


def test_a_message_fits_every_width(path):
    """GTK complains of widgets that would overlap."""
    with tempfile.TemporaryDirectory() as name:
        table = pathlib.Path(name) / "bin.csv"
        table.write_bytes(random.Random(1).randbytes(4096))
        with Program(path, table) as program:
            until(program, "what is wrong", lambda: says(program, "bin.csv"))
            for width in (1280, 900, 721, 719, 600, 480, 360, 720, 360):
                program.resize(width, 800)
                until(program, f"a width of {width}", lambda: program.size()[0] == width)
                time.sleep(0.3)
            expect("complaints", [line for line in program.output().splitlines()
                                  if "CRITICAL" in line or "WARNING" in line], [])


def test_a_failed_paste_opens_no_window(path):
    with tempfile.TemporaryDirectory() as name:
        table = pathlib.Path(name) / "t.csv"
        table.write_text(TABLE, encoding="utf-8")
        with Program(path, table) as program:
            until_data(program, ["마바, 50, 1위"])
            for text in ("hello world", "hello\nworld\n"):
                with clipboard(text):
                    program.keys("ctrl+v")
                    until(program, "what is wrong", lambda: says(program, "수치가 있는 표가 없습니다"))
                expect("windows", len(program.windows()), 1)
                expect("the chart stays", program.data()[0], "마바, 50, 1위")
                program.keys("Escape")
            expect("another start", program.run_again(table.parent / "no.csv").returncode, 0)
            until(program, "what is missing", lambda: says(program, "no.csv"))
            expect("windows", len(program.windows()), 1)
            expect("the chart stays", program.data()[0], "마바, 50, 1위")


if __name__ == "__main__":
    sys.exit(main(sys.modules[__name__]))
