/**
 * People per letter, on average. More would exceed what a mail program shows before it clips a letter (102 KB in
 * Gmail).
 */
export const PEOPLE_A_PAGE = 100;

/** Returns how many letters a list of this many people needs. */
export const pagesFor = (people: number): number => Math.ceil(people / PEOPLE_A_PAGE);

/** The number of values of the first eight hexadecimal digits of a hash. */
const HASHES = 2 ** 32;

/**
 * Returns the page (from 1) of a person. Each page covers an equal part of all hashes. If a person leaves the list,
 * nobody moves to another page and nobody is left out.
 */
export const pageOf = (person: string, pages: number): number => {
  let page = 1;
  while (page < pages && person >= firstOn(page + 1, pages)) page += 1;
  return page;
};

const firstOn = (page: number, pages: number): string =>
  Math.ceil(((page - 1) * HASHES) / pages)
    .toString(16)
    .padStart(8, '0');
