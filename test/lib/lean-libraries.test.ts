import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { composeMail, type MailToCompose } from '../../functions/aws/mime.ts';
import { readMessage } from '../../functions/domain/messages/read-message.ts';
import { LEANER, leanLibraries } from '../../lib/lean-libraries.ts';
import { posting, seeker, submitted } from '../support/messages.ts';
import { SCHEMAS } from '../support/published-schemas.ts';
import { removed, replaced, replacementsFor, sitesOf, whole } from '../support/schema-mutants.ts';

/** Bundles a source text as a function is bundled, and loads it. */
const bundled = async (source: string): Promise<{ readonly loaded: unknown; readonly met: readonly string[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'lean-libraries-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const outfile = join(folder, 'bundle.cjs');
  const met: string[] = [];
  await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    plugins: [leanLibraries((module) => met.push(module))],
  });
  return { loaded: createRequire(outfile)(outfile) as unknown, met };
};

const MAIL: MailToCompose = {
  from: '창원 일자리 네트워크 <no-reply@jobs.example>',
  to: 'someone@example.com',
  subject: '[창원 일자리] 맞는 일자리를 찾았습니다: 조리원 (가상식당)',
  text: '안녕하십니까.\n두 번째 줄입니다.\n',
  html: '<!doctype html><html lang="ko"><body><p>안녕하십니까.</p></body></html>',
  date: '2026-11-02T08:30:00+09:00',
};
const MAILS: readonly MailToCompose[] = [
  MAIL,
  { ...MAIL, from: 'no-reply@xn--hq1bm8jm9l.kr', purpose: 'promotional', messageId: '<one@jobs.example>' },
  { ...MAIL, text: '가'.repeat(5_000), html: `<p>${'x'.repeat(5_000)}</p>`, subject: `😀${'가'.repeat(200)}` },
  { ...MAIL, headers: { 'List-Unsubscribe': `<https://jobs.example/stop/${'t'.repeat(300)}>` } },
];

/** Every tenth replacement is enough: agreement.test.ts checks them all, outside a bundle. */
const EACH = 10;

describe('what the bundles leave out of libraries changes nothing that a function does', () => {
  test('a mail has the same bytes', async () => {
    const { loaded, met } = await bundled('export { composeMail } from "./functions/aws/mime.ts";');
    const inBundle = loaded as { composeMail: typeof composeMail };
    expect(met).toEqual(
      expect.arrayContaining(Object.keys(LEANER).filter((module) => /^(nodemailer|zod)\//.test(module))),
    );
    for (const mail of MAILS) expect(await inBundle.composeMail(mail)).toEqual(await composeMail(mail));
  });

  test('a message has the same findings, whatever is wrong with it', async () => {
    const { loaded } = await bundled('export { readMessage } from "./functions/domain/messages/read-message.ts";');
    const inBundle = loaded as { readMessage: typeof readMessage };
    const doors = [
      { kind: 'postings', name: 'posting', type: 'posting.submitted', data: posting() },
      { kind: 'people', name: 'seeker', type: 'seeker.registered', data: seeker() },
    ] as const;
    let refused = 0;
    for (const { kind, name, type, data } of doors) {
      const root = { schema: SCHEMAS[name] ?? {} };
      const base = { ...(whole(root.schema, root) as object), ...data };
      const wrong = sitesOf(root.schema, root).flatMap(({ path, schema }) => [
        removed(base, path),
        ...replacementsFor(schema, root)
          .filter((_, index) => index % EACH === 0)
          .map((value) => replaced(base, path, value)),
      ]);
      const { body } = submitted('masan-univ', posting());
      for (const mutant of wrong) {
        const sent = JSON.stringify({
          ...(JSON.parse(body) as object),
          type: `kr.go.changwon.jobs.${type}.v1`,
          data: mutant,
        });
        const read = readMessage(sent, { sender: 'masan-univ', kind });
        expect(inBundle.readMessage(sent, { sender: 'masan-univ', kind })).toEqual(read);
        if (!read.ok) refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(500);
  });
});

test('an object is put under its bucket and key, on the condition that it is new, with a checksum', async () => {
  const { loaded } = await bundled(`
    import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
    export const put = (endpoint) =>
      new S3Client({ endpoint, region: 'ap-northeast-2', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } }).send(
        new PutObjectCommand({ Bucket: 'records', Key: '2026/가', Body: '{}', IfNoneMatch: '*' }),
      );`);
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    response.writeHead(200, { etag: '"a"' }).end();
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await (loaded as { put: (endpoint: string) => Promise<unknown> }).put(`http://127.0.0.1:${port}`);
  expect(seen.map(({ method, url }) => [method, url?.split('?')[0]])).toEqual([
    ['PUT', `/records/2026/${encodeURIComponent('가')}`],
  ]);
  expect(seen[0]?.headers).toMatchObject({
    'if-none-match': '*',
    'x-amz-checksum-crc32': expect.stringMatching(/^.{6}==$/) as string,
  });
});

describe('the clients of a function have the credentials of its environment', () => {
  afterEach(() => vi.unstubAllEnvs());

  type Client = { readonly config: { readonly credentials: () => Promise<object> } };
  type Clients = Record<string, new (config: { region: string }) => Client>;
  const clients = async (): Promise<Clients> => {
    const { loaded } = await bundled(`
      export { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
      export { DynamoDBClient } from '@aws-sdk/client-dynamodb';
      export { S3Client } from '@aws-sdk/client-s3';
      export { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
      export { SESClient } from '@aws-sdk/client-ses';
      export { SQSClient } from '@aws-sdk/client-sqs';`);
    return loaded as Clients;
  };

  test('the key, the secret and the session token that Lambda sets', async () => {
    const loaded = await clients();
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'a-key');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'a-secret');
    vi.stubEnv('AWS_SESSION_TOKEN', 'a-token');
    expect(Object.keys(loaded)).toHaveLength(6);
    for (const Client of Object.values(loaded))
      expect(await new Client({ region: 'ap-northeast-2' }).config.credentials()).toMatchObject({
        accessKeyId: 'a-key',
        secretAccessKey: 'a-secret',
        sessionToken: 'a-token',
      });
  });

  test('without them every call fails and says why: no other place is searched', async () => {
    const loaded = await clients();
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined);
    for (const Client of Object.values(loaded))
      await expect(new Client({ region: 'ap-northeast-2' }).config.credentials()).rejects.toThrow(
        'Unable to find environment variable credentials',
      );
  });
});
