import type { PostingRule } from './rule.ts';

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
              message: `마감일(${closesOn})이 시작일(${opensOn})보다 앞섭니다.`,
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
    test: ({ posting: { closesOn }, context: { on } }) =>
      closesOn === undefined || closesOn >= on
        ? []
        : [
            {
              path: 'closesOn',
              message: `마감일(${closesOn})이 이미 지났습니다. 확인한 날은 ${on}입니다.`,
              fix: '아직 모집 중이면 마감일을 고쳐서 다시 보내 주십시오.',
              actual: closesOn,
              limit: on,
            },
          ],
  },
];
