import { accessOf } from '../../functions/access.ts';
import { serveSeekerPageDeps } from '../../functions/serve-seeker-page/deps.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { rulesByDay } from '../../functions/domain/eligibility/answer/screen-person.ts';
import { claimsFrom, writeLink, type LinkPurpose } from '../../functions/domain/links/link.ts';
import { mailboxOf, personOf } from '../../functions/domain/people/address.ts';
import { holding } from '../../functions/domain/people/person.ts';
import type { ServedSeekerPage } from '../../functions/serve-seeker-page/page-deps.ts';
import type { PageAnswer } from '../../functions/domain/page/page-answer.ts';
import { serveSeekerPage } from '../../functions/serve-seeker-page/serve-seeker-page.ts';
import type { Table } from '../../functions/stores/table.ts';
import { memoryTable } from './memory-table.ts';
import { posting, registered, seeker, submitted } from './messages.ts';
import { keyed, NOW, sealer, signer, world, type World } from './world.ts';

const rulesOn = rulesByDay();

export const PERSON = personOf(seeker().email, seeker().birthDate, keyed);
export const MAILBOX = mailboxOf(seeker().email, keyed);

/** The host that every request asks, and an invented sender. */
export const SENT = { host: 'jobs.example', from: '192.0.2.7' } as const;

/** A form as the page shows it: its target, and the fields that it sends if the person types nothing. */
export type ShownForm = { readonly action: string; readonly fields: Readonly<Record<string, string>> };

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

export const formsOf = (page: string): ShownForm[] =>
  [...page.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => ({
    action: attribute(form, 'action') ?? '',
    fields: Object.fromEntries(
      [...form.matchAll(/<input[^>]*>/g)]
        .filter(([tag]) => attribute(tag, 'type') === 'hidden')
        .map(([tag]) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '']),
    ),
  }));

export const formTo = (page: string, action: string, what?: string): ShownForm => {
  const found = formsOf(page).find(
    (form) => form.action === `/me/${action}` && (what === undefined || form.fields['what'] === what),
  );
  if (found === undefined) throw new Error(`The page has no form to ${action}`);
  return found;
};

/** The page over a world. Its requests to other stages wait in that world. */
export const pageOver = (stages: World, moment: Moment) => {
  let ids = 0;
  const deps: ServedSeekerPage = {
    ...serveSeekerPageDeps(accessOf('serve-seeker-page', stages.sources)),
    stage: 'dev',
    signer,
    sealer,
    newId: () => `id-${(ids += 1)}`,
    rulesOn,
  };
  let requests = 0;
  const send = (
    method: string,
    address: string,
    body = '',
    at: Moment = moment,
    changed: Partial<ServedSeekerPage> = {},
  ): Promise<PageAnswer> => {
    const [path = '', query = ''] = address.split('?');
    return serveSeekerPage({ ...SENT, id: `request-${(requests += 1)}`, method, path, query, body }, at, {
      ...deps,
      ...changed,
    });
  };
  const link = (purpose: LinkPurpose, subject: string, at: Moment = moment): string =>
    writeLink(claimsFrom(at.now, purpose, subject, `link-${(ids += 1)}`), signer);
  const filled = (form: ShownForm, fields: readonly (readonly [string, string])[] = []): string =>
    new URLSearchParams([
      ...Object.entries(form.fields),
      ...fields.map(([name, value]): [string, string] => [name, value]),
    ]).toString();
  return { deps, send, link, filled };
};

/**
 * The stages and the page over one table, with a person whom one job fits. All data is invented. `seen`: how they see the
 * table.
 */
export const pageWorld = async (moment: Moment = NOW, seen: (table: Table) => Table = (table) => table) => {
  const table = memoryTable();
  const stages = world(seen(table), moment);
  const page = pageOver(stages, moment);
  await stages.receive(submitted('masan-univ', posting()), 'message-posting');
  await stages.receive(registered('masan-univ', seeker()), 'message-seeker');
  await stages.drain();
  const own = page.link('page', PERSON);
  return { table, stages, ...page, own: `/me/${own}`, token: own };
};
export type PageWorld = Awaited<ReturnType<typeof pageWorld>>;

/** What waits to be done, by kind of mail or by stage. */
export const kindsWaiting = ({ stages }: PageWorld): string[] =>
  stages.waiting.map(({ to, message }) => (to === 'send-notice' && 'kind' in message ? message.kind : to));
export const mailsTo = ({ stages }: PageWorld, address: string): number =>
  stages.mails.filter(({ to }) => to === address).length;
/** What applies to the person now. */
export const held = async ({ deps }: PageWorld) => {
  const kept = await deps.persons.read(PERSON);
  return kept && holding(kept.value);
};
