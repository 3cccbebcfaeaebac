import { Command } from 'commander';
import { PROGRAMME_IDS } from '../functions/contracts/programmes.ts';
import { OUTCOME_WORDS } from '../functions/domain/eligibility/answer/explanation.ts';
import { FIGURES, FiguresError } from '../functions/domain/eligibility/law/figures.ts';
import { PROGRAMMES } from '../functions/domain/eligibility/programmes/programmes.ts';
import {
  readProposal,
  rehearse,
  UNKNOWN_DISTRICT,
  type Groups,
  type Proposal,
  type RehearsedPerson,
  type Rehearsal,
} from '../functions/domain/eligibility/engine/rehearse.ts';
import { readScreeningInput } from '../functions/domain/eligibility/answer/screening-input.ts';
import { shortDate } from '../functions/domain/language/dates.ts';
import { districtName, programmeName } from '../functions/domain/language/words.ts';
import { maskResidentNumbers } from '../functions/domain/language/resident-number.ts';
import { dateOption, firstOf, jsonOf, NoAnswer, run, textOf } from './command-line.ts';

/**
 * `npm run -s rehearse -- --change FILE --people FILE [--on DATE] [--json]`: who would get another answer under a
 * proposed figure. The people are a JSON array of `{ seeker, facts }`, or one such object per line. People that cannot
 * be read are counted and named by line (in an array: by entry). Exit code 1 only if nobody could be screened.
 */

type Skipped = { readonly line: number; readonly reason: string };
type People = { readonly people: readonly RehearsedPerson[]; readonly skipped: readonly Skipped[] };
type Entry = { readonly line: number; readonly value: unknown } | { readonly line: number; readonly broken: true };

const linesOf = (text: string): Entry[] =>
  text.split('\n').flatMap((line, index): Entry[] => {
    if (line.trim() === '') return [];
    try {
      return [{ line: index + 1, value: JSON.parse(line) }];
    } catch {
      return [{ line: index + 1, broken: true }];
    }
  });

const entriesOf = (file: string): Entry[] => {
  const text = textOf(file);
  if (!text.trimStart().startsWith('[')) {
    const lines = linesOf(text);
    if (lines.some((entry) => 'value' in entry)) return lines;
  }
  const whole = jsonOf(file);
  return (Array.isArray(whole) ? whole : [whole]).map((value: unknown, index) => ({ line: index + 1, value }));
};

const peopleOf = (file: string, on: string): People => {
  const people: RehearsedPerson[] = [];
  const skipped: Skipped[] = [];
  for (const entry of entriesOf(file)) {
    const { line } = entry;
    const read = 'value' in entry ? readScreeningInput(entry.value, on) : undefined;
    if (read === undefined) skipped.push({ line, reason: '올바른 JSON이 아닙니다.' });
    else if (!read.ok) skipped.push({ line, reason: firstOf(read.problems) });
    else {
      const { externalId, subject } = read.input;
      people.push({ id: externalId === undefined ? `#${line}` : maskResidentNumbers(externalId), subject });
    }
  }
  return { people, skipped };
};

const proposalOf = (file: string): Proposal => {
  const change = jsonOf(file);
  try {
    return readProposal(FIGURES, change);
  } catch (error) {
    if (error instanceof FiguresError) throw new NoAnswer(`제안 파일을 고쳐 주십시오: ${firstOf(error.problems)}`);
    throw error;
  }
};

const GROUP_NAMES = { age: '나이', sex: '성별', district: '사는 곳' } as const satisfies Record<keyof Groups, string>;
const SEX: Readonly<Record<string, string>> = { female: '여성', male: '남성' };

const bandName = (band: string): string => {
  if (band === '-19') return '19세 이하';
  return band.endsWith('+') ? `${band.slice(0, -1)}세 이상` : `${band.replace('-', '~')}세`;
};

const groupName = (group: keyof Groups, key: string): string => {
  switch (group) {
    case 'age':
      return bandName(key);
    case 'sex':
      return SEX[key] ?? key;
    case 'district':
      return key === UNKNOWN_DISTRICT ? '알 수 없음' : (districtName(key, 'ko') ?? key);
  }
};

const groupLines = (groups: Groups): string[] =>
  (['age', 'sex', 'district'] as const).flatMap((group) => {
    const counts = Object.entries(groups[group]);
    if (counts.length === 0) return [];
    return [`    ${GROUP_NAMES[group]}: ${counts.map(([key, n]) => `${groupName(group, key)} ${n}명`).join(', ')}`];
  });

const page = ({ on, people, programmes, mails, groups }: Rehearsal, skipped: readonly Skipped[]): string => {
  const changed = programmes.filter(({ flips }) => flips.length > 0);
  return [
    `${shortDate(on).ko} 기준으로 ${people}명에게 제안한 기준을 미리 적용해 보았습니다.`,
    mails === 0
      ? '결과가 달라지는 사람이 없습니다.'
      : `${mails}명의 결과가 달라지고, 이분들께 보내는 안내 메일의 내용이 바뀝니다.`,
    ...groupLines(groups),
    ...changed.flatMap(({ programme, flips }) => [
      '',
      programmeName(programme, 'ko', on) ?? programme,
      ...flips.flatMap(({ from, to, count, who, byGroup }) => [
        `  「${OUTCOME_WORDS[from].ko}」에서 「${OUTCOME_WORDS[to].ko}」로: ${count}명`,
        ...groupLines(byGroup),
        `    대상: ${who.join(', ')}`,
      ]),
    ]),
    ...(skipped.length === 0 ? [] : ['', `읽지 못한 사람: ${skipped.length}명`]),
    ...skipped.map(({ line, reason }) => `  ${line}번째: ${reason}`),
  ].join('\n');
};

type Options = { readonly change: string; readonly people: string; readonly on?: string; readonly json?: boolean };

const answer = (options: Options): void => {
  const { figures: proposed, from } = proposalOf(options.change);
  const on = dateOption(options.on ?? from, '--on');
  const { people, skipped } = peopleOf(options.people, on);
  if (people.length === 0)
    throw new NoAnswer(
      `검토할 수 있는 사람이 없으니 사람 파일을 고쳐 주십시오${skipped[0] === undefined ? '.' : `: ${skipped[0].line}번째, ${skipped[0].reason}`}`,
    );
  const programmes = PROGRAMME_IDS.map((id) => PROGRAMMES[id]);
  const rehearsal = rehearse({ programmes, figures: FIGURES, proposed, on, people });
  process.stdout.write(
    options.json === true ? `${JSON.stringify({ ...rehearsal, skipped })}\n` : `${page(rehearsal, skipped)}\n`,
  );
};

run(
  new Command('rehearse')
    .description('제안한 기준을 미리 적용하여 누구의 결과가 달라지는지 보여 줍니다.')
    .requiredOption('--change <FILE>', '제안한 기준이 든 JSON 파일')
    .requiredOption('--people <FILE>', '{ seeker, facts }의 목록이 든 JSON 파일(한 줄에 한 사람도 됩니다)')
    .option('--on <DATE>', '기준일(한국 시간). 없으면 제안이 처음 시행되는 날입니다')
    .option('--json', '결과를 JSON 한 줄로 출력합니다')
    .action(answer),
  '사용법: npm run -s rehearse -- --change FILE --people FILE [--on DATE] [--json]',
);
