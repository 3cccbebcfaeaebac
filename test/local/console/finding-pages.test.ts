import { expect, test } from 'vitest';
import { envelopeSchema } from '../../../functions/contracts/envelope.ts';
import { MESSAGE_TYPES } from '../../../functions/contracts/message-types.ts';
import { releaseMessage } from '../../../local/console/finding-pages.ts';
import { inventedHeld } from '../../support/invented-system.ts';

test('the message shown for releasing a held posting is one that the city’s review door takes', () => {
  const held = inventedHeld();
  const envelope = envelopeSchema.parse(releaseMessage(held));
  expect(envelope.source).toBe('urn:changwon-jobs:partner:city');
  const type = MESSAGE_TYPES['kr.go.changwon.jobs.posting.reviewed.v1'];
  expect(envelope.type).toBe('kr.go.changwon.jobs.posting.reviewed.v1');
  expect(type.door).toBe('reviews');
  expect(type.data.parse(envelope.data)).toMatchObject({
    partner: held.partner,
    externalId: held.externalId,
    revision: held.revision,
    decision: 'release',
  });
});

test('the release of a longest external id still fits the envelope', () => {
  const held = inventedHeld({ externalId: 'x'.repeat(100), revision: Number.MAX_SAFE_INTEGER });
  expect(envelopeSchema.safeParse(releaseMessage(held)).success).toBe(true);
});
