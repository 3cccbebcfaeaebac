import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A reason before an origin', () => {
  test.each(['예전에 데인 적이 있어 충청도 출신은 사절합니다', '고향 : 창원이어야 함'])(
    '%s shuts out or asks',
    (text) => {
      expect(found(text)).toContain('home-region-requirement');
    },
  );
  test.each(['예전에 오신 충청도 출신 어르신이 많습니다', '근무지 : 창원이어야 함', '동네 출신 작가의 책방입니다'])(
    '%s does neither',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
