import type { PartnerId } from '../../contracts/partners.ts';
import { dateWords } from '../language/dates.ts';
import { type Language, partnerName, programmeName } from '../language/words.ts';
import { NOT_A_DISPOSITION, OUTCOME_WORDS } from '../eligibility/answer/explanation.ts';
import type { Foresight } from '../eligibility/engine/foresight.ts';
import { PERIOD } from '../eligibility/engine/standing.ts';
import { sourceWords } from '../letters/citation-words.ts';
import { html, type Html } from '../language/html.ts';
import { OUTCOME_ORDER, SCREENING_WORDS, SHORT_OUTCOMES } from '../letters/screening-words.ts';
import { spoken } from './foreign.ts';
import type { NewToken } from './forms.ts';
import type { PageContent, Reader } from './layout.ts';
import { type AfterForm, errorSummary, factList, paragraph, type Row, row } from './parts.ts';
import type { ShownCondition, ShownProgramme } from './programme-view.ts';
import { PROGRAMME_PAGE_WORDS } from './programmes-words.ts';
import { requestsBlock, reviewForm, type ReviewEntry, type ShownRequest } from './review-form.ts';

export type ProgrammesFacts = {
  readonly partner: PartnerId;
  /** The day of the answers. Absent if the person was not screened: no consent, or not yet. */
  readonly on?: string | undefined;
  readonly consented: boolean;
  /** Whether the facts held now lead to another answer than the last screening. Screening will run again. */
  readonly changing: boolean;
  readonly programmes: readonly ShownProgramme[];
  readonly requests: readonly ShownRequest[];
};

const conditionRows = ({ result, read, actual, limits, source, note }: ShownCondition, language: Language): Row[] => {
  const words = PROGRAMME_PAGE_WORDS[language];
  return [
    { label: words.result, value: result },
    {
      label: words.read,
      value:
        read.length === 0
          ? words.notGiven
          : read.flatMap(({ label, value }) =>
              (typeof value === 'string' ? [value] : value).map((line) => `${label}: ${line}`),
            ),
    },
    ...row(words.actual, actual),
    ...row(words.limit, limits.length === 0 ? undefined : limits),
    ...row(words.note, note),
    { label: words.source, value: source },
  ];
};

const conditionsBlock = ({ conditions }: ShownProgramme, language: Language): Html =>
  conditions.length === 0
    ? html``
    : html`<h3>${PROGRAMME_PAGE_WORDS[language].conditions}</h3>
        <ol class="conditions">
          ${conditions.map(
            (condition) =>
              html`<li>
                <p>${spoken(condition.sentence, language)}</p>
                ${factList(conditionRows(condition, language), language)}
              </li>`,
          )}
        </ol>`;

const rowsUnder = (heading: string, rows: readonly Row[], language: Language): Html =>
  rows.length === 0
    ? html``
    : html`<h3>${spoken(heading, language)}</h3>
        ${factList(rows, language)}`;

const foresightWords = (
  { on, to, because: ids }: Foresight,
  { because }: ShownProgramme,
  language: Language,
): string => {
  const words = PROGRAMME_PAGE_WORDS[language];
  const change = words.turns(dateWords(on, language), OUTCOME_WORDS[to][language]);
  if (ids.includes(PERIOD)) return `${change} ${words.turnsPeriod}`;
  return [change, ...because.map((sentence) => sentence[language])].join(' ');
};

const programmeBlock = (shown: ShownProgramme, language: Language): Html => {
  const words = PROGRAMME_PAGE_WORDS[language];
  const { explanation, outcome, period, needsReview, id } = shown;
  const { documents, foresight, nearMiss, closes } = explanation;
  return html`<section class="card" id="${id}">
    <h2>${spoken(explanation.name[language], language)}</h2>
    <p class="outcome ${outcome}">${spoken(OUTCOME_WORDS[outcome][language], language)}</p>
    ${
      period === undefined
        ? ''
        : paragraph(
            SCREENING_WORDS[language].period(dateWords(period.from, language), dateWords(period.to, language)),
            language,
          )
    }
    ${needsReview === undefined ? '' : paragraph(needsReview, language)}
    ${rowsUnder(
      words.missing,
      documents.map(({ name, document }) => ({ label: name[language], value: document[language] })),
      language,
    )}
    ${
      nearMiss === undefined
        ? ''
        : html`<h3>${words.nearMiss}</h3>
            ${paragraph(nearMiss.sentence[language], language)}`
    }
    ${conditionsBlock(shown, language)}
    ${
      foresight === undefined
        ? ''
        : html`<h3>${words.ahead}</h3>
            ${paragraph(foresightWords(foresight, shown, language), language)}`
    }
    ${rowsUnder(
      words.closes,
      closes.map(({ sentence, until, citation }) => ({
        label: words.until(dateWords(until, language)),
        value: [sentence[language], sourceWords(citation, language)],
      })),
      language,
    )}
    <p><a href="#glance">${words.back}</a></p>
  </section>`;
};

const glance = (programmes: readonly ShownProgramme[], language: Language): Html =>
  html`<h2 id="glance">${PROGRAMME_PAGE_WORDS[language].glance}</h2>
    <ul>
      ${programmes.map(
        ({ id, outcome, explanation }) =>
          html`<li>
            <a href="#${id}">${spoken(explanation.name[language], language)}</a>:
            <span class="outcome ${outcome}">${SHORT_OUTCOMES[outcome][language]}</span>
          </li>`,
      )}
    </ul>`;

/** What an earlier participation rules out today. It is the same for every programme, so the page says it once. */
const closedNow = ([first]: readonly ShownProgramme[], language: Language, today: string): Html =>
  html`${rowsUnder(
    PROGRAMME_PAGE_WORDS[language].closedNow,
    (first?.explanation.closedNow ?? []).map(({ programme, until, sentence, citation }) => ({
      label: programmeName(programme, language, today) ?? programme,
      value: [
        sentence[language],
        ...(until === undefined ? [] : [PROGRAMME_PAGE_WORDS[language].until(dateWords(until, language))]),
        sourceWords(citation, language),
      ],
    })),
    language,
  )}`;

const inOrder = (programmes: readonly ShownProgramme[]): ShownProgramme[] =>
  OUTCOME_ORDER.flatMap((outcome) => programmes.filter((shown) => shown.outcome === outcome));

const answersBlock = (facts: ProgrammesFacts, { language, today }: Reader): Html => {
  const words = PROGRAMME_PAGE_WORDS[language];
  const partner = partnerName(facts.partner, language, today);
  if (!facts.consented) return paragraph(words.noConsent(partner), language);
  if (facts.on === undefined) return paragraph(words.notYet(partner), language);
  return html`<p class="lead">${spoken(words.lead(dateWords(facts.on, language)), language)}</p>
    ${facts.changing ? paragraph(words.changing, language) : ''} ${glance(inOrder(facts.programmes), language)}
    ${closedNow(facts.programmes, language, today)}
    ${inOrder(facts.programmes).map((shown) => programmeBlock(shown, language))}
    ${paragraph(NOT_A_DISPOSITION[language], language)} ${paragraph(words.wrongFacts(partner), language)}`;
};

/**
 * The person's answers line by line, with their own values, which a mail may not contain. Below them is the form to
 * request an explanation or a review by an official.
 */
export const programmesPage = (
  facts: ProgrammesFacts,
  reader: Reader,
  newToken: NewToken,
  { done, errors = [], entry }: AfterForm & { readonly entry?: ReviewEntry | undefined } = {},
): PageContent => {
  const { language } = reader;
  return {
    title: PROGRAMME_PAGE_WORDS[language].title,
    own: { reader, section: 'programmes' },
    failed: errors.length > 0,
    body: html`${errorSummary(errors, language)} ${done ?? ''} ${answersBlock(facts, reader)}
    ${requestsBlock(facts.requests, reader)}
    ${facts.on === undefined ? '' : reviewForm(facts.programmes, reader, newToken, { errors, entry })}`,
  };
};
