import * as z from 'zod';
import { factsDeclaredSchema } from '../../../functions/contracts/screening-facts.ts';
import { seekerSchema } from '../../../functions/contracts/seeker.ts';
import type { ScreeningOutcome } from '../../../functions/domain/eligibility/engine/judge.ts';
import type { Subject } from '../../../functions/domain/eligibility/engine/subject.ts';
import { csvLines } from './csv.ts';

/**
 * Reads the officials' cases: tables in Korean with one person per line. Officials who write no code can extend them.
 * An error is a Korean sentence with file, line and column.
 */

export type OfficialsCase = {
  readonly line: number;
  readonly title: string;
  readonly on: string;
  readonly knownOn: string;
  readonly subject: Subject;
  readonly outcome: ScreeningOutcome;
  /** As paths, sorted. */
  readonly missing: readonly string[];
  /** Ids of the criteria that are not met, sorted. Undefined if the official left the cell empty. */
  readonly unmet: readonly string[] | undefined;
};

/** Reads the text of a cell. Throws a sentence about the value alone. */
type Read = (cell: string) => unknown;

const oneOf =
  <T>(values: Readonly<Record<string, T>>) =>
  (cell: string): T => {
    const value = Object.hasOwn(values, cell) ? values[cell] : undefined;
    if (value === undefined)
      throw new Error(`'${cell}' 값은 쓸 수 없습니다. 쓸 수 있는 값: ${Object.keys(values).join(', ')}`);
    return value;
  };

const yesNo = oneOf({ 예: true, 아니요: false });

const date = (cell: string): string => {
  if (!z.iso.date().safeParse(cell).success)
    throw new Error(`'${cell}' 값은 날짜가 아닙니다. 2026-01-31처럼 적어 주십시오.`);
  return cell;
};

const number = (cell: string): number => {
  const digits = cell.replaceAll(',', '');
  if (!/^\d+(\.\d+)?$/.test(digits)) throw new Error(`'${cell}' 값은 수가 아닙니다. 단위 없이 숫자만 적어 주십시오.`);
  return Number(digits);
};

/** Entries separated by semicolons. 없음 is the empty list. */
const listOf =
  <T>(entry: (text: string) => T) =>
  (cell: string): T[] =>
    cell === '없음' ? [] : cell.split(';').map((text) => entry(text.trim()));

/** The parts of an entry, separated by spaces. `?` means unknown and is left out. */
const parts = (text: string, form: string): (string | undefined)[] => {
  const found = text.split(/\s+/);
  if (found.length !== form.split(' ').length) throw new Error(`'${text}' 값은 '${form}' 꼴로 적어 주십시오.`);
  return found.map((part) => (part === '?' ? undefined : part));
};

const known = <T>(part: string | undefined, read: (text: string) => T): T | undefined =>
  part === undefined ? undefined : read(part);

const span = (text: string | undefined): { from?: string; to?: string } => {
  const [from, to, ...rest] = (text ?? '?~?').split('~');
  if (from === undefined || to === undefined || rest.length > 0)
    throw new Error(`'${text}' 값은 '2024-01-01~2024-03-31' 꼴로 적어 주십시오.`);
  const side = (day: string) => (day === '?' || day === '' ? undefined : date(day));
  return present({ from: side(from), to: side(to) });
};

const present = <T extends Record<string, unknown>>(entry: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const DISTRICTS = {
  창원시: '48120',
  의창구: '48121',
  성산구: '48123',
  마산합포구: '48125',
  마산회원구: '48127',
  진해구: '48129',
  '다른 지역': '48250',
} as const;
const district = oneOf(DISTRICTS);
const PROGRAMMES = {
  공공근로: 'public-works',
  지역공동체일자리: 'community-jobs',
  런앤잡: 'learn-and-job',
  다른사업: 'other-programme',
} as const;

const career = listOf((text) => {
  const [occupation, days] = parts(text, '직업코드 기간');
  return present({ occupation: occupation ?? 'unknown', ...span(days) });
});

const school = listOf((text) => {
  const [place, status] = parts(text.replace('다른 지역', '다른지역'), '지역 학적');
  return present({
    district: known(place, (name) => district(name === '다른지역' ? '다른 지역' : name)),
    status: known(status, oneOf({ 재학: 'enrolled', 졸업: 'graduated', 중퇴: 'left' })),
  });
});

const participation = listOf((text) => {
  const [programme, round, days, direct] = parts(text, '사업 회차 기간 직접일자리');
  return present({
    programme: known(programme, oneOf(PROGRAMMES)),
    round,
    ...span(days),
    directJob: known(direct, oneOf({ 직접일자리: true, 직접일자리아님: false })),
  });
});

const application = listOf((text) => {
  const [programme, round, status] = parts(text, '사업 회차 상태');
  return present({
    programme: known(programme, oneOf(PROGRAMMES)),
    round,
    status: known(status, oneOf({ 신청: 'applied', 취소: 'withdrawn', 반려: 'rejected' })),
  });
});

const certificate = oneOf({
  국가: { name: '(지어낸) 국가 자격증', national: true },
  민간: { name: '(지어낸) 민간 자격증', national: false },
});

/** Column name, its fact, and how its cells are read. An empty cell means unknown. */
const FACT_COLUMNS = {
  생년월일: ['seeker.birthDate', date],
  거주지: ['seeker.residence.district', district],
  '취업 상태': [
    'seeker.employment.status',
    oneOf({ 미취업: 'unemployed', 취업: 'employed', 자영업: 'self-employed', 학생: 'student' }),
  ],
  경력: ['seeker.career', career],
  자격증: ['seeker.certificates', listOf(certificate)],
  성별: ['facts.sex', oneOf({ 여: 'female', 남: 'male' })],
  '정기 소득': ['facts.regularIncome', yesNo],
  '근로 능력': ['facts.ableToWork', yesNo],
  구직등록: ['facts.jobSeekerRegistration.registered', yesNo],
  '구직등록 유효일': ['facts.jobSeekerRegistration.validUntil', date],
  '가구원 수': ['facts.household.size', number],
  '가구 월소득': ['facts.household.monthlyIncome', number],
  '가구 재산': ['facts.household.assets', number],
  '세대 내 다른 참여자': ['facts.household.otherParticipant', yesNo],
  '본인 월소득': ['facts.ownMonthlyIncome', number],
  '2년 근무일수': ['facts.workedLast2Years.days', number],
  '2년 근무시간': ['facts.workedLast2Years.hours', number],
  '복무 개월': ['facts.militaryServiceMonths', number],
  '일을 그만둔 날': ['facts.careerBreak.since', date],
  '일을 그만둔 이유': [
    'facts.careerBreak.reason',
    oneOf({
      혼인: 'marriage',
      임신: 'pregnancy',
      출산: 'childbirth',
      육아: 'childcare',
      '가족 돌봄': 'family-care',
      근로조건: 'working-conditions',
      '다른 이유': 'other',
      없음: 'none',
    }),
  ],
  '일한 적 있음': ['facts.everWorked', yesNo],
  학교: ['facts.schools', school],
  생계급여: ['facts.benefits.livelihood', yesNo],
  구직급여: ['facts.benefits.unemployment', yesNo],
  '구직급여 마지막 날': ['facts.benefits.unemploymentLastPaidOn', date],
  '구직급여 받은 적': ['facts.benefits.unemploymentEver', yesNo],
  공적연금: ['facts.benefits.publicPension', yesNo],
  '공무원 가족': ['facts.publicOfficialFamily', yesNo],
  '전업 농업인': ['facts.fullTimeFarmer', yesNo],
  '참여 이력': ['facts.participations', participation],
  '신청 이력': ['facts.applications', application],
} as const satisfies Record<string, readonly [path: string, read: Read]>;

/** The criteria's names in the column of unmet criteria. */
const CRITERIA = {
  나이: 'age',
  거주: 'residence',
  가구소득: 'household-income',
  '수당 가구소득': 'allowance-income',
  '가구 재산': 'household-assets',
  '정기 소득': 'no-regular-income',
  구직등록: 'job-seeker-registration',
  '근로 능력': 'able-to-work',
  미취업: 'not-employed',
  '중복 신청': 'double-application',
  구직급여: 'unemployment-benefit',
  생계급여: 'livelihood-benefit',
  재학: 'attending-school',
  '공무원 가족': 'public-official-family',
  '세대 내 다른 참여자': 'second-of-household',
  공적연금: 'public-pension',
  '전업 농업인': 'full-time-farmer',
  '연속 참여': 'three-in-a-row',
  '경력 또는 자격증': 'career-or-certificate',
  대학: 'university',
  '일한 기간': 'work-record',
  '공공 일자리': 'public-job',
  '본인 소득': 'own-income',
  성별: 'sex',
  '그만둔 이유': 'left-work-or-never-worked',
  취업: 'employed',
} as const;

const OUTCOMES = {
  충족: 'eligible',
  미충족: 'ineligible',
  '추가 정보 필요': 'undetermined',
  '담당자 확인': 'needs-review',
} as const satisfies Record<string, ScreeningOutcome>;

const CASE_COLUMNS = {
  사례: '사람과 상황을 알아볼 수 있는 짧은 이름',
  기준일: '날짜(2026-01-31)',
  공고확인일: '날짜; 비우면 기준일과 같음',
  '예상 결과': Object.keys(OUTCOMES).join(', '),
  '부족한 정보': '열 이름이나 항목 경로; 여럿이면 ;로, 어느 하나면 되는 것은 |로 잇습니다',
  '충족하지 않는 항목': Object.keys(CRITERIA).join(', '),
  '법적 근거·비고': '자유롭게 적습니다',
} as const;

/** Every column that a table may have. */
export const COLUMNS: readonly string[] = [...Object.keys(CASE_COLUMNS), ...Object.keys(FACT_COLUMNS)];
const REQUIRED = ['사례', '기준일', '생년월일', '예상 결과'] as const;

/** The words that the guide for officials must list. */
export const ALLOWED_WORDS: readonly string[] = [...Object.keys(OUTCOMES), ...Object.keys(CRITERIA)];

type Cells = Readonly<Record<string, string>>;

const pathOf = (name: string): string => {
  const column: readonly [string, Read] | undefined = Object.entries(FACT_COLUMNS).find(
    ([known]) => known === name,
  )?.[1];
  if (column !== undefined) return column[0];
  if (Object.values(FACT_COLUMNS).some(([path]) => path === name)) return name;
  throw new Error(`'${name}' 항목은 없습니다. 열 이름이나 경로를 적어 주십시오.`);
};

const missingOf = (cell: string): string[] =>
  cell === ''
    ? []
    : cell
        .split(';')
        .map((entry) =>
          entry
            .split('|')
            .map((name) => pathOf(name.trim()))
            .sort()
            .join('|'),
        )
        .sort();

const put = (target: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void => {
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const inner = (target[first] ??= {}) as Record<string, unknown>;
  put(inner, rest, value);
};

const screenedSchema = z.object({
  seeker: seekerSchema.pick({ birthDate: true, residence: true, employment: true, career: true, certificates: true }),
  facts: factsDeclaredSchema.shape.facts,
});

const subjectOf = (cells: Cells, read: (column: string, read: Read) => unknown): Subject => {
  const subject: Record<string, unknown> = { facts: {}, seeker: { residence: { district: 'unknown' } } };
  for (const [column, [path, reader]] of Object.entries(FACT_COLUMNS))
    if ((cells[column] ?? '') !== '') put(subject, path.split('.'), read(column, reader));
  const parsed = screenedSchema.safeParse(subject);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map(({ path }) => path.join('.'));
  const column = Object.entries(FACT_COLUMNS).find(([, [path]]) => paths.some((one) => one.startsWith(path)));
  read(column?.[0] ?? '사례', () => {
    throw new Error('값이 쓸 수 있는 범위를 벗어났습니다.');
  });
  throw parsed.error;
};

const caseOf = (file: string, line: number, cells: Cells): OfficialsCase => {
  const read = <T>(column: string, reader: (cell: string) => T): T => {
    try {
      return reader(cells[column] ?? '');
    } catch (error) {
      throw new Error(`${file} ${line}행 '${column}' 열: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  };
  for (const column of REQUIRED)
    read(column, (cell) => {
      if (cell === '') throw new Error('비워 둘 수 없습니다.');
    });
  const on = read('기준일', date);
  const unmet = cells['충족하지 않는 항목'] ?? '';
  const found = {
    line,
    title: cells['사례'] ?? '',
    on,
    knownOn: (cells['공고확인일'] ?? '') === '' ? on : read('공고확인일', date),
    subject: subjectOf(cells, read),
    outcome: read('예상 결과', oneOf(OUTCOMES)),
    missing: read('부족한 정보', missingOf),
    unmet: unmet === '' ? undefined : read('충족하지 않는 항목', listOf(oneOf(CRITERIA))).sort(),
  };
  if (found.outcome === 'undetermined' && found.missing.length === 0)
    read('부족한 정보', () => {
      throw new Error("결과가 '추가 정보 필요'이면 무엇이 부족한지 적어 주십시오.");
    });
  return found;
};

/**
 * Returns the cases of a table.
 * @throws a Korean sentence with file, line and column about the first error
 */
export const officialsCases = (file: string, bytes: Uint8Array): OfficialsCase[] => {
  const [header, ...lines] = csvLines(file, bytes);
  const names = header?.cells ?? [];
  for (const [index, name] of names.entries()) {
    if (!COLUMNS.includes(name))
      throw new Error(
        `${file} 1행 ${index + 1}번째 열: '${name}' 열은 쓸 수 없습니다. 쓸 수 있는 열: ${COLUMNS.join(', ')}`,
      );
    if (names.indexOf(name) !== index)
      throw new Error(`${file} 1행 ${index + 1}번째 열: '${name}' 열이 두 번 있습니다.`);
  }
  const absent = REQUIRED.find((name) => !names.includes(name));
  if (absent !== undefined) throw new Error(`${file} 1행: '${absent}' 열이 없습니다.`);
  return lines.map(({ line, cells }) => {
    if (cells.length > names.length && cells.slice(names.length).some((cell) => cell !== ''))
      throw new Error(
        `${file} ${line}행: 칸이 ${cells.length}개로 제목보다 많습니다. 금액에 쉼표를 넣었다면 빼 주십시오.`,
      );
    return caseOf(file, line, Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
  });
};
