# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""check: each finding fires where there is evidence for it, and nowhere else."""

import json
import os
import pathlib

import cli
from findings import found, table

CORPUS = pathlib.Path(__file__).resolve().parent.parent / "corpus"


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
    many = found([("a", 33.34), ("b", 66.66)], n=1200)["base"]["message"]
    cli.check("of 1,200 answers" in many, many)


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
    cli.check(found([("a", 60), ("b", 30)])["short-of-100"]["remedy"]["name"] == "say", "90")
    part = found([("a", 26), ("b", 12), ("c", 11)])["short-of-100"]
    cli.check(part["remedy"]["name"] == "hide-ranks", part)
    cli.check("short-of-100" not in found([("a", 33.3), ("b", 33.3), ("c", 33.3)]), "rounding")
    cli.check("over-100" not in found([("a", 34), ("b", "33.3"), ("c", "33.3")]), "34 may be 33.5")
    few = found([("a", 51), ("b", 50)], n=100)["over-100"]
    cli.check("of 100 answers they are at least 101" in few["message"], few)
    cli.check("over-100" not in found([("a", 51), ("b", 50)], n=200), "101 and 99 of 200")
    cli.check("over-100" not in found([("a", 51), ("b", 50)], n=100,
                                      **{"survey:weighted": True}), "weighted")
    rest = [("a", 60, "reported"), ("b", 30, "reported"), ("rest", 10, "derived")]
    for part, code in ((12, "over-100"), (7, "short-of-100")):
        wrong = found([*rest[:2], ("rest", part, "derived")])[code]["message"]
        cli.check(("102%" if part == 12 else "97%; 3%") in wrong, wrong)
    cli.check("not-reported" in found(rest) and "short-of-100" not in found(rest), found(rest))
    cli.check("not-reported" not in found([("a", 60), ("b", 40)]), "a whole")


def groups(columns, rows, kind="single", n=0):
    """The findings in a dataset of several series, by their codes."""
    resource = {"name": "r", "survey:kind": kind, "survey:n": n,
                "data": [dict(zip(("label", *columns), row)) for row in rows],
                "schema": {"fields": [{"name": "label", "type": "string"},
                                      *({"name": column, "type": "number", "unit": "%"}
                                        for column in columns)]}}
    with cli.folder(datapackage__json=json.dumps(
            {"name": "p", "languages": ["en"], "resources": [resource]})) as path:
        done = cli.run("check", path / "datapackage.json", "--json")
    return {finding["code"]: finding for finding in json.loads(done.text)["findings"]}


def test_groups():
    """Several series: each is a whole, or each row is, or neither; none has a number of answers."""
    years = [("For", 57.3, 60), ("Against", 34.7, 45), ("Don't know", 8, 5)]
    over = groups(("2022", "2023"), years, n=10)
    cli.check("“2023” add up to 110" in over["over-100"]["message"], over)
    cli.check("base" not in over, "10 answers may be those of either")
    regions = [("Seoul", 57, 35, 8), ("Busan", 60, 45, 5), ("Daegu", 50, 40, 10)]
    rows = groups(("For", "Against", "Don't know"), regions)["over-100"]
    cli.check(rows["rows"] == [2] and "“Busan” add up to 110" in rows["message"], rows)
    fine = [regions[0], regions[2]]
    for kind, table in (("single", fine), ("multiple", regions), ("value", regions),
                        ("single", [("a", 60, 70), ("b", 50, 60), ("c", 30, 20)])):
        columns = ("For", "Against", "Don't know")[:len(table[0]) - 1]
        cli.check("over-100" not in groups(columns, table, kind=kind), f"{kind}: {table}")


def test_no_share():
    """A share of those asked below nothing or past all of them; other per cents may be so."""
    for value in (120, -5):
        for kind in ("single", "multiple", "scale"):
            wrong = found([("a", value), ("b", 40)], kind=kind, n=1000)["no-share"]
            cli.check(wrong["severity"] == "error" and wrong["rows"] == [1], wrong)
        cli.check("no-share" not in found([("a", value), ("b", 40)], kind="value"), "growth")
        cli.check("no-share" not in found([("a", value), ("b", 40)], unit="points"), "points")
    cli.check("no-share" not in found([("a", 100), ("b", 0)], n=1000), "all of them")


def test_over_n():
    """More people in the rows than answered."""
    rows = [("a", 650), ("b", 750)]
    over = found(rows, n=1000, unit="people")["over-n"]
    cli.check(over["severity"] == "error" and "1,400, more than the 1,000" in over["message"], over)
    cli.check("over-n" not in found(rows, n=1400, unit="people"), "as many")
    cli.check("over-n" not in found(rows, n=1000, unit="people", kind="multiple"), "several each")
    cli.check(found(rows, n=700, unit="people", kind="multiple")["over-n"]["rows"] == [2], "750")
    cli.check("over-n" not in found(rows, n=1000, unit="points"), "no people")
    cli.check("over-n" not in found(rows, n=1000, unit="people", **{"survey:weighted": True}),
              "weighted")


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


def test_counts_and_shares():
    """One count that does not give the share beside it, where all others give theirs."""
    rows = "a,571,57.1\nb,240,24.0\nc,101,10.1\nd,88,{}\n"
    for total in ("", "Total,1000,100\n"):
        wrong = table("k,people,share (%)\n" + rows.format("8.3") + total)["two-values"]
        cli.check(wrong["rows"] == [4], wrong)
        cli.check(wrong["message"] == "d: 88 of 1,000 is 8.8%, and 8.3% is given", wrong)
    cli.check("two-values" not in table("k,people,share (%)\n" + rows.format("8.8")), "right")
    for text in ("a,571,57.4\nb,240,24.0\nc,101,10.2\nd,88,8.3\n", "a,571,57.1\nb,429,42.8\n",
                 "a,5.7,57.1\nb,2.4,24.0\nc,1.0,10.1\nd,0.8,8.3\n",
                 "a,571,12\nb,240,35\nc,101,3\nd,88,44\n"):
        cli.check("two-values" not in table("k,people,share (%)\n" + text), text)


def test_duplicates():
    """Labels that differ in case, width, spaces or composition only."""
    for pair in (("Seoul", "seoul "), ("서울 시", "서울시"), ("ＡＢＣ", "abc"),
                 ("한", "\u1112\u1161\u11ab")):
        rows = [(pair[0], 50), (pair[1], 30), ("z", 20)]
        cli.check(found(rows)["duplicate-label"]["rows"] == [1, 2], pair)
        cli.check("with two values" in found(rows)["duplicate-label"]["message"], pair)
    cli.check("duplicate-label" not in found([("Seoul", 50), ("Seoul 2", 50)]), "two names")


def test_spelled_twice():
    """A label of a table of anything in two spellings, where labels name rows; no more."""
    twice = table("name,v\nSeoul,40\nseoul,30\nBusan,29\n")["duplicate-label"]
    cli.check(twice["rows"] == [1, 2] and "two values" in twice["message"], twice)
    cli.check("duplicate-label" in table("k,v\n서울 시,4\n서울시,4\n부산,2\n"), "a space")
    for rows in ("US,4\nus,3\nUK,2", "Seoul,4\nSeoul,3\nBusan,2", "Seoul,4\nseoul,3\nSeoul,2",
                 "1 000,4\n1000,3\nSeoul,2", "Ab c,4\nabc,3\nDef,1\ndef,2"):
        cli.check("duplicate-label" not in table(f"name,v\n{rows}\n"), rows)


def test_exclusive():
    """Answers that exclude each other past a whole, in a table of anything; others may be."""
    for rows in ("찬성,60\n반대,50\n모름,10", "매우 만족,30\n만족,40\n보통,20\n불만족,15\n매우 불만족,5",
                 "Strongly agree,40\nAgree,40\nNeither agree nor disagree,9\nDisagree,30",
                 "Yes,60\nNo,45",
                 "매우 그렇다,30\n그런 편이다,40\n그렇지 않은 편이다,25\n전혀 그렇지 않다,12",
                 "잘하고 있다,60\n잘못하고 있다,50"):
        over = table(f"답,응답(%)\n{rows}\n")["over-100"]
        cli.check(over["severity"] == "warning", over)
        cli.check("over-100" not in table(f"답,명\n{rows}\n"), f"people: {rows}")
    for rows in ("찬성,60\n반대,35\n모름,5", "서울,60\n부산,50\n대구,10", "차 있음,60\n집 있음,50\n없음,10",
                 "찬성,60\n반대,50\n서울,10", "Agreeableness,60\nOpenness,60",
                 "Yes – TV,60\nYes – radio,50\nNo,10", "신뢰하는 언론,60\n불신하는 언론,50",
                 "Support tax,60\nSupport war,70\nOppose tax,40", "만족도 높음,60\n만족도 낮음,50"):
        cli.check("over-100" not in table(f"답,응답(%)\n{rows}\n"), rows)


def test_total_differs():
    """A total that its parts are more than; not where they are parts of each other, or of none."""
    over = table("k,v\na,1200\nb,1300\nc,900\nTotal,3300\n")["total-differs"]
    cli.check(over["rows"] == [4] and "3,300, and" in over["message"], over)
    cli.check(over["message"].endswith("add up to 3,400"), over)
    share = table("답,응답(%)\n가,45.1\n나,54.2\n다,9.7\n합계,100\n")["total-differs"]
    cli.check("109.0%" in share["message"], share)
    for rows in ("a,1200\nb,1300\nc,900\nTotal,3400", "a,1200\nb,1300\nc,700\nTotal,3300",
                 "a,1200\nb,1300\nc,700\nd,600\nTotal,3200", "a,1.2\nb,1.3\nc,0.9\nTotal,3.3",
                 "a,52\nb,51\nc,50\nTotal,51", "a,1200\nb,1300\nc,\nTotal,2400",
                 "a,1200\nb,1300\nc,-10\nTotal,2400", "a,1200\nb,1300\nTotal,2400"):
        cli.check("total-differs" not in table(f"k,v\n{rows}\n"), rows)


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
    cli.check("±3.1" in lead["message"], lead)
    between = [("a", 40.0), ("b", 34.4), ("c", 25.6)]
    cli.check("lead" in found(between, n=1000), "the test tells apart, the margin does not")
    stated = {"survey:weighted": True, "survey:marginOfError": 3.1}
    cli.check("lead" in found(between, n=1000, **stated), "weighted, by the stated margin")
    cli.check("lead" in found(between, **stated), "no n, by the stated margin")
    cli.check("lead" not in found([("a", 40.0), ("b", 33.7), ("c", 26.3)], n=1000, **stated),
              "more than twice the stated margin")
    cli.check("lead" in found(between, n=1000, **{"survey:weighted": True}), "weights widen it")
    cli.check("lead" not in found([("a", 47.0), ("b", 24.0), ("c", 29.0)], n=1000,
                                  **{"survey:weighted": True}), "far ahead, weighted")
    cli.check("±" not in found([("a", 40.0), ("b", 40.0), ("c", 20.0)], n=1000)["lead"]["message"],
              "a tie")
    cli.check("lead" not in found([("a", 47.0), ("b", 24.0), ("c", 29.0)], n=1000), "far ahead")
    cli.check("lead" not in found(close), "no n")
    cli.check("lead" in found(close, n=1000, kind="multiple"), "several answers")
    cli.check("lead" not in found([("a", 47.0), ("b", 40.0)], n=1000, kind="multiple"), "7 points")
    cli.check("lead" not in found(close, n=1000, kind="scale"), "steps do not compete")
    cli.check("lead" in found(close, n=1000, kind="ranking"), "shares of 1,000 in order")
    for name, rows, n in (("no n", close, 0), ("does not fit", close, 105),
                          ("past a whole", [("a", 67.0), ("b", 64.0), ("c", 9.0)], 1000)):
        cli.check("lead" not in found(rows, n=n, kind="ranking"), f"a ranking, {name}")


def test_lead_of_counts():
    """Counts of a stated number are its shares; not counts of something else."""
    counts = [("a", 370), ("b", 325), ("c", 120), ("don't know", 185)]
    lead = found(counts, n=1000, unit="people", title="a is ahead of b")
    cli.check("a (370 people)" in lead["lead"]["message"], lead)
    cli.check("4.5 points apart" in lead["lead"]["message"], lead)
    cli.check(lead["lead-said"]["rows"] == [1, 2], lead)
    for name, n, more in (("no n", 0, {}), ("more than all", 900, {}),
                          ("points", 1000, {"unit": "points"}),
                          ("a ranking", 1000, {"kind": "ranking"}),
                          ("weighted", 1000, {"survey:weighted": True}),
                          ("a census", 1000, {"survey:method": "Census"})):
        cli.check("lead" not in found(counts, n=n, **{"unit": "people", **more}), name)
    cli.check("lead" not in found([("a", 600), ("b", 325)], n=1000, unit="people"), "far ahead")


def test_margin():
    """A stated margin that is not that of the number of answers; weights and 99 % widen it."""
    rows = [("a", 60), ("b", 40)]
    margin = found(rows, n=1000, **{"survey:marginOfError": 2.5})["margin"]
    cli.check(margin["severity"] == "warning" and margin["remedy"]["name"] == "say", margin)
    cli.check("±2.5" in margin["message"] and "±3.1" in margin["message"], margin)
    cli.check(margin["message"].endswith("that of 1,537"), margin)
    cli.check(found(rows, n=1000, **{"survey:marginOfError": 4.4})["margin"]["severity"] == "note",
              "larger")
    for stated in (3.1, 3.10, 3, "±3.1%p", 4.07):
        cli.check("margin" not in found(rows, n=1000, **{"survey:marginOfError": stated}), stated)
    cli.check("margin" not in found(rows, n=1000, **{"survey:marginOfError": 4.4,
                                                     "survey:weighted": True}), "weighted")
    cli.check("margin" not in found(rows, **{"survey:marginOfError": 2.5}), "no n")
    half = {"survey:marginOfError": 3.8}
    cli.check("margin" in found(rows, n=400, **half), "400 of many")
    cli.check("margin" not in found(rows, n=400, **half, **{"survey:population": "회원 1,000명"}),
              "400 of 1000")
    cli.check("margin" in found(rows, n=400, **half, **{"survey:population": "회원 9,000명"}),
              "400 of 9000")


def test_too_few():
    """Shares of fewer than 30, and of so few that the interval says nothing."""
    rows = [("a", 50), ("b", 45), ("c", 5)]
    cli.check(found(rows, n=20)["too-few"]["rows"] == [1, 2, 3], "20")
    cli.check(found(rows, n=40)["too-few"]["rows"] == [1, 2], "40")
    cli.check("too-few" not in found(rows, n=100), "100")
    cli.check("too-few" not in found(rows), "no n")


def test_claims():
    """What a source says that rows come to, and of what they consist, against their values."""
    rows = [("a", 150), ("b", 150)]

    def claims(**claim):
        return found(rows, kind="value", unit="pieces",
                     **{"survey:claims": [{"rows": ["a", "b"], "unit": "won", **claim}]})

    product = claims(each=40, total=6000)["product"]
    cli.check(product["rows"] == [1, 2] and "come to 12,000 won" in product["message"], product)
    cli.check(product["message"].endswith("of one of them alone"), product)
    cli.check("one of them" not in claims(each=40, total=9000)["product"]["message"], "9000")
    cli.check("product" not in claims(each=40, total=12000), "12000")
    cli.check("product" not in claims(each=40, total=11500), "about 12000")
    cli.check("product" not in claims(each=40), "no total")
    twice = claims(names={"en": ["x", "y", "x"]})["listed-twice"]
    cli.check("names x twice; 2 of its" in twice["message"], twice)
    cli.check("listed-twice" not in claims(names={"en": ["x", "y"]}), "all are different")


def test_places():
    """Ranks that are given: against the values, and with one left out."""
    cli.check(table("rank,name,v\n1,aa,9\n2,bb,7\n3,cc,8\n")["rank-column"]["rows"] == [3], "c")
    gap = table("rank,name,v\n1,aa,9\n2,bb,8\n4,cc,7\n5,dd,6\n")["rank-gap"]
    cli.check(gap["rows"] == [3] and "from 2nd to 4th" in gap["message"], gap)
    for good in ("1,aa,9\n2,bb,8\n2,cc,8\n4,dd,7\n", "1,aa,9\n2,bb,8\n2,cc,8\n3,dd,7\n",
                 "1,aa,1\n2,bb,2\n3,cc,3\n", "11,aa,9\n12,bb,8\n13,cc,7\n"):
        codes = table("rank,name,v\n" + good)
        cli.check(not {"rank-column", "rank-gap"} & set(codes), f"{good}: {codes}")


def test_cells():
    """Words where numbers should be, and units that differ."""
    text = table("k,v\na,1\nb,text\nc,3\nd,4\n")["text-in-numbers"]
    cli.check(text["rows"] == [2] and "“text”" in text["message"], text)
    cli.check("text-in-numbers" not in table("k,v\na,1\nb,-\nc,N/A\nd,\ne,4\n"), "no value")
    mixed = table("k,v\na,$5\nb,€6\nc,$7\n")["mixed-units"]
    cli.check(mixed["rows"] == [2], mixed)
    cli.check(table("k,v\na,5%\nb,6\nc,7%\n")["mixed-units"]["rows"] == [2], "per cent and not")
    cli.check(table("k,v\nsales (원),5\nstaff (명),6\n")["mixed-units"]["rows"] == [2], "labels")
    for good in ("a,$5\nb,6\n", "a,5%\nb,6%\n", "a (원),5\nb (원),6\n", "a (명),5\nb,6\nc (원),1\n"):
        cli.check("mixed-units" not in table("k,v\n" + good), good)
    cli.check("mixed-units" not in table("k,v (%)\na,5%\nb,6\n"), "the head says it")
    for label in ("사례수(명)", "표본 수", "n", "Base"):
        base = table(f"k,v (%)\na,52.0\nb,48.0\n{label},1000\n").get("mixed-units")
        cli.check(base is not None and base["rows"] == [3], f"{label}: how many answered")
        cli.check("mixed-units" not in table(f"k,v\na,520\nb,480\n{label},1000\n"), "no shares")
    cli.check("mixed-units" not in table("k,v (%)\nbase,52.5\nnorth,48\n"), "a share")


def test_decimal_slip():
    """One value of several that lies among them with its point moved; nothing less sure."""
    slip = table("k,v\na,1.2\nb,1.5\nc,13\nd,1.9\ne,1.1\nf,1.4\n")["decimal-slip"]
    cli.check(slip["rows"] == [3] and "would be 1.3" in slip["message"], slip)
    cli.check("decimal-slip" in table("k,v\na,1210\nb,1500\nc,1.330\nd,1900\ne,1100\nf,1400\n"),
              "a point for thousands")
    for values in ((1.2, 1.5, 13, 1.9), (1.2, 1.5, 13.5, 1.9, 1.1, 1.4),
                   (1.2, 1.5, 6, 1.9, 1.1, 1.4),
                   (1, 12, 130, 4, 5, 6), (120, 150, 1300, 190, 110, 140),
                   (1.2, 1.5, 13, -1.9, 1.1, 1.4)):
        text = "k,v\n" + "".join(f"r{i},{value}\n" for i, value in enumerate(values))
        cli.check("decimal-slip" not in table(text), values)


def test_poll():
    """What has to be told with a Korean election poll; nothing of other questions."""
    rows = [("a", 60), ("b", 40)]
    title = {"title": {"ko": "정당 지지도", "en": "Parties"}}
    missing = found(rows, n=1000, **title)["poll-checklist"]["message"]
    for words in ("who ordered it, who asked, when, whom, how, the response rate, the question, ",
                  "the margin of error", "May 2022"):
        cli.check(words in missing, missing)
    told = {f"survey:{key}": "x" for key in ("sponsor", "pollster", "fieldwork", "population",
                                            "method", "responseRate", "question")}
    cli.check("poll-checklist" not in found(rows, n=1000, **title, **told,
                                            **{"survey:marginOfError": 3.1}), "all is told")
    cli.check("poll-checklist" not in found(rows, n=1000, title={"ko": "좋아하는 색"}), "no poll")
    cli.check("poll-checklist" not in found(rows, kind="value", **title), "no survey")
    cli.check("poll-checklist" not in found(rows, kind="ranking", **title), "a ranking")
    for words in ("21대 총선 투표율", "21대 대선 개표 결과", "총선 의석수", "아파트 투표 시스템 만족도"):
        cli.check("poll-checklist" not in found(rows, n=500, title={"ko": words}), words)
    cli.check("poll-checklist" not in found(rows, unit="석", title={"ko": "총선"}), "seats")
    note = ("조사의뢰: 방송. 조사기관: 가나. 조사일시: 2026년 11월 1~3일. 조사대상: 만 18세 이상. "
            "조사방법: 무선전화면접(CATI). 응답률 12.3%. 표본오차: 95% 신뢰수준 ±3.1%p.")
    told = {"title": {"ko": "대선 후보 지지율", "en": "Poll"}, "survey:question": "Whom?",
            "chart:note": note}
    cli.check("poll-checklist" not in found(rows, n=1000, **told), "the note tells all")
    told["chart:note"] = note.replace("응답률 12.3%. ", "")
    missing = found(rows, n=1000, **told)["poll-checklist"]["message"]
    cli.check(missing.endswith(": the response rate"), missing)


def test_date_in_texts():
    """The note or the source may say when it was asked; when it came out is another day."""
    rows = [("a", 60), ("b", 40)]
    for text in ("가나, 2026년 11월 1~3일 조사", "조사 기간 2026.11.1–3", "Surveyed 1–3 November 2026"):
        cli.check("no-date" not in found(rows, n=1000, **{"chart:note": text}), text)
        cli.check("no-date" not in found(rows, n=1000, sources=[{"title": text}]), text)
    for text in ("2026년 11월 3일 발표한 조사", "2026년 11월 3일 조사 결과 발표", "November 2026"):
        cli.check("no-date" in found(rows, n=1000, **{"chart:note": text}), text)


def test_says():
    """What a dataset says of itself, and what it leaves out."""
    rows = [("a", 60), ("b", 40)]
    note = {"chart:note": "A partial list."}
    cli.check("partial-list" in found(rows, kind="ranking", **note), "said")
    cli.check("partial-list" not in found(rows, kind="ranking"), "not said")
    known = found(rows, kind="ranking", **{"survey:knownRanks": 1})["partial-list"]["message"]
    cli.check("up to 1st only" in known, known)
    cli.check("partial-list" not in found(rows, kind="ranking", **{"survey:knownRanks": 2}), "all")
    known = found(rows, kind="ranking", **{"survey:knownRanks": 0})["partial-list"]["message"]
    cli.check("the file says" in known, known)
    cli.check("partial-list" not in found(rows, **note), "no ranking")
    told = {"sources": [{"title": "S"}], "survey:question": "Why?", "survey:fieldwork": "2026"}
    missing = {"no-source", "no-n", "no-question", "no-date"}
    cli.check(missing - {"no-date"} <= set(found(rows)), "all three are missing")
    cli.check("no-date" in found(rows, n=1000), "nor when")
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


def test_view():
    """A dataset is checked as its view draws it: without what is left out, with its own words."""
    def codes(**view):
        resource = {"name": "r", "survey:kind": "single", "title": "72.9% say a",
                    "data": [{"label": label, "value": value} for label, value in
                             (("a", 72.4), ("b", 20.4), ("c", 7.2), ("all", 100.0))],
                    "schema": {"fields": [{"name": "label", "type": "string"},
                                          {"name": "value", "type": "number", "unit": "%"}]}}
        package = {"name": "p", "languages": ["en"], "resources": [resource],
                   "views": [{"name": "v", "resources": ["r"], "spec": {"type": "bar"}, **view}]}
        with cli.folder(datapackage__json=json.dumps(package)) as path:
            done = cli.run("check", path / "datapackage.json", "--json", "-l", "en")
        return {finding["code"] for finding in json.loads(done.text)["findings"]}

    cli.check({"total-among-parts", "over-100", "two-values"} <= codes(), codes())
    left = codes(**{"chart:leaveOut": ["all"]})
    cli.check(not {"total-among-parts", "over-100"} & left, left)
    cli.check("two-values" not in codes(title={"en": "72.4% say a"}), "its own title")


def test_chart():
    """What the chart that the file asks for would mislead by; each with a remedy."""
    def drawn(rows, spec, kind="value", **more):
        resource = {"name": "r", "survey:kind": kind,
                    "data": [dict(zip(("label", "value"), row)) for row in rows],
                    "schema": {"fields": [{"name": "label", "type": "string"},
                                          {"name": "value", "type": "number", "unit": "%"}]}}
        view = {"name": "v", "resources": ["r"], "spec": {"type": spec}, **more}
        with cli.folder(datapackage__json=json.dumps(
                {"name": "p", "languages": ["en"], "resources": [resource],
                 "views": [view]})) as path:
            done = cli.run("check", path / "datapackage.json", "--json").expect(0)
        return {finding["code"]: finding["remedy"] and finding["remedy"]["name"]
                for finding in json.loads(done.text)["findings"]}

    half = [("a", 20), ("b", 30)]
    cli.check(drawn(half, "pie", "single").get("pie") == "draw-bars", "half of the answers")
    cli.check(drawn(half, "pie") == {}, "half a whole is drawn as bars")
    cli.check(drawn([("a", 70), ("b", 30)], "pie") == {}, "a whole")
    slices = [(name, 100 / 8) for name in "abcdefgh"]
    cli.check(drawn(slices, "pie", **{"chart:top": 6}) == {"many-slices": "draw-bars"}, "6 slices")
    years = [("2020", 10), ("2021", 30), ("2022", 20)]
    cli.check(drawn(years, "column", **{"chart:order": "value"}) == {"time-order": "file-order"},
              "years by value")
    cli.check(drawn(years, "column") == {}, "years")
    cli.check(drawn([("2020", 10), ("2021", 30), ("2025", 20)], "column") == {"uneven-steps": None},
              "years of different steps")
    near = [("a", 97), ("b", 98), ("c", 99)]
    cli.check(drawn(near, "bar") == {"flat": "draw-dots"}, "bars of nearly one length")
    cli.check(drawn(near, "dot") == {"no-zero": "draw-bars"}, "an axis without zero")


def test_glyphs():
    """A character that no font has, in a label or a text; the fonts of the tests have few."""
    rows = [("a", 60), ("b \u1200", 40)]
    box = found(rows)["no-glyph"]
    cli.check(box["rows"] == [2] and "U+1200" in box["message"], box)
    cli.check(found([("a", 60), ("b", 40)], title="\u1200")["no-glyph"]["rows"] == [], "a title")
    for good in ("a\u200b", "a\u00a0", "한국", "Korea"):
        cli.check("no-glyph" not in found([(good, 60), ("b", 40)]), repr(good))


def test_samples():
    """The dataset that comes with the program shows what is wrong with its source."""
    done = cli.run("check", "-l", "en").expect(3)
    for words in ("ai-leader-in-10-years:1: error: ", "34.34%", " is 297 [base]", "1.68% was not",
                  "Singapore, Germany share", "only 105 fits every share", "is 72.9%, and 72.4% is",
                  "44% is 46 and 46.7% is 49",
                  "h100-purchases:1: warning: Meta, Microsoft: ", "come to 12,000,000,000 US",
                  "middle-tier:1: warning: Middle group: ", "names Canada twice",
                  "global-ai-index:0: warning: a partial list: places are certain up to 2nd"):
        cli.check(words in done.text, f"{words}:\n{done.text}")
    for line in done.text.splitlines():
        cli.check(line.split(":")[0] in ("ai-leader-in-10-years", "change-by-2030",
                                         "how-to-compete", "global-ai-index", "h100-purchases",
                                         "middle-tier"), line)
    korean = cli.run("check", "-d", "ai-leader-in-10-years").expect(3).text
    cli.check("공동 7위인 항목: 싱가포르, 독일 [tie]" in korean, korean)


# What is found in the tables of tests/corpus, and is so: words among the numbers, two units, places
# that contradict the values.
EXPECTED = {
    "num_currency.csv": ["mixed-units"], "num_marks.csv": ["text-in-numbers"],
    "num_thousands_bad.csv": ["text-in-numbers"], "num_trailing_text.csv": ["text-in-numbers"],
    "num_units_kr.csv": ["text-in-numbers"], "rank_column.csv": ["rank-column"],
}


def codes_of(path):
    """The codes of the findings in a file, none of which may be an error where nothing is said of
    what the numbers are."""
    lines = cli.run("check", path, "-l", "en").text.split("\n")[:-1]
    cli.check(not any(": error: " in line for line in lines), f"{path}:\n{lines}")
    codes = [line.rsplit("[", 1)[1][:-1] for line in lines]
    return [code for code in codes if code != "no-glyph"]  # the fonts of the tests have few


def test_no_false_alarm():
    """In the tables of the corpus nothing is found but what is listed, or, in others' tables, words
    and units that are there, and bars of one length: none says what its numbers are."""
    tables = [path for path in sorted(CORPUS.rglob("*"))
              if path.suffix in (".csv", ".tsv", ".txt", ".ssv")]
    cli.check(len(tables) > 30, f"only {len(tables)} tables")
    for path in tables:
        codes = codes_of(path)
        cli.check(codes == EXPECTED.get(path.name, []), f"{path}: {codes}")
    other = os.environ.get("DOPYO_CORPUS")
    for path in sorted(pathlib.Path(other).rglob("*")) if other else []:
        if path.suffix in (".csv", ".tsv", ".txt", ".ssv"):
            codes = set(codes_of(path)) - {"text-in-numbers", "mixed-units", "flat"}
            cli.check(not codes, f"{path}: {codes}")


if __name__ == "__main__":
    cli.main(globals())
