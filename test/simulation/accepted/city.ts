import PostalMime from 'postal-mime';
import { replySchema, type Reply } from '../../../functions/contracts/reply.ts';
import { rescreenSeekersSchema, STAGE_SCHEMAS } from '../../../functions/contracts/stage-messages.ts';
import { instantAfter, type Moment } from '../../../functions/domain/language/calendar.ts';
import { formsOf, pageOver, type ShownForm } from '../../support/page-world.ts';
import type { Item } from '../../../functions/stores/table.ts';
import type { OpenTable } from '../../support/memory-table.ts';
import type { Event } from '../../support/messages.ts';
import { world, type Stage } from '../../support/world.ts';
import { kindOf, readBack } from '../read-back.ts';
import { onItsWay, type Envelope } from './good-messages.ts';

/** The schema with which each consumer parses a message first. */
const SCHEMAS = { ...STAGE_SCHEMAS, 'rescreen-seekers': rescreenSeekersSchema };

/** The SQS limit for a message: 1 MiB. */
const LARGEST_MESSAGE = 1_048_576;

const asRead = (stage: Stage): Stage => {
  const body = JSON.stringify(stage.message);
  if (Buffer.byteLength(body) > LARGEST_MESSAGE) throw new Error(`SQS takes no message so large (${stage.to})`);
  return { ...stage, message: SCHEMAS[stage.to].parse(JSON.parse(body)) } as Stage;
};

/** Years of more than four digits, in any place: `+010000-…`, `-000001-…`. */
const BEYOND_YEARS = /"[+-]\d{6}-\d\d/;

export const SECTIONS = ['', '/programmes', '/data', '/wishes', '/mail', '/delete'] as const;
export type Section = (typeof SECTIONS)[number];
export type Language = 'ko' | 'en';

export const expectThat = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** A table that remembers what was written since the last call of `written`. */
export type WatchedTable = OpenTable & { readonly written: () => Item[] };

export const watched = (table: OpenTable): WatchedTable => {
  const since = new Map<string, Item>();
  const note = (item: Item): void => void since.set(`${item.pk} ${item.sk}`, item);
  const watching = async <R extends string>(item: Item, write: Promise<R>): Promise<R> => {
    const outcome = await write;
    if (outcome === 'written') note(item);
    return outcome;
  };
  return {
    ...table,
    writeAfter: (item, after) => watching(item, table.writeAfter(item, after)),
    writeNewer: (item) => watching(item, table.writeNewer(item)),
    written: () => {
      const items = [...since.values()];
      since.clear();
      return items;
    },
  };
};

/**
 * Everything that the system does with messages, at one moment, over a table that lasts. It
 * throws on anything unreadable.
 */
export const cityAt = (table: WatchedTable, moment: Moment) => {
  const stages = world(table, moment);
  const page = pageOver(stages, moment);
  const seen = { mails: 0, replies: 0, messages: 0 };

  /** SES reports every mail as sent. */
  const hearOfMails = async (): Promise<void> => {
    for (const { raw, to, tags } of stages.mails.slice(seen.mails)) {
      const { notice = '', epoch = '', mailbox } = tags;
      await stages.hear({ eventType: 'Send', notice, epoch, to, mailbox });
      const { subject, text, html } = await PostalMime.parse(raw);
      for (const [part, words] of Object.entries({ subject, text, html }))
        expectThat((words ?? '').trim() !== '', `a mail (${tags['kind']}) has no ${part}`);
    }
    seen.mails = stages.mails.length;
  };

  const isSame = (a: Stage, b: Stage): boolean =>
    a.to === b.to && JSON.stringify(a.message) === JSON.stringify(b.message);

  /** Processes what waits. Of two equal requests it does only the later: repetitions have their own tests. */
  const drain = async (): Promise<void> => {
    for (let stage = stages.waiting.shift(); stage !== undefined; stage = stages.waiting.shift()) {
      const one = stage;
      if (!stages.waiting.some((other) => isSame(one, other))) await stages.run(asRead(one));
    }
    await hearOfMails();
    for (const { reply } of stages.replies.slice(seen.replies)) replySchema.parse(JSON.parse(JSON.stringify(reply)));
    seen.replies = stages.replies.length;
  };

  const take = (event: Event, messageId: string): Promise<string> => stages.receive(event, messageId);

  /** Gives a message to its door. Returns the answer. */
  const receive = async (message: Envelope): Promise<Reply['data']> => {
    const messageId = `${moment.today}-${(seen.messages += 1)}`;
    await stages.receive(onItsWay(message, moment.now), messageId);
    const answer = stages.replies.findLast(({ reply }) => reply.data.messageId === messageId);
    if (answer === undefined) throw new Error('a message was not answered');
    return answer.reply.data;
  };

  /** Reads every list, and every item written since the last call through the store that wrote it. */
  const readAll = async (): Promise<void> => {
    const { pool, deletions, screenings, waiting, mailboxes } = stages.stores;
    const items = table.written();
    await readBack(table, items);
    await pool.jobs(moment.today);
    await screenings.due('9999', 100);
    await stages.stores.reviews.dueBy('9999');
    await deletions.due('9999', 100);
    await deletions.all();
    await waiting.due('9999', 100);
    await mailboxes.due('9999', 100);
    expectThat(table.unread().length === 0, `ops were told: ${table.unread()[0]?.replace(/#.*/, '')} cannot be read`);
    for (const item of items)
      expectThat(!BEYOND_YEARS.test(JSON.stringify(item)), `${kindOf(item)} holds a year of more than four digits`);
  };

  const open = async (
    person: string,
    section: Section,
    language: Language,
  ): Promise<{ status: number; body: string }> =>
    page.send('GET', `/me/${page.link('page', person)}${section}?lang=${language}`);

  /** Opens sections of the person's page. Expects 200 for a person who is here, else 404. */
  const readPage = async (
    person: string,
    isHere: boolean,
    sections: readonly Section[],
    languages: readonly Language[],
  ): Promise<void> => {
    for (const language of languages)
      for (const section of sections) {
        const { status } = await open(person, section, language);
        expectThat(status === (isHere ? 200 : 404), `the page${section} answers ${status}`);
      }
  };

  /** Sends a form of the person's page, if there is one, and processes what follows. */
  const send = async (
    person: string,
    section: Section,
    isMeant: (form: ShownForm) => boolean,
    fields: readonly (readonly [string, string])[],
  ): Promise<number | undefined> => {
    const form = formsOf((await open(person, section, 'ko')).body).find(isMeant);
    if (form === undefined) return undefined;
    const { status } = await page.send('POST', form.action, page.filled(form, fields));
    await drain();
    return status;
  };

  /** Runs the morning of a working day: digests, summaries, lists, and new screenings. */
  const morning = async (): Promise<void> => {
    await stages.morningAt(moment.now);
    await stages.run({ to: 'rescreen-seekers', message: {}, messageId: `morning-${moment.today}` });
    await stages.recheck();
    await drain();
  };

  /** Runs the sweep 21 minutes after a deletion. */
  const sweep = async (): Promise<void> => {
    await stages.sweepAt(instantAfter(moment.now, 21 * 60_000));
    await drain();
  };

  return { moment, stores: stages.stores, take, receive, drain, readAll, readPage, send, morning, sweep };
};
export type City = ReturnType<typeof cityAt>;
