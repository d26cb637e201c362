/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "dopyo-cli-signals.h"

#include "dopyo-cli-command.h"
#include "export/chart-export.h"

#include <signal.h>
#include <unistd.h>

/* Waits for a signal that ends the program. In a thread more may be done than in a handler: nothing
 * is left of a file that is being written. */
static gpointer
watch (gpointer data)
{
  const sigset_t *signals = data;
  int             number;

  if (sigwait (signals, &number) != 0)
    return NULL;
  chart_export_abandon_writes ();
  _exit (DOPYO_CLI_SIGNAL + number);
}

/**
 * dopyo_cli_watch_signals:
 *
 * From here on SIGINT, SIGTERM and SIGHUP end the program with 128 and their number, and a pipe
 * nobody reads or a limit on files is an error of the write. To be called before the first thread.
 */
void
dopyo_cli_watch_signals (void)
{
  static sigset_t signals;

  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);

  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  sigaddset (&signals, SIGHUP);
  if (pthread_sigmask (SIG_BLOCK, &signals, NULL) == 0)
    g_thread_unref (g_thread_new ("signals", watch, &signals));
}
