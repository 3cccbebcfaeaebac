import {
  judge,
  OUTCOMES,
  type ReadyProgramme,
  type ScreeningOutcome,
} from '../../functions/domain/eligibility/engine/judge.ts';
import type { Subject } from '../../functions/domain/eligibility/engine/subject.ts';

/** Bytes of one person's verdict: the state of each criterion in order, then the outcome. */
export const bytesFor = ({ criteria }: ReadyProgramme): number => criteria.length + 1;

/**
 * A peer that judges people one after another in its own way. `write` writes the verdict on
 * person `index` at offset `at`.
 */
export type Judging = {
  readonly name: string;
  readonly write: (index: number, out: Uint8Array, at: number) => void | Promise<void>;
};

/**
 * The effects of a programme's criteria as one table, for peers that know states but no
 * outcomes: the worst effect wins.
 */
export const outcomeFrom = ({ criteria }: ReadyProgramme): ((out: Uint8Array, at: number) => void) => {
  const effects = Uint8Array.from(criteria.flatMap((criterion) => [...criterion.effects]));
  const { length } = criteria;
  return (out, at) => {
    let worst = 0;
    for (let index = 0; index < length; index += 1)
      worst = Math.max(worst, effects[index * 5 + (out[at + index] ?? 0)] ?? 0);
    out[at + length] = worst;
  };
};

const OUTCOME_INDEX = {
  eligible: OUTCOMES.indexOf('eligible'),
  undetermined: OUTCOMES.indexOf('undetermined'),
  'needs-review': OUTCOMES.indexOf('needs-review'),
  ineligible: OUTCOMES.indexOf('ineligible'),
} as const satisfies Record<ScreeningOutcome, number>;

/** The engine of this project. */
export const engineJudging = (ready: ReadyProgramme, people: readonly Subject[]): Judging => {
  const states = new Uint8Array(ready.criteria.length);
  return {
    name: 'this project',
    write: (index, out, at) => {
      const person = people[index];
      if (person === undefined) throw new RangeError(`There is no person ${index}.`);
      const outcome = judge(ready, person, states);
      for (let criterion = 0; criterion < states.length; criterion += 1) out[at + criterion] = states[criterion] ?? 0;
      out[at + states.length] = OUTCOME_INDEX[outcome];
    },
  };
};

const verdictsOf = async ({ write }: Judging, people: number, bytes: number): Promise<Uint8Array> => {
  const out = new Uint8Array(people * bytes);
  for (let index = 0; index < people; index += 1) await write(index, out, index * bytes);
  return out;
};

/** Every peer whose verdict differs from the first one's, with the first person that differs. */
export const differencesIn = async (
  judgings: readonly Judging[],
  people: number,
  bytes: number,
): Promise<readonly string[]> => {
  const [first, ...others] = judgings;
  if (first === undefined) return [];
  const wanted = await verdictsOf(first, people, bytes);
  const differences: string[] = [];
  for (const other of others) {
    const given = await verdictsOf(other, people, bytes);
    const at = given.findIndex((byte, index) => byte !== wanted[index]);
    if (at !== -1)
      differences.push(
        `${other.name} and ${first.name} differ about person ${Math.floor(at / bytes)}, entry ${at % bytes}`,
      );
  }
  return differences;
};
