import type { JobRow, SeekerRow } from './profiles.ts';

/**
 * Where people and jobs lie, so that each side finds the other without reading everybody. A bucket is a wanted area and
 * a wanted occupation: 4812#813. A person lies in the bucket of each wish, and a job looks into the bucket of each
 * beginning of its code. A bucket only narrows the search: whether a pair fits is for `fit` to say.
 */
export type Bucket = string;

/** An area is the first four digits of a 법정동 시군구 code of five digits: 4812 is all of Changwon. */
const AREA_DIGITS = 4;
/** KECO codes have at most six digits. A longer wish lies where its first six digits lie. */
const MOST_DIGITS = 6;
/** The most buckets of one person. Above it, the wishes are widened until there are no more. */
export const MOST_BUCKETS = 300;

export const areaOf = (district: string): string => district.slice(0, AREA_DIGITS);
const bucketOf = (area: string, code: string): Bucket => `${area}#${code}`;

const isDistrict = (text: string): boolean => /^[0-9]{5}$/.test(text);
const isCode = (text: string): boolean => /^[0-9]+$/.test(text);

/** Without what another wish includes: of 81, 813 and 02 only 81 and 02. */
const minimal = (codes: readonly string[]): string[] => {
  const kept: string[] = [];
  for (const code of [...new Set(codes)].toSorted()) {
    const last = kept.at(-1);
    if (last === undefined || !code.startsWith(last)) kept.push(code);
  }
  return kept;
};

/** An area and the beginning of an occupation code that a person wants. An empty code: any occupation. */
export type Wish = { readonly area: string; readonly code: string };

/** The wishes that can be met at all, each once, the codes cut so far that there are at most `most`. */
export const wishesOf = ({ wanted }: Pick<SeekerRow, 'wanted'>, most = MOST_BUCKETS): Wish[] => {
  const areas = [...new Set(wanted.districts.filter(isDistrict).map(areaOf))].toSorted();
  const codes = wanted.occupations.filter(isCode);
  for (let digits = MOST_DIGITS; ; digits -= 1) {
    const cut = minimal(codes.map((code) => code.slice(0, digits)));
    if (areas.length * cut.length <= most || digits === 0)
      return areas.flatMap((area) => cut.map((code) => ({ area, code })));
  }
};

/** Every bucket that a person lies in. None without consent to be matched. */
export const bucketsOfSeeker = (seeker: SeekerRow, most?: number): Bucket[] =>
  seeker.matching ? wishesOf(seeker, most).map(({ area, code }) => bucketOf(area, code)) : [];

/** Every bucket that people lie in whom a job may fit. None if its occupation or district is unknown: it fits nobody. */
export const bucketsOfJob = ({ district, occupation }: Pick<JobRow, 'district' | 'occupation'>): Bucket[] => {
  if (district === undefined || occupation === undefined) return [];
  const longest = Math.min(occupation.length, MOST_DIGITS);
  return Array.from({ length: longest + 1 }, (_, digits) => bucketOf(areaOf(district), occupation.slice(0, digits)));
};

/** The digits of a code by which jobs of an area are kept together. */
const KEPT_TOGETHER = 2;

/** Where a job lies among those of its area: a partition, and a place in the order of codes. */
export const jobPlace = ({ area, code }: Wish): { readonly partition: Bucket; readonly order: string } => ({
  partition: bucketOf(area, code.slice(0, KEPT_TOGETHER)),
  order: code,
});

/** A code of fewer digits, and every longer one with as many digits as a partition has. */
const partitionsUnder = (code: string): string[] =>
  code.length >= KEPT_TOGETHER
    ? [code]
    : [code, ...[...'0123456789'].flatMap((digit) => partitionsUnder(code + digit))];

/** Where the jobs lie that meet a wish: the beginning of a code in one partition, or whole partitions of a short code. */
export const jobPlacesOf = ({ area, code }: Wish): ReturnType<typeof jobPlace>[] =>
  partitionsUnder(code).map((longer) => jobPlace({ area, code: longer }));
