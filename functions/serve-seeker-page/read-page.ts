import { postingOfJob, recordOfJob } from '../stores/postings/posting-of-job.ts';
import type { PartnerId } from '../contracts/partners.ts';
import type { Seeker } from '../contracts/seeker.ts';
import { compareText } from '../domain/language/compare-text.ts';
import type { Preferred } from '../domain/industry/preferred.ts';
import { seoulDate, type Moment } from '../domain/language/calendar.ts';
import { jobFactsOf } from '../domain/letters/job-facts.ts';
import { countOf, mayWriteTo, OFFER_KEY } from '../domain/mail/mailbox.ts';
import { agreedOn } from '../domain/mail/mailbox-people.ts';
import { confirmationsIn } from '../domain/eligibility/answer/official-act.ts';
import type { ScreeningRecord } from '../domain/eligibility/answer/screening-record.ts';
import type { ReadyProgramme } from '../domain/eligibility/engine/judge.ts';
import { withConfirmations } from '../domain/eligibility/engine/official-word.ts';
import type { Subject } from '../domain/eligibility/engine/subject.ts';
import { screenedPerson, type DeclaredFacts } from '../domain/eligibility/answer/screened-person.ts';
import { fit, lastDayOf } from '../domain/matching/fit.ts';
import type { JobRow } from '../domain/matching/profiles.ts';
import { rankedJobs, type Pair } from '../domain/matching/ranking.ts';
import type {
  DataFacts,
  HeldAct,
  OwnConsent,
  HeldFacts,
  HeldOutcome,
  HeldRegistration,
  ShownChoice,
} from '../domain/page/data-page.ts';
import { shareableOf } from '../domain/page/introduction-shares.ts';
import { JOBS_ON_A_PAGE, type JobsFacts, type ShownJob } from '../domain/page/jobs-page.ts';
import type { Reading } from '../domain/page/layout.ts';
import type { MailFacts, MailState } from '../domain/page/mail-page.ts';
import type { ListedJob } from '../domain/page/own-jobs-block.ts';
import { programmeView } from '../domain/page/programme-view.ts';
import type { ProgrammesFacts } from '../domain/page/programmes-page.ts';
import type { PageConsent } from '../domain/page/consent-texts.ts';
import { shownRecognition } from '../domain/page/public/employers-page.ts';
import { jobPath } from '../domain/page/public/job-id.ts';
import { listsIn } from '../domain/page/say-fields.ts';
import type { OwnSaid } from '../domain/page/say-page.ts';
import { jobsKept, overJobs, type OwnJobs } from '../domain/people/own-jobs.ts';
import { holding, ownConsents, registrationsNowOf, screenable, type Person } from '../domain/people/person.ts';
import { isAsked, isSilent } from '../domain/postings/closing-question.ts';
import { membersOf, shownJob, type Cluster } from '../domain/postings/cluster.ts';
import type { ReadingDeps } from './page-deps.ts';
import { introductionState, pastOf, readIntroductions, type Introductions } from './read-introductions.ts';

/** The person that a page belongs to: their record, and what currently applies to them. */
export type Holder = {
  readonly person: Person;
  readonly partner: PartnerId;
  readonly seeker: Seeker;
  readonly preferred: Preferred | undefined;
  readonly jobs: OwnJobs;
};

/**
 * Returns the person in their current state. Returns undefined if they are deleted or their registrations now name
 * somebody else.
 */
export const readHolder = async (
  id: string,
  { persons }: Pick<ReadingDeps, 'persons'>,
): Promise<Holder | undefined> => {
  const person = (await persons.read(id))?.value;
  const held = person && holding(person);
  return person === undefined || held === undefined ? undefined : { person, ...held };
};

/** Returns the open jobs that fit the person now, best first. Returns undefined if the pool does not know the person. */
const fittingJobs = async ({ person }: Person, { today }: Moment, deps: ReadingDeps): Promise<Pair[] | undefined> => {
  const kept = await deps.pool.seeker(person);
  if (kept === undefined) return undefined;
  const wanted = await deps.pool.jobsWanted(kept.value, today);
  return rankedJobs(
    kept.value,
    wanted.map(({ job }) => job),
    today,
  );
};

const shown = async (
  { seeker, job, fit: { reasons, question } }: Pair,
  introductions: Introductions,
  jobs: OwnJobs,
  moment: Moment,
  deps: ReadingDeps,
): Promise<ShownJob> => {
  const { posting, record } = (await postingOfJob(job, deps)) ?? {};
  return {
    cluster: job.cluster,
    job: {
      ...jobFactsOf(job, posting),
      mayBeClosed: record !== undefined && isAsked(record),
      recognition: posting && shownRecognition(await deps.recognised(posting.company, moment)),
    },
    about: { wanted: seeker.wanted, preferred: seeker.preferred, row: job },
    reasons,
    question,
    introduction: introductionState(introductions, job.cluster, posting?.contact?.email),
    own: jobs[job.cluster],
  };
};

const listed = (job: JobRow): ListedJob => ({
  cluster: job.cluster,
  title: job.title,
  companyName: job.companyName,
  lastDay: lastDayOf(job),
  path: jobPath(job),
  saved: false,
  applied: undefined,
});

/** Whether a posting of a job that is not open is held until its company says whether it is closed. */
const waitsForCompany = async (job: Cluster, deps: ReadingDeps): Promise<boolean> => {
  const records = await Promise.all(membersOf(job).map((member) => recordOfJob(member, deps)));
  return records.some((kept) => kept?.value.standing?.cluster === job.cluster && isSilent(kept.value));
};

/**
 * What the person saved or applied for, until 35 days after it closed. A job that does not fit any more is looked up: it may be
 * open or closed.
 */
const keptJobs = async (
  { jobs }: Holder,
  fitting: readonly Pair[],
  { today }: Moment,
  deps: ReadingDeps,
): Promise<ListedJob[]> => {
  const over = new Set(overJobs(jobs, today));
  const all = await Promise.all(
    jobsKept(jobs).map(async ({ cluster, job: { lastDay, named, saved = false, applied } }) => {
      const fits = fitting.find(({ job }) => job.cluster === cluster)?.job;
      const kept = fits === undefined ? await deps.pool.clusters.read(cluster) : undefined;
      const open = fits ?? (kept && shownJob(kept.value, today));
      const { title = '', companyName = '' } = named ?? {};
      const isWaiting = open === undefined && kept !== undefined && (await waitsForCompany(kept.value, deps));
      const shut = { cluster, title, companyName, lastDay, path: undefined, isSilent: isWaiting };
      return { ...shut, ...(open && listed(open)), saved, applied };
    }),
  );
  return all.filter(({ cluster, path }) => path !== undefined || !over.has(cluster));
};

/**
 * Where to begin in the list of jobs: at a page of it, counted from one, or where a job stands. What lies behind the end is the
 * last page.
 */
export type ListPlace = { readonly page: number } | { readonly cluster: string };

const placeIn = (fitting: readonly Pair[], place: ListPlace): number => {
  const asked =
    'page' in place
      ? place.page - 1
      : Math.floor(fitting.findIndex(({ job }) => job.cluster === place.cluster) / JOBS_ON_A_PAGE);
  const last = Math.max(0, Math.ceil(fitting.length / JOBS_ON_A_PAGE) - 1);
  return Math.min(Math.max(0, asked), last) * JOBS_ON_A_PAGE;
};

export const readJobs = async (
  holder: Holder,
  place: ListPlace,
  moment: Moment,
  deps: ReadingDeps,
): Promise<JobsFacts> => {
  const { person, partner, seeker, jobs } = holder;
  const [found, introductions] = await Promise.all([
    fittingJobs(person, moment, deps),
    readIntroductions(person.person, deps),
  ]);
  const all = found ?? [];
  const isAway = ({ job }: Pair): boolean => jobs[job.cluster]?.away !== undefined;
  const fitting = all.filter((pair) => !isAway(pair));
  const before = placeIn(fitting, place);
  const shownHere = fitting.slice(before, before + JOBS_ON_A_PAGE);
  return {
    name: seeker.name,
    email: seeker.email,
    shareable: shareableOf(seeker, moment.today),
    partner,
    today: moment.today,
    matched: seeker.consents.matching !== undefined,
    known: found !== undefined,
    jobs: await Promise.all(shownHere.map((job) => shown(job, introductions, jobs, moment, deps))),
    total: fitting.length,
    before,
    past: pastOf(introductions, fitting),
    kept: await keptJobs(holder, all, moment, deps),
    away: all.filter(isAway).map(({ job }) => listed(job)),
  };
};

/** Returns the job that a form names, if it is open and fits the person. */
export const fittingJob = async (
  { person }: Person,
  cluster: string,
  { today }: Moment,
  deps: ReadingDeps,
): Promise<JobRow | undefined> => {
  const [row, kept] = await Promise.all([deps.pool.seeker(person), deps.pool.clusters.read(cluster)]);
  const job = kept && shownJob(kept.value, today);
  return row !== undefined && job !== undefined && fit(row.value, job, today) !== undefined ? job : undefined;
};

/** The consents that the person has not given on their own page yet. */
export const consentsToAsk = (person: Person): PageConsent[] => {
  const given = ownConsents(person);
  return (['screening', 'health'] as const).filter((kind) => given[kind]?.agreed !== true);
};

/** What the person said on their own page. It is the same under each of their registrations. */
const ownSaid = (person: Person, declared: readonly DeclaredFacts[]): OwnSaid => ({
  facts: declared.find(({ own }) => own === true)?.facts ?? {},
  asks: consentsToAsk(person),
  partnersLists: declared.flatMap(({ own, facts }) => (own === true ? [] : listsIn(facts))),
});

/** The rules of a day with what officials confirmed of this person's conditions, as far as it counts with these facts. */
const confirmedProgrammes = (
  programmes: readonly ReadyProgramme[],
  subject: Subject,
  record: ScreeningRecord | undefined,
  { hash }: Pick<ReadingDeps, 'hash'>,
): readonly ReadyProgramme[] =>
  record === undefined
    ? programmes
    : programmes.map((one) => withConfirmations(one, subject, confirmationsIn(record), { salt: record.salt, hash }));

/** The latest answers, with the facts that are held now. Screening runs again when something changes. */
export const readProgrammes = async (
  { person, partner }: Holder,
  { language, today }: Reading,
  deps: ReadingDeps,
): Promise<ProgrammesFacts> => {
  const [told, screening, requests, declared] = await Promise.all([
    deps.told.read(person.person),
    deps.screenings.read(person.person),
    deps.reviews.of(person.person),
    deps.facts.declared(registrationsNowOf(person)),
  ]);
  const consented = screenable(person).length > 0;
  const own = ownSaid(person, declared.facts);
  const on = told?.answers[0]?.on;
  const subject = on === undefined ? undefined : screenedPerson(person, declared.facts, on)?.subject;
  if (told === undefined || on === undefined || subject === undefined)
    return { partner, desk: deps.desks(partner), own, consented, changing: false, programmes: [], requests };
  const rules = deps.rulesOn(on, await deps.figures.named(told.answers[0]?.figures));
  const ready = confirmedProgrammes(rules, subject, screening?.value, deps);
  const programmes = ready.map((one) =>
    programmeView(one, subject, ready, {
      language,
      today,
      hash: deps.hash,
      officialOf: (criterion) =>
        screening?.value.acts?.find((act) => act.programme === one.programme.id && act.criterion === criterion),
    }),
  );
  const before = new Map<string, string>(told.answers.map(({ programme, outcome }) => [programme, outcome]));
  const from = told.registration?.partner ?? partner;
  return {
    partner: from,
    desk: deps.desks(from),
    own,
    consented,
    on,
    changing: programmes.some(({ id, outcome }) => before.get(id) !== outcome),
    programmes,
    requests,
  };
};

type StandingRegistration = NonNullable<Person['entries'][string]['standing']> & { readonly registration: string };

const standingRegistrations = ({ entries }: Person): StandingRegistration[] =>
  Object.entries(entries)
    .flatMap(([registration, { standing }]) => (standing === undefined ? [] : [{ ...standing, registration }]))
    .toSorted((a, b) => compareText(b.time, a.time) || compareText(a.hash, b.hash));

const ownChoice = ({ choice }: Person): ShownChoice | undefined => {
  if (choice === undefined || Object.keys(choice.since).length === 0) return undefined;
  const { at, mail, cadence, wanted, preferred } = choice;
  return { on: seoulDate(at), mail, cadence, wanted, preferred };
};

const saidOf = (declared: readonly DeclaredFacts[]): DataFacts['said'] => {
  const said = declared.find(({ own }) => own === true);
  return said && { facts: said.facts, on: seoulDate(said.time), keptUntil: said.keptUntil };
};

const consentsOf = (person: Person): OwnConsent[] => {
  const words = ownConsents(person);
  return (['screening', 'health'] as const).flatMap((kind) => {
    const word = words[kind];
    return word === undefined
      ? []
      : [{ kind, on: seoulDate(word.at), textVersion: word.agreed ? word.textVersion : undefined }];
  });
};

/** The person's own word counts before what a partner registered. */
const givesHealth = (person: Person, standing: readonly StandingRegistration[]): boolean =>
  ownConsents(person).health?.agreed ?? standing.some(({ seeker }) => seeker.consents.health !== undefined);

/** What officials recorded of the person's conditions. A condition that is no longer in the rules is named by its id. */
const heldActs = async ({ person }: Person, language: Reading['language'], deps: ReadingDeps): Promise<HeldAct[]> => {
  const record = (await deps.screenings.read(person))?.value;
  const { acts = [], answers = [], on } = record ?? {};
  if (on === undefined || acts.length === 0) return [];
  const rules = deps.rulesOn(on, await deps.figures.named(answers[0]?.figures));
  return acts.map(({ programme, criterion, says, at, reason, document, seenOn }) => {
    const row = rules
      .find((one) => one.programme.id === programme)
      ?.criteria.find((one) => one.row.id === criterion)?.row;
    const asks = row?.sentence[language] ?? criterion;
    return { programme, asks, role: row?.role ?? 'required', says, at, reason, document, seenOn };
  });
};

/** Everything that is held about the person, from all stores. */
export const readData = async (
  { person, partner, jobs }: Holder,
  { language }: Pick<Reading, 'language'>,
  deps: ReadingDeps,
): Promise<DataFacts> => {
  const standing = standingRegistrations(person);
  const [declared, introductions, requests, mailbox, told, acts, outcomes] = await Promise.all([
    deps.facts.declared(registrationsNowOf(person)),
    readIntroductions(person.person, deps),
    deps.reviews.of(person.person),
    person.mailbox === undefined ? undefined : deps.mailboxes.read(person.mailbox),
    deps.told.read(person.person),
    heldActs(person, language, deps),
    Promise.all(
      standing.map(async ({ partner: from, registration }) =>
        (await deps.outcomes.of(registration)).map((outcome): HeldOutcome => ({ partner: from, outcome })),
      ),
    ),
  ]);
  return {
    partner,
    registrations: standing.map(({ partner: from, seeker, time }): HeldRegistration => ({
      partner: from,
      externalId: seeker.externalId,
      receivedOn: seoulDate(time),
      seeker,
    })),
    declared: declared.facts
      .filter((one) => one.own === undefined)
      .flatMap(({ registration, facts, keptUntil }): HeldFacts[] => {
        const from = standing.find((one) => one.registration === registration);
        return from === undefined ? [] : [{ partner: from.partner, facts, keptUntil }];
      }),
    said: saidOf(declared.facts),
    isScreened: screenable(person).length > 0,
    givesHealth: givesHealth(person, standing),
    consents: consentsOf(person),
    outcomes: outcomes.flat(),
    own: ownChoice(person),
    jobs,
    introductions: pastOf(introductions, []),
    requests,
    acts,
    offered: mailbox === undefined ? 0 : countOf(mailbox.value.offered, OFFER_KEY),
    screened: told?.answers.length ?? 0,
  };
};

const mailState = async ({ person }: Holder, { mailboxes }: ReadingDeps): Promise<MailState> => {
  const mailbox = person.mailbox === undefined ? undefined : (await mailboxes.read(person.mailbox)).value;
  const known = mailbox?.people[person.person];
  if (mailbox === undefined || known === undefined) return { state: 'no-consent' };
  if (mayWriteTo(mailbox, person.person)) return { state: 'comes', agreedOn: agreedOn(known) };
  if (known.own?.mail === 'stopped') return { state: 'stopped', on: seoulDate(known.own.at) };
  return mailbox.suppressed === undefined
    ? { state: 'no-consent' }
    : { state: 'suppressed', on: seoulDate(mailbox.suppressed.at) };
};

export const readMail = async (holder: Holder, deps: ReadingDeps): Promise<MailFacts> => ({
  email: holder.seeker.email,
  partner: holder.partner,
  cadence: holder.seeker.mail?.cadence,
  mail: await mailState(holder, deps),
});
