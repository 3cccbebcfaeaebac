import { describe, expect, test } from 'vitest';
import type { Posting } from '../../functions/contracts/posting.ts';
import type { Seeker } from '../../functions/contracts/seeker.ts';
import { memoryTable } from '../support/memory-table.ts';
import { declared, posting, registered, reviewed, seeker, submitted, type Event } from '../support/messages.ts';
import { screenedSeeker } from '../support/screened-person.ts';
import { world } from '../support/world.ts';

/** An invented number of a child born in 2020. */
const NUMBER = '200229-4123456';
const TRACE = /200229|4123456/;
const A = 'masan-univ';
const consent = { on: '2026-10-01', textVersion: 'matching-1', via: '방문' };

/** Collects what a message leaves anywhere: tables, answers, queues, mails and logs. */
const after = async (...events: Event[]) => {
  const table = memoryTable();
  const city = world(table);
  const outcomes: string[] = [];
  for (const [index, event] of events.entries()) outcomes.push(await city.receive(event, `m-${index + 1}`));
  const queued = JSON.stringify(city.waiting);
  await city.drain();
  const { reply } = city.replies.at(-1) ?? {};
  return {
    answer: reply && {
      state: 'state' in reply.data ? reply.data.state : 'refused',
      findings: reply.data.findings.map(({ code, severity, path }) => `${severity} ${code} ${path}`),
    },
    left: [JSON.stringify(table.all()), JSON.stringify(city.replies), queued, ...outcomes].join('\n'),
    mails: city.mails.map(({ raw }) => raw).join('\n'),
    city,
  };
};
const withId = (event: Event, id: string): Event => ({
  ...event,
  body: JSON.stringify({ ...JSON.parse(event.body), id }),
});

describe('a resident number in any text of a posting is refused, and nothing of it is kept, answered or mailed (fault 39)', () => {
  const company = { registrationNumber: '123-45-67891', name: '가상정밀' };
  const CASES: readonly (readonly [path: string, change: Partial<Posting>])[] = [
    ['title', { title: `모집 ${NUMBER}` }],
    ['description', { description: `담당자 <b>200229</b>-<i>4123456</i>` }],
    ['company.name', { company: { ...company, name: `가상 ${NUMBER}` } }],
    ['company.address', { company: { ...company, address: NUMBER } }],
    ['company.registrationNumber', { company: { ...company, registrationNumber: NUMBER } }],
    ['workplace.address', { workplace: { district: '48123', address: NUMBER } }],
    ['workplace.zone', { workplace: { district: '48123', zone: NUMBER } }],
    ['contact.phone', { contact: { email: 'hr@gasang.example', phone: NUMBER } }],
    ['contact.email', { contact: { email: `${NUMBER}@gasang.example` } }],
    ['requirements.certificates.0', { requirements: { certificates: [NUMBER] } }],
    ['requirements.languages.0', { requirements: { languages: [NUMBER] } }],
    ['applyUrl', { applyUrl: `https://gasang.example/${NUMBER}` }],
    ['programmeRound', { programmeRound: NUMBER }],
    ['age.ground.statute', { age: { max: 30, ground: { statute: NUMBER, article: '제1조' } } }],
    ['employmentType', { employmentType: NUMBER }],
    ['wage.unit', { wage: { unit: NUMBER, min: 12_000 } }],
    ['externalId', { externalId: NUMBER }],
  ];
  test.each(CASES)('%s', async (path, change) => {
    const { answer, left, mails } = await after(withId(submitted(A, posting(change)), 'e-1'));
    expect(answer?.state).toBe('refused');
    expect(answer?.findings).toContain(`refuse resident-number ${path}`);
    expect(left).not.toMatch(TRACE);
    expect(mails).not.toMatch(TRACE);
  });

  test('beside other findings that quote the text', async () => {
    const { answer, left } = await after(
      submitted(A, posting({ description: `여성 ${NUMBER}만 지원 가능`, title: 'x' })),
    );
    expect(answer?.findings).toContain('refuse resident-number description');
    expect(left).not.toMatch(TRACE);
  });

  test("a key of thirteen digits alone is the partner's own, a key with the mark is not", async () => {
    const { answer } = await after(submitted(A, posting({ externalId: '2002294123456' })));
    expect(answer).toEqual({ state: 'open', findings: [] });
  });
});

describe('a number of that shape right behind another name is masked in a posting, with a warning', () => {
  test.each([
    ['description', { description: `문의하실 때 접수번호 ${NUMBER}를 말씀해 주십시오.` }],
    ['title', { title: `채용번호 ${NUMBER} 선반 조작원` }],
    [
      'company.address',
      { company: { registrationNumber: '123-45-67891', name: '가상정밀', address: `법인 ${NUMBER}` } },
    ],
  ])('%s', async (path, change) => {
    const { answer, left, mails, city } = await after(withId(submitted(A, posting(change)), 'e-1'));
    expect(answer).toEqual({ state: 'open', findings: [`warn number-masked ${path}`] });
    expect(left).not.toMatch(TRACE);
    expect(mails).not.toMatch(TRACE);
    const kept = (await city.stores.postings.read({ partner: A, externalId: 'P-1' }))?.value.standing?.posting;
    expect(JSON.stringify(kept)).toContain('******-*******');
  });

  test('at the limit of a text it makes nothing longer', async () => {
    const title = `${'가'.repeat(181)} 접수번호 2002294123456`;
    expect(title).toHaveLength(200);
    const { answer } = await after(withId(submitted(A, posting({ title })), 'e-1'));
    expect(answer).toEqual({ state: 'open', findings: ['warn number-masked title'] });
  });
});

describe('a resident number in a registration is masked wherever a text may stand', () => {
  const CASES: readonly (readonly [path: string, change: Partial<Seeker>])[] = [
    ['name', { name: `가상길동 ${NUMBER}` }],
    ['name', { name: `가상길동 접수번호 ${NUMBER}` }],
    ['certificates.0.name', { certificates: [{ name: `운전면허 ${NUMBER}`, national: true }] }],
    ['languages.0', { languages: [`영어 ${NUMBER}`] }],
    ['consents.matching.via', { consents: { matching: { ...consent, via: `방문 ${NUMBER}` } } }],
    ['language', { language: NUMBER }],
    ['education.level', { education: { level: NUMBER, status: 'graduated' } }],
    ['wanted.employmentTypes.0', { wanted: { occupations: ['81'], districts: ['48120'], employmentTypes: [NUMBER] } }],
  ];
  test.each(CASES)('%s', async (path, change) => {
    const { answer, left, mails } = await after(registered(A, seeker(change)));
    expect(answer?.state).toBe('stored');
    expect(answer?.findings).toContain(`warn number-masked ${path}`);
    expect(left).not.toMatch(TRACE);
    expect(mails).not.toMatch(TRACE);
  });

  test('a name at its limit stays within it', async () => {
    const { answer } = await after(registered(A, seeker({ name: `${'가'.repeat(87)}2002294123456` })));
    expect(answer).toEqual({ state: 'stored', findings: ['warn number-masked name'] });
  });
});

describe('a resident number where it cannot be masked is refused', () => {
  const outcome = { seeker: 'S-1', company: '123-45-67891', kind: 'hired', on: '2026-11-01' };
  const told = (type: string, data: unknown): Event => {
    const event = registered(A, seeker());
    return {
      ...event,
      body: JSON.stringify({ ...JSON.parse(event.body), id: 'e-1', type: `kr.go.changwon.jobs.${type}.v1`, data }),
    };
  };
  const CASES: readonly (readonly [path: string, event: Event])[] = [
    ['externalId', withId(registered(A, seeker({ externalId: NUMBER })), 'e-1')],
    ['externalId', withId(registered(A, seeker({ externalId: '2002294123456' })), 'e-1')],
    ['email', withId(registered(A, seeker({ email: `${NUMBER}@people.example` })), 'e-1')],
    ['id', withId(registered(A, seeker()), NUMBER)],
    ['seeker', told('outcome.reported', { ...outcome, seeker: NUMBER })],
    ['company', told('outcome.reported', { ...outcome, company: NUMBER })],
    ['externalId', told('seeker.withdrawn', { externalId: NUMBER, revision: 1 })],
    ['externalId', told('seeker.facts-declared', { externalId: NUMBER, revision: 1, facts: {} })],
  ];
  test.each(CASES)('%s', async (path, event) => {
    const { answer, left } = await after(event);
    expect(answer).toEqual({ state: 'refused', findings: [`refuse resident-number ${path}`] });
    expect(left).not.toMatch(TRACE);
  });

  test('in declared facts, whatever it is called', async () => {
    for (const programme of [NUMBER, `접수번호 ${NUMBER}`]) {
      const facts = { participations: [{ programme }] };
      const { answer, left } = await after(
        registered(A, screenedSeeker()),
        declared(A, { externalId: 'S-1', revision: 1, facts }),
      );
      expect(answer?.findings).toEqual(['refuse resident-number facts.participations.0.programme']);
      expect(left).not.toMatch(TRACE);
    }
  });

  test('and where a message is refused for another reason, its ids are not repeated', async () => {
    const event = withId(registered(A, seeker({ externalId: NUMBER, revision: 0 })), NUMBER);
    const { left } = await after(event);
    expect(left).not.toMatch(TRACE);
  });
});

test('in the note of a review it is masked', async () => {
  const held = posting({ description: '주방에서 함께 일하실 주부님을 우대합니다. 오전 근무입니다.' });
  const note = `담당자 ${NUMBER} 확인`;
  const { answer, left, mails } = await after(
    submitted(A, held),
    reviewed({ partner: A, externalId: 'P-1', revision: 1, decision: 'refuse', note }),
  );
  expect(answer?.findings).toContain('warn number-masked note');
  expect(left).not.toMatch(TRACE);
  expect(mails).not.toMatch(TRACE);
});
