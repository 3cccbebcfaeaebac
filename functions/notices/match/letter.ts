import { NOT_A_DISPOSITION } from '../../domain/eligibility/answer/explanation.ts';
import { isUnknown, toldReasons, type Question, type ReasonCode } from '../../domain/matching/fit.ts';
import { documentOf } from '../../domain/language/html.ts';
import { clipped, type Letter, oneLine, paragraphs, subjectLine } from '../../domain/letters/letter.ts';
import { bullets, factLines, paragraphLines, section, textPart } from '../../domain/letters/plain-part.ts';
import { seekerFooter, type SeekerLetterFacts } from '../../domain/letters/seeker-footer.ts';
import { partnerName, programmeName, SENDER } from '../../domain/language/words.ts';
import { REASON_SENTENCES } from '../../domain/matching/reason-words.ts';
import {
  type ContactLink,
  firstLines,
  howToApply,
  type JobFacts,
  recognitionLink,
  textLines,
} from '../../domain/letters/job-facts.ts';
import { mainRows, otherRows } from '../../domain/letters/job-rows.ts';
import { letterHtml, type Slots } from './letter-html.ts';
import { MATCH_WORDS } from '../../domain/letters/match-words.ts';

export type MatchFacts = SeekerLetterFacts & {
  readonly job: JobFacts;
  readonly reasons: readonly ReasonCode[];
  readonly question?: Question | undefined;
};

type Reason = Slots['reasons'][number];

const reasonsOf = ({ reasons, question, language }: MatchFacts): Reason[] =>
  toldReasons(reasons, question).map((reason) => ({
    sentence: REASON_SENTENCES[reason][language],
    mark: isUnknown(reason) ? [{ text: MATCH_WORDS[language].mark }] : [],
  }));

const questionOf = ({ question, job, language, today }: MatchFacts, partner: string): Slots['question'] => {
  if (question === undefined) return [];
  const words = MATCH_WORDS[language];
  const programme = programmeName(job.programme ?? '', language, today) ?? words.someProgramme;
  const { heading, body } = words.questions[question];
  return [{ heading, paragraphs: paragraphs(...body(programme, partner)) }];
};

const slotsOf = (facts: MatchFacts): Slots => {
  const { job, language, links } = facts;
  const words = MATCH_WORDS[language];
  const partner = partnerName(facts.partner, language, facts.today);
  const company = clipped(oneLine(job.companyName, '-'), 30);
  const reasons = reasonsOf(facts);
  const { site, phone, mail } = howToApply(job);
  const button = (link: ContactLink | undefined, label: string) =>
    link === undefined ? [] : [{ url: link.url, label }];
  const buttons = [...button(site, words.apply), ...button(phone, words.call), ...button(mail, words.write)];
  const { first, goesOn } = firstLines(textLines(job));
  const footer = seekerFooter(language);
  return {
    lang: language,
    sender: SENDER[language],
    subject: subjectLine(words.subject(clipped(oneLine(job.title, '-'), 42), company)),
    preheader: words.preheader(company),
    heading: words.heading(oneLine(facts.name, '-')),
    intro: paragraphs(words.intro(partner)),
    title: oneLine(job.title, '-'),
    main: mainRows(job, language, facts.today),
    reasonsHeading: words.reasonsHeading,
    reasons,
    marksNote: reasons.some(({ mark }) => mark.length > 0) ? paragraphs(words.marksNote(partner)) : [],
    question: questionOf(facts, partner),
    buttons,
    apply: paragraphs(site && words.applyHost(site.shown), buttons.length === 0 ? words.applyElse(partner) : undefined),
    excerpt:
      first.length === 0
        ? []
        : [{ heading: words.textHeading, paragraphs: paragraphs(...first, goesOn ? words.textGoesOn : undefined) }],
    factsHeading: words.factsHeading,
    facts: otherRows(job, language, facts.today),
    footer: paragraphs(
      job.programme === undefined ? undefined : NOT_A_DISPOSITION[language],
      footer.why(facts.partner, facts.today),
      footer.ownPage,
      footer.stop,
    ),
    links: [...recognitionLink(job, language), ...footer.both(links)],
  };
};

const reasonLine = ({ mark, sentence }: Reason): string => [...mark.map(({ text }) => `[${text}]`), sentence].join(' ');

const textOf = (slots: Slots, { language }: MatchFacts): string => {
  // A plain text has no button, so it shows the address itself.
  const addresses = slots.buttons.flatMap(({ label, url }) => [label, url]);
  return textPart(slots, [
    ...section(slots.title, factLines(slots.main)),
    ...section(MATCH_WORDS[language].applyHeading, [...addresses, ...paragraphLines(slots.apply)]),
    ...slots.excerpt.flatMap((excerpt) => section(excerpt.heading, paragraphLines(excerpt.paragraphs))),
    ...section(slots.factsHeading, factLines(slots.facts)),
    ...section(slots.reasonsHeading, bullets(slots.reasons.map(reasonLine))),
    ...paragraphLines(slots.marksNote),
    ...slots.question.flatMap((question) => section(question.heading, paragraphLines(question.paragraphs))),
  ]);
};

/** To a person: a job that fits, why it fits, and what is still unknown about it. */
export const matchToSeeker = (facts: MatchFacts): Letter => {
  const slots = slotsOf(facts);
  return {
    subject: slots.subject,
    text: textOf(slots, facts),
    html: documentOf(letterHtml(slots)),
  };
};
