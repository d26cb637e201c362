/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#pragma once

#include "chart-view.h"
#include "document/chart-document.h"
#include "dopyo-findings.h"
#include "dopyo-message-bar.h"
#include "dopyo-window.h"

G_BEGIN_DECLS

/* Logical pixels. The header bar's buttons with their words are narrower than this. */
#define DOPYO_WINDOW_NARROW_BELOW 720

/* What the window's files share: dopyo-window.c is the widget, dopyo-window-actions.c holds the
 * actions, dopyo-window-chart.c exports and copies, dopyo-window-document.c follows the document,
 * dopyo-window-files.c opens, pastes and drops, dopyo-window-findings.c shows findings,
 * dopyo-window-panels.c has what comes and goes: the panels, the narrow form, the window itself;
 * dopyo-window-save.c saves datasets. */
struct _DopyoWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwHeaderBar    *header_bar;
  AdwWindowTitle  *window_title;
  AdwSplitButton  *open_button;
  GtkButton       *export_button;
  GtkMenuButton   *menu_button;
  GtkMenuButton   *page_button;
  DopyoFindings   *findings; /* (nullable): made after the first chart */
  DopyoMessageBar *message_bar;
  AdwFlap         *sidebar_flap;
  AdwFlap         *inspector_flap;
  AdwBin          *sidebar_slot;
  AdwBin          *inspector_slot;
  AdwBin          *table_slot;
  GtkStack        *stack;
  GtkWidget       *switches;
  ChartView       *view;
  GMenu           *primary_menu;
  GMenu           *weight_section;
  GMenu           *page_menu;

  ChartDocument    *document;
  GCancellable     *cancellable; /* (nullable): of what is being loaded */
  char             *path;        /* (nullable): the file last asked for; NULL for pasted cells */
  gboolean          sample;      /* the bundled dataset was last asked for */
  ChartLoadOptions *options;     /* (nullable): how the file last asked for is read */
  char             *shown_path;  /* (nullable): the file that is shown, as it was asked for */
  gboolean          shown_sample;
  char             *saved_path; /* (nullable): where what is shown was saved as a dataset */
  DopyoWindow      *asked_by;   /* (nullable) (weak): what goes wrong is said there */
  GPtrArray        *saved;      /* (nullable): ChartSpec, all that are shown as they were saved */
  GtkWindow        *question;   /* (nullable) (weak): whether to save before closing */
  gboolean          closing;    /* once it is saved */
  gboolean          discards;   /* what is not saved, and closes */
  gboolean          narrow;
  gconstpointer     drawn;   /* the dataset whose scene is shown, only to be compared */
  gboolean          refused; /* the message is that the spec cannot be drawn */
  guint             narrow_id;
  guint             progress_id;
  guint             present_id;
  guint             rest_id;
};

void dopyo_window_class_install_actions (GtkWidgetClass *widget_class);
void dopyo_window_update_actions (DopyoWindow *self);

void        dopyo_window_add_parts (DopyoWindow *self);
void        dopyo_window_add_findings (DopyoWindow *self);
const char *dopyo_window_get_weight (DopyoWindow *self);
void        dopyo_window_set_weight (DopyoWindow *self,
                                     const char  *weight);
void        dopyo_window_update_weights (DopyoWindow *self);
gboolean    dopyo_window_has_totals (DopyoWindow *self);
void        dopyo_window_draw_totals (DopyoWindow *self);
void        dopyo_window_export (DopyoWindow *self);
gboolean    dopyo_window_see_as (DopyoWindow *self,
                                 const char  *name);
void        dopyo_window_tell_saved (DopyoWindow *self,
                                     char       **paths);
void        dopyo_window_save (DopyoWindow *self);
void        dopyo_window_save_as (DopyoWindow *self);
gboolean    dopyo_window_ask_to_save (DopyoWindow *self);
void        dopyo_window_copy (DopyoWindow *self);
void        dopyo_window_copy_description (DopyoWindow *self);
void        dopyo_window_edit_text (DopyoWindow        *self,
                                    int                 role,
                                    const GdkRectangle *at);
void        dopyo_window_add_drop_target (DopyoWindow *self);
void        dopyo_window_choose_file (DopyoWindow *self);
void        dopyo_window_paste (DopyoWindow *self);
void        dopyo_window_progress_changed (DopyoWindow *self);
void        dopyo_window_cancel (DopyoWindow *self);
void        dopyo_window_reload (DopyoWindow            *self,
                                 const ChartLoadOptions *options);
void        dopyo_window_reload_in (DopyoWindow *self,
                                    const char  *encoding);
void        dopyo_window_import (DopyoWindow *self);
gboolean    dopyo_window_can_import (DopyoWindow *self);
void        dopyo_window_show_error (DopyoWindow  *self,
                                     const GError *error);
void        dopyo_window_toast (DopyoWindow *self,
                                const char  *text);
void        dopyo_window_follow_document (DopyoWindow *self);
void        dopyo_window_update_title (DopyoWindow *self);
void        dopyo_window_package_changed (DopyoWindow *self);
void        dopyo_window_say_refusal (DopyoWindow *self);
void        dopyo_window_refuse_kind (DopyoWindow *self,
                                      const char  *refusal);
void        dopyo_window_hide_message (DopyoWindow *self);
void        dopyo_window_set_revealed (DopyoWindow *self,
                                       AdwFlap     *flap,
                                       const char  *key,
                                       gboolean     revealed);
void        dopyo_window_panel_folded_cb (DopyoWindow *self,
                                          GParamSpec  *pspec,
                                          AdwFlap     *flap);
void        dopyo_window_set_narrow (DopyoWindow *self,
                                     gboolean     narrow);
void        dopyo_window_allocated (DopyoWindow *self,
                                    int          width);
void        dopyo_window_mapped (DopyoWindow *self);
void        dopyo_window_show_empty (DopyoWindow *self);
void        dopyo_window_present_now (DopyoWindow *self);

G_END_DECLS
