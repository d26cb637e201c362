/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-import-lines.h"

#include "text/chart-break.h"

#include <glib/gi18n.h>

/**
 * DopyoImportLines:
 *
 * The first lines of a file: the number, what it is taken for, and what it says. A line of the
 * table has a button with what else it can be, which Enter opens too; that is the target of the
 * actions "import.header", "import.data" and "import.skip" (i: the number of records to skip so
 * that the line comes first).
 *
 * Accessibility: a list whose rows say number, role and cells. The arrow keys walk the lines, Tab
 * leaves them.
 */
struct _DopyoImportLines
{
  AdwBin parent_instance;

  GtkListView   *view;
  GtkStringList *numbers; /* as many items as lines */
  GtkSizeGroup  *roles;   /* all roles are as wide as the widest in sight */

  const GPtrArray *lines; /* (nullable): ChartLine, borrowed */
  GPtrArray       *bound; /* GtkListItem, borrowed: those that show a line */
};

G_DEFINE_FINAL_TYPE (DopyoImportLines, dopyo_import_lines, ADW_TYPE_BIN)

/* In the order of ChartLineRole. */
static const struct
{
  const char *word;
  const char *icon; /* (nullable) */
} role_words[] = {
  { N_ ("not read"), NULL },
  { N_ ("blank"), NULL },
  { N_ ("comment"), "dopyo-line-skip-symbolic" },
  { N_ ("title"), "dopyo-line-title-symbolic" },
  { N_ ("unit"), "dopyo-line-info-symbolic" },
  { N_ ("source"), "dopyo-line-info-symbolic" },
  { N_ ("skipped"), "dopyo-line-skip-symbolic" },
  { N_ ("names"), "dopyo-line-header-symbolic" },
  { N_ ("names again"), "dopyo-line-skip-symbolic" },
  { N_ ("data"), "dopyo-line-data-symbolic" },
  { N_ ("total"), "dopyo-line-total-symbolic" },
  { N_ ("note"), "dopyo-line-note-symbolic" },
  { N_ ("other table"), "dopyo-table-symbolic" },
};

/* The parts of a row. */
typedef struct
{
  GtkLabel      *number;
  GtkImage      *icon;
  GtkLabel      *role;
  GtkImage      *button_icon;
  GtkLabel      *button_role;
  GtkMenuButton *button;
  GtkStack      *stack;
  GtkLabel      *text;
} Row;

static GMenuModel *
make_menu (int record)
{
  static const struct
  {
    const char *label;
    const char *action;
  } choices[] = {
    { N_ ("Column _Names Begin Here"), "import.header" },
    { N_ ("_Data Begin Here"), "import.data" },
    { N_ ("_Skip Down to Here"), "import.skip" },
  };
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (choices[i].label), NULL);

      g_menu_item_set_action_and_target (item, choices[i].action, "i", record);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* (transfer full): what a line says, its cells set apart. */
static char *
join_cells (const ChartLine *line,
            const char      *between)
{
  g_autofree char *joined = NULL;

  if (line->cells != NULL)
    joined = g_strjoinv (between, line->cells);
  return chart_clean_line (joined != NULL ? joined : line->text != NULL ? line->text
                                                                        : "");
}

static void
set_name (gpointer    widget,
          const char *name)
{
  gtk_accessible_update_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_role (Row             *row,
           const ChartLine *line)
{
  const char      *word = _ (role_words[line->role].word);
  const char      *icon = role_words[line->role].icon;
  gboolean         choice = line->record >= 0;
  g_autofree char *name = NULL;

  gtk_label_set_label (row->role, word);
  gtk_label_set_label (row->button_role, word);
  gtk_image_set_from_icon_name (row->icon, icon);
  gtk_image_set_from_icon_name (row->button_icon, icon);
  gtk_stack_set_visible_child_name (row->stack, choice ? "choice" : "fixed");
  if (!choice)
    return;
  name = g_strdup_printf (_ ("Line %u: %s"), line->number, word);
  set_name (row->button, name);
}

static void
show_item (DopyoImportLines *self,
           GtkListItem      *item)
{
  Row             *row = g_object_get_data (G_OBJECT (item), "row");
  guint            position = gtk_list_item_get_position (item);
  const ChartLine *line;
  g_autofree char *number = NULL;
  g_autofree char *cells = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *name = NULL;

  if (self->lines == NULL || position >= self->lines->len)
    return;
  line = self->lines->pdata[position];
  number = g_strdup_printf ("%u", line->number);
  cells = join_cells (line, "  |  ");
  spoken = join_cells (line, ", ");
  name = g_strdup_printf ("%u, %s: %s", line->number, _ (role_words[line->role].word), spoken);
  gtk_label_set_label (row->number, number);
  gtk_label_set_label (row->text, cells);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->text), line->text);
  show_role (row, line);
  /* in GTK 4.8 the row of a list takes no name but from here */
  set_name (gtk_widget_get_parent (gtk_list_item_get_child (item)), name);
}

static void
opened_cb (GtkMenuButton *button,
           gpointer       user_data)
{
  GtkListItem      *item = user_data;
  DopyoImportLines *self = DOPYO_IMPORT_LINES (
    gtk_widget_get_ancestor (GTK_WIDGET (button), DOPYO_TYPE_IMPORT_LINES));
  const ChartLine       *line = self->lines->pdata[gtk_list_item_get_position (item)];
  g_autoptr (GMenuModel) menu = make_menu (line->record);

  gtk_menu_button_set_menu_model (button, menu);
}

static GtkWidget *
new_role (GtkImage **icon,
          GtkLabel **label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_hexpand (box, TRUE);
  *icon = GTK_IMAGE (gtk_image_new ());
  *label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (*label, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*icon));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*label));
  return box;
}

static void
add_role (DopyoImportLines *self,
          Row              *row,
          GtkBox           *box,
          GtkListItem      *item)
{
  GtkWidget *fixed = new_role (&row->icon, &row->role);

  row->stack = GTK_STACK (gtk_stack_new ());
  row->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (row->button, new_role (&row->button_icon, &row->button_role));
  gtk_menu_button_set_always_show_arrow (row->button, TRUE);
  gtk_menu_button_set_has_frame (row->button, FALSE);
  gtk_menu_button_set_create_popup_func (row->button, opened_cb, item, NULL);
  /* the words of all lines begin at one place */
  gtk_widget_set_halign (gtk_widget_get_parent (gtk_menu_button_get_child (row->button)),
                         GTK_ALIGN_FILL);
  gtk_widget_add_css_class (fixed, "fixed-role");
  gtk_widget_set_hexpand (GTK_WIDGET (row->stack), FALSE);
  gtk_size_group_add_widget (self->roles, GTK_WIDGET (row->stack));
  gtk_stack_add_named (row->stack, fixed, "fixed");
  gtk_stack_add_named (row->stack, GTK_WIDGET (row->button), "choice");
  gtk_box_append (box, GTK_WIDGET (row->stack));
}

static void
setup_cb (DopyoImportLines *self,
          GtkListItem      *item)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  Row    *row = g_new0 (Row, 1);

  row->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (row->number, 1);
  gtk_label_set_width_chars (row->number, 3);
  gtk_widget_add_css_class (GTK_WIDGET (row->number), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (row->number), "numeric");
  gtk_box_append (box, GTK_WIDGET (row->number));
  add_role (self, row, box, item);
  row->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (row->text, 0);
  gtk_label_set_ellipsize (row->text, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (row->text), TRUE);
  gtk_box_append (box, GTK_WIDGET (row->text));
  g_object_set_data_full (G_OBJECT (item), "row", row, g_free);
  gtk_list_item_set_child (item, GTK_WIDGET (box));
}

static void
bind_cb (DopyoImportLines *self,
         GtkListItem      *item)
{
  g_ptr_array_add (self->bound, item);
  show_item (self, item);
}

static void
unbind_cb (DopyoImportLines *self,
           GtkListItem      *item)
{
  g_ptr_array_remove_fast (self->bound, item);
}

static void
activate_cb (DopyoImportLines *self,
             guint             position)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *item = self->bound->pdata[i];
      Row         *row = g_object_get_data (G_OBJECT (item), "row");

      if (gtk_list_item_get_position (item) == position &&
          g_str_equal (gtk_stack_get_visible_child_name (row->stack), "choice"))
        gtk_menu_button_popup (row->button);
    }
}

/**
 * dopyo_import_lines_show:
 * @lines: (element-type ChartLine): to be kept until the next call
 *
 * Shows other lines, or the same ones taken for something else: what has the focus keeps it.
 */
void
dopyo_import_lines_show (DopyoImportLines *self,
                         const GPtrArray  *lines)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->numbers));

  g_return_if_fail (DOPYO_IS_IMPORT_LINES (self));

  self->lines = lines;
  if (n > lines->len)
    gtk_string_list_splice (self->numbers, lines->len, n - lines->len, NULL);
  if (n < lines->len)
    {
      g_autofree const char **more = g_new0 (const char *, lines->len - n + 1);

      for (guint i = 0; i < lines->len - n; i++)
        more[i] = "";
      gtk_string_list_splice (self->numbers, n, 0, more);
    }
  for (guint i = 0; i < self->bound->len; i++)
    show_item (self, self->bound->pdata[i]);
}

/* Gives the focus to a line. */
void
dopyo_import_lines_focus (DopyoImportLines *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* In GTK 4.8 the Tab key would go through a thousand lines. */
static gboolean
dopyo_import_lines_focus_move (GtkWidget       *widget,
                               GtkDirectionType direction)
{
  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) &&
      gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (dopyo_import_lines_parent_class)->focus (widget, direction);
}

static void
dopyo_import_lines_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOPYO_TYPE_IMPORT_LINES);

  G_OBJECT_CLASS (dopyo_import_lines_parent_class)->dispose (object);
}

static void
dopyo_import_lines_finalize (GObject *object)
{
  g_ptr_array_unref (DOPYO_IMPORT_LINES (object)->bound);

  G_OBJECT_CLASS (dopyo_import_lines_parent_class)->finalize (object);
}

static void
dopyo_import_lines_class_init (DopyoImportLinesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dopyo_import_lines_dispose;
  object_class->finalize = dopyo_import_lines_finalize;
  widget_class->focus = dopyo_import_lines_focus_move;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dopyo/Dopyo/dopyo-import-lines.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoImportLines, view);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportLines, numbers);
  gtk_widget_class_bind_template_child (widget_class, DopyoImportLines, roles);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
dopyo_import_lines_init (DopyoImportLines *self)
{
  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
