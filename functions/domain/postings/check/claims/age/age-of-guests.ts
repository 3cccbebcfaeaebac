import type { Statement } from '../../reading/blocks.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { elderOf } from './age-senses.ts';
import type { Found } from './age-others.ts';
import { OLD_FROM } from './age-others.ts';

/** Ages of those to whom something is done or who may choose something, and machines that are counted like decades. */

const ASKED_OF = /^(?:조사|상담|면담|인터뷰|설문|검진|접종|안내|지도|돌보|돌봅|대상으로)/;
/** 만 19~69세를 조사합니다: to whom it is done. */
export const isDoneToAges = ({ item: { tokens }, named: { to } }: Found): boolean =>
  /[을를]$/.test(tokens[to - 1]?.tail ?? '') && ASKED_OF.test(tokens[to]?.word ?? '');

/** 65세 이상, 임신부 탑승 제한 안내: the first of a list of guests. */
export const isListedWithGuests = (
  { item: { tokens }, index, named: { min = 0, max, to } }: Found,
  { items }: Statement,
): boolean => {
  const next = items[index + 1]?.tokens ?? [];
  return (
    max === undefined &&
    min >= OLD_FROM &&
    to >= tokens.length &&
    next.some((token) => (is(token, 'served') && !is(token, 'role')) || elderOf(token) === 'taken') &&
    !next.some((token) => is(token, 'person', 'role', 'prefer') && !is(token, 'served'))
  );
};

const OWN_WISH = /^(?:본인|스스로|당사자)?[이가]?(?:원하|원할|원하시|희망|신청)/;
/** 57세부터는 본인이 원하면 야간반을 뺄 수 있음: what they may choose. */
export const isOwnWish = ({ item: { tokens }, named: { to, max } }: Found): boolean =>
  max === undefined &&
  tokens
    .slice(to, to + 4)
    .some((token) => OWN_WISH.test(token.word) && /(?:면|시|때|할때|는경우|경우)$/.test(textOf(token))) &&
  !tokens.slice(to).some((token) => is(token, 'seek') && !OWN_WISH.test(token.word));

const ITEMS_NEAR = 2;
/** 미싱 40대, 다리미 6대: where one number is no decade of age, the other counts machines too. */
export const areMachinesNear = ({ index, named: { kind } }: Found, { items }: Statement): boolean =>
  kind === 'decade' &&
  items
    .slice(Math.max(0, index - ITEMS_NEAR), index + ITEMS_NEAR + 1)
    .some(({ tokens }) =>
      tokens.some(
        (token, at) =>
          token.kind === 'number' &&
          (token.value ?? 0) % 10 !== 0 &&
          meansOf(tokens[at + 1], 'unit') === 'decade' &&
          tokens[at + 1]?.tail === '' &&
          tokens[at - 1]?.word !== '~',
      ),
    );
