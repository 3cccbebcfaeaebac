import { DECIDED_BY, type ProgrammeId } from '../../contracts/programmes.ts';
import { factDocument, missingDocuments } from '../eligibility/answer/documents.ts';
import { OUTCOME_WORDS } from '../eligibility/answer/explanation.ts';
import type { Standing } from '../eligibility/answer/how-it-stands.ts';
import type { ScreeningOutcome } from '../eligibility/engine/judge.ts';
import { termsOn, type Terms, type TermSubject, type Told } from '../eligibility/terms/terms.ts';
import { withParticle } from '../language/particle.ts';
import type { Language, Words } from '../language/words.ts';
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
  readonly gets?: string | undefined;
  readonly verdict: string;
  /** The names of the facts that would settle it, in one line. */
  readonly missing?: string | undefined;
  readonly where?: string | undefined;
  readonly until?: string | undefined;
  /** What is not known of the programme. `askDesk` says who may know it. */
  readonly unknown?: string | undefined;
  /** The programme's own number. */
  readonly call?: Call | undefined;
  /** The partner where the person registered. */
  readonly desk: Call;
};

/** Whom to ask: a name, and the link that dials or, where no number is known, begins a mail. */
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
    labels: { missing: '필요한 정보', where: '신청', until: '신청 기간', call: '문의' },
    subjects: { gets: '받는 것', where: '신청 방법', until: '신청 기간' },
    unknown: (what: readonly string[]) => `${withParticle(what.join(', '), '은/는')} 아직 확인하지 못했습니다.`,
    ask: (partner: string) => ({ before: partner, after: '에 문의해 주시기 바랍니다.' }),
    askOf: (partner: string) => ({ before: `확인하지 못한 것은 ${partner}`, after: '에 문의해 주시기 바랍니다.' }),
    others: (count: number) => ` 외 ${count}가지`,
    listed: '담당자가 살펴볼 목록에 올려 두었으니 따로 하실 일은 없습니다.',
    centre: (phone: string) => `고용센터가 결정하는 사업이므로 고용센터(${phone})에 문의해 주시기 바랍니다.`,
    notListed: '맞지 않는 기준이 있어 담당자가 살펴볼 목록에는 올리지 않았습니다.',
  },
  en: {
    labels: { missing: 'We need', where: 'Apply', until: 'Until', call: 'Ask' },
    subjects: { gets: 'what it gives', where: 'how to apply', until: 'until when' },
    unknown: (what: readonly string[]) => `We do not know yet: ${what.join(', ')}.`,
    ask: (partner: string) => ({ before: `Please ask ${partner}`, after: '.' }),
    askOf: (partner: string) => ({ before: `Please ask ${partner}`, after: ' about what we do not know yet.' }),
    others: (count: number) => ` and ${count} more`,
    listed: 'It is on the list for an official; you need not do anything.',
    centre: (phone: string) => `The employment centre (고용센터) decides on it; please ask there (${phone}).`,
    notListed: 'One of its conditions is not met, so it is not on the list for an official.',
  },
} as const;

export const cardLabels = (language: Language) => WORDS[language].labels;

/** Puts sentences into one line. A sentence without an end gets a full stop, but not after a bracket. */
const inOneLine = (...sentences: readonly (string | undefined)[]): string =>
  sentences
    .flatMap((sentence) => (sentence === undefined ? [] : [/[.!?)]$/.test(sentence) ? sentence : `${sentence}.`]))
    .join(' ');

const toldIn = ({ words, inDoubt }: Told, language: Language): string =>
  inDoubt ? `${words[language]} (${BEING_CHECKED[language]})` : words[language];

/** Who checks: the city's officials, or 고용센터 with its telephone number. */
const listedWords = (programme: ProgrammeId, terms: Terms, language: Language): string => {
  const { phone } = terms.call ?? {};
  const isCentre = DECIDED_BY[programme] === 'employment-centre' && phone !== undefined;
  return isCentre ? WORDS[language].centre(phone) : WORDS[language].listed;
};

const verdictOf = (
  { programme, outcome, standing, unmet, needsReview }: Answered,
  terms: Terms,
  language: Language,
): string => {
  const words = WORDS[language];
  const verdict = OUTCOME_WORDS[outcome][language];
  if (outcome === 'ineligible') return unmet[0] === undefined ? inOneLine(verdict) : `${verdict}: ${unmet[0]}`;
  if (outcome !== 'needs-review') return inOneLine(verdict);
  if (standing === 'rules-unknown') return inOneLine(needsReview ?? verdict);
  const listed = listedWords(programme, terms, language);
  const next = { 'may-fit': listed, 'needs-fact': undefined, 'does-not': words.notListed } as const;
  return inOneLine(verdict, needsReview ?? next[standing]);
};

/** The most missing facts that a card names. */
const MOST_NAMED = 2;

/** The names of the first missing facts, and how many more there are. A fact that this release no longer reads is left out. */
const missingWords = (missing: readonly string[], language: Language): string | undefined => {
  const known = missing.filter((path) => path.split('|').every((one) => factDocument(one) !== undefined));
  if (known.length === 0) return undefined;
  const names = missingDocuments(known.slice(0, MOST_NAMED)).map(({ name }) => name[language]);
  const others = known.length - names.length;
  return names.join(', ') + (others === 0 ? '' : WORDS[language].others(others));
};

const dialling = ({ phone }: Told): ContactLink[] =>
  phone === undefined ? [] : [{ url: `tel:${phone.replaceAll('-', '')}`, shown: phone }];

const unknownOf = (terms: Terms, language: Language): string | undefined => {
  const { subjects, unknown } = WORDS[language];
  const what = (['gets', 'where', 'until'] as const).filter((about) => terms[about] === undefined);
  return what.length === 0 ? undefined : unknown(what.map((about) => subjects[about]));
};

/** A sentence with a link in it. */
export type Asking = { readonly before: string; readonly link?: ContactLink | undefined; readonly after: string };

/** The sentence that says whom to ask about what is not known: beside it (`here`), or once for several programmes. */
export const askDesk = ({ who, links: [link] }: Call, where: 'here' | 'once', language: Language): Asking => {
  const { before, after } = WORDS[language][where === 'here' ? 'ask' : 'askOf'](who);
  return link === undefined ? { before, after } : { before: `${before}(`, link, after: `)${after}` };
};

/** Returns the card of an answer for its reader. What is told of the programme is that of the reader's day. */
export const programmeCard = (answered: Answered, reader: CardReader): ProgrammeCard => {
  const { language, partner, today, desk } = reader;
  const { programme, name, standing, outcome, missing } = answered;
  const terms = termsOn(programme, today);
  const said = (about: TermSubject): string | undefined => terms[about] && toldIn(terms[about], language);
  return {
    programme,
    name,
    standing,
    outcome,
    gets: said('gets'),
    verdict: verdictOf(answered, terms, language),
    missing: missingWords(missing, language),
    where: said('where'),
    until: said('until'),
    unknown: unknownOf(terms, language),
    call: terms.call && { who: toldIn(terms.call, language), links: dialling(terms.call) },
    desk: { who: partner, links: [desk.phone ?? desk.mail].flatMap((link) => link ?? []) },
  };
};

/** What the groups by age are called. */
const BRACKETS: Readonly<Record<string, Words>> = {
  youth: { ko: '창원 청년', en: 'Youth of Changwon (창원 청년)' },
  'youth-employment-act': { ko: '청년고용촉진 특별법의 청년', en: 'Youth under 청년고용촉진 특별법' },
  'mid-career-centre': { ko: '창원 중장년', en: 'Mid-career people of Changwon (창원 중장년)' },
} satisfies Partial<Record<ProgrammeId, Words>>;
/** What a person who may belong to a group is told besides. */
const MAY_BELONG: Partial<Record<ScreeningOutcome, Words>> = {
  undetermined: { ko: '추가 정보 필요', en: 'more information needed' },
  'needs-review': { ko: '담당자 확인 필요', en: 'an official has to check' },
};

/** The name of a group by age to which a person belongs or may belong. */
export const bracketWords = ({ programme, name, outcome }: ProgrammeCard, language: Language): string => {
  const doubt = MAY_BELONG[outcome]?.[language];
  return `${BRACKETS[programme]?.[language] ?? name}${doubt === undefined ? '' : ` (${doubt})`}`;
};
