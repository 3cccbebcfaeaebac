import { expect, test } from 'vitest';
import { REASON_SENTENCES } from '../../../functions/domain/matching/reason-words.ts';

/** What a reader is told. A changed sentence is a decision, so it is made twice. */
const SAID: readonly (readonly [reason: keyof typeof REASON_SENTENCES, ko: string, en: string])[] = [
  ['occupation', '희망하신 직종의 일자리입니다.', 'It is in an occupation you asked for.'],
  ['district', '희망하신 지역에서 일합니다.', 'The workplace is in a district you asked for.'],
  ['pay', '희망하신 금액 이상을 받을 수 있는 일자리입니다.', 'The pay on offer reaches the amount you asked for.'],
  [
    'pay-unknown',
    '공고에 적힌 내용만으로는 급여를 희망하신 금액과 비교할 수 없습니다.',
    'The posting does not say enough to compare the pay with what you asked for.',
  ],
  ['type', '희망하신 고용 형태입니다.', 'It is a type of employment you asked for.'],
  ['hours', '주 근무 시간이 희망하신 범위 안에 있습니다.', 'The weekly hours are within the limit you gave.'],
  ['hours-unknown', '공고만으로는 주 근무 시간을 알 수 없습니다.', 'The posting alone does not tell the weekly hours.'],
  [
    'education',
    '학력 요건을 충족합니다(입력하신 내용 기준).',
    'You meet the education requirement (going by what you entered).',
  ],
  [
    'education-unknown',
    '학력 요건이 있으나, 지금 있는 정보만으로는 충족하시는지 알 수 없습니다.',
    'There is an education requirement. What we know so far does not show whether you meet it.',
  ],
  [
    'career',
    '경력 요건을 충족합니다(입력하신 내용 기준).',
    'You meet the experience requirement (going by what you entered).',
  ],
  [
    'career-unknown',
    '경력 요건이 있으나, 지금 있는 정보만으로는 충족하시는지 알 수 없습니다.',
    'There is an experience requirement. What we know so far does not show whether you meet it.',
  ],
  [
    'certificates',
    '자격증 요건을 충족합니다(입력하신 내용 기준).',
    'You hold the required certificates (going by what you entered).',
  ],
  [
    'certificates-unknown',
    '자격증 요건이 있으나, 지금 있는 정보만으로는 충족하시는지 알 수 없습니다.',
    'Certificates are required. What we know so far does not show whether you hold them.',
  ],
  [
    'languages',
    '언어 요건을 충족합니다(입력하신 내용 기준).',
    'You meet the language requirement (going by what you entered).',
  ],
  [
    'languages-unknown',
    '언어 요건이 있으나, 지금 있는 정보만으로는 충족하시는지 알 수 없습니다.',
    'Languages are required. What we know so far does not show whether you speak them.',
  ],
  ['age', '나이 요건을 충족합니다(입력하신 내용 기준).', 'You meet the age requirement (going by what you entered).'],
  [
    'programme',
    '이 사업의 참여 요건을 충족합니다(입력하신 내용 기준).',
    'You meet the conditions of this programme (going by what you entered).',
  ],
];

test.each(SAID)('the reason %s is told in these words', (reason, ko, en) => {
  expect(REASON_SENTENCES[reason]).toEqual({ ko, en });
});

test('there is no other reason', () => expect(Object.keys(REASON_SENTENCES)).toEqual(SAID.map(([reason]) => reason)));
