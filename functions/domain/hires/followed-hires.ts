import * as z from 'zod';
import type { Seeker } from '../../contracts/seeker.ts';
import { sameUntil, type YouthAges } from '../companies/score/hires.ts';
import { ageOn } from '../language/calendar.ts';
import { countedFrom, type CompanyHire } from './company-hire.ts';
import type { PersonHire } from './hires-of-person.ts';

/**
 * Under which entry each hire of a person is in the record of its company. `ended`: the hire is none any more. It was
 * taken back, or its report is forgotten.
 */
export const hireEntriesSchema = z.array(
  z.object({
    company: z.string(),
    on: z.iso.date(),
    entry: z.string(),
    ended: z.enum(['replaced', 'forgotten']).optional(),
  }),
);
export type HireEntries = z.infer<typeof hireEntriesSchema>;
type HireEntry = HireEntries[number];

const isOf = (entry: HireEntry, { company, on }: PersonHire): boolean =>
  entry.ended === undefined && entry.company === company && entry.on === on;

/** Another day was reported for the same hire. */
const isReplaced = ({ company, on }: HireEntry, hires: readonly PersonHire[]): boolean =>
  hires.some((hire) => hire.company === company && on <= sameUntil({ on: hire.on }) && hire.on <= sameUntil({ on }));

/**
 * Returns the entries after the person's hires are these. A hire that is new gets an entry of its own. Returns the same list
 * if nothing changes. What has ended stays ended: the same hire that comes again is new.
 */
export const entriesAfter = (
  before: HireEntries,
  hires: readonly PersonHire[],
  newEntry: () => string,
): HireEntries => {
  const kept = before.map((entry): HireEntry =>
    entry.ended !== undefined || hires.some((hire) => isOf(entry, hire))
      ? entry
      : { ...entry, ended: isReplaced(entry, hires) ? 'replaced' : 'forgotten' },
  );
  const added = hires
    .filter((hire) => !before.some((entry) => isOf(entry, hire)))
    .map(({ company, on }) => ({ company, on, entry: newEntry() }));
  const isSame = added.length === 0 && kept.every((entry, index) => entry === before[index]);
  return isSame ? before : [...kept, ...added];
};

/** Returns the entries with those of the same person under a former address. The same list if all are there. */
export const withAdopted = (entries: HireEntries, former: HireEntries): HireEntries => {
  const added = former.filter(({ entry }) => !entries.some((known) => known.entry === entry));
  return added.length === 0 ? entries : [...entries, ...added];
};

/** What becomes of the row of one entry. */
export type HireStep = HireEntry &
  (
    | { readonly step: 'show' | 'count'; readonly hire: CompanyHire }
    /** Nothing more is known of it than what its row says. */
    | { readonly step: 'count' | 'take-back'; readonly hire?: never }
  );

/** Undefined: the ordinance's limits of that day are not known. */
const isYoung = ({ birthDate }: Pick<Seeker, 'birthDate'>, on: string, youth: YouthAges): boolean | undefined => {
  const ages = youth(on);
  const age = ageOn(birthDate, on);
  return ages && age >= ages.min && age <= ages.max;
};

/**
 * Returns what becomes of each row. A hire has one for 13 months, and only with the person's consent to follow-up
 * (`followUp`). Otherwise it is a count.
 */
export const hireSteps = (
  entries: HireEntries,
  hires: readonly PersonHire[],
  { seeker, today, youth }: { readonly seeker: Seeker; readonly today: string; readonly youth: YouthAges },
): readonly HireStep[] =>
  entries.map((entry): HireStep => {
    if (entry.ended !== undefined) return { ...entry, step: entry.ended === 'replaced' ? 'take-back' : 'count' };
    const found = hires.find((hire) => isOf(entry, hire));
    if (found === undefined) return { ...entry, step: 'count' };
    const { company: _, ...row } = found;
    const young = isYoung(seeker, row.on, youth);
    const isKept = seeker.consents.followUp !== undefined && today < countedFrom(row);
    return { ...entry, step: isKept ? 'show' : 'count', hire: { ...row, ...(young !== undefined && { young }) } };
  });
