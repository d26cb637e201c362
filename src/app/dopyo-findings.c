/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-findings.h"

#include "dopyo-edit.h"
#include "dopyo-finding-row.h"
#include "dopyo-notices.h"

#include "spec/chart-remedy.h"

#include <glib/gi18n.h>

/**
 * DopyoFindings:
 *
 * The findings about the numbers that are drawn, the gravest first; below them what was noticed
 * when the file was read. Hidden while there is nothing to say. The document is the property
 * "document".
 *
 * The signal "pointed" (a #GArray of rows, %NULL for none) says which rows the chosen finding is
 * about, "followed" that somebody wants to go there.
 *
 * CSS nodes: findings, with the style class `error` or `warning` for the worst that is to be
 * checked.
 *
 * Accessibility: the button is named after the number of points and described by the worst.
 */
struct _DopyoFindings
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkImage      *sign;
  GtkLabel      *caption;
  GtkListBox    *list;
  DopyoNotices  *notices;

  GPtrArray    *findings; /* (nullable) ChartFinding, as listed: */
  GArray       *order;    /* Entry, one for each row of the list */
  ChartReading *reading;  /* (nullable) borrowed, only compared */
  gboolean      narrow;
  gboolean      following; /* the list closes because somebody goes where a finding points */
};

/* A finding in the list. */
typedef struct
{
  guint    place; /* among the findings */
  gboolean settled;
} Entry;

enum {
  POINTED,
  FOLLOWED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DopyoFindings, dopyo_findings, GTK_TYPE_WIDGET)

static const ChartFinding *
finding_at (DopyoFindings *self,
            guint          row)
{
  return g_ptr_array_index (self->findings, g_array_index (self->order, Entry, row).place);
}

/* How many are still to be checked; *worst: the worst of them */
static guint
count_open (DopyoFindings        *self,
            ChartFindingSeverity *worst)
{
  guint n = dopyo_notices_get_n (self->notices);

  *worst = n > 0 ? CHART_FINDING_WARNING : CHART_FINDING_NOTE;
  for (guint i = 0; i < self->order->len; i++)
    if (!g_array_index (self->order, Entry, i).settled)
      {
        *worst = MIN (*worst, finding_at (self, i)->severity);
        n++;
      }
  return n;
}

static void
update_caption (DopyoFindings *self)
{
  static const char *const words[CHART_N_FINDING_SEVERITIES] = {
    [CHART_FINDING_ERROR] = N_ ("Some numbers cannot be as they stand"),
    [CHART_FINDING_WARNING] = N_ ("A reader might be misled"),
    [CHART_FINDING_NOTE] = N_ ("A reader should know"),
  };
  ChartFindingSeverity worst;
  guint                n = count_open (self, &worst);
  gboolean             any = n > 0 || self->order->len > 0;
  g_autofree char     *full =
    n > 0 ? g_strdup_printf (ngettext ("%u point to check", "%u points to check", n), n)
              : g_strdup (_ ("All points settled"));
  g_autofree char *shortened = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");

  gtk_widget_set_visible (GTK_WIDGET (self), any);
  gtk_image_set_from_icon_name (self->sign, n > 0 ? dopyo_finding_get_icon_name (worst)
                                                  : "object-select-symbolic");
  gtk_label_set_text (self->caption, self->narrow ? shortened : full);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), !self->narrow || n > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), self->narrow ? full : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, full,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  n > 0 ? _ (words[worst]) : "", -1);
  for (guint i = 0; i < CHART_FINDING_NOTE; i++)
    {
      const char *name = chart_finding_severity_get_name ((ChartFindingSeverity)i);

      if (n > 0 && worst == i)
        gtk_widget_add_css_class (GTK_WIDGET (self), name);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), name);
    }
}

static void
mend_cb (DopyoFindings   *self,
         DopyoFindingRow *row)
{
  guint                 place = (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (ChartSpec) mended = chart_remedy_apply (finding_at (self, place),
                                                     dopyo_edit_get_spec (GTK_WIDGET (self)),
                                                     dopyo_edit_get_dataset (GTK_WIDGET (self)));

  if (mended != NULL)
    chart_document_apply (dopyo_edit_get_document (GTK_WIDGET (self)), mended);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  GPtrArray          *findings = data;
  const Entry        *first = a;
  const Entry        *second = b;
  const ChartFinding *one = g_ptr_array_index (findings, first->place);
  const ChartFinding *other = g_ptr_array_index (findings, second->place);

  if (one->severity != other->severity)
    return (int)one->severity - (int)other->severity;
  return (first->place > second->place) - (first->place < second->place);
}

/* (transfer full): the findings in the order of the list */
static GArray *
sort (DopyoFindings *self,
      GPtrArray     *findings)
{
  GArray       *order = g_array_new (FALSE, FALSE, sizeof (Entry));
  ChartSpec    *spec = dopyo_edit_get_spec (GTK_WIDGET (self));
  ChartDataset *dataset = dopyo_edit_get_dataset (GTK_WIDGET (self));

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      Entry entry = { .place = i };

      entry.settled = chart_remedy_is_applied (g_ptr_array_index (findings, i), spec, dataset);
      g_array_append_val (order, entry);
    }
  g_array_sort_with_data (order, compare_entries, findings);
  return order;
}

/* Whether the list shows @findings in that order already. */
static gboolean
is_listed (DopyoFindings *self,
           GPtrArray     *findings,
           GArray        *order)
{
  if (self->order->len != order->len)
    return FALSE;
  for (guint i = 0; i < order->len; i++)
    {
      Entry               entry = g_array_index (order, Entry, i);
      const ChartFinding *finding = g_ptr_array_index (findings, entry.place);

      if (g_array_index (self->order, Entry, i).settled != entry.settled ||
          finding_at (self, i)->code != finding->code ||
          strcmp (finding_at (self, i)->message, finding->message) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
remove_rows (DopyoFindings *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* Lists other findings; the focus stays at its place in the list. */
static void
list_findings (DopyoFindings *self,
               GPtrArray     *findings,
               GArray        *order)
{
  GtkWidget    *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int           place = -1;
  ChartDataset *dataset = dopyo_edit_get_dataset (GTK_WIDGET (self));

  if (focused != NULL)
    place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused));
  remove_rows (self);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = findings != NULL ? g_ptr_array_ref (findings) : NULL;
  g_array_unref (self->order);
  self->order = g_array_ref (order);
  for (guint i = 0; i < order->len; i++)
    {
      GtkWidget *row = dopyo_finding_row_new (finding_at (self, i), dataset,
                                              g_array_index (order, Entry, i).settled);

      g_signal_connect_object (row, "mend", G_CALLBACK (mend_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), order->len > 0);
  if (place >= 0 && order->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (
      gtk_list_box_get_row_at_index (self->list, MIN (place, (int)order->len - 1))));
}

static void
list_notices (DopyoFindings *self)
{
  ChartDocument *document = dopyo_edit_get_document (GTK_WIDGET (self));
  ChartPackage  *package = document != NULL ? chart_document_get_package (document) : NULL;
  ChartReading  *reading = package != NULL ? chart_package_get_reading (package) : NULL;

  if (reading == self->reading)
    return;
  self->reading = reading;
  dopyo_notices_set_reading (self->notices, reading);
}

/* Those of another dataset are a moment away: until then the button stays as it is, so that the
 * header does not move twice. */
static void
follow (GtkWidget *widget)
{
  DopyoFindings     *self = DOPYO_FINDINGS (widget);
  ChartDocument     *document = dopyo_edit_get_document (widget);
  GPtrArray         *findings = document != NULL ? chart_document_get_findings (document) : NULL;
  g_autoptr (GArray) order = sort (self, findings);

  list_notices (self);
  if (!is_listed (self, findings, order))
    list_findings (self, findings, order);
  if (findings != NULL || dopyo_edit_get_dataset (widget) == NULL)
    update_caption (self);
  if (!gtk_widget_get_visible (widget))
    gtk_menu_button_popdown (self->button);
}

/* Who goes where a finding points takes the pointing along. */
static void
row_selected_cb (DopyoFindings *self,
                 GtkListBoxRow *row)
{
  const ChartFinding *finding =
    row != NULL ? finding_at (self, (guint)gtk_list_box_row_get_index (row)) : NULL;

  if (!self->following)
    g_signal_emit (self, signals[POINTED], 0, finding != NULL ? finding->rows : NULL);
}

static void
row_activated_cb (DopyoFindings *self)
{
  self->following = TRUE;
  gtk_menu_button_popdown (self->button);
  self->following = FALSE;
  g_signal_emit (self, signals[FOLLOWED], 0);
}

/* A popover hears of no accelerator of its window. */
static void
add_keys (DopyoFindings *self)
{
  static const char *const actions[] = { "win.undo", "win.redo" };
  GtkEventController      *keys = gtk_shortcut_controller_new ();
  GtkApplication          *app = GTK_APPLICATION (g_application_get_default ());

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (app, actions[i]);

      for (char **accel = accels; *accel != NULL; accel++)
        gtk_shortcut_controller_add_shortcut (
          GTK_SHORTCUT_CONTROLLER (keys),
          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (*accel),
                            gtk_named_action_new (actions[i])));
    }
  gtk_widget_add_controller (GTK_WIDGET (gtk_menu_button_get_popover (self->button)), keys);
}

static void
closed_cb (DopyoFindings *self)
{
  gtk_list_box_unselect_all (self->list);
}

static void
dopyo_findings_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dopyo_findings_parent_class)->dispose (object);
}

static void
dopyo_findings_finalize (GObject *object)
{
  DopyoFindings *self = DOPYO_FINDINGS (object);

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->order, g_array_unref);

  G_OBJECT_CLASS (dopyo_findings_parent_class)->finalize (object);
}

static void
dopyo_findings_class_init (DopyoFindingsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  dopyo_edit_install (object_class);
  object_class->dispose = dopyo_findings_dispose;
  object_class->finalize = dopyo_findings_finalize;

  signals[POINTED] = g_signal_new ("pointed", DOPYO_TYPE_FINDINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[FOLLOWED] = g_signal_new ("followed", DOPYO_TYPE_FINDINGS, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DOPYO_TYPE_NOTICES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/dopyo/Dopyo/dopyo-findings.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoFindings, button);
  gtk_widget_class_bind_template_child (widget_class, DopyoFindings, sign);
  gtk_widget_class_bind_template_child (widget_class, DopyoFindings, caption);
  gtk_widget_class_bind_template_child (widget_class, DopyoFindings, list);
  gtk_widget_class_bind_template_child (widget_class, DopyoFindings, notices);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_set_css_name (widget_class, "findings");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
dopyo_findings_init (DopyoFindings *self)
{
  self->order = g_array_new (FALSE, FALSE, sizeof (Entry));
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
  dopyo_edit_watch (GTK_WIDGET (self), follow);
  dopyo_edit_watch_also (GTK_WIDGET (self), "notify::findings");
}

/**
 * dopyo_findings_new:
 *
 * Returns: (transfer floating): a hidden button without a document
 */
GtkWidget *
dopyo_findings_new (void)
{
  return g_object_new (DOPYO_TYPE_FINDINGS, NULL);
}

/**
 * dopyo_findings_popup:
 *
 * Opens the list.
 */
void
dopyo_findings_popup (DopyoFindings *self)
{
  g_return_if_fail (DOPYO_IS_FINDINGS (self));

  gtk_menu_button_popup (self->button);
}

/**
 * dopyo_findings_set_narrow:
 * @narrow: whether the button says nothing but the number, and the list covers the chart
 */
void
dopyo_findings_set_narrow (DopyoFindings *self,
                           gboolean       narrow)
{
  g_return_if_fail (DOPYO_IS_FINDINGS (self));

  self->narrow = narrow;
  gtk_list_box_set_activate_on_single_click (self->list, narrow);
  update_caption (self);
}
