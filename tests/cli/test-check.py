# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""check: each finding fires where there is evidence for it, and nowhere else."""

import json
import os
import pathlib

import cli

CORPUS = pathlib.Path(__file__).resolve().parent.parent / "corpus"


def found(rows, kind="single", n=0, unit="%", **more):
    """The findings in a dataset of @rows, by their codes."""
    resource = {"name": "r", "survey:kind": kind, "data": [
        dict(zip(("label", "value", "status"), (*row, "reported"))) for row in rows],
        "schema": {"fields": [{"name": "label", "type": "string"},
                              {"name": "value", "type": "number", "unit": unit},
                              {"name": "status", "type": "string"}]}}
    if n:
        resource["survey:n"] = n
    resource.update(more)
    with cli.folder(datapackage__json=json.dumps(
            {"name": "p", "languages": ["en"], "resources": [resource]})) as path:
        done = cli.run("check", path / "datapackage.json", "--json")
    findings = json.loads(done.text)["findings"]
    wrong = any(finding["severity"] == "error" for finding in findings)
    cli.check(done.code == (3 if wrong else 0), f"exit {done.code}: {done.err}")
    return {finding["code"]: finding for finding in findings}


def test_base():
    """A share that no count gives, with the smallest number that fits; never of weighted ones."""
    rows = [("a", 72.9), ("b", 27.1)]
    base = found(rows, n=105)["base"]
    cli.check(base["severity"] == "error" and base["rows"] == [1, 2], base)
    cli.check("72.9%" in base["message"] and base["message"].endswith(" is 48"), base)
    cli.check("base" not in found([("a", 72.4), ("b", 27.6)], n=105), "72.4 fits")
    cli.check("base" not in found(rows), "no n is stated")
    cli.check("base" not in found(rows, n=105, **{"survey:weighted": True}), "weighted")
    cli.check("base" not in found(rows, n=105, kind="value"), "no survey")
    cli.check("base" not in found(rows, n=105, unit="points"), "no shares")


def test_base_only():
    """Where the shares tell how many answered, that is said; not where they tell too little."""
    rows = [("a", 72.4), ("b", 14.3), ("c", 8.6), ("d", 2.9)]
    cli.check("base-only" in found(rows, n=105), "only 105")
    cli.check("base-only" not in found(rows, n=210), "105 fits too")


def test_whole():
    """Sums past the whole, short of it, and what was not reported."""
    cli.check("over-100" in found([("a", 60), ("b", 50)]), "110")
    cli.check("over-100" not in found([("a", 60), ("b", 50)], kind="multiple"), "several answers")
    cli.check("over-100" not in found([("a", 33.4), ("b", 33.4), ("c", 33.3)]), "rounding")
    cli.check("short-of-100" in found([("a", 60), ("b", 30)]), "90")
    cli.check("short-of-100" not in found([("a", 33.3), ("b", 33.3), ("c", 33.3)]), "rounding")
    rest = [("a", 60, "reported"), ("b", 30, "reported"), ("rest", 10, "derived")]
    cli.check("not-reported" in found(rest) and "short-of-100" not in found(rest), found(rest))
    cli.check("not-reported" not in found([("a", 60), ("b", 40)]), "a whole")


def test_two_values():
    """A text that says another number for the same thing; sums, rests and margins are none."""
    rows = [("a", 72.4), ("b", 27.6)]
    note = found(rows, n=105, **{"chart:note": "It is 72.9%."})["two-values"]
    cli.check(note["severity"] == "warning" and "72.4% is 76" in note["message"], note)
    title = found(rows, title="72.9% say a")["two-values"]
    cli.check(title["severity"] == "error" and title["rows"] == [1], title)
    for text in ("72.4%", "72%", "28%", "100%", "a gap of 70%p", "up 7%", "in 2030"):
        cli.check("two-values" not in found(rows, title=text), text)


def test_tie():
    """Ties of a ranking are said as ties."""
    rows = [("a", 5), ("b", 3), ("c", 3)]
    cli.check(found(rows, kind="ranking", unit="points")["tie"]["rows"] == [2, 3], "b and c")
    cli.check("tie" not in found(rows[:2], kind="ranking", unit="points"), "none")
    cli.check("tie" not in found(rows, kind="value", unit="points"), "no ranking")


def test_small_base():
    """Fewer than a hundred."""
    cli.check("small-base" in found([("a", 50), ("b", 50)], n=98), "98")
    cli.check("small-base" not in found([("a", 50), ("b", 50)], n=100), "100")


def test_duplicates():
    """Labels that differ in case, width, spaces or composition only; not in a table of anything."""
    for pair in (("Seoul", "seoul "), ("서울 시", "서울시"), ("ＡＢＣ", "abc"),
                 ("한", "\u1112\u1161\u11ab")):
        rows = [(pair[0], 50), (pair[1], 30), ("z", 20)]
        cli.check(found(rows)["duplicate-label"]["rows"] == [1, 2], pair)
        cli.check("duplicate-label" not in found(rows, kind="value"), f"a table with {pair}")
    cli.check("duplicate-label" not in found([("Seoul", 50), ("Seoul 2", 50)]), "two names")


def test_total():
    """A row that all others add up to; not where that may be chance."""
    parts = [("a", 1201), ("b", 733), ("c", 81)]
    total = found([*parts, ("d", 2015)], kind="value", unit="people")["total-among-parts"]
    cli.check(total["rows"] == [4], total)
    more = [*parts, ("d", 2016)]
    cli.check("total-among-parts" not in found(more, kind="value", unit=""), "1 more")
    few = [("a", 1), ("b", 2), ("c", 3), ("d", 6)]
    cli.check("total-among-parts" not in found(few, kind="value", unit=""), "small numbers")
    shares = [("a", 50), ("b", 30), ("c", 20)]
    cli.check("total-among-parts" in found([*shares, ("x", 100)]), "100 per cent")
    half = [("x", 50), ("a", 25), ("b", 15), ("c", 10)]
    cli.check("total-among-parts" not in found(half), "a half")


def test_lead():
    """A lead that chance may have made; none where the number of answers tells nothing."""
    close = [("a", 37.0), ("b", 34.0), ("don't know", 29.0)]
    lead = found(close, n=1000)["lead"]
    cli.check(lead["rows"] == [1, 2] and "3.0 points" in lead["message"], lead)
    cli.check("±5.2" in lead["message"], lead)
    cli.check("lead" not in found([("a", 47.0), ("b", 24.0), ("c", 29.0)], n=1000), "far ahead")
    cli.check("lead" not in found(close), "no n")
    cli.check("lead" not in found(close, n=1000, kind="multiple"), "several answers")


def test_says():
    """What a dataset says of itself, and what it leaves out."""
    rows = [("a", 60), ("b", 40)]
    note = {"chart:note": "A partial list."}
    cli.check("partial-list" in found(rows, kind="ranking", **note), "said")
    cli.check("partial-list" not in found(rows, kind="ranking"), "not said")
    cli.check("partial-list" not in found(rows, **note), "no ranking")
    told = {"sources": [{"title": "S"}], "survey:question": "Why?"}
    missing = {"no-source", "no-n", "no-question"}
    cli.check(missing <= set(found(rows)), "all three are missing")
    cli.check(not missing & set(found(rows, n=1000, **told)), "none is missing")
    cli.check(missing & set(found(rows, kind="ranking")) == {"no-source"}, "a ranking asks nobody")
    cli.check(not missing & set(found(rows, kind="value")), "a table of anything")


def test_remedies():
    """What can be done about a finding, for scripts; null where nothing can."""
    def remedy(code, *arguments, **more):
        return found(*arguments, **more)[code]["remedy"]

    ranking = [("a", 3), ("b", 3), ("c", 2)]
    half = [("a", 72.4), ("b", 27.6)]
    cli.check(remedy("partial-list", ranking, kind="ranking", **{"chart:note": "A partial list."})
              == {"name": "hide-ranks", "title": "Hide the Ranks"}, "a partial list")
    cli.check(remedy("two-values", half, title="72.9% say a") ==
              {"name": "correct", "title": "Correct: 72.9% → 72.4%", "from": "72.9%",
               "to": "72.4%"}, "a title")
    cli.check(remedy("two-values", half, **{"chart:note": "72.9% say a"}) is None, "a note")
    cli.check(remedy("base", [("a", 72.9), ("b", 27.1)], n=105)["name"] == "say", "a base")
    cli.check(remedy("tie", ranking, kind="ranking") is None, "a tie")
    cli.check(remedy("no-source", half) is None, "no source")
    korean = cli.run("check", "--json", "-d", "global-ai-index",
                     env={"LC_ALL": "ko_KR.UTF-8", "LANGUAGE": None}).text
    cli.check("순위 숨기기" in korean, korean)


def test_samples():
    """The dataset that comes with the program shows what is wrong with its source."""
    done = cli.run("check", "-l", "en").expect(3)
    for words in ("ai-leader-in-10-years:1: error: ", "34.34%", " is 297 [base]", "1.68% was not",
                  "Singapore, Germany share", "only 105 fits every share", "is 72.9%, and 72.4% is",
                  "44% is 46 and 46.7% is 49",
                  "global-ai-index:0: warning: the text calls it a partial list"):
        cli.check(words in done.text, f"{words}:\n{done.text}")
    for line in done.text.splitlines():
        cli.check(line.split(":")[0] in ("ai-leader-in-10-years", "change-by-2030",
                                         "how-to-compete", "global-ai-index"), line)
    korean = cli.run("check", "-d", "ai-leader-in-10-years").expect(3).text
    cli.check("공동 7위인 항목: 싱가포르, 독일 [tie]" in korean, korean)


def test_no_false_alarm():
    """Nothing is found in any table of the corpus: none says what its numbers are."""
    folders = [CORPUS, *([pathlib.Path(os.environ["DOPYO_CORPUS"])]
                         if os.environ.get("DOPYO_CORPUS") else [])]
    tables = [path for folder in folders for path in sorted(folder.rglob("*"))
              if path.suffix in (".csv", ".tsv", ".txt", ".ssv")]
    cli.check(len(tables) > 30, f"only {len(tables)} tables")
    for path in tables:
        done = cli.run("check", path)
        cli.check(done.out == b"", f"{path}:\n{done.text}")


if __name__ == "__main__":
    cli.main(globals())
