import { documentOf } from '../html.ts';
import { type Fact, type Letter, type Paragraph, subjectLine } from '../letter.ts';
import type { PlainPage } from '../plain-page/plain-page.ts';
import { bullets, factLines, linkLines, paragraphLines, RULE, section, textPart } from '../plain-part.ts';
import { SENDER } from '../words.ts';
import { letterHtml } from './letter-html.ts';

/** One thing of the list. `marks` are rows that carry a mark instead of a label; `links` lead elsewhere and say where. */
export type Entry = {
  readonly title: string;
  readonly rows: readonly Fact[];
  readonly marks: readonly Fact[];
  readonly notes: readonly Paragraph[];
  readonly links: readonly { readonly url: string; readonly label: string; readonly host: string }[];
};

export type EntryGroup = {
  readonly heading: string;
  readonly lead: readonly Paragraph[];
  readonly entries: readonly Entry[];
};

/** A sheet with a list in it: entries under headings. */
export type ListPage = PlainPage & { readonly groups: readonly EntryGroup[] };

/** An address stands on a line of its own, so that mail programs make it a link as a whole. */
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

/** A letter with a list from its content: the same words as a page and as a text. */
export const composeListPage = (content: ListPage): Letter => {
  const { language } = content;
  const subject = subjectLine(content.subject);
  return {
    subject,
    text: textPart([
      SENDER[language],
      content.heading,
      ...paragraphLines(content.intro),
      ...section(content.factsHeading, factLines(content.facts)),
      ...content.groups.flatMap(groupLines),
      ...content.steps.flatMap((step) => section(step.heading, paragraphLines(step.paragraphs))),
      RULE,
      ...paragraphLines(content.footer),
      ...linkLines(content.links),
    ]),
    html: documentOf(letterHtml({ ...content, subject, lang: language, sender: SENDER[language] })),
  };
};
