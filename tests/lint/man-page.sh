#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
#
# usage: man-page.sh PAGE
# Fails on anything that man warns about, and on a page whose name line whatis cannot read.
set -eu
page=$1
export LC_ALL=C.UTF-8 MANWIDTH=80 MANROFFSEQ=

warnings=$(man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
if [ -n "$warnings" ]; then
  printf '%s\n' "$warnings" >&2
  exit 1
fi
lexgrog "$page"
