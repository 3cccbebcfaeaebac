import { describe, expect, test } from 'vitest';
import { readScreeningInput } from '../../../../functions/domain/eligibility/answer/screening-input.ts';

const ON = '2026-11-23';
const consent = { on: '2026-01-02', textVersion: 'v1', via: '창구' };
/** An invented person. */
const seeker = { birthDate: '1980-05-05', residence: { district: '48121' }, consents: { screening: consent } };
const read = (value: unknown) => readScreeningInput(value, ON);
const problems = (value: unknown) => {
  const answer = read(value);
  return answer.ok ? [] : answer.problems;
};

test('a birthday, a place and consents are enough, and facts may be left out', () => {
  const subject = { seeker: { birthDate: '1980-05-05', residence: { district: '48121' } }, facts: {} };
  expect(read({ seeker })).toEqual({ ok: true, input: { subject } });
  expect(read({ seeker: { ...seeker, consents: {} }, facts: { household: {} } })).toMatchObject({ ok: true });
});

test('only what screening reads is kept: no name, no address of mail, no wishes', () => {
  const answer = read({
    seeker: {
      ...seeker,
      externalId: 'h-1',
      name: '지어낸 사람',
      email: 'invented@example.com',
      employment: { status: 'student' },
      career: [],
      certificates: [],
    },
    facts: { everWorked: true },
  });
  expect(answer).toEqual({
    ok: true,
    input: {
      externalId: 'h-1',
      subject: {
        seeker: {
          birthDate: '1980-05-05',
          residence: { district: '48121' },
          employment: { status: 'student' },
          career: [],
          certificates: [],
        },
        facts: { everWorked: true },
      },
    },
  });
});

describe('bad input gets a sentence that names the place and says what to do', () => {
  test.each([
    ['no seeker', {}, 'seeker: 값이 없으니'],
    ['not an object', 3, '입력 파일: 값의 종류가'],
    ['no birthday', { seeker: { ...seeker, birthDate: undefined } }, 'seeker.birthDate: 값이 없으니'],
    ['an impossible date', { seeker: { ...seeker, birthDate: '1980-02-30' } }, 'seeker.birthDate: 달력에 있는 날짜'],
    [
      'a birthday after the day',
      { seeker: { ...seeker, birthDate: '2026-11-24' } },
      'seeker.birthDate: 생년월일이 기준일보다',
    ],
    ['an age of 130', { seeker: { ...seeker, birthDate: '1896-11-23' } }, 'seeker.birthDate: 나이가 130세'],
    ['negative money', { seeker, facts: { ownMonthlyIncome: -1 } }, 'facts.ownMonthlyIncome: 0 이상으로'],
    ['parts of a won', { seeker, facts: { ownMonthlyIncome: 0.5 } }, 'facts.ownMonthlyIncome: 값의 종류가'],
    ['a household of 0', { seeker, facts: { household: { size: 0 } } }, 'facts.household.size: 1 이상으로'],
    ['a household of 51', { seeker, facts: { household: { size: 51 } } }, 'facts.household.size: 50 이하로'],
    ['words for a yes', { seeker, facts: { everWorked: '예' } }, 'facts.everWorked: 값의 종류가'],
    [
      'facts without consent',
      { seeker: { ...seeker, consents: {} }, facts: { everWorked: true } },
      'seeker.consents.screening: ',
    ],
    [
      'a career that ends before it begins',
      { seeker: { ...seeker, career: [{ occupation: '01', from: '2020-01-02', to: '2020-01-01' }] } },
      'seeker.career.0: ',
    ],
    [
      'a participation that ends before it begins',
      { seeker, facts: { participations: [{ from: '2020-01-02', to: '2020-01-01' }] } },
      'facts.participations.0: ',
    ],
  ])('%s', (_, value, sentence) => {
    const found = problems(value);
    expect(found[0]).toContain(sentence);
    for (const one of found) expect(one).toMatch(/^[^\n]+ 주십시오\.$/);
  });

  test('the day of birth itself, an age of 129, nothing earned and a household of one are fine', () => {
    expect(problems({ seeker: { ...seeker, birthDate: ON } })).toEqual([]);
    expect(problems({ seeker: { ...seeker, birthDate: '1896-11-24' } })).toEqual([]);
    expect(problems({ seeker, facts: { ownMonthlyIncome: 0, household: { size: 1 } } })).toEqual([]);
  });

  test('a value is never repeated', () => {
    const said = problems({
      seeker: { ...seeker, birthDate: '1777-07-07', residence: { district: '7'.repeat(30) } },
      facts: { household: { monthlyIncome: -77_777 } },
    }).join();
    expect(said).not.toContain('777');
  });
});
