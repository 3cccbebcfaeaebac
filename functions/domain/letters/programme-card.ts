import type { ProgrammeId } from '../../contracts/programmes.ts';
import { factDocument, missingDocuments } from '../eligibility/answer/documents.ts';
import { OUTCOME_WORDS } from '../eligibility/answer/explanation.ts';
import type { Standing } from '../eligibility/answer/how-it-stands.ts';
import type { ScreeningOutcome } from '../eligibility/engine/judge.ts';
import { offerOn, type Offer, type OfferSubject, type Told } from '../eligibility/offers/offers.ts';
import type { Language } from '../language/words.ts';
import { BEING_CHECKED } from './citation-words.ts';
import type { Desk } from './desk.ts';
import type { ContactLink } from './job-facts.ts';

/**
 * A programme as a card, in a mail and on the page: what one gets, the verdict, what is missing, how to apply, and whom to
 * call. It holds no value of the person.
 */
export type ProgrammeCard = {
  readonly programme: ProgrammeId;
  readonly name: string;
  readonly standing: Standing;
  readonly outcome: ScreeningOutcome;
  readonly gets: string;
  readonly verdict: string;
  /** The names of the facts that would settle it, in one line. */
  readonly missing?: string | undefined;
  readonly where: string;
  readonly until?: string | undefined;
  readonly calls: readonly Call[];
};

/** Whom to call: a name, and the links that dial or begin a mail. */
export type Call = { readonly who: string; readonly links: readonly ContactLink[] };

/** What a card is made from. `unmet`: the sentences of the conditions that are not met, the first one first. */
export type Answered = {
  readonly programme: ProgrammeId;
  readonly name: string;
  readonly standing: Standing;
  readonly outcome: ScreeningOutcome;
  readonly missing: readonly string[];
  readonly unmet: readonly string[];
  /** Why an official has to look, if the rules of the day are not known. */
  readonly needsReview?: string | undefined;
};

/** Who reads the card: their language, the day, and the partner where they registered. */
export type CardReader = {
  readonly language: Language;
  readonly today: string;
  readonly partner: string;
  readonly desk: Desk;
};

const WORDS = {
  ko: {
    labels: { missing: '필요한 정보', where: '신청', until: '기간', call: '문의' },
    unknown: (partner: string) => `아직 확인하지 못했습니다. ${partner}에 문의해 주십시오.`,
    unknownWhere: (partner: string) => `방법과 기간을 아직 확인하지 못했습니다. ${partner}에 문의해 주십시오.`,
    gets: (partner: string) => `무엇을 받는지 아직 확인하지 못했습니다. ${partner}에 문의해 주십시오.`,
    listed: '담당자가 살펴볼 목록에 올려 두었으니 따로 하실 일은 없습니다.',
    askFirst: '먼저 아래 정보를 알려 주십시오.',
    notListed: '맞지 않는 기준이 있어 담당자가 살펴볼 목록에는 올리지 않았습니다.',
  },
  en: {
    labels: { missing: 'We need', where: 'Apply', until: 'Until', call: 'Ask' },
    unknown: (partner: string) => `We do not know yet. Please ask ${partner}.`,
    unknownWhere: (partner: string) => `We do not know yet how and until when. Please ask ${partner}.`,
    gets: (partner: string) => `We do not know yet what it gives. Please ask ${partner}.`,
    listed: 'It is on the list for an official; you need not do anything.',
    askFirst: 'Please tell us the following first.',
    notListed: 'One of its conditions is not met, so it is not on the list for an official.',
  },
} as const;

export const cardLabels = (language: Language) => WORDS[language].labels;

/** Puts sentences into one line. A sentence without an end gets a full stop. */
const inOneLine = (...sentences: readonly (string | undefined)[]): string =>
  sentences
    .flatMap((sentence) => (sentence === undefined ? [] : [/[.!?]$/.test(sentence) ? sentence : `${sentence}.`]))
    .join(' ');

const toldIn = ({ words, inDoubt }: Told, language: Language): string =>
  inDoubt ? `${words[language]} (${BEING_CHECKED[language]})` : words[language];

const verdictOf = ({ outcome, standing, unmet, needsReview }: Answered, language: Language): string => {
  const words = WORDS[language];
  const verdict = OUTCOME_WORDS[outcome][language];
  if (outcome === 'ineligible') return unmet[0] === undefined ? inOneLine(verdict) : `${verdict}: ${unmet[0]}`;
  if (outcome !== 'needs-review') return inOneLine(verdict);
  const next = { 'may-fit': words.listed, 'needs-fact': words.askFirst, 'does-not': words.notListed } as const;
  return inOneLine(verdict, needsReview ?? (standing === 'rules-unknown' ? undefined : next[standing]));
};

/** The names of the missing facts. A fact that this release no longer reads is left out. */
const missingWords = (missing: readonly string[], language: Language): string | undefined => {
  const known = missing.filter((path) => path.split('|').every((one) => factDocument(one) !== undefined));
  return known.length === 0
    ? undefined
    : missingDocuments(known)
        .map(({ name }) => name[language])
        .join(', ');
};

const dialling = ({ phone }: Told): ContactLink[] =>
  phone === undefined ? [] : [{ url: `tel:${phone.replaceAll('-', '')}`, shown: phone }];

const callsOf = (offer: Offer, { language, partner, desk }: CardReader): Call[] => {
  const { call } = offer;
  return [
    ...(call === undefined ? [] : [{ who: toldIn(call, language), links: dialling(call) }]),
    { who: partner, links: [desk.phone, desk.mail].flatMap((link) => link ?? []) },
  ];
};

/** Returns the card of an answer for its reader. What is told of the programme is that of the reader's day. */
export const programmeCard = (answered: Answered, reader: CardReader): ProgrammeCard => {
  const { language, partner, today } = reader;
  const words = WORDS[language];
  const { programme, name, standing, outcome, missing } = answered;
  const offer = offerOn(programme, today);
  const said = (about: OfferSubject): string | undefined => offer[about] && toldIn(offer[about], language);
  const [where, until] = [said('where'), said('until')];
  return {
    programme,
    name,
    standing,
    outcome,
    gets: said('gets') ?? words.gets(partner),
    verdict: verdictOf(answered, language),
    missing: missingWords(missing, language),
    where: where ?? (until === undefined ? words.unknownWhere(partner) : words.unknown(partner)),
    until: until ?? (where === undefined ? undefined : words.unknown(partner)),
    calls: callsOf(offer, reader),
  };
};
