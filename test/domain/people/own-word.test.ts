import { describe, expect, test } from 'vitest';
import { choiceOf, laterChoice, ownConsent, withoutWishes } from '../../../functions/domain/people/own-word.ts';
import { saidAfterInstant } from '../../../functions/domain/people/own-jobs.ts';

const AT = '2026-11-02T03:00:00.000Z';
const agreed = choiceOf({ screening: { agreed: true, textVersion: 'text-1' }, at: AT });
const ended = choiceOf({ screening: { agreed: false }, at: AT });

describe('at one instant', () => {
  test('a deletion ends a consent that was given on the page', () => {
    expect(ownConsent(agreed, 'screening', { deleted: AT })).toBeUndefined();
    expect(ownConsent(agreed, 'screening', { deleted: '2026-11-02T02:59:59.999Z' })).toMatchObject({ agreed: true });
    expect(withoutWishes(agreed, AT).screening).toBeUndefined();
  });

  test('ending a consent counts before giving it, whichever arrives first (I3)', () => {
    for (const both of [laterChoice(agreed, ended), laterChoice(ended, agreed)])
      expect(both?.screening).toEqual({ agreed: false });
  });

  test('a deletion takes what was said of a job', () => {
    expect(saidAfterInstant({ a: { at: AT, lastDay: '2026-11-30', away: 'unsaid' } }, AT)).toEqual({});
  });
});
