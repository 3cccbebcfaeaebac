import { describe, expect, test } from 'vitest';
import { PROGRAMME_IDS, type ProgrammeId } from '../../../../functions/contracts/programmes.ts';
import { nearMiss } from '../../../../functions/domain/eligibility/answer/near-miss.ts';
import { foresee } from '../../../../functions/domain/eligibility/engine/foresight.ts';
import { FIGURES } from '../../../../functions/domain/eligibility/law/figures.ts';
import {
  waitingConditions,
  withConfirmations,
  type Confirmation,
} from '../../../../functions/domain/eligibility/engine/official-word.ts';
import { screenReady } from '../../../../functions/domain/eligibility/engine/screen.ts';
import type { Subject } from '../../../../functions/domain/eligibility/engine/subject.ts';
import { addDays } from '../../../../functions/domain/language/calendar.ts';
import { hash, person, readyOn } from '../../../support/screening-people.ts';
import { SERVED } from '../../../support/screened-people.ts';

/** All people are invented. SERVED is 41 in November 2026 and did military service: the ordinance leaves the age to an official. */

const ON = '2026-11-02';
const deps = { salt: 'a-salt', hash };

/** What an official finds on a day of a condition that waits. */
const found = (
  says: 'met' | 'unmet',
  subject = SERVED,
  {
    programme = 'youth',
    criterion = 'age',
    on = ON,
  }: { programme?: ProgrammeId; criterion?: string; on?: string } = {},
): Confirmation => {
  const ready = readyOn(programme, on);
  const basis = waitingConditions(ready, subject, deps).find((one) => one.criterion === criterion);
  if (basis === undefined) throw new Error('The condition does not wait.');
  const { state, rule, facts } = basis;
  return { programme, round: ready.ruleSet.round, criterion, says, on, state, rule, facts };
};

const screened = (confirmations: readonly Confirmation[], subject = SERVED, on = ON, figures = FIGURES) => {
  const programme = confirmations[0]?.programme ?? 'youth';
  return screenReady(
    withConfirmations(readyOn(programme, on, on, figures), subject, confirmations, deps),
    subject,
    deps,
  );
};

describe('what an official found of a condition that waits', () => {
  test('settles it: met is eligible, unmet is ineligible, and nothing said still waits', () => {
    expect(screened([]).outcome).toBe('needs-review');
    expect(screened([found('met')]).outcome).toBe('eligible');
    expect(screened([found('unmet')]).outcome).toBe('ineligible');
  });

  test('is said with the condition, which does not become a confirmed rule', () => {
    const age = screened([found('met')]).criteria.find(({ id }) => id === 'age');
    expect(age).toMatchObject({ outcome: 'met', confirmed: false });
    expect(age?.note).toContain('담당자 확인(사전 검토)');
  });

  test('is an input of the answer: its hash is another with it, and the same for the same', () => {
    expect(screened([found('met')]).hash).not.toBe(screened([]).hash);
    expect(screened([found('met')]).hash).toBe(screened([found('met')]).hash);
    expect(screened([{ ...found('met'), on: '2026-11-01' }]).hash).not.toBe(screened([found('met')]).hash);
  });

  test('says nothing of a condition that the rules settle by themselves', () => {
    const youngster: Subject = { ...SERVED, seeker: { ...SERVED.seeker, birthDate: '2000-01-17' } };
    expect(screened([found('unmet')], youngster).outcome).toBe('eligible');
  });
});

describe('what an official found counts no more', () => {
  const served = (militaryServiceMonths: number): Subject => ({
    ...SERVED,
    facts: { ...SERVED.facts, militaryServiceMonths },
  });

  test('once a fact that the condition reads is another, and counts while only others change', () => {
    expect(screened([found('met')], served(24)).outcome).toBe('needs-review');
    const moved: Subject = { ...SERVED, seeker: { ...SERVED.seeker, employment: { status: 'employed' } } };
    expect(screened([found('met')], moved).outcome).toBe('eligible');
  });

  test('once the fact is unknown, which is none of its values', () => {
    const { militaryServiceMonths: _, ...facts } = SERVED.facts;
    expect(screened([found('met')], { ...SERVED, facts }).outcome).toBe('undetermined');
  });

  test('once a figure of the rule is another', () => {
    const limits = FIGURES.limits.map((limit) =>
      limit.id === 'youth/service-raise-years' ? { ...limit, value: limit.value + 1 } : limit,
    );
    expect(screened([found('met')], SERVED, ON, { ...FIGURES, limits }).outcome).toBe('needs-review');
  });

  test('once the rules by themselves come to something else: the age is over on the 43rd birthday', () => {
    const older: Subject = { ...SERVED, seeker: { ...SERVED.seeker, birthDate: '1983-11-10' } };
    const word = found('met', older);
    expect(screened([word], older, '2026-11-09').outcome).toBe('eligible');
    expect(screened([word], older, '2026-11-10').outcome).toBe('ineligible');
  });

  test('once the rules come to something else while the condition still waits, because its figure is due to be checked', () => {
    // In 2028 nobody has checked the ages again. The person turns 40, and the ages as they stand are no longer met.
    const turning: Subject = { ...SERVED, seeker: { ...SERVED.seeker, birthDate: '1988-06-01' } };
    const word = found('met', turning, { on: '2028-05-31' });
    expect(word.state).toBe('met');
    expect(screened([word], turning, '2028-05-31').outcome).toBe('eligible');
    expect(screened([word], turning, '2028-06-01').outcome).toBe('needs-review');
  });

  test('for a person of another salt', () => {
    const other = withConfirmations(readyOn('youth', ON), SERVED, [found('met')], { salt: 'another', hash });
    expect(screenReady(other, SERVED, deps).outcome).toBe('needs-review');
  });

  test('in another round, or for another programme', () => {
    const round: Confirmation = { ...found('met'), round: '2024H1' };
    const programme: Confirmation = { ...found('met'), programme: 'youth-employment-act' };
    expect(screened([round]).outcome).toBe('needs-review');
    const youth = withConfirmations(readyOn('youth', ON), SERVED, [programme], deps);
    expect(screenReady(youth, SERVED, deps).outcome).toBe('needs-review');
  });
});

test('the coming change is foreseen with what the official found: on the day on which it counts no more', () => {
  const ready = withConfirmations(readyOn('youth', ON), SERVED, [found('met')], deps);
  expect(foresee(ready, SERVED)).toMatchObject({ on: '2028-01-17', from: 'eligible', to: 'ineligible' });
});

test('a condition that an official found unmet has no distance from a limit', () => {
  const ready = withConfirmations(readyOn('youth', ON), SERVED, [found('unmet')], deps);
  const miss = nearMiss(ready, SERVED);
  expect(miss).toMatchObject({ criterion: 'age', otherwise: 'eligible' });
  expect(miss?.by).toBeUndefined();
  expect(miss?.sentence.ko).toContain('이 요건만 충족하지 않습니다');
});

test('a programme whose rules are all assumed stays for an official, whatever was found', () => {
  const student = person({ birthDate: '2000-05-05' }, { schools: [{ district: '48121', status: 'enrolled' }] });
  const ids = waitingConditions(readyOn('learn-and-job', ON), student, deps).map(({ criterion }) => criterion);
  expect(ids).toContain('university');
  const all = ids.map((criterion) => found('met', student, { programme: 'learn-and-job', criterion }));
  expect(screened(all, student).outcome).toBe('needs-review');
});

test('an exclusion that another town has, found not to apply, no longer stands in the way in its round', () => {
  const pensioner = person(
    { birthDate: '1960-05-05' },
    { benefits: { livelihood: false, unemployment: false, unemploymentEver: false, publicPension: true } },
  );
  const on = '2024-03-10';
  const word = (says: 'met' | 'unmet') =>
    found(says, pensioner, { programme: 'public-works', criterion: 'public-pension', on });
  expect(screened([word('met')], pensioner, on).outcome).toBe('eligible');
  expect(screened([word('unmet')], pensioner, on).outcome).toBe('ineligible');
});

test('the mark of a rule is the same on each day on which the rule asks the same', () => {
  // Months without a change of law, figure or round, in and outside the rounds.
  const days = ['2024-03-05', '2026-10-05'].flatMap((first) =>
    Array.from({ length: 20 }, (_, index) => [first, addDays(first, index)] as const),
  );
  const nobody: Subject = { seeker: { birthDate: '1985-01-17', residence: { district: '48123' } }, facts: {} };
  for (const [first, day] of days)
    for (const id of PROGRAMME_IDS) {
      const marks = (on: string) =>
        readyOn(id, on).criteria.map((criterion) => {
          const waiting = { ...readyOn(id, on), criteria: [{ ...criterion, effects: [2, 2, 2, 2, 2] as const }] };
          return waitingConditions(waiting, nobody, deps).map(({ criterion: name, rule }) => [name, rule]);
        });
      expect([id, day, marks(day)]).toEqual([id, day, marks(first)]);
    }
});
