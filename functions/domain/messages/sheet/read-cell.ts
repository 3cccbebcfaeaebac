import { addDays } from '../../language/calendar.ts';
import { programmeTold } from '../../language/told-programmes.ts';
import { readDistrict } from '../../language/districts.ts';
import { isKecoCode, kecoCode } from '../conversion/keco-code.ts';
import { readDay } from '../conversion/read-day.ts';
import { employmentWord } from '../conversion/read-employment.ts';
import { readCareer, readEducation } from '../conversion/read-requirements.ts';
import { wonOf } from '../conversion/read-won.ts';
import { cellText, type Cell } from './cell.ts';

/** A value, or nothing (`value: undefined`: the cell says that there is none), or a Korean sentence that says what is wrong. */
export type Reading = { readonly value: unknown } | { readonly wrong: string };
type Reader = (cell: Cell) => Reading;

const NOTHING: Reading = { value: undefined };
const read = (value: unknown, wrong: string): Reading => (value === undefined ? { wrong } : { value });
/** A text for comparing: full-width characters as usual ones, no spaces. */
const bare = (cell: Cell): string => cellText(cell).normalize('NFKC').replaceAll(/\s/g, '');

const MADE_A_DATE = '엑셀이 날짜로 바꾼 칸입니다.';
const NOT_A_DAY = '날짜로 읽을 수 없습니다.';
const NOT_A_NUMBER = '숫자로 읽을 수 없습니다.';
const NOT_A_CODE = '직종 코드로 읽을 수 없습니다.';
const NOT_A_CHOICE = '고를 수 있는 말이 아닙니다.';

const text: Reader = (cell) =>
  typeof cell === 'object' && cell !== null ? { wrong: MADE_A_DATE } : { value: cellText(cell) };

/**
 * Days are counted from 1 January 1900 as day 1, with a 29 February 1900 that never was as day 60 (ECMA-376, part 1, 18.17.4.1).
 */
const serialDay = (serial: number): string | undefined => {
  const days = Math.floor(serial);
  if (days < 1 || days === 60 || days > 73_415) return undefined;
  return addDays(days < 60 ? '1899-12-31' : '1899-12-30', days);
};

/** A year alone (2026) would otherwise be read as a day in 1905. */
const isYear = (value: number): boolean => value >= 1_900 && value <= 2_100;

const dayOf = (cell: Cell): string | undefined => {
  if (typeof cell === 'number')
    return cell >= 19_000_101 ? readDay(String(cell)) : isYear(cell) ? undefined : serialDay(cell);
  if (typeof cell === 'boolean') return undefined;
  return readDay(cellText(cell).replace(/^['’]/, ''));
};

const day: Reader = (cell) => read(dayOf(cell), NOT_A_DAY);

/** `98.3.2` may be 1898, 1998 or 2098. */
const birthDay: Reader = (cell) =>
  typeof cell === 'string' && /^['’]?\d{2}\D/.test(cell.normalize('NFKC').trim())
    ? { wrong: '연도를 알 수 없는 날짜입니다.' }
    : day(cell);

const UNTIL_FILLED = /^(?:채용|충원)시(?:까지|마감)?$|^상시(?:채용|모집)?$/;
const closingDay: Reader = (cell) => (UNTIL_FILLED.test(bare(cell)) ? NOTHING : day(cell));

const won: Reader = (cell) => {
  const wrong = '원 단위 금액으로 읽을 수 없습니다.';
  if (typeof cell === 'number') return read(Number.isInteger(cell) && cell >= 0 ? cell : undefined, wrong);
  if (typeof cell === 'boolean') return { wrong };
  const words = bare(cell).replace(/^[₩\\]/, '');
  return read(/^0+원?$/.test(words) ? 0 : wonOf(words), wrong);
};

const COUNTED = /^(-?\d+(?:\.\d+)?)(?:시간|개월|[일년명세회%])?$/;
const numberOf = (cell: Cell): number | undefined => {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return undefined;
  const [, digits] = COUNTED.exec(bare(cell).replaceAll(',', '')) ?? [];
  return digits === undefined ? undefined : Number(digits);
};
const number: Reader = (cell) => read(numberOf(cell), NOT_A_NUMBER);

/** 90, 90% and a cell with the format of per cent, which holds 0.9, are the same share. */
const share: Reader = (cell) => {
  const value = numberOf(cell);
  return read(value === undefined || value <= 1 ? value : value / 100, NOT_A_NUMBER);
};

/** A telephone number that a spreadsheet took for a number has lost its 0. Numbers of eight digits (1588-0000) begin with none. */
const phone: Reader = (cell) =>
  typeof cell === 'number' && Number.isInteger(cell) && cell >= 100_000_000
    ? { value: `0${String(cell)}` }
    : text(cell);

/** Whether a code that was kept as a number may have lost its 0: 213 is 213 or 0213. */
const isInDoubt = (code: string): boolean => isKecoCode(code) && isKecoCode(`0${code}`);

const codeOf = (cell: Cell): string | undefined => {
  if (typeof cell !== 'number') return kecoCode(cellText(cell));
  const code = String(cell);
  if (isInDoubt(code)) return undefined;
  return kecoCode(code) ?? kecoCode(`0${code}`);
};
const codeReading = (cell: Cell): Reading =>
  typeof cell === 'number' && isInDoubt(String(cell))
    ? { wrong: '코드 맨 앞의 0이 지워졌는지 알 수 없습니다. 칸 서식을 텍스트로 바꾸고 다시 적어 주십시오.' }
    : read(codeOf(cell), NOT_A_CODE);

/** A wish may be as wide as one digit. */
const wishOf = (cell: Cell): string | undefined => (/^\d$/.test(bare(cell)) ? bare(cell) : codeOf(cell));

const BETWEEN = /[,;\n，；、]/;
const partsOf = (cell: Cell): string[] =>
  cellText(cell)
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Every part of a list, or what is wrong with it if one part cannot be read. */
const each =
  (partOf: (part: string) => unknown, wrong: string): Reader =>
  (cell) => {
    if (typeof cell === 'object' && cell !== null) return { wrong: MADE_A_DATE };
    const values = partsOf(cell).map(partOf);
    return values.includes(undefined) ? { wrong } : { value: values };
  };

const wishes: Reader = (cell) =>
  typeof cell === 'number' && isInDoubt(String(cell))
    ? codeReading(cell)
    : typeof cell === 'number'
      ? read(wishOf(cell) === undefined ? undefined : [wishOf(cell)], NOT_A_CODE)
      : each(wishOf, NOT_A_CODE)(cell);

/** A 구 by its name or by its code of five digits. The code of another place is passed on, and the door says that it is not known. */
const districtOf = (cell: Cell): string | undefined => {
  const words = bare(cell);
  return /^\d{5}$/.test(words) ? words : readDistrict(cellText(cell))?.code;
};
const NOT_A_DISTRICT = '창원시의 구로 읽을 수 없습니다.';

const certificates = (national: boolean): Reader => each((name) => ({ name, national }), NOT_A_CHOICE);

/** The words of a choice, with other words for the same. The first one is what the form shows. */
const choice =
  (values: Readonly<Record<string, readonly string[]>>): Reader =>
  (cell) => {
    const words = bare(cell);
    const [value] = Object.entries(values).find(([, known]) => known.includes(words)) ?? [];
    return read(value, NOT_A_CHOICE);
  };

const schoolLevel: Reader = (cell) => {
  const education = readEducation(cellText(cell));
  if (/^(?:학력)?없음$|^무학$/.test(bare(cell))) return { value: 'none' };
  return education.kind === 'required' ? { value: education.value } : { wrong: NOT_A_CHOICE };
};

const required = (asked: ReturnType<typeof readCareer> | ReturnType<typeof readEducation>): Reading =>
  asked.kind === 'required' ? { value: asked.value } : asked.kind === 'none' ? NOTHING : { wrong: NOT_A_CHOICE };

/** Years as a number, or in the words of a source: `신입`, `3년 이상`. */
const careerYears: Reader = (cell) => {
  const years = numberOf(cell);
  return years === undefined ? required(readCareer(cellText(cell))) : { value: years };
};

const YES = /^(?:예|네|o|y|yes|공개|true)$/i;
const NO = /^(?:아니오|아니요|x|n|no|비공개|false)$/i;

/** How the cells of each kind of column are read. */
export const READERS = {
  text,
  phone,
  day,
  'birth-day': birthDay,
  'closing-day': closingDay,
  won,
  number,
  share,
  occupation: (cell) => {
    const reading = codeReading(cell);
    return 'wrong' in reading ? reading : { value: { scheme: 'KECO', code: reading.value } };
  },
  'occupation-code': codeReading,
  'occupation-wishes': wishes,
  district: (cell) => read(districtOf(cell), NOT_A_DISTRICT),
  'district-wishes': each(districtOf, NOT_A_DISTRICT),
  employment: (cell) => read(employmentWord(cellText(cell)), NOT_A_CHOICE),
  'employment-wishes': each(employmentWord, NOT_A_CHOICE),
  'pay-unit': choice({
    hour: ['시급', '시간급', '시간당', '시간'],
    day: ['일급', '일당', '하루'],
    month: ['월급', '월', '월급여'],
    year: ['연봉', '연', '년', '연급'],
  }),
  'pay-kind': choice({ wage: ['임금', '급여'], allowance: ['수당', '활동수당', '활동비'] }),
  'education-required': (cell) => required(readEducation(cellText(cell))),
  'career-required': careerYears,
  education: schoolLevel,
  'education-status': choice({
    enrolled: ['재학', '재학중', '휴학', '휴학중'],
    graduated: ['졸업', '졸업함'],
    left: ['중퇴', '자퇴', '그만둠'],
  }),
  'employment-status': choice({
    unemployed: ['미취업', '실업', '구직중', '무직'],
    employed: ['재직', '재직중', '취업'],
    'self-employed': ['자영업', '사업자', '개인사업'],
    student: ['학생', '재학생'],
  }),
  programme: (cell) => read(programmeTold(cellText(cell)), NOT_A_CHOICE),
  names: each((name) => name, NOT_A_CHOICE),
  'national-certificates': certificates(true),
  'private-certificates': certificates(false),
  language: choice({ ko: ['한국어', '국문', '한글', 'ko'], en: ['영어', '영문', 'en', 'English'] }),
  cadence: choice({
    immediate: ['바로', '즉시', '수시'],
    daily: ['매일', '하루한번', '일간'],
    weekly: ['매주', '한주에한번', '주간', '주1회'],
  }),
  'yes-no': (cell) => read(YES.test(bare(cell)) ? true : NO.test(bare(cell)) ? false : undefined, NOT_A_CHOICE),
} as const satisfies Readonly<Record<string, Reader>>;
export type CellKind = keyof typeof READERS;

/** Reads one cell that is not blank. */
export const readCell = (kind: CellKind, cell: Cell): Reading => READERS[kind](cell);
