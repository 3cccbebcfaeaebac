const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;

/**
 * Returns the tenth digit of a business number (사업자등록번호) from the first nine. The product of the ninth digit counts
 * with both its digits.
 */
export const businessCheckDigit = (firstNine: string): number => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(firstNine[index]), 0);
  return (10 - ((sum + Math.floor((Number(firstNine[8]) * 5) / 10)) % 10)) % 10;
};

/**
 * Returns the ten digits of a business number (사업자등록번호), or undefined if it cannot be one. Hyphens, spaces and
 * full-width digits are accepted. The check digit must be right. No tax office has the number 000.
 */
export const businessNumber = (written: string): string | undefined => {
  const digits = written.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  if (!/^\d{10}$/.test(digits) || digits.startsWith('000')) return undefined;
  return businessCheckDigit(digits.slice(0, 9)) === Number(digits[9]) ? digits : undefined;
};

/** A business number of ten digits as it is written: 123-45-67891. */
export const registrationNumberText = (digits: string): string => digits.replace(/^(\d{3})(\d{2})(\d{5})$/, '$1-$2-$3');
