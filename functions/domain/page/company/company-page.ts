import { maskResidentNumbers } from '../../language/resident-number.ts';
import type { Finding } from '../../../contracts/finding.ts';
import { dateWords } from '../../language/dates.ts';
import { html, type Html } from '../../language/html.ts';
import { grouped } from '../../language/money.ts';
import { forCompany } from '../../letters/company-facts.ts';
import { citationWords } from '../../letters/finding-entries.ts';
import { jobFactsOf, mailLinkOf, phoneLinkOf } from '../../letters/job-facts.ts';
import { mainRows, otherRows } from '../../letters/job-rows.ts';
import { oneLine } from '../../letters/letter.ts';
import type { OfficesOf } from '../../letters/offices.ts';
import { withoutClosing } from '../../messages/ask-a-person.ts';
import { jobRow } from '../../matching/profiles.ts';
import { correctedIn, withoutCorrected } from '../../postings/check/corrected.ts';
import type { PageContent } from '../layout.ts';
import { errorSummary, factList, hidden, panel, paragraph, row, textField, button } from '../parts.ts';
import { MOST_HIRED_AT_ONCE } from '../../postings/company-word.ts';
import type { CompanyPostingView } from './company-view.ts';
import { DONE_WORDS, LINK_WORDS, PAGE_WORDS, partnerOnPage, STATE_WORDS, type CompanyDone } from './company-words.ts';
import { SAY_BUTTONS, SAYS_IN_ORDER } from './introduced-words.ts';
import { markedText } from './marked-text.ts';
import { ownScorecard, type OwnScorecard } from './own-scorecard.ts';

/** How many postings one page shows. */
export const POSTINGS_ON_A_PAGE = 20;

/** What the company can do about one posting. */
export const COMPANY_ACTIONS = ['review', 'close', 'reopen', 'still-open', 'hired'] as const;
type CompanyAction = (typeof COMPANY_ACTIONS)[number];

/** `token`: the link that opened the page. `total` and `before`: of all postings, and how many are on the pages before. */
export type CompanyPageFacts = {
  readonly token: string;
  readonly today: string;
  readonly postings: readonly CompanyPostingView[];
  readonly total: number;
  readonly before: number;
  readonly officesOf: OfficesOf;
  /** Makes the token of a form when it is shown. */
  readonly newToken: () => string;
  /** Absent: nobody has registered the company. */
  readonly scorecard?: OwnScorecard | undefined;
};

/** The form that was sent with a mistake: of which posting. */
export type CompanyMistake = { readonly id: string; readonly typed: string };

type Context = { readonly facts: CompanyPageFacts; readonly mistake: CompanyMistake | undefined };

/** The id of a posting's form field, and of the posting on the page. */
const fieldOf = ({ id }: Pick<CompanyPostingView, 'id'>): string => `people-${id}`;

const findingBlock = (finding: Finding, place: string): Html => {
  const fix = withoutClosing(finding.fix ?? '');
  const corrected = correctedIn(fix);
  const id = `corrected-${place}`;
  return html`<h4>${oneLine(finding.message)}</h4>
    ${factList([...row(PAGE_WORDS.because, citationWords(finding)), ...row(PAGE_WORDS.mend, oneLine(withoutCorrected(fix)) || undefined)], 'ko')}
    ${
      corrected === undefined
        ? ''
        : html`<div class="field">
            <label for="${id}">${PAGE_WORDS.corrected}</label>
            <p class="hint" id="${id}-hint">${PAGE_WORDS.copy}</p>
            <textarea id="${id}" aria-describedby="${id}-hint" readonly rows="3">${corrected}</textarea>
          </div>`
    }`;
};

/** Findings under a heading, each with its law, how to mend it, and the corrected sentence. `place`: part of the ids of the fields. */
export const findingsUnder = (heading: string, findings: readonly Finding[], place: string): Html =>
  findings.length === 0
    ? html``
    : html`<h3>${heading}</h3>
        ${findings.map((finding, index) => findingBlock(finding, `${place}-${index}`))}`;

const findingsBlock = (view: CompanyPostingView): Html => {
  // The question above says more than this finding.
  const findings = forCompany(view.findings).filter(({ code }) => code !== 'reported-closed');
  const warnings = findings.filter(({ severity }) => severity === 'warn');
  const stops = findings.filter(({ severity }) => severity !== 'warn');
  const heading = view.state === 'held' ? PAGE_WORDS.toCheck : PAGE_WORDS.toMend;
  // What an official has released is no fault any more.
  return html`${view.state === 'open' ? '' : findingsUnder(heading, stops, `${view.id}-a`)}
  ${findingsUnder(PAGE_WORDS.toImprove, warnings, `${view.id}-b`)}`;
};

/** How the partner is reached who sends the corrected posting. */
const sendAgainBlock = (view: CompanyPostingView, { facts }: Context): Html => {
  const partner = partnerOnPage(view, facts.today);
  const { phone, mail } = facts.officesOf(view.partner).partner;
  const call = phoneLinkOf(phone);
  const write = mailLinkOf(mail);
  return html`<h3>${PAGE_WORDS.again}</h3>
    ${paragraph(PAGE_WORDS.sendAgain(partner), 'ko')}
    <ul>
      ${call === undefined ? '' : html`<li><a href="${call.url}">${PAGE_WORDS.call(partner)}</a> (${call.shown})</li>`}
      ${write === undefined ? '' : html`<li><a href="${write.url}">${PAGE_WORDS.write(partner)}</a> (${write.shown})</li>`}
    </ul>`;
};

/** Whether the company is to mend something. If nothing but its own silence holds the posting, there is nothing to mend. */
const isToMend = ({ state, findings }: CompanyPostingView): boolean =>
  state === 'refused' ||
  state === 'final' ||
  (state === 'held' && findings.some(({ code, severity }) => severity !== 'warn' && code !== 'reported-closed'));

const textBlock = (view: CompanyPostingView, { facts }: Context): Html => {
  const { posting, findings, partner } = view;
  const job = jobFactsOf(jobRow(posting, { cluster: '', partner }), posting);
  const isOpen = isToMend(view);
  const asRead = (path: string, text: string): Html =>
    html`<div class="as-read">${markedText(maskResidentNumbers(text), path, findings)}</div>`;
  return html`<details ${isOpen ? html`open` : ''}>
    <summary>${PAGE_WORDS.asRead}</summary>
    <div class="padded">
      ${isOpen ? html`<p class="quiet">${PAGE_WORDS.marked}</p>` : ''}
      <h3>${PAGE_WORDS.title2}</h3>
      ${asRead('title', posting.title)}
      <h3>${PAGE_WORDS.description}</h3>
      ${asRead('description', posting.description)}
      ${factList([...mainRows(job, 'ko', facts.today), ...otherRows(job, 'ko', facts.today)], 'ko')}
    </div>
  </details>`;
};

const form = (view: CompanyPostingView, what: CompanyAction, { facts }: Context, body: Html): Html =>
  html`<form method="post" action="/company/act" novalidate>
    ${hidden({ token: facts.newToken(), page: facts.token, posting: view.id, revision: String(view.revision), word: view.word, what })}
    ${body}
  </form>`;

const reviewForm = (view: CompanyPostingView, context: Context): Html => {
  if (view.state !== 'refused') return html``;
  return view.reviewAskedOn === undefined
    ? html`<h3>${PAGE_WORDS.review}</h3>
        ${form(view, 'review', context, html`${paragraph(PAGE_WORDS.reviewText, 'ko')} ${button(PAGE_WORDS.review)}`)}`
    : html`<p><strong>${PAGE_WORDS.reviewAsked(view.reviewAskedOn)}</strong></p>`;
};

/** Both answers to the question whether the posting is closed. Nothing if it is not asked. */
const questionBlock = (view: CompanyPostingView, context: Context): Html => {
  const { question } = view;
  if (question === undefined) return html``;
  return html`<h3>${PAGE_WORDS.question}</h3>
    ${paragraph(PAGE_WORDS.questionText(question), 'ko')}
    ${form(view, 'still-open', context, button(PAGE_WORDS.stillOpen))}
    ${form(view, 'close', context, button(PAGE_WORDS.closed))}`;
};

const hiredForm = (view: CompanyPostingView, context: Context): Html => {
  const field = fieldOf(view);
  const { mistake } = context;
  const errors = errorsOf(mistake?.id === view.id ? mistake : undefined);
  return form(
    view,
    'hired',
    context,
    html`${textField(
      {
        id: field,
        name: 'people',
        label: PAGE_WORDS.hirePeople,
        hint: PAGE_WORDS.hireHint,
        value: mistake?.id === view.id ? mistake.typed : '1',
        most: 4,
        inputMode: 'numeric',
      },
      errors,
      'ko',
    )}
    ${button(PAGE_WORDS.hire)}`,
  );
};

const actionsBlock = (view: CompanyPostingView, context: Context): Html => {
  if (view.state === 'closed') return form(view, 'reopen', context, button(PAGE_WORDS.reopen));
  const isShown = view.state === 'open' || view.state === 'held' || view.state === 'stored' || view.isShownBefore;
  const mayClose = isShown && view.question === undefined;
  const mayHire = view.state === 'open' || view.state === 'over' || view.isShownBefore;
  const fold = (heading: string, body: Html, isOpen: boolean): Html =>
    html`<details ${isOpen ? html`open` : ''}>
      <summary>${heading}</summary>
      ${body}
    </details>`;
  return html`${mayHire ? fold(PAGE_WORDS.hire, hiredForm(view, context), context.mistake?.id === view.id) : ''}
  ${
    mayClose
      ? form(view, 'close', context, html`${paragraph(PAGE_WORDS.closeText, 'ko')} ${button(PAGE_WORDS.close)}`)
      : ''
  }`;
};

/** How many people were introduced, and of how many the company has said what. */
const introductionWords = ({ introductions }: CompanyPostingView): string[] | undefined => {
  if (introductions === undefined || introductions.all === 0) return undefined;
  const { all, ...said } = introductions;
  const told = SAYS_IN_ORDER.filter((says) => said[says] > 0);
  const answered = told.reduce((sum, says) => sum + said[says], 0);
  return [
    PAGE_WORDS.people(all),
    ...told.map((says) => `${SAY_BUTTONS[says]}: ${PAGE_WORDS.people(said[says])}`),
    ...(answered === 0 || answered === all ? [] : [`${PAGE_WORDS.unanswered}: ${PAGE_WORDS.people(all - answered)}`]),
    ...(answered === all ? [] : [PAGE_WORDS.sayInLetter]),
  ];
};

const card = (view: CompanyPostingView, context: Context): Html => {
  const { today } = context.facts;
  const { label, text } = STATE_WORDS[view.state];
  const isStopped = isToMend(view) || view.state === 'stored';
  return html`<article class="card" id="${view.id}">
    <h2>${oneLine(view.posting.title, PAGE_WORDS.untitled)}</h2>
    <p><span class="mark">${label}</span></p>
    ${paragraph(text(view), 'ko')} ${questionBlock(view, context)} ${findingsBlock(view)}
    ${isStopped ? sendAgainBlock(view, context) : ''} ${reviewForm(view, context)} ${textBlock(view, context)}
    ${actionsBlock(view, context)}
    ${factList(
      [
        ...row(PAGE_WORDS.received, dateWords(view.receivedOn, 'ko')),
        ...row(PAGE_WORDS.partner, partnerOnPage(view, today)),
        ...row(PAGE_WORDS.number, oneLine(view.externalId)),
        ...row(PAGE_WORDS.hired, view.hired === 0 ? undefined : PAGE_WORDS.people(view.hired)),
        ...row(PAGE_WORDS.introductions, introductionWords(view)),
      ],
      'ko',
    )}
  </article>`;
};

const errorsOf = (mistake: CompanyMistake | undefined) =>
  mistake === undefined
    ? []
    : [{ field: fieldOf(mistake), message: PAGE_WORDS.hireWrong(grouped(MOST_HIRED_AT_ONCE)) }];

/** The address of the company's page. `page`: of the list, counted from one. */
export const companyPath = (token: string, query: Readonly<Record<string, string>> = {}): string => {
  const fields = new URLSearchParams(query);
  return `/company/${token}${fields.size === 0 ? '' : `?${fields.toString()}`}`;
};

const pageLinks = ({ token, total, before, postings }: CompanyPageFacts): Html | '' => {
  const at = before / POSTINGS_ON_A_PAGE + 1;
  const to = (page: number, rel: 'prev' | 'next', words: string): Html =>
    html`<a rel="${rel}" href="${companyPath(token, { page: String(page) })}">${words}</a>`;
  const links = [
    ...(before > 0 ? [to(at - 1, 'prev', PAGE_WORDS.previous)] : []),
    ...(before + Math.max(postings.length, POSTINGS_ON_A_PAGE) < total ? [to(at + 1, 'next', PAGE_WORDS.next)] : []),
  ];
  return links.length === 0 ? '' : html`<nav class="pages" aria-label="${PAGE_WORDS.pages}">${links}</nav>`;
};

/** What a company sees: its postings, what to correct in each, and what it can do itself. */
export const companyPage = (
  facts: CompanyPageFacts,
  { done, mistake }: { readonly done?: CompanyDone | undefined; readonly mistake?: CompanyMistake | undefined } = {},
): PageContent => {
  const [first] = facts.postings;
  const name = first === undefined ? '' : oneLine(first.posting.company.name);
  const [title, text] = done === undefined ? ['', ''] : DONE_WORDS[done];
  return {
    title: name === '' ? PAGE_WORDS.title : `${name} ${PAGE_WORDS.title}`,
    failed: mistake !== undefined,
    body: html`${errorSummary(errorsOf(mistake), 'ko')} ${done === undefined ? '' : panel(title, [text], 'ko')}
      <p class="lead">${PAGE_WORDS.lead(facts.total)}</p>
      ${facts.postings.map((view) => card(view, { facts, mistake }))} ${pageLinks(facts)}
      ${facts.scorecard === undefined ? '' : ownScorecard(facts.scorecard, facts)}
      <p class="quiet">${PAGE_WORDS.own}</p>`,
  };
};

/**
 * The page for an address that opens nothing, whatever the reason. It offers to send a new one. `token`: what was asked for, as
 * far as it may be a link of ours.
 */
export const companyGonePage = (token: string): PageContent => ({
  title: LINK_WORDS.goneTitle,
  body: html`${LINK_WORDS.gone.map((line) => paragraph(line, 'ko'))}
    <form method="post" action="/company/link" novalidate>${hidden({ token })} ${button(LINK_WORDS.send)}</form>`,
});

/** The same answer for every address. */
export const companySentPage = (): PageContent => ({
  title: LINK_WORDS.sentTitle,
  body: html`${LINK_WORDS.sent.map((line) => paragraph(line, 'ko'))}`,
});
