import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { doorQueueName } from '../../../functions/contracts/partners.ts';
import { readAssembly, type Assembly } from '../../../local/system/plan/assembly.ts';
import { readMail, type RawMail } from '../../../local/system/aws/mail.ts';
import { startSystem, type LocalSystem, type SystemOptions } from '../../../local/system/start-system.ts';
import type { Templates } from '../../../local/system/plan/template.ts';
import { synthesise } from '../../../local/system/plan/synthesise.ts';
import type { Event } from '../../support/messages.ts';

/** The app that is deployed, run on this machine, as partners, mail programs and browsers use it. */

/** The folder of this run of the tests has one app for all workers: to synthesise it takes some seconds. */
const FOLDER = join(tmpdir(), 'deployed-app');
const DONE = join(tmpdir(), 'deployed-app-is-there');
const PATIENCE = { times: 600, millis: 100 } as const;

const isFirst = (): boolean => {
  try {
    mkdirSync(FOLDER);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const synthesisedOnce = async (): Promise<Assembly> => {
  if (isFirst()) {
    const made = await synthesise(FOLDER);
    writeFileSync(DONE, '');
    return made;
  }
  const never = new Int32Array(new SharedArrayBuffer(4));
  for (let time = 0; !existsSync(DONE); time += 1) {
    if (time === PATIENCE.times) throw new Error('The app was not synthesised');
    Atomics.wait(never, 0, 0, PATIENCE.millis);
  }
  return readAssembly(FOLDER);
};

let assembly: Promise<Assembly> | undefined;
export const deployedApp = (): Promise<Assembly> => (assembly ??= synthesisedOnce());

/** A form as a page shows it: where it leads, and what it sends unless somebody types. */
type ShownForm = { readonly action: string; readonly fields: Readonly<Record<string, string>> };

/** The first form of a page to an action (`introduce`), of which its hidden fields say `what`. */
export const formTo = (page: string, action: string, what?: string): ShownForm => {
  const forms = [...page.matchAll(/<form[^>]* action="\/me\/(\w+)"[\s\S]*?<\/form>/g)].map(([form, name = '']) => ({
    name,
    fields: Object.fromEntries(
      [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, field, value]) => [
        field,
        value,
      ]),
    ) as Record<string, string>,
  }));
  const found = forms.find(({ name, fields }) => name === action && (what === undefined || fields['what'] === what));
  if (found === undefined) throw new Error(`The page has no form to ${action}`);
  return { action: `/me/${action}`, fields: found.fields };
};

/** A page as a browser gets it; redirects are followed by the reader, not by themselves. */
type Seen = { readonly status: number; readonly location: string; readonly body: string };

export type RunningCity = {
  readonly system: LocalSystem;
  /** Puts messages on the doors of their senders, all at once, and waits until nothing is at work. */
  receive(...events: readonly Event[]): Promise<void>;
  /** Moves the clock on, and waits until what came due is done. */
  until(instant: string): Promise<void>;
  /** Mails accepted since the last look: of a kind, to an address, oldest first. */
  news(): readonly RawMail[];
  /** Mails of a kind (the tag of ours) to an address, all since the start; absent: any. */
  mailed(kind?: string, to?: string): readonly RawMail[];
  get(path: string): Promise<Seen>;
  /** Sends a form with what was entered in it. */
  post(form: ShownForm, entered?: readonly (readonly [string, string])[]): Promise<Seen>;
  postTo(path: string, body: string): Promise<Seen>;
  /** Everything that waits in dead-letter queues. */
  deadLetters(): Promise<string[]>;
};

/** One instance of each function, `except` of those where races count: every instance takes a third of a second to load. */
export const oneInstanceEach =
  (...except: readonly string[]) =>
  (templates: Templates): Templates => {
    for (const { Resources } of Object.values(templates))
      for (const { Type, Properties } of Object.values(Resources))
        if (Type === 'AWS::Lambda::Function' && !except.includes(String(Properties['FunctionName'])))
          Object.assign(Properties, { ReservedConcurrentExecutions: 1 });
    return templates;
  };

/** As `revokedPartners` in the settings tells the functions; the local queues ask nobody who they are. */
export const withRevoked =
  (...partners: readonly string[]) =>
  (templates: Templates): Templates => {
    for (const { Resources } of Object.values(templates))
      for (const { Properties } of Object.values(Resources)) {
        const variables = (Properties['Environment'] as { Variables?: object } | undefined)?.Variables;
        if (variables !== undefined && 'REVOKED_PARTNERS' in variables)
          Object.assign(variables, { REVOKED_PARTNERS: JSON.stringify(partners) });
      }
    return templates;
  };

export const runCity = async (options: SystemOptions): Promise<RunningCity> => {
  const system = await startSystem({ assembly: await deployedApp(), ...options });
  let looked = 0;
  const ask = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const response = await fetch(new URL(path, system.pages), { redirect: 'manual', ...init });
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      body: await response.text(),
    };
  };
  const postTo = (path: string, body: string): Promise<Seen> =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
  return {
    system,
    async receive(...events) {
      for (const { sender, kind, body } of events)
        await system.send(doorQueueName(system.stage, { sender, kind }), body);
      await system.idle();
    },
    async until(instant) {
      await system.advanceTo(instant);
      await system.idle();
    },
    news() {
      const all = system.rawMails();
      const since = all.slice(looked);
      looked = all.length;
      return since;
    },
    mailed: (kind, to) =>
      system
        .rawMails()
        .filter(
          (mail) => (kind === undefined || mail.tags['kind'] === kind) && (to === undefined || mail.to[0] === to),
        ),
    get: (path) => ask(path),
    postTo,
    post: ({ action, fields }, entered = []) =>
      postTo(
        action,
        new URLSearchParams([
          ...Object.entries(fields),
          ...entered.map(([name, value]): [string, string] => [name, value]),
        ]).toString(),
      ),
    async deadLetters() {
      return (await system.queues()).flatMap(({ kind, name, waiting, inFlight }) =>
        kind === 'dead-letters' && waiting + inFlight > 0 ? [name] : [],
      );
    },
  };
};

/** `kind > address`, sorted: what a test says of the mails of a while. */
export const outline = (mails: readonly RawMail[]): string[] =>
  mails.map(({ to, tags }) => `${tags['kind']} > ${to.join()}`).toSorted((a, b) => (a < b ? -1 : Number(a > b)));

/** The text of a mail on one line, so that it does not matter where lines break. */
export const textOf = async (mail: RawMail | undefined): Promise<string> => {
  expect(mail).toBeDefined();
  return (await readMail(mail!)).text.replaceAll(/\s+/g, ' ');
};

const headerOf = async (mail: RawMail | undefined, name: string): Promise<string> => {
  expect(mail).toBeDefined();
  return (await readMail(mail!)).headers[name] ?? '';
};

/** The path of the reader's own page, as the mail leads to it. */
export const ownPageIn = async (mail: RawMail | undefined): Promise<string> => {
  const { text } = await readMail(mail!);
  return /\/me\/v1\.[\w.-]+/.exec(text)?.[0] ?? 'no link to the page in the mail';
};

/** The path at which a mail program stops such mails with one click (RFC 8058). */
export const oneClickIn = async (mail: RawMail | undefined): Promise<string> => {
  expect(await headerOf(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  return new URL((await headerOf(mail, 'list-unsubscribe')).replaceAll(/[<>]/g, '')).pathname;
};

export const ONE_CLICK = 'List-Unsubscribe=One-Click';
