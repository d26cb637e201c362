/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-message-bar.h"

#include "dopyo-encodings.h"
#include "dopyo-label.h"

#include <glib/gi18n.h>

/**
 * DopyoMessageBar:
 *
 * One message at a time, at the top of the window: a new one takes the place of the last.
 *
 * CSS nodes: messagebar, with the style class `failure` for an error.
 *
 * Accessibility: %GTK_ACCESSIBLE_ROLE_ALERT, labelled with the message.
 */
struct _DopyoMessageBar
{
  GtkWidget parent_instance;

  GtkRevealer    *revealer;
  GtkWidget      *slide;
  GtkImage       *icon;
  GtkBox         *rows;
  GtkBox         *row;
  GtkWidget      *words;
  GtkLabel       *label;
  GtkProgressBar *progress;
  GtkBox         *buttons;
  GtkWidget      *close_button;

  guint pulse_id;
};

G_DEFINE_FINAL_TYPE (DopyoMessageBar, dopyo_message_bar, GTK_TYPE_WIDGET)

#define PULSE_INTERVAL 100 /* ms */

/* The library's words go on after a file's name; alone they begin a sentence. */
static char *
begin_sentence (const char *text)
{
  char        first[7] = "";
  const char *end = g_utf8_next_char (text);

  if (*text == '\0')
    return g_strdup ("");
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);
  return g_strconcat (first, end, NULL);
}

static void
show_text (DopyoMessageBar *self,
           const char      *icon_name,
           const char      *message)
{
  g_autofree char *text = begin_sentence (message);
  GtkWidget       *button;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, button);
  g_clear_handle_id (&self->pulse_id, g_source_remove);

  gtk_image_set_from_icon_name (self->icon, icon_name);
  dopyo_label_set_line (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * dopyo_message_bar_say:
 * @text: one or two sentences, the second says what can be done
 */
void
dopyo_message_bar_say (DopyoMessageBar *self,
                       DopyoMessageKind kind,
                       const char      *text)
{
  g_return_if_fail (DOPYO_IS_MESSAGE_BAR (self));

  show_text (self,
             kind == DOPYO_MESSAGE_ERROR ? "dialog-warning-symbolic"
                                         : "dialog-information-symbolic",
             text);
  if (kind == DOPYO_MESSAGE_ERROR)
    gtk_widget_add_css_class (GTK_WIDGET (self), "failure");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "failure");
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), TRUE);
  gtk_widget_set_visible (self->close_button, TRUE);
}

/**
 * dopyo_message_bar_add_button:
 * @label: what the button does, with a mnemonic
 * @action: a detailed action name
 *
 * Adds a button to the message that is shown.
 */
void
dopyo_message_bar_add_button (DopyoMessageBar *self,
                              const char      *label,
                              const char      *action)
{
  GtkWidget *button;

  g_return_if_fail (DOPYO_IS_MESSAGE_BAR (self));

  button = gtk_button_new_with_mnemonic (label);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (self->buttons, button);
}

/**
 * dopyo_message_bar_add_encodings:
 *
 * Adds a button that offers other encodings.
 */
void
dopyo_message_bar_add_encodings (DopyoMessageBar *self)
{
  GtkWidget             *button;
  g_autoptr (GMenuModel) menu = dopyo_encodings_menu_new ();

  g_return_if_fail (DOPYO_IS_MESSAGE_BAR (self));

  button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Choose _Encoding"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_box_append (self->buttons, button);
}

/**
 * dopyo_message_bar_show_progress:
 * @text: what is being done
 * @cancel_action: the action that ends it
 */
void
dopyo_message_bar_show_progress (DopyoMessageBar *self,
                                 const char      *text,
                                 const char      *cancel_action)
{
  g_return_if_fail (DOPYO_IS_MESSAGE_BAR (self));

  dopyo_message_bar_say (self, DOPYO_MESSAGE_INFO, text);
  dopyo_message_bar_add_button (self, _ ("_Cancel"), cancel_action);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), FALSE);
  gtk_widget_set_visible (self->close_button, FALSE);
}

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (DOPYO_MESSAGE_BAR (user_data)->progress);
  return G_SOURCE_CONTINUE;
}

/**
 * dopyo_message_bar_set_fraction:
 * @fraction: from 0 to 1, or -1 where it is not known
 */
void
dopyo_message_bar_set_fraction (DopyoMessageBar *self,
                                double           fraction)
{
  g_return_if_fail (DOPYO_IS_MESSAGE_BAR (self));

  if (fraction < 0)
    {
      if (self->pulse_id == 0)
        self->pulse_id = g_timeout_add (PULSE_INTERVAL, pulse_cb, self);
      return;
    }
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress, fraction);
}

/**
 * dopyo_message_bar_hide:
 *
 * Takes the message away.
 */
void
dopyo_message_bar_hide (DopyoMessageBar *self)
{
  g_return_if_fail (DOPYO_IS_MESSAGE_BAR (self));

  g_clear_handle_id (&self->pulse_id, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * dopyo_message_bar_is_progress:
 *
 * Returns: whether it is progress that is shown
 */
gboolean
dopyo_message_bar_is_progress (DopyoMessageBar *self)
{
  g_return_val_if_fail (DOPYO_IS_MESSAGE_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer) &&
         gtk_widget_get_visible (GTK_WIDGET (self->progress));
}

/**
 * dopyo_message_bar_set_narrow:
 * @narrow: whether the buttons go below the text instead of beside it
 */
void
dopyo_message_bar_set_narrow (DopyoMessageBar *self,
                              gboolean         narrow)
{
  g_return_if_fail (DOPYO_IS_MESSAGE_BAR (self));

  g_object_ref (self->buttons);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->buttons))),
                  GTK_WIDGET (self->buttons));
  if (narrow)
    gtk_box_append (self->rows, GTK_WIDGET (self->buttons));
  else
    gtk_box_insert_child_after (self->row, GTK_WIDGET (self->buttons), self->words);
  g_object_unref (self->buttons);
}

static void
child_revealed_cb (DopyoMessageBar *self)
{
  /* nothing hidden is left for a screen reader to find */
  if (!gtk_revealer_get_child_revealed (self->revealer) &&
      !gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
dopyo_message_bar_dispose (GObject *object)
{
  DopyoMessageBar *self = DOPYO_MESSAGE_BAR (object);
  GtkWidget       *child;

  g_clear_handle_id (&self->pulse_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dopyo_message_bar_parent_class)->dispose (object);
}

static void
dopyo_message_bar_class_init (DopyoMessageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dopyo_message_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dopyo/Dopyo/dopyo-message-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoMessageBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, DopyoMessageBar, slide);
  gtk_widget_class_bind_template_child (widget_class, DopyoMessageBar, icon);
  gtk_widget_class_bind_template_child (widget_class, DopyoMessageBar, rows);
  gtk_widget_class_bind_template_child (widget_class, DopyoMessageBar, row);
  gtk_widget_class_bind_template_child (widget_class, DopyoMessageBar, words);
  gtk_widget_class_bind_template_child (widget_class, DopyoMessageBar, label);
  gtk_widget_class_bind_template_child (widget_class, DopyoMessageBar, progress);
  gtk_widget_class_bind_template_child (widget_class, DopyoMessageBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, DopyoMessageBar, close_button);
  gtk_widget_class_bind_template_callback (widget_class, dopyo_message_bar_hide);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
  gtk_widget_class_set_css_name (widget_class, "messagebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* While it slides, a GtkRevealer asks how wide its child has to be for a height it makes up, and a
 * label that wraps answers that with another least width than it has: the width is asked for
 * alone. */
static void
measure_slide (GtkWidget     *widget,
               GtkOrientation orientation,
               int            for_size,
               int           *minimum,
               int           *natural,
               int           *minimum_baseline,
               int           *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation,
                      orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
allocate_slide (GtkWidget *widget,
                int        width,
                int        height,
                int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static void
dopyo_message_bar_init (DopyoMessageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (
    self->slide, gtk_custom_layout_new (get_request_mode, measure_slide, allocate_slide));
}
