/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-notices.h"

#include "dopyo-encodings.h"
#include "dopyo-label.h"

#include <glib/gi18n.h>

/**
 * DopyoNotices:
 *
 * Hidden while there is nothing to say.
 *
 * CSS nodes: notices.
 */
struct _DopyoNotices
{
  GtkWidget parent_instance;

  GtkListBox    *list;
  GtkWidget     *encoding_row;
  GtkMenuButton *encoding_button;

  guint n_notices;
};

G_DEFINE_FINAL_TYPE (DopyoNotices, dopyo_notices, GTK_TYPE_WIDGET)

#define MAX_SHOWN 20

/* What one step does about a notice. */
static const struct
{
  const char *code;
  const char *action;
  const char *caption;
} remedies[] = {
  { "total", "win.draw-totals", N_ ("_Draw It Nevertheless") },
};

/* (transfer floating) (nullable): the button of the notices that are called @code. */
static GtkWidget *
make_button (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (remedies); i++)
    if (g_strcmp0 (code, remedies[i].code) == 0)
      {
        GtkWidget *button = gtk_button_new_with_mnemonic (_ (remedies[i].caption));

        gtk_actionable_set_action_name (GTK_ACTIONABLE (button), remedies[i].action);
        gtk_widget_set_halign (button, GTK_ALIGN_START);
        return button;
      }
  return NULL;
}

/* @code: (nullable): what the notice is called */
static void
append_text (DopyoNotices *self,
             const char   *text,
             const char   *code)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = make_button (code);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *row = gtk_list_box_row_new ();

  dopyo_label_set_line (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_box_append (GTK_BOX (box), label);
  if (button != NULL)
    gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (self->list, row);
}

static void
append_notice (DopyoNotices      *self,
               const ChartNotice *notice)
{
  g_autofree char *text = NULL;

  if (notice->line > 0 && notice->file != NULL)
    text = g_strdup_printf (_ ("%s, line %u: %s"), notice->file, notice->line, notice->message);
  else if (notice->line > 0)
    text = g_strdup_printf (_ ("Line %u: %s"), notice->line, notice->message);
  append_text (self, text != NULL ? text : notice->message, notice->code);
}

/* What was guessed can be said otherwise in one step. */
static void
update_encoding (DopyoNotices *self,
                 const char   *encoding)
{
  gtk_widget_set_visible (self->encoding_row, encoding != NULL);
  if (encoding == NULL)
    return;

  gtk_menu_button_set_label (self->encoding_button, encoding);
  if (gtk_menu_button_get_menu_model (self->encoding_button) == NULL)
    {
      g_autoptr (GMenuModel) menu = dopyo_encodings_menu_new ();

      gtk_menu_button_set_menu_model (self->encoding_button, menu);
    }
}

static void
append_all (DopyoNotices    *self,
            const GPtrArray *notices,
            guint           *n_shown)
{
  for (guint i = 0; i < notices->len && *n_shown < MAX_SHOWN; i++, (*n_shown)++)
    append_notice (self, notices->pdata[i]);
}

/**
 * dopyo_notices_set_reading:
 * @reading: (nullable): how the file was read
 */
void
dopyo_notices_set_reading (DopyoNotices *self,
                           ChartReading *reading)
{
  GtkListBoxRow *row;
  guint          n_shown = 0;

  g_return_if_fail (DOPYO_IS_NOTICES (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  self->n_notices = 0;
  if (reading != NULL)
    {
      append_all (self, reading->guesses, &n_shown);
      append_all (self, reading->notices, &n_shown);
      self->n_notices = reading->guesses->len + reading->notices->len + reading->n_dropped;
    }
  if (self->n_notices > n_shown)
    {
      guint            n_more = self->n_notices - n_shown;
      g_autofree char *more =
        g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

      append_text (self, more, NULL);
    }
  if (self->n_notices > 0)
    update_encoding (self, reading->encoding);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_notices > 0);
}

/* How many there are, those that are not listed among them. */
guint
dopyo_notices_get_n (DopyoNotices *self)
{
  g_return_val_if_fail (DOPYO_IS_NOTICES (self), 0);

  return self->n_notices;
}

/* The list goes where the dialog comes. */
static void
import_cb (DopyoNotices *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
dopyo_notices_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dopyo_notices_parent_class)->dispose (object);
}

static void
dopyo_notices_class_init (DopyoNoticesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dopyo_notices_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/dopyo/Dopyo/dopyo-notices.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoNotices, list);
  gtk_widget_class_bind_template_child (widget_class, DopyoNotices, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, DopyoNotices, encoding_button);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_set_css_name (widget_class, "notices");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
dopyo_notices_init (DopyoNotices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
