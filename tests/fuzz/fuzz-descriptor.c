/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "fuzz.h"

/* A file is a descriptor, with its rows in it: it may name no other file. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  fuzz_load (data, size, "fuzz.json", NULL);
  return 0;
}
