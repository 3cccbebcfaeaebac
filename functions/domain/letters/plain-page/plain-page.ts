import { documentOf } from '../html.ts';
import { type Fact, type Letter, type PageLink, type Paragraph, subjectLine } from '../letter.ts';
import { factLines, linkLines, paragraphLines, RULE, section, textPart } from '../plain-part.ts';
import { type Language, SENDER } from '../words.ts';
import { letterHtml } from './letter-html.ts';

/** A heading with what stands under it: what happens next, what the reader can do. */
export type Step = { readonly heading: string; readonly paragraphs: readonly Paragraph[] };

/** One sheet: what happened, the facts of it, what can be done, who writes. `links` are addresses of our own. */
export type PlainPage = {
  readonly language: Language;
  readonly subject: string;
  readonly preheader: string;
  readonly heading: string;
  readonly intro: readonly Paragraph[];
  readonly factsHeading: string;
  readonly facts: readonly Fact[];
  readonly steps: readonly Step[];
  readonly footer: readonly Paragraph[];
  readonly links: readonly PageLink[];
};

/** A letter of one sheet from its content: the same words as a page and as a text. */
export const composePlainPage = (content: PlainPage): Letter => {
  const { language } = content;
  const subject = subjectLine(content.subject);
  return {
    subject,
    text: textPart([
      SENDER[language],
      content.heading,
      ...paragraphLines(content.intro),
      ...section(content.factsHeading, factLines(content.facts)),
      ...content.steps.flatMap((step) => section(step.heading, paragraphLines(step.paragraphs))),
      RULE,
      ...paragraphLines(content.footer),
      ...linkLines(content.links),
    ]),
    html: documentOf(letterHtml({ ...content, subject, lang: language, sender: SENDER[language] })),
  };
};
