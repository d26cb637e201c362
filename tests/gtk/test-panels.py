#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""The parts of the window: the panel, the table, the export dialog, pictures for other programs.

    test-panels.py PROGRAM [TEST…]    inside dbus-run-session
"""

import pathlib
import subprocess
import sys
import tempfile
import time

import desktop
import survey
from desktop import Program, is_in
from hands import choose, double_click, press_named, write
from trial import expect, main, press, until, until_data, with_program

TITLE = "10년 뒤 AI 패권을 쥘 나라"
START = ["미국, 34.34%, 1위", "중국, 30.98%, 2위", "한국, 15.15%, 3위"]
PNG = b"\x89PNG\r\n\x1a\n"


def until_title(program, title):
    until(program, f"a chart called “{title}”",
          lambda: program.chart() and program.chart().get_name() == title)


def undo(program):
    """By the button: the keys belong to a text that is being written."""
    press(program, "push button", "되돌리기")


def start(program):
    """All of the panel in sight."""
    program.resize(1500, 1300)
    until_data(program, START)
    until(program, "the panel", lambda: program.all("text", "자료 출처"))


@with_program()
def test_switches(program):
    start(program)
    press(program, "check box", "순위")
    until_data(program, ["미국, 34.34%", "중국, 30.98%"])
    undo(program)
    until_data(program, START)
    until(program, "the switch follows", lambda: is_in(program.one("check box", "순위"), "CHECKED"))


@with_program()
def test_numbers(program):
    start(program)
    choose(program, "숫자", "Home", "Down", "Down", "Down")
    until_data(program, ["미국, 34%, 1위", "중국, 31%, 2위"])
    undo(program)
    until_data(program, START)


@with_program()
def test_a_text_is_written_in_its_place(program):
    start(program)
    double_click(program, program.chart(), 225, 410)
    until(program, "a field", lambda: len(program.all("text", "제목")) == 2)
    write(program, "AI leader")
    until_title(program, "AI leader")
    program.keys("Return")
    until(program, "the field goes", lambda: len(program.all("text", "제목")) == 1)
    undo(program)
    until_title(program, TITLE)


@with_program()
def test_line_at_a_value(program):
    start(program)
    press(program, "text", "값에 긋는 선(예: 30 목표)")
    write(program, "20 목표")
    program.keys("Return")
    until(program, "the line in the description", lambda: program.chart() and
          "표시: 목표" in program.chart().get_description())
    undo(program)
    until(program, "no line", lambda: program.chart() and
          "표시: 목표" not in program.chart().get_description())


def has_color(program, color):
    """Whether a pixel of the chart has it."""
    seen = subprocess.run(["import", "-window", program.windows()[0], "-crop", "780x430+345+280",
                           "-depth", "8", "rgb:-"], capture_output=True, check=True).stdout
    return color in set(zip(seen[0::3], seen[1::3], seen[2::3]))


def click_in_menu(program, share):
    """At this share of the height of the menu that is open."""
    popup = until(program, "a menu", program.popups)[-1]
    text = subprocess.run(["xdotool", "getwindowgeometry", "--shell", popup], capture_output=True,
                          text=True, check=True).stdout
    size = dict(line.split("=") for line in text.split())
    subprocess.run(["xdotool", "mousemove", "--sync", "--window", popup,
                    str(int(size["WIDTH"]) // 2), str(int(share * int(size["HEIGHT"]))),
                    "click", "1"], check=True)


@with_program()
def test_colors_as_others_see_them(program):
    wine = (0x80, 0x16, 0x50)
    start(program)
    until(program, "the accent", lambda: has_color(program, wine))
    program.keys("shift+F10")
    click_in_menu(program, 0.83)
    until(program, "the choices", lambda: program.all("radio menu item") or
          [node for node in program.all("menu item") if "녹색맹" in node.get_name()])
    time.sleep(0.5)  # until the submenu has slid in
    click_in_menu(program, 0.63)
    until(program, "a word about it",
          lambda: any("색맹인 사람이 보는" in text for text in program.texts()))
    until(program, "other colors", lambda: not has_color(program, wine))
    expect("what is drawn", program.data()[:3], START)
    press_named(program, "원래대로")
    until(program, "the old colors", lambda: has_color(program, wine))


@with_program()
def test_intervals(program):
    start(program)
    expect("choices without their data", program.all("combo box", "오차범위"), [])
    program.keys(*["ctrl+Next"] * 4)
    drawn = ["AI 예산 증액과 R&D 지원, 46.7%, 95% 신뢰구간 37~56%"]
    until_data(program, drawn)
    choose(program, "오차범위", "End")
    until_data(program, drawn)
    choose(program, "오차범위", "Home")
    until_data(program, ["AI 예산 증액과 R&D 지원, 46.7%"])
    undo(program)
    undo(program)
    until_data(program, drawn)


@with_program()
def test_choices(program):
    start(program)
    choose(program, "차트 언어", "Down")
    until_data(program, ["United States, 34.34%, 1st"])
    undo(program)
    start(program)
    choose(program, "순서", "End")
    until_data(program, ["독일, 1.35%, 공동 7위", "미국, 34.34%, 1위"])
    undo(program)
    until_data(program, START)


@with_program()
def test_highlights(program):
    start(program)
    press(program, "push button", "강조: 한국")
    until(program, "a list", lambda: program.all("check box", "중국"))
    program.keys("Tab", "Home", "Return")
    until(program, "two", lambda: program.all("push button", "강조: 한국 외 1개"))
    program.keys("Down", "Down", "Return")
    until(program, "one", lambda: program.all("push button", "강조: 미국"))
    program.keys("Escape")
    undo(program)
    until(program, "two again", lambda: program.all("push button", "강조: 한국 외 1개"))


def test_escape_leaves_the_list_of_labels(path):
    """What was searched for first, then the list."""
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder) / "many.csv"
        table.write_text("도시,값\n" + "".join(f"도시 {i},{i}\n" for i in range(1, 31)),
                         encoding="utf-8")
        with Program(path, table) as program:
            program.resize(1500, 990)
            until(program, "the panel", lambda: program.all("text", "자료 출처"))
            press(program, "push button", "강조: 없음")
            until(program, "a list", lambda: program.all("check box", "도시 1"))
            write(program, "30")
            until(program, "what was searched for",
                  lambda: program.all("check box", "도시 30")
                  and not program.all("check box", "도시 1"))
            program.keys("Escape")
            until(program, "all labels", lambda: program.all("check box", "도시 1"))
            program.keys("Escape")
            until(program, "no list", lambda: not program.popups())


def test_a_label_that_is_gone_is_not_named(path):
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder) / "cities.csv"
        table.write_text("도시,값\n서울,3\n부산,2\n", encoding="utf-8")
        with Program(path, table) as program:
            program.resize(1500, 990)
            until(program, "the panel", lambda: program.all("text", "자료 출처"))
            press(program, "push button", "강조: 없음")
            program.keys("Tab", "Home", "Return", "Escape")
            until(program, "one", lambda: program.all("push button", "강조: 서울"))
            table.write_text("도시,값\n서울시,3\n부산,2\n", encoding="utf-8")
            until(program, "none", lambda: program.all("push button", "강조: 없음"))
            table.write_text("도시,값\n서울,4\n부산,2\n", encoding="utf-8")
            until(program, "one again", lambda: program.all("push button", "강조: 서울"))


@with_program()
def test_texts(program):
    start(program)
    press(program, "text", "제목")
    write(program, "Ten years")
    until_title(program, "Ten years")
    program.keys("Return")
    write(program, "Never")
    until_title(program, "Never")
    program.keys("Escape", "Return")
    until_title(program, "Ten years")
    program.keys("ctrl+a", "BackSpace", "Return")
    until_title(program, TITLE)
    undo(program)
    until_title(program, "Ten years")
    undo(program)
    until_title(program, TITLE)


@with_program()
def test_a_typed_text_stays_with_its_chart(program):
    start(program)
    press(program, "text", "제목")
    write(program, "Ten years")
    program.keys("ctrl+Next")
    until_title(program, "2030년 AI로 가장 많이 바뀔 것")
    program.keys("ctrl+Prior")
    until_title(program, "Ten years")


@with_program()
def test_refused_kinds_are_not_offered(program):
    start(program)
    ranges = program.one("push button", "범위")
    expect("ranges", is_in(ranges, "SENSITIVE"), False)
    expect("a reason", len(ranges.get_description()) > 10, True)
    expect("pies", is_in(program.one("push button", "원"), "SENSITIVE"), True)
    press(program, "push button", "범위")
    until(program, "the reason", lambda: any(ranges.get_description() in text
                                             for node in program.all("label")
                                             for text in [node.get_name()]))
    expect("data", program.data()[:3], START)
    expect("ranges", is_in(program.one("push button", "범위"), "PRESSED"), False)


def kinds_of(program):
    """The names of the kinds, as they stand."""
    pie = program.one("push button", "원")
    grid = pie.get_parent()
    return [grid.get_child_at_index(i).get_name() for i in range(grid.get_child_count())]


def test_kinds_keep_their_places(path):
    """As long as the same dataset is shown."""
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder) / "cities.csv"
        table.write_text("도시,값\n서울,3\n부산,2\n", encoding="utf-8")
        with Program(path, table) as program:
            program.resize(1500, 990)
            until(program, "the panel", lambda: program.all("text", "자료 출처"))
            before = kinds_of(program)
            table.write_text("도시,값\n서울,3\n부산,-2\n", encoding="utf-8")
            until(program, "no pie", lambda: not is_in(program.one("push button", "원"),
                                                       "SENSITIVE"))
            expect("places", kinds_of(program), before)


def test_kinds_of_a_long_table_are_judged_later(path):
    """What goes over all rows of a long table is done beside the window."""
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder) / "long.csv"
        table.write_text("도시,값\n" + "".join(f"도시 {i},{i - 9}\n" for i in range(1, 3001)),
                         encoding="utf-8")
        with Program(path, table) as program:
            program.resize(1500, 990)
            until(program, "ranges are refused", lambda: [
                  node for node in program.all("push button", "범위")
                  if len(node.get_description()) > 10 and not is_in(node, "SENSITIVE")])
            until_data(program, ["도시 3000, 2,991, 1위"])
            table.write_text("도시,값\n가,3\n나,2\n다,1\n", encoding="utf-8")
            until_data(program, ["가, 3, 1위"])
            until(program, "a pie", lambda: is_in(program.one("push button", "원"), "SENSITIVE"))


SEVERAL = desktop.ROOT / "tests/golden/several.datapackage.json"


@with_program(SEVERAL)
def test_several_series(program):
    program.resize(1500, 990)
    until(program, "a datum for each row and series", lambda: len(program.data()) == 30)
    until(program, "the panel", lambda: program.all("text", "자료 출처"))
    expect("the first", program.data()[0], "경제, 매우 잘하고 있다, 8.1%")
    names = [node.get_name() for node in program.all("push button") + program.all("toggle button")]
    expect("what does not fit comes last", names.index("범위") > names.index("척도"), True)
    press(program, "check box", "가운데에서 양쪽으로")
    choose(program, "색", "Down")
    until(program, "a step back", lambda: is_in(program.one("push button", "되돌리기"), "SENSITIVE"))
    press(program, "push button", "누적 막대")
    until(program, "stacked bars", lambda: program.chart().get_description().startswith("누적"))
    expect("no switch for scales", program.all("check box", "가운데에서 양쪽으로"), [])
    program.keys("ctrl+z", "ctrl+z", "ctrl+z")
    until(program, "the scale again", lambda: program.chart().get_description().startswith("척도"))


def cells(program):
    """What is written in the table, row by row."""
    return [[node.get_name() for _, node in program.tree(row) if node.get_role_name() == "label"]
            for row in program.all("table row")][1:]


@with_program()
def test_the_table_tells_what_the_chart_tells(program):
    start(program)
    program.keys("ctrl+t")
    until(program, "the first rows", lambda: cells(program)[:2] ==
          [["1위", "미국", "34.34", "보도된 값"], ["2위", "중국", "30.98", "보도된 값"]])
    expect("the rest", cells(program)[9], ["–", "보도되지 않음", "1.68", "계산한 값"])
    press(program, "check box", "순위")
    until(program, "no places", lambda: cells(program)[0] == ["미국", "34.34", "보도된 값"])
    choose(program, "차트 언어", "Down")
    until(program, "English", lambda: cells(program)[0] == ["United States", "34.34", "reported"])


def export(program, path, by_mouse=False):
    """Saves by the dialog, which is open and has the focus on its button."""
    n_windows = len(program.windows())
    if by_mouse:
        press(program, "push button", "내보내기…")
    else:
        program.keys("Return")
    until(program, "a file chooser", lambda: len(program.windows()) == n_windows + 1)
    program.focus_window()
    write(program, str(path))
    program.keys("Return")
    until(program, "no file chooser", lambda: len(program.windows()) <= n_windows)


def open_dialog(program):
    program.focus_window(0)
    program.keys("ctrl+e")
    until(program, "a dialog", lambda: len(program.windows()) == 2)
    program.focus_window()
    until(program, "its preview", lambda: any(TITLE in (node.get_description() or "")
                                              for node in program.all("image", "미리 보기")))


@with_program()
def test_exports(program):
    start(program)
    open_dialog(program)
    export(program, program.home / "chart")
    until(program, "said", lambda: any("‘chart.png’" in text for text in program.texts()))
    expect("the file", (program.home / "chart.png").read_bytes()[:8], PNG)
    expect("windows", len(program.windows()), 1)


@with_program()
def test_exports_both_languages(program):
    start(program)
    open_dialog(program)
    choose(program, "차트 언어", "End")
    until(program, "the choice", lambda: any("둘 다" in text for text in program.texts()))
    export(program, program.home / "chart.png", by_mouse=True)
    files = [program.home / f"chart.{lang}.png" for lang in ("ko", "en")]
    until(program, "two files", lambda: all(file.exists() for file in files))
    expect("no other", (program.home / "chart.png").exists(), False)

    files[0].write_bytes(b"mine")
    open_dialog(program)
    choose(program, "차트 언어", "End")
    until(program, "the choice", lambda: any("둘 다" in text for text in program.texts()))
    export(program, program.home / "chart.png", by_mouse=True)
    until(program, "both are named",
          lambda: any("‘chart.ko.png’, ‘chart.en.png’" in text for text in program.texts()))
    expect("untouched", files[0].read_bytes(), b"mine")
    press_named(program, "바꾸기")
    until(program, "replaced", lambda: files[0].read_bytes()[:8] == PNG)


@with_program()
def test_the_export_begins_with_the_page(program):
    start(program)
    for page, size in (("1:1", "1080 × 1080"), ("16:9", "1920 × 1080"), ("4:3", "다른 크기")):
        press(program, None, page)
        open_dialog(program)
        until(program, f"{size} for {page}", lambda: size in program.texts())
        program.keys("Escape")
        until(program, "no dialog", lambda: len(program.windows()) == 1)


@with_program()
def test_no_recent_file_is_said(program):
    start(program)
    press(program, None, "최근 파일")
    until(program, "a line", lambda: any("아직 연 파일이 없습니다" in text
                                         for text in program.texts()))


def test_rows_taken_for_totals_are_said(path):
    with tempfile.TemporaryDirectory() as name:
        table = pathlib.Path(name) / "t.csv"
        table.write_text("나라,점수\n가나,30\n마바,50\n합계,80\n", encoding="utf-8")
        with Program(path, table) as program:
            until_data(program, ["마바, 50"])
            press(program, None, "확인할 점 1개")
            until(program, "the total", lambda: any("4행" in text and "‘합계’" in text
                                                    for text in program.texts()))
            program.keys("Tab", "Return")
            until_data(program, ["합계, 80", "마바, 50", "가나, 30"])
            until(program, "nothing more to draw",
                  lambda: not any(is_in(node, "SENSITIVE") for node in program.all("push button")
                                  if "그래도 그리기" in node.get_name()))
            program.keys("ctrl+z")
            until_data(program, ["마바, 50", "가나, 30"])


def total_by_keys(program, row):
    """From the menu of a row of the table, which begins with its heads."""
    press(program, "label", row)
    program.keys("shift+F10")
    until(program, "a menu", program.popups)
    program.keys("Return")
    until(program, "no menu", lambda: not program.popups())


def test_a_row_is_said_to_be_a_total_or_none(path):
    with tempfile.TemporaryDirectory() as name:
        table = pathlib.Path(name) / "t.csv"
        table.write_text("나라,점수\n가나,30\n마바,50\n합계,80\n", encoding="utf-8")
        with Program(path, table) as program:
            until_data(program, ["마바, 50", "가나, 30"])
            program.keys("ctrl+t")
            total_by_keys(program, "합계")
            total_by_keys(program, "마바")
            program.keys("ctrl+t")
            until_data(program, ["합계, 80", "가나, 30"])
            program.keys("ctrl+z")
            until_data(program, ["합계, 80", "마바, 50", "가나, 30"])
            program.keys("ctrl+z")
            until_data(program, ["마바, 50", "가나, 30"])


def test_answers_are_weighted_from_the_menu(path):
    with tempfile.TemporaryDirectory() as name:
        file = pathlib.Path(name) / "s.dta"
        file.write_bytes(survey.stata(["q", "w_t"], [(1, 1), (1, 1), (2, 6)]))
        with Program(path, file) as program:
            until(program, "no weight", lambda: shares(program) == ["1, 66.7%", "2, 33.3%"])
            program.keys("F10")
            until(program, "the menu", program.popups)
            press_in_menu(program, "응답 가중")
            press_in_menu(program, "w_t")
            until(program, "weighted", lambda: shares(program) == ["1, 25.0%", "2, 75.0%"])
            # it is remembered
            program.keys("ctrl+q")
            program.process.wait(desktop.PATIENCE)
            program.start()
            until(program, "weighted", lambda: shares(program) == ["1, 25.0%", "2, 75.0%"])


def shares(program):
    """Answers and their shares, without intervals and places."""
    return sorted(text[:8] for text in program.data())


def press_in_menu(program, name):
    """With the keyboard: walks down to the item."""
    for _ in range(20):
        if name in program.focused():
            break
        program.keys("Down")
    until(program, f"the focus on “{name}”", lambda: name in program.focused())
    program.keys("Return")


@with_program()
def test_an_error_stays_in_the_dialog(program):
    start(program)
    open_dialog(program)
    export(program, "/proc/self/chart")
    until(program, "a message",
          lambda: any("/proc/self/chart.png: 쓸 수 없습니다" in text for text in program.texts()))
    expect("windows", len(program.windows()), 2)


if __name__ == "__main__":
    sys.exit(main(sys.modules[__name__]))
