import type { PartnerId } from '../../contracts/partners.ts';
import { NOT_A_DISPOSITION } from '../eligibility/answer/explanation.ts';
import { html, type Html } from '../language/html.ts';
import { oneLine } from '../letters/letter.ts';
import { type ContactLink, firstLines, howToApply, type JobFacts, textLines } from '../letters/job-facts.ts';
import { mainRows, otherRows } from '../letters/job-rows.ts';
import { MATCH_WORDS } from '../letters/match-words.ts';
import type { IntroductionWord } from '../companies/introduction-word.ts';
import { dateWords } from '../language/dates.ts';
import { type Language, partnerName, programmeName } from '../language/words.ts';
import type { OwnJob } from '../people/own-jobs.ts';
import { isUnknown, toldReasons, type Question, type ReasonCode } from '../matching/fit.ts';
import { spoken } from './foreign.ts';
import type { NewToken } from './forms.ts';
import {
  askedIntroduction,
  introductionErrors,
  introductionForm,
  type IntroductionMistake,
  pastIntroductions,
  type PastIntroduction,
} from './introduction-form.ts';
import type { Shareable } from './introduction-shares.ts';
import { INTRODUCTION_WORDS } from './introduction-words.ts';
import { mapLink, recognitionLink } from './job-parts.ts';
import { JOBS_WORDS } from './jobs-words.ts';
import { addressOf, type PageContent, type Reader } from './layout.ts';
import { awayJobsBlock, keptJobsBlock, ownJobForm, type ListedJob } from './own-jobs-block.ts';
import { preferenceLines, reasonWords, type Reasoned } from './reason-details.ts';
import { errorSummary, factList, paragraph } from './parts.ts';

/** The state of the introduction to this company. `on` is a day in Asia/Seoul. */
export type IntroductionState =
  | { readonly state: 'offered' }
  | { readonly state: 'asked'; readonly on: string; readonly word?: IntroductionWord | undefined }
  | { readonly state: 'withdrawn'; readonly on: string }
  /** The posting names no mail address, so an introduction is not possible. */
  | { readonly state: 'no-contact' };

/** A job that fits, as the page shows it. `cluster` identifies it in the form. */
export type ShownJob = {
  readonly cluster: string;
  readonly job: JobFacts;
  /** What the reasons are about. */
  readonly about: Pick<Reasoned, 'wanted' | 'preferred' | 'row'>;
  readonly reasons: readonly ReasonCode[];
  readonly question?: Question | undefined;
  readonly introduction: IntroductionState;
  /** What the person said of it. */
  readonly own?: OwnJob | undefined;
};

export type JobsFacts = {
  readonly name: string;
  readonly email: string;
  /** What the person may tell a company besides. */
  readonly shareable: Readonly<Record<Language, Shareable>>;
  /** Where the person registered. */
  readonly partner: PartnerId;
  /** The day in Asia/Seoul. */
  readonly today: string;
  /** Whether the person consented to matching. Without consent there are no jobs, and the page says so. */
  readonly matched: boolean;
  /**
   * Whether the pool knows the person. While it is built anew, it does not know everybody yet, and the page must not say
   * that no job fits.
   */
  readonly known: boolean;
  /** The jobs of this page of the list. */
  readonly jobs: readonly ShownJob[];
  /** The number of all jobs that fit, and how many of them stand on the pages before. */
  readonly total: number;
  readonly before: number;
  /** Requested introductions for jobs that are no longer in the list. */
  readonly past: readonly PastIntroduction[];
  /** What the person saved or applied for, and what they put away of the open jobs that fit. */
  readonly kept: readonly ListedJob[];
  readonly away: readonly ListedJob[];
};

type Context = {
  readonly facts: JobsFacts;
  readonly reader: Reader;
  readonly newToken: NewToken;
  readonly mistake: IntroductionMistake | undefined;
};

const reasonItems = ({ reasons, question, job, about }: ShownJob, language: Language): Html =>
  html`<ul>
    ${toldReasons(reasons, question).map(
      (reason) =>
        html`<li>
          ${isUnknown(reason) ? html`<span class="mark">${spoken(MATCH_WORDS[language].mark, language)}</span> ` : ''}${spoken(
            reasonWords(reason, { ...about, job }, language),
            language,
          )}
        </li>`,
    )}
    ${preferenceLines(about, language).map((line) => html`<li>${spoken(line, language)}</li>`)}
  </ul>`;

const questionBlock = ({ question, job }: ShownJob, { facts, reader: { language } }: Context): Html => {
  if (question === undefined) return html``;
  const words = MATCH_WORDS[language];
  const programme = programmeName(job.programme ?? '', language, facts.today) ?? words.someProgramme;
  const { heading, body } = words.questions[question];
  return html`<h3>${spoken(heading, language)}</h3>
    ${body(programme, partnerName(facts.partner, language, facts.today)).map((text) => paragraph(text, language))}`;
};

const applyBlock = ({ job }: ShownJob, { facts, reader: { language } }: Context): Html => {
  const words = MATCH_WORDS[language];
  const { site, phone, mail } = howToApply(job);
  const link = (to: ContactLink | undefined, label: string): Html | '' =>
    to === undefined
      ? ''
      : html`<a class="button" href="${to.url}" rel="noopener noreferrer nofollow external"
          >${spoken(label, language)}</a
        >`;
  const partner = partnerName(facts.partner, language, facts.today);
  return html`<p class="actions">${link(site, words.apply)}${link(phone, words.call)}${link(mail, words.write)}</p>
    ${site === undefined ? '' : html`<p class="quiet">${spoken(JOBS_WORDS[language].newSite(site.shown), language)}</p>`}
    ${(site ?? phone ?? mail) ? '' : paragraph(words.applyElse(partner), language)} ${mapLink(job, language)}`;
};

/** The text of the posting: its first lines, and the whole of it folded. */
const textBlock = ({ job }: ShownJob, language: Language): Html | '' => {
  const lines = textLines(job);
  if (lines.length === 0) return '';
  const { first, goesOn } = firstLines(lines);
  const shown = (some: readonly string[]): Html =>
    html`<div lang="ko">${some.map((line) => html`<p>${line}</p>`)}</div>`;
  return html`<h3>${spoken(MATCH_WORDS[language].textHeading, language)}</h3>
    ${shown(first)}
    ${
      goesOn
        ? html`<details>
            <summary>${spoken(JOBS_WORDS[language].wholeText, language)}</summary>
            <div class="padded">${shown(lines)}</div>
          </details>`
        : ''
    }`;
};

const introductionBlock = (shown: ShownJob, context: Context): Html => {
  const { language } = context.reader;
  const words = INTRODUCTION_WORDS[language];
  switch (shown.introduction.state) {
    case 'offered':
      return introductionForm(
        { ...context.facts, cluster: shown.cluster, companyName: shown.job.companyName },
        context,
      );
    case 'asked':
      return askedIntroduction({ ...shown.introduction, cluster: shown.cluster }, context);
    case 'withdrawn':
      return html`<p class="quiet">
        ${spoken(words.withdrawn(dateWords(shown.introduction.on, language)), language)}
      </p>`;
    case 'no-contact':
      return html`<p class="quiet">${spoken(words.noContact, language)}</p>`;
  }
};

const ownShown = ({ facts, reader, newToken }: Context) => ({ reader, newToken, page: pageOf(facts) });

const jobCard = (shown: ShownJob, context: Context): Html => {
  const { facts, reader } = context;
  const { language } = reader;
  const words = MATCH_WORDS[language];
  return html`<article class="card">
    <h2>${spoken(oneLine(shown.job.title, '-'), language)}</h2>
    <div class="main">${factList(mainRows(shown.job, language, facts.today), language)}</div>
    ${recognitionLink(shown.job, language)} ${applyBlock(shown, context)} ${questionBlock(shown, context)}
    ${textBlock(shown, language)}
    <h3>${spoken(words.factsHeading, language)}</h3>
    ${factList(otherRows(shown.job, language, facts.today), language)}
    <h3>${words.reasonsHeading}</h3>
    ${reasonItems(shown, language)} ${introductionBlock(shown, context)} ${ownJobForm(shown, ownShown(context))}
  </article>`;
};

const leadOf = ({ matched, known, jobs, total, before, partner, today }: JobsFacts, language: Language): string => {
  const words = JOBS_WORDS[language];
  if (!matched) return words.unmatched(partnerName(partner, language, today));
  if (!known) return words.unknown;
  const day = dateWords(today, language);
  if (jobs.length === 0) return words.none(day);
  return jobs.length === total ? words.count(day, total) : words.part(day, total, before + 1, before + jobs.length);
};

/** How many jobs one page of the list shows. */
export const JOBS_ON_A_PAGE = 20;

/** Which page of the list this is, counted from one. */
const pageOf = ({ before }: Pick<JobsFacts, 'before'>): number => before / JOBS_ON_A_PAGE + 1;

/** Links to the pages of the list before and after this one, if there are any. */
const pageLinks = (facts: JobsFacts, reader: Reader): Html | '' => {
  const { jobs, total, before } = facts;
  const words = JOBS_WORDS[reader.language];
  const at = pageOf(facts);
  const links = [
    ...(before > 0
      ? [html`<a rel="prev" href="${addressOf(reader, 'jobs', { page: at - 1 })}">${words.previous}</a>`]
      : []),
    ...(before + jobs.length < total
      ? [html`<a rel="next" href="${addressOf(reader, 'jobs', { page: at + 1 })}">${words.next}</a>`]
      : []),
  ];
  return links.length === 0 ? '' : html`<nav class="pages" aria-label="${words.pages}">${links}</nav>`;
};

/**
 * The page that a mail opens: the jobs that fit today, why they fit, how to apply, and how to request an introduction.
 */
export const jobsPage = (
  facts: JobsFacts,
  reader: Reader,
  newToken: NewToken,
  { done, mistake }: { readonly done?: Html | undefined; readonly mistake?: IntroductionMistake | undefined } = {},
): PageContent => {
  const { language } = reader;
  const words = JOBS_WORDS[language];
  const marked = facts.jobs.some(({ reasons }) => reasons.some(isUnknown));
  const isPreferred = facts.jobs.some(({ about }) => preferenceLines(about, language).length > 0);
  const hasPlaces = facts.jobs.some(({ job }) => job.programme !== undefined);
  const context = { facts, reader, newToken, mistake };
  return {
    title: words.title,
    own: { reader, section: 'jobs' },
    failed: mistake !== undefined,
    body: html`${errorSummary(introductionErrors(mistake, language), language)} ${done ?? ''}
      <p class="lead">
        ${spoken(words.greeting(oneLine(facts.name, '-')), language)} ${spoken(leadOf(facts, language), language)}
      </p>
      ${marked ? html`<p class="quiet">${spoken(MATCH_WORDS[language].marksNote(partnerName(facts.partner, language, facts.today)), language)}</p>` : ''}
      ${isPreferred ? html`<p class="quiet">${spoken(words.preferredFirst, language)}</p>` : ''}
      ${keptJobsBlock(facts.kept, ownShown(context))} ${facts.jobs.map((shown) => jobCard(shown, context))}
      ${hasPlaces ? paragraph(NOT_A_DISPOSITION[language], language) : ''} ${pageLinks(facts, reader)}
      ${facts.matched ? html`<p><a href="${addressOf(reader, 'wishes')}">${words.widen}</a></p>` : ''}
      ${awayJobsBlock(facts.away, ownShown(context))} ${pastIntroductions(facts.past, context)}`,
  };
};
