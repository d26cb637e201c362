# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""check: what titles and notes say, against the numbers."""

import json

import cli
from findings import found


def test_lead_said():
    """A text that says who is ahead where the sample does not tell, or by another number."""
    close = [("Kim", 47), ("Lee", 45), ("Undecided", 8)]
    far = [("Kim", 57), ("Lee", 35), ("Undecided", 8)]

    def said(text, rows=None, n=1000, **more):
        return found(rows or close, n=n, title=text, **more)

    lead = said("Kim leads Lee")["lead-said"]
    cli.check(lead["severity"] == "warning" and lead["rows"] == [1, 2], lead)
    for text in ("Kim is ahead of Lee", "Kim 1st, Lee 2nd", "Kim is 1st", "Kim beats Lee",
                 "Kim, Lee에 앞서", "Kim 1위", "Kim, Lee 제쳐", "Kim, Lee에 앞서 있다",
                 "Kim이 Lee보다 앞서 있다", "Kim, Lee에 2%p 차로 리드", "Kim 지지율 가장 높아",
                 "Kim has a lead over Lee", "Kim holds a 2-point lead over Lee", "Kim is first",
                 "Kim in first place"):
        cli.check("lead-said" in said(text), text)
        cli.check("lead-said" not in said(text, n=0), f"{text}: no n")
        cli.check("lead-said" not in said(text, far), f"{text}: far ahead")
    for text in ("Kim leads Lee within the margin", "Kim and Lee neck and neck", "Kim 47%, Lee 45%",
                 "Kim, Lee에 오차범위 내 앞서", "In May Kim led, leading Lee in 2023", "Lee is 2nd",
                 "Kim does not lead: not ahead of Lee", "앞서 물은 Kim과 Lee",
                 "Kim과 Lee를 앞서 물었다", "In the first place, Kim's voters", "Kim first asked",
                 "Kim 리드폼", "Kim has no lead over Lee", "Kim 인지도 가장 높아질 듯",
                 "Kim 지지율 20대에서 가장 높아"):
        cli.check("lead-said" not in said(text), text)
    for text in ("Lee leads Kim", "Lee, Kim을 제쳐", "Lee, Kim에 앞서", "Lee, Kim보다 22%p 앞서",
                 "Is Lee ahead? Lee beats Kim"):
        turned = said(text, far, n=0)["lead-said"]
        cli.check("puts Lee ahead" in turned["message"] and turned["rows"] == [1, 2], turned)
    for good in ("Kim leads Lee", "Kim, Lee에 앞서", "Lee에 앞선 Kim", "Lee trails: Kim leads",
                 "Lee, Kim의 추격에도 앞서"):
        cli.check("lead-said" not in said(good, far, n=0), good)
    for kind in ("ranking", "value"):
        cli.check("lead-said" not in said("Lee beats Kim", far, n=0, kind=kind),
                  f"{kind}: unemployment may be")
    for text in ("Kim leads Lee by 12 points", "A 12-point lead of Kim over Lee",
                 "Kim, Lee에 12%p 앞서", "Kim·Lee 격차 12%포인트", "Kim, Lee와 12%p 차"):
        gap = said(text, far)["two-values"]
        cli.check(gap["rows"] == [1, 2] and "22" in gap["message"], f"{text}: {gap}")
        for good in (text.replace("12", "22"), text + " last year"):
            cli.check("two-values" not in said(good, far), good)
    for good in ("Kim·Lee 격차 12%포인트 줄어", "Kim up 4 points, Lee down 3 points", "Kim 3%p 올라 Lee 앞서"):
        cli.check("two-values" not in said(good, far), good)


def test_two_values():
    """A text that says another number for the same thing; sums, rests and margins are none."""
    rows = [("a", 72.4), ("b", 27.6)]
    note = found(rows, n=105, **{"chart:note": "It is 72.9%."})["two-values"]
    cli.check(note["severity"] == "warning" and "72.4% is 76" in note["message"], note)
    title = found(rows, title="72.9% say a")["two-values"]
    cli.check(title["severity"] == "error" and title["rows"] == [1], title)
    for text in ("72.4%", "72%", "28%", "100%", "a gap of 70%p", "up 7%", "in 2030"):
        cli.check("two-values" not in found(rows, title=text), text)


def test_end_of_scale():
    """The sum of one end of a scale in a text, and another than it."""
    rows = [("Strongly agree", 22.0), ("Agree", 31.0), ("Neither", 20.0), ("Disagree", 17.0),
            ("Strongly disagree", 10.0)]

    def said(text, kind="scale"):
        return found(rows, n=1000, kind=kind, title=text).get("two-values")

    for text in ("55% are in favour", "55% agree", "55% agree, 27% do not"):
        cli.check(said(text)["rows"] == [1, 2] and "53.0%" in said(text)["message"], text)
    cli.check(said("29% are against")["rows"] == [5, 4], "the other end")
    for good in ("53% are in favour", "27% are against", "A net 26%", "Over 50% are in favour",
                 "Last year 55% were in favour", "Agree: 31%", "73% do not disagree", "40% of men"):
        cli.check(said(good) is None, f"{good}: {said(good)}")


def survey(label, title, note="", lang="ko", rows=(), unit="%", kind="single", n=500):
    """A dataset that says @title and @note of its first row, @label."""
    rows = rows or ((label, 72.4), ("반대" if lang == "ko" else "Against", 27.6))
    return lang, {
        "name": "r", "survey:kind": kind, "title": title, **({"chart:note": note} if note else {}),
        **({"survey:n": n} if kind == "single" else {}),
        "data": [{"label": name, "value": value} for name, value in rows],
        "schema": {"fields": [{"name": "label", "type": "string"},
                              {"name": "value", "type": "number", "unit": unit}]}}


def text_codes(lang, resource):
    """The codes of what is found in the texts of a dataset, or makes it none that is true."""
    with cli.folder(datapackage__json=json.dumps(
            {"name": "p", "languages": [lang], "resources": [resource]})) as path:
        done = cli.run("check", path / "datapackage.json", "--json", "-l", lang)
    return {finding["code"] for finding in json.loads(done.text)["findings"]} & {
        "two-values", "rank-said", "margin", "base", "over-100"}


PLACES = (("미국", 62.0), ("한국", 60.5), ("대만", 60.1))
PLACES_EN = (("US", 62.0), ("Korea", 60.5), ("Taiwan", 60.1))
SALES = (("미국", 1300), ("한국", 1210), ("대만", 900))
SAMPLING = "표본오차는 95% 신뢰수준에서 ±4.4%p, 응답률은 4.2%"

# Every word of these is true of the numbers, or cannot be told to be false by them.
TRUE = [
    *(survey("찬성", title) for title in (
        "70% 넘게 찬성, 10명 중 7명", "작년 75.0%에서 72.4%로", "선거 투표율 70%일 때 찬성 72.4%",
        "국민 72% 찬성", "찬성 72.4%", "국민 열에 일곱 찬성", "찬성 70%대", "찬성, 70% 육박", "찬성 약 73%",
        "찬성 44.8%p 앞서", "지난 조사의 찬성은 75.1%", "찬성 72.4%, 남성은 75.3%", "20대 찬성 75.3%",
        "찬성 70~75%", "2023년 찬성 70.2%", "찬성 75% 미만", "찬성 목표 75.0%", "찬성 72.4 기록",
        "버전 72.9 공개", "찬성 72.9점", "전주 대비 3.1%p 오른 찬성 72.4%",
        "찬성 69.1%→72.4%", "찬성 75.3%(모름 제외)", "모름을 뺀 응답에서 찬성 75.3%")),
    *(survey("For", title, lang="en") for title in (
        "Support up from 70% to 72.4%, over 50% for a third year", "More than 70 % back it",
        "72.4 percent For", "Nearly 73% For", "About 74% say For", "Last year 75.1% said For",
        "72.4% For, 75.3% among men", "72% back it", "70% back it", "For in 2023: 75.2%",
        "For leads by 44.8 points", "75.3% of those with a view say For", "Turnout was 71.3%",
        "A response rate of 71.5%")),
    survey("찬성", "찬성 72.4%", SAMPLING), survey("찬성", "찬성", SAMPLING + ", n=500"),
    survey("찬성", "찬성", "응답률 27.9%. 95% 신뢰수준에서 ±4.4%p"),
    survey("찬성", "찬성", "전국 만 18세 이상 성인 500명을 무선 전화로 조사. " + SAMPLING),
    survey("찬성", "찬성", "남성 n=250, 여성 n=250"), survey("찬성", "찬성", "응답자 1,000명 중 투표층"),
    *(survey("찬성", "찬성", note) for note in (
        "30대 응답자 203명", "20대(n=180)는 61.1%", "지역별 표본오차는 ±6.2~±9.8%p", "약 510명 응답",
        "총 8,130명과 통화하여 500명 응답 완료", "접촉 2,345명에게 물어 500명 응답", "±4.4%p, 지역별 ±9.8%p",
        "하위 집단의 표본오차는 더 큼(예: n=250, ±6.2%p)", "조사원 203명 투입",
        "가중 전 500명 조사, 가중 후 503명 응답")),
    survey("찬성", "찬성 95.4%", "95% 신뢰수준에서 ±3.1%p, 응답률 4.2%", n=1000,
           rows=(("찬성", 95.4), ("반대", 4.6))),
    survey("찬성", "찬성 91.0%", "95% 신뢰수준에서 최대 ±3.1%p", n=1000,
           rows=(("찬성", 91.0), ("반대", 9.0))),
    survey("For", "For 95.4%", "Margin of error ±3.1 points at 95% confidence, n=1,000",
           lang="en", n=1000, rows=(("For", 95.4), ("Against", 4.6))),
    survey("갑", "갑·을 합쳐 68.4%", n=1000, rows=(("갑", 38.1), ("을", 30.3), ("병", 31.6))),
    *(survey("", title, rows=PLACES, unit="점", kind="ranking") for title in (
        "한국, 작년 1위", "한국, 아시아 1위", "한국 1위에서 2위로", "한국 60.5점, 2위", "한국 60점 넘게",
        "2023년 한국 3위", "한국, OECD 회원국 중 1위", "한국 60.7점 목표", "작년 한국 60.9점")),
    *(survey("", title, lang="en", rows=PLACES_EN, unit="points", kind="ranking") for title in (
        "Korea first in Asia", "Korea is 1st in Asia", "Last year Korea was 1st",
        "Korea is 2nd with 60.5 points", "Korea has over 60.0 points")),
    *(survey("", title, rows=SALES, unit="억원", kind="ranking") for title in (
        "매출 1200억원 돌파", "한국 1,200억원", "한국 약 1,220억원", "한국 1,210억원")),
]

# These say something else than the numbers.
FALSE = [
    *(survey("찬성", title) for title in (
        "찬성 72.9, 압도적", "찬성 72.9 % 차지", "찬성 72.9퍼센트 차지", "찬성: 72.9%", "찬성이 72.9%",
        "국민 73% 찬성", "찬성 72.9 압도적", "72.9%, 압도적 지지")),
    *(survey("For", title, lang="en") for title in (
        "72.9 percent back it", "72.9 % say For", "For: 72.9%", "For 72.9, a majority")),
    survey("찬성", "찬성", "표본오차는 95% 신뢰수준에서 ±3.1%p, n=1,000"),
    survey("찬성", "찬성", "95% 신뢰수준에서 ±3.1%p"), survey("찬성", "찬성", "n = 1,000"),
    *(survey("찬성", "찬성", note) for note in (
        "표본 1,000명", "전국 성인 1,000명을 대상으로 조사", "응답 완료 1,000명", "사례수: 1,000명", "1,000명 응답",
        "신뢰수준 95%, 표본오차 ±3.1", "95% 신뢰수준 ±3.1%p, 성·연령·지역별 가중")),
    *(survey("For", "For", note, lang="en") for note in (
        "A survey of 1,000 adults", "1,000 respondents", "95% CI ±3.1pp")),
    survey("For", "For", "Margin of error +/- 3.1 points", lang="en"),
    survey("찬성", "찬성", "찬성은 72.9%다"),
    survey("", "한국 3위", rows=PLACES, unit="점", kind="ranking"),
    survey("", "한국 60.7점", rows=PLACES, unit="점", kind="ranking"),
    survey("", "Korea is 3rd", lang="en", rows=PLACES_EN, unit="points", kind="ranking"),
    survey("", "한국 매출 1,225억원", rows=SALES, unit="억원",
           kind="ranking"),
]


def test_true_texts():
    """Nothing is found in titles and notes, as polls and rankings print them, that are true."""
    for lang, resource in TRUE:
        codes = text_codes(lang, resource)
        cli.check(not codes, f"{resource['title']} {resource.get('chart:note')}: {codes}")


def test_false_texts():
    """Something is, in those that are not."""
    for lang, resource in FALSE:
        codes = text_codes(lang, resource)
        cli.check(codes & {"two-values", "rank-said", "margin"},
                  f"{resource['title']} {resource.get('chart:note')}")


def test_rank_said():
    """A text that gives a row another place than its value, or hides a tie."""
    rows = [("Korea", 9), ("Japan", 7), ("China", 7), ("India", 3)]

    def said(text, key="title", kind="ranking", unit="points"):
        return found(rows, kind=kind, unit=unit, **{key: text}).get("rank-said")

    wrong = said("Korea is 2nd")
    cli.check(wrong["severity"] == "error" and wrong["rows"] == [1], wrong)
    cli.check(said("Korea is 2nd", key="chart:note")["severity"] == "warning", "in a note")
    tie = said("Japan comes 2nd")
    cli.check(tie["severity"] == "warning" and "=2nd" in tie["message"], tie)
    cli.check("한국" not in str(said("India 3위")) and said("India 3위") is not None, "Korean")
    for good in ("Korea is 1st", "Japan is tied 2nd", "공동 2위 Japan", "India is 4th", "India is 1st",
                 "Korea 1st, India 4th", "Korea 5th, up from 9th", "Korea from 3rd to 2nd",
                 "Korea in the 2ndary list",
                 "Korea 3위권", "the 3rd most", "A 2nd list. Korea leads"):
        cli.check(said(good) is None, f"{good}: {said(good)}")
    none = [("Korea", 40), ("None", 35), ("Japan", 25)]
    for place, is_found in (("2nd", False), ("3rd", False), ("1st", True)):
        codes = found(none, title=f"Japan is {place}")
        cli.check(("rank-said" in codes) == is_found, f"{place}, “none” passed over or not")
    cli.check(said("Korea 2nd, India 4th")["rows"] == [1], "each in its clause")
    tie = [("Korea", 30), ("Japan", 25), ("China", 25), ("US", 15), ("UK", 5)]
    wrong = found(tie, kind="ranking", unit="points", title="China is 3rd")["rank-said"]
    cli.check(wrong["rows"] == [3], "2nd from above; no text counts from below")
    poll = [("Korea", 60), ("Japan", 40)]
    cli.check("rank-said" in found(poll, title="Japan is 1st"), "a poll counts from above")
    cli.check("rank-said" not in found(poll, title="Japan is 1st, the least"), "from below")
    cli.check(said("Korea is 2nd", kind="value") is None, "a table of anything")
    cli.check(found(rows, kind="ranking", unit="points", title="Korea is 6th",
                    **{"chart:note": "A partial list."}).get("rank-said") is None, "partial")


def test_amount_said():
    """An amount with its unit in the title that is near a value and none."""
    rows = [("a", 40.3), ("b", 12)]
    said = found(rows, kind="value", unit="points", title="a has 41.3 points")["two-values"]
    cli.check(said["rows"] == [1] and "41.3 points" in said["message"], said)
    for good in ("a has 40.3 points", "a has 40 points", "41.3 people", "60.5 points", "in 41.3"):
        cli.check("two-values" not in found(rows, kind="value", unit="points", title=good), good)


if __name__ == "__main__":
    cli.main(globals())
