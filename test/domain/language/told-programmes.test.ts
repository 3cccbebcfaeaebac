import { describe, expect, test } from 'vitest';
import { PROGRAMME_IDS, PROGRAMME_NAMES } from '../../../functions/contracts/programmes.ts';
import { FIGURES } from '../../../functions/domain/eligibility/law/figures.ts';
import { programmeOf, programmeTold, roundOf, roundTold } from '../../../functions/domain/language/told-programmes.ts';

describe('a programme told in words', () => {
  test.each([
    [
      'public-works',
      ['public-works', '공공근로', '공공근로사업', '공공 근로 사업', '창원시 공공근로', '공공근로 참여'],
    ],
    [
      'community-jobs',
      [
        '지역공동체일자리',
        '지역공동체 일자리',
        '지역공동체일자리사업',
        '지역 공동체 일자리 사업',
        '창원특례시 지역공동체일자리사업',
        '2024년 상반기 지역공동체일자리사업',
        '2024년 지역공동체 일자리',
        '2024-1 지역공동체일자리',
        'Community Jobs',
        '지역공동체일자리(사업)',
      ],
    ],
    ['senior-contribution', ['신중년 사회공헌', '신중년 사회공헌활동 지원사업', '신중년사회공헌사업']],
    ['mid-career-centre', ['중장년센터', '창원시 중장년센터', '중장년센터 사업']],
    ['learn-and-job', ['런앤잡', '런앤잡(Learn·Job)', 'Learn·Job', 'learn and job']],
    [
      'employment-support',
      ['국민취업지원제도', '국민취업지원제도(취업지원서비스)', '취업지원서비스', '국민취업지원제도 Ⅱ유형'],
    ],
    ['employment-allowance', ['구직촉진수당', '국민취업지원제도(구직촉진수당)', '국민취업지원제도 1유형']],
    ['career-women', ['경력보유여성등', '경력보유여성등 지원사업', '경력단절여성등 지원사업']],
    ['youth', ['창원 청년', '창원청년', '창원 청년 사업', '창원시 청년']],
    ['youth-employment-act', ['청년고용촉진특별법', '청년고용촉진 특별법에 따른 사업']],
  ] as const)('%s', (id, names) => {
    expect(names.map(programmeTold)).toEqual(names.map(() => id));
  });

  test('every name that a programme has or had is read as theirs, in any spacing', () => {
    for (const id of PROGRAMME_IDS) {
      const { formal, told, alsoTold } = PROGRAMME_NAMES[id];
      const names = [...formal.map(({ ko }) => ko), ...told, ...alsoTold];
      for (const name of names)
        for (const spelt of [name, name.replaceAll(' ', ''), [...name].join(' '), name.normalize('NFD')])
          expect(programmeTold(spelt), spelt).toBe(id);
    }
  });

  test.each([
    '노인일자리',
    '청년',
    '일자리사업',
    '공공',
    '공공근로와 지역공동체일자리 아님',
    '창원시',
    '김해시 공공근로',
    '',
    ' ',
  ])('what cannot be read is unknown: %j', (text) => {
    expect(programmeTold(text)).toBeUndefined();
  });
});

describe('a round told in words', () => {
  test.each([
    '2024H1',
    '2024h1',
    '2024 H1',
    '2024-H1',
    '2024년 상반기',
    '2024년상반기',
    '2024 상반기',
    '2024년도 상반기',
    '24년 상반기',
    '’24 상반기',
    "'24년 상반기",
    '2024. 상반기',
    '2024년 전반기',
    '24.상',
    '2024-1',
    '2024–1',
    '2024/1',
    '2024.1',
    '2024 1',
    '2024년 1차',
    '2024년도 제1차',
    '2024년 제1회',
    '2024년 1회차',
    '2024년 1기',
    '상반기(2024년)',
    '２０２４년 상반기',
    '2024년 상반기 모집',
    '2024년 상반기분',
  ])('%s is the first half of 2024', (text) => {
    expect(roundTold(text)).toBe('2024H1');
  });

  test.each(['2024H2', '2024년 하반기', '2024-2', '2024년도 제2차', '24년 후반기', '24.하'])(
    '%s is the second half of 2024',
    (text) => {
      expect(roundTold(text)).toBe('2024H2');
    },
  );

  test.each([
    '2024년',
    '상반기',
    '1차',
    '2024-01',
    '2024-3',
    '2024년 3차',
    '2024년 1단계',
    '2024년 1분기',
    '2024년 상하반기',
    '2024년 상반기 2차',
    '20241',
    '1924H1',
    '작년 상반기',
  ])('what cannot be read is unknown: %s', (text) => {
    expect(roundTold(text)).toBeUndefined();
  });

  test('the ids of all rounds that are held are read as themselves', () => {
    for (const { id } of FIGURES.rounds) expect(roundTold(id)).toBe(id);
  });
});

test('the round may be part of the programme’s name; a round of its own comes first', () => {
  const read = (told: Parameters<typeof roundOf>[0]) => [programmeOf(told), roundOf(told)];
  expect(read({ programme: '2024년 상반기 지역공동체일자리사업' })).toEqual(['community-jobs', '2024H1']);
  expect(read({ programme: '2024년 상반기 공공근로', round: '2023-2' })).toEqual(['public-works', '2023H2']);
  expect(read({ programme: '2024년 공공근로' })).toEqual(['public-works', undefined]);
  expect(read({ programme: '노인일자리', round: '언젠가' })).toEqual([undefined, undefined]);
  expect(read({})).toEqual([undefined, undefined]);
});
