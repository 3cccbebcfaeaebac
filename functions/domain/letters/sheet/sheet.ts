import { documentOf } from '../../language/html.ts';
import { type Fact, type Letter, type PageLink, type Paragraph, paragraphs, subjectLine } from '../letter.ts';
import { bullets, factLines, paragraphLines, section, textPart } from '../plain-part.ts';
import { type Language, SENDER } from '../../language/words.ts';
import { letterHtml } from './letter-html.ts';

/** One item of a list. `marks`: rows with a mark instead of a label. `links`: external links, each with its host. */
export type Entry = {
  readonly title: string;
  readonly rows: readonly Fact[];
  readonly marks: readonly Fact[];
  readonly notes: readonly Paragraph[];
  readonly links: readonly { readonly url: string; readonly label: string; readonly host: string }[];
};

/** Returns an entry that only has rows. */
export const rowsEntry = (title: string, rows: readonly Fact[]): Entry => ({
  title,
  rows,
  marks: [],
  notes: [],
  links: [],
});

export type EntryGroup = {
  readonly heading: string;
  readonly lead: readonly Paragraph[];
  readonly entries: readonly Entry[];
};

/** Entries under one heading. No entries, no heading. */
export const entryGroup = (heading: string, entries: readonly Entry[], lead?: string): EntryGroup[] =>
  entries.length === 0 ? [] : [{ heading, lead: paragraphs(lead), entries }];

/** A heading with paragraphs: what happens next, what the reader can do. */
export type Step = { readonly heading: string; readonly paragraphs: readonly Paragraph[] };

/** A step without any text is left out of the letter. */
export const step = (heading: string, ...texts: readonly (string | undefined)[]): Step => ({
  heading,
  paragraphs: paragraphs(...texts),
});

/**
 * The content of one sheet: what happened, the facts, the details, what the reader can do, and the sender. `groups`:
 * entries under headings; most letters have none. `buttons`: links of this system to what the reader is most likely to do.
 * `links`: others.
 */
export type Sheet = {
  readonly language: Language;
  readonly subject: string;
  readonly preheader: string;
  readonly heading: string;
  readonly intro: readonly Paragraph[];
  readonly factsHeading: string;
  readonly facts: readonly Fact[];
  readonly buttons?: readonly PageLink[];
  readonly groups?: readonly EntryGroup[];
  readonly steps: readonly Step[];
  readonly footer: readonly Paragraph[];
  readonly links?: readonly PageLink[];
};

/** Each address is on its own line, so that mail programs turn the whole of it into a link. */
const entryLines = ({ title, rows, marks, notes, links }: Entry): string =>
  [
    ...bullets([title], '▶ '),
    ...factLines(rows),
    ...bullets(marks.map(({ label, value }) => `[${label}] ${value}`)),
    ...paragraphLines(notes),
    ...links.flatMap(({ url, label, host }) => [`${label} (${host})`, url]),
  ].join('\n');

const groupLines = ({ heading, lead, entries }: EntryGroup): string[] => [
  [`■ ${heading}`, ...paragraphLines(lead)].join('\n'),
  ...entries.map(entryLines),
];

/** Returns a letter of one sheet: the same words as HTML and as text. */
export const composeSheet = ({ language, buttons = [], groups = [], links = [], ...content }: Sheet): Letter => {
  const slots = {
    ...content,
    lang: language,
    sender: SENDER[language],
    subject: subjectLine(content.subject),
    buttons,
    groups,
    steps: content.steps.filter((one) => one.paragraphs.length > 0),
    links,
  };
  return {
    subject: slots.subject,
    text: textPart(slots, [
      ...section(slots.factsHeading, factLines(slots.facts)),
      ...buttons.map(({ label, url }) => `${label}\n${url}`),
      ...groups.flatMap(groupLines),
      ...slots.steps.flatMap((one) => section(one.heading, paragraphLines(one.paragraphs))),
    ]),
    html: documentOf(letterHtml(slots)),
  };
};

/** To a company, a partner or the officials: always in Korean. */
export const officeLetter = (content: Omit<Sheet, 'language'>): Letter => composeSheet({ ...content, language: 'ko' });
