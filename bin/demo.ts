import { Command, InvalidArgumentError } from 'commander';
import type { DemoReport } from '../local/system/commands/demo-report.ts';
import { progressBar } from '../local/system/commands/progress.ts';
import { numberOfSeekers, PEOPLE_AT_THE_DOORS, runDemo } from '../local/system/commands/run-demo.ts';

/** `npm run demo`: runs the sample city once through the whole system, on its fixed day and on free ports. */

const seekersOption = (text: string): number => {
  try {
    return numberOfSeekers(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
};

const program = new Command('demo')
  .description('Runs the sample city once through the local system and says what became of it.')
  .option('--json', 'print one line of JSON')
  .option(
    '--seekers <number>',
    `how many invented people there are; all but ${PEOPLE_AT_THE_DOORS} are put straight into the stores`,
    seekersOption,
  )
  .parse();
const { json = false, seekers } = program.opts<{ json?: boolean; seekers?: number }>();

const latencyLine = ({ postings, p50, p95, p99 }: DemoReport['postingToMail']): string =>
  postings === 0
    ? '그날 바로 안내한 공고가 없습니다.'
    : `공고 ${postings}건의 첫 안내 메일까지: 중앙값 ${p50}초, 95% ${p95}초, 99% ${p99}초`;

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
    `메시지 ${messages}건을 보냈고 ${answered}건에 답을 받았습니다.`,
    `공고: 접수 ${postings.accepted}건, 보류 ${postings.held}건, 반려 ${postings.refused}건 (사유 ${Object.keys(refusals).length}가지)`,
    `구직자 ${seekers}명, 안내한 일자리 ${matches}건`,
    `메일: 구직자 ${mails.seekers}통, 기업 ${mails.companies}통, 협력기관 ${mails.partners}통, 담당자 ${mails.officials}통`,
    latencyLine(postingToMail),
    `걸린 시간 ${(elapsedMs / 1000).toFixed(1)}초`,
  ].join('\n');

try {
  const { report } = await runDemo({ seekers, progress: progressBar() });
  console.log(json ? JSON.stringify(report) : summary(report));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
