import { readSteps, stepsText, type Weights } from '../companies/score/approved-weights.ts';
import { areWeightsApproved, type CriteriaVersion, type LineId, type Steps } from '../companies/score/criteria.ts';
import { UNITS } from '../companies/score/lines.ts';
import { TRIAL } from '../companies/score/scorecard-words.ts';
import { html, type Html } from '../language/html.ts';
import { paragraph, type FieldError } from '../page/parts.ts';
import type { KindWords, Typed } from './approved-pages.ts';
import { COMPANIES_PATH } from './company-paths.ts';
import { problemOf } from './official-words.ts';
import { MOST_SOURCE } from './propose-figure.ts';

/** The pages on which officials set the weights of a year. */

export const weightsPath = (year: string): string => `/weights/${year}`;

const MOST_TYPED = 120;

/** The words of the pages of one year: a field for each of its lines. */
export const weightsWords = (version: CriteriaVersion): KindWords<Weights> => ({
  path: weightsPath(version.id),
  in: { section: 'companies', path: COMPANIES_PATH, name: '우수기업 후보' },
  title: `배점: ${version.name}`,
  about: [
    '공고에는 항목의 배점이 없어 담당자 두 분이 정합니다. 한 분이 제안하고 다른 분이 승인하기 전까지는 시범 배점(미확정)이라고 적어 보여 드립니다.',
    '‘3:5, 5:10’은 3 이상이면 5점, 5 이상이면 10점이라는 뜻입니다. 비율의 값은 %입니다. 승인한 날부터 쓰고, 그 전에 계산한 점수는 그대로 둡니다.',
  ],
  fields: [
    ...version.lines.map(({ id, name }) => ({
      id,
      label: name,
      hint: `값(${UNITS[id]})과 점수를 적어 주십시오.`,
      most: MOST_TYPED,
      isWide: true as const,
    })),
    {
      id: 'source',
      label: '출처',
      hint: '심사위원회 의결이나 공문의 번호를 적어 주십시오.',
      most: MOST_SOURCE,
      isWide: true,
    },
  ],
  columns: [...version.lines.map(({ name }) => name), '출처'],
  cells: ({ steps, source }) => [
    ...version.lines.map(({ id, steps: published }) => stepsText(steps[id] ?? published)),
    source,
  ],
  brief: { columns: ['출처'], cells: ({ source }) => [source] },
  effects: () => ['승인한 날부터 목록과 점수, 회사가 보는 화면에 이 배점을 쓰고, 시범 배점이라는 말이 없어집니다.'],
});

/** What the form shows at first: the weights that count now. */
export const currentWeights = ({ lines }: CriteriaVersion): Typed =>
  Object.fromEntries(lines.map(({ id, steps }) => [id, stepsText(steps)]));

/** Reads the weights that an official typed. `isOpen`: others of that year wait for an approval. */
export const readWeights = (
  typed: Typed,
  version: CriteriaVersion,
  isOpen: boolean,
): { readonly row: Weights } | { readonly errors: readonly FieldError[] } => {
  const errors: FieldError[] = [];
  const steps: Partial<Record<LineId, Steps>> = {};
  for (const { id } of version.lines) {
    const read = readSteps(id, typed[id] ?? '');
    if ('problem' in read) errors.push({ field: id, message: read.problem });
    else steps[id] = read.steps;
  }
  const source = typed['source'] ?? '';
  const problem = source === '' ? '출처를 적어 주십시오.' : problemOf(source, { most: MOST_SOURCE });
  if (problem !== undefined) errors.push({ field: 'source', message: problem });
  if (isOpen)
    errors.push({
      field: 'source',
      message: '이 해의 다른 제안이 승인을 기다리고 있습니다. 그 제안을 먼저 처리해 주십시오.',
    });
  return errors.length > 0 ? { errors } : { row: { year: version.id, steps, source } };
};

/** Which weights count now. */
export const weightsNow = (version: CriteriaVersion): Html =>
  areWeightsApproved(version)
    ? paragraph('지금의 배점은 두 담당자가 승인한 것입니다.', 'ko')
    : html`<p>지금의 배점은 <strong>${TRIAL}</strong>입니다.</p>`;
