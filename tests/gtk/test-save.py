#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""Saving as a dataset, from outside.

    test-save.py PROGRAM [TEST…]    inside dbus-run-session
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from desktop import PATIENCE, Program
from trial import expect, main, until, until_data, with_program

TABLE = "나라,점수\n가나,30\n다라,20.50\n마바,50\n"


def choose(program, path):
    """Types a path into the file chooser that is about to come."""
    until(program, "a file chooser", lambda: len(program.windows()) == 2)
    write(program, path)
    until(program, "no file chooser", lambda: len(program.windows()) == 1)
    program.focus_window()


def choose_next(program, path):
    """The same behind a question, in a window that closes then."""
    until(program, "a file chooser", lambda: program.all("text"))
    write(program, path)


def write(program, path):
    program.focus_window()
    until(program, "the name's field", lambda: program.all("text"))
    program.keys("ctrl+a")
    subprocess.run(["xdotool", "type", "--delay", "30", str(path)], check=True, timeout=PATIENCE)
    program.keys("Return")


def kind_in(path):
    """The kind of chart in a saved file."""
    return json.loads(path.read_text(encoding="utf-8"))["views"][0]["spec"]["type"]


def test_saves_once_asked_and_then_again(path):
    with tempfile.TemporaryDirectory() as name:
        table = pathlib.Path(name) / "t.csv"
        out = pathlib.Path(name) / "out.datapackage.json"
        table.write_text(TABLE, encoding="utf-8")
        with Program(path, table) as program:
            until_data(program, ["마바, 50, 1위"])
            program.keys("ctrl+s")
            choose(program, out)
            until(program, "the file", out.exists)
            expect("the kind", kind_in(out), "bar")
            program.keys("ctrl+2", "ctrl+s")
            until(program, "the file again", lambda: kind_in(out) == "column")
            expect("the table", table.read_text(encoding="utf-8"), TABLE)
        with Program(path, out) as program:
            until(program, "the chart that was saved", lambda: program.chart()
                  and program.chart().get_description().startswith("세로 막대그래프"))


def test_closing_asks_for_what_is_not_saved(path):
    with tempfile.TemporaryDirectory() as name:
        table = pathlib.Path(name) / "t.csv"
        out = pathlib.Path(name) / "out.datapackage.json"
        table.write_text(TABLE, encoding="utf-8")
        with Program(path, table) as program:
            until_data(program, ["마바, 50, 1위"])
            program.keys("ctrl+2", "ctrl+w")
            until(program, "a question", lambda: "바꾼 것을 저장할까요?" in program.texts())
            program.focus_window()
            program.keys("Escape")
            until(program, "no question", lambda: len(program.windows()) == 1)
            program.focus_window()
            program.keys("ctrl+w")
            until(program, "a question", lambda: len(program.windows()) == 2)
            program.focus_window()
            program.keys("Return")
            choose_next(program, out)
            until(program, "the end", lambda: program.process.poll() == 0)
            expect("the kind", kind_in(out), "column")
        with Program(path, out) as program:
            until_data(program, ["마바, 50, 1위"])
            program.keys("ctrl+w")
            until(program, "the end, without a question", lambda: program.process.poll() == 0)


def test_closing_without_saving(path):
    with Program(path) as program:
        until_data(program, ["미국, 34.34%, 1위"])
        program.keys("ctrl+2", "ctrl+w")
        until(program, "a question", lambda: len(program.windows()) == 2)
        program.focus_window()
        program.keys("alt+d")
        until(program, "the end", lambda: program.process.poll() is not None)
        expect("how it ended", program.process.poll(), 0)
        expect("complaints", [line for line in program.output().splitlines()
                              if "CRITICAL" in line or "WARNING" in line], [])


@with_program()
def test_a_failure_is_said(program):
    until_data(program, ["미국, 34.34%, 1위"])
    program.keys("ctrl+s")
    choose(program, "/proc/out.datapackage.json")
    until(program, "what is wrong", lambda: any("out.datapackage.json" in text
                                                for text in program.texts()))
    until(program, "another try", lambda: any(text.startswith("다른 곳에 저장")
                                              for text in program.texts()))


if __name__ == "__main__":
    sys.exit(main(sys.modules[__name__]))
