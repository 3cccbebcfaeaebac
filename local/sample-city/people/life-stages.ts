import * as z from 'zod';
import { WAGE_UNITS } from '../../../functions/contracts/known-values.ts';
import { PEOPLE_PARTNER_IDS } from '../../../functions/contracts/partners.ts';
import names from './names.json' with { type: 'json' };
import stageTable from './life-stages.json' with { type: 'json' };
import wishTable from './wishes.json' with { type: 'json' };

const wishSchema = z.object({
  id: z.string(),
  /** KECO codes, or the first digits of one. */
  occupations: z.array(z.string()).min(1),
  /** The code of the occupation in which people with this wish have worked. */
  career: z.string(),
  certificates: z.array(z.string()),
  languages: z.array(z.string()).optional(),
  wage: z.object({ unit: z.enum(WAGE_UNITS), min: z.int() }).optional(),
  types: z.array(z.string()).optional(),
  hoursMax: z.number().optional(),
});
/** What a person looks for, and what people with that wish usually bring. */
export type Wish = z.infer<typeof wishSchema>;

const range = z.tuple([z.int(), z.int()]);

const stageSchema = z.object({
  id: z.string(),
  count: z.int().min(1),
  /** Youngest and oldest, in completed years on the city's day. */
  ages: range,
  status: z.string(),
  language: z.literal('en').optional(),
  education: z.array(z.tuple([z.string(), z.string()])).min(1),
  /** Fewest and most years of work. */
  career: range,
  partners: z.array(z.enum(PEOPLE_PARTNER_IDS)).min(1),
  wishes: z.array(z.string()).min(1),
  /** The set of screening facts that some of them declare. */
  facts: z.enum(['served', 'returning', 'household']).optional(),
});
/** A group of people in one stage of life. The stage does not decide eligibility: the programmes do. */
export type LifeStage = z.infer<typeof stageSchema>;

export const LIFE_STAGES: readonly LifeStage[] = z.array(stageSchema).parse(stageTable);

const WISHES: ReadonlyMap<string, Wish> = new Map(
  z
    .array(wishSchema)
    .parse(wishTable)
    .map((wish) => [wish.id, wish]),
);

/**
 * Returns the wish of that id.
 * @throws RangeError if the table has no such wish
 */
export const wishNamed = (id: string): Wish => {
  const wish = WISHES.get(id);
  if (wish === undefined) throw new RangeError(`No sample wish is called ${id}.`);
  return wish;
};

/** Invented names: Korean words put together, and made-up words for people from abroad. */
export const NAMES = z
  .object({ families: z.array(z.string()), given: z.array(z.string()), foreign: z.array(z.string()) })
  .parse(names);
