import { MessageRejected, SendRawEmailCommand, SESClient, SESServiceException } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { sesClient, sesSender } from '../../functions/aws/mail-sender.ts';

const NOW = Date.parse('2026-11-02T03:00:00.000Z');
const mail = {
  from: 'jobs@city.example',
  to: 'gil@people.example',
  raw: new Uint8Array([65]),
  tags: { notice: 'n-1', epoch: '1' },
  until: NOW,
};
const failure = (name: string, message = '') =>
  new SESServiceException({ name, message, $fault: 'client', $metadata: {} });

/** A client whose calls are answered here. The class is left alone: the other files of this process use it, too. */
const mocked = () => {
  const client = new SESClient({ region: 'x' });
  return { ses: mockClient(client), sender: sesSender(client, 'set', () => NOW) };
};

test('the client never repeats a call by itself: SES has no idempotency (fault 12)', async () => {
  expect(await sesClient({ region: 'x' }).config.maxAttempts()).toBe(1);
});

test('hands over the raw mail with the configuration set and the tags that its events will carry', async () => {
  const { ses, sender } = mocked();
  ses.on(SendRawEmailCommand).resolves({ MessageId: 'ses-1' });
  expect(await sender.send(mail)).toEqual({
    outcome: 'accepted',
    mailId: 'ses-1',
  });
  expect(ses.commandCalls(SendRawEmailCommand)[0]?.args[0].input).toMatchObject({
    Source: 'jobs@city.example',
    Destinations: ['gil@people.example'],
    ConfigurationSetName: 'set',
    Tags: [
      { Name: 'notice', Value: 'n-1' },
      { Name: 'epoch', Value: '1' },
    ],
  });
});

test.each([
  [0, 'accepted', 1],
  [-1, 'late', 0],
])('hands a mail over whose time ends in %i ms: %s (fault 50)', async (left, outcome, calls) => {
  const { ses, sender } = mocked();
  ses.on(SendRawEmailCommand).resolves({ MessageId: 'ses-1' });
  expect(await sender.send({ ...mail, until: NOW + left })).toMatchObject({ outcome });
  expect(ses.commandCalls(SendRawEmailCommand)).toHaveLength(calls);
});

test.each([
  [new MessageRejected({ message: 'no', $metadata: {} }), 'refused'],
  [failure('InvalidParameterValue'), 'refused'],
  [failure('MessageRejected', 'Email address is not verified. The following identities failed the check.'), 'closed'],
  [failure('MessageRejected', 'Sending suspended for this account.'), 'closed'],
  [failure('ExpiredToken'), 'closed'],
  [failure('Throttling', 'Maximum sending rate exceeded.'), 'throttled'],
  [failure('Throttling', 'Daily message quota exceeded.'), 'closed'],
  [failure('AccountSendingPausedException'), 'closed'],
  [failure('ConfigurationSetSendingPausedException'), 'closed'],
  [failure('ConfigurationSetDoesNotExistException'), 'closed'],
  [failure('MailFromDomainNotVerifiedException'), 'closed'],
  [failure('InternalFailure'), 'unknown'],
  [new Error('socket hang up'), 'unknown'],
])('tells %s as %s (faults 11 to 15)', async (error, outcome) => {
  const { ses, sender } = mocked();
  ses.on(SendRawEmailCommand).rejects(error);
  expect(await sender.send(mail)).toMatchObject({ outcome });
});
