import { meansOf } from '../../reading/tokens.ts';
import type { Answer } from './sex-answer.ts';
import { asks } from './sex-answer.ts';
import type { Mention } from './sex-mention.ts';
import * as words from './sex-words.ts';

/** Places that are free for one sex, or no longer free. */

const FAR_AS_FULL = 4;
const BEFORE_FULL = /^(?:자리|다|이미|전부|모두|모집|채용|정원|이번에|벌써|인원)/;

/** 여자분은 자리 다 찼어요: only the others are still sought. */
export const byFull = ({ phrase, end, tail }: Mention): Answer | undefined => {
  if (!/^(?:은|는|)$/.test(tail)) return undefined;
  const { tokens } = phrase;
  const at = tokens.slice(end, end + FAR_AS_FULL).findIndex(words.isFull);
  if (at === -1 || (tail === '' && end + at + 1 < tokens.length)) return undefined;
  const isPlain = tokens.slice(end, end + at).every((token) => BEFORE_FULL.test(token.word));
  return isPlain ? asks('exclusion', end + at + 1) : undefined;
};

const FAR_AS_VACANT = 3;

/** 여자 자리 하나 비었습니다, 남자 자리만 남았어요, 여자 티오 2명, 남자 일손이 부족해요. */
export const byVacancy = ({ phrase, end, tail }: Mention): Answer | undefined => {
  if (/^(?:이|가)$/.test(tail) && words.isLacking(phrase.tokens[end])) return asks('demand', end + 1);
  if (tail !== '' || !words.isVacancy(phrase.tokens[end])) return undefined;
  const behind = phrase.tokens.slice(end + 1, end + 1 + FAR_AS_VACANT);
  const at = behind.findIndex((token) => words.isVacant(token) || meansOf(token, 'unit') === 'people');
  return at === -1 || behind.some(words.isFull) ? undefined : asks('demand', end + at + 2);
};
