import type { Moment } from '../../../functions/domain/language/calendar.ts';
import { personOf, registrationOf } from '../../../functions/domain/people/address.ts';
import { holding } from '../../../functions/domain/people/person.ts';
import { withinLimits } from '../../support/item-limits.ts';
import type { ShownForm } from '../../support/page-world.ts';
import { memoryTable, type OpenTable } from '../../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../../support/messages.ts';
import { keyed } from '../../support/world.ts';
import { kindOf } from '../read-back.ts';
import {
  cityAt,
  expectThat,
  SECTIONS,
  watched,
  type City,
  type Language,
  type Section,
  type WatchedTable,
} from './city.ts';
import { goodPosting, goodSeeker, MARKS, SENDER, type Envelope } from './good-messages.ts';
import { told, type Kind } from './kinds.ts';

/**
 * The life of one message: it arrives, is shown and mailed, corrected, sent again, ended and sent once more, and
 * the person deletes everything.
 */

const at = (now: string, today: string): Moment => ({ now, today });
/** Two Mondays at noon in Seoul, one hour after the second, and the morning of the Monday in between. */
const FIRST = at('2026-11-02T03:00:00.000Z', '2026-11-02');
const MORNING = at('2026-11-08T23:30:00.000Z', '2026-11-09');
const SECOND = at('2026-11-16T03:00:00.000Z', '2026-11-16');
const LAST = at('2026-11-16T04:00:00.000Z', '2026-11-16');

const AGREED = { on: '2026-10-01', textVersion: 'screening-1', via: '방문' };
const READER = seeker({
  externalId: 'R-1',
  email: 'reader@people.example',
  name: '가상독자',
  birthDate: '1988-08-08',
  employment: { status: 'unemployed' },
  wanted: { occupations: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], districts: ['48120'] },
  consents: { ...seeker().consents, screening: AGREED, introduction: AGREED },
});
const READER_ID = personOf(READER.email, READER.birthDate, keyed);
const READER_MARKS = /reader@|가상독자|1988-08-08/;
const JOB = posting({ externalId: 'J-1', title: '밀링 조작원 모집' });

/**
 * A reader whom almost every job fits, and a job that fits almost every person. They are the same before every life.
 */
const castIn = (language: Language) => {
  let cast: ReturnType<typeof made> | undefined;
  const made = async () => {
    const table = watched(memoryTable());
    const city = cityAt(table, FIRST);
    await city.take(registered('kyungnam-univ', { ...READER, language }), 'reader');
    await city.take(submitted('kyungnam-univ', JOB), 'job');
    await city.drain();
    return table.all();
  };
  return async (): Promise<WatchedTable> => {
    const table = watched(withinLimits(memoryTable()));
    for (const item of await (cast ??= made())) await table.writeNewer(item);
    return table;
  };
};
const CAST = { ko: castIn('ko'), en: castIn('en') } as const;

/** How a life goes, apart from what the message says. */
export type Way = {
  /** The message comes before the one it depends on. */
  readonly early: boolean;
  readonly language: Language;
  /** What the person does on their page before the end. */
  readonly act: Act;
  /** Opens the whole page after every step, not only after the first. Most of the time goes there. */
  readonly isThorough: boolean;
  /** Opens the page in both languages after the first step, not only in the person's own. */
  readonly isBilingual: boolean;
  /** The message comes a second time after its end. */
  readonly isTwice: boolean;
};

/** The highest revision. */
const HIGHEST = Number.MAX_SAFE_INTEGER;
const higher = (revision: number): number => Math.min(revision + 1, HIGHEST);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The message sent once more, with a higher revision and new consents. */
const again = (message: Envelope, revision: number, now: string): Envelope => {
  const { data, dataschema } = message;
  if (dataschema !== undefined) return { ...message, time: now, revision };
  if (!isObject(data)) return message;
  const { consents } = data;
  const anew = isObject(consents)
    ? Object.fromEntries(
        Object.entries(consents).map(([kind, one]) => [kind, isObject(one) ? { ...one, on: now } : one]),
      )
    : undefined;
  return {
    ...message,
    time: now,
    data: { ...data, ...('revision' in data && { revision }), ...(anew && { consents: anew }) },
  };
};

type Telling = keyof typeof told;
const STATES = {
  submitted: 'open',
  held: 'held',
  closed: 'stored',
  registered: 'stored',
  withdrawn: 'stored',
  declared: 'stored',
  reported: 'stored',
} as const satisfies Record<Telling, string>;

const revisionIn = async (telling: Telling, id: string, { stores }: City): Promise<number> => {
  const about = registrationOf(SENDER, id, keyed);
  switch (telling) {
    case 'submitted':
    case 'held':
    case 'closed':
      return (await stores.postings.read({ partner: SENDER, externalId: id }))?.value.standing?.version.revision ?? 0;
    case 'declared':
      return (await stores.facts.read(about))?.value.version?.revision ?? 0;
    case 'registered':
    case 'withdrawn':
    case 'reported':
      return (await stores.registrations.read(about))?.value.standing?.version.revision ?? 0;
  }
};

/**
 * Whether nothing blocks the message: the revision is not the highest possible, and no
 * official has decided on this one.
 */
const isFree = async (telling: Telling, id: string, revision: number, city: City): Promise<boolean> => {
  const rests = telling === 'declared' ? (['declared', 'registered'] as const) : [telling];
  const revisions = await Promise.all(rests.map((one) => revisionIn(one, id, city)));
  const kept = await city.stores.postings.read({ partner: SENDER, externalId: id });
  return !revisions.includes(HIGHEST) && kept?.value.reviews[String(revision)] === undefined;
};

/**
 * Sends a good message about a record, with a higher revision. It must be accepted unless `isFree` says otherwise,
 * because every stored record can be corrected and ended.
 */
const tell = async (telling: Telling, id: string, city: City, expected: string = STATES[telling]): Promise<void> => {
  const revision = higher(await revisionIn(telling, id, city));
  const isTaken = await isFree(telling, id, revision, city);
  const answer = await city.receive(told[telling](id, revision, city.moment.now));
  const state = 'state' in answer ? answer.state : `refused (${answer.findings.map(({ code }) => code).join(' ')})`;
  expectThat(!isTaken || state === expected, `${telling} is answered ${state}, not ${expected}`);
};

const personNow = async (id: string, { stores }: City): Promise<string | undefined> =>
  (await stores.registrations.read(registrationOf(SENDER, id, keyed)))?.value.standing?.person;

const isHere = async (person: string, { stores }: City): Promise<boolean> => {
  const kept = await stores.persons.read(person);
  return kept !== undefined && holding(kept.value) !== undefined;
};

/** The kinds of item that may name a deleted person by hash: they record the deletion and keep out older messages. */
const NAMING: ReadonlySet<string> = new Set(['person', 'registration', 'deletion', 'mailbox']);

const expectGone = (table: OpenTable, marks: RegExp, person: string | undefined): void => {
  for (const item of table.all()) {
    const json = JSON.stringify(item);
    expectThat(!marks.test(json), `${kindOf(item)} holds something of a person who is gone`);
    if (person !== undefined && !NAMING.has(kindOf(item)))
      expectThat(!json.includes(person), `${kindOf(item)} names a person who is gone`);
  }
};

/** What a person may do on their own page, apart from deleting everything. */
export const ACTS = ['introduce', 'review', 'wishes', 'stop', 'agree'] as const;
type Act = (typeof ACTS)[number];

const ofWhat =
  (what: string) =>
  ({ fields }: ShownForm): boolean =>
    fields['what'] === what;

const act = async (what: Act, person: string, city: City): Promise<number | undefined> => {
  switch (what) {
    case 'introduce':
      return city.send(person, '', ({ action }) => action === '/me/introduce', [['agree', 'yes']]);
    case 'review':
      return city.send(person, '/programmes', ({ action }) => action === '/me/review', [
        ['programme', 'all'],
        ['what', 'both'],
      ]);
    case 'wishes':
      return city.send(person, '/wishes', ofWhat('wishes'), await wishesAsShown(person, city));
    case 'stop':
    case 'agree':
      await city.send(person, '/mail', ofWhat('mail-stop'), []);
      return what === 'stop' ? undefined : city.send(person, '/mail', ofWhat('mail-agree'), [['agree', 'yes']]);
  }
};

const wishesAsShown = async (person: string, { stores }: City): Promise<[string, string][]> => {
  const kept = await stores.persons.read(person);
  const { wanted, mail } = (kept && holding(kept.value))?.seeker ?? {};
  const each = (name: string, values: readonly string[] = []) => values.map((value): [string, string] => [name, value]);
  return [
    ...each('occupation', wanted?.occupations),
    ...each('district', wanted?.districts),
    ...each('type', wanted?.employmentTypes),
    ['wageMin', String(wanted?.wage?.min ?? '')],
    ['wageUnit', wanted?.wage?.unit ?? ''],
    ['hoursMax', String(wanted?.weeklyHoursMax ?? '')],
    ['cadence', mail?.cadence ?? 'daily'],
  ];
};

const deleteAll = async (person: string, city: City): Promise<void> => {
  const status = await city.send(person, '/delete', ({ action }) => action === '/me/delete', [['sure', 'yes']]);
  expectThat(status === 303, `the deletion answers ${status}`);
  await city.sweep();
};

type Life = {
  readonly kind: Kind;
  readonly message: Envelope;
  readonly way: Way;
  readonly table: WatchedTable;
  /** Reports the current step, for the report of a failure. */
  readonly step: (step: string) => void;
};

const baseIdOf = (kind: Kind): string => (kind.about === 'posting' ? goodPosting : goodSeeker).externalId;
const endOf = (kind: Kind): Telling => (kind.about === 'posting' ? 'closed' : 'withdrawn');

/** The people whose pages are opened: the reader's for a posting, else those of everybody whom the records name. */
const readersOf = async (kind: Kind, ids: readonly string[], city: City): Promise<string[]> => {
  if (kind.about === 'posting') return [READER_ID];
  const persons = await Promise.all(ids.map((id) => personNow(id, city)));
  return [...new Set(persons.filter((person) => person !== undefined))];
};

/**
 * The pages that show a posting, and most of what is stored about a person. The other pages are opened at least once.
 */
const WHERE_SHOWN: readonly Section[] = ['', '/data'];
type Opened = 'everything' | 'where-shown' | 'nothing';

const sectionsFor = ({ kind, way }: Life, opened: Opened): readonly Section[] => {
  if (way.isThorough || (opened === 'everything' && kind.about === 'person')) return SECTIONS;
  return opened === 'nothing' ? [] : WHERE_SHOWN;
};

/** Processes what waits, reads everything, and opens the pages of the people concerned. */
const look = async (
  life: Life,
  ids: readonly string[],
  city: City,
  opened: Opened = 'where-shown',
): Promise<string[]> => {
  await city.drain();
  await city.readAll();
  const readers = await readersOf(life.kind, ids, city);
  const languages = opened === 'everything' && life.way.isBilingual ? (['ko', 'en'] as const) : [life.way.language];
  for (const person of readers)
    await city.readPage(person, await isHere(person, city), sectionsFor(life, opened), languages);
  return readers;
};

const before = async ({ kind }: Life, ids: readonly string[], city: City, revision?: number): Promise<void> => {
  for (const telling of kind.before)
    for (const id of ids) {
      if (revision === undefined) await tell(telling, id, city);
      else await city.receive(told[telling](id, revision, city.moment.now));
    }
};

/** Sends the message once more with a higher revision. If it is about people, it must be accepted again. */
const sendAgain = async ({ kind, message }: Life, id: string, city: City): Promise<void> => {
  const isReview = kind.before.includes('held');
  const telling = kind.corrected.at(-1) ?? 'registered';
  const revision = await revisionIn(telling, id, city);
  const next = again(message, isReview ? revision : higher(revision), city.moment.now);
  const answer = await city.receive(kind.sent?.(next) ?? next);
  // A posting from two weeks ago may have closed since.
  expectThat(kind.about === 'posting' || 'state' in answer, 'what was accepted is refused when it is sent again');
};

/** Delivers the message. Returns undefined if it was refused, else the ids of the records that exist. */
const arrive = async (life: Life, city: City): Promise<readonly string[] | undefined> => {
  const { kind, message, way, step } = life;
  const base = kind.before.length === 0 ? [] : [baseIdOf(kind)];
  const revision = kind.before.includes('held') ? 5 : 4;
  if (!way.early) await before(life, base, city, revision);
  step('arrival');
  const sent = kind.sent?.(message) ?? message;
  const answer = await city.receive(sent);
  if (way.early) await before(life, base, city, revision);
  step('after arrival');
  const repeated = await city.receive(sent);
  expectThat('state' in repeated === 'state' in answer, 'a copy is answered otherwise');
  if ('state' in answer) return [...new Set([...base, answer.id])];
  await look(life, base, city, 'nothing');
  return undefined;
};

const firstLife = async (life: Life): Promise<readonly string[] | undefined> => {
  const { kind, table, way, step } = life;
  const city = cityAt(table, FIRST);
  const ids = await arrive(life, city);
  if (ids === undefined) return undefined;
  step('shown');
  const readers = await look(life, ids, city, 'everything');
  step('acted upon');
  for (const person of readers)
    if (await isHere(person, city)) await act(kind.about === 'posting' ? 'introduce' : way.act, person, city);
  await look(life, ids, city);

  step('a week later');
  const later = cityAt(table, MORNING);
  await later.morning();
  await look(life, ids, later, 'nothing');
  step('corrected');
  for (const telling of kind.corrected) for (const id of ids) await tell(telling, id, later);
  for (const person of await look(life, ids, later))
    expectThat(await isHere(person, later), 'who was corrected is not here');
  step('sent again');
  await sendAgain(life, ids.at(-1) ?? '', later);
  await look(life, ids, later);
  step('ended');
  for (const id of ids) await tell(endOf(kind), id, later);
  await later.drain();
  await later.sweep();
  await look(life, ids, later, 'nothing');
  if (kind.about === 'person') expectGone(table, MARKS, undefined);
  return ids;
};

/** What a decision of the officials makes of a held posting. */
const DECIDED: Readonly<Record<string, string>> = { release: 'open', refuse: 'refused (refused-by-review sex-hint)' };

/** Sends the posting that was just decided on once more, with a higher revision and nothing else changed: the decision counts. */
const nextNight = async ({ kind, message: { data } }: Life, id: string, city: City): Promise<void> => {
  if (!kind.before.includes('held') || !isObject(data)) return;
  const isAboutIt = data['partner'] === SENDER && data['externalId'] === id;
  await tell('held', id, city, isAboutIt ? DECIDED[String(data['decision'])] : 'held');
};

const secondLife = async (life: Life, ids: readonly string[]): Promise<void> => {
  life.step('a second time');
  const city = cityAt(life.table, SECOND);
  await before(life, ids, city);
  await sendAgain(life, ids.at(-1) ?? '', city);
  await nextNight(life, ids.at(-1) ?? '', city);
  await look(life, ids, city);
};

const death = async (life: Life, ids: readonly string[]): Promise<void> => {
  const { kind, table, step } = life;
  step('deleted on the page');
  const last = cityAt(table, LAST);
  for (const id of kind.about === 'person' ? ids : []) {
    const person = await personNow(id, last);
    if (person === undefined || !(await isHere(person, last))) await tell('registered', id, last);
  }
  await last.drain();
  const readers = await readersOf(kind, ids, last);
  for (const person of readers) if (await isHere(person, last)) await deleteAll(person, last);
  await look(life, ids, last, 'nothing');
  for (const person of readers) expectThat(!(await isHere(person, last)), 'who deleted everything is still here');
  for (const person of readers) expectGone(table, kind.about === 'posting' ? READER_MARKS : MARKS, person);
};

/**
 * Runs the life of a message, once or twice.
 * @throws if something stored cannot be read, shown, mailed, corrected, ended or deleted
 */
export const live = async (
  kind: Kind,
  message: Envelope,
  way: Way,
  step: (step: string) => void = () => undefined,
): Promise<'accepted' | 'refused'> => {
  const life: Life = { kind, message, way, step, table: await CAST[way.language]() };
  const ids = await firstLife(life);
  if (ids !== undefined && way.isTwice) await secondLife(life, ids);
  if (ids !== undefined) await death(life, ids);
  return ids === undefined ? 'refused' : 'accepted';
};
