import { CITATIONS } from './citations.ts';
import type { Phrase } from './phrase.ts';
import { anyOf, ko, phrases, textHits } from './phrase.ts';
import type { PostingRule } from './rule.ts';
import { PREGNANCY, SEX_DEMANDS, SEX_HINTS, SEX_IN_TITLE, SEX_SPLIT } from './sex-words.ts';

/** 적극적 고용개선조치 is lawful; a sentence against discrimination is none; support schemes speak about women. */
const LAWFUL = ko(
  '(?:적극적 ?고용 ?개선 ?조치|고용 ?개선 ?조치|차별(?:은|을|이|하는)? ?(?:하지|없|금지|안|않)|표현(?:은|을)? ?(?:쓰지|사용하지|금지|삼가)|박람회|목표제|할당제|지원금|장려금|지원 ?사업|우수 ?기업|만남의 ?날|비율|채용 ?확대)',
);
/** Work at which one sex may be unavoidable, or people whom the law supports: a person looks at it. */
const GENUINE = ko(
  '(?:목욕|세신|때밀이|탈의실|여탕|남탕|사우나|사감|생활지도|배우|모델|연기|간병|요양 ?보호|활동 ?지원|쉼터|산후|피팅|이주 ?여성|다문화|경력 ?단절|경력 ?보유|여성 ?가장)',
);
/** A room, a garment, a customer or a price with a sex, or a word about those who work there now. */
const NOT_A_DEMAND = ko(
  '(?:화장실|탈의실|샤워실|사우나|목욕탕|기숙사|숙소|휴게실|라커|락커|의류|신발|정장|고객|손님|병동|병실|환자|어르신|수용|입소|이용자|회원|학급|학생 ?수|요금|커트|입장료|회비|할인|쿠폰|현원|현재|담당자|대표|문의|일하고 ?있|근무 ?중|근무하고|재직)',
);

/** 모성보호: work that the law itself keeps from pregnant women, and leave that they are given. */
const PROTECTED = ko('(?:근로 ?기준법|모성 ?보호|제 ?\\d{1,3} ?조|유해|방사선|휴가|휴직|야간 ?근로|연장 ?근로|시간외)');
/** Women or men as buyers or readers: 여성에게 좋은 화장품. */
const FOR_SALE = ko(
  '(?:화장품|제품|상품|신발|공간|도시|음식|식품|영양|효능|선물|의류|속옷|서적|잡지|강좌|요가|운동|고객|손님|회원|이용)',
);

const LAWFUL_OR_GENUINE = anyOf(LAWFUL, GENUINE);

const demands: readonly Phrase[] = phrases(SEX_DEMANDS, { unless: LAWFUL });
const titles: readonly Phrase[] = phrases(SEX_IN_TITLE, { unless: LAWFUL, within: 'title' });
const splits: readonly Phrase[] = phrases(SEX_SPLIT, { unless: NOT_A_DEMAND });
const pregnancy: readonly Phrase[] = phrases(PREGNANCY, { unless: PROTECTED });

const plain: readonly Phrase[] = [
  ...[...demands, ...titles].map((phrase) => ({ ...phrase, unless: LAWFUL_OR_GENUINE })),
  ...splits,
  ...pregnancy,
];

/** 병역특례 and 산업기능요원 are places the law reserves; 필 또는 면제 excludes nobody. */
const NO_HINT_WORDS = ko(
  '(?:병역 ?특례|산업 ?기능 ?요원|전문 ?연구 ?요원|보충역|면제|무관|여부|새일|인턴|지원 ?사업|적극적 ?고용 ?개선 ?조치|모두 ?지원|누구나)',
);

const NO_HINT = anyOf(NO_HINT_WORDS, FOR_SALE);

const doubtful: readonly Phrase[] = [
  ...demands.map((phrase) => ({ ...phrase, onlyWith: GENUINE })),
  ...phrases(SEX_HINTS, {
    unless: NO_HINT,
    accept: (_, { posting }) => posting.programme !== 'career-women',
  }),
];

export const SEX_RULES: readonly PostingRule[] = [
  {
    code: 'sex-requirement',
    policy:
      'Asking for one sex, preferring it, or splitting numbers or pay by sex is refused (모집·채용에서의 남녀 차별 금지).',
    citation: CITATIONS.sexEquality,
    test: textHits(
      plain,
      '성별을 이유로 한 차별 금지에 위반 소지가 있는 표현이 있습니다',
      '성별을 나타내는 표현을 지우고 맡을 일과 필요한 능력으로 바꾸어 다시 보내 주십시오. 인원과 임금도 성별로 나누지 않아야 합니다.',
    ),
  },
  {
    code: 'sex-hint',
    policy: 'Words that lean to one sex (이모, 주부, 군필자만) are held for a person.',
    citation: CITATIONS.sexEquality,
    test: textHits(
      doubtful,
      '한쪽 성별만 찾는 것으로 읽힐 수 있어 담당자 확인이 필요한 표현이 있습니다',
      '누구나 지원할 수 있는 표현(예: 직원, 조리원)으로 바꾸어 다시 보내 주시거나, 직무상 이유가 있으면 알려 주십시오.',
    ),
  },
];
