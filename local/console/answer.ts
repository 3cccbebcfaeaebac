import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { askedMove, clockForm } from './clock-form.ts';
import { deadLettersPage, queuesPage } from './queue-pages.ts';
import { refusalsPage } from './finding-pages.ts';
import { flowPage } from './flow-page.ts';
import { seoulDate } from '../../functions/domain/language/calendar.ts';
import { html } from '../../functions/domain/language/html.ts';
import { layout, type Page } from './layout.ts';
import { MAIL_VIEWS, mailboxPage, mailPage, newestFirst } from './mailbox-pages.ts';
import { readStatus, type Status } from './status.ts';
import type { Mail, SystemView } from './system-view.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * For the frame that shows a mail. Even opened on its own, the page has no origin, runs nothing and loads nothing. Its
 * links open new tabs, which are free of the sandbox: a person's page has forms.
 */
const LETTER_POLICY = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

const answer = (status: number, type: string, body: string, policy: string = PAGE_POLICY): Answer => ({
  status,
  headers: {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  },
  body,
});

const HTML = 'text/html; charset=utf-8';
const json = (value: unknown): Answer => answer(200, 'application/json; charset=utf-8', JSON.stringify(value));
export const plain = (status: number, sentence: string): Answer =>
  answer(status, 'text/plain; charset=utf-8', `${sentence}\n`);

const asset = (name: string, type: string): Answer =>
  answer(200, type, readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8'));

/** Exactly the fields of the contract, even if the system stores more about a mail. */
const publicMail = ({ envelope, headers, text, html: body, raw }: Mail): Mail => ({
  envelope: { from: envelope.from, to: [...envelope.to] },
  headers,
  text,
  html: body,
  raw,
});

/** A link opens a new tab: within the frame the pages do not let themselves be shown. */
const opening = (letter: string): string => letter.replace(/<head[^>]*>/i, '$&<base target="_blank" />');

const notFound = (): Page => ({
  title: '찾으시는 화면이 없습니다',
  english: 'page not found',
  path: '',
  body: html`<p class="lead">주소를 다시 확인해 주십시오. <a href="/">흐름 화면</a>에서 다시 시작하실 수 있습니다.</p>`,
});

/** Concurrent requests share one read of the system. */
const sharedStatus = (view: SystemView): (() => Promise<Status>) => {
  let reading: Promise<Status> | undefined;
  return () => {
    reading ??= readStatus(view).finally(() => {
      reading = undefined;
    });
    return reading;
  };
};

const NEWEST_ON_FLOW = 5;
const MAIL_PATH = /^\/mailbox\/([1-9][0-9]{0,6})(?:\/(text|source|html))?$/;

const mailAnswer = async (view: SystemView, found: RegExpExecArray): Promise<Page | Answer> => {
  const mails = await view.mails();
  const number = Number(found[1]);
  const mail = mails[number - 1];
  if (mail === undefined) return notFound();
  if (found[2] === 'html') return answer(200, HTML, opening(mail.html), LETTER_POLICY);
  const shown = MAIL_VIEWS.find((name) => name === found[2]) ?? 'rendered';
  return mailPage({ number, mail }, mails.length, shown);
};

const pathAnswer = async (view: SystemView, messageId: string): Promise<Answer> => {
  const path = await view.path(messageId);
  return path === undefined ? plain(404, '이 메시지는 로그에도 대기열에도 없습니다.') : json(path);
};

type Console = { readonly view: SystemView; readonly token: string; readonly status: () => Promise<Status> };

/** Where officials do their work. Undefined if the system has no such pages. */
const officialsConsole = (view: SystemView): string | undefined => view.endpoints()['console'];

const flow = async ({ view, token, status }: Console): Promise<Page> => {
  const now = await status();
  const newest = newestFirst(await view.mails()).slice(0, NEWEST_ON_FLOW);
  return flowPage(now, newest, view.clock && clockForm(now, token), officialsConsole(view));
};

const route = async (console: Console, path: string, query: URLSearchParams): Promise<Page | Answer> => {
  const { view, status } = console;
  switch (path) {
    case '/':
      return flow(console);
    case '/mailbox':
      return mailboxPage(await view.mails(), query);
    case '/refusals':
      return refusalsPage(await view.refusals(), seoulDate(view.now()), query);
    case '/dead-letters':
      return deadLettersPage(await view.deadLetters(), await view.unreadable());
    case '/queues':
      return queuesPage(await status());
    case '/mails':
      return json((await view.mails()).map(publicMail));
    case '/status':
      return json(await status());
    case '/path':
      return pathAnswer(view, query.get('message') ?? '');
    case '/logs':
      return answer(200, 'application/x-ndjson; charset=utf-8', view.logs().join('\n'));
    case '/answers':
      return json(await view.answers());
    case '/system':
      return json(view.endpoints());
    case '/assets/console.css':
      return asset('console.css', 'text/css; charset=utf-8');
    case '/assets/live.js':
      return asset('live.js', 'text/javascript; charset=utf-8');
    default: {
      const mail = MAIL_PATH.exec(path);
      return mail === null ? notFound() : mailAnswer(view, mail);
    }
  }
};

/** A form that was sent: its path and its body. `sameSite`: the browser does not say that it comes from elsewhere. */
type Sent = { readonly path: string; readonly body: string; readonly sameSite: boolean };

export type Answers = {
  /** Answers a GET. `target` is the path with its query, as in the request. Rejects if the system cannot be read. */
  get(target: string): Promise<Answer>;
  /** Answers a POST. Only `/clock` takes one, and only from a form of this console. */
  post(sent: Sent): Answer;
};

const moved = ({ view, token }: Console, { body, sameSite }: Sent): Answer => {
  const form = new URLSearchParams(body);
  const far = askedMove(form);
  if (!sameSite || form.get('token') !== token)
    return plain(403, '이 콘솔의 화면에서 보낸 요청이 아닙니다. 흐름 화면을 다시 열어 눌러 주십시오.');
  if (far === undefined) return plain(400, '시계를 어디까지 옮길지 알 수 없습니다. 흐름 화면의 버튼을 눌러 주십시오.');
  if (view.loading() !== undefined || view.clock?.moving() !== undefined)
    return plain(409, '표본 도시를 넣거나 시계를 옮기는 중입니다. 끝난 뒤에 다시 눌러 주십시오.');
  view.clock?.move(far);
  const { headers, ...seeOther } = plain(303, '시계를 옮기고 있습니다.');
  return { ...seeOther, headers: { ...headers, location: '/' } };
};

/** What a console answers. Each has a token of its own, which its forms carry. */
export const answering = (view: SystemView): Answers => {
  const console = { view, token: randomUUID(), status: sharedStatus(view) };
  return {
    async get(target) {
      const [path = '/', ...rest] = target.split('?');
      const found = await route(console, path, new URLSearchParams(rest.join('?')));
      if ('body' in found && 'status' in found) return found;
      return answer(found.path === '' ? 404 : 200, HTML, layout(found, await console.status(), officialsConsole(view)));
    },
    post: (sent) => (sent.path === '/clock' && view.clock !== undefined ? moved(console, sent) : onlyReads()),
  };
};

/** For every other method and path. */
export const onlyReads = (): Answer => {
  const { headers, ...refused } = plain(405, '이 콘솔은 보기만 할 수 있습니다.');
  return { ...refused, headers: { ...headers, allow: 'GET, HEAD' } };
};
