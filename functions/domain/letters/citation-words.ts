import type { RuleCitation } from '../eligibility/engine/criterion.ts';
import { shortDate } from '../language/dates.ts';
import { oneLine } from './letter.ts';
import { legalDate } from '../language/dates.ts';
import type { Language, Words } from '../language/words.ts';

type Status = RuleCitation['status'];

/** A law is in force (시행), a notice applies (적용). */
const IN_FORCE = {
  law: { ko: '시행', en: 'in force' },
  ordinance: { ko: '시행', en: 'in force' },
  notice: { ko: '적용', en: 'applies' },
  announced: { ko: '시행 예정', en: 'announced, in force' },
  city: { ko: '적용', en: 'applies' },
  secondary: { ko: '적용', en: 'applies' },
  assumed: { ko: '적용되는 것으로 봄', en: 'taken to apply' },
} as const satisfies Record<Status, Words>;

/** Every source that is not confirmed gets a remark (programmes.md: `secondary` and `assumed` are not confirmed). */
const DOUBTS: Partial<Record<Status, Words>> = {
  secondary: { ko: '옮겨 적은 자료 하나로 확인한 기준', en: 'known from a single copy' },
  assumed: { ko: '확인되지 않은 기준', en: 'not confirmed' },
};

const MARKS = {
  'earlier-version-not-held': {
    ko: '당시 문언은 갖고 있지 않아 그 뒤의 문언으로 살펴봄',
    en: 'the wording of that day is not held, so a later one was read',
  },
  'text-not-held': { ko: '원문은 갖고 있지 않음', en: 'the text itself is not held' },
} as const satisfies Record<NonNullable<RuleCitation['mark']>, Words>;

const span = ({ effectiveFrom: from, effectiveTo: to, status }: RuleCitation, language: Language): string => {
  const verb = IN_FORCE[status][language];
  const since = status === 'assumed' && to === undefined ? '부터' : '';
  if (language === 'ko') return `${legalDate(from)}${to === undefined ? since : `~${legalDate(to)}`} ${verb}`;
  return `${verb} from ${shortDate(from).en}${to === undefined ? '' : ` to ${shortDate(to).en}`}`;
};

/**
 * Returns the source of a rule, with the days between which its wording is in force and how well it is known. The name
 * of a law stays Korean in every language.
 */
export const sourceWords = (citation: RuleCitation, language: Language): string => {
  const { statute, article, status, mark } = citation;
  const about = [span(citation, language), DOUBTS[status]?.[language], mark && MARKS[mark][language]];
  // If the article already ends in brackets, the dates go into the same brackets.
  const open = article.endsWith(')') ? `${article.slice(0, -1)}, ` : `${article}${language === 'ko' ? '' : ' '}(`;
  return oneLine(`${statute} ${open}${about.filter((words) => words !== undefined).join(', ')})`);
};

/** What a citizen reads of a rule that is not confirmed, or whose text is not held. Only officials read why. */
export const BEING_CHECKED: Words = { ko: '기준 확인 중', en: 'being checked' };

/**
 * Returns the source of a rule as a citizen reads it: statute, article and the days on which its wording is in force, or
 * that it is being checked.
 */
export const plainSource = (citation: RuleCitation, language: Language): string => {
  const { statute, article, status, mark } = citation;
  if (status === 'assumed') return oneLine(`${statute}(${BEING_CHECKED[language]})`);
  if (DOUBTS[status] !== undefined || mark !== undefined)
    return oneLine(`${statute} ${article}(${BEING_CHECKED[language]})`);
  return sourceWords(citation, language);
};
