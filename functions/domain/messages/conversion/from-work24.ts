import { htmlToText } from '../../language/html-to-text.ts';
import { oneLine } from '../../language/plain-text.ts';
import type { Conversion, Note, PostingDraft } from './conversion.ts';
import { conversionOf, notebook, notReadable } from './conversion.ts';
import { kecoCode } from './keco-code.ts';
import type { EmploymentType } from './read-employment.ts';
import { employmentWord } from './read-employment.ts';
import { readDay, readEpochSeconds } from './read-day.ts';
import { readLink } from './read-link.ts';
import { readCareer, readEducation } from './read-requirements.ts';
import { readWorkplace } from './read-workplace.ts';
import { readWorkTime } from './read-work-time.ts';
import type { Work24Entry } from './work24-entries.ts';
import { entriesOfObject, entriesOfXml } from './work24-entries.ts';
import type { Field } from './work24-pay.ts';
import { pay, payWords } from './work24-pay.ts';

/** Caches the cleaned text of each field. */
const fieldOf = (entry: Work24Entry): Field => {
  const cleaned = new Map<string, string | undefined>();
  return (name) => {
    const text = entry.get(name);
    if (text !== undefined && !cleaned.has(name)) cleaned.set(name, oneLine(htmlToText(text)) || undefined);
    return cleaned.get(name);
  };
};

const DATE_FIX = '2026-09-10과 같은 날짜로 적어 주십시오.';

const openingDay = (field: Field, note: Note): string | undefined => {
  const given = field('regDt');
  if (given === undefined) return undefined;
  const day = readDay(given);
  if (day === undefined) note('opensOn', '등록일(regDt)을 날짜로 읽을 수 없습니다.', DATE_FIX, given);
  return day;
};

/**
 * "채용시까지" (until filled) is not a closing day. If a date follows, that date is the closing day. 9999-12-31 means none.
 */
const closingDay = (field: Field, note: Note): string | undefined => {
  const given = field('closeDt') ?? field('receiptCloseDt');
  if (given === undefined) return undefined;
  const rest = given.replace(/^(?:채용|충원)\s*시\s*(?:까지|마감)?|^상시(?:\s*채용|\s*모집)?/, '').trim();
  if (rest === '') return undefined;
  const day = readDay(rest.replace(/^\((.*)\)$/, '$1'));
  if (day === undefined) note('closesOn', '마감일(closeDt)을 날짜로 읽을 수 없습니다.', DATE_FIX, given);
  return day?.startsWith('9999') === true ? undefined : day;
};

/** Only the codes with a known meaning. The contract has no word for 파견 (4) and 대체인력 (Y). */
const EMPLOYMENT_CODES: Readonly<Record<string, EmploymentType>> = {
  '10': 'regular',
  '11': 'part-time',
  '20': 'fixed-term',
  '21': 'part-time',
};

const employmentType = (field: Field, note: Note): EmploymentType | undefined => {
  const code = field('empTpCd');
  const word = field('empTpNm');
  const type =
    (code === undefined ? undefined : EMPLOYMENT_CODES[code]) ??
    (word === undefined ? undefined : employmentWord(word));
  if (type === undefined && (code ?? word) !== undefined)
    note(
      'employmentType',
      '고용 형태를 알 수 없습니다.',
      '정규직, 계약직, 시간제, 일용직, 인턴 가운데 하나로 적어 주십시오.',
      code ?? word,
    );
  return type;
};

const requirements = (field: Field, note: Note): PostingDraft['requirements'] => {
  const school = field('minEdubg');
  const career = field('career');
  const education = school === undefined ? undefined : readEducation(school);
  const years = career === undefined ? undefined : readCareer(career);
  if (education?.kind === 'unknown')
    note('requirements.education', '학력 조건을 알 수 없습니다.', '고졸, 대졸(4년)과 같이 적어 주십시오.', school);
  if (years?.kind === 'unknown')
    note('requirements.careerYears', '경력 연수를 알 수 없습니다.', '"경력 3년"과 같이 연수를 적어 주십시오.', career);
  const asked = {
    ...(education?.kind === 'required' && { education: education.value }),
    ...(years?.kind === 'required' && { careerYears: years.value }),
  };
  return Object.keys(asked).length === 0 ? undefined : asked;
};

const workplace = (field: Field, note: Note): PostingDraft['workplace'] => {
  const street = [field('basicAddr'), field('detailAddr')].filter((part) => part !== undefined).join(' ');
  const region = field('region');
  const address = street || region;
  const district = readWorkplace([street, region], note);
  return { ...(address !== undefined && { address }), ...(district !== undefined && { district }) };
};

const occupation = (field: Field, note: Note): PostingDraft['occupation'] => {
  const given = field('jobsCd');
  const code = given === undefined ? undefined : kecoCode(given);
  if (code !== undefined) return { scheme: 'KECO', code };
  note(
    'occupation',
    given === undefined ? '직종 코드가 없어 매칭할 수 없습니다.' : '직종 코드를 알 수 없습니다.',
    '한국고용직업분류(KECO) 코드를 적어 주십시오.',
    given,
  );
  return undefined;
};

const company = (field: Field, note: Note): PostingDraft['company'] => {
  const name = field('company');
  const given = field('busino');
  const digits = given?.normalize('NFKC').replaceAll(/[\s-]/g, '');
  const isNumber = digits !== undefined && /^\d{10}$/.test(digits);
  if (given !== undefined && !isNumber)
    note('company.registrationNumber', '사업자등록번호를 읽을 수 없습니다.', '숫자 10자리를 모두 적어 주십시오.');
  return { ...(name !== undefined && { name }), ...(isNumber && { registrationNumber: digits }) };
};

const applyUrl = (field: Field, note: Note): string | undefined => {
  const given = [field('wantedInfoUrl'), field('wantedMobileInfoUrl')].filter((link) => link !== undefined);
  const link = given.map(readLink).find((one) => one !== undefined);
  if (link === undefined && given.length > 0)
    note('applyUrl', '지원 주소는 https로 시작하는 인터넷 주소만 받습니다.', 'https 주소로 적어 주십시오.', given[0]);
  return link;
};

const workTime = (field: Field, note: Note): ReturnType<typeof readWorkTime> => {
  const given = field('holidayTpNm');
  const read = given === undefined ? {} : readWorkTime(given);
  if (given !== undefined && read.daysPerWeek === undefined && read.weeklyHours === undefined)
    note('daysPerWeek', '한 주에 며칠 일하는지 알 수 없습니다.', '"주5일근무"와 같이 적어 주십시오.', given);
  return read;
};

const openings = (field: Field, note: Note): number | undefined => {
  const given = field('collectPsncnt');
  if (given === undefined) return undefined;
  const count = /^(\d{1,5})\s?명?$/.exec(given)?.[1];
  const people = count === undefined ? 0 : Number(count);
  if (people < 1) note('openings', '모집 인원을 알 수 없습니다.', '모집 인원을 숫자로 적어 주십시오.', given);
  return people < 1 ? undefined : people;
};

const revision = (field: Field, note: Note): number => {
  const given = field('smodifyDtm');
  if (given === undefined) return 1;
  const seconds = readEpochSeconds(given);
  if (seconds === undefined)
    note(
      'revision',
      '수정 시각(smodifyDtm)을 읽을 수 없어 1로 보았습니다.',
      '202609101530과 같이 적어 주십시오.',
      given,
    );
  return seconds ?? 1;
};

/**
 * A list entry has no description. Its fields become the description, one per line, so that readers and checks see
 * everything.
 */
const DESCRIPTION_LINES: readonly (readonly [label: string, ...names: string[]])[] = [
  ['업종', 'indTpNm'],
  ['임금'],
  ['근무지', 'region'],
  ['근무 형태', 'holidayTpNm'],
  ['고용 형태', 'empTpNm'],
  ['학력', 'minEdubg', 'maxEdubg'],
  ['경력', 'career'],
  ['우대 조건', 'prefCd'],
  ['마감', 'closeDt'],
];

const description = (entry: Work24Entry, field: Field, paid: readonly string[]): string => {
  const lines = DESCRIPTION_LINES.flatMap(([label, ...names]) => {
    const given = names.flatMap((name) => field(name) ?? []).filter((part) => /\p{L}/u.test(part));
    const parts = label === '임금' ? paid : given;
    // 월급 beside "월급 250만원 이상" would say the same twice.
    const told = parts.filter(
      (part, at) => !parts.some((other, to) => to !== at && other.startsWith(part) && (other !== part || to < at)),
    );
    const said = told.join(label === '학력' ? ' ~ ' : ' ');
    return said === '' ? [] : [`${label}: ${said}`];
  });
  return [htmlToText(entry.get('jobCont') ?? ''), lines.join('\n')].filter((part) => part !== '').join('\n\n');
};

const draftOf = (entry: Work24Entry) => {
  const { note, findings } = notebook();
  const field = fieldOf(entry);
  const code = field('prefCd');
  if (code !== undefined && !/\p{L}{2}/u.test(code))
    note('prefCd', '우대 조건 코드는 옮기지 않았습니다.', '우대 조건을 공고 내용에 글로 적어 주십시오.', code);
  const posting: PostingDraft = {
    externalId: field('wantedAuthNo'),
    revision: revision(field, note),
    company: company(field, note),
    title: field('title'),
    occupation: occupation(field, note),
    workplace: workplace(field, note),
    employmentType: employmentType(field, note),
    wage: pay(field, note),
    ...workTime(field, note),
    openings: openings(field, note),
    opensOn: openingDay(field, note),
    closesOn: closingDay(field, note),
    requirements: requirements(field, note),
    applyUrl: applyUrl(field, note),
  };
  const paid = payWords(field, posting.wage !== undefined);
  return { posting: { ...posting, description: description(entry, field, paid) }, findings };
};

/**
 * Converts entries of 고용24's open API (채용정보 목록) to Postings. The input is one `<wanted>` or a `<wantedRoot>`, as XML or
 * as an object. Amounts are in whole won, dates in Asia/Seoul. `revision` is `smodifyDtm` in epoch seconds, or 1.
 * Contact persons are not copied. A value that is not understood is absent and named in `findings`. Never throws.
 */
export const fromWork24 = (input: string | Record<string, unknown>): Conversion => {
  const read = typeof input === 'string' ? entriesOfXml(input) : entriesOfObject(input);
  return read.ok ? conversionOf(read.entries.map(draftOf)) : notReadable(read.finding);
};
