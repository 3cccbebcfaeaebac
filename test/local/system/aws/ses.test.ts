import { GetSendQuotaCommand, SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { afterEach, describe, expect, test } from 'vitest';
import { startClock } from '../../../../local/system/clock/clock.ts';
import { readMail } from '../../../../local/system/aws/mail.ts';
import type { SesFault, Ses } from '../../../../local/system/aws/ses.ts';
import { startSes } from '../../../../local/system/aws/ses.ts';

/** Addresses are invented, under reserved domains. */

let ses: Ses | undefined;
afterEach(async () => ses?.stop());

const start = async (fault?: () => SesFault | undefined): Promise<SESClient> => {
  ses = await startSes({
    port: 0,
    clock: startClock('2026-11-02'),
    identities: ['jobs.example'],
    configurationSets: ['jobs-mail'],
    fault,
  });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new SESClient({ endpoint: ses.url, region: 'ap-northeast-2', credentials, maxAttempts: 1 });
};

const RAW = [
  'From: =?UTF-8?B?7LC97JuQ?= <notice@jobs.example>',
  'To: seeker@example.com',
  'Subject: =?UTF-8?B?66ee64qUIOydvOyekOumrA==?=',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  '7JWI64WV7ZWY7Iut64uI6rmM',
  '',
].join('\r\n');

const mail = (changes: Partial<ConstructorParameters<typeof SendRawEmailCommand>[0]> = {}) =>
  new SendRawEmailCommand({
    Source: 'notice@jobs.example',
    Destinations: ['seeker@example.com'],
    RawMessage: { Data: new TextEncoder().encode(RAW) },
    ConfigurationSetName: 'jobs-mail',
    Tags: [{ Name: 'notice', Value: 'n-1' }],
    ...changes,
  });

describe('as on AWS: SES accepts', () => {
  test('a mail, and delivers it byte for byte to the addresses of its envelope, not to those of its headers', async () => {
    const client = await start();
    const { MessageId } = await client.send(mail({ Destinations: ['other@example.com'] }));
    expect(MessageId).toMatch(/^[0-9a-f-]+$/);
    const [kept] = ses!.mails();
    expect(new TextDecoder().decode(kept!.raw)).toBe(RAW);
    expect(kept!.tags).toEqual({ notice: 'n-1' });
    expect(await readMail(kept!)).toEqual({
      envelope: { from: 'notice@jobs.example', to: ['other@example.com'] },
      headers: expect.objectContaining({ subject: '맞는 일자리', to: 'seeker@example.com' }),
      text: '안녕하십니까',
      html: '',
      raw: RAW,
    });
  });

  test('a mail without Source and Destinations, and takes both from its headers', async () => {
    const client = await start();
    await client.send(mail({ Source: undefined, Destinations: undefined }));
    expect(ses!.mails()).toMatchObject([{ from: 'notice@jobs.example', to: ['seeker@example.com'] }]);
  });

  test('a mail from a subdomain of a verified domain', async () => {
    const client = await start();
    await client.send(mail({ Source: 'bounce@mail.jobs.example' }));
    expect(ses!.mails()).toHaveLength(1);
  });

  test('the question for the quota, and counts what was sent', async () => {
    const client = await start();
    await client.send(mail());
    expect(await client.send(new GetSendQuotaCommand())).toMatchObject({ SentLast24Hours: 1, MaxSendRate: 500 });
  });
});

describe('as on AWS: SES refuses', () => {
  test.each([
    ['a sender outside the verified domain', { Source: 'notice@evil.example' }, 'MessageRejected'],
    ['a sender whose domain only ends like the verified one', { Source: 'a@notjobs.example' }, 'MessageRejected'],
    [
      'a configuration set that is not there',
      { ConfigurationSetName: 'other' },
      'ConfigurationSetDoesNotExistException',
    ],
    [
      'more than fifty recipients',
      { Destinations: Array.from({ length: 51 }, (_, i) => `s${i}@example.com`) },
      'InvalidParameterValue',
    ],
    [
      'a mail of more than 10 MB',
      { RawMessage: { Data: new TextEncoder().encode(RAW.padEnd(10 * 1024 * 1024 + 1, '=')) } },
      'InvalidParameterValue',
    ],
    ['a mail without content', { RawMessage: { Data: new Uint8Array() } }, 'InvalidParameterValue'],
    [
      'a mail to nobody',
      {
        Destinations: undefined,
        RawMessage: { Data: new TextEncoder().encode(RAW.replace('To: seeker@example.com\r\n', '')) },
      },
      'InvalidParameterValue',
    ],
    [
      'a From header outside the verified domain',
      { RawMessage: { Data: new TextEncoder().encode(RAW.replace('<notice@jobs.example>', '<notice@evil.example>')) } },
      'MessageRejected',
    ],
  ])('%s, and keeps nothing', async (_what, changes, name) => {
    const client = await start();
    await expect(client.send(mail(changes))).rejects.toMatchObject({ name });
    expect(ses!.mails()).toHaveLength(0);
  });
});

describe('faults that a test asks for', () => {
  test('a refusal before the mail counts leaves the mailbox empty', async () => {
    const client = await start(() => ({
      kind: 'refuse',
      status: 400,
      code: 'Throttling',
      message: 'Maximum sending rate exceeded.',
    }));
    await expect(client.send(mail())).rejects.toMatchObject({ name: 'Throttling' });
    expect(ses!.mails()).toHaveLength(0);
  });

  test.each([
    ['an error', { kind: 'error-after-accept', status: 500, code: 'InternalFailure' }],
    ['silence', { kind: 'silence-after-accept' }],
  ] as const)('%s after the mail counts: the caller sees a failure, the mail is there once', async (_what, fault) => {
    const client = await start(() => fault);
    await expect(client.send(mail())).rejects.toThrow();
    expect(ses!.mails()).toHaveLength(1);
  });
});
