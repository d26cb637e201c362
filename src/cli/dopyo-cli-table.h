/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rows of text in columns of equal width, for a terminal. */
typedef struct _DopyoCliTable DopyoCliTable;

DopyoCliTable *dopyo_cli_table_new (guint n_columns);
void           dopyo_cli_table_free (DopyoCliTable *self);
void           dopyo_cli_table_align_right (DopyoCliTable *self,
                                            guint          column);
void           dopyo_cli_table_add (DopyoCliTable *self,
                                    const char    *text);
void           dopyo_cli_table_print (const DopyoCliTable *self,
                                      GString             *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DopyoCliTable, dopyo_cli_table_free)

G_END_DECLS
