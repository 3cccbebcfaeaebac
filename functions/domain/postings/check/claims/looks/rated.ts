import type { Item } from '../../reading/items.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import type { Place } from '../claim.ts';
import { lettersOf } from './person-words.ts';
import type { LookSighting } from './look-sightings.ts';

/** Points that a judge of applicants gives for looks: 용모 20점, 평가 항목: 외모 20, 외모도 평가에 들어갑니다. */

const RATED = /^(?:얼굴|용모|외모|인상|첫인상|이미지|체형|비주얼|외모점수)$/;
/** 인상 is a rise as well, 이미지 a picture. */
const SURE = /^(?:용모|외모|첫인상|외모점수)$/;
const SCORING = /^(?:평가|심사|채점|배점|점수|가점|가산점|평점|선발|전형|면접평가|평가표|심사표|채점표|면접)/;
const CRITERIA = /(?:항목|기준|표|배점|점수|요소|채점|가점|비중)$/;
const POINTS = /^(?:점|%|퍼센트|프로)$/;
const RECKONED = /^(?:들어|넣|반영|포함|매[기깁]|봅|봐|보고|합니다|해요|적용|있)/;
const NOT = /않|없|안|못|제외/;
/** As far as a verb stands behind. */
const NEAR = 4;

/** What stands before: 면접 평가 항목, 직원 선발 기준. 견종 심사 기준 is of dogs. */
const OF_APPLICANTS = /^(?:서류|직원|사원|지원자|채용|인성|신입)/;

/** 평가 항목, 심사 기준, 배점: by their first and their last word. */
const namesCriteria = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  const first = words[0]?.word ?? '';
  const isOfThem = SCORING.test(first) || (OF_APPLICANTS.test(first) && SCORING.test(words[1]?.word ?? ''));
  return isOfThem && CRITERIA.test(words.at(-1)?.word ?? '');
};

/** Does a label, or the beginning of the statement (심사 기준은), name what applicants are judged by? */
const isAmongCriteria = ({ items }: Statement, { labels }: Item): boolean =>
  labels.some(({ tokens }) => namesCriteria(tokens)) || namesCriteria((items[0]?.tokens ?? []).slice(0, 2));

/** 서류 50, 외모 20, 면접 30: shares that add up to a hundred. */
const addsUp = ({ items }: Statement): boolean => {
  const numbers = items.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'number'));
  return numbers.length > 1 && numbers.reduce((sum, { value = 0 }) => sum + value, 0) === 100;
};

/** 외모도 평가에 들어갑니다, 체형과 인상을 점수로 매깁니다. */
const isReckoned = (tokens: readonly Token[], at: number): boolean => {
  const scoring = tokens.findIndex(({ word }, index) => index > at && index <= at + 2 && SCORING.test(word));
  if (scoring === -1 || !/(?:에|에도|로|으로)$/.test(lettersOf(tokens[scoring]))) return false;
  const behind = tokens.slice(scoring + 1, scoring + 1 + NEAR).map(lettersOf);
  return behind.some((word) => RECKONED.test(word)) && !behind.some((word) => NOT.test(word));
};

const BEHIND_POINTS = /^(?:|만점|입니다|포함|씩|이|이고|으로|을|있.*|배점.*|반영.*|비중.*)$/;

/** The number of points behind a word for looks, in brackets or beside it: how many tokens it takes, if it is there. */
const sizeOfPoints = (rest: readonly Token[], isJudged: boolean): number | undefined => {
  const number = /^(?:배점|점수|비중)$/.test(rest[0]?.word ?? '') ? 1 : 0;
  if (rest[number]?.kind !== 'number') return undefined;
  const unit = rest[number + 1];
  if (POINTS.test(unit?.word ?? '')) return BEHIND_POINTS.test(lettersOf(rest[number + 2])) ? number + 2 : undefined;
  return isJudged ? number + 1 : undefined;
};

const sighting = (at: number, to: number): LookSighting => ({
  what: 'looks',
  at,
  to,
  ending: 'deontic',
  ofPeople: true,
  isClause: true,
  onlyIfShut: false,
});

/** Looks among what applicants are judged by. A rise (시급 인상 5%), and what is judged of a dog or a dish, are none. */
export const ratedAt = ({ statement, item, index }: Place): LookSighting | undefined => {
  const { tokens, labels } = item;
  const label = labels.at(-1)?.tokens ?? [];
  // 용모 | 20점
  if (label.length === 1 && SURE.test(label[0]?.word ?? '') && sizeOfPoints(tokens, false) === tokens.length)
    return sighting(0, tokens.length);
  const at = tokens.findIndex(({ word }) => RATED.test(word));
  if (at === -1 || labels.some(({ kinds }) => kinds.has('served') || kinds.has('staff'))) return undefined;
  if (isReckoned(tokens, at)) return sighting(at, at + 1);
  if (tokens[at]?.tail !== '') return undefined;
  const isSure = SURE.test(tokens[at].word);
  const isJudged = isAmongCriteria(statement, item) || (isSure && addsUp(statement));
  const next = statement.items[index + 1];
  const isScore = /^(?:점수|배점)$/.test(tokens[at + 1]?.word ?? '');
  const inBrackets = next?.aside?.host === index && next.aside.after === at + 1 ? next.tokens : [];
  const rest = inBrackets.length > 0 ? inBrackets : tokens.slice(at + 1);
  if (isJudged && tokens.length === 1) return sighting(at, at + 1);
  const size = sizeOfPoints(rest, isJudged || isScore);
  const isOfPay = tokens[at].word === '인상' && !isJudged && (at > 0 || rest[1]?.word !== '점');
  if (size === undefined || isOfPay || (!isSure && !isJudged && !isScore && tokens[at].word !== '인상'))
    return undefined;
  return sighting(at, rest === inBrackets ? at + 1 : at + 1 + size);
};
