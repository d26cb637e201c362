#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""A window out of which something is dragged: source.py MIME TEXT [MIME TEXT…]"""

import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402


def activate(app):
    pairs = zip(sys.argv[1::2], sys.argv[2::2])
    content = Gdk.ContentProvider.new_union(
        [Gdk.ContentProvider.new_for_bytes(mime, GLib.Bytes.new(text.encode()))
         for mime, text in pairs])
    source = Gtk.DragSource(content=content)
    label = Gtk.Label(label="drag")
    label.add_controller(source)
    window = Gtk.ApplicationWindow(application=app, child=label, decorated=False)
    window.set_default_size(120, 80)
    window.present()


app = Gtk.Application()
app.connect("activate", activate)
app.run(sys.argv[:1])
