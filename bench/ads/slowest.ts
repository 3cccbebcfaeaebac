import { checkPosting } from '../../functions/domain/postings/check-posting.ts';
import { perfect } from '../../test/support/check-support.ts';
import { filled, FILLERS, type Filler } from '../../test/support/long-texts.ts';

/**
 * `node bench/ads/slowest.ts [STEP]`: checks each text that is made to take long, or every STEP-th of them, and prints
 * the ten slowest with the milliseconds of processor time that they took.
 */

const LONGEST = 20_000;
const SHOWN = 10;
/** What took longer is timed again; the least counts, since a first run compiles and a busy machine disturbs. */
const AGAIN_ABOVE = 30;
const TIMES = 5;

const timeOf = (filler: Filler): number => {
  const posting = { ...perfect, description: filled(filler, LONGEST) };
  const start = process.threadCpuUsage();
  checkPosting(posting, { on: '2026-12-01', knownOn: '2026-12-01' });
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
};

const leastOf = (filler: Filler): number => {
  const first = timeOf(filler);
  return first < AGAIN_ABOVE ? first : Math.min(first, ...Array.from({ length: TIMES }, () => timeOf(filler)));
};

const step = Number(process.argv[2] ?? 1);
const chosen = FILLERS.filter((_, at) => at % step === 0);
const times = chosen.map((filler) => ({ name: filler.name, time: leastOf(filler) }));
const slowest = times.toSorted((one, other) => other.time - one.time).slice(0, SHOWN);
for (const { name, time } of slowest)
  process.stdout.write(`${time.toFixed(1).padStart(8)} ms  ${JSON.stringify(name)}\n`);
process.stdout.write(`${chosen.length} texts of ${LONGEST} characters\n`);
