import type { PartnerId } from '../../contracts/partners.ts';
import { NOT_A_DISPOSITION } from '../eligibility/answer/explanation.ts';
import { html, type Html } from '../language/html.ts';
import { oneLine } from '../letters/letter.ts';
import { type ContactLink, firstLines, howToApply, type JobFacts, textLines } from '../letters/job-facts.ts';
import { mainRows, otherRows } from '../letters/job-rows.ts';
import { MATCH_WORDS } from '../letters/match-words.ts';
import { dateWords } from '../language/dates.ts';
import { type Language, partnerName, programmeName } from '../language/words.ts';
import { isUnknown, toldReasons, type Question, type ReasonCode } from '../matching/fit.ts';
import { spoken } from './foreign.ts';
import { pageForm, type NewToken } from './forms.ts';
import { AGREE, introductionConsent } from './introduction-consent.ts';
import { addressOf, type PageContent, type Reader } from './layout.ts';
import { reasonWords, type Reasoned } from './reason-details.ts';
import { button, consentBox, errorSummary, factList, type FieldError, listBlock, paragraph } from './parts.ts';

/** The state of the introduction to this company. `on` is a day in Asia/Seoul. */
export type IntroductionState =
  | { readonly state: 'offered' }
  | { readonly state: 'asked'; readonly on: string }
  /** The posting names no mail address, so an introduction is not possible. */
  | { readonly state: 'no-contact' };

/** A job that fits, as the page shows it. `cluster` identifies it in the form. */
export type ShownJob = {
  readonly cluster: string;
  readonly job: JobFacts;
  /** What the reasons are about. */
  readonly about: Pick<Reasoned, 'wanted' | 'row'>;
  readonly reasons: readonly ReasonCode[];
  readonly question?: Question | undefined;
  readonly introduction: IntroductionState;
};

/** A requested introduction for a job that is no longer in the list. */
export type PastIntroduction = { readonly title: string; readonly companyName: string; readonly on: string };

export type JobsFacts = {
  readonly name: string;
  readonly email: string;
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
  readonly past: readonly PastIntroduction[];
};

/** The job whose form was sent without the consent box. */
export type JobsMistake = { readonly cluster: string };

type Words = {
  readonly title: string;
  readonly greeting: (name: string) => string;
  readonly count: (day: string, count: number) => string;
  /** Which of all jobs stand on this page, counted from one. */
  readonly part: (day: string, count: number, first: number, last: number) => string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly none: (day: string) => string;
  readonly widen: string;
  readonly unmatched: (partner: string) => string;
  readonly unknown: string;
  readonly introduce: string;
  readonly introduceLead: string;
  readonly once: string;
  readonly ask: string;
  readonly asked: (day: string) => string;
  readonly noContact: string;
  readonly mustAgree: string;
  readonly past: string;
  readonly newSite: (host: string) => string;
  readonly map: string;
  readonly wholeText: string;
};

const WORDS: Record<Language, Words> = {
  ko: {
    title: '나에게 맞는 일자리',
    greeting: (name) => `안녕하십니까, ${name}님.`,
    count: (day, count) =>
      count === 1
        ? `${day} 현재 마감되지 않은 일자리 가운데 맞는 일자리가 1건 있습니다.`
        : `${day} 현재 마감되지 않은 일자리 ${count}건을 잘 맞는 순서로 보여 드립니다.`,
    part: (day, count, first, last) =>
      `${day} 현재 마감되지 않은 일자리 ${count}건 가운데 ${first === last ? '' : `${first}~`}${last}번째를 잘 맞는 순서로 보여 드립니다.`,
    pages: '일자리 목록 넘기기',
    previous: '앞의 일자리',
    next: '다음 일자리',
    none: (day) => `${day} 현재 희망 조건에 맞는 일자리가 없습니다. 새 공고가 나오면 이곳에서 보실 수 있습니다.`,
    widen: '희망 조건 바꾸기',
    unmatched: (partner) =>
      `일자리 추천에 동의하신 기록이 없어 추천해 드리지 않고 있습니다. 추천을 받으시려면 등록하신 ${partner}에 말씀해 주시기 바랍니다.`,
    unknown: '맞는 일자리를 다시 정리하고 있습니다. 잠시 뒤에 다시 보아 주시기 바랍니다.',
    introduce: '이 회사에 소개해 주세요',
    introduceLead: '동의하시면 회사의 채용 담당자에게 아래 내용을 메일로 한 번 보내 드립니다.',
    once: '보낸 메일은 되돌릴 수 없습니다.',
    ask: '소개 요청하기',
    asked: (day) => `${day}에 소개를 요청하셨습니다. 회사의 연락을 기다려 주시기 바랍니다.`,
    noContact: '공고에 회사의 이메일 주소가 없어 소개해 드릴 수 없습니다. 위의 방법으로 직접 지원해 주시기 바랍니다.',
    mustAgree: '소개를 요청하시려면 동의란에 표시해 주십시오.',
    past: '전에 소개를 요청하신 일자리',
    newSite: (host) => `‘지원하기’는 회사가 알려 준 곳(${host})으로 연결됩니다.`,
    map: '지도에서 근무지 보기(카카오맵)',
    wholeText: '공고 내용 모두 보기',
  },
  en: {
    title: 'Jobs that fit you',
    greeting: (name) => `Hello, ${name}.`,
    count: (day, count) =>
      count === 1
        ? `One job that had not closed on ${day} fits you. The posting itself is in Korean.`
        : `${count} jobs that had not closed on ${day} fit you, the best fit first. The postings themselves are in Korean.`,
    part: (day, count, first, last) =>
      `${count} jobs that had not closed on ${day} fit you. These are ${first === last ? `number ${last}` : `numbers ${first} to ${last}`}, the best fit first. The postings themselves are in Korean.`,
    pages: 'More jobs',
    previous: 'Previous jobs',
    next: 'Next jobs',
    none: (day) => `No open job fits your wishes on ${day}. When there is one, it will be here.`,
    widen: 'Change my wishes',
    unmatched: (partner) =>
      `We have no record that you agreed to being matched with jobs, so we suggest none. To get suggestions, please tell ${partner}, where you registered.`,
    unknown: 'The list of jobs that fit you is being put together again. Please come back in a while.',
    introduce: 'Introduce me to this company (소개해 주세요)',
    introduceLead: 'If you agree, we send this to the company once, by mail.',
    once: 'A mail cannot be taken back.',
    ask: 'Ask for the introduction',
    asked: (day) => `You asked to be introduced on ${day}. Please wait to hear from the company.`,
    noContact: 'The posting gives no e-mail address, so we cannot introduce you. Please apply as described above.',
    mustAgree: 'To be introduced, please tick the box to agree.',
    past: 'Introductions you asked for before',
    newSite: (host) => `“Apply” leads to the address that the company gave (${host}).`,
    map: 'See the workplace on a map (Kakao, in Korean)',
    wholeText: 'Read the whole posting (공고 내용)',
  },
};

type Context = {
  readonly facts: JobsFacts;
  readonly reader: Reader;
  readonly newToken: NewToken;
  readonly mistake: JobsMistake | undefined;
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
  </ul>`;

const questionBlock = ({ question, job }: ShownJob, { facts, reader: { language } }: Context): Html => {
  if (question === undefined) return html``;
  const words = MATCH_WORDS[language];
  const programme = programmeName(job.programme ?? '', language, facts.today) ?? words.someProgramme;
  const { heading, body } = words.questions[question];
  return html`<h3>${spoken(heading, language)}</h3>
    ${body(programme, partnerName(facts.partner, language, facts.today)).map((text) => paragraph(text, language))}`;
};

/** Where a map is asked for an address: only when the reader follows the link. */
const mapOf = (address: string): string => `https://map.kakao.com/link/search/${encodeURIComponent(address)}`;

const applyBlock = ({ job }: ShownJob, { facts, reader: { language } }: Context): Html => {
  const words = MATCH_WORDS[language];
  const { site, phone, mail } = howToApply(job);
  const link = (to: ContactLink | undefined, label: string): Html | '' =>
    to === undefined
      ? ''
      : html`<a class="button" href="${to.url}" rel="noopener noreferrer nofollow external"
          >${spoken(label, language)}</a
        >`;
  const address = oneLine(job.address ?? '');
  const partner = partnerName(facts.partner, language, facts.today);
  return html`<p class="actions">${link(site, words.apply)}${link(phone, words.call)}${link(mail, words.write)}</p>
    ${site === undefined ? '' : html`<p class="quiet">${spoken(WORDS[language].newSite(site.shown), language)}</p>`}
    ${(site ?? phone ?? mail) ? '' : paragraph(words.applyElse(partner), language)}
    ${
      address === ''
        ? ''
        : html`<p>
            <a href="${mapOf(address)}" rel="noopener noreferrer nofollow external">${WORDS[language].map}</a>
          </p>`
    }`;
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
            <summary>${spoken(WORDS[language].wholeText, language)}</summary>
            ${shown(lines)}
          </details>`
        : ''
    }`;
};

const errorsOf = (mistake: JobsMistake | undefined, language: Language): FieldError[] =>
  mistake === undefined ? [] : [{ field: `agree-${mistake.cluster}`, message: WORDS[language].mustAgree }];

const introductionForm = ({ cluster, job }: ShownJob, { facts, reader, newToken, mistake }: Context): Html => {
  const { language } = reader;
  const words = WORDS[language];
  const here = mistake?.cluster === cluster ? mistake : undefined;
  const company = oneLine(job.companyName, '-');
  return html`<details ${here === undefined ? '' : html`open`}>
    <summary>${spoken(words.introduce, language)}</summary>
    ${pageForm(
      { reader, action: 'introduce', newToken, fields: { cluster } },
      html`${paragraph(words.introduceLead, language)}
      ${factList(
        introductionConsent({ company, name: oneLine(facts.name, '-'), email: facts.email }, language),
        language,
      )}
      ${paragraph(words.once, language)}
      ${consentBox({ id: `agree-${cluster}`, name: 'agree', label: AGREE[language] }, errorsOf(here, language), language)}
      ${button(words.ask)}`,
    )}
  </details>`;
};

const introductionBlock = (shown: ShownJob, context: Context): Html => {
  const { language } = context.reader;
  switch (shown.introduction.state) {
    case 'offered':
      return introductionForm(shown, context);
    case 'asked':
      return html`<p class="met outcome">
        ${spoken(WORDS[language].asked(dateWords(shown.introduction.on, language)), language)}
      </p>`;
    case 'no-contact':
      return html`<p class="quiet">${spoken(WORDS[language].noContact, language)}</p>`;
  }
};

const jobCard = (shown: ShownJob, context: Context): Html => {
  const { facts, reader } = context;
  const { language } = reader;
  const words = MATCH_WORDS[language];
  return html`<article class="card">
    <h2>${spoken(oneLine(shown.job.title, '-'), language)}</h2>
    <div class="main">${factList(mainRows(shown.job, language, facts.today), language)}</div>
    ${applyBlock(shown, context)} ${questionBlock(shown, context)} ${textBlock(shown, language)}
    <h3>${spoken(words.factsHeading, language)}</h3>
    ${factList(otherRows(shown.job, language, facts.today), language)}
    <h3>${words.reasonsHeading}</h3>
    ${reasonItems(shown, language)} ${introductionBlock(shown, context)}
  </article>`;
};

const leadOf = ({ matched, known, jobs, total, before, partner, today }: JobsFacts, language: Language): string => {
  const words = WORDS[language];
  if (!matched) return words.unmatched(partnerName(partner, language, today));
  if (!known) return words.unknown;
  const day = dateWords(today, language);
  if (jobs.length === 0) return words.none(day);
  return jobs.length === total ? words.count(day, total) : words.part(day, total, before + 1, before + jobs.length);
};

/** How many jobs one page of the list shows. */
export const JOBS_ON_A_PAGE = 20;

/** Links to the pages of the list before and after this one, if there are any. */
const pageLinks = ({ jobs, total, before }: JobsFacts, reader: Reader): Html | '' => {
  const words = WORDS[reader.language];
  const at = before / JOBS_ON_A_PAGE + 1;
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

/** One line per requested introduction. */
export const introductionLines = (past: readonly PastIntroduction[], language: Language): string[] =>
  past.map(
    ({ title, companyName, on }) => `${oneLine(title, '-')} (${oneLine(companyName, '-')}): ${dateWords(on, language)}`,
  );

const pastBlock = ({ past }: JobsFacts, language: Language): Html =>
  listBlock(WORDS[language].past, introductionLines(past, language), language);

/**
 * The page that a mail opens: the jobs that fit today, why they fit, how to apply, and how to request an introduction.
 */
export const jobsPage = (
  facts: JobsFacts,
  reader: Reader,
  newToken: NewToken,
  { done, mistake }: { readonly done?: Html | undefined; readonly mistake?: JobsMistake | undefined } = {},
): PageContent => {
  const { language } = reader;
  const words = WORDS[language];
  const marked = facts.jobs.some(({ reasons }) => reasons.some(isUnknown));
  const hasPlaces = facts.jobs.some(({ job }) => job.programme !== undefined);
  const context = { facts, reader, newToken, mistake };
  return {
    title: words.title,
    own: { reader, section: 'jobs' },
    failed: mistake !== undefined,
    body: html`${errorSummary(errorsOf(mistake, language), language)} ${done ?? ''}
      <p class="lead">
        ${spoken(words.greeting(oneLine(facts.name, '-')), language)} ${spoken(leadOf(facts, language), language)}
      </p>
      ${marked ? html`<p class="quiet">${spoken(MATCH_WORDS[language].marksNote(partnerName(facts.partner, language, facts.today)), language)}</p>` : ''}
      ${facts.jobs.map((shown) => jobCard(shown, context))}
      ${hasPlaces ? paragraph(NOT_A_DISPOSITION[language], language) : ''} ${pageLinks(facts, reader)}
      ${facts.matched ? html`<p><a href="${addressOf(reader, 'wishes')}">${words.widen}</a></p>` : ''}
      ${pastBlock(facts, language)}`,
  };
};
