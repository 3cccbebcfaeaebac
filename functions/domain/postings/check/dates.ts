import { OPEN_DAYS_WITHOUT_CLOSING } from '../../../contracts/posting.ts';
import { dayOfMonths } from '../../language/calendar.ts';
import { dateWords } from '../../language/dates.ts';
import { isOpen } from '../../matching/fit.ts';
import type { PostingRule } from './rule.ts';

const OPENS_WITHIN_MONTHS = 12;

const inWords = (date: string): string => dateWords(date, 'ko');

export const DATE_RULES: readonly PostingRule[] = [
  {
    code: 'closed-before-open',
    policy: 'A posting that closes before it opens is refused.',
    test: ({ posting: { opensOn, closesOn } }) =>
      closesOn === undefined || closesOn >= opensOn
        ? []
        : [
            {
              path: 'closesOn',
              message: `마감일(${inWords(closesOn)})이 시작일(${inWords(opensOn)})보다 앞섭니다.`,
              fix: '시작일과 마감일을 확인하여 고쳐서 다시 보내 주십시오.',
              actual: closesOn,
              limit: opensOn,
            },
          ],
  },
  {
    code: 'already-expired',
    policy:
      'A posting whose closing day is before the day of checking is refused; it is open until the end of its closing day.',
    test: ({ posting: { opensOn, closesOn }, context: { on } }) =>
      closesOn === undefined || isOpen({ opensOn, closesOn }, on)
        ? []
        : [
            {
              path: 'closesOn',
              message: `마감일(${inWords(closesOn)})이 이미 지났습니다. 확인한 날은 ${inWords(on)}입니다.`,
              fix: '아직 모집 중이면 마감일을 고쳐서 다시 보내 주십시오.',
              actual: closesOn,
              limit: on,
            },
          ],
  },
  {
    code: 'already-expired',
    policy: `A posting without a closing day is open for ${OPEN_DAYS_WITHOUT_CLOSING} days; one whose ${OPEN_DAYS_WITHOUT_CLOSING} days are over is refused.`,
    test: ({ posting: { opensOn, closesOn }, context: { on } }) =>
      closesOn !== undefined || isOpen({ opensOn }, on)
        ? []
        : [
            {
              path: 'opensOn',
              message: `마감일이 없는 공고는 시작일(${inWords(opensOn)})부터 ${OPEN_DAYS_WITHOUT_CLOSING}일 동안 게재되며, 그 기간이 지났습니다. 확인한 날은 ${inWords(on)}입니다.`,
              fix: '아직 모집 중이면 시작일을 다시 모집하시는 날로 고치거나 마감일을 적어서 다시 보내 주십시오.',
              actual: opensOn,
              limit: on,
            },
          ],
  },
  {
    code: 'date-out-of-range',
    policy: 'A posting that opens more than a year after the day of checking is refused: the date is a slip.',
    test: ({ posting: { opensOn }, context: { on } }) =>
      opensOn <= dayOfMonths(on, OPENS_WITHIN_MONTHS)
        ? []
        : [
            {
              path: 'opensOn',
              message: `시작일(${inWords(opensOn)})이 1년보다 더 뒤의 날짜입니다. 확인한 날은 ${inWords(on)}입니다.`,
              fix: '시작일을 확인하여 고쳐서 다시 보내 주십시오.',
              actual: opensOn,
              limit: dayOfMonths(on, OPENS_WITHIN_MONTHS),
            },
          ],
  },
];
