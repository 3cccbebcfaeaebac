import { sha256 } from '../functions/aws/hash.ts';
import { CriteriaError } from '../functions/domain/companies/score/criteria.ts';
import {
  readChangedCriteria,
  rehearseCriteria,
  type ChangedCriteria,
  type CriteriaRehearsal,
} from '../functions/domain/companies/score/rehearse-criteria.ts';
import { readCompanyRecord } from '../functions/domain/companies/score/score-input.ts';
import { score } from '../functions/domain/companies/score/score.ts';
import { shortDate } from '../functions/domain/language/dates.ts';
import { dateOption, firstOf, jsonOf, NoAnswer } from './command-line.ts';

/**
 * `npm run -s rehearse -- --criteria FILE --companies FILE [--on DATE] [--json]`: which companies would enter or leave
 * under changed criteria. The criteria are the `id` of a published version with the fields that replace its own, the
 * companies an array of what `score` reads.
 */

type Skipped = { readonly entry: number; readonly reason: string };

const changeOf = (file: string): ChangedCriteria => {
  const change = jsonOf(file);
  try {
    return readChangedCriteria(change);
  } catch (error) {
    if (error instanceof CriteriaError)
      throw new NoAnswer(`Correct the file of the criteria: ${firstOf(error.problems)}`);
    throw error;
  }
};

const page = (rehearsal: CriteriaRehearsal, on: string, skipped: readonly Skipped[]): string =>
  [
    `The changed criteria, as of ${shortDate(on).en}.`,
    `Would enter: ${rehearsal.enters.length}`,
    ...rehearsal.enters.map(({ company, from, to }) => `  ${company}: from ${from} to ${to}`),
    `Would leave: ${rehearsal.leaves.length}`,
    ...rehearsal.leaves.map(({ company, from, to }) => `  ${company}: from ${from} to ${to}`),
    `Unchanged: ${rehearsal.unchanged.length}`,
    ...skipped.map(({ entry, reason }) => `Could not be read, entry ${entry}: ${reason}`),
  ].join('\n');

/** @throws NoAnswer if no company could be scored */
export const answerCriteria = (options: {
  readonly criteria: string;
  readonly companies: string;
  readonly on?: string | undefined;
  readonly json?: boolean | undefined;
}): void => {
  const { published, changed } = changeOf(options.criteria);
  const on = dateOption(options.on ?? changed.effectiveFrom, '--on');
  const entries = jsonOf(options.companies);
  const read = (Array.isArray(entries) ? entries : [entries]).map(readCompanyRecord);
  const day = { on, knownOn: on };
  const scored = read.flatMap((one, index) => {
    if (!one.ok) return [];
    const [now, changing] = [published, changed].map((version) => score(one.record, version, day, { hash: sha256 }));
    return now === undefined || changing === undefined ? [] : [{ id: now.company ?? `#${index + 1}`, now, changing }];
  });
  const skipped = read.flatMap((one, index) => (one.ok ? [] : [{ entry: index + 1, reason: firstOf(one.problems) }]));
  if (scored.length === 0)
    throw new NoAnswer(
      `No company could be scored: correct the file of the companies${skipped[0] === undefined ? '.' : `, entry ${skipped[0].entry}: ${skipped[0].reason}`}`,
    );
  const rehearsal = rehearseCriteria(scored);
  process.stdout.write(
    `${options.json === true ? JSON.stringify({ ...rehearsal, skipped }) : page(rehearsal, on, skipped)}\n`,
  );
};
