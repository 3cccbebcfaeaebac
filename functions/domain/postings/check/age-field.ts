import type { Posting } from '../../../contracts/posting.ts';
import { isProgramme } from '../../../contracts/programmes.ts';
import { CITATIONS } from './citations.ts';
import type { Facts, Hit, PostingRule } from './rule.ts';

/**
 * A lower limit of up to 19 years repeats other law (근로기준법 제64조 and 제65조: 15 and 18; 청소년 보호법: 19) and
 * keeps nobody out who could be hired.
 */
export const LAWFUL_FLOOR = 19;

const isStatute = (statute: string, article: string): boolean =>
  /(?:법|법률|시행령|시행규칙|조례|규칙|고시|지침)\s*$/.test(statute.normalize('NFKC')) &&
  /\d\s*조/.test(article.normalize('NFKC'));

/** Is the ground of the age limit one that we know: a programme of the contract, or a statute with its article? */
export const groundOf = ({ age, programme }: Posting): 'known' | 'unknown' | 'none' => {
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
          '나이 제한을 지우거나, 근거가 되는 사업 또는 법 조항을 적어서 다시 보내 주십시오.',
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

export const AGE_FIELD_RULES: readonly PostingRule[] = [
  {
    code: 'age-limit-without-ground',
    policy: 'An age limit with no ground is refused; a limit with its programme or statute is not.',
    citation: CITATIONS.ageDiscrimination,
    test: withoutGround,
  },
  {
    code: 'age-hint',
    policy: 'An age limit whose ground is not known is held for a person.',
    citation: CITATIONS.ageException,
    test: unknownGround,
  },
];
