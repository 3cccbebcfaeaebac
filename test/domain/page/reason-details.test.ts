import { describe, expect, test } from 'vitest';
import { preferenceLines, reasonWords, type Reasoned } from '../../../functions/domain/page/reason-details.ts';
import { REASON_CODES, type ReasonCode } from '../../../functions/domain/matching/reasons.ts';
import { REASON_SENTENCES } from '../../../functions/domain/matching/reason-words.ts';

/** Everything is invented. */
const about: Reasoned = {
  wanted: { occupations: ['81'], districts: ['48127'], wage: { unit: 'month', min: 2_500_000 }, weeklyHoursMax: 40 },
  row: { occupation: '813201', district: '48127', age: { min: 19 } },
  job: {
    title: '조작원',
    companyName: '가상정밀',
    opensOn: '2026-11-01',
    wage: { unit: 'month', min: 2_600_000, max: 2_600_000 },
    employmentType: 'regular',
    weeklyHours: 40,
    requirements: {
      education: 'high-school',
      careerYears: 2,
      certificates: ['지게차운전기능사', '용접기능사'],
      languages: ['영어'],
    },
  },
};

describe('a reason on the page names the thing', () => {
  test.each<[ReasonCode, string, string]>([
    [
      'occupation',
      '희망 직종: 금속 공작기계 조작원',
      'Occupation you asked for: machine installation, maintenance and production (금속 공작기계 조작원)',
    ],
    ['district', '창원시 마산회원구 · 희망 지역', 'Masanhoewon-gu, Changwon · district you asked for'],
    [
      'pay',
      '월급 260만 원 (희망: 월급 250만 원 이상)',
      'KRW 2,600,000 per month (you asked for at least KRW 2,500,000 per month)',
    ],
    ['type', '희망 고용 형태: 정규직', 'Type of employment you asked for: permanent'],
    ['hours', '주 40시간 (희망: 주 40시간 이하)', '40 hours a week (you asked for at most 40)'],
    ['education', '학력 요건을 충족합니다: 고등학교', 'Education required, and met: high school'],
    ['career', '경력 요건을 충족합니다: 2년 이상', 'Experience required, and met: 2 years'],
    ['certificates', '보유 자격: 지게차운전기능사, 용접기능사', 'Certificates you hold: 지게차운전기능사, 용접기능사'],
    ['languages', '할 수 있는 언어: 영어', 'Languages you speak: 영어'],
    ['age', '나이 요건: 만 19세 이상', 'Age required: 19 or older'],
  ])('%s', (reason, ko, en) => {
    expect(reasonWords(reason, about, 'ko')).toBe(ko);
    expect(reasonWords(reason, about, 'en')).toBe(en);
  });

  test('what could not be judged, and what has no name, is said by its sentence', () => {
    const silent: Reasoned = {
      wanted: { occupations: [], districts: [] },
      row: {},
      job: { title: '조작원', companyName: '가상정밀', opensOn: '2026-11-01' },
    };
    for (const reason of REASON_CODES) expect(reasonWords(reason, silent, 'ko')).toBe(REASON_SENTENCES[reason].ko);
    for (const reason of REASON_CODES.filter((code) => code.endsWith('-unknown')))
      expect(reasonWords(reason, about, 'ko')).toBe(REASON_SENTENCES[reason].ko);
  });

  test('a name is one visible line, and never a code', () => {
    const odd = {
      ...about,
      row: { occupation: '999999', district: '00000' },
      job: { ...about.job, requirements: { certificates: [' \u200b', '용접\n기능사'] } },
    };
    expect(reasonWords('certificates', odd, 'ko')).toBe('보유 자격: 용접 기능사');
    expect(reasonWords('occupation', odd, 'ko')).toBe('희망 직종: 농림어업직');
    expect(reasonWords('district', odd, 'ko')).toBe(REASON_SENTENCES.district.ko);
  });
});

test('what the person prefers is named with its doubt, and only that', () => {
  const row: Reasoned['row'] = {
    sectors: [
      { id: 'defence', by: 'words', certain: false },
      { id: 'future-mobility', by: 'industry', certain: true },
    ],
    zone: { id: 'masan-free-trade-zone', by: 'zone', certain: true },
  };
  const preferred = { sectors: ['defence' as const], zones: ['masan-free-trade-zone' as const] };
  expect(preferenceLines({ row, preferred }, 'ko')).toEqual([
    '선호하신 방위산업(공고 내용 기준 추정)',
    '선호하신 마산자유무역지역(공고에 적힌 단지 기준)',
  ]);
  expect(preferenceLines({ row, preferred }, 'en')).toEqual([
    'defence (estimated from the posting), which you prefer',
    'Masan Free Trade Zone (named in the posting), which you prefer',
  ]);
  expect(preferenceLines({ row, preferred: undefined }, 'ko')).toEqual([]);
});
