/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-kosis.h"

#include "base/chart-limits.h"
#include "read/chart-cube.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_CLASSES 8 /* C1 to C8 */
#define N_DIMENSIONS (N_CLASSES + 2)
#define ITEM 0
#define PERIOD (N_DIMENSIONS - 1)

/* A row's text under a key, NULL where there is none. */
static const char *
get (JsonObject *row,
     const char *key)
{
  JsonNode   *node = json_object_get_member (row, key);
  const char *text = node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                         json_node_get_value_type (node) == G_TYPE_STRING
                       ? json_node_get_string (node)
                       : NULL;

  return text != NULL && *text != '\0' ? text : NULL;
}

/* Whether a file is the answer of the Korean statistics portal's interface: a list of objects, each
 * with one value. */
gboolean
chart_kosis_sniff (JsonNode *root)
{
  JsonArray  *rows;
  JsonNode   *first;
  JsonObject *row;

  if (!JSON_NODE_HOLDS_ARRAY (root))
    return FALSE;
  rows = json_node_get_array (root);
  first = json_array_get_length (rows) > 0 ? json_array_get_element (rows, 0) : NULL;
  if (first == NULL || !JSON_NODE_HOLDS_OBJECT (first))
    return FALSE;
  row = json_node_get_object (first);
  return json_object_has_member (row, "DT") && json_object_has_member (row, "PRD_DE") &&
         (json_object_has_member (row, "TBL_NM") || json_object_has_member (row, "ITM_NM"));
}

/* (nullable) (transfer full): a text in Korean and, under "…_ENG", in English. */
static ChartLocalized *
get_names (JsonObject *row,
           const char *key)
{
  g_autofree char *english = g_strconcat (key, "_ENG", NULL);
  ChartLocalized  *text = NULL;

  if (get (row, key) != NULL)
    text = chart_localized_new ("ko", get (row, key));
  if (get (row, english) != NULL)
    text = chart_localized_with (text, "en", get (row, english));
  return text;
}

/* (transfer full): "202403" as a person writes it, by what the periods are. */
static char *
show_period (const char *period,
             const char *kind)
{
  gsize length = strlen (period);

  if (strspn (period, "0123456789") != length || length < 6 || kind == NULL)
    return g_strdup (period);
  if (length == 6 && strcmp (kind, "Q") == 0)
    return g_strdup_printf ("%.4s.%c/4", period, period[5]);
  if (length == 6)
    return g_strdup_printf ("%.4s.%s", period, period + 4);
  if (length == 8)
    return g_strdup_printf ("%.4s-%.2s-%s", period, period + 4, period + 6);
  return g_strdup (period);
}

/* (transfer full): the names of one of a row's categories, whose key is @id; @name: the key under
 * which they stand */
static ChartLocalized *
name_category (JsonObject *row,
               const char *name,
               const char *id)
{
  ChartLocalized *names = get_names (row, name);

  return names != NULL ? names : chart_localized_new ("", id);
}

/* Keeps the unit of an item; one that has several tells none. */
static void
set_unit (ChartCubeCategory *item,
          JsonObject        *row,
          gboolean           is_new)
{
  g_autoptr (ChartLocalized) unit = get_names (row, "UNIT_NM");

  if (is_new)
    item->unit = g_steal_pointer (&unit);
  else if (!item->is_mixed && !chart_localized_equal (unit, item->unit))
    {
      item->is_mixed = TRUE;
      g_clear_pointer (&item->unit, chart_localized_unref);
    }
}

/* Adds the categories of a row that are new. */
static void
add_categories (ChartCube  *cube,
                JsonObject *row)
{
  ChartCubeDimension *items = cube->dimensions->pdata[ITEM];
  ChartCubeDimension *periods = cube->dimensions->pdata[PERIOD];
  const char         *period = get (row, "PRD_DE");
  const char         *item = get (row, "ITM_ID") != NULL ? get (row, "ITM_ID") : "";
  guint               n_items = items->categories->len;
  ChartCubeCategory  *category;
  g_autofree char    *shown = show_period (period != NULL ? period : "", get (row, "PRD_SE"));

  category = chart_cube_dimension_add (items, item, name_category (row, "ITM_NM", item));
  set_unit (category, row, items->categories->len > n_items);
  for (guint i = 1; i <= N_CLASSES; i++)
    {
      ChartCubeDimension *dimension = cube->dimensions->pdata[i];
      char                id[8], name[8], object[16];
      const char         *key;

      g_snprintf (id, sizeof id, "C%u", i);
      g_snprintf (name, sizeof name, "C%u_NM", i);
      g_snprintf (object, sizeof object, "C%u_OBJ_NM", i);
      if (dimension->label == NULL)
        dimension->label = get_names (row, object);
      if (dimension->label == NULL)
        dimension->label = chart_localized_new ("", id);
      key = get (row, id) != NULL ? get (row, id) : "";
      chart_cube_dimension_add (dimension, key, name_category (row, name, key));
    }
  chart_cube_dimension_add (periods, period != NULL ? period : "", chart_localized_new ("", shown));
}

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  return strcmp ((*(ChartCubeCategory *const *)a)->key, (*(ChartCubeCategory *const *)b)->key);
}

/* The portal gives periods out in any order. */
static void
sort_periods (ChartCubeDimension *periods)
{
  g_ptr_array_sort (periods->categories, compare_periods);
  for (guint i = 0; i < periods->categories->len; i++)
    g_hash_table_insert (periods->places, ((ChartCubeCategory *)periods->categories->pdata[i])->key,
                         GUINT_TO_POINTER (i));
}

/* The place of a row's value; FALSE where the combinations are past every number. */
static gboolean
find_place (const ChartCube *cube,
            JsonObject      *row,
            guint64         *place)
{
  *place = 0;
  for (guint i = 0; i < N_DIMENSIONS; i++)
    {
      const ChartCubeDimension *dimension = cube->dimensions->pdata[i];
      char                      id[8];
      const char               *key;
      guint                     n = dimension->categories->len;

      g_snprintf (id, sizeof id, "C%u", i);
      key = get (row, i == ITEM ? "ITM_ID" : i == PERIOD ? "PRD_DE"
                                                         : id);
      if (*place > (G_MAXUINT64 - n) / n)
        return FALSE;
      *place = *place * n + GPOINTER_TO_UINT (g_hash_table_lookup (dimension->places,
                                                                   key != NULL ? key : ""));
    }
  return TRUE;
}

static const char *
get_value (gpointer data,
           guint64  place)
{
  return g_hash_table_lookup (data, &place);
}

/* (transfer full) (nullable): the values by their places; of two in one place the first. */
static GHashTable *
collect_values (const ChartLoadJob *job,
                const ChartCube    *cube,
                JsonArray          *rows,
                GError            **error)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      const char *text = get (row, "DT");
      guint64     place;

      if (!find_place (cube, row, &place))
        {
          chart_load_job_fail (job, error, CHART_ERROR_TOO_LARGE, 0,
                               _ ("the dataset has too many categories; ask for a part of it"));
          return NULL;
        }
      if (text != NULL && !g_hash_table_contains (values, &place))
        g_hash_table_insert (values, g_memdup2 (&place, sizeof place), (gpointer)text);
    }
  return g_steal_pointer (&values);
}

static void
set_texts (ChartCube  *cube,
           JsonObject *row)
{
  const char      *table = get (row, "TBL_ID");
  g_autofree char *source = g_strconcat ("KOSIS", table != NULL ? ", " : NULL, table, NULL);

  cube->title = get_names (row, "TBL_NM");
  cube->source = chart_localized_new ("", source);
}

/**
 * chart_kosis_read:
 * @rows: a saved answer of the KOSIS interface, every number a text
 *
 * Returns: (transfer full): a package of its table, not sealed yet; %NULL with @error set
 */
ChartPackage *
chart_kosis_read (const ChartLoadJob *job,
                  JsonArray          *rows,
                  GError            **error)
{
  g_autoptr (ChartCube)  cube = chart_cube_new ();
  g_autoptr (GHashTable) values = NULL;

  chart_cube_add_dimension (
    cube, chart_localized_with (chart_localized_new ("ko", "항목"), "en", "Item"),
    CHART_CUBE_METRIC);
  for (guint i = 0; i < N_CLASSES; i++)
    chart_cube_add_dimension (cube, NULL, CHART_CUBE_PLAIN);
  chart_cube_add_dimension (
    cube, chart_localized_with (chart_localized_new ("ko", "시점"), "en", "Period"),
    CHART_CUBE_TIME);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonNode *node = json_array_get_element (rows, i);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        {
          chart_load_job_fail (job, error, CHART_ERROR_WRONG_TYPE, 0,
                               _ ("row %u of the answer is no object; get it again"), i + 1);
          return NULL;
        }
      add_categories (cube, json_node_get_object (node));
    }
  sort_periods (cube->dimensions->pdata[PERIOD]);
  set_texts (cube, json_array_get_object_element (rows, 0));
  values = collect_values (job, cube, rows, error);
  if (values == NULL)
    return NULL;
  cube->get = get_value;
  cube->data = values;
  return chart_cube_pack (job, cube, error);
}
