/**
 * The wordings by which an ad asks for one sex, as pieces of patterns (see `ko`: spaces between syllables are
 * optional). Left edges keep 경남자동차 and 참여직원 apart; a pair such as 남·여 or 남성과 여성 is no demand.
 */
import type { Wording } from './phrase.ts';
import { next, previous } from './phrase.ts';
import { END, IN_WRITING, ROLES, SHUT_OUT, WANTED } from './wording.ts';

const SEX = '(?:남자|여자|남성|여성|남정네|여인네)';

/** Work that is written between the sex and the role: 여성 안내 직원. */
const WORK =
  '(?:주방|홀|서빙|홀서빙|카운터|생산|사무|경리|포장|판매|영업|캐셔|계산|조리|청소|미화|검사|조립|배송|배달|상하차|운전|세척|설거지|운반|경비|보안|비서|접수|안내|데스크)(?:직(?! ?원)|원|보조|업무|부|담당|파트|쪽)?';
/** A place or kind of work that is written in front of the sex, joined or not: 홀 여직원, 생산직 남사원. */
const PLACE = `(?:${WORK}|(?:매장|현장|물류|창고|편의점|식당|공장)(?:직(?! ?원)|원|보조|업무|부|담당|파트|쪽)?|[주야]간 ?(?:조|반)?)`;

/** Written with one syllable only where a role follows at once: 여직원, 남사원. */
const SHORT_ROLES =
  '(?:직원|사원|점원|종업원|알바|아르바이트|학생|선생|기사|비서|경리|조리원|조리사|강사|교사|간호사|팀원|매니저|상담원|미화원|도우미|작업자|사무원|판매원|안내원|경비원|관리원|관리자|보조원|근로자|지원자|캐셔|서빙|트레이너|코치|디자이너|실장|반장)';

/** Not the second half of a pair: 남·여 직원, 남성 또는 여성. */
const PAIR_BEFORE = [
  previous(
    '(?<![가-힣])(?:남|여|男|女) ?(?:자|성)?(?:분|직원|사원|용)?(?:도|이든|이나)? ?(?:[/·.,&+~-]|과|와|및|또는|이나|혹은|하고|이든)?',
  ),
];
const PAIR_AFTER = [next('[/·.,&+~-]? ?(?:녀|(?:여|女|남|男)(?:자|성)?(?![가-힣]))')];

const EDGE = '(?<![가-힣])(?=[남여])';

/** Whom: 남자분, 여성 지원자, 남자 직원분, 여직원, 홀 여사원. */
const WHO = `(?:${EDGE}(?:${SEX}(?:${WORK}){0,2}(?:${ROLES}(?:(?<!분)분)?)?|[남여]${SHORT_ROLES}분?)|(?<![가-힣])${PLACE}[남여]${SHORT_ROLES})`;
const ONE = `${EDGE}(?:${SEX}${ROLES}?|[남여]${SHORT_ROLES})`;

const LABEL =
  '(?:(?:모집|채용|구인|지원|응시|자격|우대) ?(?:대상|자격|요건|조건|사항)? ?[:=-]|(?:모집|채용|응시|지원|구인) ?자격|(?:모집|채용|구인) ?대상)';
const MAN_OR_WOMAN = '(?:남자|여자|남성|여성|남|여|男|女)';
const NUMERAL = '(?:하나|둘|셋|넷|다섯|한|두|세|네)(?: ?(?:명|분|사람))?';

const ENGLISH =
  '(?:males?|females?|m[ae]n|wom[ae]n|lady|ladies|girls?|boys?|guys?)(?: (?:staff|workers?|employees?|applicants?|candidates?|servers?|cashiers?|part-?timers?|crew|members?))?';

/** All wordings that demand one sex. */
export const SEX_DEMANDS: readonly Wording[] = [
  { find: WHO, followedBy: [WANTED], unlessBefore: PAIR_BEFORE },
  { find: ONE, followedBy: [SHUT_OUT], unlessBefore: PAIR_BEFORE },
  { find: `(?:채용|모집|구인|공고)(?:은|는|을|를)? ?${SEX}${ROLES}?(?:들)?(?:을|를)? ?대상` },
  {
    find: `(?<![가-힣])(?:(?:모집|희망|지원|채용|우대|근무) ?)?(?:성별|性別) ?(?:은|는|[:=(-])? ?${MAN_OR_WOMAN}(?![가-힣]{2})`,
    unlessAfter: PAIR_AFTER,
  },
  {
    find: `${LABEL} ?(?:[^\\n:]{0,16}(?:한|은|는|신|운|의) ?)?${SEX}${ROLES}?(?= ?(?:$|[^가-힣 ]|만|에 ?한))`,
    unlessAfter: PAIR_AFTER,
  },
  {
    find: `(?<![가-힣])급구 ?[:!,]?\\n? ?${EDGE}(?:${SEX}${ROLES}|[남여]${SHORT_ROLES})${END}`,
  },
  {
    find: `(?<![가-힣])${PLACE} ?[:(,-]? ?${MAN_OR_WOMAN}(?:직원|사원|분)?(?= ?(?:$|[,/)·+&]|\\d))`,
    unlessAfter: PAIR_AFTER,
  },
  { find: `[가-힣](?:한|은|신|는) ?${EDGE}(?:남자|여자|남성|여성)(?:분|직원|사원)${END}` },
  // An honorific speaks of whoever may apply: 키 크신 남성.
  { find: `[하크으이있나드되]신 ?${EDGE}(?:남자|여자|남성|여성)${END}` },
  { find: '[男女] ?(?:만|직원|사원|구함|모집|우대|환영|급구)' },
  {
    find: `(?<![a-z])(?<!(?:or|and|/|&|,) ?)${ENGLISH} ?(?:only(?! ?(?:gym|fitness|club|짐|헬스|전용|매장))|wanted|preferred|needed|required|만|우대|환영|모집|구함|구합|급구|선호)`,
  },
  { find: '(?<![a-z])(?:gender|sex) ?[:=-] ?(?:male|female)(?! ?(?:[/,&]|or|and))' },
];

/** In a title these words alone say who is wanted. */
export const SEX_IN_TITLE: readonly Wording[] = [
  {
    find: `(?:${EDGE}(?:${SEX}(?:직원|사원|알바생?|아르바이트생?)|[남여](?:직원|사원|알바))|(?<![가-힣])${PLACE}[남여]${SHORT_ROLES})${END}`,
    unlessBefore: PAIR_BEFORE,
    unlessAfter: [next('[^\\n]{0,30}(?:일하고|근무 ?중|근무하고|재직)')],
  },
];

const HAND =
  '(?:직원|사원|분|알바생?|아르바이트생?|기사|캐셔|서빙|조리원|미화원|경비원|사무원|사무직|생산직|판매원|도우미|보조|강사|매니저)';
const STAFF_NOW = [
  next(
    '(?:이|과|으로)? ?(?:함께)? ?(?:근무 ?(?:중|하고|하는|합니다)|일하|재직|있|계시|구성|규모)|(?:가구|세대)|(?:을|를)? ?(?:대상|상담|교육|돌봄)',
  ),
];

/** Numbers or pay split by sex: 남 1명, 여 9만 원, 주방(男), 남자 셋 여자 둘. */
export const SEX_SPLIT: readonly Wording[] = [
  {
    find: `(?<![가-힣\\d])${MAN_OR_WOMAN} ?${HAND}? ?[:(-]? ?\\d{1,3} ?(?:명|인|분|名)`,
    unlessAfter: STAFF_NOW,
  },
  {
    find: `(?<![가-힣\\d])${SEX}(?:직원|사원|분)? ?${NUMERAL} ?(?:[,/·]|과|와)? ?${SEX}(?:직원|사원|분)? ?${NUMERAL}`,
    unlessAfter: STAFF_NOW,
  },
  {
    find: `(?<![가-힣\\d])${MAN_OR_WOMAN}(?:직원|사원|분)?(?:은|는)? ?[:(-]? ?(?:시급|일급|일당|월급|급여)? ?\\d[\\d,.]{0,12} ?(?:만|천|원)`,
  },
  { find: '[(<[] ?(?:남|여|男|女|남자|여자|남성|여성) ?[)>\\]]' },
  { find: '(?<![가-힣\\d])(?:남|男) ?\\d{1,2} ?[,/·]? ?(?:여|女) ?\\d{1,2}(?!\\d)' },
  { find: '(?<![가-힣])남녀(?:를|로)? ?(?:구분|분리|따로|별도)(?:하여|해서|해)? ?(?:모집|채용|선발)' },
  { find: '(?<![가-힣])남녀 ?각각? ?\\d{1,3} ?(?:명|인)' },
  {
    find: '(?<![가-힣])(?:남자|남성)(?:직원|사원|분)?(?:은|는|:) ?[가-힣]{1,8}(?:직|업무|담당)? ?[,/·] ?(?:여자|여성)(?:직원|사원|분)?(?:은|는|:) ?[가-힣]{1,8}',
  },
  {
    find: '(?<![가-힣])(?:여자|여성)(?:직원|사원|분)?(?:은|는|:) ?[가-힣]{1,8}(?:직|업무|담당)? ?[,/·] ?(?:남자|남성)(?:직원|사원|분)?(?:은|는|:) ?[가-힣]{1,8}',
  },
];

const WITH_CHILD =
  '(?:임산부|임신부|(?:임신|출산|육아|수유) ?(?:중|예정|계획|가능성)? ?(?:이신|인|(?:이|에|을)? ?(?:있는|있으신|한|하신|하는|하실))?|아이 ?있는|자녀 ?있는|애 ?엄마)(?: ?(?:분|자|여성|사람))?';

/** Childbirth and marriage held against a woman are discrimination by sex (남녀고용평등법). */
export const PREGNANCY: readonly Wording[] = [
  { find: '(?<![가-힣])(?:임신|출산|육아) ?(?:계획|예정|가능성|부담)(?:이|은|도)? ?(?:없(?!어도)|제외|불가|안)' },
  { find: `(?<![가-힣])${WITH_CHILD}`, followedBy: [SHUT_OUT] },
  { find: '(?<![가-힣])(?:임신|출산|결혼|혼인) ?(?:여부|계획|예정)', followedBy: [IN_WRITING] },
];

/** What people of one sex are called at work. */
const CALLED =
  '(?:이모|주부|가정주부|전업주부|아줌마|아주머니|아저씨|삼촌|언니|누나|오빠|누님|형님|아가씨|처녀|총각|미시|새댁|사모님|할머니|할아버지|(?:애기|아기|아이|애)? ?엄마|(?:육아|워킹|전업)맘)(?:님)?';
const CALLED_PERSON = `(?<![가-힣])(?:주방|홀|식당|청소|찬모|서빙|설거지|반찬|동네)? ?${CALLED} ?(?:${ROLES})?`;
const SERVED =
  '(?:(?:군대|군 ?복무|병역|병역 ?의무)(?:를|을|에)? ?(?:다녀 ?오|갔다 ?오|마치|마친|필하|이행|완료)[가-힣]{0,3})';
const SOLDIER = `(?:군필|병역필|군필자|병역필자|예비역|군 ?미필자?|미필자?|${SERVED})(?:자)? ?(?:이신|인)? ?(?:분|사람|남성|남자|자)?`;
const FIRSTBORN = '(?:장남|장녀|맏이|차남|외동아들|외동딸|외아들|외동)(?:인|이신)? ?(?:분|자|사람)?';
const MARRIED = '(?:기혼자?|기혼 ?(?:여성|남성)|유부녀|유부남|결혼하신|결혼한)(?:이신|인)? ?(?:분|사람)?';

/** The work suits them, or does not. */
const SUITS = next(
  '(?:이|가|에게|께|한테|도)?(?:는)? ?(?:하기|일하기|근무하기|다니기|하시기)? ?(?:에)? ?(?:좋은|쉬운|편한|적합|알맞|맞는|어울리|유리|추천|권하|힘들|힘든|힘드|어려|버거|버겁|벅차|무리)|(?:은|는) ?(?:힘들|힘드|어렵|어려|버거|버겁|벅차)',
);
const MAY_COME = next('(?:지원)? ?가능');

/** Wordings that lean to one sex without saying so, or without demanding it. */
export const SEX_HINTS: readonly Wording[] = [
  { find: CALLED_PERSON, followedBy: [WANTED, SHUT_OUT] },
  { find: `(?<![가-힣])${CALLED} ?(?:들)?(?:도)?`, followedBy: [SUITS, MAY_COME] },
  { find: `(?<![가-힣])${CALLED} ?같은 ?${ROLES}(?:님)?(?:을|를)? ?(?:모|구|찾|환영|우대|$)` },
  { find: '(?<![가-힣])(?:주방|홀|식당|청소|찬모|서빙|설거지|반찬)?이모(?:님|분)?(?:들)?(?:$| ?\\d)' },
  { find: `(?<![가-힣])${SOLDIER}`, followedBy: [WANTED, SHUT_OUT] },
  { find: `(?<![가-힣])${SERVED} ?(?:분|사람|자|남성|남자)${END}` },
  { find: `(?<![가-힣])${FIRSTBORN}`, followedBy: [WANTED, SHUT_OUT] },
  { find: `(?<![가-힣])${MARRIED}`, followedBy: [WANTED] },
  {
    find: `${EDGE}(?:남자|여자|남성|여성)(?:분|직원)?(?:들)?`,
    followedBy: [SUITS, MAY_COME],
    unlessBefore: PAIR_BEFORE,
  },
  { find: '(?<![가-힣])(?:경력)?(?:단절|보유) ?여성(?:등|분)?', followedBy: [WANTED] },
  { find: '^(?:[-·] ?)?(?:남자|여자|남성|여성) ?(?:직원|사원|알바생?|아르바이트생?|분)$' },
  { find: `[가-힣](?:한|은|찬|센|는|운|큰) ?${EDGE}(?:남자|여자|남성|여성)$` },
  { find: '(?:힘|체력|무거운)[가-힣 ]{0,15}(?:남자|남성)(?=$|[^가-힣]|분|직원)' },
  { find: `${EDGE}(?:여성스러|여성적인|남성적인|여성 ?특유|남자다운|남자답|사나이|여자다운)` },
];
