const LENGTH = 32;

/**
 * What stands for a file in the ids of its events: the beginning of the hash of its bytes, without digits. Thirteen digits in a row
 * may look like a resident number, which no id may hold.
 * @param hash SHA-256 in hexadecimal
 */
export const fileId = (hash: string): string =>
  hash.slice(0, LENGTH).replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
