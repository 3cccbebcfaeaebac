import { describe, expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const inDescription = (description: string): string[] => codes(check({ description }));

describe('Words that lean to one sex, said of whoever is sought, are held for a person', () => {
  test.each([
    '설거지 이모 두 분',
    '홀이모님 모심',
    '청소 여사님 3명 모집합니다',
    '손 빠르신 아주머니 연락 주세요',
    '가까운 데 사시는 주부님 환영합니다',
    '주차 안내해 주실 아저씨',
    '상하차 형님들 모십니다',
    '카운터 볼 아가씨 구함',
    '세차 도와줄 총각',
    '펜션 맡아 주실 부부',
    '짐 나를 장정 3명',
    '찬모 1명',
    '김밥 마는 이모님 어디 계신가요',
    '주부님들의 많은 관심 부탁드립니다',
    '이모님 자리 났어요, 연락 주세요',
    '홀2명(이모님), 주방1명',
    '모집대상\n주부',
    '구분 | 인원\n홀 이모님 | 2명',
    '기타: 여사님 환영',
    '나이 무관, 이모님 구함',
    '할머니 말벗해 주실 이모님 구합니다',
    '아저씨 사절',
    '장남이 아닌 분',
    '경력보유여성 우대',
    '기혼자 우대',
    '홀 봐 줄 언니야 어디 있능교',
    '모텔 관리 부부 1쌍',
    '예약 전화는 부부팀이 맡아 주시면 됩니다',
    '재봉 오래 하신 여사님 계시면 전화 주이소',
    '운전 잘하는 아저씨 있으면 연락 좀 주소',
    '아 줌 마 부 대 환영',
    '미화 여사님 결원 한 자리',
    '주부님들 오전에 잠깐 나오실 분',
    '여사님 계신가예',
    '아파트 여사님 한 자리 났습니다',
  ])('%s', (description) => {
    expect(inDescription(description)).toEqual(['sex-hint']);
  });
});

describe('The same words said of others ask for nobody', () => {
  test.each([
    '이모네식당 홀서빙 구함',
    '언니가게 직원 채용',
    '할머니 손맛 식당 직원 모집',
    '총각무 다듬기',
    '저희 이모님들이 반찬을 하십니다',
    '현재 찬모님 한 분, 주방보조 한 분이 일하고 계세요',
    '기존 이모님이 그만두셔서 새로 뽑습니다',
    '미화 여사님들과 함께 일할 소장 모집',
    '주부 대상 쿠킹클래스 보조강사',
    '주부 봉사단 지원 업무',
    '할머니를 돌봐 주실 요양보호사 구합니다',
    '어머님 식사 챙겨 드릴 요양보호사 찾습니다',
    '아저씨 손님이 많은 국밥집 홀 직원 구함',
    '아가씨 옷 창고 정리 알바 구함',
    '배역 : 이모 1, 삼촌 1, 할머니 1',
    '호칭은 이모, 삼촌 대신 매니저님',
    '담당자: 김 여사님',
    '상호: 이모집',
    '사장님 부부와 아들이 함께 일합니다',
    '부부 동반 환영',
    '맞벌이 부부 댁 아이돌봄',
    '외동 아이 하원 도우미 구합니다',
    '주부도 가능',
    '주부·대학생 누구나 지원 가능',
    '이모님 구합니다 (성별 무관)',
    '경력단절여성 취업 상담',
    '새일여성인턴 대상: 경력단절여성',
    '부부 1쌍 식사권 증정',
    '부부 동반 입주 가능, 부부팀 숙소 별도',
    '주방에 이모님 두 분 계십니다',
    '할머니 계시면 문 열어 드리는 일',
    '현재 여사님 세 분이 계시고 친절하십니다',
    '주방은 삼촌 한 분이 봐 주고 계세요',
    '아주머니 손님이 계시면 먼저 안내해 주세요',
  ])('%s', (description) => {
    expect(inDescription(description)).toEqual([]);
  });

  test('경력단절여성 is no hint where the posting itself is of a programme for them', () => {
    expect(codes(check({ description: '경력단절여성 우대' }))).toContain('sex-hint');
    expect(codes(check({ description: '경력단절여성 우대', programme: 'career-women' }))).not.toContain('sex-hint');
  });

  test('A name of a company asks for nobody, unless a word of it seeks', () => {
    const named = (name: string): string[] => codes(check({ company: { name, registrationNumber: '609-81-00000' } }));
    expect(named('홀 이모님')).toEqual([]);
    expect(named('이모님 구함')).toEqual(['sex-hint']);
  });
});

describe('Military service asked for is held, unless it is said to men only or shuts nobody out', () => {
  test.each([
    '군필자만 지원',
    '자격요건\n- 군필자\n- 1종 보통',
    '병역: 군필',
    '고졸 이상, 군필, 운전면허',
    '군 제대한 분',
    '군대 마친 분',
    '미필은 안 받습니다',
    '군필자 우대, 경력 무관',
  ])('%s', (description) => {
    expect(inDescription(description)).toEqual(['sex-hint']);
  });

  test.each([
    '남자: 병역필 또는 면제',
    '병역필 또는 면제자',
    '군필 여부 무관',
    '군필·미필 무관',
    '미필자도 가능합니다',
    '군필자 호봉 인정',
    '병역특례 가능(산업기능요원)',
    '제대군인 우대',
    '경남 전역을 다니는 영업',
  ])('nothing: %s', (description) => {
    expect(inDescription(description)).toEqual([]);
  });
});

describe('Work that suits one sex, and a manner of one sex, are held', () => {
  test.each([
    '주부에게 딱 좋은 일자리',
    '아주머니들이 하기 수월한 일이에요',
    '여자분들이 하기 편한 포장일입니다',
    '여성스럽고 차분한 분',
    '남자다운 성격 우대',
    '여성 특유의 꼼꼼함을 갖춘 분',
  ])('%s', (description) => {
    expect(inDescription(description)).toEqual(['sex-hint']);
  });

  test.each([
    '여성에게 좋은 음식을 만듭니다',
    '여성스러운 원피스 포장',
    '남성적인 디자인의 가구',
    '남성과 여성 모두 하기 좋은 일',
    '여성분들이 입기 좋은 옷',
    '주부들에게 인기 있는 반찬',
  ])('nothing: %s', (description) => {
    expect(inDescription(description)).toEqual([]);
  });
});
