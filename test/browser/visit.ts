import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { pageWorld, type PageWorld } from '../support/page-world.ts';

/** Listens on a free port of this machine, and returns its address. */
export const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

type Visit = { readonly world: PageWorld; readonly page: Page; readonly base: string; readonly stop: () => void };

/** Serves the page with its real code over the test stores to a browser without scripts, on a small phone. */
export const visit = async (browser: Browser): Promise<Visit> => {
  const world = await pageWorld();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, headers, body } = await world.send(
      request.method ?? 'GET',
      request.url ?? '/',
      await textOf(request),
    );
    response.writeHead(status, headers);
    response.end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  const base = await listen(server);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(base + world.own);
  return { world, page, base, stop: () => server.close() };
};
