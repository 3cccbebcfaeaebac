import type { Recognition } from '../../companies/recognition.ts';
import { yearName } from '../../companies/recognition-words.ts';
import type { CriteriaVersion } from '../../companies/score/criteria.ts';
import type { Scorecard } from '../../companies/score/score.ts';
import { TRIAL } from '../../companies/score/scorecard-words.ts';
import { shortDate } from '../../language/dates.ts';
import { html, type Html } from '../../language/html.ts';
import type { Language } from '../../language/words.ts';
import type { JobFacts } from '../../letters/job-facts.ts';
import { oneLine } from '../../letters/letter.ts';
import { spoken } from '../foreign.ts';
import { publicPath } from '../frame.ts';
import type { PageContent } from '../layout.ts';
import { bulletList, paragraph } from '../parts.ts';

/** The companies that the city has recognised, for everybody. */

export const EMPLOYERS_PATH = '/employers';

/** The address of a company's own public page. `number`: its business number, ten digits. */
export const employerPath = (number: string): string => `${EMPLOYERS_PATH}/${number}`;

/** The badge of a job whose company is recognised: its name, and the address of what is said of the company. */
export const shownRecognition = (award: Recognition | undefined): JobFacts['recognition'] =>
  award && { name: yearName(award.year), url: employerPath(award.company) };

/** A company in its term. `card`: by what was known on the day of the award; absent, the company has not agreed to show it. */
export type PublicEmployer = {
  readonly award: Recognition;
  readonly version: CriteriaVersion | undefined;
  readonly card?: Scorecard | undefined;
};

const WORDS = {
  ko: {
    title: '창원시가 인증한 일자리창출 우수기업',
    lead: '일자리를 늘린 기업을 창원시가 심사하여 인증했습니다. 인증 기간에 있는 기업만 보여 드립니다.',
    none: '지금 인증 기간에 있는 기업이 없습니다.',
    term: (from: string, to: string) => `인증 기간: ${from}부터 ${to}까지`,
    arithmetic: '점수와 계산 보기',
    of: (total: number, of: number) => `${String(total)}점 (${String(of)}점 만점)`,
    known: (on: string) => `선정일(${on})까지 알려진 것으로 계산했습니다. 선정은 심사로 합니다.`,
    hidden: '점수와 계산은 기업이 공개에 동의했을 때만 보여 드립니다.',
    criteria: '무엇을 보고 정합니까?',
    gates: '신청 요건',
    lines: '점수를 매기는 항목',
    jobs: '모집 중인 일자리 보기',
    all: '우수기업 모두 보기',
  },
  en: {
    title: 'Employers recognised by the city of Changwon',
    lead: 'The city has examined and recognised these companies for creating jobs. Only those in their term are shown.',
    none: 'No company is in its term now.',
    term: (from: string, to: string) => `Recognised from ${from} to ${to}`,
    arithmetic: 'See the points and how they are counted (in Korean)',
    of: (total: number, of: number) => `${String(total)} points of ${String(of)}`,
    known: (on: string) => `Counted by what was known on the day of the award (${on}). A committee decides.`,
    hidden: 'Points are shown only if the company has agreed.',
    criteria: 'How are they chosen? (in Korean)',
    gates: 'What a company must meet',
    lines: 'What gives points',
    jobs: 'See open jobs',
    all: 'See all recognised employers',
  },
} as const;

const termWords = ({ on, until }: Recognition, language: Language): string =>
  WORDS[language].term(shortDate(on)[language], shortDate(until)[language]);

/** Sentences of the criteria, which are Korean in every language. */
const koreanList = (lines: readonly string[]): Html => html`<div lang="ko">${bulletList(lines, 'ko')}</div>`;

/** The points of a company with every line's arithmetic. */
const cardPart = ({ award, card }: PublicEmployer, language: Language): Html => {
  const words = WORDS[language];
  if (card === undefined) return html`<p class="quiet">${words.hidden}</p>`;
  const of = card.lines.reduce((sum, line) => sum + line.of, 0);
  return html`<details>
    <summary>${words.arithmetic}</summary>
    <div class="padded">
      <p>
        <strong>${words.of(card.total, of)}</strong>
        ${card.provisional ? html`<span lang="ko">${TRIAL}</span>` : ''}
      </p>
      ${koreanList(
        card.lines.map((line) => `${line.arithmetic} (${String(line.of)}점 가운데 ${String(line.points)}점)`),
      )}
      <p class="quiet">${words.known(shortDate(award.on)[language])}</p>
    </div>
  </details>`;
};

/** The published criteria of a year: its gates, and its lines with the points of each step. */
const criteriaPart = (version: CriteriaVersion, language: Language): Html => {
  const words = WORDS[language];
  return html`<details id="criteria-${version.id}">
    <summary>${words.criteria} <span lang="ko">${version.name}</span></summary>
    <div class="padded">
      <h3>${words.gates}</h3>
      ${koreanList(version.gates.map(({ sentence }) => sentence))}
      <h3>${words.lines}</h3>
      ${koreanList(version.lines.map(({ name }) => name))}
    </div>
  </details>`;
};

const employerCard = (employer: PublicEmployer, language: Language, level: 'list' | 'page'): Html => {
  const { award } = employer;
  const name = oneLine(award.name);
  const named = spoken(yearName(award.year), language);
  return html`<article class="card">
    ${
      level === 'page'
        ? html`<h2>${named}</h2>
            <p>${termWords(award, language)}</p>`
        : html`<h2><a href="${publicPath(employerPath(award.company), language)}">${spoken(name, language)}</a></h2>
            <p><span class="mark">${named}</span><br />${termWords(award, language)}</p>`
    }
    ${level === 'page' ? cardPart(employer, language) : ''}
  </article>`;
};

const versionsOf = (employers: readonly PublicEmployer[]): readonly CriteriaVersion[] => [
  ...new Set(employers.flatMap(({ version }) => version ?? [])),
];

const jobsLink = (language: Language): Html =>
  html`<p><a href="${publicPath('/jobs', language)}">${WORDS[language].jobs}</a></p>`;

/** Every recognised company in its term, and by which criteria. */
export const employersPage = (employers: readonly PublicEmployer[], language: Language): PageContent => {
  const words = WORDS[language];
  return {
    title: words.title,
    body: html`<p class="lead">${words.lead}</p>
      ${employers.length === 0 ? paragraph(words.none, language) : employers.map((one) => employerCard(one, language, 'list'))}
      ${versionsOf(employers).map((version) => criteriaPart(version, language))} ${jobsLink(language)}`,
  };
};

/** One recognised company: its awards in their term, with their arithmetic if it agreed, and the criteria. `all`: at least one. */
export const employerPage = (all: readonly PublicEmployer[], language: Language): PageContent => {
  const words = WORDS[language];
  return {
    title: oneLine(all[0]?.award.name ?? ''),
    body: html`${all.map((one) => employerCard(one, language, 'page'))}
      ${versionsOf(all).map((version) => criteriaPart(version, language))}
      <p><a href="${publicPath(EMPLOYERS_PATH, language)}">${words.all}</a></p>
      ${jobsLink(language)}`,
  };
};
