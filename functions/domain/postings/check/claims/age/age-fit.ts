import { textOf } from '../../reading/tokens.ts';
import type { Found } from './age-others.ts';
import { promisesWork } from '../stance.ts';

/** Ages that are said to do, to fit the post, or to be enough to be hired. */

/** 40대까지는 괜찮아요. */
export const isStillFine = ({ item: { tokens }, named: { from, to, isLimit } }: Found): boolean =>
  isLimit &&
  tokens.slice(0, from).every(({ tail, word }) => !/[은는이가]$/.test(tail || word)) &&
  /까지(?:는|만)?$/.test(textOf(tokens[to - 1])) &&
  /^(?:괜찮|ok|오케이|무방|됩니|돼요|됨)/.test(textOf(tokens[to]));

/** 서른 후반까지가 저희 기준이에요. */
export const isStandard = ({ item: { tokens }, named: { to, isLimit } }: Found): boolean =>
  isLimit &&
  /(?:까지|이하|미만)[가이]$/.test(textOf(tokens[to - 1])) &&
  tokens.slice(to, to + 3).some(({ word }) => /^(?:기준|조건|원칙|한계|상한)/.test(word));

/** 이삼십대면 면접 없이 출근: people of that age are hired. */
export const isConditionOfHiring = ({ item: { tokens }, named: { kind, from, to } }: Found): boolean =>
  (kind === 'decade' || kind === 'decades') &&
  tokens.slice(0, from).every(({ tail }) => !/(?:은|는|이|가|께서)$/.test(tail)) &&
  /^이?시?면$/.test(tokens[to - 1]?.tail ?? '') &&
  (promisesWork(tokens[to]) ||
    (tokens[to]?.word === '서류' && /^(?:통과|면제|합격)(?:$|[입됩돼])/.test(textOf(tokens[to + 1]))));

/** 40대 후반~50대 초반이 적당한 자리입니다. */
export const isFitForPost = ({ item: { tokens }, named: { to } }: Found): boolean =>
  /[이가]$/.test(tokens[to - 1]?.tail ?? '') &&
  /^(?:적당한|적합한|알맞은|어울리는)$/.test(textOf(tokens[to])) &&
  /^(?:자리|일|일자리|업무|포지션)$/.test(tokens[to + 1]?.word ?? '') &&
  !/^[을를]/.test(tokens[to + 1]?.tail ?? '');
