import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROGRAMME_IDS } from '../../../../functions/contracts/programmes.ts';
import { FIGURES, FiguresError } from '../../../../functions/domain/eligibility/law/figures.ts';
import { always, quantitiesOf } from '../../../../functions/domain/eligibility/engine/condition.ts';
import { judge, readyProgramme } from '../../../../functions/domain/eligibility/engine/judge.ts';
import { PROGRAMMES } from '../../../../functions/domain/eligibility/programmes/programmes.ts';
import {
  readProposal,
  rehearse,
  type RehearsedPerson,
} from '../../../../functions/domain/eligibility/engine/rehearse.ts';
import { arbitraryPerson } from './arbitrary-people.ts';
import { person } from '../../../support/screening-people.ts';

const programmes = PROGRAMME_IDS.map((id) => PROGRAMMES[id]);
const under = (change: unknown, people: readonly RehearsedPerson[], day?: string) => {
  const { figures: proposed, from } = readProposal(FIGURES, change);
  return rehearse({ programmes, figures: FIGURES, proposed, on: day ?? from, people });
};
const someone = (id: string, birthDate: string, more: Parameters<typeof person>[1] = {}): RehearsedPerson => ({
  id,
  subject: person({ birthDate }, more),
});

const YOUTH_TO_41 = {
  note: '청년 상한 41세 안',
  limits: [{ id: 'youth/age-max', value: 41, effectiveFrom: '2027-01-01' }],
};

describe('raising the youth age to 41', () => {
  const people = [
    someone('is-39', '1987-06-01'),
    someone('turns-40', '1986-12-31', { sex: 'female' }),
    someone('is-41', '1985-01-02', { sex: 'male' }),
    someone('is-42', '1985-01-01'),
  ];

  test('brings in exactly those between the old and the new limit, on the day it begins', () => {
    const { on, people: screened, mails, programmes: answers } = under(YOUTH_TO_41, people);
    expect({ on, screened, mails }).toEqual({ on: '2027-01-01', screened: 4, mails: 2 });
    expect(answers.map(({ programme }) => programme)).toEqual([...PROGRAMME_IDS]);
    expect(answers.filter(({ flips }) => flips.length > 0)).toEqual([
      {
        programme: 'youth',
        people: 4,
        flips: [
          {
            from: 'ineligible',
            to: 'eligible',
            count: 2,
            who: ['turns-40', 'is-41'],
            byGroup: { age: { '40-49': 2 }, sex: { female: 1, male: 1 }, district: { '48121': 2 } },
          },
        ],
      },
    ]);
  });

  test('the day before it begins nothing changes', () => {
    expect(under(YOUTH_TO_41, people, '2026-12-31').mails).toBe(0);
  });

  test('a change for the worse is a flip too', () => {
    const narrower = { limits: [{ id: 'youth/age-max', value: 34, effectiveFrom: '2027-01-01' }] };
    expect(under(narrower, people).programmes.find(({ programme }) => programme === 'youth')?.flips).toMatchObject([
      { from: 'eligible', to: 'ineligible', who: ['is-39'] },
    ]);
  });
});

const EVERY_LIMIT = {
  limits: [...new Map(FIGURES.limits.map(({ id, value }) => [id, Math.ceil(value / 2)]))].map(([id, value]) => ({
    id,
    value,
    effectiveFrom: '2027-01-01',
  })),
  medianIncome: [{ year: 2027, byHouseholdSize: [2, 3, 4, 5, 6, 7, 8].map((n) => n * 1_000_000) }],
};
const A_WHOLE_ROUND = {
  rounds: [{ id: '2024H1', ageMin: 40, medianPercent: 90, assets: 200_000_000, exclusiveApplications: false }],
};
const SEED = 20_270_101;

describe.each([
  ['every limit and the median income', EVERY_LIMIT, 6],
  ['a whole round', A_WHOLE_ROUND, 2],
])('where %s changes', (_, change, concerned) => {
  const { figures: proposed, from: on } = readProposal(FIGURES, change);
  const ready = programmes.map((programme) =>
    [FIGURES, proposed].map((figures) => readyProgramme(programme, { on, knownOn: on, figures })),
  );

  test('exactly those flip whom judge answers otherwise, in the order of the words', () => {
    const flipped = new Set<number>();
    fc.assert(
      fc.property(fc.array(arbitraryPerson, { minLength: 1, maxLength: 70 }), (subjects) => {
        const people = subjects.map((subject, index) => ({ id: String(index), subject }));
        const judged = ready.map((figures) =>
          people.flatMap(({ id, subject }) => {
            const [before, after] = figures.map((held) => judge(held, subject));
            return before === after ? [] : [`${before} ${after} ${id}`];
          }),
        );
        const { programmes: answers } = under(change, people);
        const kinds = answers.map(({ flips }) => flips.map(({ from, to }) => `${from} ${to}`));
        expect(kinds).toEqual(kinds.map((words) => words.toSorted()));
        const told = answers.map(({ flips }) =>
          flips.flatMap(({ from, to, who }) => who.map((id) => `${from} ${to} ${id}`)),
        );
        expect(told.map((lines) => lines.toSorted())).toEqual(judged.map((lines) => lines.toSorted()));
        for (const [index, lines] of told.entries()) if (lines.length > 0) flipped.add(index);
      }),
      { seed: SEED, numRuns: 25 },
    );
    expect(flipped.size).toBe(concerned);
  });

  test('what has one key is read alike under both figures, so that one reading serves both', () => {
    const quantities = ready
      .flat()
      .flatMap(({ criteria }) => criteria.flatMap(({ row }) => [row.test, row.review?.when ?? always]))
      .flatMap(quantitiesOf);
    const people = fc.sample(arbitraryPerson, { seed: SEED, numRuns: 300 });
    for (const [key, same] of Map.groupBy(quantities, (quantity) => quantity.key)) {
      const readings = same.map(({ low, high = low }) => people.map((subject) => [low(subject), high(subject)]));
      for (const reading of readings) expect(reading, key).toEqual(readings[0]);
    }
  });
});

test('a person whose answer changes in two programmes gets one mail', () => {
  const higher = { medianIncome: [{ year: 2027, byHouseholdSize: [3, 4, 5, 6, 7, 8, 9].map((n) => n * 1_000_000) }] };
  const poor = someone('a', '1980-05-05', { household: { size: 1, monthlyIncome: 1_700_000, assets: 0 } });
  const both = under(higher, [poor]);
  expect(both.programmes.filter(({ flips }) => flips.length > 0).map(({ programme }) => programme)).toEqual([
    'employment-allowance',
  ]);
  const rich = someone('b', '1980-05-05', { household: { size: 1, monthlyIncome: 2_900_000, assets: 0 } });
  const answer = under(
    { ...higher, limits: [{ id: 'mid-career-centre/age-min', value: 50, effectiveFrom: '2027-01-01' }] },
    [poor, rich],
  );
  expect(
    answer.programmes
      .filter(({ flips }) => flips.length > 0)
      .map(({ programme, flips }) => [programme, flips.map(({ who }) => who)]),
  ).toEqual([
    ['mid-career-centre', [['a', 'b']]],
    ['employment-support', [['b']]],
    ['employment-allowance', [['a']]],
  ]);
  expect(answer.mails).toBe(2);
});

test('people are grouped by age on the day, at both ends of each band', () => {
  const birthdays = ['2007-01-02', '2007-01-01', '1962-01-02', '1962-01-01', '1967-01-01', '1967-01-02'];
  const closed = { limits: [{ id: 'employment-support/age-min', value: 100, effectiveFrom: '2027-01-01' }] };
  const { groups } = under(
    closed,
    birthdays.map((day) => someone(day, day)),
  );
  expect(groups.age).toEqual({ '-19': 1, '20-29': 1, '50-59': 1, '60-64': 2 });
});

test('a sex or a district outside the lists is not shown, for it may be anything', () => {
  const strange: RehearsedPerson = {
    id: 's',
    subject: person({ birthDate: '1986-06-01', residence: { district: '어느 마을' } }, { sex: '적지 않음' }),
  };
  expect(under(YOUTH_TO_41, [strange]).groups).toEqual({ age: { '40-49': 1 }, sex: {}, district: { unknown: 1 } });
});

test('a proposal that cannot be read says why', () => {
  const refused = (change: unknown) => () => readProposal(FIGURES, change);
  expect(refused([])).toThrow(FiguresError);
  expect(refused({})).toThrow(FiguresError);
  expect(refused({ note: '아무것도 바꾸지 않음' })).toThrow(FiguresError);
  expect(refused({ limits: [{ id: 'no/such', value: 1, effectiveFrom: '2027-01-01' }] })).toThrow('no/such');
  expect(refused({ limits: [{ id: 'youth/age-max', value: -1, effectiveFrom: '2027-01-01' }] })).toThrow(FiguresError);
  expect(refused({ limits: [{ id: 'youth/age-max', value: 41, effectiveFrom: '2027-02-30' }] })).toThrow(FiguresError);
});

test('a round that keeps its days is rehearsed from its first day', () => {
  expect(readProposal(FIGURES, { rounds: [{ id: '2024H1', medianPercent: 70 }] }).from).toBe('2024-03-04');
  const nearly = someone('near', '1980-05-05', { household: { size: 3, monthlyIncome: 3_000_000, assets: 0 } });
  expect(under({ rounds: [{ id: '2024H1', medianPercent: 70 }] }, [nearly]).programmes[0]?.flips).toMatchObject([
    { from: 'ineligible', to: 'eligible', who: ['near'] },
  ]);
});
