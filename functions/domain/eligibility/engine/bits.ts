/** Yes-or-no answers of many people, one bit each: person `i` is bit `i % 32` of word `i / 32`. */
export type Bits = Int32Array<ArrayBuffer>;

export const PER_WORD = 32;

export const wordsFor = (people: number): number => Math.ceil(people / PER_WORD);

/**
 * Every loop is written out. A loop that takes its operation as a function calls it for each word or value, and is ten
 * times slower.
 */

export const both = (a: Bits, b: Bits): Bits => {
  const out = new Int32Array(a.length);
  for (let word = 0; word < out.length; word += 1) out[word] = (a[word] ?? 0) & (b[word] ?? 0);
  return out;
};

export const either = (a: Bits, b: Bits): Bits => {
  const out = new Int32Array(a.length);
  for (let word = 0; word < out.length; word += 1) out[word] = (a[word] ?? 0) | (b[word] ?? 0);
  return out;
};

export const butNot = (a: Bits, b: Bits): Bits => {
  const out = new Int32Array(a.length);
  for (let word = 0; word < out.length; word += 1) out[word] = (a[word] ?? 0) & ~(b[word] ?? 0);
  return out;
};

export const neither = (a: Bits, b: Bits): Bits => {
  const out = new Int32Array(a.length);
  for (let word = 0; word < out.length; word += 1) out[word] = ~((a[word] ?? 0) | (b[word] ?? 0));
  return out;
};

/** Adds the bits of `more` to `bits`, in place. */
export const add = (bits: Bits, more: Bits): void => {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (more[word] ?? 0);
};

/**
 * Values come in whole words and are padded with `NaN`, which reaches no limit. Each bit is shifted in as a number, not
 * set under an `if`: an unpredictable branch is four times slower.
 */

/** The people whose value reaches the limit (이상). */
export const bitsReaching = (values: Float64Array, limit: number): Bits => {
  const out = new Int32Array(values.length / PER_WORD);
  for (let word = 0; word < out.length; word += 1) {
    let bits = 0;
    for (let i = word * PER_WORD + PER_WORD - 1; i >= word * PER_WORD; i -= 1)
      bits = (bits << 1) | Number((values[i] ?? NaN) >= limit);
    out[word] = bits;
  }
  return out;
};

/** The people whose value is above the limit (초과). */
export const bitsAbove = (values: Float64Array, limit: number): Bits => {
  const out = new Int32Array(values.length / PER_WORD);
  for (let word = 0; word < out.length; word += 1) {
    let bits = 0;
    for (let i = word * PER_WORD + PER_WORD - 1; i >= word * PER_WORD; i -= 1)
      bits = (bits << 1) | Number((values[i] ?? NaN) > limit);
    out[word] = bits;
  }
  return out;
};

/** The people whose value reaches the limit of their own group in `limits`. */
export const bitsReachingOwn = (values: Float64Array, groups: Uint8Array, limits: Float64Array): Bits => {
  const out = new Int32Array(values.length / PER_WORD);
  for (let word = 0; word < out.length; word += 1) {
    let bits = 0;
    for (let i = word * PER_WORD + PER_WORD - 1; i >= word * PER_WORD; i -= 1)
      bits = (bits << 1) | Number((values[i] ?? NaN) >= (limits[groups[i] ?? 0] ?? NaN));
    out[word] = bits;
  }
  return out;
};

/** The people whose value is above the limit of their own group in `limits`. */
export const bitsAboveOwn = (values: Float64Array, groups: Uint8Array, limits: Float64Array): Bits => {
  const out = new Int32Array(values.length / PER_WORD);
  for (let word = 0; word < out.length; word += 1) {
    let bits = 0;
    for (let i = word * PER_WORD + PER_WORD - 1; i >= word * PER_WORD; i -= 1)
      bits = (bits << 1) | Number((values[i] ?? NaN) > (limits[groups[i] ?? 0] ?? NaN));
    out[word] = bits;
  }
  return out;
};

/** Spreads four bits into four bytes of 1 or 0, in the order of the people. */
const SPREAD = ((): Uint32Array => {
  const bytes = Uint8Array.from({ length: 16 * 4 }, (_, at) => ((at >> 2) >> (at & 3)) & 1);
  return new Uint32Array(bytes.buffer);
})();

/** Joins two rows of bits into one byte per person, 0 to 3. A bit in `high` counts two. */
export const bytesOf = (low: Bits, high: Bits, people: number): Uint8Array => {
  const out = new Uint32Array(low.length * 8);
  for (let word = 0; word < low.length; word += 1)
    for (let four = 0; four < 8; four += 1) {
      const lows = SPREAD[((low[word] ?? 0) >> (four * 4)) & 15] ?? 0;
      const highs = SPREAD[((high[word] ?? 0) >> (four * 4)) & 15] ?? 0;
      out[word * 8 + four] = lows | (highs << 1);
    }
  return new Uint8Array(out.buffer, 0, people);
};
