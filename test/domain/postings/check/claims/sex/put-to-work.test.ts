import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const found = (description: string): string[] => codes(check({ description }));

describe('Putting one sex to a shift, a post or a plan asks for it', () => {
  test.each([
    '야간 경비는 남자로 배치하고 있습니다',
    '2조는 여성으로 꾸릴 계획입니다',
    '상하차조는 남자로 짭니다',
    '프런트는 여성으로 세웁니다',
    '총무과는 여성으로 배정',
    '남자분으로 두 명 생각 중이고 운전만 되면 됩니다',
    '여자로 한 명 염두에 두고 있습니다',
    '야간조 : 남자로 채움',
    '손이 작은 여성 인력을 씁니다',
    '이 자리는 여자 몫입니다',
    '남자는 뽑을 수가 없어요',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});

describe('Numbers by sex in brackets, with posts of their own, or as pay, are split', () => {
  test.each([
    '충원 인원 6명(남 4, 여 2)',
    '결원 2명(여1·남1)을 급히 채웁니다',
    '여 프런트 1 / 남 시설관리 1, 초보 가능',
    '월급 남 260 여 240',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});

describe('Whoever of one sex is not read or answered is shut out', () => {
  test.each([
    '남자분 지원서는 검토하지 않습니다',
    '여성분의 서류는 받지 않아요',
    '여자 이력서는 넘깁니다',
    '남성 지원자에게는 회신하지 않습니다',
    '여성은 서류 단계에서 걸러집니다',
  ])('%s', (text) => {
    expect(found(text)).toContain('sex-requirement');
  });
});

describe('Those who are served, who are there, or what is arranged already ask for no sex', () => {
  test.each([
    '이용자가 여성이면 여성 활동지원사로 배치합니다',
    '여성 환자 병실에는 여성 간호사가 배치되어 있습니다',
    '선수단은 남자 12명, 여자 8명으로 구성되어 있습니다',
    '이용 정원 30명(남20·여10)',
    '현 조리원: 여 4명',
    '지금 일하는 사람 : 여자 5명, 남자 2명',
    '이용인 박○○ 님(뇌병변, 41세 여성) 목욕 보조',
    '지원서의 성별란은 열어 보지 않습니다',
    '여성 고객의 사물함은 열어 보지 않습니다',
    '산모님께서 여성 관리사를 원하시면 그에 맞춰 연결해 드립니다',
    '여성이라고 제외할 수 없습니다',
    '남녀 혼성으로 편성합니다',
  ])('%s', (text) => {
    expect(found(text)).not.toContain('sex-requirement');
  });
});
