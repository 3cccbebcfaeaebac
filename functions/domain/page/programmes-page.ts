import type { PartnerId } from '../../contracts/partners.ts';
import { NOT_A_DISPOSITION } from '../eligibility/answer/explanation.ts';
import { isBracket, type Standing } from '../eligibility/answer/how-it-stands.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { type Language, partnerName } from '../language/words.ts';
import type { Desk } from '../letters/desk.ts';
import type { ContactLink } from '../letters/job-facts.ts';
import {
  askDesk,
  bracketWords,
  type Call,
  cardLabels,
  programmeCard,
  type ProgrammeCard,
} from '../letters/programme-card.ts';
import { spoken } from './foreign.ts';
import { type NewToken, pageForm } from './forms.ts';
import { addressOf, type PageContent, type Reader } from './layout.ts';
import { type AfterForm, button, errorSummary, type FieldError, paragraph } from './parts.ts';
import { consentBlock } from './say-form.ts';
import type { ShownProgramme } from './programme-view.ts';
import type { OwnSaid } from './say-page.ts';
import { PROGRAMME_PAGE_WORDS } from './programmes-words.ts';
import { requestsBlock, type ShownRequest } from './request-cards.ts';
import { reviewForm, type ReviewEntry } from './review-form.ts';

export type ProgrammesFacts = {
  readonly partner: PartnerId;
  /** How to reach that partner. */
  readonly desk: Desk;
  readonly own: OwnSaid;
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

const contact = (link: ContactLink | undefined): Html =>
  link === undefined ? html`` : html`<a href="${link.url}">${link.shown}</a>`;

/** Whom to ask, in one line. A number that several cards share is shown once. */
const callsLine = (calls: readonly Call[], language: Language): Html => {
  const each = calls.filter(({ who }, index) => calls.findIndex((call) => call.who === who) === index);
  return html`<p>
    ${cardLabels(language).call}:
    ${each.map(
      ({ who, links }, index) => html`${index === 0 ? '' : ', '}${spoken(who, language)} ${links.map(contact)}`,
    )}
  </p>`;
};

const labelled = (label: string, value: string | undefined, language: Language): Html =>
  value === undefined ? html`` : html`<p>${label}: ${spoken(value, language)}</p>`;

const unknownLine = ({ unknown, desk }: ProgrammeCard, language: Language): Html => {
  if (unknown === undefined) return html``;
  const { before, link, after } = askDesk(desk, 'here', language);
  return html`<p>
    ${spoken(unknown, language)} ${spoken(before, language)}${contact(link)}${spoken(after, language)}
  </p>`;
};

const whyLink = ({ programme, name }: ProgrammeCard, reader: Reader): Html => {
  const words = PROGRAMME_PAGE_WORDS[reader.language];
  return html`<a
    class="why"
    href="${addressOf(reader, 'programmes', { within: programme })}"
    aria-label="${words.whyOf(name)}"
    >${words.why}</a
  >`;
};

const missingLine = ({ programme, missing, name }: ProgrammeCard, reader: Reader): Html => {
  const { language } = reader;
  const words = PROGRAMME_PAGE_WORDS[language];
  return missing === undefined
    ? html``
    : html`<p>
        ${cardLabels(language).missing}: ${spoken(missing, language)}
        <a
          class="button"
          href="${addressOf(reader, 'programmes', { within: programme })}#say"
          aria-label="${words.sayOf(name)}"
          >${words.say}</a
        >
      </p>`;
};

/** What one gets, the verdict, what is missing, how to apply and whom to call. */
const cardBlock = (card: ProgrammeCard, reader: Reader): Html => {
  const { language } = reader;
  return html`<section class="card programme" id="${card.programme}">
    <h3>${spoken(card.name, language)}</h3>
    ${verdictLines(card, language, whyLink(card, reader))} ${missingLine(card, reader)} ${applyLines(card, language)}
  </section>`;
};

/** What one gets, and the verdict. */
export const verdictLines = ({ gets, outcome, verdict }: ProgrammeCard, language: Language, why = html``): Html =>
  html`${gets === undefined ? '' : paragraph(gets, language)}
    <p><strong class="outcome ${outcome}">${spoken(verdict, language)}</strong> ${why}</p>`;

/** How and until when to apply, what of it is not known, and whom to call. */
export const applyLines = (card: ProgrammeCard, language: Language): Html => {
  const labels = cardLabels(language);
  const calls = [...(card.call === undefined ? [] : [card.call]), ...(card.unknown === undefined ? [card.desk] : [])];
  return html`${labelled(labels.where, card.where, language)} ${labelled(labels.until, card.until, language)}
  ${unknownLine(card, language)} ${calls.length === 0 ? '' : callsLine(calls, language)}`;
};

/** A programme in a few lines: its name, what one gets, and the verdict with the way to the reasons. */
const shortBlock = (card: ProgrammeCard, reader: Reader): Html =>
  html`<li>
    <strong>${spoken(card.name, reader.language)}</strong>
    ${card.standing === 'does-not' || card.gets === undefined ? '' : paragraph(card.gets, reader.language)}
    <p>${spoken(card.verdict, reader.language)} ${whyLink(card, reader)}</p>
  </li>`;

const SHOWN_AS_CARDS = ['may-fit', 'needs-fact'] as const satisfies readonly Standing[];

const groupsBlock = (cards: readonly ProgrammeCard[], reader: Reader): Html => {
  const { language } = reader;
  const words = PROGRAMME_PAGE_WORDS[language];
  const standing = (one: Standing): ProgrammeCard[] => cards.filter((card) => card.standing === one);
  const short = (those: readonly ProgrammeCard[]): Html =>
    html`<ul class="programme">
      ${those.map((card) => shortBlock(card, reader))}
    </ul>`;
  const unknown = standing('rules-unknown');
  const others = standing('does-not');
  return html`${SHOWN_AS_CARDS.map((one) => {
    const those = standing(one);
    return those.length === 0
      ? ''
      : html`<h2 class="group">${words.groups[one](those.length)}</h2>
          ${those.map((card) => cardBlock(card, reader))}`;
  })}
  ${
    unknown.length === 0
      ? ''
      : html`<h2 class="group">${words.groups['rules-unknown'](unknown.length)}</h2>
          ${short(unknown)}
          ${callsLine(
            [...unknown.flatMap(({ call }) => call ?? []), ...unknown.slice(0, 1).map(({ desk }) => desk)],
            language,
          )}`
  }
  ${
    others.length === 0
      ? ''
      : html`<details>
          <summary>${words.groups['does-not'](others.length)}</summary>
          ${short(others)}
        </details>`
  }`;
};

/** Groups by age that the person belongs to or may belong to, in one line each. They are no programmes. */
const bracketsBlock = (brackets: readonly ProgrammeCard[], reader: Reader): Html => {
  const { language } = reader;
  const theirs = brackets.filter(({ outcome }) => outcome !== 'ineligible');
  return theirs.length === 0
    ? html``
    : html`<h2 class="group">${PROGRAMME_PAGE_WORDS[language].brackets}</h2>
        <ul class="programme">
          ${theirs.map(
            (card) => html`<li>${spoken(bracketWords(card, language), language)} ${whyLink(card, reader)}</li>`,
          )}
        </ul>`;
};

/** A person who has not agreed to the check can do so here. */
const agreeBlock = (reader: Reader, newToken: NewToken, errors: readonly FieldError[]): Html =>
  pageForm(
    { reader, action: 'say', newToken, fields: { at: 'agree' } },
    html`${consentBlock('screening', errors, reader)} ${button(PROGRAMME_PAGE_WORDS[reader.language].agree)}`,
  );

const answersBlock = (
  facts: ProgrammesFacts,
  reader: Reader,
  newToken: NewToken,
  errors: readonly FieldError[],
): Html => {
  const { language, today } = reader;
  const words = PROGRAMME_PAGE_WORDS[language];
  const partner = partnerName(facts.partner, language, today);
  if (!facts.consented)
    return html`${paragraph(words.noConsent(partner), language)} ${agreeBlock(reader, newToken, errors)}`;
  if (facts.on === undefined) return paragraph(words.notYet(partner), language);
  const cards = facts.programmes.map((shown) => cardOf(shown, facts, reader));
  return html`<p class="programme">${spoken(words.lead(dateWords(facts.on, language)), language)}</p>
    ${facts.changing ? paragraph(words.changing, language) : ''}
    ${groupsBlock(
      cards.filter(({ programme }) => !isBracket(programme)),
      reader,
    )}
    ${bracketsBlock(
      cards.filter(({ programme }) => isBracket(programme)),
      reader,
    )}
    <p class="programme quiet">${spoken(NOT_A_DISPOSITION[language], language)}</p>`;
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
    body: html`${errorSummary(errors, language)} ${done ?? ''} ${answersBlock(facts, reader, newToken, errors)}
    ${requestsBlock(requests, reader)}
    ${on === undefined ? '' : reviewForm(programmes, reader, newToken, { errors, entry, isFolded: errors.length === 0 })}`,
  };
};
