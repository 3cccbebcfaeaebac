import { sha256 } from '../../functions/aws/hash.ts';
import { composeDigests } from '../../functions/compose-digests/compose-digests.ts';
import type { FillDigests } from '../../functions/contracts/stage-messages.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { withTold } from '../../functions/domain/mail/mailbox.ts';
import { fillDigests } from '../../functions/fill-digests/fill-digests.ts';
import { matchPosting } from '../../functions/match-posting/match-posting.ts';
import { matchSeeker } from '../../functions/match-seeker/match-seeker.ts';
import type { Notice, SendRequest } from '../../functions/notices/contracts.ts';
import { sendRequest } from '../../functions/send-notice/send-request.ts';
import { listWindowStore } from '../../functions/stores/mail/list-window-store.ts';
import { leftMailStore } from '../../functions/stores/mail/left-mail-store.ts';
import { mailboxStore } from '../../functions/stores/mail/mailbox-store.ts';
import { introductionStore } from '../../functions/stores/matching/introduction-store.ts';
import { matchRunStore } from '../../functions/stores/matching/match-run-store.ts';
import type { PoolStore } from '../../functions/stores/matching/pool-store.ts';
import { refusalStore } from '../../functions/stores/messages/refusal-store.ts';
import { postingStore } from '../../functions/stores/postings/posting-store.ts';
import { figuresInForce } from '../../functions/steps/figures-in-force.ts';
import { inventedOffices, inventedSite } from '../../test/support/invented-site.ts';
import { figureStore } from '../../functions/stores/rules/figure-store.ts';
import { toldStore } from '../../functions/stores/screening/told-store.ts';
import { itemSize } from '../../test/support/item-size.ts';
import { approvedRows } from '../../functions/stores/rules/approved-store.ts';
import { memoryTable } from '../../test/support/memory-table.ts';
import { unreadJournal } from '../../test/support/unread-journal.ts';
import { keyed, type Reader } from '../bill/readers.ts';

const PARTNER = 'city-job-centre';

/** A mail that went out. `text`: what its reader sees. */
export type Mail = { readonly mailbox: string; readonly kind: string; readonly text: string; readonly at: Moment };

/**
 * The functions between a posting, or a person, and the mails, with their own stores of mailboxes in memory. There is no
 * queue, no SES and no posting record: a request is worked off at once, each mail is accepted, and a letter is made of what
 * matching knows of a job. A request for somebody who is not followed is counted and dropped.
 */
export const startMailStage = (
  pool: PoolStore,
  mailed: (mail: Mail) => void,
  isFollowed: (mailbox: string) => boolean,
) => {
  const table = memoryTable();
  const mailboxes = mailboxStore(table);
  const waiting: SendRequest[] = [];
  const slices: FillDigests[] = [];
  /** How many mails were asked for at once, by job. */
  const atOnce = new Map<string, number>();
  const ask = (request: SendRequest): void => {
    if (request.kind === 'match') atOnce.set(request.cluster, (atOnce.get(request.cluster) ?? 0) + 1);
    if ('mailbox' in request && isFollowed(request.mailbox)) waiting.push(request);
  };
  const sending = { send: async (requests: readonly SendRequest[]) => requests.forEach(ask) };
  const notices = { send: async (those: readonly Notice[]) => those.forEach(ask) };
  const windows = { refusals: listWindowStore(table, 'refusals'), jobs: listWindowStore(table, 'jobs') };
  const refusals = refusalStore(table);
  const runs = matchRunStore(table);
  const deps = {
    introductions: introductionStore(table),
    mailboxes,
    matchRuns: runs,
    pool,
    postings: postingStore(table),
    refusals,
    leftMails: leftMailStore(table),
    told: toldStore(table),
    figures: figuresInForce(figureStore(table), sha256),
    links: {
      page: async () => 'https://pages.city.example/me/l',
      company: async () => 'https://pages.city.example/company/l',
      introduced: async () => 'https://pages.city.example/introduced/l',
      employer: () => 'https://pages.city.example/employers/1',
      stop: async () => 'https://pages.city.example/stop/l',
    },
    hash: sha256,
    keyed,
    sealer: { open: () => undefined },
    gate: {
      pass: async () => ({ passed: true }) as const,
      closed: async () => undefined,
      took: async () => undefined,
    },
    approvedRows: approvedRows(table),
    recognised: async () => undefined,
    composeMail: async ({ text }: { readonly text: string }) => new TextEncoder().encode(text),
    from: 'jobs@city.example',
    consoleUrl: 'https://console.city.example',
    offices: async () => ({ site: inventedSite, places: {}, desks: () => ({}), officesOf: inventedOffices }),
  };

  const workOff = async (moment: Moment): Promise<void> => {
    const send = async ({ raw, tags }: { readonly raw: Uint8Array; readonly tags: Record<string, string> }) => {
      const { mailbox = '', kind = '' } = tags;
      mailed({ mailbox, kind, text: new TextDecoder().decode(raw), at: moment });
      return { outcome: 'accepted', mailId: 'm' } as const;
    };
    for (const request of waiting.splice(0)) await sendRequest(request, moment, { ...deps, mail: { send } });
  };

  /** A person who is written to from now on. `told`: everything that is open now was told. */
  const settle = async ({ row, address }: Reader, moment: Moment, told: boolean): Promise<void> => {
    const { mail, mailbox, person } = row;
    const agreed = { on: '2026-10-01', textVersion: 'mail-1', via: '방문' };
    const recipient = {
      name: '가상인',
      language: 'ko',
      partner: PARTNER,
      cadence: mail === 'none' ? 'daily' : mail,
      ...(mail !== 'none' && { agreed }),
    } as const;
    await mailboxes.show(mailbox, person, { shown: { address, recipient }, version: 1 }, moment);
    if (told)
      await mailboxes.update(await mailboxes.read(mailbox), moment, (before) =>
        withTold(before, person, { upTo: moment.now }),
      );
  };

  return {
    settle,
    atOnce,
    /** The first morning looks at what opens from now on. */
    begin: ({ now, today }: Moment): Promise<void> => windows.jobs.tell(`before ${today}`, now, async () => undefined),
    arrive: async (person: string, moment: Moment): Promise<void> => {
      await matchSeeker({ person, partner: PARTNER }, moment, { pool, notices, hash: sha256 });
      await workOff(moment);
    },
    open: async (cluster: string, moment: Moment): Promise<void> => {
      await matchPosting({ cluster, partner: PARTNER }, moment, {
        pool,
        runs,
        notices,
        journal: unreadJournal,
        hash: sha256,
      });
      await workOff(moment);
    },
    /** 08:30 of a day, with all of its slices. */
    morning: async (moment: Moment): Promise<void> => {
      await composeDigests(moment, {
        refusals,
        windows: windows.refusals,
        jobWindows: windows.jobs,
        // The weekly mails to companies are not counted here.
        occasions: { isOver: async () => true, end: async () => undefined },
        pool,
        slices: { send: async (those) => void slices.push(...those) },
        sending,
        hash: sha256,
        contactsNow: async () => ({}),
        warn: (what) => {
          throw new Error(`The mornings need another calendar: ${what}`);
        },
      });
      const introductions = { ofJob: async () => [] };
      for (const slice of slices.splice(0)) await fillDigests(slice, moment, { ...deps, introductions, sending });
      await workOff(moment);
    },
    /** In bytes. */
    largestMailbox: (): number => table.all().reduce((most, item) => Math.max(most, itemSize(item)), 0),
  };
};
