import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import type { Language } from '../language/words.ts';
import { oneLine } from '../letters/letter.ts';
import { AWAY_REASONS, type OwnJob, type OwnWordOnJob } from '../people/own-jobs.ts';
import { spoken } from './foreign.ts';
import { pageForm, type NewToken } from './forms.ts';
import type { Reader } from './layout.ts';
import { OWN_JOBS_WORDS } from './own-jobs-words.ts';
import { choice } from './parts.ts';

/** A job of which the person said something, as a list names it. `path`: of its public page, if it is open. Days in Asia/Seoul. */
export type ListedJob = {
  readonly cluster: string;
  readonly title: string;
  readonly companyName: string;
  readonly lastDay: string;
  readonly path: string | undefined;
  /** It is held until its company says whether it is closed. */
  readonly isSilent?: boolean | undefined;
  readonly saved: boolean;
  readonly applied: string | undefined;
};

type Shown = {
  readonly reader: Reader;
  readonly newToken: NewToken;
  /** Which page of the list of jobs this is, counted from one: the answer leads back to it. */
  readonly page: number;
};

type What = OwnWordOnJob['what'];

/** A button that says something of a job. `about`: the job, if the form itself names none. `of`: its name, for who only hears it. */
const sayButton = (
  what: What,
  label: string,
  { kind = 'plain', about, of }: { readonly kind?: string; readonly about?: string; readonly of?: string } = {},
): Html =>
  html`<button type="submit" class="${kind}" name="say" value="${about === undefined ? what : `${what}.${about}`}">
    ${label}${of === undefined ? '' : html`<span class="unseen" lang="ko"> ${of}</span>`}
  </button>`;

const awayPart = (cluster: string, language: Language): Html => {
  const words = OWN_JOBS_WORDS[language];
  return html`<details>
    <summary>${words.away}</summary>
    <div class="padded">
      <p>${spoken(words.awayLead, language)}</p>
      <fieldset>
        <legend>${words.reasonHeading}</legend>
        ${AWAY_REASONS.map((reason) =>
          choice(
            'radio',
            {
              id: `why-${cluster}-${reason}`,
              name: 'reason',
              value: reason,
              label: words.reasons[reason],
              checked: false,
            },
            language,
          ),
        )}
      </fieldset>
      ${sayButton('away', words.putAway, { kind: '' })}
    </div>
  </details>`;
};

/** The form on the card of a job: one link for all of its buttons, because each of them ends the visit to this form. */
export const ownJobForm = (
  { cluster, own }: { readonly cluster: string; readonly own?: OwnJob | undefined },
  { reader, newToken, page }: Shown,
): Html => {
  const { language } = reader;
  const words = OWN_JOBS_WORDS[language];
  const { saved, applied, reported } = own ?? {};
  return html`${
    applied === undefined
      ? ''
      : html`<p class="met outcome">${spoken(words.appliedOn(dateWords(applied, language)), language)}</p>`
  }
  ${pageForm(
    { reader, action: 'job', newToken, fields: { cluster, at: String(page) } },
    html`<p class="choices">
        ${saved === true ? sayButton('not-saved', words.unsave) : sayButton('save', words.save)}
        ${applied === undefined ? sayButton('applied', words.applied) : sayButton('not-applied', words.notApplied)}
      </p>
      ${awayPart(cluster, language)}
      <p class="quiet">
        ${reported === true ? spoken(words.reported, language) : sayButton('report', words.report, { kind: 'link' })}
      </p>`,
  )}`;
};

const nameOf = ({ title, companyName }: ListedJob): string => `${oneLine(title, '-')} (${oneLine(companyName, '-')})`;

const linked = (job: ListedJob, { language }: Reader): Html => {
  const name = html`<span lang="ko">${nameOf(job)}</span>`;
  return job.path === undefined ? name : html`<a href="${job.path}${language === 'en' ? '?lang=en' : ''}">${name}</a>`;
};

const stateOf = ({ path, saved, applied, lastDay, isSilent }: ListedJob, language: Language): string => {
  const words = OWN_JOBS_WORDS[language];
  const gone = isSilent === true ? words.silent : words.closed;
  return [
    ...(saved ? [words.saved] : []),
    ...(applied === undefined ? [] : [words.appliedShort(dateWords(applied, language))]),
    path === undefined ? gone : words.until(dateWords(lastDay, language)),
  ].join(' · ');
};

const folded = (heading: string, items: readonly Html[], { reader, newToken, page }: Shown): Html | '' =>
  items.length === 0
    ? ''
    : html`<details>
        <summary>${spoken(heading, reader.language)}</summary>
        ${pageForm(
          { reader, action: 'job', newToken, fields: { at: String(page) } },
          html`<ul>
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>`,
        )}
      </details>`;

/** What the person saved or applied for, also when it is closed meanwhile. Nothing if that is nothing. */
export const keptJobsBlock = (jobs: readonly ListedJob[], shown: Shown): Html | '' => {
  const { reader } = shown;
  const { language } = reader;
  const words = OWN_JOBS_WORDS[language];
  const item = (job: ListedJob): Html => {
    const to = { about: job.cluster, of: nameOf(job) };
    return html`${linked(job, reader)}<br />
      <span class="quiet">${spoken(stateOf(job, language), language)}</span>
      <p class="choices">
        ${job.saved ? sayButton('not-saved', words.unsave, to) : ''}
        ${job.applied === undefined ? '' : sayButton('not-applied', words.notApplied, to)}
      </p>`;
  };
  return folded(words.kept(jobs.length), jobs.map(item), shown);
};

/** The open jobs that fit and that the person put away. Nothing if there are none. */
export const awayJobsBlock = (jobs: readonly ListedJob[], shown: Shown): Html | '' => {
  const words = OWN_JOBS_WORDS[shown.reader.language];
  const item = (job: ListedJob): Html =>
    html`${linked(job, shown.reader)}
      <p class="choices">${sayButton('not-away', words.takeBack, { about: job.cluster, of: nameOf(job) })}</p>`;
  return folded(words.awayList(jobs.length), jobs.map(item), shown);
};
