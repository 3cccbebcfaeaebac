import { expect, test } from 'vitest';
import { z } from 'zod';
import { perfect, check, codes, sharedJson, TODAY } from '../../support/check-support.ts';
import { checkPosting } from '../../../functions/domain/postings/check-posting.ts';
import caught from './caught-phrases.json' with { type: 'json' };
import innocent from './innocent-phrases.json' with { type: 'json' };

const FIELDS = ['title', 'description'] as const;

/** Quoted from press reports about unlawful ads. */
const REPORTED = [
  '남자 사원모집',
  '여성 우대',
  '172㎝ 이상',
  '키 160㎝, 체중 50㎏ 미만',
  '용모 단정한 20대 여성',
  '여성은 미혼자에 한함',
  '40세 이하',
  '주방(男), 홀(女)',
  '포장업무(남 11만 원, 여 9만7천 원)',
  '남자만',
  '여자분만',
  '여직원 모집',
];

test.each(REPORTED)('refused, as reported: %s', (text) => {
  for (const field of FIELDS) {
    const refusals = check({ [field]: text }).filter((finding) => finding.severity === 'refuse');
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ path: field, actual: expect.any(String), citation: expect.anything() });
  }
});

test.each(caught)('caught as $code: $text', ({ text, code }) => {
  expect(codes(check({ description: text }))).toContain(code);
  expect(codes(check({ title: text }))).toContain(code);
});

test.each(innocent)('innocent: %s', (text) => {
  for (const field of FIELDS) expect(check({ [field]: text })).toEqual([]);
});

test('there are enough of both, and none is a phrase of the reports', () => {
  expect(caught.length).toBeGreaterThanOrEqual(400);
  expect(innocent.length).toBeGreaterThanOrEqual(400);
  for (const { text } of caught) expect(REPORTED).not.toContain(text);
});

test('each kind is named where one sentence breaks several rules', () => {
  const text = '용모 단정한 20대 여성 안내 직원 모집';
  for (const field of FIELDS)
    expect(codes(check({ [field]: text }))).toEqual([
      'sex-requirement',
      'looks-requirement',
      'age-limit-without-ground',
    ]);
});

test('an impression (인상) that is wished for is a demand for looks, a rise of pay (임금 인상) is none', () => {
  expect(codes(check({ description: '인상 좋은 분 우대' }))).toEqual(['looks-requirement']);
  expect(check({ description: '임금 인상 연 4%' })).toEqual([]);
});

test('pay that no plain job reaches for the hours marks a fake ad, and ordinary pay does not', () => {
  expect(codes(check({ description: '하루 2시간 월 240만원' }))).toEqual(['fake-ad-suspected']);
  expect(check({ description: '하루 2시간 월 239만원' })).toEqual([]);
  expect(codes(check({ description: '하루 30분, 일 2만원' }))).toEqual(['fake-ad-suspected']);
  expect(check({ description: '하루 30분, 일 1만원' })).toEqual([]);
});

test('an illness may be asked about by no condition, but the care of the ill is a duty', () => {
  expect(codes(check({ description: '당뇨나 고혈압이 없는 분' }))).toEqual(['school-faith-health']);
  expect(check({ description: '당뇨나 고혈압이 있는 어르신을 돌봅니다' })).toEqual([]);
});

test('welcoming those of another place or age as well shuts nobody out', () => {
  for (const description of ['60대도 환영합니다', '타지 분 환영(기숙사 제공)', '시니어도 환영'])
    expect(check({ description }), description).toEqual([]);
});

test('spelling does not help: decomposed, full-width, with invisible characters, spaced out, decorated, as HTML', () => {
  const spellings = [
    '여직원 모집'.normalize('NFD'),
    '여\u200b직\u2060원 모\u3164집',
    '여 직 원 모 집',
    '여*직*원 모집',
    '여<span>직원</span> 모집',
    '&#50668;직원 모집',
    '성별：여',
    '여직원\u00a0모집',
  ];
  for (const description of spellings) expect(codes(check({ description })), description).toContain('sex-requirement');
});

test('what is said elsewhere does not redeem an expression, and an expression does not reach into the next sentence', () => {
  expect(codes(check({ description: '성별무관\n여직원 우대' }))).toEqual(['sex-requirement']);
  expect(codes(check({ description: '정년 있음\n40세 이하' }))).toEqual(['age-limit-without-ground']);
  expect(check({ description: '고객은 주로 여성\n우대 사항: 자격증' })).toEqual([]);
});

test('women returning to work may be sought by the programme made for them', () => {
  expect(codes(check({ description: '경력보유여성 우대' }))).toEqual(['sex-hint']);
  expect(check({ description: '경력보유여성 우대', programme: 'career-women' })).toEqual([]);
});

test('of an expression repeated a thousand times three are named', () => {
  const [finding] = check({ description: '여직원 모집, 남직원 모집, 여성 우대, 여자만. '.repeat(200) });
  expect(String(finding?.actual).split(', ')).toHaveLength(3);
});

const file = sharedJson(
  'real-ads/korean-ads.json',
  z.object({ ads: z.array(z.object({ id: z.string(), title: z.string(), description: z.string() })) }),
);
test.skipIf(file === undefined)('none of the real ads is refused, or held for sex, looks, age or home region', () => {
  expect(file?.ads).toHaveLength(120);
  for (const ad of file?.ads ?? []) {
    const findings = checkPosting(
      {
        ...perfect,
        title: [...ad.title].slice(0, 200).join(''),
        description: [...ad.description].slice(0, 20_000).join(''),
      },
      TODAY,
    );
    expect(
      findings.filter((finding) => finding.severity !== 'warn'),
      ad.id,
    ).toEqual([]);
  }
});

/** A pattern that backtracks would take minutes for one of these texts, and the test would time out. */
test('a text of 20,000 characters is checked to its end, whatever it repeats', () => {
  const hostile = [
    '가',
    '남',
    '남자 여자 ',
    '만 35세 ~',
    '키 170 cm 이상 제품 ',
    '정년 60세 이하 ',
    '(남',
    '900101-',
    '9 0 ',
    '<p>여',
    '힘 체력 무거운 ',
    '본적 ',
    ' ?',
    '졸업 26년 ',
    '성별 남/여 ',
    '여 성 분 들 ',
    '여성 고객 ',
    '주부 이모 ',
    '젊고 밝은 ',
    '20대 ',
    '부모님 직업, ',
    '당뇨, 간염, ',
    '하루 1시간 ',
    '창원 출신 ',
    '키와 몸무게와 ',
    'female ',
  ];
  for (const piece of hostile) {
    const description = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);
    expect(Array.isArray(check({ description })), piece).toBe(true);
  }
});
