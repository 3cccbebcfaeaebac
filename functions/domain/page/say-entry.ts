import { date } from '../../contracts/fields.ts';
import { factsDeclaredSchema } from '../../contracts/screening-facts.ts';
import { addDays } from '../language/calendar.ts';
import { legalDate } from '../language/dates.ts';
import { grouped } from '../language/money.ts';
import { roundTold } from '../language/told-programmes.ts';
import type { Language } from '../language/words.ts';
import type { ScreeningFacts } from '../eligibility/engine/subject.ts';
import type { FieldError } from './parts.ts';
import {
  COLUMN_VALUES,
  ENTRIES,
  fieldName,
  isFactPath,
  SAY_FIELDS,
  type ColumnKind,
  type FactPath,
  type FieldKind,
} from './say-fields.ts';

/** What was entered, by the name of the field. After a mistake the form shows exactly this. */
export type SaidEntry = (name: string) => string;

/** What a person said about some facts. A fact of the form that is not here was left blank: it is unknown. */
type Said = { readonly facts: ScreeningFacts; readonly errors: readonly FieldError[] };

const MESSAGES = {
  ko: {
    won: '원 단위의 숫자로 적어 주십시오(예: 1,800,000 또는 180만). 너무 적으면 만 단위를 빠뜨리지 않으셨는지 살펴봐 주십시오. 모르시면 비워 두십시오.',
    persons: '1부터 50까지의 숫자로 적어 주십시오(예: 3). 모르시면 비워 두십시오.',
    days: '0부터 731까지의 숫자로 적어 주십시오(예: 120). 모르시면 비워 두십시오.',
    hours: '0부터 17,544까지의 숫자로 적어 주십시오(예: 960). 모르시면 비워 두십시오.',
    months: '0부터 600까지의 숫자로 적어 주십시오(예: 18). 없으면 0을, 모르시면 비워 두십시오.',
    'past-day': '오늘까지의 날짜를 적어 주십시오(예: 2025. 3. 29.). 모르시면 비워 두십시오.',
    day: '앞으로 1년 안까지의 날짜를 적어 주십시오(예: 2026. 12. 31.). 모르시면 비워 두십시오.',
    choice: '고르실 수 있는 것 가운데 하나를 골라 주십시오.',
    round: '회차를 2026년 상반기와 같이 적어 주십시오. 모르시면 비워 두십시오.',
    list: '하나 이상 적어 주십시오. 없으면 ‘없음’을 골라 주십시오.',
  },
  en: {
    won: 'Please write the full number in won (for example 1,800,000), or leave it empty if you do not know.',
    persons: 'Please write a number from 1 to 50, or leave it empty if you do not know.',
    days: 'Please write a number from 0 to 731, or leave it empty if you do not know.',
    hours: 'Please write a number from 0 to 17,544, or leave it empty if you do not know.',
    months: 'Please write a number from 0 to 600 (0: none), or leave it empty if you do not know.',
    'past-day': 'Please write a day up to today, like 2025. 3. 29., or leave it empty if you do not know.',
    day: 'Please write a day within a year from now, like 2026. 12. 31., or leave it empty if you do not know.',
    choice: 'Please choose one of the answers.',
    round: 'Please write the round like 2026H1, or leave it empty if you do not know.',
    list: 'Please write at least one, or choose “none”.',
  },
} as const;
type Message = keyof (typeof MESSAGES)['ko'];

/** Text as it was typed, in one form: half-width, without spaces and commas. */
const plain = (text: string): string => text.slice(0, 60).normalize('NFKC').replaceAll(/[\s,]/g, '');

const MAN = 10_000;
const EOK = 100_000_000;
const MOST_WON = 10_000_000_000;

/** Whole won as people write them: `1,800,000`, `180만 원`, `1억 2,000만`, `123만 4,567원`. */
const wonIn = (text: string): number | undefined => {
  const written = plain(text).replace(/원$/, '');
  const [, eok, man, rest = '0'] = /^(?:(\d{1,3})억)?(?:(\d{1,7})만)?(\d{1,4})?$/.exec(written) ?? [];
  const won =
    eok !== undefined || man !== undefined
      ? Number(eok ?? 0) * EOK + Number(man ?? 0) * MAN + Number(rest)
      : /^\d{1,11}$/.test(written)
        ? Number(written)
        : undefined;
  return won !== undefined && won <= MOST_WON && (won === 0 || won >= MAN) ? won : undefined;
};

const MOST = { persons: 50, days: 731, hours: 17_544, months: 600 } as const;

const countIn = (text: string, kind: keyof typeof MOST): number | undefined => {
  const written = plain(text).replace(/(?:명|일|시간|개월)$/, '');
  const count = /^\d{1,5}$/.test(written) ? Number(written) : undefined;
  return count !== undefined && count <= MOST[kind] && (kind !== 'persons' || count > 0) ? count : undefined;
};

/** No day before this one is about a person who is looking for work. */
const FIRST_DAY = '1900-01-01';
/** How far ahead a day may be that lies ahead: the registration as a job seeker, and a participation. In days. */
const AHEAD = 400;

/** A day as people write it: `2025-03-29`, `2025. 3. 29.`, `2025년 3월 29일`, `20250329`. */
const dayIn = (text: string, last: string): string | undefined => {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})(?:\D{1,2})(\d{1,2})(?:\D{1,2})(\d{1,2})\D?$/.exec(plain(text)) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(plain(text)) ??
    [];
  const written = date().safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
  return written !== undefined && FIRST_DAY <= written && written <= last ? written : undefined;
};

/** A value that was entered, nothing where the field is blank, or what is wrong. */
type Read = { readonly value?: unknown; readonly wrong?: Message };

const yesNo = (text: string): boolean | string => (text === 'yes' ? true : text === 'no' ? false : text);

const readText = (text: string, kind: Exclude<FieldKind['as'], 'choice' | 'list'>, today: string): Read => {
  if (text.trim() === '') return {};
  const value =
    kind === 'won'
      ? wonIn(text)
      : kind === 'past-day' || kind === 'day'
        ? dayIn(text, kind === 'day' ? addDays(today, AHEAD) : today)
        : countIn(text, kind);
  return value === undefined ? { wrong: kind } : { value };
};

const readColumn = (text: string, kind: ColumnKind, today: string): Read => {
  if (kind === 'day') return readText(text, 'day', today);
  if (text.trim() === '') return {};
  if (kind === 'round') {
    const round = roundTold(text.slice(0, 40));
    return round === undefined ? { wrong: 'round' } : { value: round };
  }
  return COLUMN_VALUES[kind].some((value) => value === text) ? { value: yesNo(text) } : { wrong: 'choice' };
};

type Wrong = readonly [name: string, message: Message];

/** The entries of a list with something in them, and the mistakes. */
const readEntries = (
  path: FactPath,
  columns: Readonly<Record<string, ColumnKind>>,
  entry: SaidEntry,
  today: string,
): { readonly entries: readonly object[]; readonly wrong: readonly Wrong[] } => {
  const wrong: Wrong[] = [];
  const entries = Array.from({ length: ENTRIES }, (_, number) =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([column, kind]) => {
        const name = fieldName(path, number, column);
        const read = readColumn(entry(name), kind, today);
        if (read.wrong !== undefined) wrong.push([name, read.wrong]);
        return read.value === undefined ? [] : [[column, read.value]];
      }),
    ),
  );
  return { entries: entries.filter((one) => Object.keys(one).length > 0), wrong };
};

/** The answers to whether there is anything to put into a list. */
export const NONE = 'none';
export const SOME = 'some';

const readField = (path: FactPath, entry: SaidEntry, today: string): Read & { readonly also?: readonly Wrong[] } => {
  const kind = SAY_FIELDS[path];
  const text = entry(fieldName(path));
  if (kind.as === 'list') {
    const { entries, wrong } = readEntries(path, kind.columns, entry, today);
    if (wrong.length > 0) return { also: wrong };
    if (text === NONE) return { value: [] };
    if (entries.length > 0) return { value: entries };
    return text === SOME ? { wrong: 'list' } : {};
  }
  if (kind.as !== 'choice') return readText(text, kind.as, today);
  if (text === '') return {};
  return kind.values.includes(text) ? { value: yesNo(text) } : { wrong: 'choice' };
};

type Flat = ReadonlyMap<FactPath, unknown>;

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(key) : undefined;

const PATHS = Object.keys(SAY_FIELDS).filter(isFactPath);

/** The facts that are known, by path. */
const flat = (facts: ScreeningFacts): Flat =>
  new Map(
    PATHS.flatMap((path) => {
      const value = path.split('.').slice(1).reduce<unknown>(partOf, facts);
      return value === undefined ? [] : [[path, value]];
    }),
  );

/**
 * The facts of these values.
 * @throws if a value does not have the form that the contract asks for
 */
const factsOf = (values: Flat): ScreeningFacts => {
  const facts: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const [, first = '', second] = path.split('.');
    if (second === undefined) facts[first] = value;
    else facts[first] = { ...(typeof facts[first] === 'object' ? facts[first] : {}), [second]: value };
  }
  return factsDeclaredSchema.shape.facts.parse(facts);
};

/** The facts that are known, by path. */
export const knownPaths = (facts: ScreeningFacts): FactPath[] => [...flat(facts).keys()];

/** Reads the fields of these facts. Every mistake names its field. `today` in Asia/Seoul. */
export const readSaid = (paths: readonly FactPath[], entry: SaidEntry, today: string, language: Language): Said => {
  const read = paths.map((path) => ({ path, ...readField(path, entry, today) }));
  const wrong = read.flatMap(({ path, wrong: one, also = [] }): Wrong[] => [
    ...(one === undefined ? [] : [[fieldName(path), one] as const]),
    ...also,
  ]);
  const values = new Map(read.flatMap(({ path, value }) => (value === undefined ? [] : [[path, value] as const])));
  return {
    facts: wrong.length === 0 ? factsOf(values) : {},
    errors: wrong.map(([field, message]) => ({ field, message: MESSAGES[language][message] })),
  };
};

/** What the person has said, after they filled in a form for these facts. What they left blank is unknown again. */
export const saidAfter = (
  before: ScreeningFacts,
  paths: readonly FactPath[],
  facts: ScreeningFacts,
): ScreeningFacts => {
  const kept = [...flat(before)].filter(([path]) => !paths.includes(path));
  return factsOf(new Map([...kept, ...flat(facts)]));
};

const textOf = (value: unknown, kind: FieldKind['as'] | ColumnKind): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return kind === 'won' ? grouped(value) : String(value);
  if (typeof value !== 'string') return '';
  return kind === 'day' || kind === 'past-day' ? legalDate(value) : value;
};

/** The form filled with what is known. */
export const entryOf = (facts: ScreeningFacts): SaidEntry => {
  const texts = new Map<string, string>();
  for (const [path, value] of flat(facts)) {
    const kind = SAY_FIELDS[path];
    if (kind.as !== 'list' || !Array.isArray(value)) {
      texts.set(fieldName(path), textOf(value, kind.as));
      continue;
    }
    texts.set(fieldName(path), value.length === 0 ? NONE : SOME);
    for (const [number, one] of value.entries())
      for (const [column, as] of Object.entries(kind.columns))
        texts.set(fieldName(path, number, column), textOf(partOf(one, column), as));
  }
  return (name) => texts.get(name) ?? '';
};
