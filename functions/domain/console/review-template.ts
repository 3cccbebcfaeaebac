import { factLabel, isFactPath } from '../page/fact-values.ts';
import { PART_LENGTH, type AnswerPart } from '../people/review-request.ts';
import type { ReviewWish } from '../letters/review-words.ts';
import type { ToldProgramme } from './told-programmes.ts';

/** The parts that an answer has, by what was asked (개인정보 보호법 시행령 제44조의3제2항 and 제3항). */
export const PARTS = {
  explanation: ['result', 'kinds', 'criteria', 'procedure'],
  review: ['finding', 'opinion'],
  both: ['result', 'kinds', 'criteria', 'procedure', 'finding', 'opinion'],
} as const satisfies Record<ReviewWish, readonly AnswerPart[]>;

/** What only the official can write. The opinion may be left out if the person gave none. */
export const MAY_BE_EMPTY: readonly AnswerPart[] = ['opinion'];

const PROCEDURE = [
  '등록하신 정보와 알려 주신 정보를, 그날의 법령과 공고에 있는 요건과 컴퓨터가 하나씩 비교했습니다.',
  '요건마다 충족, 충족하지 않음, 추가 정보 필요 가운데 하나로 판단하고, 모든 요건의 결과를 모아 사업의 결과를 정했습니다.',
  '기준이 확인되지 않았거나 법이 담당자의 판단에 맡긴 요건은 담당자가 확인하도록 넘겼습니다. 학습하는 인공지능은 쓰지 않습니다.',
].join('\n');

const NO_RULES = '모집 기준이 확인되지 않아 요건을 하나씩 살펴보지 못했습니다.';
const NO_DATA = '요건을 살펴보는 데 쓴 개인정보가 없습니다.';
const REST = '나머지 요건은 본인 페이지의 ‘지원 사업’에서 사업마다 보실 수 있습니다.';

/** As many whole lines as find room, and a last line that says where the others are. */
const withRoom = (lines: readonly string[], most: number): string => {
  const whole = lines.join('\n');
  if ([...whole].length <= most) return whole;
  const kept: string[] = [];
  let left = most - [...REST].length;
  for (const line of lines) {
    left -= [...line].length + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return [...kept, REST].join('\n');
};

/** Of one programme every condition is named. Of several only those that were not met are, so that the text stays readable. */
const criteriaOf = (told: readonly ToldProgramme[]): string[] =>
  told.flatMap(({ name, conditions, needsReview = NO_RULES }) => {
    if (conditions.length === 0) return [`${name}: ${needsReview}`];
    const named = told.length === 1 ? conditions : conditions.filter(({ state }) => state !== 'met');
    return named.length === 0
      ? [`${name}: 모든 요건을 충족합니다.`]
      : [name, ...named.map(({ sentence, result, plain }) => `- ${sentence} 결과: ${result}. 근거: ${plain}`)];
  });

const kindsOf = (told: readonly ToldProgramme[]): string => {
  const paths = [...new Set(told.flatMap(({ reads }) => reads))].filter(isFactPath);
  return told.length > 0 && paths.length === 0 ? NO_DATA : paths.map((path) => factLabel(path, 'ko')).join(', ');
};

/**
 * What an answer says before the official changes it, from what the person was told. Nothing is kept of that: the parts are
 * empty.
 */
export const answerTemplate = (told: readonly ToldProgramme[]): Record<AnswerPart, string> => ({
  result: told.map(({ name, outcome }) => `${name}: ${outcome}.`).join('\n'),
  kinds: kindsOf(told),
  criteria: withRoom(criteriaOf(told), PART_LENGTH.criteria),
  procedure: PROCEDURE,
  finding: '',
  opinion: '',
});
