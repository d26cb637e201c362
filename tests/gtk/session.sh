#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
#
# usage: session.sh COMMAND…
# Runs a command on a session bus of its own, with sockets in a folder of its own. Only the command
# gets stdout: what the bus starts writes on stderr, not into the TAP.
XDG_RUNTIME_DIR=$(mktemp -d)
export XDG_RUNTIME_DIR
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
exec 3>&1 1>&2
# shellcheck disable=SC2016 # for the inner shell
dbus-run-session -- sh -c 'exec "$@" >&3 3>&-' sh "$@"
