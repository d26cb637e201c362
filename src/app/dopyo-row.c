/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-row.h"

struct _DopyoRow
{
  GObject parent_instance;

  guint index;
};

G_DEFINE_FINAL_TYPE (DopyoRow, dopyo_row, G_TYPE_OBJECT)

struct _DopyoRowList
{
  GObject parent_instance;

  ChartDataset *dataset; /* (nullable) */
  GPtrArray    *rows;    /* (nullable) DopyoRow, made when asked for */
};

static void list_model_iface_init (GListModelInterface *iface);

/* clang-format off */
G_DEFINE_FINAL_TYPE_WITH_CODE (DopyoRowList, dopyo_row_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))
/* clang-format on */

static void
dopyo_row_class_init (DopyoRowClass *klass)
{
}

static void
dopyo_row_init (DopyoRow *self)
{
}

/* The row of the dataset, counted from 0. */
guint
dopyo_row_get_index (DopyoRow *self)
{
  g_return_val_if_fail (DOPYO_IS_ROW (self), 0);

  return self->index;
}

static GType
dopyo_row_list_get_item_type (GListModel *model)
{
  return DOPYO_TYPE_ROW;
}

static guint
dopyo_row_list_get_n_items (GListModel *model)
{
  return DOPYO_ROW_LIST (model)->rows->len;
}

static gpointer
dopyo_row_list_get_item (GListModel *model,
                         guint       position)
{
  DopyoRowList *self = DOPYO_ROW_LIST (model);
  DopyoRow     *row;

  if (position >= self->rows->len)
    return NULL;

  row = g_ptr_array_index (self->rows, position);
  if (row == NULL)
    {
      row = g_object_new (DOPYO_TYPE_ROW, NULL);
      row->index = position;
      g_ptr_array_index (self->rows, position) = row;
    }
  return g_object_ref (row);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = dopyo_row_list_get_item_type;
  iface->get_n_items = dopyo_row_list_get_n_items;
  iface->get_item = dopyo_row_list_get_item;
}

static void
free_row (gpointer row)
{
  if (row != NULL)
    g_object_unref (row);
}

static void
dopyo_row_list_finalize (GObject *object)
{
  DopyoRowList *self = DOPYO_ROW_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->dataset, chart_dataset_unref);

  G_OBJECT_CLASS (dopyo_row_list_parent_class)->finalize (object);
}

static void
dopyo_row_list_class_init (DopyoRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dopyo_row_list_finalize;
}

static void
dopyo_row_list_init (DopyoRowList *self)
{
  self->rows = g_ptr_array_new_with_free_func (free_row);
}

/**
 * dopyo_row_list_new:
 *
 * Returns: (transfer full): a list of no rows
 */
DopyoRowList *
dopyo_row_list_new (void)
{
  return g_object_new (DOPYO_TYPE_ROW_LIST, NULL);
}

/**
 * dopyo_row_list_set_dataset:
 * @dataset: (nullable): whose rows are listed from now on
 */
void
dopyo_row_list_set_dataset (DopyoRowList *self,
                            ChartDataset *dataset)
{
  guint n_before, n_rows;

  g_return_if_fail (DOPYO_IS_ROW_LIST (self));

  if (self->dataset == dataset)
    return;

  n_before = self->rows->len;
  n_rows = dataset != NULL ? chart_dataset_get_n_rows (dataset) : 0;
  g_clear_pointer (&self->dataset, chart_dataset_unref);
  self->dataset = dataset != NULL ? chart_dataset_ref (dataset) : NULL;
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->rows, (int)n_rows);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, n_rows);
}

/**
 * dopyo_row_list_get_dataset:
 *
 * Returns: (transfer none) (nullable): whose rows are listed
 */
ChartDataset *
dopyo_row_list_get_dataset (DopyoRowList *self)
{
  g_return_val_if_fail (DOPYO_IS_ROW_LIST (self), NULL);

  return self->dataset;
}
