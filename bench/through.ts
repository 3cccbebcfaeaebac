import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { postingSchema } from '../functions/contracts/posting.ts';
import { seekerSchema } from '../functions/contracts/seeker.ts';
import { sha256 } from '../functions/aws/hash.ts';
import { toldAtOnce } from '../functions/domain/matching/at-once.ts';
import { jobRow, seekerRow, type SeekerRow } from '../functions/domain/matching/profiles.ts';
import { rankedSeekers } from '../functions/domain/matching/ranking.ts';
import { SAMPLE_DAY, type SampleEvent } from '../local/sample-city/sample-city.ts';
import { throughCity, type ThroughSize } from '../local/sample-city/through-city.ts';
import { dataOf } from './match/whole-city.ts';
import type { BenchReport, Line } from './report.ts';

/** `stream`: postings of the stream, which lasts as many seconds. */
const SIZE: ThroughSize = { seekers: 100_000, warmUp: 5, alone: 40, beside: 20, stream: 90 };
/** Milliseconds for 95 of 100 mails. */
const MOST = { alone: 2_000, beside: 5_000, stream: 5_000 } as const;
const MOMENT = { now: `${SAMPLE_DAY}T00:00:00.000Z`, today: SAMPLE_DAY };

const postingsSchema = z.array(
  z.object({
    label: z.string(),
    mails: z.array(z.object({ millis: z.number(), stages: z.number() })),
    left: z.int(),
  }),
);
const reportSchema = z.object({ alone: postingsSchema, beside: postingsSchema, stream: postingsSchema });
type Part = keyof z.infer<typeof reportSchema>;
type Postings = z.infer<typeof postingsSchema>;

const PARTS: readonly (readonly [Part, string])[] = [
  ['alone', 'one posting after the other'],
  ['beside', 'ordinary postings beside the stream'],
  ['stream', 'the stream'],
];

/** The local system runs in a process of its own, which knows no benchmark. */
const measure = async (size: ThroughSize): Promise<z.infer<typeof reportSchema>> => {
  const file = join(import.meta.dirname, '..', 'bin', 'through.ts');
  const child = spawn(process.execPath, [file, JSON.stringify(size)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`The local system ended with code ${code}`);
  return reportSchema.parse(JSON.parse(said));
};

const rowsOf = (people: Iterable<SampleEvent>): SeekerRow[] =>
  Array.from(people, ({ body }) => {
    const seeker = seekerSchema.parse(dataOf(body));
    const person = `${seeker.email} ${seeker.birthDate}`;
    return seekerRow(seeker, { person, mailbox: seeker.email });
  });

/** How many people a posting is mailed to at once, by a loop over all. */
const mailedAtOnce = ({ body }: SampleEvent, people: readonly SeekerRow[]): number => {
  const posting = postingSchema.parse(dataOf(body));
  const job = jobRow(posting, { cluster: posting.externalId, partner: 'masan-univ' });
  return toldAtOnce(job, rankedSeekers(job, people, SAMPLE_DAY), MOMENT, sha256).length;
};

const differencesIn = (sent: readonly SampleEvent[], found: Postings, people: readonly SeekerRow[]): string[] =>
  sent.flatMap((event, place) => {
    const { label, mails, left } = found[place] ?? { label: 'nothing', mails: [], left: 0 };
    const due = mailedAtOnce(event, people);
    return label === event.label && mails.length + left === due
      ? []
      : [`${event.label} is due to ${due} people; ${label} was mailed to ${mails.length}, left for ${left} digests`];
  });

/**
 * The smallest value that at least `percent` of 100 values do not exceed (nearest rank).
 * @throws RangeError if there is no value
 */
const percentile = (values: readonly number[], percent: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.ceil((percent / 100) * sorted.length) - 1];
  if (found === undefined) throw new RangeError('No mail was sent.');
  return found;
};

const linesOf = (part: Part, name: string, postings: Postings): Line[] => {
  const mails = postings.flatMap((posting) => posting.mails);
  return [50, 95, 99].flatMap((percent): Line[] => {
    const median = percentile(
      mails.map(({ millis }) => millis),
      percent,
    );
    const stages = percentile(
      mails.map((mail) => mail.stages),
      percent,
    );
    const what = `${name}, ${percent} of 100 mails`;
    return [
      { name: what, median, ...(percent === 95 && { ceiling: MOST[part] }) },
      { name: `${what}: the stages' own times`, median: stages, ratio: stages / median },
    ];
  });
};

const workloadOf = (size: ThroughSize, report: z.infer<typeof reportSchema>): string => {
  const count = (value: number): string => value.toLocaleString('en-US');
  const mails = (part: Part): string =>
    `${report[part].length} postings and ${count(report[part].flatMap((posting) => posting.mails).length)} mails`;
  return (
    `from the door to each mail, in the local system with ${count(size.seekers)} people: ${mails('alone')} one after the other, ` +
    `${mails('beside')} beside a stream of one posting a second that fits at most five people (${mails('stream')})`
  );
};

/** How long a posting takes from its door to its mails, beside the time that the functions on the way took themselves. */
export const benchThrough = async (seekers: number = SIZE.seekers, others = SIZE): Promise<BenchReport> => {
  const size = { ...others, seekers };
  const report = await measure(size);
  const city = throughCity(size);
  const people = rowsOf(city.people());
  return {
    bench: 'through',
    workload: workloadOf(size, report),
    unit: 'ms',
    lines: PARTS.flatMap(([part, name]) => linesOf(part, name, report[part])),
    differences: PARTS.flatMap(([part]) => differencesIn(city[part], report[part], people)),
  };
};
