import { NOT_A_DISPOSITION, OUTCOME_WORDS } from '../../domain/eligibility/answer/explanation.ts';
import type { ScreeningOutcome } from '../../domain/eligibility/engine/judge.ts';
import type { ProgrammeAnswer } from '../../domain/eligibility/answer/screen-person.ts';
import type { Outcomes } from '../../domain/eligibility/answer/screening-record.ts';
import { documentOf } from '../../domain/language/html.ts';
import { factRows, type Letter, oneLine, paragraphs, subjectLine } from '../../domain/letters/letter.ts';
import { bullets, factLines, paragraphLines, section, textPart } from '../../domain/letters/plain-part.ts';
import { seekerFooter, type SeekerLetterFacts } from '../../domain/letters/seeker-footer.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { type Language, partnerName, SENDER } from '../../domain/language/words.ts';
import { letterHtml, type Slots } from './letter-html.ts';
import { blockOf, lineOf, readAnswer, type ReadAnswer, type Reader } from './programme-blocks.ts';
import { OUTCOME_ORDER, SCREENING_WORDS, SHORT_OUTCOMES } from '../../domain/letters/screening-words.ts';

/**
 * What a screening mail is made from. `before`: the outcomes of the previous letter (absent or empty: this is the first
 * letter). The answers carry the state of each condition, never values: those are shown only on the signed page.
 */
export type ScreeningLetterFacts = SeekerLetterFacts & {
  readonly answers: readonly ProgrammeAnswer[];
  readonly before?: Outcomes | undefined;
};

type Group = Slots['groups'][number];

const withOutcome = (read: readonly ReadAnswer[], outcome: ScreeningOutcome): ReadAnswer[] =>
  read.filter(({ answer }) => answer.outcome === outcome);

/** Programmes that wait for an official come before those that nobody can look at yet. */
const groupsOf = (read: readonly ReadAnswer[], { language, partner }: Reader): Group[] =>
  OUTCOME_ORDER.map((outcome) => ({ outcome, those: withOutcome(read, outcome) }))
    .filter(({ those }) => those.length > 0)
    .map(({ outcome, those }) => {
      const full = those.filter((one) => lineOf(one, language).length === 0);
      return {
        heading: OUTCOME_WORDS[outcome][language],
        lead: paragraphs(SCREENING_WORDS[language].leads[outcome](partner)),
        programmes: [...full.filter(isListed), ...full.filter((one) => !isListed(one))].map((one) =>
          blockOf(one, { language, partner }),
        ),
        lines: those.flatMap((one) => lineOf(one, language)),
      };
    });

const isListed = ({ answer }: ReadAnswer): boolean => answer.forOfficial;

const changedOf = (read: readonly ReadAnswer[], { before }: ScreeningLetterFacts): ReadAnswer[] =>
  before === undefined || Object.keys(before).length === 0
    ? []
    : read.filter(({ answer }) => before[answer.programme] !== answer.outcome);

const changeLine = ({ name, answer }: ReadAnswer, { before, language }: ScreeningLetterFacts): string => {
  const old = before?.[answer.programme];
  const from = old === undefined ? SCREENING_WORDS[language].newProgramme : OUTCOME_WORDS[old][language];
  return `${name}: ${from} → ${OUTCOME_WORDS[answer.outcome][language]}`;
};

const subjectOf = (read: readonly ReadAnswer[], changed: readonly ReadAnswer[], language: Language): string => {
  const { subjects } = SCREENING_WORDS[language];
  const [only] = changed;
  if (only !== undefined)
    return subjects.changed(changed.length === 1 ? only.name : subjects.programmes(changed.length));
  const best = OUTCOME_ORDER.find((outcome) => withOutcome(read, outcome).length > 0) ?? 'ineligible';
  const count = withOutcome(read, best).length;
  return subjects.first(subjects.outcome[best](count));
};

const slotsOf = (facts: ScreeningLetterFacts): Slots => {
  const { language, links } = facts;
  const words = SCREENING_WORDS[language];
  const partner = partnerName(facts.partner, language, facts.today);
  const read = facts.answers.map((answer) => readAnswer(answer, language));
  const changed = changedOf(read, facts);
  const on = facts.answers[0]?.on;
  const footer = seekerFooter(language, words.pageLabel);
  return {
    lang: language,
    sender: SENDER[language],
    subject: subjectLine(subjectOf(read, changed, language)),
    preheader: words.preheader,
    heading: words.heading(oneLine(facts.name, '-'), changed.length > 0),
    intro: paragraphs(on && words.intro(dateWords(on, language)), words.noValues),
    changes:
      changed.length === 0
        ? []
        : [{ heading: words.changedHeading, lines: paragraphs(...changed.map((one) => changeLine(one, facts))) }],
    factsHeading: words.factsHeading,
    facts: factRows(
      OUTCOME_ORDER.map((outcome) => [
        SHORT_OUTCOMES[outcome][language],
        withOutcome(read, outcome)
          .map(({ name }) => name)
          .join(', '),
      ]),
    ),
    groups: groupsOf(read, { language, partner }),
    rightsHeading: words.rightsHeading,
    rights: paragraphs(words.rights(partner, footer.pageLabel)),
    footer: paragraphs(NOT_A_DISPOSITION[language], words.why(partner), footer.ownPage, footer.stop),
    links: footer.both(links),
  };
};

type Block = Group['programmes'][number];

const entryLines = ({ points, results, details }: Block['lists'][number]['entries'][number]): string[] => [
  ...bullets(points.map(({ text }) => text)),
  ...factLines([...results, ...details], '  '),
];

const blockLines = ({ name, about, lists }: Block): string[] => [
  [`▶ ${name}`, ...paragraphLines(about)].join('\n'),
  ...lists.map(({ heading, entries }) => [`[${heading}]`, ...entries.flatMap(entryLines)].join('\n')),
];

const groupLines = ({ heading, lead, programmes, lines }: Group): string[] => [
  ...section(heading, paragraphLines(lead)),
  ...programmes.flatMap(blockLines),
  ...(lines.length === 0 ? [] : [bullets(lines.map(({ text }) => text)).join('\n')]),
];

const textOf = (slots: Slots): string =>
  textPart(slots, [
    ...slots.changes.flatMap(({ heading, lines }) => section(heading, bullets(lines.map(({ text }) => text)))),
    ...section(slots.factsHeading, factLines(slots.facts)),
    ...slots.groups.flatMap(groupLines),
    ...section(slots.rightsHeading, paragraphLines(slots.rights)),
  ]);

/**
 * To a person: the programmes they qualify for, why, by which source on which day, and what changed since the last
 * letter.
 */
export const screeningToSeeker = (facts: ScreeningLetterFacts): Letter => {
  const slots = slotsOf(facts);
  return { subject: slots.subject, text: textOf(slots), html: documentOf(letterHtml(slots)) };
};
