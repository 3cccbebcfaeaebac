import { expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] =>
  codes(check({ wage: undefined, weeklyHours: undefined, description })).filter((code) =>
    ['wage-text-below-minimum', 'fake-ad-suspected'].includes(code),
  );

test.each([
  '새벽 4시부터 낮 12시까지(중간에 1시간 쉼), 월~금 일합니다.\n월급 160만원',
  '아침 6시부터 낮 2시까지(1시간 쉽니다), 월~금\n월급 150만원',
  '9시부터 6시까지, 월~금, 월 180만원',
])('pay for hours that end at noon is held when it is too low: %s', (description) => {
  expect(found(description)).toEqual(['wage-text-below-minimum']);
});

test.each([
  '새벽 4시부터 낮 12시까지(중간에 1시간 쉼), 월~금 일합니다.\n월급 230만원',
  '아침 8시~낮 12시 주 3일\n월급 70만원',
  '9시부터 6시까지, 월~수, 금, 월 180만원',
  '하루 170은 팔리는 도시락',
  '여름에는 하루 150은 찾는 냉면집',
])('enough for the hours, and what is sold in a day: %s', (description) => {
  expect(found(description)).toEqual([]);
});
