/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "data/chart-dataset.h"

#include "base/chart-names.h"

#include <string.h>

struct _ChartDataset
{
  gatomicrefcount ref_count;
  gboolean        sealed;

  char            *id;
  ChartDatasetKind kind;
  guint            n; /* the unweighted base; 0 where it is not known */
  gboolean         weighted;
  double           design_effect; /* of weights and clusters; 0 where it is not known */
  ChartNumber      margin;        /* of error, as it is stated: points */
  guint            known_ranks;   /* places from the first */
  ChartLocalized  *texts[CHART_DATASET_N_TEXTS];

  guint       n_left_out; /* rows */
  GPtrArray  *labels;     /* ChartLocalized */
  GByteArray *roles;
  GHashTable *places;  /* (nullable): row → place; few tables have any */
  GPtrArray  *claims;  /* ChartClaim */
  GPtrArray  *columns; /* ChartColumn */
};

static const char *const kind_names[] = {
  [CHART_DATASET_KIND_VALUE] = "value",
  [CHART_DATASET_KIND_SINGLE] = "single",
  [CHART_DATASET_KIND_MULTIPLE] = "multiple",
  [CHART_DATASET_KIND_SCALE] = "scale",
  [CHART_DATASET_KIND_RANKING] = "ranking",
};

/* The word a file and a script know @kind by. */
const char *
chart_dataset_kind_get_name (ChartDatasetKind kind)
{
  g_return_val_if_fail ((guint)kind < G_N_ELEMENTS (kind_names), "value");

  return kind_names[kind];
}

/* Sets @kind when @name is one of the words; %FALSE elsewhere. */
gboolean
chart_dataset_kind_from_name (const char       *name,
                              ChartDatasetKind *kind)
{
  int i = chart_names_find (kind_names, G_N_ELEMENTS (kind_names), name);

  if (i >= 0)
    *kind = (ChartDatasetKind)i;
  return i >= 0;
}

static const char *const row_role_names[] = {
  [CHART_ROW_PLAIN] = "plain",
  [CHART_ROW_TOTAL] = "total",
  [CHART_ROW_OTHER] = "other",
};

/* The word a file knows @role by. */
const char *
chart_row_role_get_name (ChartRowRole role)
{
  g_return_val_if_fail ((guint)role < G_N_ELEMENTS (row_role_names), "plain");

  return row_role_names[role];
}

/* Sets @role when @name is one of the words; %FALSE elsewhere. */
gboolean
chart_row_role_from_name (const char   *name,
                          ChartRowRole *role)
{
  int i = chart_names_find (row_role_names, G_N_ELEMENTS (row_role_names), name);

  if (i >= 0)
    *role = (ChartRowRole)i;
  return i >= 0;
}

/**
 * chart_dataset_new:
 * @id: its name in the package, unique there
 *
 * Returns: (transfer full): an empty dataset, to be filled and sealed
 */
ChartDataset *
chart_dataset_new (const char *id)
{
  ChartDataset *self = g_new0 (ChartDataset, 1);

  self->known_ranks = G_MAXUINT;

  g_atomic_ref_count_init (&self->ref_count);
  self->id = g_strdup (id);
  self->labels = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_localized_unref);
  self->roles = g_byte_array_new ();
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_column_free);
  self->claims = g_ptr_array_new_with_free_func ((GDestroyNotify)chart_claim_free);
  self->margin = CHART_NUMBER_MISSING;
  return self;
}

/**
 * chart_dataset_copy:
 *
 * Returns: (transfer full): a dataset that is not sealed, with what @base has; it shares rows,
 *   columns and claims with it, so that it takes no others; its roles and texts may be set
 */
ChartDataset *
chart_dataset_copy (const ChartDataset *base)
{
  ChartDataset *self = g_new0 (ChartDataset, 1);

  *self = *base;
  g_atomic_ref_count_init (&self->ref_count);
  self->sealed = FALSE;
  self->id = g_strdup (base->id);
  for (guint i = 0; i < CHART_DATASET_N_TEXTS; i++)
    chart_localized_ref (self->texts[i]);
  g_ptr_array_ref (self->labels);
  g_ptr_array_ref (self->columns);
  g_ptr_array_ref (self->claims);
  if (self->places != NULL)
    g_hash_table_ref (self->places);
  self->roles = g_byte_array_new ();
  g_byte_array_append (self->roles, base->roles->data, base->roles->len);
  return self;
}

/* (transfer full): one more reference to @self. */
ChartDataset *
chart_dataset_ref (ChartDataset *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives one reference up; the last one frees @self, which may be %NULL. */
void
chart_dataset_unref (ChartDataset *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->id);
  for (guint i = 0; i < CHART_DATASET_N_TEXTS; i++)
    chart_localized_unref (self->texts[i]);
  g_ptr_array_unref (self->labels);
  g_byte_array_unref (self->roles);
  g_ptr_array_unref (self->columns);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_ptr_array_unref (self->claims);
  g_free (self);
}

/* @kind: what the numbers are; amounts of anything until it is said. */
void
chart_dataset_set_kind (ChartDataset    *self,
                        ChartDatasetKind kind)
{
  g_return_if_fail (!self->sealed);

  self->kind = kind;
}

/* @n: how many people answered, unweighted; 0 where it is not known or the numbers are no
 * sample. */
void
chart_dataset_set_n (ChartDataset *self,
                     guint         n)
{
  g_return_if_fail (!self->sealed);

  self->n = n;
}

/* @n: how many places from the first are certain; those after it may be taken by rows that the
 * dataset does not have. %G_MAXUINT, as at first, where it is complete. */
void
chart_dataset_set_known_ranks (ChartDataset *self,
                               guint         n)
{
  g_return_if_fail (!self->sealed);

  self->known_ranks = n;
}

/* @weighted: whether the answers were weighted, so that shares are those of no whole counts. */
void
chart_dataset_set_weighted (ChartDataset *self,
                            gboolean      weighted)
{
  g_return_if_fail (!self->sealed);

  self->weighted = weighted;
}

/* @effect: how many times as many had to be asked for the weights, or for asking in clusters; 0, as
 * at first, where that is not known. */
void
chart_dataset_set_design_effect (ChartDataset *self,
                                 double        effect)
{
  g_return_if_fail (!self->sealed);

  self->design_effect = effect;
}

/* @margin: the margin of error that the source states, in points; missing where it states none. */
void
chart_dataset_set_margin (ChartDataset *self,
                          ChartNumber   margin)
{
  g_return_if_fail (!self->sealed);

  self->margin = margin;
}

/* @text: (nullable) (transfer full) */
void
chart_dataset_set_text (ChartDataset    *self,
                        ChartDatasetText which,
                        ChartLocalized  *text)
{
  g_return_if_fail (!self->sealed && (guint)which < CHART_DATASET_N_TEXTS);

  chart_localized_unref (self->texts[which]);
  self->texts[which] = text;
}

/* @label: (transfer full) */
void
chart_dataset_add_row (ChartDataset   *self,
                       ChartLocalized *label,
                       ChartRowRole    role)
{
  guint8 byte = role;

  g_return_if_fail (!self->sealed && label != NULL);

  g_ptr_array_add (self->labels, label);
  g_byte_array_append (self->roles, &byte, 1);
}

/* @place: the one that the source gives @row, from 1, whatever its value is; 0 for none */
void
chart_dataset_set_place (ChartDataset *self,
                         guint         row,
                         guint         place)
{
  g_return_if_fail (!self->sealed);

  if (place == 0)
    return;
  if (self->places == NULL)
    self->places = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (self->places, GUINT_TO_POINTER (row), GUINT_TO_POINTER (place));
}

/* @claim: (transfer full): what the source says of rows that @self has */
void
chart_dataset_add_claim (ChartDataset *self,
                         ChartClaim   *claim)
{
  g_return_if_fail (!self->sealed);

  g_ptr_array_add (self->claims, claim);
}

/* @role: what @row is beside the others from now on */
void
chart_dataset_set_role (ChartDataset *self,
                        guint         row,
                        ChartRowRole  role)
{
  g_return_if_fail (!self->sealed && row < self->roles->len);

  self->roles->data[row] = (guint8)role;
}

/* @column: (transfer full): one value for each row, in the rows' order */
void
chart_dataset_add_column (ChartDataset *self,
                          ChartColumn  *column)
{
  g_return_if_fail (!self->sealed);

  g_ptr_array_add (self->columns, column);
}

/* @n: rows of the table that were read and not kept, none of them a total or another rest; each is
 * below all plain rows by the first series */
void
chart_dataset_set_n_left_out (ChartDataset *self,
                              guint         n)
{
  g_return_if_fail (!self->sealed);

  self->n_left_out = n;
}

/* Ends the building; from here on @self never changes. */
void
chart_dataset_seal (ChartDataset *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    g_assert (chart_column_get_n (self->columns->pdata[i]) == self->labels->len);
  self->sealed = TRUE;
}

/* Its name in the package; never %NULL. */
const char *
chart_dataset_get_id (const ChartDataset *self)
{
  return self->id;
}

/* What the numbers are. */
ChartDatasetKind
chart_dataset_get_kind (const ChartDataset *self)
{
  return self->kind;
}

/* The unweighted base, 0 where it is not known. */
guint
chart_dataset_get_n (const ChartDataset *self)
{
  return self->n;
}

/* How many places from the first are certain; %G_MAXUINT where all are. */
guint
chart_dataset_get_known_ranks (const ChartDataset *self)
{
  return self->known_ranks;
}

/* Whether the answers were weighted. */
gboolean
chart_dataset_is_weighted (const ChartDataset *self)
{
  return self->weighted;
}

/* The design effect of weights and clusters, 0 where it is not known. */
double
chart_dataset_get_design_effect (const ChartDataset *self)
{
  return self->design_effect;
}

/* The margin of error that is stated, in points; missing where none is. */
ChartNumber
chart_dataset_get_margin (const ChartDataset *self)
{
  return self->margin;
}

/* (nullable): the text in language @tag. */
const char *
chart_dataset_get_text (const ChartDataset *self,
                        ChartDatasetText    which,
                        const char         *tag)
{
  g_return_val_if_fail ((guint)which < CHART_DATASET_N_TEXTS, NULL);

  return chart_localized_get (self->texts[which], tag);
}

/* (nullable) (transfer none): the text in all its languages. */
ChartLocalized *
chart_dataset_peek_text (const ChartDataset *self,
                         ChartDatasetText    which)
{
  g_return_val_if_fail ((guint)which < CHART_DATASET_N_TEXTS, NULL);

  return self->texts[which];
}

/* How many rows it has, those of totals and of "other" among them. */
guint
chart_dataset_get_n_rows (const ChartDataset *self)
{
  return self->labels->len;
}

/* How many rows more the table has, which were read and not kept; their values are summed up in the
 * columns. */
guint
chart_dataset_get_n_left_out (const ChartDataset *self)
{
  return self->n_left_out;
}

/* The label of @row in language @tag; may be "". */
const char *
chart_dataset_get_label (const ChartDataset *self,
                         guint               row,
                         const char         *tag)
{
  return chart_localized_get (chart_dataset_peek_label (self, row), tag);
}

/* (transfer none): the label of @row in all its languages. */
ChartLocalized *
chart_dataset_peek_label (const ChartDataset *self,
                          guint               row)
{
  g_return_val_if_fail (row < self->labels->len, NULL);

  return self->labels->pdata[row];
}

/* What @row, counted from 0, is beside the others. */
ChartRowRole
chart_dataset_get_role (const ChartDataset *self,
                        guint               row)
{
  g_return_val_if_fail (row < self->roles->len, CHART_ROW_PLAIN);

  return (ChartRowRole)self->roles->data[row];
}

/* Whether the source gives any row a place. */
gboolean
chart_dataset_has_places (const ChartDataset *self)
{
  return self->places != NULL;
}

/* The place that the source gives @row, from 1; 0 where it gives none. */
guint
chart_dataset_get_place (const ChartDataset *self,
                         guint               row)
{
  return self->places == NULL ? 0
                              : GPOINTER_TO_UINT (g_hash_table_lookup (self->places,
                                                                       GUINT_TO_POINTER (row)));
}

/* How many things the source says of rows beside their values. */
guint
chart_dataset_get_n_claims (const ChartDataset *self)
{
  return self->claims->len;
}

/* (transfer none): one of them, counted from 0. */
const ChartClaim *
chart_dataset_get_claim (const ChartDataset *self,
                         guint               i)
{
  g_return_val_if_fail (i < self->claims->len, NULL);

  return self->claims->pdata[i];
}

/**
 * chart_dataset_find_row:
 * @label: a label in any language
 *
 * Returns: the first row of that label, -1 where there is none
 */
int
chart_dataset_find_row (const ChartDataset *self,
                        const char         *label)
{
  for (guint i = 0; i < self->labels->len; i++)
    if (chart_localized_has (self->labels->pdata[i], label))
      return (int)i;
  return -1;
}

/* How many series it has. */
guint
chart_dataset_get_n_columns (const ChartDataset *self)
{
  return self->columns->len;
}

/* (transfer none): the series @column, counted from 0. */
const ChartColumn *
chart_dataset_get_column (const ChartDataset *self,
                          guint               column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return self->columns->pdata[column];
}
