import { Command } from 'commander';
import { sha256 } from '../functions/aws/hash.ts';
import { isProgramme, PROGRAMME_IDS } from '../functions/contracts/programmes.ts';
import type { Quantity } from '../functions/domain/eligibility/engine/condition.ts';
import type { RuleCitation } from '../functions/domain/eligibility/engine/criterion.ts';
import {
  explain,
  NOT_A_DISPOSITION,
  OUTCOME_WORDS,
  type Explanation,
} from '../functions/domain/eligibility/answer/explanation.ts';
import { FIGURES } from '../functions/domain/eligibility/law/figures.ts';
import type { Foresight } from '../functions/domain/eligibility/engine/foresight.ts';
import { isConfirmed, readyProgramme, type ReadyProgramme } from '../functions/domain/eligibility/engine/judge.ts';
import { PROGRAMMES } from '../functions/domain/eligibility/programmes/programmes.ts';
import {
  screenReady,
  type ScreenedCriterion,
  type ScreeningResult,
} from '../functions/domain/eligibility/engine/screen.ts';
import { readScreeningInput } from '../functions/domain/eligibility/answer/screening-input.ts';
import { PERIOD } from '../functions/domain/eligibility/engine/standing.ts';
import { counted } from '../functions/domain/language/counted.ts';
import { shortDate } from '../functions/domain/language/dates.ts';
import { won } from '../functions/domain/language/money.ts';
import { programmeName } from '../functions/domain/language/words.ts';
import { dateOption, firstOf, jsonOf, NoAnswer, run } from './command-line.ts';

/**
 * `npm run -s screen -- --programme ID --on DATE [--known-on DATE] [--json] FILE`: the result of one screening. The
 * file holds `{ seeker, facts }`. Exit code 0 for any outcome. Exit code 1, with one sentence on stderr, if there is no
 * answer. The salt of the hash is empty.
 */

const STATUS = {
  law: '법령',
  ordinance: '조례',
  notice: '공고·고시',
  announced: '공표(시행 전)',
  city: '창원시 확인',
  secondary: '옮겨 적은 자료(확인 필요)',
  assumed: '확인되지 않음',
} as const satisfies Record<RuleCitation['status'], string>;

const MARK = {
  'earlier-version-not-held': '이 날짜의 이전 조문은 확인하지 못하여 이후 조문을 적었습니다',
  'text-not-held': '원문은 확인하지 못했습니다',
} as const satisfies Record<NonNullable<RuleCitation['mark']>, string>;

const sourceLine = ({ statute, article, effectiveFrom, effectiveTo, status, mark }: RuleCitation): string => {
  const span = `${shortDate(effectiveFrom).ko}부터${effectiveTo === undefined ? '' : ` ${shortDate(effectiveTo).ko}까지`}`;
  const remarks = [STATUS[status], ...(mark === undefined ? [] : [MARK[mark]])];
  return `${statute} ${article}(${span}) [${remarks.join(', ')}]`;
};

const amount = (value: number | boolean, unit: Quantity['unit'] | undefined): string => {
  if (typeof value === 'boolean') return value ? '예' : '아니요';
  switch (unit) {
    case 'won':
      return won(value).ko;
    case 'yes-no':
    case undefined:
      return String(value);
    default:
      return counted(value, unit, 'ko');
  }
};

/** One word for the state of a criterion. An unconfirmed exclusion that does not apply is a note. */
const stateWord = (criterion: ScreenedCriterion, ready: ReadyProgramme): string => {
  const excludes = ready.ruleSet.criteria.some(({ id, role }) => id === criterion.id && role === 'exclusion');
  if (excludes && criterion.outcome !== 'unmet' && !isConfirmed(criterion.status)) return '참고';
  switch (criterion.outcome) {
    case 'met':
      return excludes ? '해당 없음' : '충족';
    case 'unmet':
      return criterion.confirmed ? '미충족' : '담당자 확인';
    case 'unknown':
      return criterion.note === undefined && criterion.id !== PERIOD ? '정보 없음' : '확인 필요';
  }
};

const criterionLines = (criterion: ScreenedCriterion, ready: ReadyProgramme): string[] => {
  const unit = ready.ruleSet.criteria.find(({ id }) => id === criterion.id)?.shows?.quantity.unit;
  const values = [
    ...(criterion.actual === undefined ? [] : [`입력하신 값 ${amount(criterion.actual, unit)}`]),
    ...(criterion.limit === undefined ? [] : [`기준 ${amount(criterion.limit, unit)}`]),
  ];
  return [
    `[${stateWord(criterion, ready)}] ${criterion.sentence}`,
    ...(values.length === 0 ? [] : [`    ${values.join(' · ')}`]),
    `    근거: ${sourceLine(criterion.citation)}`,
    ...(criterion.note === undefined ? [] : [`    참고: ${criterion.note}`]),
  ];
};

const block = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);

const becauseWords = ({ because }: Foresight, ready: ReadyProgramme): string => {
  if (because.includes(PERIOD)) return ' 사업 기간이 달라지기 때문입니다.';
  const sentences = because.flatMap((id) => ready.ruleSet.criteria.find((row) => row.id === id)?.sentence.ko ?? []);
  return sentences.length === 0 ? '' : ` 달라지는 조건: ${sentences.join(' ')}`;
};

const foresightLines = (foresight: Foresight | undefined, ready: ReadyProgramme): string[] =>
  foresight === undefined
    ? []
    : [
        `- ${shortDate(foresight.on).ko}부터는 다음과 같이 바뀝니다: ${OUTCOME_WORDS[foresight.to].ko}.${becauseWords(foresight, ready)}`,
      ];

const page = (result: ScreeningResult, explanation: Explanation, ready: ReadyProgramme): string =>
  [
    `${explanation.name.ko}${result.round === undefined ? '' : ` ${result.round} 회차`} 적격 검토 결과`,
    `기준일 ${shortDate(result.on).ko} · ${shortDate(result.knownOn).ko}까지 공표된 기준`,
    '',
    `결과: ${OUTCOME_WORDS[result.outcome].ko}.`,
    ...block(
      '조건별 결과',
      result.criteria.flatMap((criterion) => criterionLines(criterion, ready)),
    ),
    ...block(
      '더 알려 주실 내용과 이를 보여 주는 서류',
      explanation.documents.map(({ name, document }) => `- ${name.ko}: ${document.ko}`),
    ),
    ...block(
      '기준에 얼마나 가까운지',
      explanation.nearMiss === undefined ? [] : [`- ${explanation.nearMiss.sentence.ko}`],
    ),
    ...block('앞으로 바뀌는 날', foresightLines(explanation.foresight, ready)),
    ...block(
      '이 사업에 참여하시면',
      explanation.closes.map(({ sentence, until }) => `- ${sentence.ko} (${shortDate(until).ko}까지)`),
    ),
    ...block(
      '먼저 하신 신청이나 참여, 받으신 급여 때문에 지금 제한될 수 있는 사업',
      explanation.closedNow.map(
        ({ programme, until, sentence }) =>
          `- ${programmeName(programme, 'ko', result.on) ?? programme}: ${sentence.ko}${until === undefined ? '' : ` (${shortDate(until).ko}까지)`}`,
      ),
    ),
    '',
    NOT_A_DISPOSITION.ko,
  ].join('\n');

/** What `--json` adds to the result, in Korean. */
const explanationJson = ({ name, documents, foresight, nearMiss, closes, closedNow }: Explanation) => ({
  name: name.ko,
  documents: documents.map((one) => ({ path: one.path, name: one.name.ko, document: one.document.ko })),
  foresight,
  nearMiss: nearMiss && { ...nearMiss, sentence: nearMiss.sentence.ko },
  closes: closes.map((door) => ({ ...door, sentence: door.sentence.ko })),
  closedNow: closedNow.map((door) => ({ ...door, sentence: door.sentence.ko })),
});

type Options = {
  readonly programme: string;
  readonly on: string;
  readonly knownOn?: string;
  readonly json?: boolean;
};

const answer = (file: string, options: Options): void => {
  const id = options.programme;
  if (!isProgramme(id))
    throw new NoAnswer(`--programme에는 다음 가운데 하나를 적어 주십시오: ${PROGRAMME_IDS.join(', ')}`);
  const on = dateOption(options.on, '--on');
  const knownOn = dateOption(options.knownOn ?? on, '--known-on');
  const read = readScreeningInput(jsonOf(file), on);
  if (!read.ok) throw new NoAnswer(firstOf(read.problems));
  const { subject } = read.input;
  const all = PROGRAMME_IDS.map((each) => readyProgramme(PROGRAMMES[each], { on, knownOn, figures: FIGURES }));
  const ready = readyProgramme(PROGRAMMES[id], { on, knownOn, figures: FIGURES });
  const result = screenReady(ready, subject, { salt: '', hash: sha256 });
  const explanation = explain(ready, subject, result.missing, all);
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify({ ...result, explanation: explanationJson(explanation) })}\n`
      : `${page(result, explanation, ready)}\n`,
  );
};

run(
  new Command('screen')
    .description('한 사람이 한 사업의 요건을 충족하는지, 정한 날짜의 기준으로 검토합니다.')
    .argument('<FILE>', '{ seeker, facts }가 든 JSON 파일')
    .requiredOption('--programme <ID>', '사업')
    .requiredOption('--on <DATE>', '기준일(한국 시간)')
    .option('--known-on <DATE>', '이날까지 공표된 기준만 씁니다. 없으면 --on과 같습니다')
    .option('--json', '결과를 JSON 한 줄로 출력합니다')
    .action(answer),
  '사용법: npm run -s screen -- --programme ID --on DATE [--known-on DATE] [--json] FILE',
);
