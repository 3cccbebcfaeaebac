import { NOT_A_DISPOSITION } from '../../domain/eligibility/answer/explanation.ts';
import { INDUSTRY_NAMES } from '../../domain/industry/names.ts';
import { isUnknown, toldReasons, type Question, type ReasonCode } from '../../domain/matching/fit.ts';
import { factRows, type Fact, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { composeSheet, type Entry, type EntryGroup, step } from '../../domain/letters/sheet/sheet.ts';
import { type ContactLink, howToApply, type JobFacts, recognitionLink } from '../../domain/letters/job-facts.ts';
import { industryRows } from '../../domain/letters/industry-rows.ts';
import { shortJobRows } from '../../domain/letters/job-rows.ts';
import { MATCH_WORDS } from '../../domain/letters/match-words.ts';
import { seekerFooter, type SeekerLetterFacts } from '../../domain/letters/seeker-footer.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { type Language, partnerName } from '../../domain/language/words.ts';
import type { Why } from './content.ts';
import { COUNTED, DIGEST_WORDS, type DigestCadence, GROUPS, SHORT_REASONS } from './words.ts';

type DigestJob = {
  readonly job: JobFacts;
  readonly reasons: readonly ReasonCode[];
  readonly question?: Question | undefined;
};

/** What a mail with several jobs is made from. `more`: how many further jobs fit; the page shows them. */
export type CollectionFacts = SeekerLetterFacts & {
  readonly groups: readonly { readonly why: Why; readonly jobs: readonly DigestJob[] }[];
  readonly more: number;
};

/** `cadence` `immediate`: the digest holds the jobs that were not mailed one by one. */
export type DigestFacts = CollectionFacts & { readonly cadence: DigestCadence };

const named = (reasons: readonly ReasonCode[], language: Language): string =>
  reasons.map((reason) => SHORT_REASONS[reason][language]).join(', ');

const jobEntry = (
  { job, reasons, question }: DigestJob,
  { language, today }: CollectionFacts,
  partner: string,
): Entry => {
  const words = DIGEST_WORDS[language];
  const told = toldReasons(reasons, question);
  const fits = told.filter((reason) => !isUnknown(reason));
  const { site, phone, mail } = howToApply(job);
  const { apply, call, write, applyElse } = MATCH_WORDS[language];
  const link = (to: ContactLink | undefined, label: string) =>
    to === undefined ? [] : [{ url: to.url, host: to.shown, label }];
  const links = [...link(site, apply), ...link(phone, call), ...link(mail, write), ...recognitionLink(job, language)];
  return {
    title: oneLine(job.title, '-'),
    rows: [...shortJobRows(job, language, today), ...factRows([[words.fits, named(fits, language)]])],
    marks: factRows([[MATCH_WORDS[language].mark, named(told.filter(isUnknown), language)]]),
    notes: paragraphs(
      question && words.questions[question](partner),
      [site, phone, mail].every((to) => to === undefined) ? applyElse(partner) : undefined,
    ),
    links,
  };
};

/** Under the name of a sector or zone each job says how it is known to be of it. */
const basisRows = (why: Why, job: JobFacts, language: Language): Fact[] =>
  why in INDUSTRY_NAMES ? factRows(industryRows(job, language)) : [];

const jobGroup = (
  { why, jobs }: CollectionFacts['groups'][number],
  facts: CollectionFacts,
  partner: string,
): EntryGroup => {
  const { language } = facts;
  const { leads } = DIGEST_WORDS[language];
  const isMarked = jobs.some(({ reasons, question }) => toldReasons(reasons, question).some(isUnknown));
  const hasPlaces = jobs.some(({ job }) => job.programme !== undefined);
  return {
    heading: GROUPS[why][language],
    lead: paragraphs(isMarked ? leads['to-check'] : undefined, hasPlaces ? leads.programme : undefined),
    entries: jobs.map((each) => {
      const entry = jobEntry(each, facts, partner);
      return { ...entry, rows: [...entry.rows, ...basisRows(why, each.job, language)] };
    }),
  };
};

const summaryOf = (filled: CollectionFacts['groups'], { language, more }: CollectionFacts): Fact[] => {
  const words = DIGEST_WORDS[language];
  return factRows([
    ...filled.map(({ why, jobs }) => [COUNTED[why][language], words.jobs(jobs.length)] as const),
    [words.more, more === 0 ? undefined : words.jobs(more)],
  ]);
};

/** What one kind of such a mail says for itself: the subject, by the number of jobs, and why it comes. */
export type CollectionWords = {
  readonly subject: (count: number) => string;
  readonly intro: (partner: string) => string;
};

/** To a person: several jobs that fit, in groups. The subject states their number. */
export const collectionToSeeker = (facts: CollectionFacts, { subject, intro }: CollectionWords): Letter => {
  const { language, more } = facts;
  const words = DIGEST_WORDS[language];
  const partner = partnerName(facts.partner, language, facts.today);
  const filled = facts.groups.filter(({ jobs }) => jobs.length > 0);
  const count = filled.reduce((sum, { jobs }) => sum + jobs.length, 0);
  const hasPlaces = filled.some(({ jobs }) => jobs.some(({ job }) => job.programme !== undefined));
  const footer = seekerFooter(language);
  return composeSheet({
    language,
    subject: subject(count),
    preheader: words.preheader,
    heading: words.heading(oneLine(facts.name, '-'), count),
    intro: paragraphs(intro(partner), words.asOf(dateWords(facts.today, language))),
    factsHeading: words.factsHeading,
    facts: summaryOf(filled, facts),
    groups: filled.map((group) => jobGroup(group, facts, partner)),
    steps: [step(words.moreHeading, more === 0 ? undefined : words.moreBody(more, footer.pageLabel))],
    footer: paragraphs(
      hasPlaces ? NOT_A_DISPOSITION[language] : undefined,
      footer.why(facts.partner, facts.today),
      words.cadence(footer.pageLabel),
      footer.ownPage,
      footer.stop,
    ),
    links: footer.both(facts.links),
  });
};

/** To a person: the jobs that fit since the last mail. */
export const digestToSeeker = (facts: DigestFacts): Letter => {
  const { subject, intro } = DIGEST_WORDS[facts.language];
  return collectionToSeeker(facts, { subject, intro: intro[facts.cadence] });
};
