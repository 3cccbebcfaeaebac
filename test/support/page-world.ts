import { outcomeStore } from '../../functions/stores/people/declaration-store.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import { introductionStore } from '../../functions/stores/matching/introduction-store.ts';
import type { Queue } from '../../functions/aws/queue.ts';
import { reviewRequestStore } from '../../functions/stores/screening/review-request-store.ts';
import type { Table } from '../../functions/stores/table.ts';
import { usedLinkStore } from '../../functions/stores/people/used-link-store.ts';
import type { DeletePerson, MatchSeeker } from '../../functions/contracts/stage-messages.ts';
import type { Notice } from '../../functions/notices/contracts.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { rulesByDay } from '../../functions/domain/eligibility/answer/screen-person.ts';
import { claimsFrom, writeLink, type LinkPurpose } from '../../functions/domain/links/link.ts';
import { mailboxOf, personOf } from '../../functions/domain/people/address.ts';
import { holding } from '../../functions/domain/people/person.ts';
import type { SeekerPageUse } from '../../functions/serve-seeker-page/page-use.ts';
import type { PageAnswer } from '../../functions/domain/page/page-answer.ts';
import { serveSeekerPage } from '../../functions/serve-seeker-page/serve-seeker-page.ts';
import { partOf } from './dynalite.ts';
import { memoryTable } from './memory-table.ts';
import { posting, registered, seeker, submitted } from './messages.ts';
import { keyed, NOW, signer, world, type Stage, type World } from './world.ts';

const programmesOn = rulesByDay();

export const PERSON = personOf(seeker().email, seeker().birthDate, keyed);
export const MAILBOX = mailboxOf(seeker().email, keyed);

/** A form as the page shows it: where it leads and what it sends unless somebody types. */
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

/** The page over the table of a world. What it asks of other stages waits in that world. */
export const pageOver = (table: Table, stages: World, moment: Moment) => {
  const { stores } = stages;
  const matches = partOf(table, 'matches#');
  let names = 0;
  const named = (stage: Omit<Stage, 'messageId'>): Stage => ({ ...stage, messageId: `page-${(names += 1)}` }) as Stage;
  const to = <T>(stage: Stage['to']): Queue<T> => ({
    send: async (messages) => {
      stages.waiting.push(...messages.map((message) => named({ to: stage, message } as Omit<Stage, 'messageId'>)));
    },
  });
  let ids = 0;
  const use: SeekerPageUse = {
    ...stores,
    outcomes: outcomeStore(table),
    introductions: introductionStore(matches),
    reviews: reviewRequestStore(table),
    usedLinks: usedLinkStore(matches),
    matching: to<MatchSeeker>('match-seeker'),
    notices: to<Notice>('send-notice'),
    deleting: to<DeletePerson>('delete-person'),
    digest: sha256,
    signer,
    newId: () => `id-${(ids += 1)}`,
    officials: 'officials@city.example',
    programmesOn,
  };
  let requests = 0;
  const send = (
    method: string,
    address: string,
    body = '',
    at: Moment = moment,
    changed: Partial<SeekerPageUse> = {},
  ): Promise<PageAnswer> => {
    const [path = '', query = ''] = address.split('?');
    return serveSeekerPage({ id: `request-${(requests += 1)}`, method, path, query, body }, at, { ...use, ...changed });
  };
  const link = (purpose: LinkPurpose, subject: string, at: Moment = moment): string =>
    writeLink(claimsFrom(at.now, purpose, subject, `link-${(ids += 1)}`), signer);
  const filled = (form: ShownForm, fields: readonly (readonly [string, string])[] = []): string =>
    new URLSearchParams([
      ...Object.entries(form.fields),
      ...fields.map(([name, value]): [string, string] => [name, value]),
    ]).toString();
  return { use, send, link, filled };
};

/** The stages and the page over one table, and a person in it whom one job fits; all invented. */
export const pageWorld = async (moment: Moment = NOW) => {
  const table = memoryTable();
  const stages = world(table, moment);
  const page = pageOver(table, stages, moment);
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
/** What holds of the person. */
export const held = async ({ use }: PageWorld) => {
  const kept = await use.persons.read(PERSON);
  return kept && holding(kept.value);
};
