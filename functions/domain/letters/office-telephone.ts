/** A telephone number of Korea, with hyphens, and what kind it is. */
export type OfficeTelephone = {
  readonly shown: string;
  /** `changwon`: of the area code 055. `nationwide`: of no area (070, 080, 15xx). */
  readonly kind: 'changwon' | 'other-area' | 'nationwide' | 'mobile';
};

/**
 * The numbers that anybody in Korea can dial, by their parts (전기통신번호관리세칙). Numbers of 060 cost extra, and those of three or
 * four digits reach another office in each city: an office shows neither.
 */
const SHAPES: readonly (readonly [RegExp, OfficeTelephone['kind']])[] = [
  [/^(055)(\d{3,4})(\d{4})$/, 'changwon'],
  [/^(02|03[1-3]|04[1-4]|05[1-4]|06[1-4])(\d{3,4})(\d{4})$/, 'other-area'],
  [/^(070)(\d{4})(\d{4})$/, 'nationwide'],
  [/^(080)(\d{3,4})(\d{4})$/, 'nationwide'],
  [/^(050\d)(\d{3,4})(\d{4})$/, 'nationwide'],
  [/^(1[568]\d{2})(\d{4})$/, 'nationwide'],
  [/^(010)(\d{4})(\d{4})$/, 'mobile'],
];

/** Reads a number as people type it: with hyphens, blanks, dots or brackets, or with +82. Undefined: nobody can dial it in Korea. */
export const readTelephone = (typed: string): OfficeTelephone | undefined => {
  const plain = typed.normalize('NFKC').trim();
  if (!/^\+?[\d ().-]+$/.test(plain)) return undefined;
  const digits = plain.replaceAll(/[ ().-]/g, '').replace(/^\+820?/, '0');
  for (const [shape, kind] of SHAPES) {
    const parts = shape.exec(digits)?.slice(1);
    if (parts !== undefined) return { shown: parts.join('-'), kind };
  }
  return undefined;
};
