import { CITATIONS } from './citations.ts';
import type { Phrase } from './phrase.ts';
import { ko, textHits } from './phrase.ts';
import type { PostingRule } from './rule.ts';

const REGION =
  '(?:창원|마산|진해|의창|성산|합포|경남|경북|경상남도|경상북도|경상도|부산|대구|울산|호남|영남|전라남도|전라북도|전라도|전남|전북|광주|충청남도|충청북도|충청도|충남|충북|대전|세종|강원도|강원|경기도|경기|서울|인천|제주도|제주|수도권|김해|양산|진주|통영|거제|사천|밀양|함안|창녕|고성|남해|하동|산청|함양|거창|합천|의령|포항|구미|여수|순천|목포|전주|군산|이북|북한|지역|이 ?지역|우리 ?지역|타 ?지역|타지|외지|시골|섬)';
const OUT = '(?:제외|불가|사절|금지|안 ?됩|안 ?돼|안 ?받|안 ?뽑|받지 ?않|뽑지 ?않|곤란|배제)';
const IN = '(?:만|우대|환영|선호|필수|모집|한정|에 ?한|이?어야|이?여야|우선|구함|구합)';

const ORIGIN: readonly string[] = [
  `(?<![가-힣])${REGION}(?:시|군|도)? ?출신(?:자|인|이신|의)? ?(?:분|사람|지원자|인재)?(?:은|는|을|를|으로|이)? ?(?:지원|채용)? ?(?:${OUT}|${IN})`,
  `(?<![가-힣])출신 ?(?:지역|지|도)(?:이|가|은|는)? ?[:=]? ?(?:${REGION}|기재|표기|제한|확인|명시|필수)`,
  `(?<![가-힣])${REGION} ?(?:토박이|태생|사람|내기|놈)(?:은|는|을|를|인|이신)? ?(?:분|자)?(?:은|는)? ?(?:지원)? ?(?:${OUT}|${IN})`,
  `(?<![가-힣])${REGION} ?(?:분|분들)?(?:은|는)? ?${OUT}`,
  `(?<![가-힣])(?:본적|본적지|원적|출생지|태어난 ?곳|고향)(?:이|가|은|는|을|를)? ?[:=]? ?(?:${REGION}(?:인|이신|시|이?어야|이?여야|출신)?|기재|표기|제출|제한|명시|확인)`,
  `(?<![가-힣])${REGION}(?:에서|서) ?(?:태어나|나고|나신|나서|출생)(?:고|신|난|한|하신)?[가-힣 ]{0,6}(?:분|사람|자)`,
];
/** Asking for a graduate, or a person who has worked there, is no demand for a home region. */
const ELSEWHERE = /무관|불문|상관 ?없|관계 ?없|차별|배송|주문|출장비|고향사랑/;

const NEAR: readonly string[] = [
  '(?:근처|인근|주변|부근|가까운 ?곳|관내|동네|지역|시내|창원|마산|진해|의창구|성산구|합포구|회원구|진해구|시|구)(?:에|에서)? ?(?:거주|사시는|사는)(?:자|하시는|하는|하고 ?계신|중인|민)? ?(?:분|사람|자)?(?:들)?(?:을|를)? ?(?:우대|환영|선호|만|우선|모집|필수|한정|에 ?한|이면 ?좋)',
  '(?<![가-힣])거주(?:자|지)?(?:가|를)? ?(?:가까운|근거리|인근|근처)?(?:인|이신)? ?(?:분|자)? ?(?:우대|환영|선호|만 ?지원|우선|이면 ?좋)',
  '(?<![가-힣])(?:집|댁|자택)(?:이)? ?(?:가까운|가까우신|근처인|근처이신) ?(?:분|사람)',
  '(?<![가-힣])(?:근거리|출퇴근 ?가능한 ?거리|도보 ?(?:출퇴근|거리)) ?(?:거주)?(?:자|에)? ?(?:거주)?(?:자|하시는 ?분|하는 ?분|분)? ?(?:우대|환영|선호|우선)',
  `(?<![가-힣])(?:창원|마산|진해|의창구|성산구|지역|관내)(?:시|특례시)? ?(?:시민|주민|구민|거주민|분|분들)(?:을|를)? ?(?:우대|환영|선호|만|우선|에 ?한)`,
];

const asPhrases = (sources: readonly string[], unless?: RegExp): readonly Phrase[] =>
  sources.map((source) => ({ find: ko(source), ...(unless && { unless }) }));

export const HOME_REGION_RULES: readonly PostingRule[] = [
  {
    code: 'home-region-requirement',
    policy: 'A demand for a home region (출신지역) is refused; the place of work is none.',
    citation: CITATIONS.equalChance,
    test: textHits(
      asPhrases(ORIGIN, ELSEWHERE),
      '출신지역을 이유로 한 차별 금지에 위반 소지가 있는 표현이 있습니다',
      '출신지역에 관한 표현을 지우고 다시 보내 주세요. 근무지는 workplace에 적어 주시면 됩니다.',
    ),
  },
  {
    code: 'residence-preference',
    policy: 'Preferring those who live nearby is warned, not refused.',
    citation: CITATIONS.equalChance,
    test: textHits(
      asPhrases(NEAR, /무관|기숙사|숙소/),
      '사는 곳을 우대하는 표현이 있습니다',
      "통근 조건이 중요하다면 '출근 시각까지 출근할 수 있는 분'처럼 적어 주시면 좋습니다.",
    ),
  },
];
