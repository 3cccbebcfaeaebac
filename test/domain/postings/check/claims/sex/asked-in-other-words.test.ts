import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('A sex that is asked for in other words', () => {
  test.each([
    '포장반은 여성 작업자를 원칙으로 합니다',
    '여성분께 맡기고 싶네요',
    '면접은 여성분부터 잡겠습니다',
    '나이 경력 다 안 봐요 남자면 됩니다',
    '사장님 방침상 남자만 뽑습니다',
    '세차 마무리는 여자 손을 빌리려고요',
    '숙직이 있어 부득이 남자로 한정하였음을 양해 바랍니다',
    '남자는 6명까지, 여자는 2명까지 받습니다',
    'Receptionist (F), 9-6',
    'Wanted: female kitchen helpers',
    '남성 분들은 이번엔 쉬어 가 주세요',
    '애 엄마는 사절',
    '육아휴직 쓰실 분은 지원 마세요',
  ])('%s asks for one', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
  test.each([
    '이번 설문은 여성 응답자를 원칙으로 합니다. 조사원은 성별 무관',
    '1층은 여성 입주자를 원칙으로 하는 쉐어하우스 관리인',
    '여성 고객께 맡기고 싶은 옷 수선집, 수선사 구함',
    '대피는 여성과 어린이부터 진행합니다 (안전요원 교육 내용)',
    '검진은 여성분부터 먼저 진행, 남성분은 오후 (직원 건강검진 안내)',
    'Store Manager (M), Mon-Fri',
    '사이즈 (F) 단일 유니폼 지급',
    'Warehouse staff (M/F), 9-6',
    '대표님 뜻에 따라 학력은 안 봅니다',
    '사장님 마인드가 좋아 여직원 남직원 모두 오래 다닙니다',
    '애 아빠가 하던 가게를 이어받은 국밥집, 홀 직원 구함',
    '아이 엄마는 사절하던 예전 관행을 없앴습니다',
    '육아휴직 쓰실 분은 언제든 쓰세요',
    '경력 안 봅니다, 남자 여자 다 됩니다',
    '남자는 6명까지, 여자는 6명까지 탈 수 있는 보트 안내원',
    '여자 손님이 많아 손이 부족한 네일샵, 성별 무관',
  ])('%s asks for none', (text) => {
    expect(found(text)).toEqual([]);
  });
});
