import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Schools that are spared a trial', () => {
  test.each([
    '서울대·카이스트·포스텍 졸업자는 서류 면제',
    'SKY 출신은 1차 면접을 생략합니다',
    '인서울 대학 졸업자는 서류전형 없이 바로 면접',
  ])('%s is a mark of rank', (text) => {
    expect(found(text)).toContain('school-faith-health');
  });
  test.each([
    '마이스터고 졸업자는 필기 면제',
    '서울대·연세대 졸업자도 서류를 면제하지 않습니다',
    '인서울 대학가 매장에서 서류 없이 바로 면접',
    '고졸·대졸 모두 서류 없이 바로 면접',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('Illness whose applications are not taken', () => {
  test.each(['고혈압이나 당뇨로 약을 드시는 분은 접수하지 않습니다', '관절염으로 치료받는 분은 접수하지 않습니다'])(
    '%s shuts them out',
    (text) => {
      expect(found(text)).toContain('school-faith-health');
    },
  );
  test.each(['당뇨 환자분의 당일 예약은 접수하지 않습니다', '약을 드시는 환자분은 접수 창구로 안내합니다'])(
    '%s does not',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('What stands on papers that are not taken is not asked for', () => {
  test.each(['가족관계를 적지 않으면 서류에서 탈락합니다'])('%s is to be written', (text) => {
    expect(found(text)).toContain('school-faith-health');
  });
  test.each([
    '가족관계를 적은 서류는 받지 않습니다',
    '출신지가 적힌 이력서는 받지 않습니다',
    '종교를 적은 이력서는 받지 않습니다',
    '재산을 적은 이력서는 접수하지 않습니다',
    '키, 몸무게를 쓴 이력서는 접수하지 않습니다',
  ])('%s is to stay out', (text) => {
    expect(found(text)).toEqual([]);
  });
});
