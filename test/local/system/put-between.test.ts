import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { Endpoints } from '../../../local/system/aws/emulators.ts';
import type { LocalSystem } from '../../../local/system/start-system.ts';
import { DOOR, NEXT } from './small-app.ts';
import { startSmall } from './small-system.ts';

/** A test may put a proxy between the functions and a service: here one that counts. */

let running: LocalSystem | undefined;
const servers: Server[] = [];
afterEach(async () => {
  await running?.stop();
  running = undefined;
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const between = async (upstream: string, onRequest: (target: string) => void): Promise<string> => {
  const server = createServer((request, response) => {
    onRequest(String(request.headers['x-amz-target']));
    const { method, url, headers } = request;
    const onwards = httpRequest(new URL(url!, upstream), { method: method!, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onwards);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
};

const start = async (seen: string[], services: readonly (keyof Endpoints)[]): Promise<LocalSystem> => {
  running = await startSmall({
    endpoints: async (actual) =>
      Object.fromEntries(
        await Promise.all(
          services.map(async (service) => [service, await between(actual[service]!, (one) => void seen.push(one))]),
        ),
      ) as Partial<Endpoints>,
  });
  return running;
};

const environment = async (system: LocalSystem): Promise<Record<string, string>> => {
  const [item] = (await system.scan('Seen'))
    .map(({ seen }) => JSON.parse(String(seen)) as { functionName: string; environment: Record<string, string> })
    .filter(({ functionName }) => functionName === 'jobs-first');
  return item!.environment;
};

describe('a proxy between the functions and a service', () => {
  test('sees every request of theirs to DynamoDB, and none to another service', async () => {
    const seen: string[] = [];
    const system = await start(seen, ['dynamodb']);
    await system.send(DOOR, JSON.stringify({ command: 'look' }));
    await system.idle();
    expect(seen).toEqual(Array(2).fill('DynamoDB_20120810.PutItem'));
    const { AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_SQS } = await environment(system);
    expect(AWS_ENDPOINT_URL_DYNAMODB).not.toBe(system.endpoints.dynamodb);
    expect(AWS_ENDPOINT_URL_SQS).toBe(system.endpoints.sqs);
  });

  test('sees what they send to queues, whose URLs name it too; the pollers do not go through it', async () => {
    const seen: string[] = [];
    const system = await start(seen, ['sqs', 'ses']);
    await system.send(DOOR, JSON.stringify({ command: 'look' }));
    await system.idle();
    expect(seen).toEqual(['AmazonSQS.SendMessage']);
    const { NEXT_QUEUE_URL, QUEUE_URLS, AWS_ENDPOINT_URL_SQS, AWS_ENDPOINT_URL_SES } = await environment(system);
    expect(NEXT_QUEUE_URL).toBe(`${AWS_ENDPOINT_URL_SQS}/000000000000/${NEXT}`);
    expect(QUEUE_URLS).toBe(JSON.stringify({ next: NEXT_QUEUE_URL }));
    expect(AWS_ENDPOINT_URL_SES).not.toBe(system.endpoints.ses);
    expect((await system.queues()).find(({ name }) => name === NEXT)).toMatchObject({ received: 1, waiting: 0 });
  });
});
