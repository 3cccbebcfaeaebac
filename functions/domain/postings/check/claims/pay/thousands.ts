import type { Token } from '../../reading/tokens.ts';
import { is } from '../../reading/tokens.ts';
import type { UnitFound } from './pay-unit.ts';

const THOUSANDS = /^\d{1,2}\.\d{1,2}$/;

/** 시급 8.5: thousands of won. 시급 8.5% 인상 and 1.5배 are none. */
export const isInThousands = (tokens: readonly Token[], at: number, { unit, isWeak }: UnitFound): boolean => {
  const behind = tokens[at + 1];
  const isClosed = behind === undefined || !behind.glued || /^(?:입니다|이에요|예요|부터)/.test(behind.word);
  return unit === 'hour' && !isWeak && isClosed && !is(behind, 'unit') && THOUSANDS.test(tokens[at]?.word ?? '');
};
