/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-choices.h"

#include <gio/gio.h>
#include <string.h>

/* So many files are remembered; then those chosen for longest ago are forgotten. */
#define MAX_FILES 200u
#define MAX_COLUMNS 200u /* that a file is known again by */

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "dopyo", "reading.ini", NULL);
}

/* (transfer full): what is remembered; nothing where it cannot be read. */
static GKeyFile *
open_file (void)
{
  GKeyFile        *file = g_key_file_new ();
  g_autofree char *path = get_path ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  return file;
}

/* That a choice is not kept for the next time is no reason to disturb anybody. */
static void
save (GKeyFile *file)
{
  g_autofree char   *path = get_path ();
  g_autofree char   *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_key_file_save_to_file (file, path, &error))
    g_debug ("%s: %s", path, error != NULL ? error->message : "no folder");
}

/* (nullable) (transfer full): the group of a file. */
static char *
get_group (const char *path)
{
  return g_path_is_absolute (path) ? g_filename_to_uri (path, NULL, NULL) : NULL;
}

/* Whether nothing is chosen. */
gboolean
dopyo_choices_is_automatic (const ChartLoadOptions *options)
{
  return options->encoding == NULL && options->delimiter == 0 && options->decimal == 0 &&
         options->header < 0 && options->skip < 0 && options->table == NULL &&
         options->labels == NULL && options->values == NULL && options->weight == NULL;
}

static int
get_integer (GKeyFile   *file,
             const char *group,
             const char *key)
{
  return g_key_file_has_key (file, group, key, NULL) ? g_key_file_get_integer (file, group, key,
                                                                               NULL)
                                                     : -1;
}

/* One of @known; 0 where it is none, as somebody else may have written the file. */
static char
get_character (GKeyFile   *file,
               const char *group,
               const char *key,
               const char *known)
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);

  return text != NULL && *text != '\0' && strchr (known, *text) != NULL ? *text : 0;
}

static const char *const *
get_list (GKeyFile   *file,
          const char *group,
          const char *key)
{
  return (const char *const *)g_key_file_get_string_list (file, group, key, NULL, NULL);
}

/**
 * dopyo_choices_recall:
 * @path: a file
 *
 * Returns: (nullable) (transfer full): what was chosen for it; %NULL where nothing was
 */
ChartLoadOptions *
dopyo_choices_recall (const char *path)
{
  g_autoptr (GKeyFile) file = open_file ();
  g_autofree char     *group = get_group (path);
  ChartLoadOptions    *options;

  if (group == NULL || !g_key_file_has_group (file, group))
    return NULL;
  options = chart_load_options_copy (NULL);
  options->encoding = g_key_file_get_string (file, group, "encoding", NULL);
  options->delimiter = get_character (file, group, "delimiter", ",\t;|: ");
  options->decimal = get_character (file, group, "decimal", ".,");
  options->header = get_integer (file, group, "header");
  options->skip = get_integer (file, group, "skip");
  options->table = g_key_file_get_string (file, group, "table", NULL);
  options->weight = g_key_file_get_string (file, group, "weight", NULL);
  options->labels = get_list (file, group, "labels");
  options->values = get_list (file, group, "values");
  options->expect = get_list (file, group, "columns");
  return options;
}

static void
set_list (GKeyFile          *file,
          const char        *group,
          const char        *key,
          const char *const *list)
{
  if (list != NULL)
    g_key_file_set_string_list (file, group, key, list, g_strv_length ((char **)list));
}

static void
set_character (GKeyFile   *file,
               const char *group,
               const char *key,
               char        character)
{
  const char text[] = { character, '\0' };

  if (character != 0)
    g_key_file_set_string (file, group, key, text);
}

/* The encoding and the sign of decimals fit any table; the rest was chosen for one with these
 * columns. */
static void
set_columns (GKeyFile               *file,
             const char             *group,
             const ChartLoadOptions *options,
             const GPtrArray        *columns)
{
  if (columns->len > 0 &&
      (options->delimiter != 0 || options->header >= 0 || options->skip >= 0 ||
       options->table != NULL || options->labels != NULL || options->values != NULL))
    g_key_file_set_string_list (file, group, "columns", (const char *const *)columns->pdata,
                                MIN (columns->len, MAX_COLUMNS));
}

static void
drop_oldest (GKeyFile *file)
{
  gsize          n;
  g_auto (GStrv) groups = g_key_file_get_groups (file, &n);

  for (; n > MAX_FILES; n--)
    {
      char *oldest = NULL;

      for (char **group = groups; *group != NULL; group++)
        if (g_key_file_has_group (file, *group) &&
            (oldest == NULL || g_key_file_get_int64 (file, *group, "chosen", NULL) <
                                 g_key_file_get_int64 (file, oldest, "chosen", NULL)))
          oldest = *group;
      g_key_file_remove_group (file, oldest, NULL);
    }
}

/**
 * dopyo_choices_keep:
 * @path: a file
 * @options: how it was read
 * @columns: (element-type utf8): the names of its columns then
 *
 * Remembers what was chosen for a file; nothing where that is nothing.
 */
void
dopyo_choices_keep (const char             *path,
                    const ChartLoadOptions *options,
                    const GPtrArray        *columns)
{
  g_autoptr (GKeyFile) file = NULL;
  g_autofree char     *group = get_group (path);

  if (dopyo_choices_is_automatic (options))
    {
      dopyo_choices_forget (path);
      return;
    }
  if (group == NULL)
    return;
  file = open_file ();
  g_key_file_remove_group (file, group, NULL);
  g_key_file_set_int64 (file, group, "chosen", g_get_real_time () / G_USEC_PER_SEC);
  if (options->encoding != NULL)
    g_key_file_set_string (file, group, "encoding", options->encoding);
  set_character (file, group, "delimiter", options->delimiter);
  set_character (file, group, "decimal", options->decimal);
  if (options->header >= 0)
    g_key_file_set_integer (file, group, "header", options->header);
  if (options->skip >= 0)
    g_key_file_set_integer (file, group, "skip", options->skip);
  if (options->table != NULL)
    g_key_file_set_string (file, group, "table", options->table);
  if (options->weight != NULL)
    g_key_file_set_string (file, group, "weight", options->weight);
  set_list (file, group, "labels", options->labels);
  set_list (file, group, "values", options->values);
  set_columns (file, group, options, columns);
  drop_oldest (file);
  save (file);
}

/* Forgets what was chosen for a file. */
void
dopyo_choices_forget (const char *path)
{
  g_autoptr (GKeyFile) file = open_file ();
  g_autofree char     *group = get_group (path);

  if (group != NULL && g_key_file_remove_group (file, group, NULL))
    save (file);
}
