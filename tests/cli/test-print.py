# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""dopyo-cli list and show: what they print, in which shape and language."""

import json
import subprocess

import cli

IDS = ["ai-leader-in-10-years", "change-by-2030", "korea-ai-level", "global-ai-index",
       "how-to-compete", "llm-share", "gpu-market", "h100-purchases", "gpu-price",
       "h100-lead-time", "middle-tier"]
VALUE_KEYS = ["value", "text", "status", "rank", "tied", "low", "high"]


def shown(*arguments, **more):
    """What show --json says."""
    return json.loads(cli.run("show", *arguments, "--json", **more).expect(0).text)


def dataset_of(package, name):
    """One dataset of a package in JSON."""
    return next(d for d in package["datasets"] if d["id"] == name)


def test_list_sample():
    lines = cli.run("list").expect(0).text.splitlines()
    cli.check([line.split()[0] for line in lines] == IDS, f"other datasets: {lines}")
    cli.check("10년 뒤 AI 패권을 쥘 나라" in lines[0], f"no Korean title: {lines[0]}")
    english = cli.run("list", "-l", "en").expect(0).text
    cli.check("Who will lead in AI ten years from now" in english, f"no English title: {english}")


def test_list_json():
    package = json.loads(cli.run("list", cli.SAMPLE, "--json", "-l", "en").expect(0).text)
    cli.check(package["package"]["languages"] == ["ko", "en"], f"languages: {package['package']}")
    cli.check(package["datasets"][0] == {"id": IDS[0], "kind": "ranking", "rows": 10,
                                         "title": "Who will lead in AI ten years from now"},
              f"first dataset: {package['datasets'][0]}")
    cli.check([d["id"] for d in package["datasets"]] == IDS, "other datasets")


def test_total_by_label_is_said():
    table = cli.TABLE + "합계,52.19\n"
    with cli.folder(t__csv=table) as path:
        cli.run("show", path / "t.csv", "--strict").expect(0, "t.csv:6: ", "“합계”")
        cli.run("export", path / "t.csv", "-d", "1", "-o", path / "t.svg").expect(0, "t.csv:6: ")
        done = cli.run("show", path / "t.csv", "--json").expect(0)
        cli.check(done.err == "", f"scripts read it in the row: {done.err}")


def test_show_json_shape():
    with cli.folder(t__csv=cli.TABLE + "합계,52.19\n") as path:
        package = shown(path / "t.csv")
    cli.check(list(package) == ["package", "reading", "datasets"], f"keys: {list(package)}")
    cli.check(list(package["package"]) == ["title", "languages"], f"{package['package']}")
    cli.check(package["reading"] == {
        "encoding": "UTF-8", "delimiter": ",", "skipped": 0, "header": 1, "rows": 5,
        "footnotes": 0, "columns": ["나라", "비율 (%)"],
        "notices": []}, f"{package['reading']}")
    dataset, = package["datasets"]
    cli.check(list(dataset) == ["id", "title", "question", "kind", "n", "source", "note", "series",
                                "rows"], f"keys of a dataset: {list(dataset)}")
    cli.check(dataset["id"] == "1" and dataset["question"] is None and dataset["n"] is None,
              f"what is not known: {dataset}")
    cli.check(dataset["series"] == [{"name": "비율", "unit": "%"}], f"{dataset['series']}")
    cli.check(dataset["rows"][0] == {"label": "미국", "total": False, "values": [
        {"value": 34.34, "text": "34.34", "status": "reported", "rank": 1, "tied": False,
         "low": None, "high": None}]}, f"first row: {dataset['rows'][0]}")
    tie = dataset["rows"][2]["values"][0]
    cli.check((tie["rank"], tie["tied"]) == (3, True), f"tie: {tie}")
    total = dataset["rows"][4]
    cli.check(total["total"] is True and total["values"][0]["rank"] is None, f"total: {total}")


def test_show_json_sample():
    package = shown()
    cli.check([d["id"] for d in package["datasets"]] == IDS, "other datasets")
    for dataset in package["datasets"]:
        for row in dataset["rows"]:
            cli.check(list(row) == ["label", "total", "values"], f"keys of a row: {list(row)}")
            for value in row["values"]:
                cli.check(list(value) == VALUE_KEYS, f"keys of a value: {list(value)}")
    survey = dataset_of(package, IDS[0])
    cli.check((survey["n"], survey["kind"]) == (105, "ranking"), f"n and kind: {survey}")
    rest = survey["rows"][-1]["values"][0]
    cli.check((rest["status"], rest["rank"]) == ("derived", None), f"the rest: {rest}")
    reference = dataset_of(package, "korea-ai-level")["rows"][0]["values"][0]
    cli.check((reference["status"], reference["rank"]) == ("reference", None), f"{reference}")
    lead = dataset_of(package, "h100-lead-time")["rows"][0]["values"][0]
    cli.check((lead["value"], lead["low"], lead["high"], lead["status"], lead["rank"])
              == (None, 10, 12, "range", None), f"range: {lead}")
    index = dataset_of(package, "global-ai-index")["rows"]
    cli.check([row["values"][0]["rank"] for row in index] == [1, 2, None, None],
              f"a partial list claims more than its two first places: {index}")


def test_show_keeps_decimals():
    with cli.folder(t__csv="a,b\nx,1.50\ny,0.1\nz,1e3\n") as path:
        text = cli.run("show", path / "t.csv", "--json").expect(0).text
    for number in ('"value": 1.50', '"value": 0.1', '"text": "1.50"'):
        cli.check(number in text, f"{number} is not in:\n{text}")


def test_show_one():
    with cli.folder(poll__csv=cli.TABLE) as path:
        by_number = cli.run("show", path / "poll.csv", "-d", "1").expect(0).out
        cli.check(cli.run("show", path / "poll.csv", "-d", "poll").expect(0).out == by_number,
                  "the base name shows something else")
        cli.run("show", path / "poll.csv", "-d", "2").fails(3, "“2”", "there are: 1")
    one = shown("-d", "gpu-market", "-l", "en")
    cli.check([d["title"] for d in one["datasets"]] == ["Market for GPUs used in AI"], f"{one}")
    cli.run("show", "-d", "nothing").fails(3, *IDS)


def test_table_is_aligned():
    text = cli.run("show", "-d", IDS[0]).expect(0).text
    lines = text.splitlines()
    head = next(i for i, line in enumerate(lines) if line.startswith("항목"))
    rows = lines[head:head + 11]
    value_end = cli.width(rows[0][:rows[0].index("(%)") + 3])
    status_start = cli.width(rows[0][:rows[0].index("상태")])
    cli.check("1.35" in rows[7], f"not a row: {rows}")
    for row in rows[1:]:
        number = next(word for word in row.split() if word.replace(".", "").isdigit())
        cli.check(cli.width(row[:row.index(number) + len(number)]) == value_end,
                  f"numbers do not end below the head's:\n{text}")
        status = " ".join(row.split()[-2:])
        cli.check(cli.width(row[:row.rindex(status)]) == status_start,
                  f"the last column does not begin below its head:\n{text}")
        cli.check(row == row.rstrip(), f"blanks at the end: {row!r}")
    for word in ("공동 7위", "자료: 매일경제 설문", "n = 105", "1.68"):
        cli.check(word in text, f"“{word}” is missing:\n{text}")
    cli.check("…" not in text, f"a text is cut:\n{text}")


def test_languages():
    cli.check("=7th" in cli.run("show", "-d", IDS[0], "-l", "en").expect(0).text, "no =7th")
    for wrong in ("fr", "ko,fr", ","):
        cli.run("show", "-l", wrong).fails(2, "--lang")
    cli.run("show", "-l", "ko,en").fails(2, "one language")
    with cli.folder(ko__csv=cli.TABLE, en__csv="country,share\nKorea,1\nChina,2\n") as path:
        cli.check("항목" in cli.run("show", path / "ko.csv").text, "a Korean file is not in Korean")
        cli.check("Item" in cli.run("show", path / "en.csv").text, "an English file is not")


def test_standard_input():
    with cli.folder(t__csv=cli.TABLE) as path:
        from_file = shown(path / "t.csv")["datasets"][0]["rows"]
    piped = shown("-", stdin=cli.TABLE.encode())
    cli.check(piped["datasets"][0]["rows"] == from_file, f"other rows: {piped}")


def test_reading_options():
    table = "words\n나라;비율\n미국;1\n한국;2\n".encode("cp949")
    with cli.folder(t__csv=table) as path:
        package = shown(path / "t.csv", "--encoding", "CP949", "--delimiter", ";", "--skip", "1",
                        "--header", "1")
        reading = package["reading"]
        cli.check((reading["encoding"], reading["delimiter"], reading["skipped"],
                   reading["header"]) == ("CP949", ";", 1, 1), f"{reading}")
        cli.check([row["label"] for row in package["datasets"][0]["rows"]] == ["미국", "한국"],
                  f"{package}")
    with cli.folder(t__tsv=cli.TABLE.replace(",", "\t")) as path:
        cli.check(shown(path / "t.tsv", "--delimiter", "tab")["reading"]["delimiter"] == "\t",
                  "tab is no tab")


def test_options_that_leave_nothing():
    with cli.folder(t__csv="a,b\nx,1\ny,2\n") as path:
        for option, number in (("--header", "99"), ("--skip", "99"), ("--header", "3")):
            cli.run("show", path / "t.csv", option, number).fails(
                3, "t.csv: ", f"{option[2:]} {number}: ", "3 lines")


def test_help_and_version():
    for arguments in (["--help"], ["-h"], ["list", "--help"], ["show", "--help"],
                      ["export", "-h"]):
        done = cli.run(*arguments).expect(0)
        cli.check("dopyo-cli" in done.text and done.err == "", f"{arguments}: {done.text}")
    for option in ("--all", "--highlight", "--background", "--text", "--strict", "--encoding"):
        cli.check(option in cli.run("export", "--help").text, f"{option} is not in the help")
    for name in ("CSV", "Data Package", "XLSX", "ODS"):
        cli.check(name in cli.run("--help").text, f"the help does not name {name}")
    cli.check(cli.run("--version").expect(0).text.startswith("dopyo-cli 0."), "no version")


def test_usage():
    wrong = [[], ["draw"], ["list", "--nothing"], ["show", "a", "b"], ["list", "-d", "x"],
             ["show", "--header", "x"], ["show", "--header", "-1"], ["show", "--skip", "1.5"],
             ["show", "--delimiter", "ab"], ["show", "--delimiter", ""],
             ["show", b"--nothing\xff"]]
    for arguments in wrong:
        done = cli.run(*arguments) if not any(isinstance(a, bytes) for a in arguments) else \
            run_bytes(arguments)
        done.fails(2, "--help")


def run_bytes(arguments):
    """Runs with arguments that are no text."""
    done = subprocess.run([str(cli.CLI).encode()] + [a if isinstance(a, bytes) else a.encode()
                                                     for a in arguments],
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=cli.TIMEOUT,
                          check=False)
    return cli.Result(done.returncode, done.stdout, done.stderr)


def test_notices():
    table = "a,b,c\n" + "x,1\n" * 25 + "y,1,2\n" * 30
    with cli.folder(t__csv=table) as path:
        done = cli.run("show", path / "t.csv", "--json").expect(0, f"{path}/t.csv:2: ")
        lines = done.err.splitlines()
        notices = json.loads(done.text)["reading"]["notices"]
        cli.check(len(notices) >= 25, f"only {len(notices)} notices")
        cli.check(len(lines) == 21 and lines[20] == f"dopyo-cli: and {len(notices) - 20} more",
                  f"not 20 and a count:\n{done.err}")
        for notice in notices:
            cli.check(list(notice) == ["line", "code", "message"], f"{notice}")
        strict = cli.run("show", path / "t.csv", "--strict").expect(3, "--strict")
        cli.check(strict.out == b"", "printed in spite of --strict")
    with cli.folder(t__csv=cli.TABLE) as path:
        cli.run("show", path / "t.csv", "--strict").expect(0)


def test_messages_are_translated():
    korean = {"LC_ALL": "ko_KR.UTF-8", "LANGUAGE": None}
    done = cli.run("show", "/nowhere/t.csv", env=korean).expect(3)
    cli.check("없습니다" in done.err, f"not Korean: {done.err}")
    usage = cli.run("export", "--help", env=korean).expect(0)
    cli.check("그릴 자료" in usage.text, f"the help is not Korean:\n{usage.text}")
    for arguments in (["show"], ["show", "--json"], ["list"]):
        cli.check(cli.run(*arguments, env=korean).out == cli.run(*arguments).out,
                  f"{arguments} prints something else on a Korean desktop")


def test_prints_the_same_in_any_locale():
    plain = cli.run("show", "--json").out
    for locale in ("C", "de_DE.UTF-8", "ko_KR.UTF-8", "xx_YY"):
        cli.check(cli.run("show", "--json", env={"LC_ALL": locale}).out == plain,
                  f"other bytes in {locale}")
    done = cli.run("show", "-d", "한국", env={"LC_ALL": "C"}).fails(3)
    cli.check("한국" in done.err, f"mangled in the C locale: {done.err}")


def test_kinds():
    found = json.loads(cli.run("kinds", "--json").text)["datasets"]
    cli.check(len(found) == 11, f"{len(found)} datasets")
    for dataset in found:
        kinds = dataset["kinds"]
        cli.check(sum(kind["suggested"] for kind in kinds) == 1, f"not one suggestion: {dataset}")
        for kind in kinds:
            cli.check(kind["fits"] or not kind["suggested"], f"a refused suggestion: {kind}")
            cli.check((kind["reason"] is None) == (kind["fits"] and not kind["suggested"]),
                      f"a reason too many or too few: {kind}")
            done = cli.run("export", "-d", dataset["id"], "-c", kind["name"], "-l", "en",
                           "--format", "svg", "-o", "-")
            cli.check((done.code == 0) == kind["fits"], f"{dataset['id']}: {kind}: {done.err}")
    one = cli.run("kinds", "-d", "h100-lead-time").expect(0).text
    cli.check("*  range" in one and "-  pie" in one, f"not what ranges allow:\n{one}")
    cli.run("kinds", "-d", "none").fails(3, "none")


def test_row_numbers_are_no_scale():
    for text, kind in (("2019,3\n2020,5\n2021,4\n", "column"),
                       ("x,y\n10,20\n30,40\n50,60\n", "grouped")):
        found = json.loads(cli.run("kinds", "-", "--json", stdin=text.encode()).text)
        kinds = {kind["name"]: kind for kind in found["datasets"][0]["kinds"]}
        cli.check(kinds[kind]["suggested"], f"not {kind} for {text!r}: {kinds}")
        cli.check(not kinds["likert"]["fits"], f"a scale in {text!r}: {kinds['likert']}")


def test_shares_of_no_whole_are_no_pie():
    for text in ("나라,실업률(%)\n한국,2.7\n일본,2.5\n미국,3.9\n",
                 "지역,찬성(%),반대(%)\n서울,34.5,65.5\n부산,22.1,77.9\n대구,40,60\n"):
        cli.run("export", "-", "-d", "1", "-c", "pie", "--format", "svg", "-o", "-",
                stdin=text.encode()).fails(4, "no parts of one whole")


def test_messages_name_rows_as_the_chart_does():
    for lang, name in (("ko", "메타"), ("en", "Meta")):
        command = ["export", "-d", "h100-purchases", "-l", lang, "--format", "svg", "-o", "-"]
        cli.run(*command, "-c", "pie").fails(4, name)
        cli.run(*command, "--highlight", "x").fails(3, name)
    cli.run("export", "-", "-d", "1", "-c", "pie", "--format", "svg", "-o", "-",
            stdin="a,b\nx,\ny,2\nz,3\n".encode()).fails(4, "“x” has no value")


def test_places_of_the_source():
    """They stand where the values follow them, also in a saved file; else ranks are counted."""
    def ranks(path):
        rows = json.loads(cli.run("show", path, "--json").text)["datasets"][0]["rows"]
        return [(row["values"][0]["rank"], row["values"][0]["tied"]) for row in rows]

    for text, expected in (
            ("Rank,Country,Score\n8,Korea,62.1\n9,Japan,60.5\n10,France,58.4\n", [8, 9, 10]),
            ("순위,이름,점수\n1,가,90\n2,나,80\n5,다,70\n6,라,60\n", [1, 2, 5, 6]),
            ("순위,이름,초\n1,가,9.1\n2,나,9.5\n2,다,9.5\n4,라,10\n", [1, 2, 2, 4]),
            ("순위,이름,점수\n1,가,70\n2,나,90\n3,다,80\n", [3, 1, 2])):
        expected = [(place, expected.count(place) > 1) for place in expected]
        with cli.folder(t__csv=text) as path:
            cli.check(ranks(path / "t.csv") == expected, f"{ranks(path / 't.csv')} of {text!r}")
            cli.run("save", path / "t.csv", "-o", path / "t.datapackage.json").expect(0)
            saved = ranks(path / "t.datapackage.json")
            cli.check(saved == expected, f"{saved} of {text!r}, saved")


def test_no_toolkit():
    libraries = subprocess.run(["ldd", str(cli.CLI)], capture_output=True, text=True,
                               check=True).stdout
    for name in ("gtk", "gdk", "adwaita", "libEGL", "libGL", "wayland"):
        cli.check(name not in libraries, f"links {name}:\n{libraries}")


cli.main(globals())
