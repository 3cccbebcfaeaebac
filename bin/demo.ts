import { InvalidArgumentError } from 'commander';
import type { DemoReport } from '../local/system/commands/demo-report.ts';
import { commandProgress } from '../local/system/commands/progress.ts';
import { numberOfSeekers, PEOPLE_AT_THE_DOORS, runDemo } from '../local/system/commands/run-demo.ts';
import { npmCommand, run } from './command-line.ts';

/** `npm run demo`: runs the sample city once through the whole system, on its fixed day and on free ports. */

const seekersOption = (text: string): number => {
  try {
    return numberOfSeekers(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
};

const latencyLine = ({ postings, p50, p95, p99 }: DemoReport['postingToMail']): string =>
  postings === 0
    ? 'No posting was told on its own day.'
    : `From a posting to its first mail (${postings} postings): median ${p50} s, 95 % ${p95} s, 99 % ${p99} s`;

const summary = ({
  postings,
  refusals,
  messages,
  answered,
  seekers,
  matches,
  mails,
  postingToMail,
  elapsedMs,
}: DemoReport): string =>
  [
    `Messages: ${messages} sent, ${answered} answered`,
    `Postings: ${postings.accepted} accepted, ${postings.held} held, ${postings.refused} refused (${Object.keys(refusals).length} different reasons)`,
    `Seekers: ${seekers}; jobs that they were told of: ${matches}`,
    `Mails: ${mails.seekers} to seekers, ${mails.companies} to companies, ${mails.partners} to partners, ${mails.officials} to officials`,
    latencyLine(postingToMail),
    `Time taken: ${(elapsedMs / 1000).toFixed(1)} s`,
  ].join('\n');

export const command = npmCommand(
  'demo',
  'Runs the sample city once through a local system of its own, on its fixed day, and says what became of it.',
)
  .option('--json', 'print exactly one line of JSON')
  .option(
    '--seekers <number>',
    `how many invented people there are; all but ${PEOPLE_AT_THE_DOORS} are put straight into the stores`,
    seekersOption,
  )
  .action(async ({ json = false, seekers }: { json?: boolean; seekers?: number }) => {
    const { report } = await runDemo({ seekers, progress: commandProgress({ json }) });
    console.log(json ? JSON.stringify(report) : summary(report));
  });

if (import.meta.main) await run(command);
