import type { PartnerId } from '../../contracts/partners.ts';
import { NOT_A_DISPOSITION } from '../eligibility/answer/explanation.ts';
import { isBracket, type Standing } from '../eligibility/answer/how-it-stands.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { type Language, partnerName } from '../language/words.ts';
import type { Desk } from '../letters/desk.ts';
import { type Call, cardLabels, programmeCard, type ProgrammeCard } from '../letters/programme-card.ts';
import { SHORT_OUTCOMES } from '../letters/screening-words.ts';
import { spoken } from './foreign.ts';
import type { NewToken } from './forms.ts';
import { addressOf, type PageContent, type Reader } from './layout.ts';
import { type AfterForm, errorSummary, paragraph } from './parts.ts';
import type { ShownProgramme } from './programme-view.ts';
import { PROGRAMME_PAGE_WORDS } from './programmes-words.ts';
import { requestsBlock, reviewForm, type ReviewEntry, type ShownRequest } from './review-form.ts';

export type ProgrammesFacts = {
  readonly partner: PartnerId;
  /** How to reach that partner. */
  readonly desk: Desk;
  /** The day of the answers. Absent if the person was not screened: no consent, or not yet. */
  readonly on?: string | undefined;
  readonly consented: boolean;
  /** Whether the facts held now lead to another answer than the last screening. Screening will run again. */
  readonly changing: boolean;
  readonly programmes: readonly ShownProgramme[];
  readonly requests: readonly ShownRequest[];
};

/** The card of a programme for its reader. */
export const cardOf = (
  { id, explanation, standing, outcome, missing, unmet, needsReview }: ShownProgramme,
  { partner, desk }: Pick<ProgrammesFacts, 'partner' | 'desk'>,
  { language, today }: Reader,
): ProgrammeCard =>
  programmeCard(
    { programme: id, name: explanation.name[language], standing, outcome, missing, unmet, needsReview },
    { language, today, partner: partnerName(partner, language, today), desk },
  );

const callLine = ({ who, links }: Call, language: Language): Html =>
  html`<p>${spoken(who, language)}${links.map(({ url, shown }) => html` <a href="${url}">${shown}</a>`)}</p>`;

/** How to apply and whom to call, as rows. */
export const applyRows = ({ where, until, calls }: ProgrammeCard, language: Language): Html => {
  const labels = cardLabels(language);
  const row = (label: string, value: Html): Html =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="facts">
    ${row(labels.where, spoken(where, language))}
    ${until === undefined ? '' : row(labels.until, spoken(until, language))}
    ${row(labels.call, html`${calls.map((call) => callLine(call, language))}`)}
  </dl>`;
};

/** What one gets, the verdict and what is missing. */
export const verdictBlock = ({ gets, outcome, verdict, missing }: ProgrammeCard, language: Language): Html =>
  html`<p>${spoken(gets, language)}</p>
    <p class="outcome ${outcome}">${spoken(verdict, language)}</p>
    ${missing === undefined ? '' : paragraph(`${cardLabels(language).missing}: ${missing}`, language)}`;

const whyLink = ({ programme, name }: ProgrammeCard, reader: Reader): Html => {
  const words = PROGRAMME_PAGE_WORDS[reader.language];
  return html`<a href="${addressOf(reader, 'programmes', { within: programme })}" aria-label="${words.whyOf(name)}"
    >${words.why}</a
  >`;
};

const sayLink = ({ programme, missing, name }: ProgrammeCard, reader: Reader): Html => {
  const words = PROGRAMME_PAGE_WORDS[reader.language];
  return missing === undefined
    ? html``
    : html`<a
        class="button"
        href="${addressOf(reader, 'programmes', { within: programme })}#say"
        aria-label="${words.sayOf(name)}"
        >${words.say}</a
      > `;
};

const cardBlock = (card: ProgrammeCard, reader: Reader): Html =>
  html`<section class="card" id="${card.programme}">
    <h3>${spoken(card.name, reader.language)}</h3>
    ${verdictBlock(card, reader.language)} ${applyRows(card, reader.language)}
    <p>${sayLink(card, reader)}${whyLink(card, reader)}</p>
  </section>`;

/** A programme in two lines: its name with the way to the reasons, and the verdict. */
const shortBlock = (card: ProgrammeCard, reader: Reader): Html =>
  html`<li>
    <strong>${spoken(card.name, reader.language)}</strong> ${whyLink(card, reader)}
    <p>${spoken(card.verdict, reader.language)}</p>
  </li>`;

const SHOWN_AS_CARDS = ['may-fit', 'needs-fact', 'rules-unknown'] as const satisfies readonly Standing[];

const groupsBlock = (cards: readonly ProgrammeCard[], reader: Reader): Html => {
  const words = PROGRAMME_PAGE_WORDS[reader.language];
  const standing = (one: Standing): ProgrammeCard[] => cards.filter((card) => card.standing === one);
  const others = standing('does-not');
  return html`${SHOWN_AS_CARDS.map((one) => {
    const those = standing(one);
    return those.length === 0
      ? ''
      : html`<h2>${words.groups[one](those.length)}</h2>
          ${those.map((card) => cardBlock(card, reader))}`;
  })}
  ${
    others.length === 0
      ? ''
      : html`<details>
          <summary>${words.groups['does-not'](others.length)}</summary>
          <ul>
            ${others.map((card) => shortBlock(card, reader))}
          </ul>
        </details>`
  }`;
};

/** Groups by age that the person belongs to or may belong to, in one line each. They are no programmes. */
const bracketsBlock = (brackets: readonly ProgrammeCard[], reader: Reader): Html => {
  const { language } = reader;
  const theirs = brackets.filter(({ outcome }) => outcome !== 'ineligible');
  return theirs.length === 0
    ? html``
    : html`<h2>${PROGRAMME_PAGE_WORDS[language].brackets}</h2>
        <ul>
          ${theirs.map(
            (card) =>
              html`<li>
                ${spoken(card.name, language)}:
                <span class="outcome ${card.outcome}">${SHORT_OUTCOMES[card.outcome][language]}</span>
                ${whyLink(card, reader)}
              </li>`,
          )}
        </ul>`;
};

const answersBlock = (facts: ProgrammesFacts, reader: Reader): Html => {
  const { language, today } = reader;
  const words = PROGRAMME_PAGE_WORDS[language];
  const partner = partnerName(facts.partner, language, today);
  if (!facts.consented) return paragraph(words.noConsent(partner), language);
  if (facts.on === undefined) return paragraph(words.notYet(partner), language);
  const cards = facts.programmes.map((shown) => cardOf(shown, facts, reader));
  return html`<p>${spoken(words.lead(dateWords(facts.on, language)), language)}</p>
    ${facts.changing ? paragraph(words.changing, language) : ''}
    ${groupsBlock(
      cards.filter(({ programme }) => !isBracket(programme)),
      reader,
    )}
    ${bracketsBlock(
      cards.filter(({ programme }) => isBracket(programme)),
      reader,
    )}
    <p class="quiet">${spoken(NOT_A_DISPOSITION[language], language)}</p>`;
};

/**
 * The person's programmes as cards: first what may fit, then what needs a fact, last and folded what does not. Why is on a
 * page of its own for each programme.
 */
export const programmesPage = (
  facts: ProgrammesFacts,
  reader: Reader,
  newToken: NewToken,
  { done, errors = [], entry }: AfterForm & { readonly entry?: ReviewEntry | undefined } = {},
): PageContent => {
  const { language } = reader;
  const { programmes, requests, on } = facts;
  return {
    title: PROGRAMME_PAGE_WORDS[language].title,
    own: { reader, section: 'programmes' },
    failed: errors.length > 0,
    body: html`${errorSummary(errors, language)} ${done ?? ''} ${answersBlock(facts, reader)}
    ${requestsBlock(requests, reader)}
    ${on === undefined ? '' : reviewForm(programmes, reader, newToken, { errors, entry, isFolded: errors.length === 0 })}`,
  };
};
