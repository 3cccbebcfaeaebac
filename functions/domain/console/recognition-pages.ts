import {
  isRecognised,
  MOST_STEP_WORDS,
  problemOfAward,
  problemOfStep,
  REVOCATION_GROUNDS,
  type Award,
  type Recognition,
  type RevocationStep,
} from '../companies/recognition.ts';
import { GROUND_WORDS, STEP_WORDS, yearName } from '../companies/recognition-words.ts';
import { CRITERIA } from '../companies/score/criteria.ts';
import { businessNumber, registrationNumberText } from '../language/business-number.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { oneLine } from '../letters/letter.ts';
import { readDay } from '../messages/conversion/read-day.ts';
import { paragraph, type FieldError } from '../page/parts.ts';
import type { KindWords, Typed } from './approved-pages.ts';
import { companyOfficePath, COMPANIES_PATH } from './company-paths.ts';
import { columnTable, type Column } from './columns.ts';
import { problemOf } from './official-words.ts';
import { spanWords } from './rules-words.ts';

/** The pages on which officials award, and revoke, the recognition of a company. */

export const AWARDS_PATH = '/awards';
export const REVOCATIONS_PATH = '/revocations';

/** The form for a company, as far as its page knows it. */
export const formPath = (path: string, typed: Typed): string => `${path}?${new URLSearchParams(typed).toString()}`;

const WITHIN = { section: 'companies', path: COMPANIES_PATH, name: '우수기업 후보' } as const;
const YEARS = Object.fromEntries(CRITERIA.toReversed().map(({ id, name }) => [id, name]));
const PUBLIC = { yes: '예, 동의서를 받았습니다', no: '아니요' } as const;

const NUMBER = {
  id: 'company',
  label: '사업자등록번호',
  hint: '등록된 기업의 번호 10자리를 적어 주십시오.',
  most: 20,
} as const;
const YEAR = { id: 'year', label: '어느 공고', choices: YEARS } as const;

export const AWARD_WORDS: KindWords<Award> = {
  path: AWARDS_PATH,
  in: WITHIN,
  title: '우수기업 선정',
  about: [
    '심사로 정한 기업을 적습니다. 한 분이 제안하고 다른 분이 승인하면 선정되고, 회사에 메일이 갑니다.',
    '점수 공개를 바꾸시려면 같은 선정일과 끝나는 날로 다시 제안하십시오.',
    '인증 기간에는 누구나 보는 우수기업 목록에 기업 이름과 기간이 실립니다. 점수와 계산은 회사가 동의했을 때만 보여 드립니다.',
  ],
  fields: [
    NUMBER,
    YEAR,
    { id: 'on', label: '선정일', hint: '2026-12-01처럼 적어 주십시오. 승인하는 날이나 그 뒤의 날입니다.', most: 20 },
    { id: 'until', label: '인증이 끝나는 날', hint: '이날까지 인증됩니다. 5년까지 적으실 수 있습니다.', most: 20 },
    { id: 'isPublic', label: '회사가 점수 공개에 동의했습니까?', choices: PUBLIC },
  ],
  columns: ['기업', '선정', '인증 기간', '점수 공개'],
  cells: ({ name, year, on, until, isPublic }) => [
    oneLine(name),
    yearName(year),
    spanWords(on, until),
    isPublic ? '동의함' : '하지 않음',
  ],
  effects: ({ name, on, until }) => [
    `${dateWords(on, 'ko')}부터 ${dateWords(until, 'ko')}까지 ${oneLine(name)}의 이름과 인증 기간이 우수기업 목록에 실립니다.`,
    '승인한 뒤에는 취소 절차(사전통지와 의견 듣기)로만 거둘 수 있습니다.',
  ],
};

export const REVOCATION_WORDS: KindWords<RevocationStep> = {
  path: REVOCATIONS_PATH,
  in: WITHIN,
  title: '우수기업 선정 취소',
  about: [
    '취소하려면 먼저 사유를 알리고 10일 이상 의견을 듣습니다(행정절차법 제21조). 의견을 들을 때까지 선정과 표시는 그대로입니다.',
    '의견 기간이 끝나면 취소하거나 그대로 둡니다. 단계마다 한 분이 제안하고 다른 분이 승인하며, 회사에 메일이 갑니다. 정식 문서는 우편으로 보내 주십시오.',
  ],
  fields: [
    NUMBER,
    YEAR,
    { id: 'phase', label: '단계', choices: STEP_WORDS },
    { id: 'on', label: '알리는 날', hint: '2026-12-01처럼 적어 주십시오. 승인하는 날이나 그 뒤의 날입니다.', most: 20 },
    {
      id: 'viewsUntil',
      label: '의견을 낼 수 있는 마지막 날',
      hint: '사전통지일 때만 적어 주십시오. 알리는 날부터 10일 뒤이거나 그보다 늦은 날입니다.',
      most: 20,
    },
    { id: 'ground', label: '사유', choices: GROUND_WORDS },
    {
      id: 'words',
      label: '내용',
      hint: '무슨 일이 있었는지 회사가 읽을 말로 적어 주십시오. 사람의 이름은 적지 마십시오.',
      most: MOST_STEP_WORDS,
      isWide: true,
    },
  ],
  columns: ['기업', '선정', '단계', '알리는 날', '의견을 낼 수 있는 마지막 날', '사유', '내용'],
  cells: ({ company, year, step, on, viewsUntil, ground, words }) => [
    registrationNumberText(company),
    yearName(year),
    STEP_WORDS[step],
    dateWords(on, 'ko'),
    viewsUntil === undefined ? '–' : dateWords(viewsUntil, 'ko'),
    GROUND_WORDS[ground],
    oneLine(words),
  ],
  effects: ({ step, on, viewsUntil }) => {
    switch (step) {
      case 'notice':
        return [
          `회사에 사유를 알리고${viewsUntil === undefined ? '' : ` ${dateWords(viewsUntil, 'ko')}까지`} 의견을 듣습니다. 선정과 표시는 그대로입니다.`,
        ];
      case 'revoked':
        return [
          `${dateWords(on, 'ko')}부터 선정이 취소되고 우수기업 목록에서 빠집니다. 회사에 불복 방법을 함께 알립니다.`,
        ];
      case 'kept':
        return ['선정은 인증 기간이 끝날 때까지 그대로이고, 회사에 그렇게 알립니다.'];
    }
  },
};

type Read<R> = { readonly row: R } | { readonly errors: readonly FieldError[] };

/** What is known of the company that was typed. `name`: absent, nobody has registered it. */
export type TypedCompany = { readonly number: string | undefined; readonly name: string | undefined };

export const typedCompany = (typed: Typed): string | undefined => businessNumber(typed['company'] ?? '');

type Around<R> = {
  readonly today: string;
  readonly company: TypedCompany;
  readonly known: readonly Recognition[];
  /** What waits for an approval. */
  readonly open: readonly R[];
};

const WAITS = '같은 기업의 제안이 승인을 기다리고 있습니다. 그 제안을 먼저 처리해 주십시오.';

const companyProblem = (
  { number, name }: TypedCompany,
  year: string | undefined,
  open: readonly { readonly company: string; readonly year: string }[],
): string | undefined => {
  if (number === undefined) return '사업자등록번호 10자리를 다시 확인해 주십시오.';
  if (name === undefined) return '등록되지 않은 기업입니다. 상공회의소나 창원시가 먼저 등록해야 합니다.';
  return open.some((one) => one.company === number && one.year === year) ? WAITS : undefined;
};

const DAY = '날짜를 2026-12-01처럼 적어 주십시오.';

const isKey = <T extends object>(table: T, key: string | undefined): key is Extract<keyof T, string> =>
  key !== undefined && Object.hasOwn(table, key);

/** Reads what an official typed about an award. */
export const readAward = (typed: Typed, { today, company, known, open }: Around<Award>): Read<Award> => {
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string | undefined): void => {
    if (message !== undefined) errors.push({ field, message });
  };
  const { year, isPublic } = typed;
  const [on, until] = [readDay(typed['on'] ?? ''), readDay(typed['until'] ?? '')];
  wrong('company', companyProblem(company, year, open));
  if (!isKey(YEARS, year)) wrong('year', '어느 공고인지 골라 주십시오.');
  if (on === undefined) wrong('on', DAY);
  if (until === undefined) wrong('until', DAY);
  if (!isKey(PUBLIC, isPublic)) wrong('isPublic', '동의했는지 골라 주십시오.');
  const { number, name } = company;
  if (errors.length > 0 || number === undefined || name === undefined || year === undefined) return { errors };
  if (on === undefined || until === undefined) return { errors };
  const row = { company: number, name, year, on, until, isPublic: isPublic === 'yes' };
  const problem = problemOfAward(row, today, known);
  return problem === undefined ? { row } : { errors: [{ field: 'on', message: problem }] };
};

/** Reads what an official typed about a step of a revocation. */
export const readStep = (
  typed: Typed,
  { today, company, known, open }: Around<RevocationStep>,
): Read<RevocationStep> => {
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string | undefined): void => {
    if (message !== undefined) errors.push({ field, message });
  };
  const { year, phase: step, words = '' } = typed;
  const ground = REVOCATION_GROUNDS.find((one) => one === typed['ground']);
  const on = readDay(typed['on'] ?? '');
  const isNotice = step === 'notice';
  const viewsUntil = isNotice ? readDay(typed['viewsUntil'] ?? '') : undefined;
  wrong('company', companyProblem(company, year, open));
  if (!isKey(YEARS, year)) wrong('year', '어느 공고인지 골라 주십시오.');
  if (!isKey(STEP_WORDS, step)) wrong('phase', '어느 단계인지 골라 주십시오.');
  if (on === undefined) wrong('on', DAY);
  if (isNotice && viewsUntil === undefined) wrong('viewsUntil', DAY);
  if (ground === undefined) wrong('ground', '사유를 골라 주십시오.');
  wrong('words', words === '' ? '내용을 적어 주십시오.' : problemOf(words, { most: MOST_STEP_WORDS }));
  const { number } = company;
  if (errors.length > 0 || number === undefined || year === undefined || on === undefined) return { errors };
  if (ground === undefined || !isKey(STEP_WORDS, step)) return { errors };
  const row = { company: number, year, step, on, ...(viewsUntil !== undefined && { viewsUntil }), ground, words };
  const problem = problemOfStep(row, today, known);
  return problem === undefined ? { row } : { errors: [{ field: 'phase', message: problem }] };
};

const stateWords = (one: Recognition, today: string): string => {
  const { notice, revoked, on, until } = one;
  if (revoked !== undefined)
    return today < revoked.on ? `${dateWords(revoked.on, 'ko')}에 취소됨` : `취소됨(${dateWords(revoked.on, 'ko')})`;
  if (today < on) return '인증이 아직 시작되지 않음';
  if (today > until) return '인증 기간이 끝남';
  return notice?.viewsUntil === undefined
    ? '인증 중'
    : `인증 중, 사전통지함(의견은 ${dateWords(notice.viewsUntil, 'ko')}까지)`;
};

/** The form that shows the arithmetic of an award, or no more. */
const publicLink = ({ company, year, on, until, isPublic }: Recognition): Html =>
  html`<a href="${formPath(AWARDS_PATH, { company, year, on, until, isPublic: isPublic ? 'no' : 'yes' })}"
    >${isPublic ? '점수 공개 그만두기' : '점수 공개하기'}</a
  >`;

/** Every award with what became of it, the latest first. */
export const recognitionsTable = (all: readonly Recognition[], today: string): Html => {
  const columns: readonly Column<Recognition>[] = [
    {
      title: '기업',
      value: ({ name }) => oneLine(name),
      cell: ({ name, company, year }) => html`<a href="${companyOfficePath(company, year)}">${oneLine(name)}</a>`,
    },
    { title: '선정', value: ({ year }) => yearName(year) },
    { title: '인증 기간', value: ({ on, until }) => spanWords(on, until) },
    { title: '상태', value: (one) => stateWords(one, today) },
    {
      title: '다음 단계',
      value: () => '',
      cell: (one) =>
        isRecognised(one, today)
          ? html`${publicLink(one)}<br /><a
                href="${formPath(REVOCATIONS_PATH, {
                  company: one.company,
                  year: one.year,
                  phase: one.notice === undefined ? 'notice' : 'revoked',
                })}"
                >${one.notice === undefined ? '취소 절차 시작' : '결정 제안'}</a
              >`
          : '–',
    },
  ];
  return all.length === 0
    ? paragraph('선정한 기업이 아직 없습니다.', 'ko')
    : columnTable('선정한 기업', columns, all.toReversed());
};

/** What a company's own page on the console says of its recognition. */
export const recognitionPart = (all: readonly Recognition[], today: string): Html =>
  all.length === 0
    ? html``
    : html`<h2>선정</h2>
        ${recognitionsTable(all, today)}`;
