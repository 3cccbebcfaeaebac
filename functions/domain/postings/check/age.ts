import type { Posting } from '../../../contracts/posting.ts';
import { isProgramme } from '../../../contracts/programmes.ts';
import {
  AGE_CEILING,
  AGE_FLOOR,
  AGE_HINTS,
  AGE_SHUT_OUT,
  BIRTH_YEAR,
  DECADE_LIMIT,
  SCHEME_BEFORE,
} from './age-words.ts';
import { CITATIONS } from './citations.ts';
import type { Phrase } from './phrase.ts';
import { anyOf, ko, phrases, textHits } from './phrase.ts';
import type { Facts, Hit, PostingRule } from './rule.ts';

/**
 * A lower limit of up to 19 years repeats other law (근로기준법 제64조 and 제65조: 15 and 18; 청소년 보호법: 19) and
 * keeps nobody out who could be hired.
 */
const LAWFUL_FLOOR = 19;

const isStatute = (statute: string, article: string): boolean =>
  /(?:법|법률|시행령|시행규칙|조례|규칙|고시|지침)\s*$/.test(statute.normalize('NFKC')) &&
  /\d\s*조/.test(article.normalize('NFKC'));

/** Is the ground of the age limit one that we know: a programme of the contract, or a statute with its article? */
const groundOf = ({ age, programme }: Posting): 'known' | 'unknown' | 'none' => {
  const ground = age?.ground;
  if (ground !== undefined) {
    const known = 'programme' in ground ? isProgramme(ground.programme) : isStatute(ground.statute, ground.article);
    return known ? 'known' : 'unknown';
  }
  return isProgramme(programme) ? 'known' : 'none';
};

const hasLimit = ({ age }: Posting): boolean =>
  age !== undefined && (age.max !== undefined || (age.min !== undefined && age.min > LAWFUL_FLOOR));

const limitText = ({ age }: Posting): string =>
  [
    ...(age?.min === undefined ? [] : [`만 ${age.min}세 이상`]),
    ...(age?.max === undefined ? [] : [`만 ${age.max}세 이하`]),
  ].join(' ');

const fieldHit = (posting: Posting, message: string, fix: string): Hit => ({
  path: 'age',
  message,
  fix,
  actual: limitText(posting),
});

const withoutGround = ({ posting }: Facts): Hit[] =>
  hasLimit(posting) && groundOf(posting) === 'none'
    ? [
        fieldHit(
          posting,
          `나이 제한(${limitText(posting)})에 근거가 없어서 연령차별 금지에 위반 소지가 있습니다.`,
          '나이 제한을 지우거나, 근거가 되는 사업 또는 법 조항(age.ground)을 적어서 다시 보내 주십시오.',
        ),
      ]
    : [];

const unknownGround = ({ posting }: Facts): Hit[] =>
  hasLimit(posting) && groundOf(posting) === 'unknown'
    ? [
        fieldHit(
          posting,
          `나이 제한(${limitText(posting)})의 근거로 적으신 사업이나 조항을 확인하지 못하여 담당자 확인이 필요합니다.`,
          '근거가 되는 사업의 코드, 또는 법령 이름과 조항을 정확히 적어 주십시오.',
        ),
      ]
    : [];

/** Words that name a programme or a statute beside the limit: "a limit with its programme or statute". */
const GROUND_IN_TEXT = ko(
  '(?:공공 ?근로|지역 ?공동체 ?일자리|신중년 ?(?:사회|경력|적합|일자리|사업)|노인 ?일자리|국민 ?취업 ?지원|청년 ?고용 ?촉진|청년 ?일자리 ?도약|청년 ?내일 ?채움|청년 ?도전|고용 ?촉진법|고령자 ?고용|근로 ?기준법|청소년 ?보호법|제 ?\\d{1,3} ?조(?! ?[2-4] ?교대)|직접 ?일자리|산업 ?기능 ?요원|전문 ?연구 ?요원|자활|사회 ?공헌 ?활동)',
);
/** An insurer's lower age for drivers is neither plain nor nothing. */
const INSURANCE = ko('(?:보험|운전|면허|배달|배송|렌터카)');
const NO_MATTER = ko('(?:차별 ?(?:없|하지|안|금지)|연령 ?차별|표현(?:은|을)? ?(?:쓰지|사용하지))');

/** Who says that there is no limit welcomes all. */
const NO_LIMIT = ko('(?:나이|연령)(?:에)? ?(?:따른)? ?제한(?:은|이|을)? ?(?:없|두지)');

const isOlder = (groups: readonly (string | undefined)[]): boolean => {
  const ages = groups.filter((group) => group !== undefined).map(Number);
  return ages.length === 0 || Math.max(...ages) > LAWFUL_FLOOR;
};

/** The limit that the text names is the one whose ground the posting gives. */
const isGrounded = (groups: readonly (string | undefined)[], { posting }: Facts): boolean => {
  if (groundOf(posting) !== 'known') return false;
  const { age } = posting;
  if (age?.min === undefined && age?.max === undefined) return true;
  return groups.every((group) => group === undefined || [age.min, age.max].includes(Number(group)));
};

const EXCUSED = anyOf(GROUND_IN_TEXT, NO_MATTER);

const unlessBefore = SCHEME_BEFORE;

const limits: readonly Phrase[] = [
  ...phrases([...AGE_CEILING, ...DECADE_LIMIT, ...BIRTH_YEAR, ...AGE_SHUT_OUT], { unless: EXCUSED, unlessBefore }),
  ...phrases(AGE_FLOOR, { unless: anyOf(EXCUSED, INSURANCE), unlessBefore }),
];

const plainLimits: readonly Phrase[] = limits.map((phrase) => ({
  ...phrase,
  accept: (groups, facts) => isOlder(groups) && groundOf(facts.posting) !== 'known',
}));

/** A ground stands in the posting, but for another limit than the text's. */
const otherLimits: readonly Phrase[] = limits.map((phrase) => ({
  ...phrase,
  accept: (groups, facts) => isOlder(groups) && groundOf(facts.posting) === 'known' && !isGrounded(groups, facts),
}));

const withoutGroundAndOlder: Phrase['accept'] = (groups, facts) =>
  isOlder(groups) && groundOf(facts.posting) !== 'known';

const hints: readonly Phrase[] = [
  ...phrases(AGE_HINTS, { unless: anyOf(EXCUSED, NO_LIMIT), unlessBefore, accept: withoutGroundAndOlder }),
  ...phrases(AGE_FLOOR, {
    onlyWith: INSURANCE,
    unless: GROUND_IN_TEXT,
    unlessBefore,
    accept: withoutGroundAndOlder,
  }),
  ...otherLimits,
];

export const AGE_RULES: readonly PostingRule[] = [
  {
    code: 'age-limit-without-ground',
    policy: 'An age limit with no ground is refused; a limit with its programme or statute is not.',
    citation: CITATIONS.ageDiscrimination,
    test: withoutGround,
  },
  {
    code: 'age-limit-without-ground',
    policy: 'An age limit in the text, with no ground beside it, is refused.',
    citation: CITATIONS.ageDiscrimination,
    test: textHits(
      plainLimits,
      '모집·채용에서의 연령차별 금지에 위반 소지가 있는 표현이 있습니다',
      '나이 제한을 지우거나, 근거가 되는 사업 또는 법 조항을 함께 적어서 다시 보내 주십시오.',
    ),
  },
  {
    code: 'age-hint',
    policy: 'An age limit whose ground is not known is held for a person.',
    citation: CITATIONS.ageException,
    test: unknownGround,
  },
  {
    code: 'age-hint',
    policy: 'Words that prefer an age (청년 우대, a graduation year) are held for a person.',
    citation: CITATIONS.ageException,
    test: textHits(
      hints,
      '특정 나이를 우대하는 것으로 읽힐 수 있어 담당자 확인이 필요한 표현이 있습니다',
      '근거가 되는 지원사업이나 법 조항이 있으면 함께 적어 주시고, 없으면 표현을 지우고 다시 보내 주십시오.',
    ),
  },
];
