import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laidOver, saysHealth, withoutHealth } from '../../../../functions/domain/eligibility/answer/own-facts.ts';
import type { ScreeningFacts } from '../../../../functions/domain/eligibility/engine/subject.ts';

const facts: fc.Arbitrary<ScreeningFacts> = fc.record(
  {
    ableToWork: fc.boolean(),
    household: fc.record({ size: fc.nat(50), assets: fc.nat() }, { requiredKeys: [] }),
    careerBreak: fc.record(
      { since: fc.constant('2020-01-01'), reason: fc.constantFrom('pregnancy', 'childcare') },
      { requiredKeys: [] },
    ),
    participations: fc.constantFrom([], [{ directJob: true }]),
  },
  { requiredKeys: [] },
);

describe('facts of two declarations', () => {
  test('each by its path: the one over the other stands where both speak', () => {
    expect(
      laidOver(
        { household: { size: 3, assets: 5 }, everWorked: true, participations: [{ directJob: true }] },
        { household: { size: 2, assets: undefined }, everWorked: undefined, participations: [] },
      ),
    ).toEqual({ household: { size: 2, assets: 5 }, everWorked: true, participations: [] });
    expect(laidOver({ benefits: { livelihood: true } }, { benefits: { unemployment: false } }).benefits).toEqual({
      livelihood: true,
      unemployment: false,
    });
  });

  test('nothing under or over changes nothing; the same twice is the same', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const known = JSON.parse(JSON.stringify(laidOver({}, one))) as ScreeningFacts;
        expect(known).toEqual(JSON.parse(JSON.stringify(one)));
        expect(JSON.parse(JSON.stringify(laidOver(one, {})))).toEqual(known);
        expect(JSON.parse(JSON.stringify(laidOver(one, one)))).toEqual(known);
      }),
    );
  });
});

describe('facts about health (개인정보 보호법 제23조)', () => {
  test('are the ability to work, a pregnancy and a childbirth, and no other reason', () => {
    expect(saysHealth({ ableToWork: false })).toBe(true);
    expect(
      ['pregnancy', 'childbirth', 'childcare', 'none'].map((reason) => saysHealth({ careerBreak: { reason } })),
    ).toEqual([true, true, false, false]);
  });

  test('are gone without the consent to them, and everything else stays', () => {
    expect(
      withoutHealth({ ableToWork: true, everWorked: true, careerBreak: { reason: 'pregnancy', since: '2020-01-01' } }),
    ).toEqual({ everWorked: true, careerBreak: { since: '2020-01-01' } });
    fc.assert(
      fc.property(facts, (one) => {
        expect(saysHealth(withoutHealth(one))).toBe(false);
      }),
    );
  });
});
