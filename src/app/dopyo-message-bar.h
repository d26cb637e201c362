/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOPYO_TYPE_MESSAGE_BAR (dopyo_message_bar_get_type ())

/* What the window has to say: an error with a button that helps, or how far loading has come. */
G_DECLARE_FINAL_TYPE (DopyoMessageBar, dopyo_message_bar, DOPYO, MESSAGE_BAR, GtkWidget)

typedef enum {
  DOPYO_MESSAGE_INFO,
  DOPYO_MESSAGE_ERROR,
} DopyoMessageKind;

void     dopyo_message_bar_say (DopyoMessageBar *self,
                                DopyoMessageKind kind,
                                const char      *text);
void     dopyo_message_bar_add_button (DopyoMessageBar *self,
                                       const char      *label,
                                       const char      *action);
void     dopyo_message_bar_add_encodings (DopyoMessageBar *self);
void     dopyo_message_bar_show_progress (DopyoMessageBar *self,
                                          const char      *text,
                                          const char      *cancel_action);
void     dopyo_message_bar_set_fraction (DopyoMessageBar *self,
                                         double           fraction);
void     dopyo_message_bar_hide (DopyoMessageBar *self);
gboolean dopyo_message_bar_is_progress (DopyoMessageBar *self);
void     dopyo_message_bar_set_narrow (DopyoMessageBar *self,
                                       gboolean         narrow);

G_END_DECLS
