import { expect, test } from 'vitest';
import { mailKind } from '../../../local/console/mail-kind.ts';
import { readTagged } from '../../../local/system/aws/mail.ts';
import { inventedMail } from '../../support/invented-system.ts';

const raw = new TextEncoder().encode('From: jobs@city.example\r\nSubject: about anything\r\n\r\nbody');
const sent = (tags: Record<string, string>) => readTagged({ from: 'jobs@city.example', to: [], raw, tags });

test('a mail has the kind that its sender gave it as a tag, whatever its subject says', async () => {
  expect(mailKind(await sent({ notice: 'n-1', kind: 'posting-held' }))).toBe('기업 · 공고 보류');
  expect(mailKind(inventedMail({ kind: 'screening' }))).toBe('구직자 · 적격 검토');
});

test('a mail without that tag, or of a kind that nobody knows, is a notice like any other', async () => {
  expect(mailKind(await sent({ notice: 'n-1' }))).toBe('알림');
  expect(mailKind(inventedMail({ kind: 'constructor' }))).toBe('알림');
});
