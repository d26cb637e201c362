/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

/* How much of a file is taken, so that no input can fill the memory or hang the program. Each limit
 * has a message of its own (CHART_ERROR_TOO_LARGE, CHART_ERROR_TOO_DEEP, or a notice). Rows are
 * limited by memory alone. */

#define CHART_MAX_CELL_BYTES (1u << 20)
#define CHART_MAX_COLUMNS 16384u
#define CHART_MAX_DESCRIPTOR_BYTES (16u << 20)
#define CHART_MAX_DESCRIPTOR_DEPTH 64u
#define CHART_MAX_RESOURCES 4096u
#define CHART_MAX_HEADER_ROWS 16u
#define CHART_MAX_TABLES 256u /* of one file that are offered */
#define CHART_MAX_NOTICES 1000u

/* Spreadsheets: what stands packed in a file may be a thousand times as large as the file. */
#define CHART_MAX_PART_BYTES (1u << 30)
#define CHART_MAX_PART_RATIO 200u /* unpacked over packed, of a part past CHART_MIN_BOMB_BYTES */
#define CHART_MIN_BOMB_BYTES (16u << 20)
#define CHART_MAX_XML_DEPTH 64u
#define CHART_MAX_SHEETS 4096u
#define CHART_MAX_SHEET_CELLS (1u << 25)
#define CHART_MAX_SHEET_TEXT_BYTES (1u << 30)
