import type { PartnerPlaces } from '../../../contracts/site.ts';
import { PEOPLE_PARTNER_IDS } from '../../../contracts/partners.ts';
import { html, type Html } from '../../language/html.ts';
import { districtName, type Language, partnerName } from '../../language/words.ts';
import type { JobRow } from '../../matching/profiles.ts';
import { spoken } from '../foreign.ts';
import { publicPath, telephone } from '../frame.ts';
import type { PageContent } from '../layout.ts';
import { occupationName } from '../occupations.ts';
import { bulletList, paragraph } from '../parts.ts';
import { countsOf, groupOfJob, searchPath } from './job-search.ts';
import { PUBLIC_WORDS } from './public-words.ts';

/** `today`: the day in Asia/Seoul. `places`: where the partners can be found, as far as it is known. */
export type FrontFacts = { readonly jobs: readonly JobRow[]; readonly places: PartnerPlaces; readonly today: string };

const ANY = { words: '', district: '', group: '', page: 1 } as const;

const inLanguage = (language: Language): Readonly<Record<string, string>> =>
  language === 'ko' ? {} : { lang: language };

const countLinks = (
  counts: readonly (readonly [key: string, count: number])[],
  kind: 'district' | 'group',
  nameOf: (key: string) => string,
  language: Language,
): Html =>
  html`<ul class="links">
    ${counts.map(
      ([key, count]) =>
        html`<li>
          <a href="${searchPath({ ...ANY, [kind]: key }, inLanguage(language))}"
            >${spoken(`${nameOf(key)} (${count})`, language)}</a
          >
        </li>`,
    )}
  </ul>`;

/** Every office that registers people, with its telephone number and place where they are known. */
const officeList = ({ places, today }: FrontFacts, language: Language): Html =>
  html`<ul class="offices">
    ${PEOPLE_PARTNER_IDS.map((id) => {
      const { phone, address } = places[id] ?? {};
      return html`<li>
        <strong>${spoken(partnerName(id, language, today), language)}</strong>
        ${phone === undefined ? '' : html`<span>${telephone(phone)}</span>`}
        ${address === undefined ? '' : html`<span>${spoken(address, language)}</span>`}
      </li>`;
    })}
  </ul>`;

/** What somebody sees who opens the host without a link: what this is, the open jobs, how to register, how to get a link again. */
export const frontPage = (facts: FrontFacts, language: Language): PageContent => {
  const words = PUBLIC_WORDS[language].front;
  const districts = countsOf(facts.jobs, ({ district }) => district);
  const groups = countsOf(facts.jobs, groupOfJob);
  return {
    title: words.title,
    body: html`<p class="lead">${words.lead}</p>
      ${bulletList(words.does, language)}
      <h2>${words.jobs}</h2>
      <p class="actions">
        <a class="button" href="${searchPath(ANY, inLanguage(language))}">${words.allJobs(facts.jobs.length)}</a>
      </p>
      <h3>${words.byDistrict}</h3>
      ${countLinks(districts, 'district', (code) => districtName(code, language) ?? code, language)}
      <details>
        <summary>${words.byGroup}</summary>
        ${countLinks(groups, 'group', (code) => occupationName(code, language), language)}
      </details>
      <h2 id="register">${words.register}</h2>
      ${paragraph(words.registerLead, language)} ${officeList(facts, language)}
      <h2>${words.link}</h2>
      ${paragraph(words.linkText, language)}
      <p><a href="${publicPath('/link', language)}">${words.linkButton}</a></p>`,
  };
};
