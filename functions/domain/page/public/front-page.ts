import { PEOPLE_PARTNER_IDS } from '../../../contracts/partners.ts';
import { html, type Html } from '../../language/html.ts';
import { type Language, partnerName } from '../../language/words.ts';
import type { Places } from '../../letters/contact-changes.ts';
import type { JobRow } from '../../matching/profiles.ts';
import { spoken } from '../foreign.ts';
import { publicPath, telephone } from '../frame.ts';
import type { PageContent } from '../layout.ts';
import { bulletList, paragraph } from '../parts.ts';
import { EMPLOYERS_PATH } from './employers-page.ts';
import { ANYTHING, countsOf, type Facet, searchPath, valueName } from './job-search.ts';
import { PUBLIC_WORDS } from './public-words.ts';

/** `today`: the day in Asia/Seoul. `places`: where the partners can be found, as far as it is known. */
export type FrontFacts = { readonly jobs: readonly JobRow[]; readonly places: Places; readonly today: string };

/** A link to the jobs with each value. Nothing if no job has one. */
const facetLinks = ({ jobs }: FrontFacts, facet: Facet, language: Language): Html =>
  html`<ul class="links padded">
    ${countsOf(jobs, facet).map(
      ([value, count]) =>
        html`<li>
          <a href="${searchPath({ ...ANYTHING, chosen: { [facet]: value } }, language)}"
            >${spoken(`${valueName(facet, value, language)} (${count})`, language)}</a
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
  return {
    title: words.title,
    body: html`<p class="lead">${words.lead}</p>
      ${bulletList(words.does, language)}
      <h2>${words.jobs}</h2>
      <p class="actions">
        <a class="button" href="${searchPath(ANYTHING, language)}">${words.allJobs(facts.jobs.length)}</a>
      </p>
      <h3>${words.by.district}</h3>
      ${facetLinks(facts, 'district', language)}
      ${(['group', 'sector', 'zone'] as const).map(
        (facet) =>
          html`<details>
            <summary>${words.by[facet]}</summary>
            ${facetLinks(facts, facet, language)}
          </details>`,
      )}
      <p><a href="${publicPath(EMPLOYERS_PATH, language)}">${words.employers}</a></p>
      <h2 id="register">${words.register}</h2>
      ${paragraph(words.registerLead, language)} ${officeList(facts, language)}
      <h2>${words.link}</h2>
      ${paragraph(words.linkText, language)}
      <p><a href="${publicPath('/link', language)}">${words.linkButton}</a></p>`,
  };
};
