/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "data/chart-dataset.h"

#include <string.h>

/* Whether @label, without outer blanks, is one of @words, ended by NULL: Korean, or English in
 * whatever case. Asked of every row of every table, it makes no copy. */
gboolean
chart_label_is_one_of (const char        *label,
                       const char *const *words)
{
  gsize length;

  while (g_ascii_isspace (*label))
    label++;
  length = strlen (label);
  while (length > 0 && g_ascii_isspace (label[length - 1]))
    length--;
  for (; *words != NULL; words++)
    {
      gsize i = 0;

      while (i < length && (label[i] >= 'A' && label[i] <= 'Z' ? label[i] + 'a' - 'A'
                                                               : label[i]) == (*words)[i])
        i++;
      if (i == length && (*words)[i] == '\0')
        return TRUE;
    }
  return FALSE;
}

/* What parts the words of a label as a slash does. */
static gsize
skip_separator (const char *text)
{
  static const char *const separators[] = { "/", "·", "ㆍ", "・", "･", "∙", "‧", "／", ",", "(",
                                            ")", "[", "]", "（", "）", " or " };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (g_str_has_prefix (text, separators[i]))
      return strlen (separators[i]);
  return 0;
}

static gboolean
is_word (const char        *text,
         gsize              length,
         const char *const *words)
{
  for (; *words != NULL; words++)
    if (strncmp (text, *words, length) == 0 && (*words)[length] == '\0')
      return TRUE;
  return FALSE;
}

/* Words without blanks and apostrophes. "없음" and "none" alone may be an answer of their own:
 * whether one has a religion, or an illness. */
/* clang-format off */
static const char *const other_words[] = {
  "기타", "그외", "나머지", "기타정당", "기타후보", "기타인물", "기타의견", "그외정당", "그외후보",
  "그외인물", "다른정당", "다른후보", "모름", "무응답", "모름무응답", "잘모름", "잘모르겠다",
  "잘모르겠음", "모르겠다", "모르겠음", "응답거절", "응답거부", "거절", "의견없음", "의견유보",
  "태도유보", "유보", "무당층", "부동층", "지지정당없음", "지지하는정당없음", "지지정당이없다",
  "지지하는정당이없다", "지지후보없음", "지지하는후보없음", "적합한인물없음", "적합한후보없음",
  "해당없음", "보도되지않음",
  "other", "others", "otherparty", "otherparties", "othercandidate", "othercandidates", "therest",
  "rest", "dontknow", "donotknow", "noanswer", "noresponse", "notreported", "refused",
  "refusedtoanswer", "noopinion", "noneofthese", "noneoftheabove", "noneofthem", "undecided",
  "unsure", "notsure", "prefernottosay", "prefernottoanswer", "cantsay",
  NULL,
};
/* clang-format on */
static const char *const none_words[] = { "없음", "없다", "none", NULL };

#define OTHER_LONGEST 96 /* bytes; a longer label names something */

/* Whether @label, in Korean or English, names what is left over or unknown: all of its words do, or
 * one does and the others say none. Asked of every row of every table, it takes no memory. */
gboolean
chart_label_is_other (const char *label)
{
  char     word[OTHER_LONGEST + 1];
  gsize    length = 0;
  gboolean other = FALSE;

  if (strlen (label) > OTHER_LONGEST)
    return FALSE;
  for (const char *p = label;; p++)
    {
      gsize skipped = skip_separator (p);

      if (skipped == 0 && *p != '\0')
        {
          if (*p == '\'' || g_str_has_prefix (p, "’"))
            p += *p == '\'' ? 0 : strlen ("’") - 1;
          else if (!g_ascii_isspace (*p))
            word[length++] = g_ascii_tolower (*p);
          continue;
        }
      if (length > 0 && is_word (word, length, other_words))
        other = TRUE;
      else if (length > 0 && !is_word (word, length, none_words))
        return FALSE;
      length = 0;
      if (*p == '\0')
        return other;
      p += skipped - 1;
    }
}
