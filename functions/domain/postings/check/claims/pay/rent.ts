import type { Token } from '../../reading/tokens.ts';
import { is, textOf } from '../../reading/tokens.ts';
import type { Money } from './money.ts';

/** Amounts that guests pay for a room or a thing, and no wage. */

const LENT = /^(?:빌려|빌리|대여|임대|내어|내주|쓰는|쓰시는|이용하는|사용하는)/;
const PLACE = /(?:방|장|룸|카페|주방|실|존|오피스|스튜디오|코트|연습실|가게|곳|매장|점)(?:의|에서|을|를)?$/;
const FOR_RENT = /^(?:주차장|노래방|피시방|pc방|만화방|만화카페|키즈카페|스터디카페|찜질방|독서실|보드게임)/;
const PRICED = /^(?:인|짜리|하는|받는|내는|요금의|요금인)$/;
const MOST_TO_RENT = 4;

/** 시간당 8,000원에 공간을 빌려주는 스터디카페, 한 시간 3,000원 받는 키즈카페: what guests pay for a room or a thing. */
export const isRent = (tokens: readonly Token[], { to, tail }: Money): boolean => {
  const behind = tokens.slice(to, to + MOST_TO_RENT).map((token) => textOf(token));
  const verb = behind.findIndex((word) => LENT.test(word));
  const isLent = verb !== -1 && behind.slice(verb, verb + 2).some((word) => /[는은]$/.test(word));
  if (/^에?$/.test(tail) && (isLent || FOR_RENT.test(behind[0] ?? ''))) return true;
  const place = PRICED.test(tail) ? behind : PRICED.test(behind[0] ?? '') ? behind.slice(1) : [];
  return place.slice(0, 2).some((word) => PLACE.test(word)) && !is(tokens[to], 'role');
};
