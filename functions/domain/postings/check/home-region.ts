import { CITATIONS } from './citations.ts';
import type { Wording } from './phrase.ts';
import { next, phrases, textHits } from './phrase.ts';
import type { PostingRule } from './rule.ts';
import { HARDLY_WELCOME, IN_WRITING, PREFERRED, SHUT_OUT, WANTED } from './wording.ts';

const REGION =
  '(?:창원|마산|진해|의창|성산|합포|경남|경북|경상남도|경상북도|경상도|부산|대구|울산|호남|영남|전라남도|전라북도|전라도|전남|전북|광주|충청남도|충청북도|충청도|충남|충북|대전|세종|강원도|강원|경기도|경기|서울|인천|제주도|제주|수도권|김해|양산|진주|통영|거제|사천|밀양|함안|창녕|고성|남해|하동|산청|함양|거창|합천|의령|포항|구미|여수|순천|목포|전주|군산|이북|북한|지역|이 ?지역|우리 ?지역|타 ?지역|타지|외지|시골|섬)';
/** Whose name means where somebody comes from, not where they live: 경상도 분만. */
const COUNTRY = '(?:호남|영남|전라도|경상도|충청도|강원도|제주도|이북|북한)';
const CONDITION = [WANTED, HARDLY_WELCOME];

const ORIGIN: readonly (string | Wording)[] = [
  {
    find: `(?<![가-힣])${REGION}(?:[·,/] ?${REGION})?(?:시|군|도)? ?출신(?:자|인|이신|의)? ?(?:분|사람|지원자|인재|직원|사원)?`,
    followedBy: CONDITION,
  },
  `(?<![가-힣])출신 ?(?:지역|지|도)(?:이|가|은|는)? ?[:=]? ?(?:${REGION}|제한|확인)`,
  { find: '(?<![가-힣])(?:출신 ?(?:지역|지|도)|본적지?|원적지?|출생지|태어난 ?곳|고향)', followedBy: [IN_WRITING] },
  {
    find: `(?<![가-힣])${REGION} ?(?:토박이|태생|사람|내기|놈)(?:인|이신)? ?(?:분|자)?`,
    followedBy: CONDITION,
  },
  { find: `(?<![가-힣])${REGION} ?(?:분|사람)`, followedBy: [SHUT_OUT] },
  { find: `(?<![가-힣])${COUNTRY} ?(?:분|사람)`, followedBy: CONDITION },
  `(?<![가-힣])(?:본적지?|원적지?|출생지|태어난 ?곳|고향)(?:이|가|은|는|을|를)? ?[:=]? ?(?:${REGION}(?:인|이신|이?어야|이?여야|출신| ?(?:분|사람))|제한)`,
  `(?<![가-힣])(?:본적지?|원적지?|출생지|고향) ?[:=] ?${REGION}`,
  {
    find: `(?<![가-힣])${REGION}(?:에서|서) ?(?:태어나|나고|나신|나서|출생)(?:고|신|난|한|하신)?[가-힣 ]{0,6}(?:분(?!위기|야)|사람|자)`,
    followedBy: [...CONDITION, next('$|[^가-힣 ]')],
  },
];
/** Asking for a graduate, or a person who has worked there, is no demand for a home region. */
const ELSEWHERE = /무관|불문|상관 ?없|관계 ?없|차별|배송|주문|출장비|고향사랑|민원|발급/;

const NEARBY =
  '(?:(?:회사|매장|직장|사업장|근무지|현장|이)? ?(?:근처|인근|주변|부근|가까운 ?(?:곳|거리|지역)|근거리|가까이)|관내|동네|지역|시내|창원|마산|진해|의창구|성산구|합포구|회원구|진해구|[시구]|(?:출퇴근|통근|도보|차로|버스로)? ?\\d{1,3} ?분 ?(?:이내|거리|안)|주민등록상|주소지가?)';
const LIVES =
  '(?:(?:에|에서)? ?(?:거주(?:자|민|(?:하시는|하는|하고 ?계신|중인|중이신) ?(?:분|사람|자))|(?:사시는|사는|살고 ?계신|계신) ?(?:분|사람))|(?:시민|주민|구민|거주민))(?:들)?';
const NEAR_HOME =
  '(?:집|댁|자택|거주지|통근 ?거리|출퇴근 ?거리)(?:이|가)? ?(?:가까운|가까우신|근처인|근처이신|짧은|짧으신|인접한) ?(?:분|사람|자)';
const ON_FOOT =
  '(?:도보|걸어서|자전거로?)(?:로)? ?(?:출퇴근|통근)(?:이)? ?(?:가능한|가능하신|하실 ?수 ?있는|되시는|되는) ?(?:분|사람|자)';

const NEAR: readonly (string | Wording)[] = [
  { find: `${NEARBY} ?(?:[가-힣]{1,4}[시구동읍면] )?${LIVES}`, followedBy: [WANTED, next('$')] },
  {
    find: '(?<![가-힣])거주(?:자|지)(?:가)? ?(?:가까운|근거리|인근|근처)?(?:인|이신)? ?(?:분|자)?',
    followedBy: [PREFERRED],
  },
  `(?<![가-힣])(?:${NEAR_HOME}|${ON_FOOT})`,
  {
    find: '(?<![가-힣])(?:근거리|출퇴근 ?가능한 ?거리|도보 ?(?:출퇴근|거리)) ?(?:거주)?(?:자|하시는 ?분|하는 ?분|분)?',
    followedBy: [PREFERRED],
  },
  {
    find: '(?<![가-힣])(?:창원|마산|진해|의창구|성산구|지역|관내|경남)(?:시|특례시)? ?(?:시민|주민|구민|거주민|분)',
    followedBy: [PREFERRED],
  },
];

export const HOME_REGION_RULES: readonly PostingRule[] = [
  {
    code: 'home-region-requirement',
    policy: 'A demand for a home region (출신지역) is refused; the place of work is none.',
    citation: CITATIONS.equalChance,
    test: textHits(
      phrases(ORIGIN, { unless: ELSEWHERE }),
      '출신지역을 이유로 한 차별 금지에 위반 소지가 있는 표현이 있습니다',
      '출신지역에 관한 표현을 지우고 다시 보내 주십시오. 근무지는 workplace에 적어 주시면 됩니다.',
    ),
  },
  {
    code: 'residence-preference',
    policy: 'Preferring those who live nearby is warned, not refused.',
    citation: CITATIONS.equalChance,
    test: textHits(
      phrases(NEAR, { unless: /무관|기숙사|숙소|주차|상관 ?없/ }),
      '사는 곳을 우대하는 표현이 있습니다',
      "통근 조건이 중요하다면 '출근 시각까지 출근할 수 있는 분'처럼 적어 주시면 좋습니다.",
    ),
  },
];
