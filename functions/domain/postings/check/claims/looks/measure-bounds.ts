import type { Token } from '../../reading/tokens.ts';
import { is } from '../../reading/tokens.ts';
import type { Ending } from '../endings.ts';
import { copulaOf, endingOf } from '../endings.ts';
import { lettersOf } from './person-words.ts';

/** The side of a measure: 170 이상, 60kg 넘지 않을 것, 25 이하를 유지하시는. */

export type Amount = { readonly to: number; readonly ending: Ending; readonly isBound: boolean };

const VERB_BOUND = /^(?:넘|밑돌|웃돌|안|못|지나|를|을)/;
const IS_NOT = /^(?:않|말|못)/;
const KEEPS = /^(?:유지하|유지할|지키|지킬|갖추|갖춘)/;

const endOfBound = (token: Token): Ending => {
  const letters = lettersOf(token);
  // 키 170 이상으로 뱃멀미 없는 분
  if (/^(?:으로|로)$/.test(token.tail)) return 'linking';
  if (/(?:인|이신)$/.test(letters)) return 'adnominal';
  return VERB_BOUND.test(token.word) ? endingOf(letters) : copulaOf(token.tail);
};

export const BECOME = /^(?:되[는신시셔어야]|돼야)/;

/** 이상, 이상이신, 이하 되는, 넘는. */
export const boundAt = (tokens: readonly Token[], at: number): Amount | undefined => {
  const bound = tokens[at];
  // 아버님 키가 170은 넘으셔서: somebody is so.
  if (/^넘.*(?:서|니까|는데|거든요)$/.test(lettersOf(bound))) return undefined;
  if (bound === undefined || (is(bound, 'bound') && bound.tail.startsWith('용'))) return undefined;
  const become = lettersOf(tokens[at + 1]);
  // 70kg 넘지 않을 것, 넘지 않는 분
  if (/^(?:[을를])?(?:넘|밑돌|웃돌).*지(?:는|도)?$/.test(lettersOf(bound)) && IS_NOT.test(become)) {
    const isMust = /^(?:않을|말)$/.test(become) && lettersOf(tokens[at + 2]).startsWith('것');
    return { to: isMust ? at + 3 : at + 2, ending: isMust ? 'deontic' : endingOf(become), isBound: true };
  }
  // BMI 25 이하를 유지하시는 분
  if (is(bound, 'bound') && /^[을를]$/.test(bound.tail) && KEEPS.test(become))
    return { to: at + 2, ending: endingOf(become), isBound: true };
  if (is(bound, 'bound'))
    return bound.tail === '' && BECOME.test(become)
      ? { to: at + 2, ending: endingOf(become), isBound: true }
      : { to: at + 1, ending: endOfBound(bound), isBound: true };
  return /^(?:넘|밑돌|웃돌|안넘|안되|못되|훌쩍)/.test(lettersOf(bound))
    ? { to: at + 1, ending: endingOf(lettersOf(bound)), isBound: true }
    : undefined;
};
