import { NOT_A_DISPOSITION } from '../../domain/eligibility/answer/explanation.ts';
import { isBracket, STANDINGS } from '../../domain/eligibility/answer/how-it-stands.ts';
import type { ProgrammeAnswer } from '../../domain/eligibility/answer/screen-person.ts';
import type { Outcomes } from '../../domain/eligibility/answer/screening-record.ts';
import type { Figures } from '../../domain/eligibility/law/figures.ts';
import { documentOf } from '../../domain/language/html.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { type Language, partnerName, SENDER } from '../../domain/language/words.ts';
import type { Desk } from '../../domain/letters/desk.ts';
import { type Letter, oneLine, paragraphs, subjectLine } from '../../domain/letters/letter.ts';
import { bullets, paragraphLines, section, textPart } from '../../domain/letters/plain-part.ts';
import { askDesk, type Asking, bracketWords, type Call, cardLabels } from '../../domain/letters/programme-card.ts';
import { OFFICIAL_WORD, OUTCOME_ORDER, SCREENING_WORDS, SHORT_OUTCOMES } from '../../domain/letters/screening-words.ts';
import { seekerFooter, type SeekerLetterFacts } from '../../domain/letters/seeker-footer.ts';
import { letterHtml, type Slots } from './letter-html.ts';
import { cardOfAnswer, type SourcedCard } from './read-answer.ts';

/**
 * What a screening mail is made from. `before`: the outcomes of the previous letter (absent or empty: this is the first
 * letter). The answers carry the state of each condition, never values: those are shown only on the signed page.
 */
export type ScreeningLetterFacts = SeekerLetterFacts & {
  readonly answers: readonly ProgrammeAnswer[];
  /** The figures that the answers rest on. */
  readonly figures: Figures;
  readonly before?: Outcomes | undefined;
  /** How to reach the partner. */
  readonly desk: Desk;
};

type Group = Slots['groups'][number];
type Line = Group['cards'][number]['lines'][number];

/** The most programmes that a mail tells in full, so that it stays within two screens of a phone. The page tells all. */
const MOST_CARDS = 2;

const plainLine = (before: string): Line => ({ before, links: [], after: '' });

const linkedLine = ({ before, link, after }: Asking): Line => ({
  before,
  links: link === undefined ? [] : [{ url: link.url, label: link.shown }],
  after,
});

const callLine = ({ who, links: [link] }: Call, language: Language): Line =>
  linkedLine({ before: `${cardLabels(language).call}: ${who} `, link, after: '' });

const cardSlot = (card: SourcedCard, language: Language): Group['cards'][number] => {
  const labels = cardLabels(language);
  const words = SCREENING_WORDS[language];
  const labelled = (label: string, text: string | undefined): Line[] =>
    text === undefined ? [] : [plainLine(`${label}: ${text}`)];
  return {
    name: card.name,
    verdict: paragraphs(card.verdict),
    lines: [
      ...(card.gets === undefined ? [] : [plainLine(card.gets)]),
      ...labelled(labels.missing, card.missing),
      ...labelled(labels.where, card.where),
      ...labelled(labels.until, card.until),
      ...(card.unknown === undefined ? [] : [plainLine(card.unknown)]),
      ...(card.call === undefined ? [] : [callLine(card.call, language)]),
      ...card.official.flatMap((line) => labelled(OFFICIAL_WORD[language], line)),
      ...labelled(words.closes, card.closes),
      ...labelled(words.source, card.sources[0]),
    ],
  };
};

const isSame = (a: Line, b: Line): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Fewer lines than this are said in each card: a block of their own would be longer. */
const LEAST_SHARED = 2;

/** The cards. What several say alike of applying is said once, below them. */
const cardSlots = (cards: readonly SourcedCard[], language: Language): Group['cards'] => {
  const slots = cards.map((card) => cardSlot(card, language));
  const [first, ...others] = slots;
  const isShared = (line: Line): boolean => others.every(({ lines }) => lines.some((one) => isSame(one, line)));
  const shared = first === undefined || others.length === 0 ? [] : first.lines.filter(isShared);
  if (shared.length < LEAST_SHARED) return slots;
  return [
    ...slots.map(({ lines, ...slot }) => ({
      ...slot,
      lines: lines.filter((line) => !shared.some((one) => isSame(one, line))),
    })),
    { name: SCREENING_WORDS[language].both, verdict: [], lines: shared },
  ];
};

const names = (cards: readonly { readonly name: string }[]): string => cards.map(({ name }) => name).join(', ');

/** The programmes in the order of the page: by what the person can do, then by outcome. */
const inOrder = (cards: readonly SourcedCard[]): SourcedCard[] =>
  STANDINGS.flatMap((standing) =>
    OUTCOME_ORDER.flatMap((outcome) =>
      cards.filter((card) => !isBracket(card.programme) && card.standing === standing && card.outcome === outcome),
    ),
  );

/**
 * First what may fit, then what needs a fact, last what does not. The first ones are told in full, the others by name:
 * the page tells everything of each.
 */
const groupsOf = (cards: readonly SourcedCard[], language: Language): Group[] => {
  const words = SCREENING_WORDS[language];
  const programmes = inOrder(cards);
  const full = programmes
    .filter(({ standing }) => standing === 'may-fit' || standing === 'needs-fact')
    .slice(0, MOST_CARDS);
  const others = programmes.filter((card) => !full.includes(card));
  const theirs = cards.filter(({ programme, outcome }) => isBracket(programme) && outcome !== 'ineligible');
  const lines = [
    ...STANDINGS.map((standing) => ({
      label: words.standings[standing],
      named: names(others.filter((card) => card.standing === standing)),
    })),
    { label: words.brackets, named: theirs.map((card) => bracketWords(card, language)).join(', ') },
  ].filter(({ named }) => named !== '');
  const unsure = full.find(({ unknown }) => unknown !== undefined);
  const group = {
    heading: full.length === 0 ? words.none : words.cards,
    cards: cardSlots(full, language),
    lines: [
      ...(full.some(({ missing }) => missing !== undefined) ? [plainLine(words.say(words.pageLabel))] : []),
      ...(unsure === undefined ? [] : [linkedLine(askDesk(unsure.desk, 'once', language))]),
      ...lines.map(({ label, named }) => plainLine(`${label}: ${named}`)),
    ],
  };
  return group.cards.length + group.lines.length === 0 ? [] : [group];
};

/** The most changes that a mail tells. The page tells all answers. */
const MOST_CHANGES = 3;

const changedOf = (cards: readonly SourcedCard[], { before }: ScreeningLetterFacts): SourcedCard[] =>
  before === undefined || Object.keys(before).length === 0
    ? []
    : cards.filter(({ programme, outcome }) => before[programme] !== outcome);

const changeLine = (
  { programme, name, outcome, official }: SourcedCard,
  { before, language }: ScreeningLetterFacts,
): string => {
  const old = before?.[programme];
  const from = old === undefined ? SCREENING_WORDS[language].newProgramme : SHORT_OUTCOMES[old][language];
  const to = SHORT_OUTCOMES[outcome][language];
  return `${name}: ${from} → ${to}${official.length === 0 ? '' : ` · ${OFFICIAL_WORD[language]}`}`;
};

const changeLines = (changed: readonly SourcedCard[], facts: ScreeningLetterFacts): string[] => {
  const others = changed.length - MOST_CHANGES;
  return [
    ...changed.slice(0, MOST_CHANGES).map((one) => changeLine(one, facts)),
    ...(others > 0 ? [SCREENING_WORDS[facts.language].otherChanges(others)] : []),
  ];
};

/** The subject counts programmes only. Belonging to a group by age is none. */
const subjectOf = (cards: readonly SourcedCard[], changed: readonly SourcedCard[], language: Language): string => {
  const { subjects } = SCREENING_WORDS[language];
  const programmes = cards.filter(({ programme }) => !isBracket(programme));
  const turned = changed.filter(({ programme }) => !isBracket(programme));
  const [only] = turned;
  if (only !== undefined) return subjects.changed(turned.length === 1 ? only.name : subjects.programmes(turned.length));
  if (changed.length > 0) return subjects.changed(SCREENING_WORDS[language].brackets);
  const having = (outcome: SourcedCard['outcome']): number =>
    programmes.filter((card) => card.outcome === outcome).length;
  const best = OUTCOME_ORDER.find((outcome) => having(outcome) > 0) ?? 'ineligible';
  return subjects.first(subjects.outcome[best](having(best)));
};

const slotsOf = (facts: ScreeningLetterFacts): Slots => {
  const { language, links, today, desk } = facts;
  const words = SCREENING_WORDS[language];
  const partner = partnerName(facts.partner, language, today);
  const cards = facts.answers.map((answer) => cardOfAnswer(answer, facts.figures, { language, today, partner, desk }));
  const changed = changedOf(cards, facts);
  const on = facts.answers[0]?.on;
  const footer = seekerFooter(language, words.pageLabel);
  return {
    lang: language,
    sender: SENDER[language],
    subject: subjectLine(subjectOf(cards, changed, language)),
    preheader: words.preheader,
    heading: words.heading(oneLine(facts.name, '-'), changed.length > 0),
    intro: paragraphs(on && words.intro(dateWords(on, language))),
    changes:
      changed.length === 0
        ? []
        : [{ heading: words.changedHeading, lines: paragraphs(...changeLines(changed, facts)) }],
    groups: groupsOf(cards, language),
    rights: paragraphs(words.rights(partner, footer.pageLabel)),
    footer: paragraphs(NOT_A_DISPOSITION[language], words.why(partner), footer.ownPage, footer.stop),
    links: footer.both(links),
  };
};

/** A line of a card. The address of its link is alone on the next line. */
const cardLine = ({ before, links, after }: Line): string[] => [
  ...bullets([before + links.map(({ label }) => label).join('') + after]),
  ...links.map(({ url }) => url),
];

const groupLines = ({ heading, cards, lines }: Group): string[] => {
  const [first, ...others] = [
    ...cards.map(({ name, verdict, lines: own }) =>
      [`▶ ${name}`, ...paragraphLines(verdict), ...own.flatMap(cardLine)].join('\n'),
    ),
    ...(lines.length === 0 ? [] : [lines.flatMap(cardLine).join('\n')]),
  ];
  return first === undefined ? [] : [...section(heading, [first]), ...others];
};

const textOf = (slots: Slots): string =>
  textPart(slots, [
    ...slots.changes.flatMap(({ heading, lines }) => section(heading, bullets(lines.map(({ text }) => text)))),
    ...slots.groups.flatMap(groupLines),
    ...paragraphLines(slots.rights),
  ]);

/**
 * To a person: the programmes that may fit, what each gives, the verdict with its source, how to apply and whom to call,
 * and what changed since the last letter. The conditions line by line are on the person's page.
 */
export const screeningToSeeker = (facts: ScreeningLetterFacts): Letter => {
  const slots = slotsOf(facts);
  return { subject: slots.subject, text: textOf(slots), html: documentOf(letterHtml(slots)) };
};
