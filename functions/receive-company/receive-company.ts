import type { Finding } from '../contracts/finding.ts';
import type { ReceiveCompanyOutcome } from '../contracts/outcomes.ts';
import type { Door } from '../contracts/partners.ts';
import {
  companyAnswer,
  companyConflictAnswers,
  takeCompanyWord,
  type CompanyWord,
} from '../domain/companies/company-entry.ts';
import { plainCompany, plainCompanyFacts, plainHeadcount } from '../domain/companies/plain-company.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { eventTime } from '../domain/messages/event-time.ts';
import type { Plain } from '../domain/messages/kept-form.ts';
import { contentHash, receiptKey } from '../domain/messages/message-keys.ts';
import { readMessage, type Message } from '../domain/messages/read-message.ts';
import { acceptedAnswer } from '../domain/records/replies.ts';
import type { Origin } from '../domain/records/version.ts';
import { answerFirst, answerLater, refuse, type Arrival, type RefusingDeps } from '../steps/answering.ts';
import { listCompany, type ListingCompanyDeps } from '../steps/listing-company.ts';
import type { CompanyStore } from '../stores/companies/company-store.ts';

const REGISTERED = 'kr.go.changwon.jobs.company.registered.v1';
const HEADCOUNT = 'kr.go.changwon.jobs.company.headcount-reported.v1';
const FACTS = 'kr.go.changwon.jobs.company.facts-declared.v1';
type CompanyMessage = Extract<Message, { type: typeof REGISTERED | typeof HEADCOUNT | typeof FACTS }>;

export type ReceiveCompanyDeps = RefusingDeps &
  ListingCompanyDeps & { readonly companies: Pick<CompanyStore, 'change' | 'of'> };

const isAboutCompanies = (message: Message): message is CompanyMessage =>
  message.type === REGISTERED || message.type === HEADCOUNT || message.type === FACTS;

/**
 * Processes one message of a companies door: reads, stores it in its entry, and answers the sender. Every step is
 * idempotent. The message is acknowledged after all steps. Returns the outcome for the log.
 */
export const receiveCompany = async (
  delivery: { readonly messageId: string; readonly body: string; readonly sentAt: string },
  door: Door,
  moment: Moment,
  deps: ReceiveCompanyDeps,
): Promise<ReceiveCompanyOutcome> => {
  const { messageId, sentAt, body } = delivery;
  const unread: Arrival = { messageId, sender: door.sender, door: door.kind, sentAt, moment };
  const read = readMessage(body, door);
  if (!read.ok) {
    await refuse(unread, { ...read, key: deps.hash(body) }, deps);
    return 'refused';
  }
  const { message } = read;
  if (!isAboutCompanies(message)) throw new Error(`A door let in a message that is not its own: ${message.type}`);
  const arrival = { ...unread, type: message.type };
  const hash = contentHash(message.data, deps.hash);
  const { id: eventId } = message.envelope;
  const origin = { messageId, eventId, key: receiptKey(eventId, message.type, hash, deps.hash) };
  const plain = plainWord(message, moment.today);
  if (!plain.ok) {
    await refuse(arrival, { ...origin, externalId: null, findings: plain.findings }, deps);
    return 'refused';
  }
  const said = { word: plain.value, findings: [...message.findings, ...plain.findings] };
  return take(arrival, { ...said, origin, hash, time: eventTime(message.envelope.time, sentAt) }, deps);
};

const worded = <T>(plain: Plain<T>, word: (data: T) => CompanyWord): Plain<CompanyWord> =>
  plain.ok ? { ...plain, value: word(plain.value) } : plain;

const plainWord = (message: CompanyMessage, today: string): Plain<CompanyWord> => {
  switch (message.type) {
    case REGISTERED:
      return worded(plainCompany(message.data), (data) => ({ kind: 'company', data }));
    case HEADCOUNT:
      return worded(plainHeadcount(message.data, today), (data) => ({ kind: 'headcount', data }));
    case FACTS:
      return worded(plainCompanyFacts(message.data), (data) => ({ kind: 'company-facts', data }));
  }
};

/** What a reply names: the business number, and of a headcount also site, month and source. */
const idOf = ({ kind, data }: CompanyWord): string =>
  kind === 'headcount'
    ? `${data.registrationNumber}/${data.site}/${data.month}/${data.source}`
    : data.registrationNumber;

type Said = {
  readonly word: CompanyWord;
  readonly findings: readonly Finding[];
  readonly origin: Origin;
  readonly hash: string;
  readonly time: string;
};

/** Stores what was said in its entry, shows the company in the officials' list, and answers the message and the messages with which it is in conflict. */
const take = async (
  arrival: Arrival,
  { word, findings, origin, hash, time }: Said,
  deps: ReceiveCompanyDeps,
): Promise<ReceiveCompanyOutcome> => {
  const { sender, moment } = arrival;
  const version = { revision: word.data.revision, ended: false, hash };
  const { value: entry, outcome } = await deps.companies.change({ sender, word }, (before) =>
    takeCompanyWord(before, { sender, version, origin, time, word }),
  );
  await listCompany(word.data.registrationNumber, moment.today, deps);
  const id = idOf(word);
  const told = ({ to, state, findings: why }: ReturnType<typeof companyAnswer>) =>
    acceptedAnswer(to, { kind: word.kind, id, state }, why, moment.now);
  for (const later of companyConflictAnswers(entry, origin))
    await answerLater(sender, { ...later.to, externalId: null }, told(later), deps);
  const answer = companyAnswer(entry, { outcome, version, origin, findings });
  await answerFirst(arrival, { ...origin, externalId: null }, { answer: told(answer) }, deps);
  return answer.state;
};
