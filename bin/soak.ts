import { InvalidArgumentError } from 'commander';
import { grouped } from '../functions/domain/language/money.ts';
import { checkInstants } from '../test/support/instants.ts';
import { checkHostileLetters } from '../test/support/hostile-letters.ts';
import { checkByteMutations } from '../test/support/byte-mutations.ts';
import { checkInnocentNumbers, checkResidentNumbers } from '../test/support/resident-numbers.ts';
import { faultsIn, pageOf } from '../test/simulation/notices/report.ts';
import { simulate } from '../test/simulation/notices/simulate.ts';
import { checkAccepted, pageOf as pageOfAccepted } from '../test/simulation/accepted/check-accepted.ts';
import { tryInWorkers } from '../test/simulation/accepted/try-in-workers.ts';
import { checkTold } from '../test/simulation/told/check-told.ts';
import { checkLinkMutants } from '../test/support/link-mutants.ts';
import { DAY, WHOLE } from '../test/simulation/notices/stage.ts';
import { progressBar, type Progress } from '../local/system/commands/progress.ts';
import { NoAnswer, npmCommand, run } from './command-line.ts';

/**
 * `npm run soak -- --messages N --seed S`: tests the mail's whole way, with the deployed code, in an invented city
 * where anything may go wrong. Then it tests N/2 mutated links, N/2 hostile texts, N/2 texts with a resident number,
 * N/2 texts with another number, N/20 bodies with changed bytes, and N/2 instants. The output depends only on N and S.
 * Exit code 1 if a mail was lost, doubled or claimed after consent ended, a link was accepted, a hostile text changed
 * more than the words of a letter, a resident number was not recognised or another number was, a body got no answer, or
 * an instant fell on another day.
 *
 * `npm run soak -- --accepted N --seed S`: mutates messages of every kind until N are accepted. Each is read back,
 * shown, mailed, corrected, ended and deleted, twice. Exit code 1 if anything about one was unreadable. It then prints
 * the smallest change that shows it.
 *
 * `npm run soak -- --told N --seed S`: N random histories of jobs and readers that come, change and go. Exit code 1 if a
 * pair that fits in the end was told in no mail, or in two.
 */

/**
 * Events after the window are tested with 1/5 of the messages, at least 2,000. In that run 10 % of the events come
 * after the window or never, so up to that share of mails may be lost or doubled.
 */
const BEYOND_PART = 5;
const BEYOND_LEAST = 2_000;
const BEYOND = 0.1;
/** 100,000 links and 100,000 hostile texts for 200,000 messages. */
const INPUTS_PART = 2;
/** Each made-up resident number is tried in slightly more spellings and positions than this. */
const TEXTS_A_NUMBER = 2_000;
/** 10,000 bodies with changed bytes for 100,000 links. */
const INPUTS_A_BODY = 10;
const MOST_SHOWN = 10;

const wholeNumber = (value: string): number => {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('a whole number from 1 on');
  return number;
};

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** The smallest of three smaller runs that also fails. */
const smallestRepeat = async (messages: number, seed: number): Promise<string> => {
  for (const smaller of [messages / 64, messages / 16, messages / 4].map(Math.floor))
    if (smaller >= 100 && faultsIn(await simulate({ messages: smaller, seed }), { messages: smaller }).length > 0)
      return repeat(smaller, seed);
  return repeat(messages, seed);
};
const repeat = (messages: number, seed: number): string => `npm run soak -- --messages ${messages} --seed ${seed}`;

/** Simulates and shows how many of the simulated days have passed. */
const simulated = async (progress: Progress, options: Parameters<typeof simulate>[0]) => {
  progress.begin(`${grouped(options.messages)} mails, simulated days`, WHOLE / DAY);
  const result = await simulate({ ...options, onPassed: (passed) => progress.reach(Math.floor(passed / DAY)) });
  progress.reach(WHOLE / DAY);
  progress.end();
  return result;
};

const soak = async ({ messages, seed }: { messages: number; seed: number }, progress: Progress): Promise<void> => {
  const within = await simulated(progress, { messages, seed });
  print(pageOf(within, { messages, seed }));
  const faults = faultsIn(within, { messages });
  if (faults.length > 0) {
    print(`\nFAILED with seed ${seed}:`);
    for (const fault of faults.slice(0, MOST_SHOWN)) print(`  ${fault}`);
    if (faults.length > MOST_SHOWN) print(`  and ${faults.length - MOST_SHOWN} more`);
    print(`Repeat with: ${await smallestRepeat(messages, seed)}`);
    process.exitCode = 1;
    return;
  }
  const fewer = Math.max(BEYOND_LEAST, Math.floor(messages / BEYOND_PART));
  print(
    `\nThe residual: ${pageOf(await simulated(progress, { messages: fewer, seed, beyond: BEYOND }), { messages: fewer, seed, beyond: BEYOND })}`,
  );
  await soakInputs(Math.ceil(messages / INPUTS_PART), seed, progress);
  print('\nNothing lost, nothing doubled, nothing after consent ended.');
};

/** Five checks of what comes from outside, one after the other. */
const soakInputs = async (inputs: number, seed: number, progress: Progress): Promise<void> => {
  const bodies = Math.ceil(inputs / INPUTS_A_BODY);
  const checks: readonly (readonly [what: string, check: () => unknown])[] = [
    ['mutated links: 0 accepted', () => checkLinkMutants({ runs: inputs, seed })],
    [
      'hostile texts through the letters and a MIME parser: 0 changed more than words',
      () => checkHostileLetters({ runs: inputs, seed }),
    ],
    [
      'texts with a resident number and as many without: all told apart',
      () => {
        checkResidentNumbers({ runs: Math.ceil(inputs / TEXTS_A_NUMBER), seed });
        checkInnocentNumbers({ runs: inputs, seed });
      },
    ],
    [
      'bodies with changed bytes: each answered with a code of the contract',
      () => checkByteMutations({ runs: bodies, seed }),
    ],
    ['instants: all in the day in Seoul that the data of time zones say', () => checkInstants({ runs: inputs, seed })],
  ];
  const told: string[] = [];
  progress.begin('links, texts, numbers, bodies, instants', checks.length);
  for (const [what, check] of checks) {
    await check();
    told.push(`${grouped(what.startsWith('bodies') ? bodies : inputs)} ${what}`);
    progress.reach(told.length);
  }
  progress.end();
  print(`\n${told.join('\n')}`);
};

const soakTold = async (runs: number, seed: number, progress: Progress): Promise<void> => {
  progress.begin('histories', runs);
  const pairs = await checkTold({ runs, seed, onLived: progress.reach });
  progress.end();
  print(`${grouped(runs)} histories of jobs and readers: ${grouped(pairs)} pairs told, each in one mail, none missed`);
};

const soakAccepted = async (accepted: number, seed: number, progress: Progress): Promise<void> => {
  progress.begin('accepted messages', accepted);
  const { stop, ...workers } = tryInWorkers();
  const report = await checkAccepted(
    seed,
    { accepted },
    { ...workers, onTried: (counts) => progress.reach(counts.accepted) },
  );
  progress.end();
  await stop();
  print(pageOfAccepted(report));
  if (report.faults.length > 0) process.exitCode = 1;
};

type Options = {
  readonly messages?: number;
  readonly accepted?: number;
  readonly told?: number;
  readonly seed: number;
};

export const command = npmCommand(
  'soak',
  'Runs the fault simulation of the mails, tries changed messages, or lives through histories. Sends nothing.',
)
  .option('--messages <n>', 'how many mails are asked for', wholeNumber)
  .option('--accepted <n>', 'how many changed messages are accepted', wholeNumber)
  .option('--told <n>', 'how many histories of jobs and readers', wholeNumber)
  .requiredOption('--seed <s>', 'which run', wholeNumber)
  .action(async ({ messages, accepted, told, seed }: Options) => {
    if (messages === undefined && accepted === undefined && told === undefined)
      throw new NoAnswer('Say --messages N, --accepted N or --told N.');
    const progress = progressBar();
    if (messages !== undefined) await soak({ messages, seed }, progress);
    if (accepted !== undefined) await soakAccepted(accepted, seed, progress);
    if (told !== undefined) await soakTold(told, seed, progress);
  });

if (import.meta.main) await run(command);
