import { refusal } from '../refusal.ts';
import { htmlToText } from '../../language/html-to-text.ts';
import type { Conversion, Note, PostingDraft } from './conversion.ts';
import { conversionOf, notebook, notReadable } from './conversion.ts';
import {
  applyUrl,
  company,
  contact,
  employmentType,
  lineOf,
  occupation,
  openings,
  requirements,
  workplace,
  workTime,
} from './job-posting-fields.ts';
import { payWords, wage } from './job-posting-pay.ts';
import type { Document, Node } from './linked-data.ts';
import { documentOf, isOfType, listOf, nodeOf, textOf } from './linked-data.ts';
import { readDay, readEpochSeconds } from './read-day.ts';

/** The document contains no JobPosting. */
export const NO_POSTING = refusal(
  'schema-invalid',
  '',
  'schema.org JobPosting을 찾지 못했습니다.',
  '@type이 JobPosting인 객체를 하나 담아 다시 보내 주십시오.',
);
const DATE_FIX = '2026-09-10과 같은 날짜로 적어 주십시오.';

/** One date: its name in a JobPosting, its path in a Posting, and its Korean label. */
type Day = { readonly name: string; readonly path: string; readonly label: string };

const dayOf = (job: Node, { name, path, label }: Day, note: Note): string | undefined => {
  const given = lineOf(job.get(name));
  if (given === undefined) return undefined;
  const day = readDay(given);
  if (day === undefined) note(path, `${label}(${name})을 날짜로 읽을 수 없습니다.`, DATE_FIX, given);
  return day?.startsWith('9999') === true ? undefined : day;
};

const revisionOf = (job: Node, note: Note): number => {
  const given = lineOf(job.get('dateModified'));
  if (given === undefined) return 1;
  const seconds = readEpochSeconds(given);
  if (seconds === undefined)
    note('revision', '수정 시각(dateModified)을 읽을 수 없어 1로 보았습니다.', DATE_FIX, given);
  return seconds ?? 1;
};

/**
 * Fields of a JobPosting that the Posting has no field for. They are added to the description as text, so that readers
 * and all checks see them.
 */
const SECTIONS: readonly (readonly [name: string, label: string])[] = [
  ['responsibilities', '담당 업무'],
  ['qualifications', '자격 요건'],
  ['skills', '필요 역량'],
  ['experienceRequirements', '경력'],
  ['educationRequirements', '학력'],
  ['workHours', '근로시간'],
  ['jobBenefits', '복리후생'],
  ['incentiveCompensation', '성과 보상'],
  ['physicalRequirement', '신체 요건'],
  ['specialCommitments', '특이 사항'],
];

const descriptionOf = (job: Node, document: Document, pay: string | undefined): string => {
  const main = htmlToText(textOf(job.get('description')) ?? '');
  const sections = SECTIONS.flatMap(([name, label]) => {
    const parts = listOf(job.get(name)).flatMap((value) => {
      const node = nodeOf(value);
      const text = htmlToText(
        textOf(value) ?? textOf(node?.get('description')) ?? textOf(document.follow(value)?.get('name')) ?? '',
      );
      return text === '' || main.includes(text) ? [] : [text];
    });
    return parts.length === 0 ? [] : [`${label}: ${parts.join(', ')}`];
  });
  const paid = pay === undefined || main.includes(pay) ? [] : [`임금: ${pay}`];
  return [main, ...paid, ...sections].filter((part) => part !== '').join('\n\n');
};

const identifierOf = (job: Node): string | undefined =>
  listOf(job.get('identifier'))
    .map((given) => lineOf(nodeOf(given)?.get('value') ?? given))
    .find((text) => text !== undefined);

const draftOf = (job: Node, document: Document) => {
  const { note, findings } = notebook();
  const posting: PostingDraft = {
    externalId: identifierOf(job),
    revision: revisionOf(job, note),
    company: company(job, document, note),
    title: lineOf(job.get('title')) ?? lineOf(job.get('name')),
    occupation: occupation(job, document, note),
    workplace: workplace(job, document, note),
    employmentType: employmentType(job, document, note),
    wage: wage(job, document, note),
    ...workTime(job, note),
    openings: openings(job, document, note),
    startsOn: dayOf(job, { name: 'jobStartDate', path: 'startsOn', label: '근무 시작일' }, note),
    opensOn: dayOf(job, { name: 'datePosted', path: 'opensOn', label: '공고일' }, note),
    closesOn: dayOf(job, { name: 'validThrough', path: 'closesOn', label: '마감일' }, note),
    requirements: requirements(job, document, note),
    applyUrl: applyUrl(job, document, note),
    contact: contact(job, document, note),
  };
  const pay = payWords(job, document, posting.wage !== undefined);
  return { posting: { ...posting, description: descriptionOf(job, document, pay) }, findings };
};

const OWN_NAMES = ['hiringOrganization', 'jobLocation', 'datePosted'];

/** A partner that names the form in `dataschema` may omit `@type`. */
const isUntyped = (node: Node): boolean =>
  !node.has('@type') && node.has('title') && OWN_NAMES.some((name) => node.has(name));

const jobsIn = (document: Document): Node[] => {
  const typed = document.nodes.filter((node) => isOfType(node, 'JobPosting'));
  return typed.length > 0 ? typed : document.nodes.filter(isUntyped);
};

/** Returns the identifier of each JobPosting in a JSON-LD document. Empty if there is none. */
export const jobPostingsIn = (input: unknown): { readonly identifier: string | undefined }[] =>
  jobsIn(documentOf(input)).map((job) => ({ identifier: identifierOf(job) }));

/**
 * Converts schema.org JobPostings to Postings. The input is JSON-LD: an object, an array, a `@graph`, or a page or list
 * that holds them. Amounts are in whole won and taken only if the currency is KRW. Dates are in Asia/Seoul. `revision`
 * is `dateModified` in epoch seconds, or 1. Names of contact persons are not copied. A value that is not understood is
 * absent and named in `findings`. Never throws.
 */
export const fromJobPosting = (input: unknown): Conversion => {
  const document = documentOf(input);
  const jobs = jobsIn(document);
  return jobs.length === 0 ? notReadable(NO_POSTING) : conversionOf(jobs.map((job) => draftOf(job, document)));
};
