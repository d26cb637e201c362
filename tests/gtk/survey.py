# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""A small survey as Stata 10 saves it."""

import struct


def stata(names, rows):
    """@names: of the variables, all of them numbers; @rows: a number for each."""
    n = len(names)

    def text(value, length):
        return value.encode("ascii").ljust(length, b"\0")

    return b"".join([
        struct.pack("<BBBBHI", 114, 2, 1, 0, n, len(rows)), text("", 81), text("", 18),
        b"\xff" * n, *(text(name, 33) for name in names), b"\0" * 2 * (n + 1),
        text("%9.0g", 49) * n, text("", 33) * n, text("", 81) * n, b"\0" * 5,
        *(struct.pack(f"<{n}d", *row) for row in rows)])
