const MOST_WON = 10_000_000_000;
const KOREAN_DIGITS = '일이삼사오육칠팔구';

const whole = (won: number): number | undefined => {
  const rounded = Math.round(won);
  return Math.abs(won - rounded) < 1e-6 && rounded >= 1 && rounded <= MOST_WON ? rounded : undefined;
};

/** `2,500`, `2.5` or one Korean digit (`삼`). */
const numberOf = (given: string): number | undefined => {
  const digit = given.length === 1 ? KOREAN_DIGITS.indexOf(given) + 1 : 0;
  if (digit > 0) return digit;
  return /^(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,4})?$/.test(given) ? Number(given.replaceAll(',', '')) : undefined;
};

/** Reads the part before or after 만 or 억: `250`, `3천5백`, `십오`. An empty part counts as 1 (`만원`, `천만원`). */
const sectionOf = (given: string): number | undefined => {
  let rest = given;
  let sum = 0;
  for (const [word, size] of [
    ['천', 1_000],
    ['백', 100],
    ['십', 10],
  ] as const) {
    const at = rest.indexOf(word);
    if (at === -1) continue;
    const count = at === 0 ? 1 : numberOf(rest.slice(0, at));
    if (count === undefined) return undefined;
    sum += count * size;
    rest = rest.slice(at + 1);
  }
  const ones = rest === '' ? 0 : numberOf(rest);
  return ones === undefined ? undefined : sum + ones;
};

/**
 * Returns the whole won of an amount without spaces: `10,320원`, `2,500만원`, `250만5천원`, `3천5백만원`, `1억2천만원`, `십오만원`.
 * `scale` is the unit of an amount that names neither 만 nor 원 (`2,500 ~ 3,000만원`). Undefined for fractions of a won,
 * for 0, and for amounts above the limit of the contract.
 */
export const wonOf = (given: string, scale = 1): number | undefined => {
  const bare = given.replace(/원$/, '');
  const [, hundredMillions, tenThousands, ones = ''] =
    /^(?:([^억만]*)억)?(?:([^억만]*)만)?([^억만]*)$/.exec(bare) ?? [];
  if (hundredMillions === undefined && tenThousands === undefined && ones === '') return undefined;
  const counted = (section: string | undefined, size: number): number | undefined => {
    if (section === undefined) return 0;
    const value = section === '' ? 1 : sectionOf(section);
    return value === undefined ? undefined : value * size;
  };
  // 1억 2천 omits 만.
  const unsaid = hundredMillions === undefined ? scale : /[천백]$/.test(ones) ? 10_000 : 1;
  const isSaid = bare !== given || tenThousands !== undefined;
  const parts = [
    counted(hundredMillions, 100_000_000),
    counted(tenThousands, 10_000),
    ones === '' ? 0 : counted(ones, isSaid ? 1 : unsaid),
  ];
  return parts.includes(undefined) ? undefined : whole(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0));
};

/**
 * Returns the whole won of a number or of an amount in words. Undefined for 0, fractions of a won, and amounts out of
 * range.
 */
export const wonAmount = (given: unknown): number | undefined => {
  if (typeof given === 'number') return whole(given);
  return typeof given === 'string' ? wonOf(given.normalize('NFKC').replaceAll(/\s/g, '')) : undefined;
};
