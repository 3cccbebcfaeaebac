import type { LeftMail } from '../../functions/domain/mail/left-mail.ts';
import { DOCUMENT_LENGTH, REASON_LENGTH } from '../../functions/domain/console/waiting-words.ts';
import { conditionOf, seenOf, takeAct } from '../../functions/domain/eligibility/answer/official-act.ts';
import type { WaitingCase } from '../../functions/domain/eligibility/answer/waiting-case.ts';
import { caseStore } from '../../functions/stores/screening/case-store.ts';
import type { ITEM_LIMITS } from '../../bin/limits.ts';
import { channelStore } from '../../functions/stores/mail/channel-store.ts';
import { factsStore, outcomeStore } from '../../functions/stores/people/declaration-store.ts';
import { deletionStore } from '../../functions/stores/people/deletion-store.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import { matchRunStore } from '../../functions/stores/matching/match-run-store.ts';
import { closedReportStore, reporterStore } from '../../functions/stores/matching/closed-report-store.ts';
import type { IntroductionWord } from '../../functions/domain/companies/introduction-word.ts';
import { introductionWordStore } from '../../functions/stores/matching/introduction-word-store.ts';
import { introductionStore, type Introduction } from '../../functions/stores/matching/introduction-store.ts';
import { leftMailStore } from '../../functions/stores/mail/left-mail-store.ts';
import { mailboxStore } from '../../functions/stores/mail/mailbox-store.ts';
import { listWindowStore } from '../../functions/stores/mail/list-window-store.ts';
import { occasionStore } from '../../functions/stores/mail/occasion-store.ts';
import { personStore, registrationStore } from '../../functions/stores/people/people-store.ts';
import { poolStore } from '../../functions/stores/matching/pool-store.ts';
import { ARREARS_KEY, postingStore } from '../../functions/stores/postings/posting-store.ts';
import { deskStore } from '../../functions/stores/postings/desk-store.ts';
import { companyPostingStore } from '../../functions/stores/postings/company-posting-store.ts';
import { addDays } from '../../functions/domain/language/calendar.ts';
import { jsonBytes } from '../../functions/domain/records/item-bytes.ts';
import { LIFE_STAGES } from '../../functions/domain/eligibility/engine/rehearsal-cells.ts';
import { OUTCOMES } from '../../functions/domain/eligibility/engine/judge.ts';
import { MOST_A_DAY } from '../../functions/serve-console/rehearsals.ts';
import { rehearsalStore, type RehearsedPart } from '../../functions/stores/rules/rehearsal-store.ts';
import type { ArrearsProposal } from '../../functions/domain/postings/arrears-list.ts';
import { MOST_CONTACTS, MOST_VALUE, type ContactChange } from '../../functions/domain/letters/contact-changes.ts';
import { MOST_CHANGES, type HolidayChange } from '../../functions/domain/mail/holiday-changes.ts';
import { approvedRows, proposedRows } from '../../functions/stores/rules/approved-store.ts';
import { arrearsStore } from '../../functions/stores/rules/arrears-store.ts';
import { proposalStore } from '../../functions/stores/rules/proposal-store.ts';
import { figureStore } from '../../functions/stores/rules/figure-store.ts';
import { receiptStore } from '../../functions/stores/messages/receipt-store.ts';
import { refusalStore } from '../../functions/stores/messages/refusal-store.ts';
import {
  ANSWER_PARTS,
  answerRequest,
  extend,
  EXTENSION_LENGTH,
  MOST_EXTENSIONS,
  PART_LENGTH,
} from '../../functions/domain/people/review-request.ts';
import { reviewRequestStore } from '../../functions/stores/screening/review-request-store.ts';
import { screeningStore } from '../../functions/stores/screening/screening-store.ts';
import type { Table } from '../../functions/stores/table.ts';
import { toldStore } from '../../functions/stores/screening/told-store.ts';
import { usedLinkStore } from '../../functions/stores/people/used-link-store.ts';
import { waitingStore } from '../../functions/stores/people/waiting-store.ts';
import { CITY_PROGRAMMES, PROGRAMME_IDS } from '../../functions/contracts/programmes.ts';
import type { Seeker } from '../../functions/contracts/seeker.ts';
import type { Notice } from '../../functions/notices/contracts.ts';
import { MOST_REASON, MOST_SOURCE } from '../../functions/domain/console/propose-figure.ts';
import type { Proposal } from '../../functions/domain/eligibility/law/figure-proposal.ts';
import {
  figureSet,
  MOST_SET_BYTES,
  nameOfFigures,
  NO_FIGURES,
} from '../../functions/domain/eligibility/law/figure-set.ts';
import { FIGURES, type Figures } from '../../functions/domain/eligibility/law/figures.ts';
import { rulesByDay, screenPerson } from '../../functions/domain/eligibility/answer/screen-person.ts';
import {
  NO_SCREENING,
  takeScreening,
  type ScreeningRecord,
} from '../../functions/domain/eligibility/answer/screening-record.ts';
import { MOST_POSTINGS } from '../../functions/domain/companies/weekly-summary.ts';
import { cameBack, countMails, NEW_CHANNEL, openCircuit } from '../../functions/domain/mail/channel.ts';
import {
  MOST_CLOSED,
  MOST_OFFERED,
  MOST_PEOPLE,
  roomIn,
  withinBounds,
} from '../../functions/domain/mail/mailbox-bounds.ts';
import { leaveForDigest, leaveUntold, showPerson } from '../../functions/domain/mail/mailbox-people.ts';
import {
  closedKey,
  emptyMailbox,
  MOST_GONE,
  offerKey,
  tidied,
  withTold,
  type Mailbox,
} from '../../functions/domain/mail/mailbox.ts';
import { afterRun, MOST_MAILED } from '../../functions/domain/matching/match-run.ts';
import { REASON_CODES } from '../../functions/domain/matching/reasons.ts';
import { SECTOR_IDS, ZONE_IDS } from '../../functions/domain/industry/names.ts';
import { awayKey } from '../../functions/domain/matching/away.ts';
import { jobRow, seekerRow, type SeekerRow } from '../../functions/domain/matching/profiles.ts';
import { MOST_NAMED } from '../../functions/domain/people/named-persons.ts';
import { hasRoomFor, MOST_REGISTRATIONS, MOST_STANDING } from '../../functions/domain/people/person-entries.ts';
import { MOST_AWAY, MOST_KEPT, sayOfJob, type OwnJobs } from '../../functions/domain/people/own-jobs.ts';
import { choose, chooseJobs, emptyPerson, showInPerson, type Person } from '../../functions/domain/people/person.ts';
import {
  forgetRegistration,
  NO_REGISTRATION,
  takeRegistration,
  type Registration,
  type RegistrationArrival,
} from '../../functions/domain/people/registration.ts';
import { emptyCluster, MOST_MEMBERS, showInCluster } from '../../functions/domain/postings/cluster.ts';
import { MOST_KNOWN, withSays } from '../../functions/domain/postings/decision.ts';
import {
  emptyPostingRecord,
  MOST_CLUSTERS,
  MOST_REVIEWS_AHEAD,
  takePosting,
  takeRefusal,
  takeReview,
  type PostingArrival,
  type PostingRecord,
} from '../../functions/domain/postings/posting-record.ts';
import {
  MOST_HIRED,
  MOST_HIRED_AT_ONCE,
  withHired,
  withWord,
  type CompanySaid,
} from '../../functions/domain/postings/company-word.ts';
import { MOST_WORDS } from '../../functions/domain/console/desk-words.ts';
import { withTelling } from '../../functions/domain/postings/posting-letters.ts';
import { gravestFindings } from '../../functions/domain/records/gravest-findings.ts';
import { acceptedAnswer } from '../../functions/domain/records/replies.ts';
import { checkPosting } from '../../functions/domain/postings/check-posting.ts';
import { companyListStore } from '../../functions/stores/companies/company-list-store.ts';
import { listedCompanySchema } from '../../functions/domain/companies/listed-company.ts';
import {
  MOST_AWARDS,
  MOST_STEP_WORDS,
  MOST_STEPS,
  type Award,
  type RevocationStep,
} from '../../functions/domain/companies/recognition.ts';
import {
  MOST_LINE_STEPS,
  MOST_WEIGHTS,
  type Weights,
} from '../../functions/domain/companies/score/approved-weights.ts';
import { CRITERIA, LINE_IDS } from '../../functions/domain/companies/score/criteria.ts';
import { companyStore } from '../../functions/stores/companies/company-store.ts';
import { consent, fullFacts, fullFindings, fullPosting, fullSeeker, wide, wideId } from './full-messages.ts';
import { seeker } from './messages.ts';
import { NOW } from './world.ts';

/** Every kind of item, filled to its bound through the code that enforces the bound. All data is invented. */

const { now, today } = NOW;
const hash = (of: string | number): string => sha256(String(of));
const PARTNER = 'industry-academia-institute';
const EVERYTHING = { sectors: [...SECTOR_IDS], zones: [...ZONE_IDS] };
const origin = (number: number) => ({ messageId: hash(number).slice(0, 36), eventId: wide(200), key: hash(number) });
const always = <T>(value: T) => ({ value, result: undefined });

const arrivalOf = (said: Seeker, person: string, time = now): RegistrationArrival => ({
  version: { revision: said.revision, ended: false, hash: hash(JSON.stringify(said)) },
  origin: origin(said.revision),
  time,
  registered: { partner: PARTNER, seeker: said, person, mailbox: hash(`mailbox of ${person}`) },
});
const standing = (said: Seeker, person: string): Registration =>
  takeRegistration(NO_REGISTRATION, arrivalOf(said, person), today).registration;

/** Named as many persons as it may, all of them deleted at some time. */
const fullRegistration = (): Registration => {
  let registration = NO_REGISTRATION;
  for (let named = 1; named <= MOST_NAMED; named += 1)
    ({ registration } = takeRegistration(registration, arrivalOf(fullSeeker({ revision: named }), hash(named)), today));
  const withdrawal = {
    version: { revision: 1, ended: true, hash: hash('w') },
    origin: origin(0),
    time: '2026-01-01T00:00:00.000Z',
  };
  ({ registration } = takeRegistration(registration, withdrawal, today));
  const deletions = Object.keys(registration.persons).map((person) => ({ person, at: '2026-01-01T00:00:00.000Z' }));
  const displaced = { ...registration.standing!, displaced: origin(9), conflict: true };
  return { ...forgetRegistration(registration, deletions), standing: displaced, deleted: '2026-01-01T00:00:00.000Z' };
};

const PERSON = hash('person');

/** As many jobs put away, saved and taken back as there is room for. */
const fullJobs = (): OwnJobs => {
  const say = (jobs: OwnJobs, number: number, word: Parameters<typeof sayOfJob>[2]): OwnJobs =>
    sayOfJob(
      jobs,
      { cluster: hash(`job ${number}`).slice(0, 32), title: wide(200), companyName: wide(100), lastDay: today },
      word,
      { now, today },
    ) ?? jobs;
  const numbers = Array.from({ length: MOST_AWAY + MOST_KEPT + 100 }, (_, number) => number);
  const saved = numbers.slice(0, MOST_KEPT).reduce((jobs, number) => say(jobs, number, { what: 'save' }), {});
  const kept = numbers.slice(0, MOST_KEPT).reduce((jobs, number) => say(jobs, number, { what: 'applied' }), saved);
  return numbers
    .slice(MOST_KEPT)
    .reduce(
      (jobs, number) =>
        say(jobs, number, number < MOST_KEPT + 100 ? { what: 'report' } : { what: 'away', reason: 'closed' }),
      kept,
    );
};
/**
 * A person with the most registrations, filled as far as there is room, and with the most ended registrations besides.
 */
const fullPerson = (): Person => {
  let person = emptyPerson(PERSON);
  const show = (key: number, registration: Registration): void => {
    person = showInPerson(person, { key: hash(`registration ${key}`), registration, version: 1_000 }, today);
  };
  const moved = (key: number): Registration => {
    const before = takeRegistration(NO_REGISTRATION, arrivalOf(seeker({ revision: 1 }), PERSON), today).registration;
    const after = takeRegistration(before, arrivalOf(seeker({ revision: 2 }), hash(key)), today).registration;
    return { ...after, withdrawnAt: now, deleted: now };
  };
  for (let key = 0; key < MOST_REGISTRATIONS; key += 1) show(key, moved(key));
  const languages = (length: number): string[] => Array.from({ length }, (_, number) => wide(100, number));
  for (let length = 50, key = 0; length >= 0 && key < MOST_STANDING;) {
    const registration = { ...standing(fullSeeker({ languages: languages(length), certificates: [] }), PERSON) };
    const said = registration.standing!;
    const fits = hasRoomFor(person.entries, hash(`registration ${key}`), {
      partner: PARTNER,
      seeker: said.seeker!,
      time: said.time,
      hash: said.version.hash,
    });
    if (fits) {
      person = showInPerson(
        person,
        {
          key: hash(`registration ${key}`),
          registration: { ...registration, withdrawnAt: now, deleted: now },
          version: 1_001,
        },
        today,
      );
      key += 1;
    } else length -= 1;
  }
  const { wanted } = fullSeeker();
  person = choose(choose(person, { wanted, preferred: EVERYTHING, at: now }), {
    mail: 'stopped',
    cadence: 'immediate',
    at: now,
  });
  return { ...chooseJobs(person, fullJobs(), now), deleted: now, withdrawn: now };
};

const postingArrival = (revision: number, change: Partial<PostingArrival> = {}): PostingArrival => ({
  version: { revision, ended: false, hash: hash(revision) },
  origin: origin(revision),
  receivedAt: now,
  posting: fullPosting({ revision }),
  findings: gravestFindings(fullFindings()),
  cluster: hash(revision).slice(0, 32),
  says: hash(`says ${revision}`).slice(0, 16),
  ...change,
});

/** What a posting is held for that is judged again: its wage, and the list of wage arrears with the longest source. */
const rejudgedFindings = () => {
  const posting = { ...fullPosting(), wage: { unit: 'hour', min: 1 } };
  const { company } = posting;
  const source = '가'.repeat(MOST_SOURCE);
  const arrears = { asOf: today, source, employers: [{ name: company.name }] };
  const findings = checkPosting(posting, { on: today, knownOn: today, arrears, inForce: true });
  const of = (...codes: string[]) => findings.filter(({ code }) => codes.includes(code));
  const [wage, list] = [
    of('wage-below-minimum', 'wage-range-below-minimum'),
    of('arrears-listed-employer', 'arrears-name-match'),
  ];
  if (wage.length === 0 || list.length === 0) throw new Error('The posting is held for neither its wage nor the list');
  return { wage, list };
};

const fullPostingRecord = (): PostingRecord => {
  let record = emptyPostingRecord(PARTNER, wideId(1));
  const decision = { decision: 'release', note: wide(2_000), time: now, hash: hash('review') } as const;
  for (let revision = 1; revision <= MOST_CLUSTERS; revision += 1)
    ({ record } = takePosting(record, postingArrival(revision)));
  const version = { revision: MOST_CLUSTERS, ended: false, hash: '0'.repeat(64) };
  const cluster = hash(MOST_CLUSTERS).slice(0, 32);
  ({ record } = takePosting(record, postingArrival(MOST_CLUSTERS, { version, cluster })));
  for (let ahead = 0; ahead <= MOST_REVIEWS_AHEAD; ahead += 1)
    ({ record } = takeReview(record, MOST_CLUSTERS + ahead, decision));
  // A decision on every earlier revision, and as many revisions as are known: each says something else.
  for (let below = 1; below < MOST_CLUSTERS; below += 1) ({ record } = takeReview(record, below, decision));
  for (let ahead = 1; ahead <= MOST_KNOWN; ahead += 1)
    record = withSays(record, {
      version: { revision: Number.MAX_SAFE_INTEGER - ahead },
      says: hash(`says ${ahead} ahead`).slice(0, 16),
    });
  const { company, title, contact } = fullPosting();
  const { registrationNumber } = company;
  const refused = {
    companyName: company.name,
    registrationNumber,
    title,
    to: contact?.email,
    findings: gravestFindings(fullFindings()),
  };
  const later = { revision: MOST_CLUSTERS + 1, ended: false, hash: hash('refused') };
  let said: CompanySaid = { review: { revision: MOST_CLUSTERS + 1, on: today } };
  for (let form = 0; form <= MOST_HIRED; form += 1)
    said = withHired(said, { id: hash(`hired ${form}`).slice(0, 36), at: now, people: MOST_HIRED_AT_ONCE });
  said = withWord(said, { says: 'open', at: now, id: hash('word').slice(0, 36) });
  const question = { askedAt: now, revision: MOST_CLUSTERS, answerBy: today, held: true, told: true } as const;
  const waits = takeRefusal(
    { ...record, said, question },
    { ...refused, version: later, at: now, lastDay: today, says: hash('refused').slice(0, 16) },
  );
  const told = withTelling(waits, sha256);
  const { standing } = told;
  const { wage, list } = rejudgedFindings();
  const held = { since: now, told: true } as const;
  return {
    ...told,
    ...(standing && {
      standing: {
        ...standing,
        recheck: { ...held, findings: wage },
        listed: { ...held, findings: list },
        freed: held,
      },
    }),
    mend: { says: told.told?.says ?? '', revision: MOST_CLUSTERS + 1, note: wide(MOST_WORDS), at: now },
  };
};

const CLUSTER = hash('cluster').slice(0, 32);
const openRecord = (number: number, change = {}): PostingRecord => {
  const posting = fullPosting({ externalId: wideId(number), ...change });
  const arrival = { version: { revision: 1, ended: false, hash: hash(number) }, origin: origin(1), receivedAt: now };
  const empty = emptyPostingRecord(PARTNER, wideId(number));
  return takePosting(empty, { ...arrival, posting, findings: [], cluster: CLUSTER }).record;
};

const rulesOn = rulesByDay();
const RELEASE = figureSet(FIGURES, sha256);
const programmes = rulesOn(today, RELEASE);
/** The names of the conditions of the programme that has the most. */
const LONG = (
  rulesOn('2024-03-10', RELEASE).find(({ programme }) => programme.id === 'community-jobs')?.criteria ?? []
).map(({ row }) => row.id);
const { birthDate, residence, employment, career, certificates } = fullSeeker();
const subject = { seeker: { birthDate, residence, employment, career, certificates }, facts: fullFacts().facts };
/** Every condition that any programme of the city has in a round waits for an official. */
const WAITS = CITY_PROGRAMMES.map((programme) => ({
  programme,
  round: '2024H1',
  conditions: rulesOn('2024-03-10', RELEASE)
    .filter((ready) => ready.programme.id === programme)
    .flatMap(({ criteria }) => criteria)
    .map(({ row: { id } }) => ({
      criterion: id,
      state: 'not-held' as const,
      rule: hash(`rule of ${id}`),
      facts: hash(`facts of ${id}`),
      health: true as const,
    })),
}));
/** Five answers that were told, each on facts of the longest allowed size. */
export const fullAnswers = (): ScreeningRecord => {
  const screening = screenPerson(programmes, subject, { salt: hash('salt'), hash: sha256 });
  const registration = { partner: PARTNER, externalId: wideId(1) } as const;
  const missing = Array.from({ length: 10 }, () => 'facts.benefits.unemploymentLastPaidOn');
  let record: ScreeningRecord = { ...NO_SCREENING, salt: hash('salt').slice(0, 36) };
  for (let basis = 1; basis <= 5; basis += 1) {
    const outcome = basis % 2 === 0 ? 'eligible' : 'undetermined';
    const answers = screening.answers.map((answer) => ({ ...answer, outcome, missing, forOfficial: true }) as const);
    const screened = { basis, registration, subject, factsKeptUntil: '2027-12-31' };
    record = takeScreening(record, screened, { ...screening, on: today, answers, waits: [] }, NOW);
  }
  return record;
};

/**
 * The same person, of whom everything waited for an official and was confirmed, and who then declared other facts, which officials
 * see beside those of the told answers.
 */
export const fullScreening = (): ScreeningRecord => {
  let record = fullAnswers();
  const { answers, registration } = record;
  const screening = { ...screenPerson(programmes, subject, { salt: record.salt, hash: sha256 }), on: today, answers };
  const waiting = { basis: 6, registration: registration ?? { partner: PARTNER, externalId: wideId(1) }, subject };
  record = takeScreening(record, { ...waiting, factsKeptUntil: '2027-12-31' }, { ...screening, waits: WAITS }, NOW);
  const others = { ...subject, facts: { ...subject.facts, ownMonthlyIncome: 1 } };
  for (const { programme, conditions } of WAITS)
    for (const { criterion } of conditions) {
      const key = { programme, criterion };
      const condition = conditionOf(record, key);
      const saying = {
        says: 'met',
        reason: wide(REASON_LENGTH),
        document: wide(DOCUMENT_LENGTH),
        seenOn: today,
      } as const;
      const seen = condition === undefined ? '' : seenOf(condition);
      record = takeAct(record, key, saying, { id: hash(criterion).slice(0, 32), at: now, seen }).value;
    }
  const screened = { ...waiting, basis: 7, subject: others, factsKeptUntil: '2027-12-31' };
  return takeScreening(record, screened, { ...screening, waits: WAITS }, NOW);
};

const accepted = () =>
  acceptedAnswer(
    { messageId: hash('m').slice(0, 36), eventId: wide(200) },
    { kind: 'seeker', id: wideId(1), state: 'stored' },
    gravestFindings(fullFindings()),
    now,
  );
const job = jobRow(fullPosting(), { cluster: CLUSTER, partner: PARTNER });
const row = seekerRow(fullSeeker(), { person: PERSON, mailbox: hash('mailbox') });

/** The wishes of who wants something else every day: fifty occupations in six areas where they wanted nothing before. */
const wantingElsewhere = (day: number): SeekerRow => ({
  ...row,
  preferred: EVERYTHING,
  away: Array.from({ length: MOST_AWAY }, (_, number) => awayKey(hash(`job ${number}`))),
  matching: true,
  wanted: {
    ...row.wanted,
    occupations: Array.from({ length: 50 }, (_, number) => `${100_000 + number}`),
    districts: Array.from({ length: 6 }, (_, number) => `${1_000 + day * 6 + number}0`),
  },
});
/** So many days that the card holds as many buckets as it may. */
const FULL_CARD = 8;
/** As many wishes as a message may have, all in one bucket. */
const wantingMuch: SeekerRow = {
  ...row,
  matching: true,
  wanted: {
    ...row.wanted,
    occupations: ['1', ...Array.from({ length: 49 }, (_, number) => `${1_000_000_000 + number}`)],
    districts: Array.from({ length: 50 }, (_, number) => `${48_120 + (number % 10)}`),
  },
};
const wantedJob = { ...job, occupation: '1000', district: '48121' };
const wantsTheJob: SeekerRow = {
  ...row,
  wanted: { occupations: [job.occupation ?? ''], districts: [job.district ?? ''] },
};

const BOX = hash('mailbox');
const ADDRESS = fullSeeker().email;
const toOffice = { partner: PARTNER, to: ADDRESS } as const;
/** The longest possible notice. */
const fullSummary = (): Notice => ({
  kind: 'company-summary',
  noticeId: hash('summary'),
  ...toOffice,
  facts: {
    companyName: wide(100),
    from: today,
    to: today,
    postings: Array.from({ length: MOST_POSTINGS }, (_, number) => ({
      title: wide(200),
      externalId: wideId(number),
      fits: 100_000,
      introductions: Array.from({ length: 7 }, () => ({ on: today, people: 1_000 })),
      closesOn: today,
      untilFilled: true,
      closingInDays: 7,
    })),
  },
});
const fullLetter = (number: number): Notice => ({
  kind: 'posting-accepted',
  noticeId: hash(`letter ${number}`),
  ...toOffice,
  externalId: wideId(number),
  says: hash(number),
});
const shownAs = (number: number) => ({
  address: ADDRESS,
  recipient: {
    name: wide(100, number),
    language: 'ko',
    partner: PARTNER,
    agreed: consent,
    cadence: 'immediate',
  } as const,
  own: { mail: 'agreed', at: now } as const,
});
/** A mailbox that many people share, with as many letters in flight as fit. The last letter is the longest. */
const fullMailbox = (): Mailbox => {
  const gone = Array.from({ length: MOST_GONE + 1 }, (_, number) => `gone ${number}`);
  const here = Array.from({ length: MOST_PEOPLE + 1 }, (_, number) => `here ${number}`);
  const keys = (most: number, until: string) =>
    Array.from({ length: most + 1 }, (_, number) => [hash(`${until} ${number}`), until]);
  let mailbox = emptyMailbox(BOX);
  for (const person of gone) mailbox = showPerson(mailbox, hash(person), { version: 1_000 }, today);
  for (const [number, person] of here.entries()) {
    const shown = showPerson(mailbox, hash(person), { shown: shownAs(number), version: 1_000 }, today);
    const told = withTold(leaveForDigest(shown, hash(person), now), hash(person), { upTo: now });
    mailbox = leaveUntold(told, hash(person), { noticeId: hash(`untold ${number}`), since: now, now });
  }
  const offered = {
    '2027-12-31': keys(MOST_OFFERED, 'o')
      .map(([key = '']) => offerKey(key, true))
      .join(''),
  };
  const closed = {
    '2027-12-31': keys(MOST_CLOSED, 'c')
      .map(([key = '']) => closedKey(key))
      .join(''),
  };
  mailbox = withinBounds(tidied({ ...mailbox, offered, closed }, today)).mailbox;
  const open = { state: 'waiting', epoch: 1_000, due: now, failing: { since: now, last: now }, offers: {} } as const;
  for (let number = 0; roomIn(mailbox) > 0; number += 1) {
    const notice = fullLetter(number);
    mailbox = { ...mailbox, open: { ...mailbox.open, [notice.noticeId]: { ...open, notice } } };
  }
  const [last = ''] = Object.keys(mailbox.open);
  const { [last]: _, ...others } = mailbox.open;
  mailbox = { ...mailbox, open: others };
  const notice = fullSummary();
  return roomIn(mailbox) > 0 ? { ...mailbox, open: { ...others, [notice.noticeId]: { ...open, notice } } } : mailbox;
};

const fillJob = async (table: Table): Promise<void> => {
  let cluster = emptyCluster(CLUSTER);
  for (let number = 0; number < MOST_MEMBERS; number += 1)
    cluster = showInCluster(cluster, openRecord(number), 1_000, { now, today });
  await poolStore(table).clusters.change(CLUSTER, emptyCluster(CLUSTER), () => always(cluster));
};

const fillReviewRequest = async (table: Table): Promise<void> => {
  const store = reviewRequestStore(table);
  const number = 'R-20261102-ABCDEF';
  await store.keep(PERSON, {
    number,
    requestedOn: today,
    dueOn: today,
    programme: 'youth-employment-act',
    what: 'explanation',
    partner: PARTNER,
    externalId: wideId(1),
    told: { answer: 1, on: today },
    extensions: [],
  });
  for (let seen = 0; seen < MOST_EXTENSIONS; seen += 1)
    await store.change(PERSON, number, (request) =>
      extend(request, { id: hash(seen), at: now, seen }, { ground: 'facts', words: wide(EXTENSION_LENGTH) }),
    );
  const parts = ANSWER_PARTS.map((part) => ({ part, words: wide(PART_LENGTH[part]) }));
  await store.change(PERSON, number, (request) =>
    answerRequest(request, { id: hash('a'), at: now, seen: MOST_EXTENSIONS }, { parts, result: 'changed' }),
  );
};

const fillSeeker = async (table: Table): Promise<void> => {
  const outcomes = Object.fromEntries(PROGRAMME_IDS.map((id) => [id, 'needs-review' as const]));
  await poolStore(table).showScreenings(PERSON, outcomes, 1, now);
  for (let version = 1; version <= FULL_CARD; version += 1)
    await poolStore(table).showSeeker(PERSON, wantingElsewhere(version), version, now);
};

const REPORT = { cluster: CLUSTER, by: hash('by').slice(0, 32), says: 'closed', lastDay: '2027-12-31' } as const;

const ANY_INTRODUCTION: Introduction = {
  cluster: CLUSTER,
  partner: PARTNER,
  externalId: wideId(1),
  title: '가상',
  companyName: '가상',
  agreedOn: today,
  at: now,
  textVersion: '1',
  language: 'ko',
  entry: hash('e').slice(0, 32),
  asked: true,
};
const LONGEST_WORD: IntroductionWord = { says: 'contacted', at: now, id: 'i'.repeat(64) };

const LEFT_MAIL: LeftMail = {
  noticeId: hash('notice'),
  kind: 'posting-review-request',
  partner: PARTNER,
  reason: 'dead-address',
  at: now,
  dueOn: today,
  mailbox: hash('mailbox'),
};

/** Writes one item of each kind, filled to its bound. */
export const FILLED: Readonly<Record<keyof typeof ITEM_LIMITS, (table: Table) => Promise<unknown>>> = {
  posting: (table) =>
    postingStore(table).change(
      { partner: PARTNER, externalId: wideId(1) },
      emptyPostingRecord(PARTNER, wideId(1)),
      () => always(fullPostingRecord()),
    ),
  desk: async (table) => {
    // Nobody has decided on it.
    await deskStore(table).show({ value: withTelling({ ...fullPostingRecord(), reviews: {} }, sha256), version: 1 });
    await table.remove(`desk#${PARTNER}#${wideId(1)}`, 'of-all');
  },
  'refused-text': (table) =>
    postingStore(table).keepRefused(
      { partner: PARTNER, externalId: wideId(1) },
      { ...postingArrival(1), posting: fullPosting(), findings: gravestFindings(fullFindings()) },
    ),
  'company-posting': (table) =>
    companyPostingStore(table).enter(
      hash('company').slice(0, 40),
      { partner: PARTNER, externalId: wideId(1), at: now },
      1,
      today,
    ),
  'number-posting': (table) =>
    companyPostingStore(table).enterNumber(
      '1234567891',
      { partner: PARTNER, externalId: wideId(1), at: now },
      1,
      today,
    ),
  arrears: (table) => {
    const employers = Array.from({ length: 2_000 }, () => ({
      registrationNumber: '123-45-67891',
      name: '가'.repeat(20),
    }));
    return table.writeNewer({ ...ARREARS_KEY, version: 1, value: { asOf: today, source: '가상 명단', employers } });
  },
  registration: (table) =>
    registrationStore(table).change(hash('r'), NO_REGISTRATION, () => always(fullRegistration())),
  person: (table) => personStore(table).change(PERSON, emptyPerson(PERSON), () => always(fullPerson())),
  outcome: (table) =>
    outcomeStore(table).keep(
      hash('r'),
      { seeker: wideId(1), posting: wideId(2), company: wide(20), kind: 'interviewed', on: today },
      now,
    ),
  facts: (table) =>
    factsStore(table).change(hash('r'), {}, () =>
      always({
        version: { revision: 1, ended: false, hash: hash('f') },
        facts: fullFacts().facts,
        time: now,
        keptUntil: '2027-12-31',
      }),
    ),
  waiting: (table) =>
    waitingStore(table).keep({
      about: hash('r'),
      partner: PARTNER,
      externalId: wideId(1),
      messageId: hash('m').slice(0, 36),
      eventId: wide(200),
      key: hash('k'),
      hash: hash('h'),
      time: now,
      until: now,
      told: { kind: 'facts', data: fullFacts() },
    }),
  screening: (table) => screeningStore(table).change(PERSON, NO_SCREENING, () => always(fullScreening())),
  'review-request': fillReviewRequest,
  'review-number': fillReviewRequest,
  job: fillJob,
  'job-in-area': fillJob,
  seeker: fillSeeker,
  'seeker-in-bucket': (table) => poolStore(table).showSeeker(PERSON, wantingMuch, 1, now),
  asker: (table) => poolStore(table).enterAsker(CLUSTER, PERSON, today),
  'match-run': (table) =>
    matchRunStore(table).keep({ cluster: CLUSTER, changedAt: now, until: today }, (before) =>
      afterRun(before, {
        until: today,
        now,
        fits: Array.from({ length: 10_000 }, () => ({ reasons: [...REASON_CODES] })),
        mails: Array.from({ length: MOST_MAILED + 1 }, (_, number) => ({
          notice: hash(number),
          fit: { score: 110, reasons: [...REASON_CODES] },
        })),
      }),
    ),
  told: (table) => toldStore(table).show(PERSON, fullScreening(), 1, now),
  case: (table) => {
    const shown: WaitingCase = {
      number: 'W0123456789',
      programme: 'community-jobs',
      conditions: LONG,
      again: LONG,
      since: now,
    };
    return caseStore(table).show(PERSON, [{ programme: 'community-jobs', condition: LONG[0], shown }], 1);
  },
  'asked-by': (table) =>
    toldStore(table).showRequest(PERSON, 'R-20261102-ABCDEF', { partner: PARTNER, externalId: wideId(1) }),
  introduction: (table) =>
    introductionStore(table).keep(PERSON, {
      cluster: CLUSTER,
      partner: PARTNER,
      externalId: wideId(1),
      title: wide(200),
      companyName: wide(100),
      agreedOn: today,
      at: now,
      textVersion: wide(64),
      language: 'ko',
      shares: {
        telephone: { textVersion: wide(64) },
        career: { textVersion: wide(64), line: wide(110) },
        certificates: { textVersion: wide(64), line: wide(210) },
      },
      withdrawnAt: now,
      entry: hash('e').slice(0, 32),
      asked: true,
    }),
  'introduction-word': (table) => introductionWordStore(table).say(PERSON, ANY_INTRODUCTION, LONGEST_WORD),
  'left-mail': (table) => leftMailStore(table).keep({ ...LEFT_MAIL, person: PERSON }),
  'left-letter': (table) => leftMailStore(table).keep({ ...LEFT_MAIL, externalId: wideId(1) }),
  'used-link': (table) =>
    usedLinkStore(table).use(
      { purpose: 'change', subject: PERSON, issued: 1, expires: 2, id: 'i'.repeat(64) },
      hash('request'),
    ),
  'closed-report': (table) => reporterStore(table).enter(PERSON, { ...REPORT, on: today, version: 1_000 }),
  'closed-report-of-job': (table) => closedReportStore(table).report({ ...REPORT, on: today, version: 1_000 }),
  introduced: async (table) => {
    await introductionStore(table).asked(PERSON, ANY_INTRODUCTION);
    await introductionWordStore(table).say(PERSON, ANY_INTRODUCTION, LONGEST_WORD);
  },
  channel: (table) => {
    let channel = {
      ...NEW_CHANNEL,
      rate: 13.999999999999998,
      askedAt: Date.parse(now),
      nextAt: Date.parse(now) + 0.123,
    };
    for (let stretch = 0; stretch < 30; stretch += 1)
      channel = { ...channel, ...cameBack(cameBack(countMails(channel, 1_000), 'bounces', 1), 'complaints', 1) };
    const closed = openCircuit(channel, 'ConfigurationSetSendingPausedException', Date.parse(now), false);
    const stopped = { ...closed, stopped: { reason: 'complaints' as const, at: Date.parse(now) } };
    return channelStore(table).change('channel', NEW_CHANNEL, () => always(stopped));
  },
  mailbox: async (table) => {
    const store = mailboxStore(table);
    await store.change(await store.read(BOX), NOW, () => ({ mailbox: fullMailbox(), result: undefined }));
  },
  queued: (table) => mailboxStore(table).enqueue(BOX, fullSummary(), NOW),
  queue: (table) => mailboxStore(table).enqueue(BOX, fullLetter(1), NOW),
  ended: async (table) => {
    const store = mailboxStore(table);
    const closed = {
      '2027-12-31': Array.from({ length: MOST_CLOSED + 1 }, (_, number) => closedKey(hash(number))).join(''),
    };
    await store.change(await store.read(BOX), NOW, (mailbox) => ({
      mailbox: { ...mailbox, closed },
      result: undefined,
    }));
  },
  listed: (table) => mailboxStore(table).enlist(BOX, today, fullLetter(1)),
  deletion: (table) =>
    deletionStore(table).register(
      { kind: 'registration', of: hash('r') },
      { at: now, partner: PARTNER, dueAt: now, ended: { revision: Number.MAX_SAFE_INTEGER, at: now } },
    ),
  receipt: (table) => receiptStore(table).first({ sender: 'masan-univ', key: hash('k') }, accepted()),
  'receipt-of-registration': (table) =>
    receiptStore(table).first({ sender: 'masan-univ', about: hash('r'), key: hash('k') }, accepted()),
  refusal: (table) =>
    refusalStore(table).keep('masan-univ', {
      key: hash('k'),
      at: now,
      about: hash('r'),
      message: {
        messageId: hash('m').slice(0, 36),
        eventId: wide(200),
        externalId: wideId(1),
        receivedOn: today,
        findings: gravestFindings(fullFindings()),
      },
    }),
  'company-word': (table) => {
    const list = Array.from({ length: 50 }, (_, number) => wideId(number));
    const entry = { version: { revision: Number.MAX_SAFE_INTEGER, ended: false, hash: hash('word') }, time: now };
    const said = { registrationNumber: '1234567891', revision: Number.MAX_SAFE_INTEGER };
    const sites = list.map((id) => ({ id, district: wide(10), since: today, main: false }));
    const contact = { email: `${'a'.repeat(60)}@example.com`, phone: wide(30) };
    const data = { ...said, name: wide(100), sites, industry: wide(20), sme: false, hqInChangwonSince: today, contact };
    const word = { kind: 'company', data } as const;
    return companyStore(table).change({ sender: PARTNER, word }, () => ({
      entry: { ...entry, sender: PARTNER, origin: origin(1), displaced: origin(2), conflict: true, word },
      outcome: undefined,
    }));
  },
  'list-window': (table) => listWindowStore(table, 'refusals').tell(hash('m').slice(0, 36), now, async () => undefined),
  occasion: (table) => occasionStore(table).end('company-summary#2026-11-02', now),
  'asked-work': async (table) => {
    await occasionStore(table).ask('minimum-wage', now);
    await occasionStore(table).done('minimum-wage', 1);
  },
  proposal: (table) => proposalStore(table).keep(fullProposal()),
  'proposed-holiday': async (table) => {
    const { by, at, reason, id, decided } = fullArrears();
    await proposedRows(table).holidays.keep({ id, by, at, reason, decided, row: fullHoliday(0) });
  },
  'approved-holidays': (table) =>
    approvedRows(table).holidays.update(async () => Array.from({ length: MOST_CHANGES }, (_, day) => fullHoliday(day))),
  'proposed-contact': async (table) => {
    const { by, at, reason, id, decided } = fullArrears();
    await proposedRows(table).contacts.keep({ id, by, at, reason, decided, row: fullContact(0) });
  },
  'approved-contacts': (table) =>
    approvedRows(table).contacts.update(async () => Array.from({ length: MOST_CONTACTS }, (_, at) => fullContact(at))),
  'listed-company': async (table) => {
    const full = listedCompanySchema.parse({
      number: '1234567891',
      name: wide(100),
      industry: wide(20),
      sme: false,
      hqInChangwonSince: today,
      main: { district: wide(10), since: today },
      counts: {
        ...Object.fromEntries(Object.keys(listedCompanySchema.shape.counts.shape).map((name) => [name, 10_000_000])),
        hasSite: false,
      },
    });
    const [version] = CRITERIA;
    if (version !== undefined)
      await companyListStore(table).show('1234567891', [version], async () => new Map([[version, full]]));
  },
  'proposed-award': (table) => {
    const { by, at, reason, id, decided } = fullArrears();
    return proposedRows(table).awards.keep({ id, by, at, reason, decided, row: fullAward(2025) });
  },
  'approved-awards': (table) =>
    approvedRows(table).awards.update(async () => Array.from({ length: MOST_AWARDS }, (_, year) => fullAward(year))),
  'proposed-revocation': (table) => {
    const { by, at, reason, id, decided } = fullArrears();
    return proposedRows(table).revocations.keep({ id, by, at, reason, decided, row: FULL_STEP });
  },
  'approved-revocations': (table) =>
    approvedRows(table).revocations.update(async () => Array.from({ length: MOST_STEPS }, () => FULL_STEP)),
  'proposed-weights': (table) => {
    const { by, at, reason, id, decided } = fullArrears();
    return proposedRows(table).weights.keep({ id, by, at, reason, decided, row: FULL_WEIGHTS });
  },
  'approved-weights': (table) =>
    approvedRows(table).weights.update(async () =>
      Array.from({ length: MOST_WEIGHTS }, () => ({
        ...FULL_WEIGHTS,
        approvedOn: today,
        approvedBy: [hash('a').slice(0, 36), hash('b').slice(0, 36)],
      })),
    ),
  'arrears-proposal': (table) => arrearsStore(table).proposals.keep(fullArrears()),
  'arrears-in-force': (table) => {
    const { list, asOf, source, at } = fullArrears();
    return arrearsStore(table).point({ list, asOf, source, approvedAt: at });
  },
  'arrears-list': (table) =>
    arrearsStore(table).keepDraft(
      fullArrears().list,
      Array.from({ length: 900 }, () => ({ name: '가'.repeat(100), registrationNumber: '1234567891' })),
      now,
    ),
  rehearsal: (table) => rehearsalStore(table).begin(FULL_REHEARSAL),
  'rehearsed-part': (table) => rehearsalStore(table).keepPart(FULL_REHEARSAL, 'ff', fullPart()),
  'rehearsals-of-a-day': async (table) => {
    for (let number = 0; number < MOST_A_DAY; number += 1)
      await rehearsalStore(table).count({ ...FULL_REHEARSAL, id: hash(`act ${number}`).slice(0, 16) }, MOST_A_DAY);
  },
  'approved-figures': (table) => figureStore(table).approve(nameOfFigures(FIGURES, sha256), 0),
  'figure-set': (table) => figureStore(table).keep(nameOfFigures(fullFigures(), sha256), fullFigures()),
};

const FULL_REHEARSAL = {
  id: hash('rehearsal').slice(0, 16),
  proposal: hash('act').slice(0, 16),
  by: hash('account').slice(0, 36),
  at: now,
  on: today,
  parts: 256,
};
/** Every programme, every change and every stage of life. */
const fullPart = (): RehearsedPart => {
  const cells = PROGRAMME_IDS.flatMap((programme) =>
    OUTCOMES.flatMap((from) =>
      OUTCOMES.flatMap((to) =>
        LIFE_STAGES.map((stage) => [`${programme} ${from} ${to} ${stage}`, { count: 99_999, key: 255 }]),
      ),
    ),
  );
  return { people: 4_000, set: nameOfFigures(FIGURES, sha256), cells: Object.fromEntries(cells) };
};

/** A list that was decided on, with the longest reasons and source. */
const fullArrears = (): ArrearsProposal => {
  const said = { by: hash('account').slice(0, 36), at: now, reason: '가'.repeat(MOST_REASON) };
  const list = hash('list').slice(0, 32);
  const source = '가'.repeat(MOST_SOURCE);
  const id = hash('act').slice(0, 16);
  return { id, list, asOf: today, source, count: 5_000, ...said, decided: { how: 'refused', ...said } };
};

const fullAward = (year: number): Award => ({
  company: '1234567891',
  name: wide(100),
  year: String(year),
  on: today,
  until: today,
  isPublic: false,
});
const FULL_WEIGHTS: Weights = {
  year: '2025',
  steps: Object.fromEntries(
    LINE_IDS.map((id) => [
      id,
      Array.from({ length: MOST_LINE_STEPS }, (_, at): [number, number] => [-999_999 + at, 1_000]),
    ]),
  ),
  source: wide(MOST_SOURCE),
};
const FULL_STEP: RevocationStep = {
  company: '1234567891',
  year: '2025',
  step: 'revoked',
  on: today,
  viewsUntil: today,
  ground: 'false-means',
  words: wide(MOST_STEP_WORDS),
};
const fullContact = (at: number): ContactChange => ({
  office: `${PARTNER}-${String(at)}`,
  field: 'civil-phone',
  value: '가'.repeat(MOST_VALUE),
  source: '가'.repeat(MOST_SOURCE),
});

const fullHoliday = (day: number): HolidayChange => ({
  date: addDays(today, day),
  is: 'working-day',
  name: '가'.repeat(60),
  source: '가'.repeat(MOST_SOURCE),
});

/** A proposal that was decided on, with the longest reasons and source. */
const fullProposal = (): Proposal => {
  const [limit] = FIGURES.limits;
  const said = { by: hash('account').slice(0, 36), at: now, reason: '가'.repeat(MOST_REASON) };
  const limits = limit === undefined ? [] : [{ ...limit, source: '가'.repeat(MOST_SOURCE) }];
  const figures = { ...NO_FIGURES, limits };
  return {
    id: hash('act').slice(0, 16),
    rule: 'youth/age-min',
    figures,
    ...said,
    decided: { how: 'refused', ...said },
  };
};

/** The figures of the release with as many approved ones as there is room for. */
const fullFigures = (): Figures => {
  const [first] = FIGURES.limits;
  const source = '가'.repeat(100);
  const more = first && [...Array(500).keys()].map((day) => ({ ...first, source, effectiveFrom: addDays(today, day) }));
  const limits = [...FIGURES.limits, ...(more ?? [])];
  while (jsonBytes({ ...FIGURES, limits }) > MOST_SET_BYTES) limits.pop();
  return { ...FIGURES, limits };
};

/** Reads each item back as its real reader does. Fails if an item does not match its own schema. */
export const READ_BACK: Readonly<Partial<Record<keyof typeof ITEM_LIMITS, (table: Table) => Promise<unknown>>>> = {
  'approved-figures': async (table) => (await figureStore(table).approved()).name,
  'arrears-proposal': (table) => arrearsStore(table).proposals.read(hash('act').slice(0, 16)),
  'arrears-in-force': (table) => arrearsStore(table).inForce(),
  'arrears-list': async (table) => (await arrearsStore(table).employers(fullArrears().list))[0],
  rehearsal: (table) => rehearsalStore(table).latest(hash('act').slice(0, 16)),
  'rehearsed-part': async (table) => (await rehearsalStore(table).parts(FULL_REHEARSAL))[0],
  proposal: (table) => proposalStore(table).read(hash('act').slice(0, 16)),
  'proposed-holiday': (table) => proposedRows(table).holidays.read(hash('act').slice(0, 16)),
  'approved-holidays': (table) => approvedRows(table).holidays.inForce(),
  'proposed-contact': (table) => proposedRows(table).contacts.read(hash('act').slice(0, 16)),
  'approved-contacts': (table) => approvedRows(table).contacts.inForce(),
  'listed-company': async (table) => {
    const [version] = CRITERIA;
    return version && (await companyListStore(table).all(version))[0];
  },
  'proposed-award': (table) => proposedRows(table).awards.read(hash('act').slice(0, 16)),
  'approved-awards': async (table) => (await approvedRows(table).awards.inForce())[0],
  'proposed-weights': (table) => proposedRows(table).weights.read(hash('act').slice(0, 16)),
  'approved-weights': async (table) => (await approvedRows(table).weights.inForce())[0],
  'proposed-revocation': (table) => proposedRows(table).revocations.read(hash('act').slice(0, 16)),
  'approved-revocations': async (table) => (await approvedRows(table).revocations.inForce())[0],
  'figure-set': (table) => figureStore(table).contents(nameOfFigures(fullFigures(), sha256)),
  posting: (table) => postingStore(table).read({ partner: PARTNER, externalId: wideId(1) }),
  'refused-text': async (table) =>
    (await postingStore(table).refusedTexts({ partner: PARTNER, externalId: wideId(1) }, 1, today))[0],
  'company-posting': async (table) => (await companyPostingStore(table).of(hash('company').slice(0, 40)))[0],
  'number-posting': async (table) => (await companyPostingStore(table).ofNumber('1234567891', 10))[0],
  arrears: (table) => postingStore(table).arrears(),
  registration: (table) => registrationStore(table).read(hash('r')),
  person: (table) => personStore(table).read(PERSON),
  outcome: async (table) => (await outcomeStore(table).of(hash('r')))[0],
  facts: (table) => factsStore(table).read(hash('r')),
  waiting: async (table) => (await waitingStore(table).of(hash('r')))[0],
  screening: (table) => screeningStore(table).read(PERSON),
  'review-request': async (table) => (await reviewRequestStore(table).of(PERSON))[0],
  'review-number': async (table) => reviewRequestStore(table).find('R-20261102-ABCDEF'),
  job: async (table) => (await poolStore(table).jobs(today))[0],
  'job-in-area': async (table) => (await poolStore(table).jobsWanted(wantsTheJob, today))[0],
  seeker: (table) => poolStore(table).seeker(PERSON),
  'seeker-in-bucket': async (table) => (await poolStore(table).candidates(wantedJob))[0],
  case: async (table) => (await caseStore(table).page({ programme: 'community-jobs', condition: LONG[0] }, 1)).cases[0],
  told: async (table) => (await toldStore(table).read(PERSON)) && (await toldStore(table).listed('9999'))[0],
  'asked-by': (table) => toldStore(table).requestedBy(PERSON, 'R-20261102-ABCDEF'),
  introduction: async (table) => (await introductionStore(table).of(PERSON))[0],
  asker: async (table) => (await poolStore(table).askersOf(CLUSTER))[0],
  'match-run': async (table) => (await matchRunStore(table).of(CLUSTER))[0],
  'closed-report-of-job': async (table) => (await closedReportStore(table).reportsOf(CLUSTER))[0],
  'introduction-word': (table) => introductionWordStore(table).read(PERSON, CLUSTER),
  'left-mail': (table) => leftMailStore(table).find(LEFT_MAIL),
  'left-letter': (table) => leftMailStore(table).find(LEFT_MAIL),
  introduced: async (table) => (await introductionWordStore(table).ofJob(CLUSTER))[0],
  channel: (table) => channelStore(table).read('channel'),
  mailbox: (table) => mailboxStore(table).read(BOX),
  queued: async (table) => (await mailboxStore(table).queued(BOX, 1))[0],
  listed: async (table) => (await mailboxStore(table).listed(BOX, today))[0],
  deletion: (table) => deletionStore(table).read({ kind: 'registration', of: hash('r') }),
  receipt: (table) =>
    receiptStore(table).read({ sender: 'masan-univ', key: hash('k') }, { eventId: null, externalId: null }),
  refusal: async (table) => (await refusalStore(table).between('masan-univ', '', '9999'))[0],
};
