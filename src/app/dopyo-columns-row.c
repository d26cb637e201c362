/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-columns-row.h"

#include <glib/gi18n.h>

/**
 * DopyoColumnsRow:
 *
 * Says which columns of a file are taken for something, and opens a list to check others in. The
 * signal "changed" is for what a person does.
 *
 * Accessibility: a button named after the row; the list's items are check boxes named after the
 * columns. Enter on an item checks it as well.
 */
struct _DopyoColumnsRow
{
  AdwActionRow parent_instance;

  GtkMenuButton  *button;
  GtkLabel       *summary;
  GtkCheckButton *automatic;
  GtkListView    *list;
  GtkStringList  *names;

  GPtrArray *bound;  /* GtkListItem, borrowed: those that show a column */
  GStrv      chosen; /* (nullable): NULL where it is found out */
  GPtrArray *found;  /* char *: what was taken */
  gboolean   following;
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DopyoColumnsRow, dopyo_columns_row, ADW_TYPE_ACTION_ROW)

static gboolean
is_taken (DopyoColumnsRow *self,
          const char      *name)
{
  if (self->chosen != NULL)
    return g_strv_contains ((const char *const *)self->chosen, name);
  return g_ptr_array_find_with_equal_func (self->found, name, g_str_equal, NULL);
}

/* "None", "Men", "Men and 2 more" */
static char *
summarize (DopyoColumnsRow *self)
{
  guint       n = self->chosen != NULL ? g_strv_length (self->chosen) : self->found->len;
  const char *first;

  if (n == 0)
    return g_strdup (_ ("None"));
  first = self->chosen != NULL ? self->chosen[0] : self->found->pdata[0];
  if (n == 1)
    return g_strdup (first);
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n - 1), first, n - 1);
}

static void
show_item (DopyoColumnsRow *self,
           GtkListItem     *item)
{
  GtkCheckButton *check = GTK_CHECK_BUTTON (gtk_list_item_get_child (item));
  const char     *name = gtk_string_object_get_string (gtk_list_item_get_item (item));

  self->following = TRUE;
  gtk_check_button_set_label (check, name);
  gtk_check_button_set_active (check, is_taken (self, name));
  self->following = FALSE;
}

static void
update (DopyoColumnsRow *self)
{
  g_autofree char *summary = summarize (self);
  g_autofree char *name = g_strdup_printf (
    "%s: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), summary);

  gtk_label_set_label (self->summary, summary);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), self->chosen == NULL ? _ ("Automatic") : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  self->following = TRUE;
  gtk_check_button_set_active (self->automatic, self->chosen == NULL);
  self->following = FALSE;
  for (guint i = 0; i < self->bound->len; i++)
    show_item (self, self->bound->pdata[i]);
}

/* The columns taken now, chosen from now on: those of the list, in its order. */
static GStrv
list_taken (DopyoColumnsRow *self,
            const char      *but)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint                    n = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  for (guint i = 0; i < n; i++)
    {
      const char *name = gtk_string_list_get_string (self->names, i);

      if (is_taken (self, name) != (g_strcmp0 (name, but) == 0))
        g_strv_builder_add (builder, name);
    }
  return g_strv_builder_end (builder);
}

static void
take (DopyoColumnsRow *self,
      GStrv            chosen)
{
  g_strfreev (self->chosen);
  self->chosen = chosen;
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
toggle (DopyoColumnsRow *self,
        const char      *name)
{
  GStrv chosen = list_taken (self, name);

  /* nothing chosen is to be found out again */
  if (*chosen == NULL)
    g_clear_pointer (&chosen, g_strfreev);
  take (self, chosen);
}

static void
automatic_toggled_cb (DopyoColumnsRow *self)
{
  if (!self->following)
    take (self, gtk_check_button_get_active (self->automatic) ? NULL : list_taken (self, NULL));
}

static void
activate_cb (DopyoColumnsRow *self,
             guint            position)
{
  toggle (self, gtk_string_list_get_string (self->names, position));
}

static void
check_toggled_cb (GtkCheckButton *check,
                  GtkListItem    *item)
{
  DopyoColumnsRow *self = DOPYO_COLUMNS_ROW (
    gtk_widget_get_ancestor (GTK_WIDGET (check), DOPYO_TYPE_COLUMNS_ROW));

  if (self != NULL && !self->following && gtk_list_item_get_item (item) != NULL)
    toggle (self, gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
setup_cb (DopyoColumnsRow *self,
          GtkListItem     *item)
{
  GtkWidget *check = gtk_check_button_new ();

  g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), item);
  gtk_list_item_set_child (item, check);
}

static void
bind_cb (DopyoColumnsRow *self,
         GtkListItem     *item)
{
  g_ptr_array_add (self->bound, item);
  show_item (self, item);
}

static void
unbind_cb (DopyoColumnsRow *self,
           GtkListItem     *item)
{
  g_ptr_array_remove_fast (self->bound, item);
}

static gboolean
has_names (DopyoColumnsRow *self,
           const GPtrArray *names)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->names)) != names->len)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (!g_str_equal (gtk_string_list_get_string (self->names, i), names->pdata[i]))
      return FALSE;
  return TRUE;
}

/**
 * dopyo_columns_row_show:
 * @names: (element-type utf8): all columns of the file
 * @chosen: (nullable): those that are chosen; %NULL where they are found out
 * @found: (element-type guint): those that were taken
 */
void
dopyo_columns_row_show (DopyoColumnsRow   *self,
                        const GPtrArray   *names,
                        const char *const *chosen,
                        const GArray      *found)
{
  GStrv copy = g_strdupv ((char **)chosen);

  g_return_if_fail (DOPYO_IS_COLUMNS_ROW (self));

  g_strfreev (self->chosen);
  self->chosen = copy;
  g_ptr_array_set_size (self->found, 0);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (self->found, g_strdup (names->pdata[g_array_index (found, guint, i)]));
  if (!has_names (self, names))
    {
      g_autoptr (GPtrArray) all = g_ptr_array_sized_new (names->len + 1);

      for (guint i = 0; i < names->len; i++)
        g_ptr_array_add (all, names->pdata[i]);
      g_ptr_array_add (all, NULL);
      gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)),
                              (const char *const *)all->pdata);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self), names->len > 0);
  update (self);
}

/* (nullable) (transfer none): the columns that are chosen; NULL where they are to be found out. */
const char *const *
dopyo_columns_row_get_chosen (DopyoColumnsRow *self)
{
  g_return_val_if_fail (DOPYO_IS_COLUMNS_ROW (self), NULL);

  return (const char *const *)self->chosen;
}

static void
dopyo_columns_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOPYO_TYPE_COLUMNS_ROW);

  G_OBJECT_CLASS (dopyo_columns_row_parent_class)->dispose (object);
}

static void
dopyo_columns_row_finalize (GObject *object)
{
  DopyoColumnsRow *self = DOPYO_COLUMNS_ROW (object);

  g_ptr_array_unref (self->bound);
  g_ptr_array_unref (self->found);
  g_strfreev (self->chosen);

  G_OBJECT_CLASS (dopyo_columns_row_parent_class)->finalize (object);
}

static void
dopyo_columns_row_class_init (DopyoColumnsRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dopyo_columns_row_dispose;
  object_class->finalize = dopyo_columns_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dopyo/Dopyo/dopyo-columns-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoColumnsRow, button);
  gtk_widget_class_bind_template_child (widget_class, DopyoColumnsRow, summary);
  gtk_widget_class_bind_template_child (widget_class, DopyoColumnsRow, automatic);
  gtk_widget_class_bind_template_child (widget_class, DopyoColumnsRow, list);
  gtk_widget_class_bind_template_child (widget_class, DopyoColumnsRow, names);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, automatic_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_menu_button_popup);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
dopyo_columns_row_init (DopyoColumnsRow *self)
{
  self->bound = g_ptr_array_new ();
  self->found = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}
