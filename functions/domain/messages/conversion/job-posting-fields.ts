import type { Note, PostingDraft } from './conversion.ts';
import { readDistrict } from '../../language/districts.ts';
import { htmlToText } from '../../language/html-to-text.ts';
import { oneLine } from '../../language/plain-text.ts';
import { businessNumber } from '../../language/business-number.ts';
import { emailOf } from './read-contact.ts';
import { kecoCode } from './keco-code.ts';
import type { Document, Node } from './linked-data.ts';
import { bare, listOf, nodeOf, textOf } from './linked-data.ts';
import type { EmploymentType } from './read-employment.ts';
import { employmentWord } from './read-employment.ts';
import { readLink } from './read-link.ts';
import { readCareer, readEducation } from './read-requirements.ts';
import { readWorkplace } from './read-workplace.ts';
import { readWorkTime } from './read-work-time.ts';

/** Reads one part of a JobPosting. Leaves out what it does not understand, and notes it. */
type Read<T> = (job: Node, document: Document, note: Note) => T | undefined;

export const lineOf = (value: unknown): string | undefined => {
  const text = textOf(value);
  return text === undefined ? undefined : oneLine(htmlToText(text)) || undefined;
};

const SCHEMA_TYPES: Readonly<Record<string, EmploymentType>> = {
  FULL_TIME: 'regular',
  FULLTIME: 'regular',
  PART_TIME: 'part-time',
  PARTTIME: 'part-time',
  CONTRACTOR: 'fixed-term',
  TEMPORARY: 'fixed-term',
  INTERN: 'internship',
  PER_DIEM: 'daily',
};

/** FULL_TIME beside one narrower type gives the hours, not the term of the contract, so the narrower type counts. */
export const employmentType: Read<EmploymentType> = (job, _document, note) => {
  const given = listOf(job.get('employmentType'))
    .flatMap((value) => (lineOf(value) ?? lineOf(nodeOf(value)?.get('@id')) ?? '').split(','))
    .map((word) => bare(word.trim()))
    .filter((word) => word !== '');
  if (given.length === 0) return undefined;
  const codes = given.map((word) => word.toUpperCase().replaceAll(/[\s-]+/g, '_'));
  const types = new Set(codes.map((code, at) => SCHEMA_TYPES[code] ?? employmentWord(given[at] ?? '')));
  if (types.size > 1 && codes.some((code) => /^FULL_?TIME$/.test(code)) && !types.has('part-time'))
    types.delete('regular');
  const [type] = types;
  if (types.size === 1 && type !== undefined) return type;
  note(
    'employmentType',
    types.has(undefined) ? '고용 형태를 알 수 없습니다.' : '고용 형태가 여러 가지여서 하나로 정할 수 없습니다.',
    'FULL_TIME, PART_TIME, TEMPORARY, INTERN, PER_DIEM 가운데 하나로 적어 주십시오.',
    given.join(', '),
  );
  return undefined;
};

/** Finds the business number (사업자등록번호) of an organisation: ten digits, in any of the fields that sources use. */
const registrationNumber = (organisation: Node | undefined, note: Note): string | undefined => {
  if (organisation === undefined) return undefined;
  const given = ['taxID', 'vatID', 'identifier'].flatMap((name) =>
    listOf(organisation.get(name)).flatMap((value) => textOf(nodeOf(value)?.get('value') ?? value) ?? []),
  );
  const numbers = given.map((text) => text.normalize('NFKC').replaceAll(/[\s-]|^KR/gi, ''));
  const tenDigits = numbers.filter((text) => /^\d{10}$/.test(text));
  const number = tenDigits.find((text) => businessNumber(text) !== undefined) ?? tenDigits[0];
  if (number === undefined && given.length > 0)
    note('company.registrationNumber', '사업자등록번호를 읽을 수 없습니다.', '숫자 10자리를 모두 적어 주십시오.');
  return number;
};

const addressText = (value: unknown, document: Document): string | undefined => {
  const place = document.follow(value);
  const inner = place?.get('address') ?? value;
  const address = document.follow(inner);
  if (address === undefined) return lineOf(inner);
  const parts = ['addressRegion', 'addressLocality', 'streetAddress'].flatMap(
    (name) => lineOf(address.get(name)) ?? [],
  );
  // "경남 창원시" as region and again at the start of the street is the same place and is written once.
  const said = parts.filter((part, at) => !parts.some((other, to) => to > at && other.startsWith(part)));
  return said.join(' ') || lineOf(address.get('name'));
};

export const company: Read<NonNullable<PostingDraft['company']>> = (job, document, note) => {
  const given = job.get('hiringOrganization');
  const organisation = document.follow(given);
  const name = lineOf(given) ?? lineOf(organisation?.get('name')) ?? lineOf(organisation?.get('legalName'));
  const number = registrationNumber(organisation, note);
  const address =
    organisation?.has('address') === true ? addressText(organisation.get('address'), document) : undefined;
  const employees =
    document.follow(organisation?.get('numberOfEmployees'))?.get('value') ?? organisation?.get('numberOfEmployees');
  const staff = /^\d{1,7}$/.exec(textOf(employees) ?? '')?.[0];
  const sector = lineOf(job.get('industry'));
  const industry = /^[A-U]?\d{2,5}$/.exec(sector ?? '')?.[0];
  if (sector !== undefined && industry === undefined)
    note('company.industry', '업종이 한국표준산업분류(KSIC) 코드가 아닙니다.', 'KSIC 코드를 적어 주십시오.', sector);
  return {
    ...(number !== undefined && { registrationNumber: number }),
    ...(name !== undefined && { name }),
    ...(staff !== undefined && { staff: Number(staff) }),
    ...(industry !== undefined && { industry }),
    ...(address !== undefined && { address }),
  };
};

/** A posting has one workplace. Of several places, takes one in Changwon. */
export const workplace: Read<NonNullable<PostingDraft['workplace']>> = (job, document, note) => {
  const addresses = listOf(job.get('jobLocation')).flatMap((place) => addressText(place, document) ?? []);
  const address = addresses.find((one) => readDistrict(one) !== undefined) ?? addresses[0];
  if (new Set(addresses).size > 1)
    note('workplace.address', '근무지가 여러 곳이어서 한 곳만 옮겼습니다.', '근무지마다 공고를 나누어 보내 주십시오.');
  const district = readWorkplace([address], note);
  return { ...(address !== undefined && { address }), ...(district !== undefined && { district }) };
};

const careerYears = (job: Node, note: Note): number | undefined => {
  const given = job.get('experienceRequirements');
  const months = textOf(nodeOf(listOf(given)[0])?.get('monthsOfExperience'));
  if (months !== undefined && /^\d{1,3}(?:\.\d{1,2})?$/.test(months)) return Number(months) / 12;
  const text = months ?? lineOf(given) ?? lineOf(nodeOf(listOf(given)[0])?.get('description'));
  const read = text === undefined ? undefined : readCareer(text);
  if (read?.kind === 'unknown')
    note(
      'requirements.careerYears',
      '경력 연수를 알 수 없습니다.',
      'monthsOfExperience에 개월 수를 적어 주십시오.',
      text,
    );
  return read?.kind === 'required' ? read.value : undefined;
};

export const requirements: Read<NonNullable<PostingDraft['requirements']>> = (job, _document, note) => {
  const given = listOf(job.get('educationRequirements'));
  const school = lineOf(nodeOf(given[0])?.get('credentialCategory')) ?? lineOf(given);
  const education = school === undefined ? undefined : readEducation(school);
  if (education?.kind === 'unknown' || given.length > 1)
    note(
      'requirements.education',
      '학력 조건을 알 수 없습니다.',
      'credentialCategory를 high school, associate degree, bachelor degree 가운데 하나로 적어 주십시오.',
      school,
    );
  const years = careerYears(job, note);
  const asked = {
    ...(education?.kind === 'required' && given.length === 1 && { education: education.value }),
    ...(years !== undefined && { careerYears: years }),
  };
  return Object.keys(asked).length === 0 ? undefined : asked;
};

export const occupation: Read<NonNullable<PostingDraft['occupation']>> = (job, document, note) => {
  const given = job.get('occupationalCategory');
  const category = document.follow(given);
  const scheme = lineOf(category?.get('inCodeSet')) ?? lineOf(document.follow(category?.get('inCodeSet'))?.get('name'));
  const text = lineOf(category?.get('codeValue')) ?? lineOf(given);
  const isKeco = scheme === undefined || /KECO|고용직업분류/i.test(scheme);
  const code = text === undefined || !isKeco ? undefined : kecoCode(text);
  if (code !== undefined) return { scheme: 'KECO', code };
  note(
    'occupation',
    text === undefined ? '직종 코드가 없어 매칭할 수 없습니다.' : '직종이 한국고용직업분류(KECO) 코드가 아닙니다.',
    '한국고용직업분류(KECO) 코드를 적어 주십시오.',
    text,
  );
  return undefined;
};

export const workTime = (job: Node, note: Note): ReturnType<typeof readWorkTime> => {
  const given = lineOf(job.get('workHours'));
  const read = given === undefined ? {} : readWorkTime(given);
  if (given !== undefined && Object.keys(read).length === 0)
    note('weeklyHours', '근로시간을 숫자로 옮길 수 없습니다.', '"주 40시간"과 같이 적어 주십시오.', given);
  return read;
};

export const applyUrl: Read<string> = (job, document, note) => {
  const contact = document.follow(job.get('applicationContact'));
  const given = [contact?.get('url'), job.get('url')].flatMap((link) => textOf(link) ?? []);
  const link = given.map(readLink).find((one) => one !== undefined);
  if (link === undefined && given.length > 0)
    note('applyUrl', '지원 주소는 https로 시작하는 인터넷 주소만 받습니다.', 'https 주소로 적어 주십시오.', given[0]);
  return link;
};

/** Where to apply. The contact person's name is not copied. */
export const contact: Read<NonNullable<PostingDraft['contact']>> = (job, document, note) => {
  const given = document.follow(job.get('applicationContact'));
  const text = lineOf(given?.get('email'));
  const email = text === undefined ? undefined : emailOf(text);
  if (text !== undefined && email === undefined)
    note('contact.email', '지원용 전자우편 주소를 읽을 수 없습니다.', '주소 하나만 적어 주십시오.');
  if (email === undefined) return undefined;
  const phone = /^[\d+() .-]{7,30}$/.exec(lineOf(given?.get('telephone')) ?? '')?.[0];
  return { email, ...(phone !== undefined && { phone }) };
};

export const openings: Read<number> = (job, _document, note) => {
  const given = lineOf(job.get('totalJobOpenings'));
  if (given === undefined) return undefined;
  const count = Number(/^(\d{1,5})\s?명?$/.exec(given)?.[1] ?? 0);
  if (count >= 1) return count;
  note('openings', '모집 인원을 알 수 없습니다.', '모집 인원을 숫자로 적어 주십시오.', given);
  return undefined;
};
