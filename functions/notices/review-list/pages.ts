/** People on one letter, on average: about as many as a mail program shows before it cuts a letter short (102 KB in Gmail). */
export const PEOPLE_A_PAGE = 100;

/** How many letters a list of so many people takes. */
export const pagesFor = (people: number): number => Math.ceil(people / PEOPLE_A_PAGE);

/** Eight digits of a hash. */
const HASHES = 2 ** 32;

/**
 * On which of so many pages a person stands, from 1. Every page is an equal part of all hashes: whoever leaves the list moves nobody to
 * another page, and nobody falls between two.
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
