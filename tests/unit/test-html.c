/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "base/chart-error.h"
#include "read/chart-load.h"

#include <string.h>
#include <time.h>

/* What is made of a page: notices, its title, series, and rows with each text and its decimals. */
static char *
dump (const char *html,
      const char *table)
{
  g_autoptr (GBytes)       bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr (GError)       error = NULL;
  ChartLoadOptions         options = CHART_LOAD_OPTIONS_DEFAULT;
  g_autoptr (ChartPackage) package = NULL;
  GString                 *out = g_string_new (NULL);
  ChartReading            *reading;
  ChartDataset            *dataset;

  options.is_html = TRUE;
  options.table = table;
  package = chart_load_bytes (bytes, "t", &options, NULL, &error);
  if (package == NULL)
    {
      g_string_append_printf (out, "error %d", error->code);
      return g_string_free (out, FALSE);
    }
  reading = chart_package_get_reading (package);
  dataset = chart_package_get_dataset (package, 0);
  for (guint i = 0; i < reading->notices->len; i++)
    g_string_append_printf (out, "!%s\n", ((ChartNotice *)reading->notices->pdata[i])->code);
  if (chart_dataset_get_text (dataset, CHART_DATASET_TITLE, "ko") != NULL)
    g_string_append_printf (out, "= %s\n",
                            chart_dataset_get_text (dataset, CHART_DATASET_TITLE, "ko"));
  for (guint i = 0; i < chart_dataset_get_n_columns (dataset); i++)
    g_string_append_printf (out, "# %s\n",
                            chart_column_get_name (chart_dataset_get_column (dataset, i), "ko"));
  for (guint row = 0; row < chart_dataset_get_n_rows (dataset); row++)
    {
      g_string_append (out, chart_dataset_get_label (dataset, row, "ko"));
      for (guint i = 0; i < chart_dataset_get_n_columns (dataset); i++)
        {
          ChartValue value = chart_column_get (chart_dataset_get_column (dataset, i), row);

          g_string_append_printf (out, "|%s:%u", value.text, value.number.decimals);
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *html;
  const char *wanted;
} Case;

static void
check (const Case *cases,
       gsize       n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *made = dump (cases[i].html, NULL);

      g_assert_cmpstr (made, ==, cases[i].wanted);
    }
}

/* As each program puts cells on the clipboard. */
static void
test_programs (void)
{
  static const Case cases[] = {
    /* LibreOffice */
    { "<!DOCTYPE html><html><head><meta http-equiv=\"content-type\" content=\"text/html; "
      "charset=utf-8\"/><title>no</title><style type=\"text/css\">td { x: \"<td>\" }</style></head>"
      "<body><table cellspacing=\"0\" border=\"0\">\n\t<colgroup width=\"85\"></colgroup>\n\t<tr>\n"
      "\t\t<td height=\"17\" align=\"left\"><b><font size=2>나라</font></b></td>\n"
      "\t\t<td align=\"left\">비율<br>(2024)</td>\n\t</tr>\n\t<tr><td>미국</td>\n\t\t"
      "<td align=\"right\" sdval=\"0.343351\" sdnum=\"1042;0;0.0%\">34.3%</td>\n\t</tr>\n\t<tr>"
      "<td>한국</td><td sdval=\"0.15\" sdnum=\"1042;0;0.0%\">15.0%</td></tr></table></body></html>",
      "# 비율 (2024)\n미국|34.3351%:1\n한국|15.0%:1\n" },
    /* Excel: blanks of an accounting format, a row that only holds widths, conditional comments */
    { "<html xmlns:v=\"urn:schemas-microsoft-com:vml\">\r\n<head><!--[if gte mso 9]><xml><td>9</td>"
      "</xml><![endif]--><style>\r\n<!--table\r\n\t{mso-displayed-decimal-separator:\"\\.\";}\r\n"
      "-->\r\n</style></head><body><table border=0 style='border-collapse:collapse;'>\r\n"
      "<!--StartFragment-->\r\n <col width=72 span=2 style='width:54pt'>\r\n <tr height=22>\r\n  "
      "<td height=22 class=xl65 width=72>이름</td>\r\n  <td>금액</td>\r\n </tr>\r\n <tr>\r\n  "
      "<td>가나&amp;다\r\n  라</td>\r\n  <td class=xl66 align=right x:num=\"1234567.8\"><span\r\n  "
      "style='mso-spacerun:yes'>&nbsp;</span>1,234,568 </td>\r\n </tr>\r\n <tr><td>마</td>"
      "<td x:num>5</td></tr>\r\n <![if supportMisalignedColumns]>\r\n <tr height=0 style='display:"
      "none'>\r\n  <td width=72 style='width:54pt'></td></tr>\r\n <![endif]>\r\n<!--EndFragment-->"
      "\r\n</table></body></html>",
      "# 금액\n가나&다 라|1234567.8:0\n마|5:0\n" },
    /* Google Sheets */
    { "<meta charset='utf-8'><google-sheets-html-origin><style type=\"text/css\"><!--td {a: 1px"
      "}--></style><table xmlns=\"http://www.w3.org/1999/xhtml\" cellspacing=\"0\"><colgroup>"
      "<col width=\"100\"/><col width=\"100\"/></colgroup><tbody><tr style=\"height:21px;\">"
      "<td data-sheets-value=\"{&quot;1&quot;:2,&quot;2&quot;:&quot;이름&quot;}\">이름</td><td>값</td>"
      "</tr><tr><td>가</td><td data-sheets-value=\"{&quot;1&quot;:3,&quot;3&quot;:1234.56}\" "
      "data-sheets-numberformat=\"{&quot;1&quot;:2}\">1.235</td></tr><tr><td>나</td><td "
      "data-sheets-value=\"{&quot;1&quot;:3,&quot;3&quot;:7}\">7</td></tr></tbody></table>",
      "# 값\n가|1234.56:0\n나|7:0\n" },
    /* a browser: no end tags, a mark of a note, a key to sort by that is not shown */
    { "<meta charset='utf-8'><table class=\"wikitable\"><caption>나라별 인구</caption><tbody><tr>"
      "<th>나라<th>인구<tr><td><a href=\"x?a=1&b=2\">한국</a><td><i style=\"display: none\">0005</i>"
      "51,628<sup>[1]</sup><tr><td>일본<td>124,000</table>",
      "= 나라별 인구\n# 인구\n한국|51,628:0\n일본|124,000:0\n" },
    /* cells without their table, and an editor's lines */
    { "<tr><td>k<td>v<tr><td>a<td>1", "# v\na|1:0\n" },
    { "<div style=\"white-space: pre;\"><div><span>이름\t값</span></div><div>가\t3</div><div>나\t"
      "8</div></div>",
      "# 값\n가|3:0\n나|8:0\n" },
    { "<pre>k,v\na,1\nb,2\n</pre>", "# v\na|1:0\nb|2:0\n" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_shapes (void)
{
  static const Case cases[] = {
    /* words of a cell over several rows stand in each; a cell over several columns stands once */
    { "<table><tr><th rowspan=2>시도<th rowspan=2>시<th colspan=2>인구<tr><th>남<th>여"
      "<tr><td rowspan=2>경기<td>수원<td>1<td>2<tr><td>성남<td>3<td>4</table>",
      "!header\n# 인구 남\n# 인구 여\n수원|1:0|2:0\n성남|3:0|4:0\n" },
    /* hidden: a row, a column, a cell, a part of one, a table */
    { "<table><col><col style='display:none'><col><tr><td>k<td>x<td>v<tr style=\"DISPLAY: none\">"
      "<td>a<td>1<td>2<tr><td>b<td hidden>9<td>3<td>4<tr><td>c<i hidden>no<b>no</b></i><td>5<td>6"
      "</table><table style='display:none'><tr><td>k<td>v<tr><td>z<td>9</table>",
      "!hidden\n# v\nb|4:0\nc|6:0\n" },
    /* a table in a cell is one of its own */
    { "<table><tr><td>menu<td><table><tr><td>k<td>v<tr><td>a<td>1</table>more</table>",
      "!tables\n# v\na|1:0\n" },
    /* digits that are raised are none of the number before them */
    { "<table><tr><td>k<td>v<tr><td>a<td>1<sup>2</sup><tr><td>m<sup>2</sup><td>10<sup>a)</sup><tr>"
      "<td>c<td>5<sup>[주 1]</sup></table>",
      "!not-a-number\n# v\na|1^2:0\nm2|10^a):0\nc|5:0\n" },
    /* what is no tag, what has no end */
    { "<table><tr><td>k<td>v<tr><td>1 < 2 &lt;b&gt; &bogus; &#44032;&#xAC01;&euro;<td>7</table",
      "# v\n1 < 2 <b> &bogus; 가각€|7:0\n" },
    { "<table><tr><td>k<td>v<tr><td>a<td>1<tr><td>b<td title=\"2",
      "# v\na|1:0\nb|:0\n" },
    { "<table><tr><td>k<td>v<tr><td>a<td>1<!-- <tr><td>b<td>2", "# v\na|1:0\n" },
    { "<table><tr><td>k<td>v<tr><td>a<td>1<script><tr><td>b<td>2</scripts>", "# v\na|1:0\n" },
    { "<TABLE><TR><TD>k</TD><TD>v</TD></TR><TR><TD>a<P>b</P></TD><TD>1</TD></TR></TABLE>",
      "# v\na\nb|1:0\n" },
    { "<html><p></p>", "error 5" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Numbers of which a program says more than it shows; what is shown may be parted in any way. */
static void
test_numbers (void)
{
  static const struct
  {
    const char *shown;
    const char *value;
    const char *wanted;
  } cases[] = {
    { "1,235", "1234.6", "1234.6:0" },
    { "1.235", "1234.6", "1234.6:0" },
    { "1.234,50", "1234.5", "1234.50:2" },
    { "34.3%", "0.34335", "34.335%:1" },
    { "34,3 %", "0.34335", "34.335 %:1" },
    { "₩1,235", "1234.6", "₩1234.6:0" },
    { "-₩1,235", "-1234.6", "-₩1234.6:0" },
    { "(1,235)", "-1234.6", "-1234.6:0" },
    { "########", "1234.6", "1234.6:1" },
    { "12", "12", "12:0" },
    /* another number than the one that is shown: what is shown counts */
    { "1,235", "99", "1,235:0" },
    { "1,235", "1e999", "1,235:0" },
    { "1,235", "0x10", "1,235:0" },
    { "1,235", "", "1,235:0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = g_strdup_printf ("<table><tr><td>k<td>v<tr><td>a<td sdval=\"%s\">%s"
                                               "</table>",
                                               cases[i].value, cases[i].shown);
      g_autofree char *made = dump (html, NULL);
      g_autofree char *wanted = g_strdup_printf ("# v\na|%s\n", cases[i].wanted);

      g_assert_cmpstr (made, ==, wanted);
    }
}

static void
test_several_tables (void)
{
  static const char html[] = "<html><table><tr><td>home<td>help</table><p>text</p>\n"
                             "<table><caption>하나</caption><tr><td>k<td>v<tr><td>a<td>1</table>\n"
                             "<table><caption>둘</caption><tr><td>k<td>v<tr><td>b<td>2</table>";
  g_autofree char  *first = dump (html, NULL);
  g_autofree char  *named = dump (html, "둘");
  g_autofree char  *third = dump (html, "3");
  g_autofree char  *none = dump (html, "넷");
  g_autofree char  *unknown = g_strdup_printf ("error %d", CHART_ERROR_UNKNOWN_TABLE);

  g_assert_cmpstr (first, ==, "!tables\n= 하나\n# v\na|1:0\n");
  g_assert_cmpstr (named, ==, "= 둘\n# v\nb|2:0\n");
  g_assert_cmpstr (third, ==, named);
  g_assert_cmpstr (none, ==, unknown);
}

/* (transfer full): @head and so many times @unit. */
static char *
repeat (const char *head,
        const char *unit,
        guint       n)
{
  GString *text = g_string_new (head);

  for (guint i = 0; i < n; i++)
    g_string_append (text, unit);
  return g_string_free (text, FALSE);
}

/* What other readers take a time for that grows with the square of it, and what would fill the
 * memory. */
static void
test_hostile (void)
{
  static const char *const units[] = {
    "<div>",
    "<table><tr><td>",
    "<b></i>",
    "<td",
    "<td a=\"",
    "<!--",
    "<script>",
    "</script",
    "&",
    "<p hidden>",
    "<a b=c ",
    "<td colspan=1000000000 rowspan=1000000000>",
    "&#x",
    "<",
    "</td>",
    "<svg><table>",
    "<caption>x",
    "<col span=1000000000 hidden>",
  };
  g_autofree char *limit = g_strdup_printf ("error %d", CHART_ERROR_TOO_LARGE);
  g_autofree char *wide = repeat ("<table><tr>", "<td rowspan=0>a", 16000);
  g_autofree char *long_cell = repeat ("<table><tr><td>", "0123456789abcdef", 70000);
  g_autofree char *refused = dump (long_cell, NULL);
  g_autofree char *rows = repeat (wide, "<tr><td>b", 3000);
  g_autofree char *exploded = dump (rows, NULL);

  g_assert_cmpstr (refused, ==, limit);
  g_assert_cmpstr (exploded, ==, limit);
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *table = repeat ("<table><tr><td>k<td>v<tr><td>a<td>1</table>", units[i],
                                       100000);
      g_autofree char *inside = repeat ("<table><tr><td>k<td>v<tr><td>", units[i], 100000);
      clock_t          start = clock ();
      g_autofree char *made = dump (table, NULL);
      g_autofree char *other = dump (inside, NULL);

      g_assert_nonnull (strstr (made, "a|1:0\n"));
      g_assert_nonnull (other);
      g_assert_cmpint (clock () - start, <, 2 * CLOCKS_PER_SEC);
    }
}

/* A file is known by what it begins with, whatever it is called; and has to have a table. */
static void
test_files (void)
{
  static const char *const begins[] = {
    "<html>",
    "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD\">",
    "\xef\xbb\xbf \n<HTML lang=ko>",
    "<!-- saved -->\n<head>",
    "<?xml version=\"1.0\"?>\n<html>",
    "",
  };
  static const char table[] = "<table><tr><td>k<td>v<tr><td>a<td>1</table>";

  for (gsize i = 0; i < G_N_ELEMENTS (begins); i++)
    {
      g_autofree char         *html = g_strconcat (begins[i], table, NULL);
      g_autoptr (GBytes)       bytes = g_bytes_new (html, strlen (html));
      g_autoptr (GError)       error = NULL;
      g_autoptr (ChartPackage) package = chart_load_bytes (bytes, "t.xls", NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpint (chart_dataset_find_row (chart_package_get_dataset (package, 0), "a"), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/programs", test_programs);
  g_test_add_func ("/html/shapes", test_shapes);
  g_test_add_func ("/html/numbers", test_numbers);
  g_test_add_func ("/html/several-tables", test_several_tables);
  g_test_add_func ("/html/hostile", test_hostile);
  g_test_add_func ("/html/files", test_files);
  return g_test_run ();
}
