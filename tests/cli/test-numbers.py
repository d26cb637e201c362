# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""base and margin: what a reporter asks of printed numbers."""

import cli

LEADER = "34.34 30.98 15.15 5.72 4.38 4.04 1.35 1.35 1.01".split()


def lines(*arguments, **more):
    """What a run that works prints."""
    return cli.run(*arguments, **more).expect(0).text.splitlines()


def test_base_that_does_not_fit():
    """Each share that no count gives stands between its neighbours; then the bases that do fit."""
    found = lines("base", *LEADER, "--n", "105")
    cli.check(found[0] == "105 does not fit 34.34%: 36 is 34.29%, 37 is 35.24%", found[0])
    cli.check(found[-2].startswith("Numbers of answers that fit all shares: 297, 594, "), found[-2])
    cli.check(found[-1] == "From 10,000 on, every number does.", found[-1])


def test_base_that_fits():
    """The counts are named; of all below 200 only 105 fits."""
    found = lines("base", "72.4", "14.3", "8.6", "2.9", "--n", "105")
    cli.check(found[0] == "105 fits all shares: 76 is 72.4%, 15 is 14.3%, 9 is 8.6%, 3 is 2.9%",
              found[0])
    cli.check(": 105, 210, " in found[1], found[1])


def test_base_of_several_counts():
    """Where several counts print as one share, all of them are said."""
    found = lines("base", "38", "34", "28", "--n", "1000")[0]
    cli.check(found == "1,000 fits all shares: 375 to 384 is 38%, 335 to 344 is 34%, "
              "275 to 284 is 28%", found)


def test_base_with_zeros_left_out():
    """44 was 44.0: 46 of 105 is 43.8 and no longer fits."""
    cli.check("105 fits all shares" in lines("base", "44", "--n", "105")[0], "44 of 105")
    found = lines("base", "44", "--n", "105", "--decimals", "1")
    cli.check(found[0] == "105 does not fit 44.0%: 46 is 43.8%, 47 is 44.8%", found[0])


def test_base_refuses():
    """What is no printed share is wrong usage."""
    for wrong in (["base"], ["base", "101"], ["base", "x"], ["base", "1.23456"], ["base", "-3"],
                  ["base", "5", "--n", "0"], ["base", "5.25", "--decimals", "1"]):
        cli.run(*wrong).fails(2)


def test_margin_that_is_published():
    """The largest margin, to two decimals."""
    for n, margin in ((1044, "3.03"), (1000, "3.10"), (700, "3.70"), (2011, "2.19"), (105, "9.56")):
        found = lines("margin", n)
        cli.check(found == [f"n = {n:,}: at most ±{margin} points"], found)


def test_margin_of_shares():
    """Intervals, all at once too, ranks, and the difference of the first two."""
    found = lines("margin", "1200", "--share", "37", "--share", "32.5", "--share", "20")
    cli.check(found[1].split("  ")[0] == "Share (%)" and found[1].endswith("Rank"),
              found[1])
    cli.check(found[2].split()[-1] == "1–2" and found[4].split()[-1] == "3", found)
    cli.check(found[5] == "Together: 69.50 (66.84 to 72.04) %", found[5])
    cli.check(found[6] == "Difference: 4.50 (−0.21 to 9.21) points", found[6])
    within = "This is within the margin of error: do not say which is ahead."
    cli.check(found[7] == within, found[7])
    between = lines("margin", "1000", "--share", "40", "--share", "34.4", "--share", "20")
    cli.check([line.split()[-1] for line in between[2:5]] == ["1–2", "1–2", "3"], between)
    cli.check(between[6].endswith("(0.27 to 10.93) points") and between[7] == within,
              f"told apart, but no more than twice 3.10: {between}")
    said = lines("margin", "1000", "--share", "40", "--share", "33.7")
    cli.check(said[2].split()[-1] == "1" and said[-1].startswith("Difference"), said)
    whole = lines("margin", "20", "--share", "97", "--share", "3")
    cli.check(whole[-1] == "Difference: 94.00 (79.05 to 100.00) points", whole)
    apart = lines("margin", "1200", "--share", "50", "--share", "30")
    cli.check(apart[-1].startswith("Difference: 20.00 "), apart)


def test_margin_of_one_share():
    """Wilson and Clopper–Pearson, as R has them."""
    found = lines("margin", "20", "--share", "90")
    cli.check(found[2].split() == ["90", "69.90–97.21", "68.30–98.77"], found)


def test_margin_of_two_surveys():
    """The change from one survey to another."""
    found = lines("margin", "70", "80", "--share", "80", "--share", "60")
    cli.check(found[-1] == "Difference: 20.00 (5.24 to 33.39) points", found)


def test_margin_of_few_and_of_weights():
    """A small population narrows the margin, weights widen it, a census has none."""
    cli.check(lines("margin", "100", "--population", "1000") == ["n = 100: at most ±9.30 points"],
              "population")
    cli.check(lines("margin", "100", "--deff", "1.5") == ["n = 100: at most ±12.00 points"],
              "deff")
    census = lines("margin", "100", "--population", "100", "--share", "50")
    cli.check(census == ["All were asked: there is no margin of error."], census)


def test_margin_of_a_table_of_weights():
    """The weights say how many there are and what they cost; a column of anything else does not."""
    with cli.folder(w__csv="id,weight\na,1\nb,2\nc,3\nd,4\n", bad__csv="id,weight\na,1\nb,-2\n",
                    gap__csv="id,weight\na,1\nb,\nc,2\n") as path:
        found = lines("margin", "--weights", path / "w.csv")
        cli.check(found == ["n = 4: at most ±53.68 points", "Design effect of the weights: 1.20"],
                  found)
        cli.run("margin", "--weights", path / "bad.csv").fails(3, "not one weight")
        cli.run("margin", "--weights", path / "gap.csv").fails(3, "not one weight")
        cli.run("margin", "--weights", path / "none.csv").fails(3)
        cli.run("margin", "10", "--weights", path / "w.csv").fails(2, "once more")


def test_margin_refuses():
    """Wrong usage says what is wrong."""
    for wrong in (["margin"], ["margin", "0"], ["margin", "1", "2", "3"], ["margin", "x"],
                  ["margin", "100", "--share", "101"], ["margin", "100", "--deff", "0"],
                  ["margin", "100", "--population", "99"], ["margin", "100", "200"],
                  ["margin", "100", "--share", "60", "--share", "60"]):
        cli.run(*wrong).fails(2)


def test_korean():
    """The same in Korean."""
    env = {"LC_ALL": "ko_KR.UTF-8", "LANGUAGE": None}
    found = lines("margin", "1000", env=env)
    cli.check(found == ["n = 1,000: 최대 ±3.10%p"], found)
    found = lines("base", "72.9", "--n", "105", env=env)
    cli.check(found[0] == "응답 105개로는 72.9%가 나올 수 없습니다: 76개면 72.4%, 77개면 73.3%", found[0])


if __name__ == "__main__":
    cli.main(globals())
