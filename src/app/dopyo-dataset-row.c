/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-dataset-row.h"

#include "base/chart-format.h"
#include "chart-thumbnail.h"
#include "dopyo-environment.h"
#include "dopyo-label.h"

#include <glib/gi18n.h>

/**
 * DopyoDatasetRow:
 *
 * CSS nodes: those of a GtkListBoxRow.
 *
 * Accessibility: labelled with the title and described by the line under it; the picture is
 * decoration, since the chart itself is reached in the middle of the window.
 */
struct _DopyoDatasetRow
{
  GtkListBoxRow parent_instance;

  ChartThumbnail *thumbnail;
  GtkLabel       *title;
  GtkLabel       *subtitle;
  ChartRelayout  *sketcher; /* (nullable): until it is drawn */
};

G_DEFINE_FINAL_TYPE (DopyoDatasetRow, dopyo_dataset_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe (ChartDataset *dataset)
{
  guint            n_rows = chart_dataset_get_n_rows (dataset);
  guint            n = chart_dataset_get_n (dataset);
  const char      *kind = NULL;
  g_autofree char *count = NULL;

  switch (chart_dataset_get_kind (dataset))
    {
    case CHART_DATASET_KIND_SINGLE:
    case CHART_DATASET_KIND_MULTIPLE:
    case CHART_DATASET_KIND_SCALE:
      kind = _ ("Survey");
      break;
    case CHART_DATASET_KIND_RANKING:
      kind = _ ("Ranking");
      break;
    case CHART_DATASET_KIND_VALUE:
    default:
      kind = _ ("Figures");
    }

  if (n > 0)
    return g_strdup_printf (_ ("%s · n = %u"), kind, n);
  count = chart_format_count (dopyo_environment_get_lang (), n_rows);
  return g_strdup_printf (ngettext ("%s · %s row", "%s · %s rows", n_rows), kind, count);
}

static void
dopyo_dataset_row_dispose (GObject *object)
{
  g_clear_pointer (&DOPYO_DATASET_ROW (object)->sketcher, chart_relayout_free);

  G_OBJECT_CLASS (dopyo_dataset_row_parent_class)->dispose (object);
}

static void
dopyo_dataset_row_class_init (DopyoDatasetRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dopyo_dataset_row_dispose;

  g_type_ensure (CHART_TYPE_THUMBNAIL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dopyo/Dopyo/dopyo-dataset-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DopyoDatasetRow, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, DopyoDatasetRow, title);
  gtk_widget_class_bind_template_child (widget_class, DopyoDatasetRow, subtitle);
}

static void
dopyo_dataset_row_init (DopyoDatasetRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dopyo_dataset_row_new:
 *
 * Returns: (transfer floating): a row for @dataset without its drawing
 */
GtkWidget *
dopyo_dataset_row_new (ChartDataset *dataset)
{
  DopyoDatasetRow *self = g_object_new (DOPYO_TYPE_DATASET_ROW, NULL);
  const char      *tag = chart_lang_get_tag (dopyo_environment_get_lang ());
  const char      *title = chart_dataset_get_text (dataset, CHART_DATASET_TITLE, tag);
  g_autofree char *untitled = g_strdup_printf (_ ("Table %s"), chart_dataset_get_id (dataset));
  g_autofree char *subtitle = describe (dataset);

  if (title == NULL || *title == '\0')
    title = untitled;
  dopyo_label_set_line (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (self->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle,
                                  -1);
  return GTK_WIDGET (self);
}

/* What cannot be drawn leaves the last drawing. */
static void
sketched_cb (ChartScene   *scene,
             const GError *error,
             gpointer      user_data)
{
  DopyoDatasetRow *self = user_data;

  if (scene != NULL)
    chart_thumbnail_set_scene (self->thumbnail, scene);
}

/**
 * dopyo_dataset_row_draw:
 * @document: what the row's place in its list is the number of a dataset in
 *
 * Draws the small chart as the chart is now; later where that takes long.
 */
void
dopyo_dataset_row_draw (DopyoDatasetRow *self,
                        ChartDocument   *document)
{
  int dataset = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));

  if (self->sketcher == NULL)
    self->sketcher = chart_document_new_sketcher (document, sketched_cb, self);
  chart_relayout_start (self->sketcher, chart_document_get_spec_of (document, dataset),
                        chart_package_get_dataset (chart_document_get_package (document),
                                                   (guint)dataset),
                        (ChartSize){ CHART_THUMBNAIL_WIDTH, CHART_THUMBNAIL_HEIGHT });
}
