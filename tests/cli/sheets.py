# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""Spreadsheet files for the tests, made of a few lines of Python: as small as a reader may expect
them, with what real programs write where a test is about it."""

import io
import zipfile

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"


def pack(parts, method=zipfile.ZIP_DEFLATED):
    """A zip file of @parts, each a name and a text or bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def escape(text):
    """@text as it stands in XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def place(row, column):
    """"B3" for row 2, column 1."""
    name = ""
    column += 1
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return f"{name}{row + 1}"


def xlsx_cell(row, column, value, strings):
    """A cell: a text, a number, a pair (number, style), or XML as it is."""
    where = place(row, column)
    if value is None:
        return ""
    if isinstance(value, bytes):
        return value.decode("utf-8").replace("WHERE", where)
    if isinstance(value, str):
        if value not in strings:
            strings.append(value)
        return f'<c r="{where}" t="s"><v>{strings.index(value)}</v></c>'
    number, style = value if isinstance(value, tuple) else (value, 0)
    return f'<c r="{where}" s="{style}"><v>{number!r}</v></c>'


def xlsx_sheet(rows, strings, before="", behind="", hidden=()):
    """The part of a sheet of @rows, lists of cells."""
    lines = []
    for i, row in enumerate(rows):
        cells = "".join(xlsx_cell(i, k, value, strings) for k, value in enumerate(row))
        lines.append(f'<row r="{i + 1}" hidden="{int(i in hidden)}">{cells}</row>')
    return (f'{HEAD}<worksheet xmlns="{MAIN}">{before}<sheetData>{"".join(lines)}</sheetData>'
            f"{behind}</worksheet>")


def xlsx(sheets, formats=(), date1904=False, hidden=(), **parts):
    """A workbook. @sheets: name → rows, or the part as it is; @formats: number formats, which cells
    name from 1 on; @hidden: names of sheets; @parts: other parts by name, __ for a dot."""
    strings = []
    made = {}
    for i, (name, rows) in enumerate(sheets.items(), 1):
        made[f"xl/worksheets/sheet{i}.xml"] = (rows if isinstance(rows, str)
                                              else xlsx_sheet(rows, strings))
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{i}" r:id="rId{i}"'
        f'{" state=%shidden%s" % (chr(34), chr(34)) if name in hidden else ""}/>'
        for i, name in enumerate(sheets, 1))
    related = "".join(
        f'<Relationship Id="rId{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, len(sheets) + 1))
    codes = "".join(f'<numFmt numFmtId="{164 + i}" formatCode="{escape(code)}"/>'
                    for i, code in enumerate(formats))
    styles = "".join(f'<xf numFmtId="{164 + i}"/>' for i in range(len(formats)))
    shared = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    return pack({
        "[Content_Types].xml": f"{HEAD}<Types/>",
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
                       f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
                       "</Relationships>",
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
                           f'<workbookPr date1904="{int(date1904)}"/>'
                           f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels":
            f'{HEAD}<Relationships xmlns="{PACKAGE}">{related}'
            f'<Relationship Id="s" Type="{RELATIONS}/sharedStrings" '
            'Target="/xl/sharedStrings.xml"/>'
            f'<Relationship Id="f" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>',
        "xl/sharedStrings.xml": f'{HEAD}<sst xmlns="{MAIN}">{shared}</sst>',
        "xl/styles.xml": f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts><cellXfs>'
                         f'<xf numFmtId="0"/>{styles}</cellXfs></styleSheet>',
        **made,
        **{name.replace("__", "."): content for name, content in parts.items()},
    })


def ods_cell(value):
    """A cell: a text, a number, or XML as it is."""
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if isinstance(value, str):
        return ('<table:table-cell office:value-type="string">'
                f"<text:p>{escape(value)}</text:p></table:table-cell>")
    return (f'<table:table-cell office:value-type="float" office:value="{value!r}">'
            f"<text:p>{value}</text:p></table:table-cell>")


def ods_table(name, rows, style="seen"):
    """A table of @rows, lists of cells or XML as it is."""
    lines = [row.decode("utf-8") if isinstance(row, bytes) else
             "<table:table-row>" + "".join(map(ods_cell, row)) + "</table:table-row>"
             for row in rows]
    return (f'<table:table table:name="{escape(name)}" table:style-name="{style}">'
            f'{"".join(lines)}</table:table>')


def ods(*tables, manifest="", **parts):
    """An OpenDocument spreadsheet of @tables, as ods_table () makes them."""
    names = "".join(f' xmlns:{prefix}="{OFFICE}{prefix}:1.0"'
                    for prefix in ("office", "table", "text", "style"))
    return pack({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml":
            f"{HEAD}<office:document-content{names}><office:automatic-styles>"
            '<style:style style:name="seen" style:family="table">'
            '<style:table-properties table:display="true"/></style:style>'
            '<style:style style:name="hidden" style:family="table">'
            '<style:table-properties table:display="false"/></style:style>'
            "</office:automatic-styles><office:body><office:spreadsheet>"
            f'{"".join(tables)}</office:spreadsheet></office:body></office:document-content>',
        "META-INF/manifest.xml": f"{HEAD}<manifest:manifest xmlns:manifest="
                                 f'"{OFFICE}manifest:1.0">{manifest}</manifest:manifest>',
        **{name.replace("__", "."): content for name, content in parts.items()},
    })
