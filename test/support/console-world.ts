import { accessOf } from '../../functions/access.ts';
import { mac, sameText, sha256 } from '../../functions/aws/hash.ts';
import { sealerOf } from '../../functions/aws/sealer.ts';
import type { ConsoleGroup } from '../../functions/contracts/console-groups.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import type { PageAnswer, PageRequest, Upload } from '../../functions/domain/page/page-answer.ts';
import { serveConsoleDeps } from '../../functions/serve-console/deps.ts';
import { serveConsole, type ConsoleDeps } from '../../functions/serve-console/serve-console.ts';
import { journalStore } from '../../functions/stores/journal/journal-store.ts';
import { memoryObjects } from './memory-objects.ts';
import { memoryTable } from './memory-table.ts';
import type { Event } from './messages.ts';
import { formsOf, type ShownForm } from './page-world.ts';
import { keyed, NOW, world, type World } from './world.ts';

/** The address of the console in tests. */
export const CONSOLE = 'https://console.city.example';

/** An invented account of the user pool. */
export type Account = { readonly name: string; groups: readonly ConsoleGroup[]; enabled: boolean };

/** Invented people, by the ids of their accounts. */
export const ACCOUNTS = {
  official: { name: 'official@city.example', groups: ['official'], enabled: true },
  approver: { name: 'approver@city.example', groups: ['approver'], enabled: true },
  auditor: { name: 'auditor@city.example', groups: ['auditor'], enabled: true },
  ops: { name: 'ops@city.example', groups: ['ops'], enabled: true },
  staff: { name: 'staff@masan-univ.example', groups: ['partner:masan-univ'], enabled: true },
  neighbour: { name: 'staff@kyungnam-univ.example', groups: ['partner:kyungnam-univ'], enabled: true },
  nobody: { name: 'nobody@city.example', groups: [], enabled: true },
} as const satisfies Readonly<Record<string, Account>>;
export type AccountId = keyof typeof ACCOUNTS;

type Entries = Map<string, unknown>;
const bucket = (entries: Entries) => ({
  put: async (key: string, entry: object): Promise<void> => {
    if (!entries.has(key)) entries.set(key, structuredClone(entry));
  },
});

/**
 * A user pool with the invented accounts. The provider leads back with the code `<account>.<nonce>`, and redeems it once for the
 * attempt that it was made for.
 */
const userPool = () => {
  const accounts = new Map<string, Account>(Object.entries(structuredClone(ACCOUNTS)));
  const redeemed = new Set<string>();
  const signedOut: string[] = [];
  /** How many seconds after its beginning each sign-in was redeemed. */
  const redeemedAfter: number[] = [];
  return {
    accounts,
    signedOut,
    redeemedAfter,
    provider: {
      begin: async ({ state, nonce }: { readonly state: string; readonly nonce: string }) =>
        `https://login.city.example/?${new URLSearchParams({ state, nonce }).toString()}`,
      finish: async (
        callback: string,
        attempt: { readonly state: string; readonly nonce: string },
        seconds: number,
      ) => {
        redeemedAfter.push(seconds);
        const query = new URL(callback).searchParams;
        const code = query.get('code') ?? '';
        const [account = '', nonce] = code.split('.');
        const known = accounts.get(account);
        const holds = query.get('state') === attempt.state && nonce === attempt.nonce && !redeemed.has(code);
        redeemed.add(code);
        return known !== undefined && holds ? { account, name: known.name } : undefined;
      },
    },
    directory: {
      groupsOf: async (account: string) => {
        const known = accounts.get(account);
        return known?.enabled === true ? known.groups : undefined;
      },
      signOutEverywhere: async (account: string) => {
        signedOut.push(account);
      },
    },
  };
};

/** `origin`: of the page that sends a form. Absent: the console itself. */
type Sending = {
  readonly body?: string;
  /** A form with a file, in place of the body. */
  readonly upload?: Upload;
  readonly at?: Moment;
  readonly origin?: string | undefined;
};

/** A browser: it keeps cookies, and says which page a form comes from. */
const browserOf = (serve: (request: PageRequest, moment: Moment) => Promise<PageAnswer>) => {
  const jar = new Map<string, string>();
  let requests = 0;
  const send = async (method: string, address: string, options: Sending = {}): Promise<PageAnswer> => {
    const { body = '', at = NOW } = options;
    const origin = 'origin' in options ? options.origin : CONSOLE;
    const [path = '', query = ''] = address.split('?');
    const answer = await serve(
      {
        id: `request-${(requests += 1)}`,
        host: new URL(CONSOLE).host,
        from: '192.0.2.8',
        method,
        path,
        query,
        body,
        cookies: [...jar].map(([name, value]) => `${name}=${value}`),
        ...(method === 'POST' && { origin }),
        ...(options.upload !== undefined && { upload: options.upload }),
      },
      at,
    );
    for (const cookie of answer.cookies ?? []) {
      const [, name = '', value = '', age] = /^([^=]+)=([^;]*);.*Max-Age=(\d+)$/.exec(cookie) ?? [];
      if (age === '0') jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  /** Begins a sign-in, and returns where the provider leads back to if somebody signs in with this account. */
  const callbackOf = async (account: string, { at = NOW, next = '/' } = {}): Promise<string> => {
    const begun = await send('GET', `/sign-in?${new URLSearchParams({ next }).toString()}`, { at });
    const { searchParams } = new URL(begun.headers['location'] ?? '');
    const code = `${account}.${searchParams.get('nonce') ?? ''}`;
    return `/signed-in?${new URLSearchParams({ code, state: searchParams.get('state') ?? '' }).toString()}`;
  };
  /** Goes to the provider and comes back as this account. Returns the last answer. */
  const signIn = async (account: string, options: { readonly at?: Moment; readonly next?: string } = {}) =>
    send('GET', await callbackOf(account, options), { at: options.at ?? NOW });
  /** Sends a form of a page with these fields. */
  const submit = (
    form: ShownForm | undefined,
    fields: Readonly<Record<string, string>> = {},
    at: Moment = NOW,
  ): Promise<PageAnswer> => {
    if (form === undefined) throw new Error('The page has no such form');
    return send('POST', form.action, { body: new URLSearchParams({ ...form.fields, ...fields }).toString(), at });
  };
  /** The form of a page that posts to an address with this beginning. */
  const formOn = async (address: string, action: string, at: Moment = NOW): Promise<ShownForm | undefined> =>
    formsOf((await send('GET', address, { at })).body).find((form) => form.action.startsWith(action));
  return { jar, send, callbackOf, signIn, submit, formOn };
};

/** Consoles over one table, at several times, give no secret twice. */
let secrets = 0;

export const consoleOver = (stages: World) => {
  const pool = userPool();
  const [audit, access]: [Entries, Entries] = [new Map(), new Map()];
  const decisions: object[] = [];
  const journal = journalStore(memoryObjects(), sha256);
  /** What was put on the doors of partners. It waits there until a test lets it in. */
  const atDoors: Event[] = [];
  const deps: ConsoleDeps = {
    ...serveConsoleDeps(accessOf('serve-console', stages.sources)),
    ...pool,
    stage: 'dev',
    consoleUrl: CONSOLE,
    journal,
    auditBucket: bucket(audit),
    accessBucket: bucket(access),
    doors: ({ sender, kind }) => ({
      send: async (messages) => {
        atDoors.push(...messages.map((message) => ({ sender, kind, body: JSON.stringify(message) })));
      },
    }),
    sealerUnder: (secret) => sealerOf(Buffer.from(secret, 'base64url')),
    keyed,
    reviewsDoor: { send: async (sent) => void decisions.push(...structuredClone(sent)) },
    mac,
    same: sameText,
    random: () => String((secrets += 1)).padStart(43, 'x'),
  };
  const browser = () => browserOf((request, moment) => serveConsole(request, moment, deps));
  /** A browser in which somebody has signed in. */
  const signedIn = async (account: AccountId, at: Moment = NOW) => {
    const one = browser();
    await one.signIn(account, { at });
    return one;
  };
  /** The doors let in what waits before them. */
  const letIn = async (): Promise<void> => {
    for (const [at, event] of atDoors.splice(0).entries()) await stages.receive(event, `at-door-${at}`);
  };
  return { deps, ...pool, journal, audit, access, decisions, atDoors, letIn, browser, signedIn };
};

/** The console over the stages. All people are invented. */
export const consoleWorld = (moment: Moment = NOW) => {
  const table = memoryTable();
  const stages = world(table, moment);
  return { table, stages, ...consoleOver(stages) };
};
