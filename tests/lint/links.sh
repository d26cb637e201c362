#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
#
# usage: links.sh PROGRAM
# Fails where a program that must run without a display is linked to a toolkit.
set -eu
export LC_ALL=C

libraries=$(ldd "$1")
case $libraries in
  *libcairo.so*) ;;
  *)
    echo "$1: not even cairo is linked; is it the right program?" >&2
    exit 1
    ;;
esac
if printf '%s\n' "$libraries" | grep -E 'lib(gtk|gdk|adwaita)'; then
  echo "$1: must run without a display" >&2
  exit 1
fi
