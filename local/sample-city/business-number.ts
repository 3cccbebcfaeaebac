const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/**
 * An invented business number (사업자등록번호): `999-00-` and a serial from 0 to 9999, with a valid check digit. No tax office
 * has the code 999, and no kind of business the code 00, so the number belongs to nobody.
 */
export const inventedBusinessNumber = (serial: number): string => {
  const digits = `99900${String(serial).padStart(4, '0')}`;
  const check = checkDigit([...digits].map(Number));
  return `999-00-${digits.slice(5)}${check}`;
};

const checkDigit = (digits: readonly number[]): number => {
  const sum = digits.reduce((total, digit, place) => total + digit * (WEIGHTS[place] ?? 0), 0);
  const ninth = digits[8] ?? 0;
  return (10 - ((sum + Math.floor((ninth * 5) / 10)) % 10)) % 10;
};
