/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-encoding.h"

#include <string.h>

static const char *
guess (const char *text,
       const char *encoding)
{
  g_autoptr (GError) error = NULL;
  gsize              length;
  g_autofree char   *bytes = g_convert (text, -1, encoding, "UTF-8", NULL, &length, &error);

  g_assert_no_error (error);
  return chart_encoding_guess ((const guint8 *)bytes, length).name;
}

/* Checks every run of @n of the words that blanks part in @words, each in a line of its own. */
static void
check_runs (const char *words,
            guint       n,
            const char *encoding)
{
  g_auto (GStrv) all = g_strsplit (words, " ", -1);

  for (guint i = 0; i + n <= g_strv_length (all); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint k = 0; k < n; k++)
        g_string_append_printf (text, "%s,%u\n", all[i + k], k);
      g_test_message ("%s", text->str);
      g_assert_cmpstr (guess (text->str, encoding), ==, encoding);
    }
}

/* Words that only CP949 has, or that look like UTF-8 but for a byte, are among them. */
static void
test_korean (void)
{
  static const char words[] =
    "서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주 지역 인구 "
    "남성 여성 합계 만족 불만족 보통 모름 무응답 긍정 부정 지지 접근 갖다 굶다 될 웹 옛 굿맨 똠방각하 펲시 "
    "햏햏 쿠쿠 뷁 짬뽕 꽃게 값 몫 닭 삶 앎 넋 품목 점유율 매출액 전년대비 자료가 기본 크기를 거기에 계열 행에 "
    "화면에 메모리가 합계를 항목마다 모르는 백만";

  check_runs (words, 1, "CP949");
  check_runs (words, 3, "CP949");
}

static void
test_japanese (void)
{
  static const char words[] = "東京 大阪 名古屋 売上 人口 北海道 さくら りんご カテゴリ トヨタ 男性 女性 合計 "
                              "年度 平均 市区町村 好き 嫌い とても満足 不満 その他 商品名 価格 会社員 ビール";

  check_runs (words, 1, "CP932");
  check_runs ("表 能力 ソフト", 3, "CP932"); /* with bytes that are a backslash */
  check_runs (words, 3, "CP932");
}

static void
test_chinese (void)
{
  static const char words[] = "地区 人口 总计 省份 城市 数量 金额 单位 满意 不满意 其他 没有意见 销售额 增长率 公司 "
                              "产品名称 北京 上海 广州 深圳 江苏 河南";

  check_runs (words, 4, "GB18030");
}

/* One accented letter may make a character of two bytes with the one behind it. */
static void
test_western (void)
{
  static const char *const texts[] = {
    "Müller,1\nStraße,2\n",
    "Ñandú,1\nAño,2\n",
    "ÄÖÜ,1\nÅrhus,2\n",
    "Ålesund,1\n",
    "naïve,1\ngarçon,2\n",
    "£5,1\n10°,2\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpstr (guess (texts[i], "WINDOWS-1252"), ==, "WINDOWS-1252");
}

/* Bytes that are none do not make another encoding of what is UTF-8 without them. */
static void
test_damaged (void)
{
  static const char *const texts[] = {
    "서울,1\n\xff부산,2\n대구,3\n",
    "caf\xc3\xa9,1\nni\xc3\xb1o,3\nna\xefve,2\n",
    "東京,1\n\xe5\xa4,2\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpstr (chart_encoding_guess ((const guint8 *)texts[i], strlen (texts[i])).name, ==,
                     "UTF-8");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/korean", test_korean);
  g_test_add_func ("/encoding/japanese", test_japanese);
  g_test_add_func ("/encoding/chinese", test_chinese);
  g_test_add_func ("/encoding/western", test_western);
  g_test_add_func ("/encoding/damaged", test_damaged);
  return g_test_run ();
}
