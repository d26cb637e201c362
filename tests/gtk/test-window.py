#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""The window from outside: what a screen reader is told, and what keys do.

    test-window.py PROGRAM [TEST…]    inside dbus-run-session
"""

import pathlib
import subprocess
import sys
import tempfile
import time

import desktop
from desktop import Failure, Program, is_in, wait_for
from trial import clipboard, expect, main, settled, until, until_data, with_program

KOREAN = ["미국, 34.34%, 1위", "중국, 30.98%, 2위", "한국, 15.15%, 3위", "이스라엘, 5.72%, 4위",
          "영국, 4.38%, 5위", "캐나다, 4.04%, 6위", "싱가포르, 1.35%, 공동 7위",
          "독일, 1.35%, 공동 7위", "인도, 1.01%, 9위", "보도되지 않음, 1.68%"]
ENGLISH = ["United States, 34.34%, 1st", "China, 30.98%, 2nd", "Korea, 15.15%, 3rd",
           "Israel, 5.72%, 4th", "United Kingdom, 4.38%, 5th", "Canada, 4.04%, 6th",
           "Singapore, 1.35%, =7th", "Germany, 1.35%, =7th", "India, 1.01%, 9th",
           "Not reported, 1.68%"]
TABLE = "나라,점수\n가나,30\n다라,20\n마바,50\n"


@with_program()
def test_starts_in_korean(program):
    until_data(program, KOREAN)
    expect("data", program.data(), KOREAN)
    chart = program.chart()
    expect("chart", chart.get_name(), "10년 뒤 AI 패권을 쥘 나라")
    if "값이 가장 큰 것은 미국(34.34%)" not in chart.get_description():
        raise Failure(chart.get_description())
    program.one("push button", "열기")


@with_program(language="en_US.UTF-8")
def test_starts_in_english(program):
    until_data(program, ENGLISH)
    expect("data", program.data(), ENGLISH)
    expect("chart", program.chart().get_name(), "Who will lead in AI ten years from now")
    program.one("push button", "Open")


@with_program(language="de_DE.UTF-8")
def test_starts_in_a_foreign_locale(program):
    until_data(program, ENGLISH)


def focus_chart(program):
    """By the Tab key alone."""
    for _ in range(60):
        if program.focused() in program.data():
            return
        before = program.focused()
        program.keys("Tab")
        wait_for("another focus", lambda: program.focused() != before)
    raise Failure(f"the Tab key does not reach the chart\n{program.dump()}")


@with_program()
def test_arrows_walk_the_data(program):
    until_data(program, KOREAN)
    focus_chart(program)
    for key, wanted in (("Home", 0), ("Down", 1), ("Right", 2), ("Up", 1), ("Left", 0), ("Left", 0),
                        ("End", 9), ("Down", 9)):
        program.keys(key)
        until(program, f"{key} leads to {KOREAN[wanted]}",
              lambda: program.focused() == KOREAN[wanted])


@with_program()
def test_tab_goes_round(program):
    until_data(program, KOREAN)
    focus_chart(program)
    seen = []
    for _ in range(80):
        program.keys("Tab")
        seen.append(program.focused())
        if seen[-1] in program.data():
            break
    for name in ("차트", "표", "내보내기…", "열기", "주 메뉴"):
        if name not in seen:
            raise Failure(f"the Tab key does not reach “{name}”: {seen}")
    expect("the last stop is the chart", seen[-1] in program.data(), True)


def is_sensitive(program, name):
    return is_in(program.one("push button", name), "SENSITIVE")


@with_program()
def test_highlight_and_undo(program):
    until_data(program, KOREAN)
    expect("undo at the start", is_sensitive(program, "되돌리기"), False)
    focus_chart(program)
    program.keys("Home", "Return")
    until(program, "something to undo", lambda: is_sensitive(program, "되돌리기"))
    program.keys("ctrl+z")
    until(program, "nothing to undo", lambda: not is_sensitive(program, "되돌리기"))
    until(program, "something to redo", lambda: is_sensitive(program, "다시 하기"))
    program.keys("ctrl+shift+z")
    until(program, "something to undo", lambda: is_sensitive(program, "되돌리기"))


@with_program()
def test_highlight_is_said(program):
    until_data(program, KOREAN)

    def first():
        return program.chart().get_child_at_index(0)
    expect("a word before", (first().get_description(), is_in(first(), "SELECTED")), ("", False))
    focus_chart(program)
    program.keys("Home", "space")
    until(program, "a word", lambda: first().get_description() == "강조됨"
          and is_in(first(), "SELECTED"))
    program.keys("ctrl+t")
    row = program.one("table row", "미국, 34.34%, 1위")
    # before what was found about the row
    until(program, "a word in the table", lambda: row.get_description().startswith("강조됨"))
    program.keys("ctrl+z")
    until(program, "no word in the table", lambda: "강조됨" not in row.get_description())
    program.keys("ctrl+t")
    until(program, "no word", lambda: first().get_description() == ""
          and not is_in(first(), "SELECTED"))


def describes(program, kind):
    return lambda: program.chart() and program.chart().get_description().startswith(kind)


@with_program()
def test_kinds_switch(program):
    until_data(program, KOREAN)
    for key, kind in (("ctrl+2", "세로 막대그래프"), ("ctrl+3", "원그래프"),
                      ("ctrl+4", "도넛 그래프"), ("ctrl+1", "막대그래프")):
        program.keys(key)
        until(program, f"{kind} after {key}", describes(program, kind))
    program.keys("ctrl+z")
    until(program, "undo", describes(program, "도넛 그래프"))
    program.keys("ctrl+z", "ctrl+z", "ctrl+z")
    until(program, "undo of all", describes(program, "막대그래프"))
    program.keys("ctrl+shift+z")
    until(program, "redo", describes(program, "세로 막대그래프"))


@with_program()
def test_a_refused_kind_says_why(program):
    until_data(program, KOREAN)
    program.keys("ctrl+Next", "ctrl+Next")
    until(program, "the third dataset", lambda: program.chart().get_name() == "한국의 AI 기술 수준")
    data = program.data()
    program.keys("ctrl+3")
    until(program, "a reason", lambda: any("‘미국’의 값은 기준이지" in text
                                           for text in program.texts()))
    expect("data", program.data(), data)


@with_program()
def test_datasets_walk(program):
    until_data(program, KOREAN)
    program.keys("ctrl+Next")
    until(program, "the next dataset", lambda: "생산성 향상, 72.4%" in program.data())
    program.keys("ctrl+Prior")
    until_data(program, KOREAN)
    expect("datasets", len(program.one("list", "자료 목록").get_child_at_index(0).get_name()) > 0,
           True)


@with_program()
def test_table(program):
    until_data(program, KOREAN)
    program.keys("ctrl+t")
    table = until(program, "a table", lambda: program.all("tree table"))[0]
    until(program, "its cells", lambda: {"한국", "15.15", "3위", "공동 7위"} <=
          {node.get_name() for _, node in program.tree(table)})
    until(program, "a row that says what it holds", lambda: "한국, 15.15%, 3위" in
          {node.get_name() for node in program.all("table row")})
    head = program.one(None, "응답 비율 (%)")
    for _ in range(60):
        if is_in(head, "FOCUSED"):
            break
        program.keys("Tab")
        time.sleep(0.05)
    program.keys("Return")
    until(program, "the least first", lambda: program.all("table row")[1].get_name() ==
          "인도, 1.01%, 9위")
    program.keys("ctrl+t")
    until_data(program, KOREAN)


def test_a_narrow_table_shows_whole_numbers(path):
    """The heads give way, not the numbers."""
    text = "Country,Share of all the answers that were given to this question in March\n" \
           "United Kingdom of Great Britain,1234567\nFrance,234567\n"
    with Program(path, table_file(text), language="en_US.UTF-8") as program:
        until(program, "the chart", program.data)
        program.resize(360, 640)
        until(program, "its size", lambda: program.size() == (360, 640))
        program.keys("ctrl+t")
        cell = until(program, "a number", lambda: program.all("label", "1,234,567"))[0]
        box = until(program, "it stands still", lambda: settled(cell))
        expect("in the window", box.x + box.width <= 360, True)


def table_file(text=TABLE, name="table.csv"):
    """A file that goes away with the test run."""
    path = pathlib.Path(tempfile.mkdtemp(dir=WORK)) / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_opens_a_file_by_command_line(path):
    with Program(path, table_file()) as program:
        until_data(program, ["마바, 50, 1위", "가나, 30, 2위", "다라, 20, 3위"])


def test_opens_a_second_file(path):
    with Program(path) as program:
        until_data(program, KOREAN)
        expect("status", program.run_again(table_file()).returncode, 0)
        until(program, "the other file", lambda: any("마바, 50" in node.get_name()
                                                     for node in program.all("image")
                                                     + other_windows(program, "image")))


def other_windows(program, role):
    """The accessibles of a role in every window of the program."""
    app = program.frame.get_parent()
    return [node for _, node in program.tree(app) if node.get_role_name() == role]


def test_a_bad_file_leaves_the_chart(path):
    for name, content in (("empty.csv", b""), ("binary.csv", bytes(range(256)) * 64),
                          ("bad.datapackage.json", b"{"), ("words.csv", b"a,b\nx,y\nz,w\n")):
        with Program(path) as program:
            until_data(program, KOREAN)
            program.run_again(table_file(content, name))
            until(program, f"a message on {name}",
                  lambda: any(name in text and len(text) > len(name) + 4
                              for text in program.texts()))
            expect("data", program.data(), KOREAN)


NO_VALUE = "그릴 값이 없습니다"
NO_NUMBERS = "이름,값\n가,하나\n나,둘\n"


def says_no_value(program):
    until(program, "a message", lambda: any(NO_VALUE in text for text in program.texts()))
    until(program, "no chart", lambda: not program.data())
    expect("export", is_sensitive(program, "내보내기…"), False)


def test_a_table_without_numbers(path):
    """Said at the start; a chart that is there stays where its file loses its numbers."""
    file = table_file(NO_NUMBERS)
    with Program(path, file) as program:
        says_no_value(program)
        file.write_text(TABLE, encoding="utf-8")
        until_data(program, ["마바, 50, 1위"])
        until(program, "no message", lambda: not any(NO_VALUE in text for text in program.texts()))
        file.write_text(NO_NUMBERS, encoding="utf-8")
        until(program, "a message", lambda: any("그릴 숫자가 있는 열이 없습니다" in text
                                                for text in program.texts()))
        until_data(program, ["마바, 50, 1위"])
        file.write_text(TABLE.replace("50", "60"), encoding="utf-8")
        until_data(program, ["마바, 60, 1위"])


@with_program()
def test_pasted_words_leave_the_chart(program):
    until_data(program, KOREAN)
    with clipboard("나라\t점수\n가\t하나\n나\t둘\n"):
        program.keys("ctrl+v")
        until(program, "a message",
              lambda: any("수치가 있는 표가 없습니다" in text for text in program.texts()))
        until_data(program, KOREAN)


def test_a_bad_file_at_the_start(path):
    with Program(path, "/nowhere/at-all.csv") as program:
        until(program, "a message", lambda: any("at-all.csv" in text for text in program.texts()))


def test_a_changed_file_is_read_again(path):
    file = table_file()
    with Program(path, file) as program:
        until_data(program, ["마바, 50, 1위"])
        program.keys("ctrl+2")
        until(program, "columns", describes(program, "세로 막대그래프"))
        file.write_text(TABLE + "사아,70\n", encoding="utf-8")
        until_data(program, ["사아, 70, 1위", "마바, 50, 2위"])
        until(program, "columns still", describes(program, "세로 막대그래프"))


@with_program()
def test_paste(program):
    until_data(program, KOREAN)
    with clipboard("이름\t값\n가\t3\n나\t8\n"):
        program.keys("ctrl+v")
        until_data(program, ["나, 8", "가, 3"])


@with_program()
def test_copies_the_picture(program):
    until_data(program, KOREAN)
    program.keys("ctrl+c")

    def picture():
        return subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", "image/png"],
                              capture_output=True, check=False, timeout=desktop.PATIENCE).stdout
    expect("the start", until(program, "a picture", picture)[:8], b"\x89PNG\r\n\x1a\n")


@with_program()
def test_copies_the_description(program):
    until_data(program, KOREAN)
    program.keys("ctrl+shift+c")

    def text():
        return subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", "UTF8_STRING"],
                              capture_output=True, check=False,
                              timeout=desktop.PATIENCE).stdout.decode()
    expect("the start", until(program, "a text", text).split(". ")[:2],
           ["막대그래프: 10년 뒤 AI 패권을 쥘 나라", "값이 가장 큰 것은 미국(34.34%)"])


@with_program()
def test_narrow_and_wide(program):
    until_data(program, KOREAN)

    def resized(width, height):
        program.resize(width, height)
        return abs(program.size()[0] - width) <= 2
    program.resize(360, 640)  # in one step
    until(program, "360 px", lambda: program.size()[0] == 360)
    for width, height in ((1500, 900), (360, 640), (1500, 900), (360, 480), (800, 600)):
        until(program, f"{width} px", lambda: resized(width, height))
        until(program, "the data", lambda: len(program.data()) > 0)


@with_program()
def test_export_dialog(program):
    until_data(program, KOREAN)
    program.keys("ctrl+e")
    until(program, "a second window", lambda: len(program.windows()) == 2)
    program.focus_window()

    def all_texts():
        return {node.get_name() for _, node in program.tree(program.frame.get_parent())}
    until(program, "its choices", lambda: {"형식", "크기", "테마"} <= all_texts())
    program.keys("Escape")
    until(program, "one window", lambda: len(program.windows()) == 1)


def test_settings_are_kept(path):
    """Written by one run, found by the next; the interface speaks what it is told to."""
    with Program(path, GSETTINGS_BACKEND="keyfile") as program:
        until_data(program, KOREAN)
        until(program, "the panel", lambda: "순서와 강조" in program.texts())
        width = program.size()[0]
        program.resize(width - 100, 700)
        until(program, "its size", lambda: program.size()[0] == width - 100)
        program.keys("ctrl+q")
        program.process.wait(desktop.PATIENCE)
        settings = program.home / "config/glib-2.0/settings/keyfile"
        text = settings.read_text()
        settings.write_text(text + "interface-language='en'\n")
        program.start()
        until(program, "the size of before", lambda: program.size()[0] == width - 100)
        program.one("push button", "Open")


@with_program()
def test_shortcuts_and_preferences(program):
    until_data(program, KOREAN)
    for key in ("ctrl+question", "ctrl+comma"):
        program.focus_window(0)
        program.keys(key)
        until(program, f"a window after {key}", lambda: len(program.windows()) == 2)
        program.focus_window()
        program.keys("Escape")
        until(program, "one window", lambda: len(program.windows()) == 1)


@with_program()
def test_everything_is_named(program):
    until_data(program, KOREAN)
    nameless = []
    for depth, node in program.tree():
        name = node.get_name() or ""
        if node.get_role_name() in ("push button", "combo box", "entry", "list", "tree table"):
            texts = [name, node.get_description() or ""]
            if not any(text and not text.startswith(("Gtk", "Adw", "Dopyo")) for text in texts):
                inner = [child.get_name() for _, child in program.tree(node)]
                if not any(text and not text.startswith(("Gtk", "Adw")) for text in inner):
                    nameless.append(f"{node.get_role_name()} “{name}”")
    program.one("push button", "최근 파일")
    # these are GTK's own, inside of what has a name
    nameless = [text for text in nameless if "ListView" not in text]
    expect("nameless", nameless, [])


@with_program()
def test_a_title_is_drawn_as_it_is_typed(program):
    until_data(program, KOREAN)
    before = program.chart().get_name()
    entry = program.one("text", "제목")
    for _ in range(60):
        if is_in(entry, "FOCUSED"):
            break
        program.keys("Tab")
        time.sleep(0.05)
    expect("the entry's text", entry.get_description(), before)
    program.keys("End", "a", "b")
    until(program, "what was typed", lambda: program.chart().get_name() == before + "ab")
    expect("undo", is_sensitive(program, "되돌리기"), True)
    program.keys("ctrl+z")
    until(program, "one step back", lambda: program.chart().get_name() == before)
    program.keys("ctrl+shift+z", "c")
    until(program, "more", lambda: program.chart().get_name() == before + "abc")
    program.keys("Escape", "ctrl+z")
    until(program, "both steps back", lambda: program.chart().get_name() == before)
    program.keys("Tab")
    until(program, "a button of its own", lambda: program.focused() == "제목 빼기")


def test_dark_contrast_and_still(path):
    for variables in ({"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}, {"ADW_DEBUG_HIGH_CONTRAST": "1"},
                      {"GTK_THEME": "Adwaita:dark"}):
        with Program(path, **variables) as program:
            until_data(program, KOREAN)
    with Program(path, wait=False) as program:
        folder = program.home / "config" / "gtk-4.0"
        folder.mkdir(parents=True)
        (folder / "settings.ini").write_text("[Settings]\ngtk-enable-animations=0\n")
        program.process.kill()
        program.process.wait()
        program.start()
        until_data(program, KOREAN)
        program.keys("F9", "shift+F9", "ctrl+2")
        until(program, "columns", describes(program, "세로 막대그래프"))


@with_program()
def test_quits(program):
    until_data(program, KOREAN)
    program.keys("ctrl+q")
    expect("status", program.process.wait(desktop.PATIENCE), 0)


def test_an_unknown_option(path):
    with Program(path, "--bogus", wait=False) as program:
        expect("status", program.process.wait(desktop.PATIENCE), 2)
        expect("a next step", "--help" in program.output(), True)


def test_a_deleted_file_is_told(path):
    file = table_file()
    with Program(path, file) as program:
        until_data(program, ["마바, 50, 1위"])
        file.write_text("", encoding="utf-8")
        until(program, "empty", lambda: any("빈 파일" in text for text in program.texts()))
        file.unlink()
        until(program, "gone", lambda: any("그런 파일이 없습니다" in text
                                           for text in program.texts()))


def test_no_display(path):
    with Program(path, wait=False, DISPLAY=None, WAYLAND_DISPLAY=None) as program:
        status = program.process.wait(desktop.PATIENCE)
        if status <= 0:
            raise Failure(f"status {status}")
        if "dopyo" not in program.output() and "display" not in program.output():
            raise Failure(f"no word of the display: {program.output()}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="dopyo-test-") as WORK:
        sys.exit(main(sys.modules[__name__]))
