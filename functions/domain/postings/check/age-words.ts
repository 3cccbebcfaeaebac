/** The wordings by which an ad sets or prefers an age, as pieces of patterns (see `ko`). */
import type { Wording } from './phrase.ts';
import { next, previous } from './phrase.ts';
import { END, HARDLY_WELCOME, LIKE, PERSON, PREFERRED, ROLES, WANTED } from './wording.ts';

/** Whose age it is when it is not the applicant's. */
const OTHERS = next(
  '(?:의|인|이신|되신|,|/)? ?(?:어르신|노인|독거|치매|환자|이용자|대상자|수급자|수급권자|입소자|고객|손님|주민|시민|구민|회원|아동|청소년|영유아|영아|유아|원아|어린이|학생|자녀|가구|세대주|관람객|승객|여행객|가입자|소비자|시청자|부모|보호자|장애인|참가자|참여자|수강생)',
);
/** What the law or a scheme ties to an age: insurance, pensions, retirement, subsidies, health checks. */
const A_SCHEME = next(
  '(?:은|는|인 ?경우|일 ?경우|인|자는?|근로자는?|직원은?|이면|:)? ?(?:[(] ?)?(?:국민연금|고용보험|4대 ?보험|건강보험|산재|실업급여|퇴직연금|정년|촉탁|검진|건강검진|종합검진|장려금|지원금|고용 ?지원금|할인|무료|임금 ?피크)',
);
/** The same, standing before the age. */
export const SCHEME_BEFORE = [
  previous(
    '(?:정년|국민연금|고용보험|4대 ?보험|건강보험|산재보험|실업급여|퇴직연금|촉탁|검진|장려금|지원금|임금 ?피크)[^.,/\\n]{0,12}',
  ),
];
/** 60세까지 근무 가능 promises work, it sets no limit on who may come. */
const KEPT_ON = next('정년|계속|근무|고용|일하|일할|재고용|촉탁|연장|보장|재직|다닐|다니');
const LIKED = next(
  '(?:이신|인)? ?(?:분|자|사람|여성|남성)?(?:들)?(?:을|를|도|은)? ?(?:우대|환영|선호|가능|도|지원할 ?수 ?있)',
);
const NOT_MEANT = [OTHERS, A_SCHEME];

const START = `(?<![\\d.,:])(?:만 ?)?`;
const AGE = '(?:나이|연령|연세)(?:은|는|이|가|제한|대|층|조건|기준)?(?:은|는)? ?[:=-]? ?';
const WORDED =
  '(?:(?:스무|서른|마흔|쉰|예순|일흔)(?:하나|둘|셋|넷|한|두|세|네|다섯|여섯|일곱|여덟|아홉)? ?(?:살|세)?|(?:이|삼|사|오|육|칠)십(?:일|이|삼|사|오|육|칠|팔|구)? ?(?:세|살))';
/** An age of two digits; the group is the age. */
const YEARS = `(?:${START}(\\d{2}) ?(?:세|살)|(?<![가-힣])(?:만 ?)?${WORDED})`;
const BELOW = '(?:이하|미만|이내|이전|↓|아래|밑|안쪽|안 ?넘|넘지 ?않|안 ?되|안 ?된)';
const ABOVE =
  '(?:이|가|을|를)? ?(?:넘|지나|지난|초과|이상)(?:으신|으시면|으면|은|는|어가|신|인|이신|이면|하신|하면|하는|된|되신)?';
const WHOEVER = '(?:분|자|사람|경우|지원자)?';

/** At most so old; the groups are the ages named. */
export const AGE_CEILING: readonly Wording[] = [
  { find: `${YEARS}(?:을|를|이|가)? ?${BELOW}(?:인|의)?`, unlessAfter: NOT_MEANT },
  { find: `${YEARS} ?까지(?:만)?`, unlessAfter: [KEPT_ON, ...NOT_MEANT] },
  { find: `${YEARS} ?전 ?(?:이신|인|의)? ?(?=분|지원자|지원 ?가능|까지|만(?![화남들나큼])|사람)` },
  { find: `${YEARS}${ABOVE} ?${WHOEVER}`, followedBy: [HARDLY_WELCOME] },
  { find: '(?<![\\d~:.-] ?)~ ?(?:만 ?)?(\\d{2}) ?(?:세|살)(?![대트율])', unlessAfter: [OTHERS] },
  {
    find: `${START}(\\d{2}) ?(?:세|살)? ?(?:이상)? ?(?:[~-]|에서|부터|이상) ?(?:만 ?)?(\\d{2}) ?(?:세|살)(?![대트율])(?: ?(?:이하|미만|까지|사이))?`,
    unlessAfter: NOT_MEANT,
  },
  {
    find: `(?<![가-힣])${AGE}(?:만 ?)?(\\d{2})(?!\\d| ?0?대| ?년| ?월)(?: ?(?:세|살))?(?: ?[~-] ?(?:만 ?)?(\\d{2}))?(?! ?(?:세|살)? ?(?:이상|대))(?: ?(?:세|살))?(?: ?(?:이하|미만|까지|사이|↓|이내|안쪽))`,
  },
  { find: `(?<![가-힣])${AGE}(?:만 ?)?(\\d{2}) ?(?:세|살)? ?[~-] ?(?:만 ?)?(\\d{2})(?!\\d)` },
  { find: `(?<![가-힣])${AGE}(?:만 ?)?(\\d{2}) ?(?:세|살)?${ABOVE} ?${WHOEVER}`, followedBy: [HARDLY_WELCOME] },
  { find: '(?<![가-힣])(?:나이|연령) ?제한(?:은|는)? ?[:=]? ?(?:만 ?)?(\\d{2}) ?(?:세|살)(?! ?(?:이상|넘))' },
  {
    find: '(?<![a-z])(?:under|below|younger than|not over|no older than|max(?:imum)? age|age limit) ?:? ?(?:the age of )?(\\d{2})(?= ?(?:only|years? old|yrs|or younger|preferred|applicants|candidates|만(?! ?원)|세|$|[,.)]))',
  },
  { find: '(?<![a-z])age[sd]? ?(?:range|group)? ?[:=-]? ?(\\d{2}) ?(?:[-~]|to) ?(\\d{2})(?!\\d)' },
];

/** At least so old. */
export const AGE_FLOOR: readonly Wording[] = [
  {
    find: `${START}(\\d{2}) ?(?:세|살) ?(?:이상|초과|부터|↑)(?:인|의|된|되신)?(?! ?(?:불가|제외|사절))`,
    unlessAfter: [LIKED, ...NOT_MEANT],
  },
];

/** 차량 20대 이하 counts machines, 30대 기업 counts firms. */
const COUNTED = [
  previous(
    '(?:차량|설비|기계|장비|버스|트럭|화물차|컴퓨터|pc|서버|지게차|호기|라인|모니터|주차|택시|cnc|로봇|오토바이|자전거|카메라|굴착기|크레인|총|약|각|월|하루|일일|노트북|프린터|에어컨|프레스|선반|[a-z])[가-힣 ]{0,4}',
  ),
];
const NOT_PEOPLE = [
  next(
    '기업|그룹|뉴스|과제|사업|대학|고객|타깃|타겟|소비자|회원|시청자|이용자|환자|손님|대여|운영|보유|관리|운행|생산|주차|설치|이상 ?(?:서버|차량|설비|장비|기계)',
  ),
];
/** 20대부터 60대까지 함께 일합니다. */
const SIDE_BY_SIDE = next('(?:이|가)? ?(?:모두|다|두루|다양하게|고르게)? ?(?:함께|같이|근무|일하|이용|즐기|찾|어울)');
const DECADE = '(?<![\\d.,])(?:[2-7]0? ?(?:대)? ?[~,·/-] ?)?[2-7]0 ?대';
const PART = '(?:초반|중반|후반|초중반|중후반|초|중|후)?';
const SEX = `(?:여성|남성|여자|남자|여|남|이신|인|청년|주부)? ?(?:${ROLES})?`;
const counted = { unlessBefore: COUNTED, unlessAfter: NOT_PEOPLE };

export const DECADE_LIMIT: readonly Wording[] = [
  {
    find: `${DECADE} ?${PART} ?(?:여성|남성|여자|남자|여|남|직원|사원|분|이신 ?분|인 ?분|청년|주부)?(?:들)? ?(?:까지|이하|미만|이내|만(?![나든들족])|한정|에 ?한|위주|모집|구함|구합|구해|급구|채용|찾습|찾아|뽑|이?어야|이?여야|으로 ?제한|지원 ?바람)`,
    unlessBefore: COUNTED,
    unlessAfter: [...NOT_PEOPLE, SIDE_BY_SIDE],
  },
  {
    find: `${DECADE} ?${PART} ?(?:여성|남성|여자|남자|여직원|남직원|여사원|남사원)(?:분)?(?:${END}| ?[가-힣]{1,4} ?(?:직원|사원|알바)(?=[을를]? ?(?:모집|구|채용|급구|찾|$)))`,
    ...counted,
  },
  { find: `${DECADE} ?${PART}(?: ?(?:이상|이하))?(?:이신|인)? ?${WHOEVER}`, followedBy: [HARDLY_WELCOME], ...counted },
  { find: `(?<![가-힣])${AGE}${DECADE}`, ...counted },
];

/** Born when. */
export const BIRTH_YEAR: readonly Wording[] = [
  {
    find: '(?<!\\d)(?:19|20)?\\d{2} ?년 ?(?:\\d{1,2} ?월 ?(?:\\d{1,2} ?일)?)? ?(?:이후|이전|까지|부터) ?(?:출생|태어|생)',
  },
  { find: '(?<!\\d)(?:19|20)?\\d{2} ?(?:년)? ?(?:생)? ?[~-] ?(?:19|20)?\\d{2} ?년 ?생' },
  {
    find: '(?<!\\d)(?:19|20)?\\d{2} ?년? ?생 ?(?:이하|이상|이후|이전|까지|부터|만(?![나든들족])|[~-]|↓|↑|우대|모집|환영)',
  },
];

const OLD = '(?:(?:나이|연세|연령)(?:가|이)? ?(?:많|드신|든|지긋|있으신|있는|높)(?:은|으신|으시면|으면|다면|하신)?)';

/** Older or younger people shut out. */
export const AGE_SHUT_OUT: readonly Wording[] = [
  {
    find: `(?<![가-힣])(?:고령자|노인|노년층|어르신|장년층?|중장년층?|연장자|고령 ?(?:이신|인|의)? ?(?:분|사람)|${OLD} ?(?:분|사람|자|경우)?)`,
    followedBy: [
      next(
        '(?:들)?(?:은|는)? ?(?:정중히)? ?(?:(?:지원|채용|근무|고용)(?:은|이|을|하기)? ?)?(?:불가|제외|사절|사양|안 ?받|받지 ?않|안 ?됩|안 ?뽑|뽑지 ?않|곤란|죄송|어렵|어려|힘듭|힘들|삼가|할 ?수 ?없|하실 ?수 ?없|못 ?받)(?! ?하지)',
      ),
    ],
  },
];

const YOUNG = '(?:젊은|젊으신|젊고|젊으며|나이 ?어린|나이가 ?어린|어리고)';
const QUALITY = '(?:[가-힣]{1,4}(?:한|은|찬|는|신|운|있는|고|며) ){0,2}';
const YEAR = '(?<!\\d)(?:20)?\\d{2} ?년 ?(?:도)?(?: ?\\d{1,2} ?월)? ?(?:에|이후|이전|부터|이내|까지)?(?:에|의)?';
const GRADUATE =
  '졸업 ?(?:예정)? ?(?:(?:한|하신|하는|하실|인)(?: ?지)? ?(?:분|사람|인재|학생|신입)|(?:자|생)(?!의? ?(?:진로|취업|상담|명단|모임|현황|관리)))';
const MAY_ALSO = [next('(?:도|까지|역시)? ?(?:지원)? ?(?:가능|포함)')];
const JUST = '(?:갓|막|올해|올 ?해|금년|작년|이번에|최근|신규|당해|(?:최근 ?)?\\d{1,2} ?년 ?(?:이내|안|내)(?:에)?)';
const OLDER =
  '(?:고령자|준고령자|시니어|실버|어르신|노년층|장년층?|중장년층?|신중년|중년층?|은퇴자|퇴직자) ?(?:구직자|인력|분)?';

/** Words that prefer an age, or stand for one. */
export const AGE_HINTS: readonly Wording[] = [
  {
    find: `(?<![가-힣])${YOUNG} ?${QUALITY}${PERSON}`,
    followedBy: [WANTED, next('[),!]|$')],
  },
  { find: `(?<![가-힣])${YOUNG} ?${QUALITY}(?:남성|여성|남자|여자|친구|일손|피|엄마)(?:들)?`, followedBy: [WANTED] },
  {
    find: '(?<![가-힣])(?:젊은이|또래|동년배|mz ?세대|사회 ?초년생)(?:들)? ?(?:분|친구|직원|동료)?',
    followedBy: [WANTED],
  },
  {
    find: `(?<![가-힣])청년(?:층)? ?(?:구직자|인재|분|사원|직원|여성|남성|근로자|지원자)?`,
    followedBy: [PREFERRED, next('(?:들)?(?:을|를)? ?(?:급구|구함|구합|모십|모셔|찾습|찾아요)')],
  },
  { find: `(?<![가-힣])${OLDER}`, followedBy: [PREFERRED] },
  {
    find: `${START}(\\d{2}) ?(?:세|살) ?이상(?:인|이신|된)? ?(?:분|자|사람|여성|남성)?(?:들)?(?:을|를)? ?(?:${LIKE}|가능)`,
  },
  { find: `${START}(\\d{2}) ?(?:세|살) ?(?:전후|내외|안팎|정도|쯤)`, unlessAfter: NOT_MEANT },
  { find: `${DECADE} ?${PART} ?${SEX}`, followedBy: [PREFERRED, next('적합|추천')], ...counted },
  { find: `${DECADE} ?${PART} ?(?:이신|인)? ?분(?:들)?${END}`, ...counted },
  { find: '(?<!\\d)(?:2030|3040|4050|5060|mz) ?(?:세대)?(?:분|여성|남성)?', followedBy: [WANTED] },
  { find: `${YEAR} ?(?:[가-힣]{1,4} ?)?(?:졸업|대졸|고졸)(?:예정|한)?(?:자|생)`, unlessAfter: MAY_ALSO },
  { find: `${YEAR} ?(?:[가-힣]{1,4} ?)?${GRADUATE}`, unlessAfter: MAY_ALSO },
  { find: `(?<![가-힣])(?:[가-힣]{2,5} )?${JUST} ?(?:[가-힣]{2,4} ?)?${GRADUATE}`, unlessAfter: MAY_ALSO },
  { find: '(?<![가-힣])졸업(?:한 ?지|후|한지)? ?\\d{1,2} ?년 ?(?:이내|미만|이하|안|이 ?(?:안|지나지))' },
  { find: '(?<!\\d)\\d{2} ?학번 ?(?:이후|이전|이상|이하|부터|까지|만|우대|~)' },
  { find: '(?<![가-힣])(?:나이|연령) ?제한 ?(?:있음|있습|있어|두고)' },
];
