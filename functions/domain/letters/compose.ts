import type { Finding, Severity } from '../../contracts/finding.ts';
import type { FindingWords } from './finding-words.ts';
import { letterHtml } from './findings-page/letter-html.ts';
import { documentOf } from './html.ts';
import { clipped, type Fact, type Letter, oneLine, type Paragraph, subjectLine } from './letter.ts';
import { bullets, factLines, paragraphLines, RULE, section, textPart } from './plain-part.ts';
import { SENDER } from './words.ts';

/** What the letters about a posting or a message are made of; they share one template for the page. */
export type Content = {
  readonly subject: string;
  readonly preheader: string;
  readonly heading: string;
  readonly intro: readonly Paragraph[];
  readonly factsHeading: string;
  readonly facts: readonly Fact[];
  readonly groups: readonly { readonly heading: string; readonly findings: readonly FindingWords[] }[];
  readonly steps: readonly { readonly heading: string; readonly paragraphs: readonly Paragraph[] }[];
  readonly footer: readonly Paragraph[];
};

/** The findings of some severities under one heading; no heading without findings. */
export const findingGroup = (
  heading: string,
  findings: readonly Finding[],
  severities: readonly Severity[],
  words: (finding: Finding) => FindingWords,
): Content['groups'] => {
  const chosen = findings.filter(({ severity }) => severities.includes(severity));
  return chosen.length === 0 ? [] : [{ heading, findings: chosen.map(words) }];
};

/** A title in quotation marks, short enough for a sentence or a subject; a fixed noun follows it, never a particle. */
export const quoted = (title: string): string => `‘${clipped(oneLine(title, '제목 없음'), 60)}’`;

const findingLines = ({ message, details }: FindingWords): string[] => [
  ...bullets([message]),
  ...factLines(details, '  '),
];

/** A letter from its content: the same words as a page and as a text. */
export const composeLetter = (content: Content): Letter => ({
  subject: subjectLine(content.subject),
  text: textPart([
    SENDER.ko,
    content.heading,
    ...paragraphLines(content.intro),
    ...section(content.factsHeading, factLines(content.facts)),
    ...content.groups.flatMap(({ heading, findings }) => section(heading, findings.flatMap(findingLines))),
    ...content.steps.flatMap((step) => section(step.heading, paragraphLines(step.paragraphs))),
    RULE,
    ...paragraphLines(content.footer),
  ]),
  html: documentOf(letterHtml({ ...content, subject: subjectLine(content.subject), sender: SENDER.ko })),
});
