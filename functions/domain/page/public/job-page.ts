import { dateWords } from '../../language/dates.ts';
import { dataBlock, html, type Html } from '../../language/html.ts';
import { type Language, SENDER } from '../../language/words.ts';
import { clipped, oneLine } from '../../letters/letter.ts';
import { howToApply, type ContactLink, type JobFacts, textLines } from '../../letters/job-facts.ts';
import { mainRows, otherRows } from '../../letters/job-rows.ts';
import { MATCH_WORDS } from '../../letters/match-words.ts';
import { spoken } from '../foreign.ts';
import { publicPath } from '../frame.ts';
import { mapLink, recognitionLink } from '../job-parts.ts';
import { JOBS_WORDS } from '../jobs-words.ts';
import type { PageContent } from '../layout.ts';
import { factList, paragraph } from '../parts.ts';
import { jobPostingData } from './job-posting-data.ts';
import { PUBLIC_WORDS } from './public-words.ts';

/**
 * A posting as anybody may see it: open, or closed since a day (Asia/Seoul). `job` holds only what is public. It is absent if the
 * posting was closed by a message, because then its content is not held. `id`: in its address. `base`: the address of the host.
 */
export type PublicJob =
  | { readonly state: 'open'; readonly job: JobFacts; readonly id: string; readonly base: string }
  | { readonly state: 'closed'; readonly job: JobFacts | undefined; readonly on: string };

const MOST_DESCRIBED = 150;

/** For search engines, and for programs that show a link to it. */
const headOf = (job: JobFacts, id: string, base: string, language: Language): Html => {
  const url = `${base}/jobs/${id}`;
  const description = clipped(
    [job.companyName, ...textLines(job)].map((line) => oneLine(line)).join(' · '),
    MOST_DESCRIBED,
  );
  return html`<meta name="description" content="${description}" />
    <link rel="canonical" href="${url}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${SENDER[language]}" />
    <meta property="og:title" content="${oneLine(job.title)}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${url}" />
    <meta property="og:locale" content="ko_KR" />
    ${dataBlock('application/ld+json', jobPostingData(job, { id, url }))}`;
};

const link = (to: ContactLink | undefined, label: string, language: Language): Html | '' =>
  to === undefined
    ? ''
    : html`<a class="button" href="${to.url}" rel="noopener noreferrer nofollow external"
        >${spoken(label, language)}</a
      >`;

const applyBlock = (job: JobFacts, language: Language): Html => {
  const words = MATCH_WORDS[language];
  const { site, phone, mail } = howToApply(job);
  return html`<p class="actions">
      ${link(site, words.apply, language)}${link(phone, words.call, language)}${link(mail, words.write, language)}
    </p>
    ${site === undefined ? '' : html`<p class="quiet">${spoken(JOBS_WORDS[language].newSite(site.shown), language)}</p>`}
    ${(site ?? phone ?? mail) ? '' : paragraph(PUBLIC_WORDS[language].job.noContact, language)}
    ${mapLink(job, language)}`;
};

const textBlock = (job: JobFacts, language: Language): Html | '' => {
  const lines = textLines(job);
  return lines.length === 0
    ? ''
    : html`<h2>${spoken(MATCH_WORDS[language].textHeading, language)}</h2>
        <div lang="ko">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
};

const wayOn = (language: Language): Html => {
  const words = PUBLIC_WORDS[language].job;
  return html`<ul>
    <li><a href="${publicPath('/jobs', language)}">${words.more}</a></li>
    <li><a href="${publicPath('/', language)}#register">${words.register}</a></li>
  </ul>`;
};

/** The page of one posting. It holds no personal data, so it may be passed on. */
export const publicJobPage = (shown: PublicJob, language: Language, today: string): PageContent => {
  const words = PUBLIC_WORDS[language].job;
  const title = oneLine(shown.job?.title ?? '', words.untitled);
  if (shown.state === 'closed')
    return {
      title,
      body: html`<p class="lead">${spoken(words.closed(dateWords(shown.on, language)), language)}</p>
        ${paragraph(words.closedLead, language)} ${wayOn(language)}`,
    };
  const { job, id, base } = shown;
  const url = `${base}/jobs/${id}`;
  return {
    title,
    head: headOf(job, id, base, language),
    body: html`<div class="main">${factList(mainRows(job, language, today), language)}</div>
      ${recognitionLink(job, language)} ${applyBlock(job, language)} ${textBlock(job, language)}
      <h2>${spoken(MATCH_WORDS[language].factsHeading, language)}</h2>
      ${factList(otherRows(job, language, today), language)}
      <h2>${words.share}</h2>
      <p><a href="${url}">${url}</a></p>
      ${wayOn(language)}`,
  };
};
