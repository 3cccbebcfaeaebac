import { expect, test } from 'vitest';
import { z } from 'zod';
import { FINDING_SEVERITY } from '../../../functions/contracts/finding.ts';
import { findingSchema } from '../../../functions/contracts/finding.ts';
import { MEND_OR_ASK } from '../../../functions/domain/messages/ask-a-person.ts';
import { CITATIONS } from '../../../functions/domain/postings/check/citations.ts';
import { POSTING_RULES } from '../../../functions/domain/postings/check-posting.ts';
import { check, codes, perfect, sharedJson } from '../../support/check-support.ts';

const ARREARS = {
  asOf: '2026-06-30',
  source: '지어낸 명단',
  employers: [{ registrationNumber: '609-81-00000', name: '다른 이름' }, { name: '(주)가상체불' }],
};

test('a posting with nothing wrong has no finding', () => {
  expect(check({})).toEqual([]);
});

test('every finding is a finding of the contract, carries its fixed severity and a sentence to act on', () => {
  const findings = check(
    {
      title: '여직원 모집, 40세 이하, 이모님 구함',
      description: '용모 단정, 호남 출신 제외, 900101-1234567, 교재비 10만원 입금, 교회 다니시는 분, 신체 건강한 분',
      company: { name: '(주)가상체불' },
      wage: { unit: 'hour', min: 9_000 },
      age: { max: 40 },
      closesOn: '2026-11-01',
      occupation: { scheme: 'KECO', code: 'x' },
    },
    { arrears: ARREARS },
  );
  expect(new Set(codes(findings)).size).toBeGreaterThanOrEqual(13);
  for (const finding of findings) {
    expect(findingSchema.parse(finding)).toEqual(finding);
    expect(finding.severity).toBe(FINDING_SEVERITY[finding.code]);
    expect(finding.fix).toMatch(/(주십시오|주시고|좋습니다|안전합니다|안내됩니다)/);
    expect(finding.message).not.toMatch(/위법/);
  }
});

test('every refusal says how to ask a person to look, and only refusals do', () => {
  const findings = check({ title: '여직원 모집', description: '주부 환영, 인근 거주자 우대' });
  expect(codes(findings)).toEqual(['sex-requirement', 'sex-hint', 'residence-preference']);
  expect(findings.map((finding) => finding.fix?.endsWith(MEND_OR_ASK))).toEqual([true, false, false]);
});

test('the same posting gets the same findings in the same order', () => {
  const change = { title: '남자만, 35세 이하', description: '이모 구함', wage: { unit: 'hour', min: 1 } };
  expect(check(change)).toEqual(check(change));
  expect(codes(check(change))).toEqual([
    'wage-below-minimum',
    'sex-requirement',
    'sex-hint',
    'age-limit-without-ground',
  ]);
});

test('every rule quotes its policy', () => {
  for (const rule of POSTING_RULES) expect(rule.policy.length).toBeGreaterThan(20);
});

const articles = sharedJson(
  'statute_articles.json',
  z.array(z.object({ statute: z.string(), article: z.string(), effective: z.string() })),
);
test.skipIf(articles === undefined)(
  'every citation names an article and the day from which its wording is in force',
  () => {
    for (const citation of Object.values(CITATIONS)) {
      const held = articles?.filter(
        (entry) =>
          entry.statute === citation.statute &&
          entry.article.startsWith(`${citation.article} `) &&
          entry.effective === citation.effectiveFrom,
      );
      expect(held, `${citation.statute} ${citation.article}`).toHaveLength(1);
    }
  },
);

test('a posting may close on the day it opens, not before', () => {
  expect(codes(check({ opensOn: '2026-11-25', closesOn: '2026-11-25' }))).toEqual([]);
  expect(codes(check({ opensOn: '2026-11-25', closesOn: '2026-11-24' }))).toEqual(['closed-before-open']);
});

test('a posting is open until the end of its closing day', () => {
  expect(codes(check({ closesOn: '2026-11-23' }))).toEqual([]);
  expect(codes(check({ closesOn: '2026-11-22' }))).toEqual(['already-expired']);
});

test('an employer without a number, or with a wrong check digit, cannot be identified', () => {
  expect(codes(check({ company: { name: '지어낸 회사' } }))).toEqual(['employer-unidentified']);
  expect(codes(check({ company: { name: '지어낸 회사', registrationNumber: '609-81-00001' } }))).toEqual([
    'employer-unidentified',
  ]);
  expect(codes(check({ company: { name: '지어낸 회사', registrationNumber: '６０９８１０００００' } }))).toEqual([]);
});

test('a post-box as the only contact is refused; with an e-mail address, a telephone or a street it is not', () => {
  const { contact: _, ...silent } = perfect;
  const company = { ...perfect.company, address: '창원우체국 사서함 12호' };
  const boxed = { ...silent, contact: undefined, company };
  expect(codes(check(boxed))).toEqual(['employer-unidentified']);
  expect(codes(check({ company }))).toEqual([]);
  expect(codes(check({ ...boxed, description: '문의 055-000-0000' }))).toEqual([]);
  expect(codes(check({ ...boxed, workplace: { district: '48123', address: '창원시 성산구 가상로 1' } }))).toEqual([]);
  expect(codes(check({ contact: undefined, description: '서류는 창원우체국 사서함 7호로 보내 주십시오.' }))).toEqual([
    'employer-unidentified',
  ]);
  expect(codes(check({ contact: undefined, description: '사서함 관리 업무입니다.' }))).toEqual([]);
});

test('an employer on the dated list is refused by number, held by name, and left alone without a list', () => {
  expect(codes(check({}, { arrears: ARREARS }))).toEqual(['arrears-listed-employer']);
  const company = { name: '가상체불 주식회사', registrationNumber: '123-45-67891' };
  expect(codes(check({ company }, { arrears: ARREARS }))).toEqual(['arrears-name-match']);
  expect(codes(check({ company }))).toEqual([]);
  expect(check({}, { arrears: ARREARS })[0]?.message).toContain('2026년 6월 30일(화)');
});

test('an age limit without ground is refused; with its programme or its statute it is not', () => {
  expect(codes(check({ age: { max: 40 } }))).toEqual(['age-limit-without-ground']);
  expect(codes(check({ age: { min: 20 } }))).toEqual(['age-limit-without-ground']);
  expect(codes(check({ age: { max: 39, ground: { programme: 'youth' } } }))).toEqual([]);
  expect(codes(check({ age: { min: 50, max: 69 }, programme: 'senior-contribution' }))).toEqual([]);
  expect(
    codes(
      check({
        age: { min: 55, ground: { statute: '고용상 연령차별금지 및 고령자고용촉진에 관한 법률', article: '제4조의5' } },
      }),
    ),
  ).toEqual([]);
});

test('a lower limit of up to 19 repeats labour and youth protection law', () => {
  for (const min of [15, 18, 19]) expect(codes(check({ age: { min } }))).toEqual([]);
  expect(codes(check({ age: { min: 18, max: 60 } }))).toEqual(['age-limit-without-ground']);
});

test('an age limit whose ground nobody knows is held for a person', () => {
  expect(codes(check({ age: { max: 40, ground: { programme: 'no-such-programme' } } }))).toEqual([
    'age-hint',
    'unknown-value',
  ]);
  expect(codes(check({ age: { max: 40, ground: { statute: '사내 규정', article: '3' } } }))).toEqual(['age-hint']);
});

test('a limit in the text is silent where the posting gives its ground, and held where it is another limit', () => {
  const age = { max: 39, ground: { programme: 'youth' } };
  expect(codes(check({ age, description: '만 39세 이하' }))).toEqual([]);
  expect(codes(check({ age, description: '만 30세 이하' }))).toEqual(['age-hint']);
});

test('a resident number in any text field is refused, masked, with its path', () => {
  const found = check({
    description: '담당자 ９００１０１－１２３４５６７',
    company: { ...perfect.company, address: '가상로 1 (9001015234567)' },
    requirements: { certificates: ['900101 1234567'] },
  });
  expect(found.map(({ code, path, actual }) => [code, path, actual])).toEqual([
    ['resident-number', 'company.address', '******-*******'],
    ['resident-number', 'description', '******-*******'],
    ['resident-number', 'requirements.certificates.0', '******-*******'],
  ]);
  expect(JSON.stringify(found)).not.toMatch(/900101|９００/);
});

test('what is quoted of a text are whole characters, also where an emoji begins or ends it (fault 52)', () => {
  for (const description of ['예쁘고 잘생긴 알바생🔧 찾아요', '홀에서 주문받을 날씬한 분🔧만요', '🔧여성만🔧 지원'])
    for (const { message, actual } of check({ description })) expect(`${message}${actual}`.isWellFormed()).toBe(true);
});
