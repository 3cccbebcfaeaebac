import canonicalize from 'canonicalize';
import { isProgramme } from '../contracts/programmes.ts';
import { factsKeptUntil } from '../domain/eligibility/engine/facts-kept.ts';
import { saysHealth } from '../domain/eligibility/answer/own-facts.ts';
import type { DeclaredFacts } from '../domain/eligibility/answer/screened-person.ts';
import type { ScreeningFacts } from '../domain/eligibility/engine/subject.ts';
import { AGREE_BOXES, CONSENT_TEXTS, type PageConsent } from '../domain/page/consent-texts.ts';
import type { PageContent } from '../domain/page/layout.ts';
import type { FieldError } from '../domain/page/parts.ts';
import { programmePage } from '../domain/page/programme-page.ts';
import { programmesPage } from '../domain/page/programmes-page.ts';
import { readSaid, saidAfter, type SaidEntry } from '../domain/page/say-entry.ts';
import { type FactPath, fieldName, pathsIn } from '../domain/page/say-fields.ts';
import { sayPage, SAY_MESSAGES } from '../domain/page/say-page.ts';
import type { ConsentWord, OwnChoice } from '../domain/people/own-word.ts';
import { choose, holding, ownConsents, registrationsNowOf, screenable, type Person } from '../domain/people/person.ts';
import { showPerson } from '../steps/showing-people.ts';
import type { SeekerPageDeps } from './page-deps.ts';
import { consentsToAsk, readProgrammes } from './read-page.ts';
import { type Acted, done, once, type Sent, USED } from './sent.ts';

/** The page with the form again, with the mistakes and everything that was entered. */
const again = async (
  { holder, reader, newToken, fields }: Sent,
  errors: readonly FieldError[],
  entry: SaidEntry,
  deps: SeekerPageDeps,
): Promise<PageContent> => {
  const facts = await readProgrammes(holder, reader, deps);
  const at = fields.get('at') ?? '';
  if (at === 'data') return sayPage(facts.own, reader, newToken, { errors, entry, paths: pathsIn(fields) });
  const shown = facts.programmes.find(({ id }) => id === at);
  return shown === undefined
    ? programmesPage(facts, reader, newToken, { errors })
    : programmePage(shown, facts, reader, newToken, { errors, entry, paths: pathsIn(fields) });
};

/** The boxes that have to be ticked and are not. */
const consentErrors = ({ fields, reader, holder }: Sent, facts: ScreeningFacts): FieldError[] => {
  const asks = consentsToAsk(holder.person);
  const isMissing = (kind: PageConsent): boolean => asks.includes(kind) && fields.get(AGREE_BOXES[kind]) !== 'yes';
  return [
    ...(isMissing('screening') ? (['screening'] as const) : []),
    ...(saysHealth(facts) && isMissing('health') ? (['health'] as const) : []),
  ].map((kind) => ({ field: AGREE_BOXES[kind], message: SAY_MESSAGES[reader.language][kind] }));
};

/** Stores the person's own word. Undefined if the person was deleted meanwhile. */
const keepWord = async (
  { holder: { person }, moment }: Sent,
  words: Partial<Record<PageConsent, ConsentWord>>,
  deps: SeekerPageDeps,
): Promise<Person | undefined> => {
  const choice: OwnChoice = { ...words, at: moment.now };
  const kept = await deps.persons.change(person.person, person, (before) =>
    holding(before) === undefined
      ? { value: before, result: 'gone' as const }
      : { value: choose(before, choice), result: 'kept' as const },
  );
  if (kept.result === 'gone') return undefined;
  await showPerson(kept, moment, deps);
  return kept.value;
};

const agreement = (kind: PageConsent): ConsentWord => ({ agreed: true, textVersion: CONSENT_TEXTS[kind].version });

const tickedNow = ({ fields, holder }: Sent): Partial<Record<PageConsent, ConsentWord>> =>
  Object.fromEntries(
    consentsToAsk(holder.person)
      .filter((kind) => fields.get(AGREE_BOXES[kind]) === 'yes')
      .map((kind) => [kind, agreement(kind)]),
  );

/**
 * Stores what the person said, beside the partners' declarations and under each registration of theirs, so that the end
 * of one does not take it from the others.
 */
const keepSaid = async (
  person: Person,
  paths: readonly FactPath[],
  said: ScreeningFacts,
  { moment: { now, today } }: Sent,
  deps: SeekerPageDeps,
): Promise<void> => {
  const registrations = screenable(person).map(({ registration }) => registration);
  // A registration that came after they last said something has no copy of it yet.
  const latest = (await deps.facts.declared(registrations)).facts
    .filter(({ own }) => own === true)
    .reduce<DeclaredFacts | undefined>(
      (best, next) => (best === undefined || next.time > best.time ? next : best),
      undefined,
    );
  for (const registration of registrations)
    await deps.facts.update(registration, {}, ({ own, ...before }) => {
      const known = latest !== undefined && latest.time > (own?.time ?? '') ? latest.facts : (own?.facts ?? {});
      const facts = saidAfter(known, paths, said);
      if (Object.keys(facts).length === 0) return before;
      const hash = deps.hash(canonicalize(facts) ?? '');
      return { ...before, own: { facts, time: now, hash, keptUntil: factsKeptUntil(facts, today) } };
    });
  // The person may have been deleted, or have ended the consent, while this was written.
  const after = (await deps.persons.read(person.person))?.value;
  const stays = new Set(after === undefined ? [] : screenable(after).map(({ registration }) => registration));
  for (const registration of registrations) if (!stays.has(registration)) await deps.facts.forgetOwn(registration, now);
  if (after !== undefined && ownConsents(after).health?.agreed === false)
    for (const registration of stays) await deps.facts.forgetHealth(registration);
};

/**
 * Takes what the person says about themselves, with their consent, and has them screened again. No partner is told. A
 * fact that is left blank is unknown.
 */
export const say = async (sent: Sent, deps: SeekerPageDeps): Promise<Acted> => {
  const { fields, holder, reader, moment } = sent;
  const at = fields.get('at') ?? '';
  const paths = pathsIn(fields);
  const entry: SaidEntry = (name) => fields.get(name) ?? '';
  const { facts, errors } = readSaid(paths, entry, moment.today, reader.language);
  const [first] = paths;
  const isEmpty = isProgramme(at) && errors.length === 0 && Object.keys(facts).length === 0;
  const wrong = [
    ...errors,
    ...(isEmpty && first !== undefined
      ? [{ field: fieldName(first), message: SAY_MESSAGES[reader.language].empty }]
      : []),
    ...consentErrors(sent, facts),
  ];
  if (wrong.length > 0) return { outcome: 'mistake', page: await again(sent, wrong, entry, deps) };
  return once(sent, deps, async () => {
    const { partner } = holder;
    const person = await keepWord(sent, tickedNow(sent), deps);
    if (person === undefined) return USED;
    if (paths.length > 0) await keepSaid(person, paths, facts, sent, deps);
    await deps.screening.send([{ person: person.person, partner }], partner);
    if (at === 'data') return done('data', 'corrected');
    return paths.length === 0
      ? done('programmes', 'consented')
      : done('programmes', 'said', isProgramme(at) ? at : undefined);
  });
};

/** Ends a consent, and forgets what rests on it: all facts for screening, or those about health. */
export const endConsent = async (sent: Sent, deps: SeekerPageDeps): Promise<Acted> => {
  const { fields, holder, moment } = sent;
  const kind = fields.get('consent');
  if (kind !== 'screening' && kind !== 'health') return USED;
  return once(sent, deps, async () => {
    const ended: ConsentWord = { agreed: false };
    const person = await keepWord(
      sent,
      kind === 'screening' ? { screening: ended, health: ended } : { health: ended },
      deps,
    );
    if (person === undefined) return USED;
    for (const registration of registrationsNowOf(person))
      if (kind === 'screening') await deps.facts.forget(registration, moment.now);
      else await deps.facts.forgetHealth(registration);
    await deps.screening.send([{ person: person.person, partner: holder.partner }], holder.partner);
    return done('data', kind === 'screening' ? 'consent-ended' : 'health-ended');
  });
};
