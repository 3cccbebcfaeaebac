const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;

/** The tenth digit of a 사업자등록번호, from the first nine. The ninth digit's product counts with both its digits. */
export const businessCheckDigit = (firstNine: string): number => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(firstNine[index]), 0);
  return (10 - ((sum + Math.floor((Number(firstNine[8]) * 5) / 10)) % 10)) % 10;
};

/**
 * A 사업자등록번호 as its ten digits, or undefined when it cannot be one: hyphens, spaces and full-width digits are
 * accepted, the check digit must be right, and no tax office has the number 000.
 */
export const businessNumber = (written: string): string | undefined => {
  const digits = written.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  if (!/^\d{10}$/.test(digits) || digits.startsWith('000')) return undefined;
  return businessCheckDigit(digits.slice(0, 9)) === Number(digits[9]) ? digits : undefined;
};
