/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */

#include "config.h"

#include "read/chart-script.h"

#include <string.h>

#define ENOUGH 4000u /* characters that a text is judged by */

/* Characters that most texts are made of: a wrong reading hits few of them. */
static const char korean[] =
  "가각간감값강같개객거건검것게격견결경계고곤골곳공과곽관괄광교구국군굴권귀균그극근글금급긍기"
  "긴길김깁까꺾께꼴꼽꽃꾼끌끝나낙난남납났낮내낸너넘넛넣네녀년념노논농높놓누뉴느는능늦니닌닙다"
  "단닫달닭담답당대댁더덕덜덮데델도독돈돌동돼되된됩두둔둘둡뒤드든들등디딩따딸때떡떻또뜻라란람"
  "랑래램랭량러런럼럿렇레려력렬렸령례로록론롤뢰료룡루류률르른를름릅릉리린릴림립마막만많말맞매"
  "맹머먹메멕며면멸명몇모목몰못묘무묶문물므미민밀바박반받발밝밤밥방배백버번벌범법베벽변별병보"
  "복본볼봄봉부북분불붕붙브비빈빌빗빛빠빵빼뺀뺍뺐뿌뿐뿔사산살삼상색샘생서석선설섬섭성세센셀셈"
  "셋션소속손송쇄쇠수숙순술숨숫숲쉼스슨습승시식신실심십싱쌀쌍쓰쓴쓸씨씩아악안않알암압았앞애액"
  "야약양어억언엄업없엇었에엘여역연열염엽영옆예오옥온올옴옵와완왕외요욕용우운울웅원월웹위윌유"
  "육윤율으은을음읍응의이익인일읽임입있잎자작잔잘잠장재쟁저적전절점접정제져졌조족존졸종좌죄주"
  "죽준줄줍중즉증지직진질집징째쪽차찬찰참창찾채책처척천철첨첩첫청체초촌총최추축춘출충취측층치"
  "칙친칠침칭카칸캐커컴코쾌크큰클큼큽키킨타탁탄탈탐탑태택터테텍토톱통퇴투트특티파판팔팝패퍼페"
  "펴편평폐포폭폴표품풍퓨프플피픽필하학한할함합항해핵했행향허헌험혀혁현혈협형혜호혹혼홀홍화확"
  "환활황회획횡효후훈휘휴흉흐흑흥희흰히힌힘";
static const char japanese[] = /* beside kana */
  "一七万三上下不世中主九事二五井京人今仕代以休会位住佐体何作使価億元先児入全八公六兵円写出分"
  "切別前割力動北区医十千午半南単去友取口古台右号合同名味和品員商問四図国土在地均城域埼場売外"
  "多夜大天奈女始媛子字学安室宮家富対小少山岐岡岩島崎川工左市帯年庁広店府度庫建強形待後徳心思"
  "急性意愛所手持教数文料新方族日早明映春時書月有朝木本村来東査栃校根格梨森業楽歌止正歩歳母毎"
  "気水沖注海満滋潟火無熊父物特率玉理生産用田男町画界番病発白百目県真着知石研社神福私秋称積究"
  "空立答紙終総縄群考者聞自良色花英茨葉行製西見親言計試話語読調象販買賀質起足車転輸近送通造週"
  "運道郡都重野金銀長開間阜阪院集雨電静面音順題額風食香馬験高鳥鹿齢";
static const char chinese[] = /* simplified */
  "一七万三上下不与专世业东两个中为主么义之九也乡书了争事二于云五些交产京亲人亿什今从他代令以"
  "们件价任企众会传似但位住体何作你使便保信倒候值做像儿元先光党入全八公六共关兴兵其内再写军农"
  "决几出分切则利别到制前力办功加务动包化北区十千半华单南占即却历原去县又及友双反发取受变口古"
  "只叫可台史号司吃各合吉同名后向吨听告员周命和品售商喜四回因国在地场均坏型城基增士声处外多大"
  "天太夫失头女好如妇始委子字学孩宁它安完定实家容对导将小少就居屋展山岁川州工己已市师带常干平"
  "年并广序应度建开式张强当形影往很得德心必志快怎思性总息情想意感成我或战房所手才打找技把报拿"
  "持指据排接提支收改放政教数文斯新方无日早时明易是更最月有服望期未本术机权李村条来极林果标校"
  "样格次正此步武死每比毛民气水求江没沪河治法津活派流济浙海深清渝港湖湾满澳火点然爱父片版物特"
  "率王现理甘甚生用由电男界留疆白百的目直相省看真眼着知石研社神福离种科称程税究空立站笑第等算"
  "管类系红组经结给统网美老者而联肃育能脸自至色花苏若英落蒙藏虽行表被西要见观视觉解言计认让议"
  "记许论设识话该语说请读象贵贸费资走起越跟路身车转轻边辽达过运近还这进远连通造道那部都里重量"
  "金钱销镇长门问间队际陕院难青非面革音项领题额风飞首香马高黄龄龙";

static const char *const common[CHART_N_SCRIPTS] = { korean, japanese, chinese };

static gboolean
is_between (gunichar c,
            gunichar first,
            gunichar last)
{
  return c >= first && c <= last;
}

/* Signs that all of them have: punctuation, arrows, units, full-width Latin. */
static gboolean
is_sign (gunichar c)
{
  return is_between (c, 0x2000, 0x303f) || is_between (c, 0x3200, 0x33ff) ||
         is_between (c, 0xff01, 0xff5e) || is_between (c, 0xffe0, 0xffe6) ||
         is_between (c, 0xa0, 0xbf) || c == 0xd7 || c == 0xf7;
}

static gboolean
is_half_kana (gunichar c)
{
  return is_between (c, 0xff61, 0xff9f);
}

/* How much a character at @at speaks for a text in @script: 1 for one in daily use, less than 0 for
 * one that hardly stands there. */
static double
weigh (ChartScript script,
       const char *at,
       gunichar    c,
       gunichar    before)
{
  gboolean is_hangul = is_between (c, 0xac00, 0xd7a3);
  gboolean is_kana = is_between (c, 0x3041, 0x30ff);
  gboolean is_ideograph = is_between (c, 0x4e00, 0x9fff);
  char     text[7] = { 0 };

  /* a byte is one of them: accented letters look like it and so does Korean, which has pairs */
  if (is_half_kana (c))
    return is_half_kana (before) || is_half_kana (g_utf8_get_char (g_utf8_next_char (at))) ? 0 : -1;
  if (is_kana)
    return script == CHART_SCRIPT_JAPANESE ? 1 : -0.5;
  if (!is_hangul && !is_ideograph)
    return -0.5;
  if (is_hangul != (script == CHART_SCRIPT_KOREAN))
    return -0.3;
  g_unichar_to_utf8 (c, text);
  if (strstr (common[script], text) != NULL)
    return 1;
  /* an accented letter with the one behind it makes a syllable, too: then another follows */
  return g_ascii_isalpha (*g_utf8_next_char (at)) ? -1 : 0.1;
}

/**
 * chart_script_judge:
 * @text: UTF-8 without a fault
 * @n: (out): characters past ASCII that were looked at, signs not counted
 *
 * Judges how much @text looks like one in @script, by the characters that are in daily use.
 *
 * Returns: from -1 to 1; 0 where there is nothing to go by
 */
double
chart_script_judge (ChartScript    script,
                    const GString *text,
                    gsize         *n)
{
  double   sum = 0;
  gunichar before = 0;

  *n = 0;
  for (const char *at = text->str; at < text->str + text->len && *n < ENOUGH;
       at = g_utf8_next_char (at))
    {
      gunichar c = (guchar)*at < 0x80 ? 0 : g_utf8_get_char (at);

      if (c != 0 && !is_sign (c))
        {
          sum += weigh (script, at, c, before);
          (*n)++;
        }
      before = c;
    }
  return *n > 0 ? sum / (double)*n : 0;
}
