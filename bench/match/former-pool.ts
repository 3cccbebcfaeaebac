import type { SeekerRow } from '../../functions/domain/matching/profiles.ts';

/** What the pool partition of the former way held: a map a row, beside it an item with the outcomes of screening. */
export const formerItems = (people: readonly SeekerRow[]) =>
  people.flatMap(({ screenings, ...value }) => [
    { pk: 'seekers', sk: value.person, version: 1, value },
    ...(screenings === undefined
      ? []
      : [{ pk: 'seekers', sk: `${value.person}#screenings`, version: 1, value: screenings }]),
  ]);
