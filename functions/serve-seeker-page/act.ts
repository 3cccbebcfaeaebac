import { addDays, type Moment } from '../domain/language/calendar.ts';
import { noticeId } from '../domain/mail/notice-id.ts';
import { deletePage } from '../domain/page/delete-page.ts';
import type { Action } from '../domain/page/forms.ts';
import { mailPage } from '../domain/page/mail-page.ts';
import { readSaidOfJob } from '../domain/page/own-jobs-form.ts';
import { FIND } from '../domain/page/occupation-field.ts';
import { programmesPage } from '../domain/page/programmes-page.ts';
import { readReview } from '../domain/page/review-form.ts';
import { readWishes, sentEntry } from '../domain/page/wishes-form.ts';
import { wishesPage } from '../domain/page/wishes-page.ts';
import type { OwnChoice } from '../domain/people/own-word.ts';
import { ANSWERED_WITHIN } from '../domain/people/review-request.ts';
import { choose, deletePerson as markDeleted, holding, screenable } from '../domain/people/person.ts';
import { showPerson } from '../steps/showing-people.ts';
import { introduce } from './introduce.ts';
import { keepWordOnJob } from './own-jobs.ts';
import type { SeekerPageDeps } from './page-deps.ts';
import { readMail, readProgrammes } from './read-page.ts';
import { endConsent, say } from './say.ts';
import { type Acted, done, once, type Sent, USED } from './sent.ts';
import { stopMail } from './stop-mail.ts';

/** Keeps what the person says of a job. */
const sayOfJob = (sent: Sent, deps: SeekerPageDeps): Promise<Acted> => {
  const said = readSaidOfJob(sent.fields);
  if (said === undefined) return Promise.resolve(USED);
  return once(sent, deps, async () => {
    const what = await keepWordOnJob(said, sent.holder, sent.moment, deps);
    return what === 'gone' ? USED : { outcome: 'done', section: 'jobs', done: what, page: said.page };
  });
};

/** Stores what the person chose, and updates the mailbox and the pool. `gone`: the person was deleted meanwhile. */
const keepChoice = async (
  { holder: { person, partner }, moment }: Sent,
  choice: Omit<OwnChoice, 'at'>,
  deps: SeekerPageDeps,
): Promise<'kept' | 'gone'> => {
  const id = person.person;
  const kept = await deps.persons.change(id, person, (before) =>
    holding(before) === undefined
      ? { value: before, result: 'gone' as const }
      : { value: choose(before, { ...choice, at: moment.now }), result: 'kept' as const },
  );
  if (kept.result === 'gone') return 'gone';
  await showPerson(kept, moment, deps);
  await deps.matching.send([{ person: id, partner }], partner);
  return 'kept';
};

const change = (sent: Sent, deps: SeekerPageDeps): Promise<Acted> => {
  switch (sent.fields.get('what')) {
    case 'wishes':
      return changeWishes(sent, deps);
    case 'mail-stop':
      return once(sent, deps, async () => {
        const { person, mailbox } = sent.holder.person;
        if (mailbox !== undefined) await stopMail({ mailbox, person }, sent.moment, deps);
        return done('mail', 'stopped');
      });
    case 'mail-agree':
      return agree(sent, deps);
    case 'consent-end':
      return endConsent(sent, deps);
    default:
      return Promise.resolve(USED);
  }
};

const changeWishes = async (sent: Sent, deps: SeekerPageDeps): Promise<Acted> => {
  const { fields, reader, newToken } = sent;
  const entry = sentEntry(fields);
  if (fields.has(FIND) && entry.search.trim() !== '')
    return { outcome: 'shown', page: wishesPage(entry, reader, newToken) };
  const read = readWishes(entry, reader.language);
  if (!read.ok) return { outcome: 'mistake', page: wishesPage(entry, reader, newToken, { errors: read.errors }) };
  const { wanted, preferred, cadence } = read;
  return once(sent, deps, async () =>
    (await keepChoice(sent, { wanted, preferred, cadence }, deps)) === 'kept' ? done('wishes', 'saved') : USED,
  );
};

const agree = async (sent: Sent, deps: SeekerPageDeps): Promise<Acted> => {
  const { fields, holder, reader, newToken } = sent;
  if (fields.get('agree') !== 'yes') {
    const facts = await readMail(holder, deps);
    return { outcome: 'mistake', page: mailPage(facts, reader, newToken, { failed: true }) };
  }
  return once(sent, deps, async () =>
    (await keepChoice(sent, { mail: 'agreed' }, deps)) === 'kept' ? done('mail', 'agreed') : USED,
  );
};

const numberOf = (id: string, { today }: Moment, { hash }: SeekerPageDeps): string =>
  `R-${today.replaceAll('-', '')}-${hash(id).slice(0, 6).toUpperCase()}`;

/**
 * Records the request and tells both sides. A repeat of a request that is still unanswered counts as the same request.
 */
const review = async (sent: Sent, deps: SeekerPageDeps): Promise<Acted> => {
  const { fields, holder, reader, moment, newToken, link } = sent;
  const entry = { programme: fields.get('programme') ?? '', what: fields.get('what') ?? '' };
  const read = readReview(entry, reader.language);
  if (!read.ok) {
    const facts = await readProgrammes(holder, reader, deps);
    return { outcome: 'mistake', page: programmesPage(facts, reader, newToken, { errors: read.errors, entry }) };
  }
  const { programme, what } = read.wish;
  const [registration] = screenable(holder.person);
  const { person, mailbox } = holder.person;
  if (registration === undefined || mailbox === undefined) return USED;
  return once(sent, deps, async () => {
    const [told, known] = await Promise.all([deps.told.read(person), deps.reviews.of(person)]);
    const waiting = known.find(
      (one) =>
        one.answer === undefined && one.programme === programme && one.what === what && one.dueOn >= moment.today,
    );
    const { partner, externalId } = registration;
    const on = told?.answers[0]?.on;
    const asked = waiting ?? {
      number: numberOf(link.id, moment, deps),
      requestedOn: moment.today,
      dueOn: addDays(moment.today, ANSWERED_WITHIN),
      programme,
      what,
      partner,
      externalId,
      told: told === undefined || on === undefined ? undefined : { answer: told.answer, on },
      extensions: [],
    };
    const { number, requestedOn, dueOn, partner: heldBy, externalId: heldAs } = asked;
    const request = { number, requestedOn, dueOn, programme, what };
    await deps.told.showRequest(person, number, { partner: heldBy, externalId: heldAs });
    await deps.reviews.keep(person, asked);
    const id = (kind: 'review-request' | 'review-received'): string => noticeId(deps.hash, kind, person, number);
    await deps.notices.send(
      [
        { kind: 'review-request', noticeId: id('review-request'), partner, to: deps.officials, person, request },
        { kind: 'review-received', noticeId: id('review-received'), partner, mailbox, person, request },
      ],
      partner,
    );
    return done('programmes', 'asked');
  });
};

/**
 * Deletes everything about the person. Requests the deletion first, so that a crash cannot lose it. Then marks the
 * person as deleted and removes them from the mailbox and the pool at once.
 */
const deleteAll = async (sent: Sent, deps: SeekerPageDeps): Promise<Acted> => {
  const { fields, holder, reader, moment, newToken } = sent;
  if (fields.get('sure') !== 'yes') return { outcome: 'mistake', page: deletePage(reader, newToken, { failed: true }) };
  return once(sent, deps, async () => {
    const { person, partner } = holder;
    const id = person.person;
    await deps.deleting.send([{ person: id, at: moment.now, partner }], partner);
    const kept = await deps.persons.change(id, person, (before) => ({
      value: markDeleted(before, moment.now),
      result: undefined,
    }));
    await showPerson(kept, moment, deps);
    return { outcome: 'deleted' };
  });
};

const ACTS: Readonly<Record<Action, (sent: Sent, deps: SeekerPageDeps) => Promise<Acted>>> = {
  introduce,
  job: sayOfJob,
  change,
  say,
  review,
  delete: deleteAll,
};

/** Does what the form asks for. */
export const act = (sent: Sent, deps: SeekerPageDeps): Promise<Acted> => ACTS[sent.action](sent, deps);
