import { reviewExtendedFacts } from './review-extended-facts.ts';
import { reviewExtended } from '../../functions/notices/review-extended/letter.ts';
import { reviewAnsweredFacts } from './review-answered-facts.ts';
import { reviewAnswered } from '../../functions/notices/review-answered/letter.ts';
import { inventedOffices } from './invented-site.ts';
import { ownPageFacts } from './own-page-facts.ts';
import { ownPage, type OwnPageFacts } from '../../functions/notices/own-page/letter.ts';
import { consentRenewal } from '../../functions/notices/consent-renewal/letter.ts';
import { arrivalToSeeker } from '../../functions/notices/arrival/letter.ts';
import { type DigestFacts, digestToSeeker } from '../../functions/notices/digest/letter.ts';
import { introductionToCompany } from '../../functions/notices/introduction/letter.ts';
import { introductionPageLetter } from '../../functions/notices/introduction-page/letter.ts';
import { optOutConfirmedToCompany } from '../../functions/notices/opt-out-confirmed/letter-to-company.ts';
import { optOutConfirmed } from '../../functions/notices/opt-out-confirmed/letter.ts';
import { companyPageLetter } from '../../functions/notices/company-page/letter.ts';
import { reviewAskedToOfficials } from '../../functions/notices/posting-review-request/letter.ts';
import { postingToMendLetter } from '../../functions/notices/posting-to-mend/letter.ts';
import { refusalsToPartner } from '../../functions/notices/refusals-digest/letter.ts';
import { introductionClosed } from '../../functions/notices/introduction-closed/letter.ts';
import { recognitionLetter } from '../../functions/notices/recognition/letter.ts';
import { reviewReceived } from '../../functions/notices/review-received/letter.ts';
import { reviewRequestToOfficials } from '../../functions/notices/review-request/letter.ts';
import { summaryToCompany } from '../../functions/notices/company-summary/letter.ts';
import type { NoticeKind } from '../../functions/notices/contracts.ts';
import type { Letter } from '../../functions/domain/letters/letter.ts';
import { matchToSeeker } from '../../functions/notices/match/letter.ts';
import { postingAcceptedToCompany } from '../../functions/notices/posting-accepted/letter.ts';
import { postingHeldToCompany } from '../../functions/notices/posting-held/letter.ts';
import { postingHeldToOfficials } from '../../functions/notices/held-for-review/letter.ts';
import { postingListToOffice } from '../../functions/notices/posting-list/letter.ts';
import { postingRefusedToCompany } from '../../functions/notices/posting-refused/letter.ts';
import { reviewListToOfficials } from '../../functions/notices/review-list/letter.ts';
import { screeningToSeeker } from '../../functions/notices/screening/letter.ts';
import { stillOpenToCompany } from '../../functions/notices/still-open/letter.ts';
import { recognitionFacts } from './recognition-facts.ts';
import {
  companyFacts,
  companyLink,
  digestFacts,
  heldFacts,
  hint,
  introductionClosedFacts,
  introductionFacts,
  matchFacts,
  optOutFacts,
  refusal,
  silence,
  refusalsFacts,
  renewalFacts,
  reviewFacts,
  reviewReceivedFacts,
  reviewRequestFacts,
  screeningFacts,
  summaryFacts,
  warning,
} from './sample-facts.ts';

/** The jobs of a digest with `text` in each place. Where a job has an address to apply at, it keeps it. */
const withTexts = (text: string, groups: DigestFacts['groups'] = digestFacts.groups): DigestFacts['groups'] =>
  groups.map(({ why, jobs }) => ({
    why,
    jobs: jobs.map((entry) => ({
      ...entry,
      job: {
        ...entry.job,
        title: text,
        companyName: text,
        address: text,
        contactEmail: text,
        applyUrl: entry.job.applyUrl ?? text,
      },
    })),
  }));

/** Two people who share an address. */
const withTwo = (name: string): OwnPageFacts['pages'] =>
  [name, '이가상'].flatMap((one) => ownPageFacts.pages.map(({ page }) => ({ name: one, page })));

/** The groups of a person who prefers a sector and a zone. */
const groupedByIndustry: DigestFacts['groups'] = digestFacts.groups.map((group, place) => ({
  why: (['defence', 'digital-masan-ftz'] as const)[place] ?? 'others',
  jobs: group.jobs.map((entry) => ({
    ...entry,
    job: {
      ...entry.job,
      sectors: [{ id: 'defence', by: 'words', certain: false }],
      zone: { id: 'digital-masan-ftz', by: 'zone', certain: true },
    },
  })),
}));

type Finding = { readonly message: string };
const touched = <F extends Finding>(finding: F, text: string): F & { actual: string } => ({
  ...finding,
  message: text,
  actual: text,
  limit: text,
  fix: text,
  path: text,
});

const companyWith = (text: string) => ({ ...companyFacts, companyName: text, title: text, externalId: text });
const jobWith = (text: string) => ({ ...matchFacts.job, title: text, companyName: text, address: text });

type Write = (text: string) => Letter;

/** The letters of every kind of notice, as made with `text` in each place that takes words from outside. */
const OF_KIND: Readonly<Record<NoticeKind, Readonly<Record<string, Write>>>> = {
  arrival: {
    arrival: (text) => arrivalToSeeker({ ...digestFacts, name: text, groups: withTexts(text, groupedByIndustry) }),
    'arrival in English': (text) =>
      arrivalToSeeker({ ...digestFacts, name: text, groups: withTexts(text, groupedByIndustry), language: 'en' }),
  },
  'company-page': {
    'company page': (text) => companyPageLetter({ ...companyFacts, companyName: text }),
  },
  'company-summary': {
    'company summary': (text) =>
      summaryToCompany({
        ...summaryFacts,
        companyName: text,
        postings: summaryFacts.postings.map((posting) => ({ ...posting, title: text, externalId: text })),
      }),
  },
  'consent-renewal': {
    'consent renewal': (text) => consentRenewal({ ...renewalFacts, name: text }),
    'consent renewal in English': (text) =>
      consentRenewal({ ...renewalFacts, name: text, language: 'en', via: 'own-page' }),
  },
  digest: {
    digest: (text) => digestToSeeker({ ...digestFacts, name: text, groups: withTexts(text) }),
    'digest in English': (text) =>
      digestToSeeker({ ...digestFacts, name: text, groups: withTexts(text), language: 'en' }),
  },
  'held-for-review': {
    officials: (text) =>
      postingHeldToOfficials({
        ...heldFacts,
        companyName: text,
        title: text,
        externalId: text,
        findings: [touched(hint, text)],
      }),
  },
  'introduction-closed': {
    'introduction closed': (text) =>
      introductionClosed({ ...introductionClosedFacts, name: text, title: text, companyName: text }),
    'introduction closed in English': (text) =>
      introductionClosed({ ...introductionClosedFacts, name: text, title: text, companyName: text, language: 'en' }),
  },
  introduction: {
    introduction: (text) =>
      introductionToCompany({
        ...introductionFacts,
        companyName: text,
        title: text,
        externalId: text,
        applicant: { name: text, email: text, telephone: text, career: text, certificates: text },
      }),
  },
  'introduction-page': {
    'introduction page': (text) =>
      introductionPageLetter({ ...introductionFacts, companyName: text, title: text, externalId: text }),
  },
  match: {
    match: (text) => matchToSeeker({ ...matchFacts, name: text, job: jobWith(text) }),
    'match, no link': (text) =>
      matchToSeeker({
        ...matchFacts,
        name: text,
        language: 'en',
        question: 'undetermined',
        job: { ...jobWith(text), applyUrl: text, contactEmail: text, programme: text },
      }),
  },
  'opt-out-confirmed': {
    'opt-out': (text) => optOutConfirmed({ ...optOutFacts, name: text }),
    'opt-out in English': (text) => optOutConfirmed({ ...optOutFacts, name: text, language: 'en' }),
    'opt-out of a company': () => optOutConfirmedToCompany({ on: '2026-11-03' }),
  },
  'own-page': {
    'own-page': () => ownPage(ownPageFacts),
    'own-page of two': (text) => ownPage({ ...ownPageFacts, pages: withTwo(text) }),
    'own-page in English': () => ownPage({ ...ownPageFacts, language: 'en' }),
  },
  'posting-accepted': {
    accepted: (text) => postingAcceptedToCompany({ ...companyWith(text), findings: [touched(warning, text)] }),
    'accepted and closed by the company': (text) =>
      postingAcceptedToCompany({ ...companyWith(text), findings: [], state: 'closed' }),
  },
  'posting-held': {
    held: (text) =>
      postingHeldToCompany({ ...companyWith(text), findings: [touched(hint, text), touched(warning, text)] }),
    'held in silence': (text) => postingHeldToCompany({ ...companyWith(text), findings: [silence] }),
  },
  'posting-list': {
    'posting list': (text) =>
      postingListToOffice({
        on: '2026-11-02',
        today: '2026-11-03',
        officesOf: inventedOffices,
        more: 3,
        postings: [
          { ...companyWith(text), page: companyLink, kind: 'posting-refused', findings: [touched(refusal, text)] },
          { ...companyWith(text), kind: 'posting-held', findings: [touched(hint, text)] },
          { ...companyWith(text), kind: 'posting-accepted', findings: [touched(warning, text)] },
          { ...companyWith(text), kind: 'still-open', findings: [] },
          { ...companyWith(text), kind: 'held-for-review', dueOn: '2026-11-05', findings: [touched(hint, text)] },
        ],
      }),
  },
  'posting-refused': {
    refused: (text) => postingRefusedToCompany({ ...companyWith(text), findings: [touched(refusal, text)] }),
  },
  'posting-review-request': {
    'review asked by a company': (text) =>
      reviewAskedToOfficials({
        ...heldFacts,
        since: '2026-11-03',
        companyName: text,
        title: text,
        externalId: text,
        findings: [touched(refusal, text)],
      }),
  },
  'posting-to-mend': {
    'to mend': (text) =>
      postingToMendLetter({
        ...companyWith(text),
        note: [text],
        findings: [touched(hint, text), touched(warning, text)],
      }),
  },
  recognition: {
    'recognition: award': (text) => recognitionLetter(recognitionFacts('awarded', text)),
    'recognition: prior notice': (text) => recognitionLetter(recognitionFacts('notice', text)),
    'recognition: revocation': (text) => recognitionLetter(recognitionFacts('revoked', text)),
    'recognition: left as it is': (text) => recognitionLetter(recognitionFacts('kept', text)),
  },
  'refusals-digest': {
    refusals: (text) =>
      refusalsToPartner({
        ...refusalsFacts,
        more: 3,
        messages: refusalsFacts.messages.map((message) => ({
          ...message,
          messageId: text,
          eventId: text,
          externalId: text,
          findings: message.findings.map((finding) => touched(finding, text)),
        })),
      }),
  },
  'review-answered': {
    'review answered': (text) => reviewAnswered({ ...reviewAnsweredFacts, name: text, number: text, programme: text }),
    'review answered in English': (text) =>
      reviewAnswered({ ...reviewAnsweredFacts, name: text, number: text, programme: text, language: 'en' }),
  },
  'review-extended': {
    'review extended': (text) => reviewExtended({ ...reviewExtendedFacts, name: text, number: text, programme: text }),
    'review extended in English': (text) =>
      reviewExtended({ ...reviewExtendedFacts, name: text, number: text, programme: text, language: 'en' }),
  },
  'review-list': {
    'review list': (text) =>
      reviewListToOfficials({
        ...reviewFacts,
        listed: reviewFacts.listed.map((one) => ({
          ...one,
          externalId: text,
          programmes: one.programmes.map((asked) => ({ ...asked, programme: text, criteria: [text] })),
        })),
      }),
  },
  'review-received': {
    'review received': (text) => reviewReceived({ ...reviewReceivedFacts, name: text, number: text, programme: text }),
    'review received in English': (text) =>
      reviewReceived({
        ...reviewReceivedFacts,
        name: text,
        number: text,
        programme: text,
        language: 'en',
      }),
  },
  'review-request': {
    'review request': (text) =>
      reviewRequestToOfficials({
        ...reviewRequestFacts,
        number: text,
        externalId: text,
        programme: text,
      }),
  },
  screening: {
    screening: (text) => screeningToSeeker({ ...screeningFacts, name: text }),
  },
  'still-open': {
    'still open': (text) => stillOpenToCompany({ ...companyWith(text), findings: [], answerBy: '2026-11-04' }),
  },
};

/** Every letter by its name. */
export const LETTERS: Readonly<Record<string, Write>> = Object.assign({}, ...Object.values(OF_KIND));

/** The names of the letters of a kind. */
export const lettersOf = (kind: NoticeKind): string[] => Object.keys(OF_KIND[kind]);

export const allLetters = (text: string): Record<string, Letter> =>
  Object.fromEntries(Object.entries(LETTERS).map(([name, letter]) => [name, letter(text)]));
