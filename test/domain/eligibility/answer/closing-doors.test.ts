import { expect, test } from 'vitest';
import { PROGRAMME_IDS } from '../../../../functions/contracts/programmes.ts';
import { doorsClosedNow, doorsThatClose } from '../../../../functions/domain/eligibility/answer/closing-doors.ts';
import type { ScreeningFacts } from '../../../../functions/domain/eligibility/engine/subject.ts';
import { person, readyOn } from '../../../support/screening-people.ts';

const closedNow = (on: string, facts: ScreeningFacts) =>
  doorsClosedNow(
    PROGRAMME_IDS.map((id) => readyOn(id, on)),
    person({}, facts),
  ).map(({ programme, criterion, until }) => ({ programme, criterion, until }));

test('applying for public works in 2024 closes community jobs for the round, and the allowance for six months after it', () => {
  const doors = doorsThatClose(readyOn('public-works', '2024-03-04'));
  expect(doors.map(({ programme, until }) => [programme, until])).toEqual([
    ['community-jobs', '2024-06-30'],
    ['employment-allowance', '2024-12-31'],
  ]);
  for (const { sentence, citation } of doors) {
    expect(sentence.ko).toMatch(/습니다\.$/);
    expect(citation.effectiveFrom <= '2024-06-30').toBe(true);
  }
});

test('before 2024 the notices did not bar a second application', () => {
  expect(doorsThatClose(readyOn('public-works', '2023-03-02')).map(({ programme }) => programme)).toEqual([
    'employment-allowance',
  ]);
});

test('a programme that bars nothing closes nothing, and neither does one whose rules are not known', () => {
  expect(doorsThatClose(readyOn('youth', '2026-11-23'))).toEqual([]);
  expect(doorsThatClose(readyOn('public-works', '2026-11-23'))).toEqual([]);
});

test('a public job keeps the allowance shut for six months after its last day', () => {
  const worked = {
    participations: [{ programme: 'public-works', from: '2026-03-02', to: '2026-06-30', directJob: true }],
  };
  const shut = [{ programme: 'employment-allowance', criterion: 'public-job', until: '2026-12-31' }];
  expect(closedNow('2026-06-30', worked)).toEqual(shut);
  expect(closedNow('2026-12-31', worked)).toEqual(shut);
  expect(closedNow('2027-01-01', worked)).toEqual([]);
});

test('an application for one of the two keeps the other shut until the round ends; a withdrawn one does not', () => {
  const applied = (status: string) => ({ applications: [{ programme: 'public-works', round: '2024H1', status }] });
  expect(closedNow('2024-03-04', applied('applied'))).toEqual([
    { programme: 'community-jobs', criterion: 'double-application', until: '2024-06-30' },
  ]);
  expect(closedNow('2024-03-04', applied('withdrawn'))).toEqual([]);
});

test('an application that the other programme rejected may keep the door shut: an official says', () => {
  const rejected = { applications: [{ programme: '공공근로', round: '2024-1', status: 'rejected' }] };
  expect(closedNow('2024-03-04', rejected)).toEqual([
    { programme: 'community-jobs', criterion: 'double-application', until: '2024-06-30' },
  ]);
});

test('unemployment benefit keeps the allowance shut for six months after the last day paid', () => {
  const paid = {
    benefits: { livelihood: false, unemployment: false, unemploymentLastPaidOn: '2026-09-30' },
  };
  expect(closedNow('2027-03-31', paid)).toEqual([
    { programme: 'employment-allowance', criterion: 'unemployment-benefit', until: '2027-03-31' },
  ]);
  expect(closedNow('2027-04-01', paid)).toEqual([]);
});

test('somebody who joined nothing before finds nothing shut', () => {
  expect(closedNow('2026-11-23', {})).toEqual([]);
});
