import { Command } from 'commander';
import type { DemoReport } from '../local/system/commands/demo-report.ts';
import { runDemo } from '../local/system/commands/run-demo.ts';

/** `npm run demo`: runs the sample city once through the whole system, on its fixed day and on free ports. */

const program = new Command('demo')
  .description('Runs the sample city once through the local system and says what became of it.')
  .option('--json', 'print one line of JSON')
  .parse();

const summary = ({ postings, refusals, messages, answered, seekers, matches, mails, elapsedMs }: DemoReport): string =>
  [
    `메시지 ${messages}건을 보냈고 ${answered}건에 답을 받았습니다.`,
    `공고: 접수 ${postings.accepted}건, 보류 ${postings.held}건, 반려 ${postings.refused}건 (사유 ${Object.keys(refusals).length}가지)`,
    `구직자 ${seekers}명, 안내한 일자리 ${matches}건`,
    `메일: 구직자 ${mails.seekers}통, 기업 ${mails.companies}통, 협력기관 ${mails.partners}통, 담당자 ${mails.officials}통`,
    `걸린 시간 ${(elapsedMs / 1000).toFixed(1)}초`,
  ].join('\n');

try {
  const { report } = await runDemo();
  console.log(program.opts()['json'] === true ? JSON.stringify(report) : summary(report));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
