import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../functions/aws/hash.ts';
import { PROGRAMME_IDS } from '../../../../functions/contracts/programmes.ts';
import {
  addCells,
  cellsOf,
  FEWEST,
  rehearsedFigures,
  shownCount,
  shownRehearsal,
} from '../../../../functions/domain/eligibility/engine/rehearsal-cells.ts';
import { laidOver, NO_FIGURES } from '../../../../functions/domain/eligibility/law/figure-set.ts';
import { FIGURES } from '../../../../functions/domain/eligibility/law/figures.ts';
import { PROGRAMMES } from '../../../../functions/domain/eligibility/programmes/programmes.ts';
import { limitLike } from '../../../support/approved-figures.ts';
import { inventedSubject } from '../../../support/invented-pages.ts';

const ON = '2026-12-01';
const programmes = PROGRAMME_IDS.map((id) => PROGRAMMES[id]);
const lowered = (value: number) => ({
  ...NO_FIGURES,
  limits: [limitLike('youth/age-max', { value, effectiveFrom: ON, knownFrom: ON })],
});
const change = (value: number) => ({
  programmes,
  figures: FIGURES,
  proposed: laidOver(FIGURES, lowered(value)),
  on: ON,
});
/** Invented people of one age. */
const people = (number: number, birthDate: string, from = 0) =>
  Array.from({ length: number }, (_, index) => ({
    id: sha256(`person ${from + index}`),
    subject: { ...inventedSubject, seeker: { ...inventedSubject.seeker, birthDate } },
  }));
const THIRTY = '1996-06-01';
const FORTY_FIVE = '1981-06-01';

describe('a rehearsal on real people', () => {
  test('counts those whose answer differs, by programme and stage of life', () => {
    const cells = cellsOf([...people(30, THIRTY), ...people(20, FORTY_FIVE, 100)], change(25), sha256);
    expect(cells['youth eligible ineligible -34']?.count).toBe(30);
    expect(cells['mails -34']?.count).toBe(30);
    expect(Object.keys(cells).filter((name) => name.endsWith('35-49'))).toEqual([]);
  });

  test('has no id of anybody in what it keeps', () => {
    const some = people(30, THIRTY);
    const kept = JSON.stringify(cellsOf(some, change(25), sha256));
    for (const { id } of some) expect(kept).not.toContain(id.slice(0, 8));
  });

  test('gives the same numbers in whatever parts the people were cut', () => {
    const all = people(60, THIRTY);
    const whole = cellsOf(all, change(25), sha256);
    const parts = [all.slice(0, 7), all.slice(7, 40), all.slice(40)].map((some) => cellsOf(some, change(25), sha256));
    expect(addCells(parts.toReversed())).toEqual(whole);
  });

  test('of nobody says nothing', () => {
    const { flips, mails } = shownRehearsal(cellsOf([], change(25), sha256));
    expect([flips, mails.all]).toEqual([[], 0]);
  });
});

describe('what is shown of a count', () => {
  test('is a multiple of five near it, and nothing below five, whatever the key', () => {
    for (let count = 0; count <= 200; count += 1)
      for (let key = 0; key < 256; key += 1) {
        const shown = shownCount({ count, key });
        expect(shown % 5).toBe(0);
        if (count < FEWEST) expect(shown).toBe(0);
        else expect(Math.abs(shown - count)).toBeLessThanOrEqual(count < 10 ? 9 : 5);
      }
  });

  test('does not say whether one more is in it: the same numbers come of different counts, and different ones of the same', () => {
    const of = (count: number) => new Set(Array.from({ length: 256 }, (_, key) => shownCount({ count, key })));
    expect(of(50).size).toBeGreaterThan(1);
    expect([...of(50)].some((shown) => of(51).has(shown))).toBe(true);
  });

  test('is the same for the same people, so that repeating a rehearsal averages nothing', () => {
    const some = people(23, THIRTY);
    const [one, other] = [25, 26].map((value) => shownRehearsal(cellsOf(some, change(value), sha256)));
    expect(other).toEqual(one);
  });
});

test('amounts are rehearsed in steps of 100,000 won: two proposals a won apart are one rehearsal', () => {
  const assets = (value: number) =>
    rehearsedFigures({ ...NO_FIGURES, limits: [limitLike('employment-allowance/assets', { value })] }).limits[0]?.value;
  expect(assets(400_000_001)).toBe(400_000_000);
  expect(assets(399_950_000)).toBe(400_000_000);
  expect(assets(399_949_999)).toBe(399_900_000);
  const [median] = FIGURES.medianIncome.slice(-1);
  const rounded = rehearsedFigures({ ...NO_FIGURES, medianIncome: median === undefined ? [] : [median] });
  for (const amount of rounded.medianIncome[0]?.byHouseholdSize ?? [1]) expect(amount % 100_000).toBe(0);
  const [round] = FIGURES.rounds.slice(-1);
  const ofRound = (limit: number | undefined) =>
    round && rehearsedFigures({ ...NO_FIGURES, rounds: [{ ...round, assets: limit }] }).rounds[0]?.assets;
  expect([ofRound(399_949_999), ofRound(undefined)]).toEqual([399_900_000, undefined]);
  const percent = limitLike('employment-support/income-percent', { value: 101 });
  expect(rehearsedFigures({ ...NO_FIGURES, limits: [percent] }).limits[0]?.value).toBe(101);
});
