import { describe, expect, test } from 'vitest';
import { readTelephone } from '../../../functions/domain/letters/office-telephone.ts';

/** All numbers are invented. */

describe('a telephone number of an office', () => {
  test.each([
    ['055-000-0299', '055-000-0299', 'changwon'],
    ['055 0000 0299', '055-0000-0299', 'changwon'],
    ['(055)000.0299', '055-000-0299', 'changwon'],
    ['+82 55 000 0299', '055-000-0299', 'changwon'],
    ['+82-(0)55-000-0299', '055-000-0299', 'changwon'],
    ['０５５－０００－０２９９', '055-000-0299', 'changwon'],
    ['02-000-0299', '02-000-0299', 'other-area'],
    ['02-0000-0299', '02-0000-0299', 'other-area'],
    ['033-000-0299', '033-000-0299', 'other-area'],
    ['064-000-0299', '064-000-0299', 'other-area'],
    ['1577-0000', '1577-0000', 'nationwide'],
    ['1899-0000', '1899-0000', 'nationwide'],
    ['070-0000-0299', '070-0000-0299', 'nationwide'],
    ['080-000-0299', '080-000-0299', 'nationwide'],
    ['0507-0000-0299', '0507-0000-0299', 'nationwide'],
    ['010-0000-0299', '010-0000-0299', 'mobile'],
  ])('%s is read as %s', (typed, shown, kind) => {
    expect(readTelephone(typed)).toEqual({ shown, kind });
    expect(readTelephone(shown)?.shown).toBe(shown);
  });

  test.each([
    ['no area code', '000-0299'],
    ['an area that is none', '034-000-0299'],
    ['an area that is none', '045-000-0299'],
    ['an area that is none', '056-000-0299'],
    ['an area that is none', '065-000-0299'],
    ['a digit less', '055-00-0299'],
    ['a digit more', '055-00000-0299'],
    ['a number that costs extra', '060-000-0299'],
    ['an old mobile', '011-000-0299'],
    ['a mobile with a digit less', '010-000-0299'],
    ['a short number', '120'],
    ['a number of 17xx', '1701-0000'],
    ['an extension', '055-000-0299 내선 3'],
    ['two numbers', '055-000-0299, 055-000-0298'],
    ['another country', '+81-55-000-0299'],
    ['words', '문의하세요'],
    ['a smile', '☎055-000-0299😀'],
    ['nothing', ''],
  ])('with %s is none: %s', (_, typed) => {
    expect(readTelephone(typed)).toBeUndefined();
  });
});
