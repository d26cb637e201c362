# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""usage: bar-matplotlib.py svg|png|pdf FOLDER OUT FIRST LAST

The bar chart of each table FOLDER/N.csv, written to OUT/N.EXT, in one process.
"""

import csv
import sys

import matplotlib

matplotlib.use("agg")
from matplotlib import pyplot  # noqa: E402

INK, MUTED, QUIET, ACCENT = "#1c2733", "#55606e", "#7d8a99", "#801650"
DPI = 96
PX = 72 / DPI
NOTE = (
    "보도된 비율의 합은 98.32%이고, 빗금은 보도되지 않은 나머지다. 34.34%는 105명에서 나올 수 없는 "
    "값으로, 보도된 비율이 모두 맞는 가장 작은 응답 수는\n297개다. 싱가포르와 독일은 공동 7위다."
)


def draw(rows, path):
    """Draws one chart with the marks of bare-draw.c."""
    figure = pyplot.figure(figsize=(1920 / DPI, 1080 / DPI), dpi=DPI)
    axes = figure.add_axes((0.24, 0.18, 0.66, 0.58))
    values = [float(row["value"]) for row in rows]
    places = range(len(rows))
    bars = axes.barh(places, values, 0.66, color=QUIET)
    for bar, row in zip(bars, rows):
        if row["label"] == "한국":
            bar.set_color(ACCENT)
        elif row["status"] == "derived":
            bar.set(facecolor="white", edgecolor=QUIET, hatch="///")
    axes.set_yticks(places, [row["label"] for row in rows], fontsize=40 * PX, color=INK)
    axes.tick_params(length=0)
    axes.set_xticks([])
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.set_xlim(0, max(values))
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    for place, row in enumerate(rows):
        rank = ["공동 7위", "공동 7위", "9위", ""][place - 6] if place > 5 else f"{place + 1}위"
        middle = 0.76 - (place + 0.5) * 0.58 / len(rows)
        axes.text(values[place] + 0.3, place, row["value"] + "%", fontsize=40 * PX, color=INK,
                  va="center")
        figure.text(0.03, middle, rank, fontsize=32 * PX, color=MUTED, va="center")
    figure.text(0.03, 0.90, "10년 뒤 AI 패권을 쥘 나라", fontsize=72 * PX, weight="bold", color=INK)
    figure.text(0.03, 0.82, "전문가들의 응답 비율. 한국이 세 번째로 많이 꼽혔다", fontsize=44 * PX,
                color=MUTED)
    figure.text(0.97, 0.82, "단위: %", fontsize=28 * PX, color=MUTED, ha="right")
    figure.text(0.03, 0.09, NOTE, fontsize=28 * PX, color=MUTED)
    figure.text(0.03, 0.05, "자료: 매일경제 설문, n = 105", fontsize=28 * PX, color=MUTED)
    figure.savefig(path)
    pyplot.close(figure)


def main():
    """Draws the tables asked for."""
    kind, folder, out = sys.argv[1:4]
    # The same file: a collection of four languages that matplotlib knows by the first of them.
    matplotlib.rcParams["font.family"] = "Noto Sans CJK JP"
    for i in range(int(sys.argv[4]), int(sys.argv[5]) + 1):
        with open(f"{folder}/{i}.csv", encoding="utf-8", newline="") as table:
            draw(list(csv.DictReader(table)), f"{out}/{i}.{kind}")


if __name__ == "__main__":
    main()
