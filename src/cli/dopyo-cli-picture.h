/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "dopyo-cli-jobs.h"

G_BEGIN_DECLS

/* What the options of export say about the pictures, as they were given; NULL: nothing. */
typedef struct
{
  char  *kind;
  char  *size;
  char  *scale;
  char  *dpi;
  char  *theme;
  char  *order;
  char  *uncertainty;
  char  *palette;
  char  *digits;
  int    diverging; /* gboolean */
  int    gaps;      /* gboolean */
  char  *top;
  char **highlights;
  char **annotations;
  char  *texts[CHART_SPEC_N_TEXTS];
  char  *text;
  char  *background;
  char  *format;
} DopyoCliPicture;

void       dopyo_cli_picture_clear (DopyoCliPicture *self);
gboolean   dopyo_cli_picture_get_page (const DopyoCliPicture *self,
                                       const char            *target,
                                       DopyoCliPage          *page,
                                       GError               **error);
gboolean   dopyo_cli_picture_check (const DopyoCliPicture *self,
                                    GError               **error);
guint      dopyo_cli_picture_get_keep (const DopyoCliPicture *self);
ChartSpec *dopyo_cli_picture_get_spec (const DopyoCliPicture *self,
                                       const ChartSpec       *base);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DopyoCliPicture, dopyo_cli_picture_clear)

G_END_DECLS
