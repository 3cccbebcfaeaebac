/** A positive rational number, kept exact: one won decides whether a wage stands. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

/** The exact value of a decimal as it is written: 17.5 becomes 175/10, 1e-7 becomes 1/10000000. */
export const fraction = (value: number): Fraction => {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  const power = Number(exponent) - decimals.length;
  const n = BigInt(whole + decimals);
  return power >= 0 ? { n: n * 10n ** BigInt(power), d: 1n } : { n, d: 10n ** BigInt(-power) };
};

export const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d, d: a.d * b.n });
export const isBelow = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
export const smaller = (a: Fraction, b: Fraction): Fraction => (isBelow(a, b) ? a : b);

/** Whole won, rounded down: for showing only. */
export const wholeWon = (a: Fraction): number => Number(a.n / a.d);
