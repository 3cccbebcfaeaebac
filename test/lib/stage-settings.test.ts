import { describe, expect, test } from 'vitest';
import { parseSettings, parseStage } from '../../lib/stage-settings.ts';
import { inventedSite } from '../support/invented-site.ts';

/** Invented, and complete except for optional settings. */
const perfect = {
  mailDomain: 'jobs.city.example',
  mailFrom: 'jobs@jobs.city.example',
  officialsAddress: 'officials@city.example',
  site: inventedSite,
};
const ROLE = 'arn:aws:iam::111122223333:role/invented';

describe('a stage', () => {
  test.each(['dev', 'prod'])('%s is one', (stage) => expect(parseStage(stage)).toBe(stage));

  test.each(['test', '', undefined])('%s is none, and the message names those that are', (stage) => {
    expect(() => parseStage(stage)).toThrow(/dev, prod/);
  });
});

describe("a stage's settings", () => {
  test('Seoul is the region unless another is said', () => {
    expect(parseSettings('dev', perfect).region).toBe('ap-northeast-2');
    expect(parseSettings('dev', { ...perfect, region: 'us-east-1' }).region).toBe('us-east-1');
  });

  test('a sender may have no role, and then nobody may use its door', () => {
    expect(parseSettings('dev', perfect).senderRoles).toEqual({});
  });

  test('a role is exactly one role', () => {
    expect(parseSettings('dev', { ...perfect, senderRoles: { 'kyungnam-univ': ROLE } }).senderRoles).toEqual({
      'kyungnam-univ': ROLE,
    });
  });

  test.each(['*', 'arn:aws:iam::111122223333:root', 'arn:aws:iam::111122223333:role/*', '111122223333', ''])(
    'a door is not opened to "%s"',
    (role) => {
      expect(() => parseSettings('dev', { ...perfect, senderRoles: { 'kyungnam-univ': role } })).toThrow(
        /kyungnam-univ/,
      );
    },
  );

  test('a role for somebody who is no sender is a mistake, not an extra', () => {
    expect(() => parseSettings('dev', { ...perfect, senderRoles: { 'seoul-univ': ROLE } })).toThrow(/senderRoles/);
  });

  test('nobody is revoked unless it is said, and only a partner can be', () => {
    expect(parseSettings('dev', perfect).revokedPartners).toEqual([]);
    expect(parseSettings('dev', { ...perfect, revokedPartners: ['popup-cafe'] }).revokedPartners).toEqual([
      'popup-cafe',
    ]);
    for (const nobody of ['city', 'seoul-univ'])
      expect(() => parseSettings('dev', { ...perfect, revokedPartners: [nobody] })).toThrow(/revokedPartners/);
  });

  test('mail comes from the domain that SES signs for', () => {
    expect(() => parseSettings('prod', { ...perfect, mailFrom: 'jobs@elsewhere.example' })).toThrow(/mailFrom/);
    expect(() => parseSettings('prod', { ...perfect, mailFrom: 'jobs@notjobs.city.example' })).toThrow(/mailFrom/);
  });

  test('a misspelt setting is said, with the stage it belongs to', () => {
    expect(() => parseSettings('prod', { ...perfect, opsMial: 'ops@city.example' })).toThrow(/stages\.prod[^]*opsMial/);
    expect(() => parseSettings('prod', undefined)).toThrow(/stages\.prod/);
  });
});
