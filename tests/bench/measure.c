/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

/* usage: measure COMMAND [ARGUMENT...]
 * Runs the command, its stdout thrown away, and prints its seconds from fork to end, its peak
 * memory in KiB and its exit code. A program of its own because Linux counts the memory of whoever
 * forks into the peak of the child: forked from an interpreter, a small program would look as
 * large. */
int
main (int    argc,
      char **argv)
{
  struct rusage usage;
  double        start;
  int           status;
  pid_t         pid;

  if (argc < 2)
    {
      fputs ("usage: measure COMMAND [ARGUMENT...]\n", stderr);
      return 2;
    }

  start = now ();
  pid = fork ();
  if (pid == 0)
    {
      int null = open ("/dev/null", O_WRONLY);

      if (null >= 0)
        dup2 (null, STDOUT_FILENO);
      execvp (argv[1], argv + 1);
      perror (argv[1]);
      _exit (127);
    }
  if (pid < 0 || wait4 (pid, &status, 0, &usage) < 0)
    {
      perror ("measure");
      return 1;
    }
  printf ("%.6f %ld %d\n", now () - start, usage.ru_maxrss,
          WIFEXITED (status) ? WEXITSTATUS (status) : 128 + WTERMSIG (status));
  return 0;
}
