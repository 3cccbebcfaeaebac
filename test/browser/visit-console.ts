import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { serveConsole } from '../../functions/serve-console/serve-console.ts';
import { ACCOUNTS, consoleOver, type AccountId } from '../support/console-world.ts';
import { NOW, type World } from '../support/world.ts';
import { SIZES } from './chromium.ts';
import { listen } from './visit.ts';

type Options = { readonly size?: { readonly width: number; readonly height: number }; readonly moment?: () => Moment };

/** The page of the made-up provider: a link for each invented account, back to where the console asked for. */
const providerPage = ({ search }: URL): string => {
  const state = new URLSearchParams(search);
  const links = Object.keys(ACCOUNTS).map((account) => {
    const back = { code: `${account}.${state.get('nonce') ?? ''}`, state: state.get('state') ?? '' };
    return `<a href="/signed-in?${new URLSearchParams(back).toString()}">${account}</a>`;
  });
  return `<!doctype html><html lang="ko"><title>login</title>${links.join(' ')}</html>`;
};

/**
 * Serves the console with its real code over the stages to browsers without scripts. `signedIn` opens a browser in which somebody
 * has signed in, at the first page.
 */
export const visitConsole = async (browser: Browser, stages: World, { size, moment = () => NOW }: Options = {}) => {
  const world = consoleOver(stages);
  let requests = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url: address = '/', headers } = request;
    const url = new URL(address, base);
    if (url.pathname === '/login') return void response.end(providerPage(url));
    const bytes = await buffer(request);
    const type = headers['content-type'] ?? '';
    const asked = {
      id: `request-${(requests += 1)}`,
      host: url.host,
      from: '192.0.2.8',
      method,
      path: url.pathname,
      query: url.search.slice(1),
      ...(type.startsWith('multipart/') ? { body: '', upload: { type, bytes } } : { body: bytes.toString('utf8') }),
      cookies: headers.cookie?.split('; '),
      origin: headers.origin,
    };
    const shown = await serveConsole(asked, moment(), world.deps);
    response
      .writeHead(shown.status, { ...shown.headers, 'set-cookie': [...(shown.cookies ?? [])] })
      .end(shown.bytes ?? shown.body);
  };
  const server = createServer((request, response) => void answer(request, response));
  const base = await listen(server);
  const begin: (typeof world.deps.provider)['begin'] = async ({ state, nonce }) =>
    `${base}/login?${new URLSearchParams({ state, nonce }).toString()}`;
  Object.assign(world.deps, { consoleUrl: base, provider: { ...world.deps.provider, begin } });
  const signedIn = async (account: AccountId): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: size ?? SIZES[1].viewport });
    const page = await context.newPage();
    await page.goto(base);
    await page.getByRole('link', { name: account, exact: true }).click();
    await page.waitForURL(`${base}/`);
    return page;
  };
  return { ...world, base, signedIn, stop: () => void server.close() };
};
