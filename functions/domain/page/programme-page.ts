import { OUTCOME_WORDS, NOT_A_DISPOSITION } from '../eligibility/answer/explanation.ts';
import { missingDocuments } from '../eligibility/answer/documents.ts';
import type { Foresight } from '../eligibility/engine/foresight.ts';
import type { ScreeningFacts } from '../eligibility/engine/subject.ts';
import { isBracket } from '../eligibility/answer/how-it-stands.ts';
import { PERIOD } from '../eligibility/engine/standing.ts';
import { seoulDate } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { type Language, partnerName, programmeName } from '../language/words.ts';
import { plainSource } from '../letters/citation-words.ts';
import { OFFICIAL_WORD, SCREENING_WORDS } from '../letters/screening-words.ts';
import { spoken } from './foreign.ts';
import type { NewToken } from './forms.ts';
import { addressOf, type PageContent, type Reader } from './layout.ts';
import { errorSummary, factList, paragraph, type Row, row } from './parts.ts';
import { entryOf } from './say-entry.ts';
import { askable } from './say-fields.ts';
import { sayForm } from './say-form.ts';
import type { OwnSaid, SaidWrongly } from './say-page.ts';
import type { OfficialNote, ShownCondition, ShownProgramme } from './programme-view.ts';
import { applyLines, cardOf, type ProgrammesFacts, verdictLines } from './programmes-page.ts';
import { PROGRAMME_PAGE_WORDS } from './programmes-words.ts';
import { requestsBlock } from './request-cards.ts';
import { reviewForm } from './review-form.ts';

/** What an official found: the day, then the document and the reason in the official's own words. */
export const officialLines = (official: OfficialNote, language: Language): string[] => {
  const words = PROGRAMME_PAGE_WORDS[language];
  return [
    dateWords(seoulDate(official.at), language),
    ...(official.document === undefined || official.seenOn === undefined
      ? []
      : [words.officialSaw(official.document, dateWords(official.seenOn, language))]),
    official.reason,
  ];
};

const conditionRows = (
  { result, read, actual, limits, source, note, official }: ShownCondition,
  language: Language,
): Row[] => {
  const words = PROGRAMME_PAGE_WORDS[language];
  return [
    { label: words.result, value: result },
    ...row(OFFICIAL_WORD[language], official && officialLines(official, language)),
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
    : html`<h2>${PROGRAMME_PAGE_WORDS[language].conditions}</h2>
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
    : html`<h2>${spoken(heading, language)}</h2>
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

/** What an earlier participation rules out today. */
const closedNow = ({ explanation }: ShownProgramme, { language, today }: Reader): Html =>
  rowsUnder(
    PROGRAMME_PAGE_WORDS[language].closedNow,
    explanation.closedNow.map(({ programme, until, sentence, citation }) => ({
      label: programmeName(programme, language, today) ?? programme,
      value: [
        sentence[language],
        ...(until === undefined ? [] : [PROGRAMME_PAGE_WORDS[language].until(dateWords(until, language))]),
        plainSource(citation, language),
      ],
    })),
    language,
  );

const underHeading = (heading: string, text: string | undefined, language: Language): Html =>
  text === undefined
    ? html``
    : html`<h2>${heading}</h2>
        ${paragraph(text, language)}`;

const whyBlock = (shown: ShownProgramme, reader: Reader): Html => {
  const { language } = reader;
  const words = PROGRAMME_PAGE_WORDS[language];
  const { period, explanation } = shown;
  const { documents, foresight, nearMiss, closes } = explanation;
  return html`${rowsUnder(
    words.missing,
    documents.map(({ name, document }) => ({ label: name[language], value: document[language] })),
    language,
  )}
  ${underHeading(words.nearMiss, nearMiss?.sentence[language], language)} ${conditionsBlock(shown, language)}
  ${
    period === undefined
      ? ''
      : paragraph(
          SCREENING_WORDS[language].period(dateWords(period.from, language), dateWords(period.to, language)),
          language,
        )
  }
  ${underHeading(words.ahead, foresight && foresightWords(foresight, shown, language), language)}
  ${rowsUnder(
    words.closes,
    closes.map(({ sentence, until, citation }) => ({
      label: words.until(dateWords(until, language)),
      value: [sentence[language], plainSource(citation, language)],
    })),
    language,
  )}
  ${closedNow(shown, reader)}`;
};

/** The facts that only the partner can change: they belong to the registration, or are in a list that it declared. */
const partnerFacts = ({ missing }: ShownProgramme, { partnersLists }: OwnSaid, language: Language): string[] =>
  missingDocuments(
    missing.filter(
      (path) => path.startsWith('seeker.') || partnersLists.some((list) => path.split('|').includes(list)),
    ),
  ).map(({ name }) => name[language]);

/** What the person said of lists: a form that adds an entry shows the others. */
const saidLists = ({ participations, applications, schools }: ScreeningFacts): ScreeningFacts => ({
  ...(participations && { participations }),
  ...(applications && { applications }),
  ...(schools && { schools }),
});

/** A form for exactly the missing facts, and whom to tell what the form cannot take. */
const sayBlock = (
  shown: ShownProgramme,
  { own, partner }: ProgrammesFacts,
  reader: Reader,
  newToken: NewToken,
  {
    errors,
    entry = entryOf(saidLists(own.facts)),
    paths = askable(shown.missing).filter((path) => !own.partnersLists.includes(path)),
  }: Partial<SaidWrongly>,
): Html => {
  const { language, today } = reader;
  const words = PROGRAMME_PAGE_WORDS[language];
  const others = partnerFacts(shown, own, language);
  const form = { paths, entry, errors, asks: own.asks, at: shown.id, button: words.saySend };
  return html`${
    paths.length === 0
      ? ''
      : html`<h2 id="say">${words.sayHeading}</h2>
          ${paragraph(words.sayLead, language)} ${sayForm(form, reader, newToken)}`
  }
  ${others.length === 0 ? '' : paragraph(words.tellPartner(others.join(', '), partnerName(partner, language, today)), language)}`;
};

/** The requests about this programme, or about all of them. */
const aboutThis = ({ id }: ShownProgramme, { requests }: ProgrammesFacts) =>
  requests.filter(({ programme = id }) => programme === id);

/**
 * One programme with everything that led to its answer (개인정보 보호법 제37조의2, 시행령 제44조의3): the result, the person's own
 * values, the criteria and their effect, and the procedure with the form to request an explanation or a review.
 */
export const programmePage = (
  shown: ShownProgramme,
  facts: ProgrammesFacts,
  reader: Reader,
  newToken: NewToken,
  { done, ...wrong }: { readonly done?: Html | undefined } & Partial<SaidWrongly> = {},
): PageContent => {
  const { language, today } = reader;
  const words = PROGRAMME_PAGE_WORDS[language];
  const card = cardOf(shown, facts, reader);
  return {
    title: card.name,
    own: { reader, section: 'programmes', within: shown.id },
    failed: (wrong.errors ?? []).length > 0,
    body: html`${errorSummary(wrong.errors ?? [], language)} ${done ?? ''}
      ${facts.changing ? paragraph(words.changing, language) : ''}
      <p>${spoken(words.ownLead(dateWords(shown.on, language)), language)}</p>
      ${isBracket(shown.id) ? html`<p class="outcome ${shown.outcome}">${spoken(card.verdict, language)}</p>` : html`${verdictLines(card, language)} ${applyLines(card, language)}`}
      ${sayBlock(shown, facts, reader, newToken, wrong)} ${whyBlock(shown, reader)}
      ${paragraph(words.wrongFacts(partnerName(facts.partner, language, today)), language)}
      ${paragraph(NOT_A_DISPOSITION[language], language)} ${requestsBlock(aboutThis(shown, facts), reader)}
      ${reviewForm(facts.programmes, reader, newToken, { errors: [], entry: { programme: shown.id, what: '' } })}
      <p><a href="${addressOf(reader, 'programmes')}">${words.back}</a></p>`,
  };
};
