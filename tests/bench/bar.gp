# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
#
# usage: gnuplot -c bar.gp svg|png|pdf FOLDER OUT FIRST LAST
# The bar chart of each table FOLDER/N.csv, written to OUT/N.EXT, in one process.

format = ARG1
folder = ARG2
out = ARG3
first = int(ARG4)
last = int(ARG5)
font = "Noto Sans CJK KR"
rows = 10

if (format eq "svg") {
  set terminal svg size 1920,1080 font font.",42" background "white"
} else { if (format eq "png") {
  set terminal pngcairo size 1920,1080 font font.",31.5" background "white"
} else {
  set terminal pdfcairo size 20in,11.25in fontscale 0.75 font font.",31.5" background "white"
}}
# The svg terminal takes pixels for a font's size, the cairo terminals points.
px = format eq "svg" ? 1.0 : 0.75
at(size) = sprintf("%s,%g", font, size * px)
title_font = sprintf("%s Bold,%g", font, 72 * px)
subtitle_font = at(44)
label_font = at(40)
rank_font = at(32)
small_font = at(28)

ink = 0x1c2733
muted = 0x55606e
quiet = 0x7d8a99
accent = 0x801650
color(label) = label eq "한국" ? accent : quiet
rank(n) = n < 6 ? sprintf("%d위", n + 1) : n < 8 ? "공동 7위" : n < 9 ? "9위" : ""

set datafile separator ","
set encoding utf8
set lmargin at screen 0.24
set rmargin at screen 0.90
set tmargin at screen 0.76
set bmargin at screen 0.18
set xrange [0:34.34]
set yrange [rows - 0.5:-0.5]
set style fill solid 1.0 noborder
set border 2 lc rgb muted lw 2
unset xtics
set ytics scale 0 font label_font textcolor rgb ink
unset key
# Each chart has texts of its own, so they are set anew for each.
do for [i = first:last] {
  unset label
  set label "10년 뒤 AI 패권을 쥘 나라" at screen 0.03,0.92 font title_font \
    textcolor rgb ink
  set label "전문가들의 응답 비율. 한국이 세 번째로 많이 꼽혔다" at screen 0.03,0.83 font subtitle_font \
    textcolor rgb muted
  set label "단위: %" at screen 0.97,0.83 right font small_font textcolor rgb muted
  set label "보도된 비율의 합은 98.32%이고, 빗금은 보도되지 않은 나머지다. 34.34%는 105명에서 나올 수 없는 값으로, 보도된 비율이 모두 맞는 가장 작은 응답 수는\n297개다. 싱가포르와 독일은 공동 7위다." \
    at screen 0.03,0.13 font small_font textcolor rgb muted
  set label "자료: 매일경제 설문, n = 105" at screen 0.03,0.05 font small_font textcolor rgb muted
  do for [n = 0:rows - 1] {
    set label rank(n) at screen 0.03,(0.76 - (n + 0.5) * 0.58 / rows) font rank_font textcolor rgb muted
  }
  table = sprintf("%s/%d.csv", folder, i)
  set output sprintf("%s/%d.%s", out, i, format)
  plot table skip 1 using (0):0:(0):(strcol(4) eq "derived" ? NaN : $3):($0 - 0.33):($0 + 0.33) \
              :(color(strcol(1))):ytic(1) with boxxyerror lc rgb variable, \
       table skip 1 using (0):0:(0):(strcol(4) eq "derived" ? $3 : NaN):($0 - 0.33):($0 + 0.33) \
              with boxxyerror lc rgb quiet fs pattern 5 border rgb quiet, \
       table skip 1 using 3:0:(sprintf("%s%%", strcol(3))) \
              with labels left offset 0.5,0 font label_font textcolor rgb ink
}
