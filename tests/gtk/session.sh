#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
#
# usage: session.sh COMMAND…
# Runs a command on a session bus of its own. Only the command gets stdout: what the bus starts
# writes on stderr, not into the TAP.
exec 3>&1 1>&2
# shellcheck disable=SC2016 # for the inner shell
exec dbus-run-session -- sh -c 'exec "$@" >&3 3>&-' sh "$@"
