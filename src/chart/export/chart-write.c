/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "export/chart-export.h"

#include "base/chart-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_LINKS 40
#define MAX_NAMES 100

/* The new file before it has its name. It has none at all where the file system can do that, so
 * that nothing is left of it whatever happens; elsewhere it is a hidden file beside the target. */
typedef struct
{
  char *path; /* (nullable): the hidden name, where it has one */
  int   fd;   /* -1: closed */
} Draft;

/* Held by all who are about to give a file its name, so that they can be waited for. */
static GRWLock naming;

G_LOCK_DEFINE_STATIC (drafts);
static GPtrArray *drafts; /* char *, borrowed: the hidden names that exist now */

static const char *
hint_for (int code)
{
  switch (code)
    {
    case ENOSPC:
    case EDQUOT:
      return _ ("free some space or choose another place");
    case EACCES:
    case EPERM:
    case EROFS:
      return _ ("choose a place that you may write to");
    case ENOENT:
    case ENOTDIR:
      return _ ("make the folder first");
    case EISDIR:
      return _ ("name a file in it");
    case EFBIG:
      return _ ("choose a smaller size or another place");
    case ENAMETOOLONG:
      return _ ("choose a shorter name");
    case EPIPE:
      return _ ("let its reader read to the end");
    case ELOOP:
      return _ ("choose a name that is no link");
    default:
      return _ ("choose another place");
    }
}

static gboolean
fail_with (GError    **error,
           ChartError  error_code,
           const char *path,
           int         code)
{
  g_autofree char *name = chart_escape_for_line (path, -1);

  g_set_error (error, CHART_ERROR, error_code, _ ("%s: cannot be written: %s; %s"),
               name, g_strerror (code), hint_for (code));
  return FALSE;
}

static gboolean
fail (GError    **error,
      const char *path,
      int         code)
{
  return fail_with (error, CHART_ERROR_WRITE_FAILED, path, code);
}

/* 0, or the errno of the write that failed. */
static int
write_all (int     fd,
           GBytes *bytes)
{
  gsize         left;
  const guint8 *at = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize n = write (fd, at, MIN (left, (gsize)G_MAXINT));

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n < 0 ? errno : EIO;
      at += n;
      left -= (gsize)n;
    }
  return 0;
}

/* The file that @path leads to through symbolic links, whether it exists or not; %NULL with errno
 * set where they go in circles. */
static char *
follow_links (const char *path)
{
  g_autofree char *at = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *to = g_file_read_link (at, NULL);
      g_autofree char *folder = NULL;

      if (to == NULL)
        return g_steal_pointer (&at);
      folder = g_path_get_dirname (at);
      g_free (at);
      at = g_path_is_absolute (to) ? g_strdup (to) : g_build_filename (folder, to, NULL);
    }
  errno = ELOOP;
  return NULL;
}

static void
remember (const char *path)
{
  G_LOCK (drafts);
  if (drafts == NULL)
    drafts = g_ptr_array_new ();
  g_ptr_array_add (drafts, (gpointer)path);
  G_UNLOCK (drafts);
}

static void
forget (const char *path)
{
  G_LOCK (drafts);
  g_ptr_array_remove_fast (drafts, (gpointer)path);
  G_UNLOCK (drafts);
}

/* Runs @make with new hidden names in @folder until one is free. The caller holds the lock.
 * Returns what @make gave, -1 with errno set where it failed for another reason. */
static int
with_hidden_name (Draft      *draft,
                  const char *folder,
                  int (*make) (Draft *draft, const char *path))
{
  static int counter;
  int        result = -1;

  for (guint i = 0; i < MAX_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf (".dopyo-%d-%d", (int)getpid (),
                                               g_atomic_int_add (&counter, 1));
      g_autofree char *path = g_build_filename (folder, name, NULL);

      result = make (draft, path);
      if (result >= 0)
        {
          draft->path = g_steal_pointer (&path);
          remember (draft->path);
        }
      if (result >= 0 || errno != EEXIST)
        break;
    }
  return result;
}

static int
create_hidden (Draft      *draft,
               const char *path)
{
  return draft->fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
}

static int
link_hidden (Draft      *draft,
             const char *path)
{
  char source[32];

  g_snprintf (source, sizeof source, "/proc/self/fd/%d", draft->fd);
  return linkat (AT_FDCWD, source, AT_FDCWD, path, AT_SYMLINK_FOLLOW);
}

/* Takes the draft away, whatever state it is in. */
static void
draft_clear (Draft *draft)
{
  if (draft->path != NULL)
    {
      g_unlink (draft->path);
      forget (draft->path);
    }
  if (draft->fd >= 0)
    close (draft->fd);
  g_clear_pointer (&draft->path, g_free);
  draft->fd = -1;
}

/* 0, or the errno of what failed; the draft is then to be cleared. */
static int
draft_open (Draft      *draft,
            const char *folder)
{
  int result = 0;

  draft->fd = access ("/proc/self/fd", X_OK) == 0
                ? g_open (folder, O_WRONLY | O_TMPFILE | O_CLOEXEC, 0666)
                : -1;
  if (draft->fd >= 0)
    return 0;

  g_rw_lock_reader_lock (&naming);
  if (with_hidden_name (draft, folder, create_hidden) < 0)
    result = errno;
  g_rw_lock_reader_unlock (&naming);
  return result;
}

/* Fills the draft and makes sure that it is on the disk. @old: (nullable): whose owner and mode it
 * takes over. */
static int
draft_fill (Draft             *draft,
            GBytes            *bytes,
            const struct stat *old)
{
  int code = write_all (draft->fd, bytes);

  if (code != 0)
    return code;
  if (old != NULL)
    {
      /* The owner where we may; the mode always, or a private file would become a public one. */
      if (old->st_uid != geteuid () || old->st_gid != getegid ())
        if (fchown (draft->fd, old->st_uid, old->st_gid) != 0)
          g_debug ("the owner of a file could not be kept: %s", g_strerror (errno));
      if (fchmod (draft->fd, old->st_mode & 07777) != 0)
        return errno;
    }
  return fsync (draft->fd) == 0 ? 0 : errno;
}

/* Gives the draft its name, in place of what was there. */
static int
draft_rename (Draft      *draft,
              const char *folder,
              const char *target)
{
  int code = 0;
  int fd = draft->fd;

  g_rw_lock_reader_lock (&naming);
  if (draft->path == NULL && with_hidden_name (draft, folder, link_hidden) < 0)
    code = errno;
  draft->fd = -1;
  if (close (fd) != 0 && code == 0)
    code = errno;
  if (code == 0 && g_rename (draft->path, target) != 0)
    code = errno;
  if (code == 0)
    {
      forget (draft->path);
      g_clear_pointer (&draft->path, g_free);
    }
  g_rw_lock_reader_unlock (&naming);
  return code;
}

static int
write_stream (const char *path,
              GBytes     *bytes)
{
  int fd = g_open (path, O_WRONLY | O_NOCTTY | O_CLOEXEC, 0);
  int code;

  if (fd < 0)
    return errno;
  code = write_all (fd, bytes);
  if (close (fd) != 0 && code == 0)
    code = errno;
  return code;
}

/* Makes the draft of the regular file @target, new where @old is NULL, on the disk. */
static int
draft_make (Draft             *draft,
            const char        *target,
            GBytes            *bytes,
            const struct stat *old)
{
  g_autofree char *folder = g_path_get_dirname (target);
  int              code;

  /* Replacing asks nothing of the file itself; one that is write-protected stays. */
  if (old != NULL && faccessat (AT_FDCWD, target, W_OK, AT_EACCESS) != 0)
    return errno;

  code = draft_open (draft, folder);
  return code == 0 ? draft_fill (draft, bytes, old) : code;
}

/* Writes the regular file @target, new where @old is NULL. */
static int
write_file (const char        *target,
            GBytes            *bytes,
            const struct stat *old)
{
  g_autofree char *folder = g_path_get_dirname (target);
  Draft            draft = { NULL, -1 };
  int              code = draft_make (&draft, target, bytes, old);

  if (code == 0)
    code = draft_rename (&draft, folder, target);
  draft_clear (&draft);
  return code;
}

/**
 * chart_export_write:
 * @path: the file to write; a link is followed, "-" is standard output
 * @bytes: what it holds from now on
 *
 * Writes a file whole or not at all: beside the target, synced, then renamed over it. Whoever reads
 * it meanwhile sees the old one; after a failure it is what it was, or absent. The mode of a file
 * that is replaced is kept. What is no regular file (a pipe, a device) is written to as it is.
 *
 * Returns: whether it was written; sets %CHART_ERROR_WRITE_FAILED, or %CHART_ERROR_READER_GONE
 *   where nobody reads standard output any more
 */
gboolean
chart_export_write (const char *path,
                    GBytes     *bytes,
                    GError    **error)
{
  g_autofree char *target = NULL;
  struct stat      old;
  int              code;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  if (g_str_equal (path, "-"))
    {
      code = write_all (STDOUT_FILENO, bytes);
      return code == 0 ||
             fail_with (error, code == EPIPE ? CHART_ERROR_READER_GONE : CHART_ERROR_WRITE_FAILED,
                        _ ("standard output"), code);
    }

  target = follow_links (path);
  if (target == NULL)
    return fail (error, path, errno);

  if (stat (target, &old) != 0)
    code = errno == ENOENT ? write_file (target, bytes, NULL) : errno;
  else if (S_ISDIR (old.st_mode))
    code = EISDIR;
  else if (S_ISREG (old.st_mode))
    code = write_file (target, bytes, &old);
  else
    code = write_stream (target, bytes);
  return code == 0 || fail (error, path, code);
}

/* Makes the draft of the file @path, which must be a regular one where it exists. */
static int
draft_make_at (Draft      *draft,
               const char *path,
               char      **target,
               GBytes     *bytes)
{
  struct stat old;

  *target = follow_links (path);
  if (*target == NULL)
    return errno;
  if (stat (*target, &old) != 0)
    return errno == ENOENT ? draft_make (draft, *target, bytes, NULL) : errno;
  if (!S_ISREG (old.st_mode))
    return S_ISDIR (old.st_mode) ? EISDIR : EEXIST;
  return draft_make (draft, *target, bytes, &old);
}

/**
 * chart_export_write_all:
 * @paths: files that belong together; links are followed
 * @bytes: what each holds from now on
 *
 * As chart_export_write () for several files: all of them are on the disk before the first is
 * given its name, so that a full disk changes none.
 *
 * Returns: whether they were written; sets %CHART_ERROR_WRITE_FAILED
 */
gboolean
chart_export_write_all (const char *const *paths,
                        GBytes *const     *bytes,
                        guint              n,
                        GError           **error)
{
  g_autofree Draft *drafts_made = g_new (Draft, n);
  g_auto (GStrv)    targets = g_new0 (char *, n + 1);
  guint             i;
  int               code = 0;

  for (i = 0; i < n; i++)
    drafts_made[i] = (Draft){ NULL, -1 };
  for (i = 0; i < n && code == 0; i++)
    code = draft_make_at (&drafts_made[i], paths[i], &targets[i], bytes[i]);
  if (code == 0)
    for (i = 0; i < n && code == 0; i++)
      {
        g_autofree char *folder = g_path_get_dirname (targets[i]);

        code = draft_rename (&drafts_made[i], folder, targets[i]);
      }
  for (guint k = 0; k < n; k++)
    draft_clear (&drafts_made[k]);
  return code == 0 || fail (error, paths[i - 1], code);
}

/**
 * chart_export_abandon_writes:
 *
 * Takes away the unfinished files of all threads, for a program that is about to end on a signal.
 * No file is finished after this call. To be called from a thread, not from a signal handler.
 */
void
chart_export_abandon_writes (void)
{
  g_rw_lock_writer_lock (&naming); /* for good */
  G_LOCK (drafts);
  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    g_unlink (drafts->pdata[i]);
  G_UNLOCK (drafts);
}
