import { expect, test } from 'vitest';
import { check, codes } from '../../../../../support/check-support.ts';

const CODE = 'fake-ad-suspected';
const isHeld = (description: string): boolean => codes(check({ description })).includes(CODE);

test.each([
  '교재 세트 33만원 결제를 완료한 분에 한하여 일감을 드립니다',
  '체크카드만 빌려주시면 장당 70만원, 절대 불법이 아닙니다',
  '서류 전형료 1만원 있습니다',
  '채용검진비는 각자 부담입니다',
  '가입비: 55,000원',
  '가입비\n55,000원',
  '교육비 | 30만원 | 선납',
  '교육비 20만원은 첫 월급에서 공제합니다',
  '등록비5만원내셔야근무가능',
  '교재비?\n27만원 (할부 가능)',
  '보증금 200만원 있으신 분',
  '신원보증 예치금 20만원을 걸어 두셔야 합니다',
  '재료비 선입금',
  '조끼값 3만원은 지원자가 냅니다',
  '차량 보증금 50만원 (퇴사 시 반환)',
  '본원 자격반(3개월 150만원) 등록자에 한해 취업시켜 드려요',
  '교육비는 나중에 돌려드리니 우선 20만원을 내셔야 합니다',
  '합격 후 33만원 결제',
  '정수기 한 대를 본인 명의로 계약하셔야 근무 가능',
  '판매 물건은 먼저 사 가셔서 파시는 방식입니다',
  '화물차는 할부로 인수하신 분만 배차',
  '신체검사는 자기 돈으로 하고 결과만 내세요',
  'A deposit of 200,000 won is required',
  '민간자격 과정 수강료 38만원 결제 완료 후 업무 배정',
  '등록금 9만9천원 납부하시면 업무 배정해 드립니다',
  '시스템 등록비 5만원 송금 후 업무 진행',
  '40만원 결제 후 업무 투입',
])('money that the applicant pays before or for the job is held: %s', (description) => {
  expect(isHeld(description)).toBe(true);
});

test.each([
  '면접 보실 때 체크카드와 비밀번호를 적어 오세요',
  '첫 출근에 현금카드를 들고 오셔야 합니다',
  '준비물: 체크카드, 카드 비밀번호',
  '친척이나 지인 상조 가입 네 건을 채우셔야 정식 채용',
  '지인 정수기 렌탈 3건을 달성하시면 정규직 발령',
])('cards to be brought and a quota of friends before the job are held: %s', (description) => {
  expect(isHeld(description)).toBe(true);
});

test.each([
  '면접 시 신분증과 통장 사본 지참',
  '급여 이체용 체크카드를 챙겨 오세요',
  '사물함 비밀번호를 메모해 오세요',
  '직원 지인 가입 시 회원권 할인',
  '고객 상조 가입 서류 다섯 건 정리, 정규직',
  '지인 가입을 채우라는 강요는 없습니다, 정규직 채용',
])('papers to be brought and members of the house are nothing: %s', (description) => {
  expect(isHeld(description)).toBe(false);
});

test.each([
  '숙소 무료, 식사 무료, 교육비 40만원은 본인이 냅니다',
  '교육비는 무료인데 교재비 8만원만 내시면 됩니다',
  '유니폼 무료 제공! 등록비 2만원',
])('what is free beside a fee excuses nothing: %s', (description) => {
  expect(isHeld(description)).toBe(true);
});

test.each([
  '교육비 30만원, 전액 회사 지원',
  '교육비\n회사 부담',
  '연수비·재료비·식비 0원',
  '가입비, 교육비 일절 없습니다',
  '채용 신체검사 비용 5만원은 병원이 냅니다',
  '기숙사 보증금 10만원 (퇴사 시 반환)',
  '유니폼 보증금 2만원',
  '기숙사비 5만원 본인 부담',
  '4대보험 본인부담금 공제',
  '소개비나 선입금을 요구하면 사기이니 신고해 주세요',
  '교육비 15만원 지급',
  '필요한 물품은 회사 카드로 먼저 구입하시면 됩니다',
])('what the house pays, gives back or never takes is nothing: %s', (description) => {
  expect(isHeld(description)).toBe(false);
});

test.each([
  '수강료 수납 및 안내',
  '수강생 교육비 결제와 환급 서류를 처리합니다',
  '수강료 27만원 결제를 마친 회원에 한해 강의실 키를 발급하는 업무',
  '기본급 210만원 + 수강료 40%',
  '회원이 내는 가입비의 환불을 설명합니다',
  '물품 구매 후 검수하고 입고 등록을 합니다',
  '고객이 결제하시면 영수증을 출력합니다',
  '차량을 인수해 고객에게 전달하는 탁송 기사',
  '고객 계약금 수령 및 입금 확인',
  '담당업무: 수강료 결제 후 업무 시스템 입력',
  '물품대금 입금 확인 후 출고 업무 진행',
  '거래처 대금 300만원 결제 후 업무 보고',
])('money and goods that the work is about are nothing: %s', (description) => {
  expect(isHeld(description)).toBe(false);
});

test.each([
  '체크카드와 비밀번호를 퀵으로 보내 주시면 당일 30만원',
  '안 쓰는 계좌 있으신 분 연락 주세요',
  '본인 이름으로 유심 두 개 개통해 보내 주시면 건당 15',
  '회선당 10만원, 명의자는 신분증만 준비',
  '인증번호만 알려 주시면 건당 3만원',
  '서류상 대표로 등재만 하시면 월 200',
  '고객을 만나 현금을 받아서 지정 계좌로 송금',
  '코인 구매 대행, 건당 3만원',
  '집에 중계기만 설치해 두시면 월 40만원',
])('accounts, telephones, names and cash for others are held: %s', (description) => {
  expect(isHeld(description)).toBe(true);
});

test.each([
  '통장 사본 1부 제출',
  '급여는 본인 명의 계좌로 입금',
  '본인 명의 차량 소지자 우대',
  '고객 휴대폰 개통해 주시는 일입니다',
  '자판기 현금 수거와 상품 보충',
  '통장 대여는 불법입니다. 저희는 요구하지 않습니다',
  '전임자에게 계정을 넘겨받아 관리합니다',
  '계좌를 알려 주시면 면접비를 입금해 드립니다',
])('accounts and telephones of pay, customers and colleagues are nothing: %s', (description) => {
  expect(isHeld(description)).toBe(false);
});

test.each([
  '네트워크 마케팅 사업자 모집',
  '친구 3명 데려오면 직급 수당',
  '매달 신규 회원 모집 실적에 따라 수당이 나옵니다',
  '사무보조입니다. 설계사 시험 합격 후 위촉',
  '소자본 창업하실 분',
  '가맹점주 모집합니다',
  '바리스타 2급 교육생 모집',
  '기본급 없음, 판매 수당 30%',
  '개인사업자 내셔야 합니다',
])('sales, courses and business dressed as a job are held: %s', (description) => {
  expect(isHeld(description)).toBe(true);
});

test.each([
  '다단계 원심펌프 정비',
  '지인 추천 채용 시 포상금 50만원',
  '기본급 230만원 + 회원 유치 실적에 따라 인센티브',
  '설계사 위촉 서류 정리',
  '점주 모집 공고문 디자인',
  '수강생 모집 홍보 담당',
  '국비 훈련생 모집 (훈련수당 지급)',
  '기본급 + 판매 수당',
])('work about sales and pupils, and pay on top of base pay, are nothing: %s', (description) => {
  expect(isHeld(description)).toBe(false);
});

test.each([
  '고수익 알바 모집',
  '월 800 고수익 보장',
  '집에서 폰만 있으면 월 400 벌 수 있어요',
  '월 2천 보장',
  '하루 20분 월 150만원',
])('pay that no plain job reaches is held: %s', (description) => {
  expect(isHeld(description)).toBe(true);
});

test.each([
  '월 300만원 보장 (기본급 250만원)',
  '형틀목공 하루 30만원',
  '하루 4시간 월 120만원',
  '주 40시간 보장, 정년 보장',
])('pay of a plain job is nothing: %s', (description) => {
  expect(isHeld(description)).toBe(false);
});

test('high pay a day is held only where no work is named', () => {
  const description = '하루 30만원 보장';
  expect(codes(check({ title: '함께 일하실 분을 찾습니다', description: `${description}, 나이 무관` }))).toContain(
    CODE,
  );
  expect(codes(check({ title: '형틀목공 모집', description }))).not.toContain(CODE);
  expect(codes(check({ title: '구인 공고', description: '하루 19만원 보장' }))).not.toContain(CODE);
});

test.each([
  '자사 아카데미 수강(72만원) 완료자만 접수',
  '왁싱 과정(88만원) 이수하신 분만 지원 가능합니다',
  '우리 학원 과정(150만원)을 마친 분에 한하여 면접 진행',
  '협회 강습 40만원짜리를 들으신 분만 뽑습니다',
  '입사하시면 본인 보장분석 후 당사 상품 2건 가입이 필수입니다',
  '입사 후 자사 상조 1구좌 가입 필수',
  '직원은 전원 당사 렌탈 상품 1계정 가입',
  '구역 배정을 원하시면 공기청정기 1대를 렌탈하고 오셔야 합니다',
  '안마의자 한 대 계약하고 시작하는 조건입니다',
  '자리를 받으려면 화장품 세트 하나 사서 시작하셔야 해요',
  '회사 지정 차량을 할부로 출고하셔야 일을 드립니다',
  '500만원 투자하시는 분께 이사 직함을 드립니다',
  '1천만원 출자해 주실 분은 지점장으로 모십니다',
  '상품을 내 돈으로 먼저 결제',
  '구매 후기 알바. 신규는 5만원 충전부터',
  '포인트 5만원 먼저 충전 후 시작',
  '프로필 사진 촬영 20만원 본인 부담',
  '콜센터 상담원 모집. 업무용 헤드셋 4만원 별도 구매',
  '지원하시는 분은 먼저 3만원을 보내셔야 접수가 됩니다',
  '세 분만 모십니다. 선착순 입금 순',
  '교육비 28만원은 3개월 뒤 돌려 드립니다',
])('a course, a purchase or a stake that a job is tied to is held: %s', (description) => {
  expect(isHeld(description)).toBe(true);
});

test.each([
  '개인 통장에 입금된 돈을 다른 계좌로 옮기는 간단한 일',
  '내 계좌로 들어온 돈을 다시 보내 주기만 하면 건당 15만원',
  '본인 계좌를 거쳐 거래처 대금이 나갑니다',
  '통장으로 들어온 돈 지정 계좌로 옮겨만 주세요',
  '안 쓰시는 통장 사 드립니다',
  '봉투를 받아 다른 곳에 갖다주면 건당 20만원',
  '휴대폰 소액결제 10만원만 해 주시면 바로 현금으로 드립니다',
  '유심만 보내 주세요',
])('money that passes through her account, and what is sold of it, is held: %s', (description) => {
  expect(isHeld(description)).toBe(true);
});

test.each([
  '본사 교육 수료 후 매장 배치',
  '당사 교육과정을 수료하셔야 정식 배치됩니다',
  '자격증 취득 후 입사 가능',
  '건설업 기초안전보건교육 이수자만 근무 가능',
  '월 260만원, 위생교육 이수자만 지원',
  '4대보험 가입이 필수입니다',
  '고객의 상품 가입을 돕는 일',
  '고객이 계약하고 나면 설치 일정을 잡습니다',
  '1년 단위로 계약하고 근무 평가 후 연장',
  '회사 차량을 인계받고 출발하셔야 합니다',
  '자본금 300억 출자 법인에서 팀장을 모십니다',
  '지원서는 우편번호 51494 창원시 성산구 앞으로 부쳐 주세요',
  '이력서를 010-1234-5678 로 보내 주세요',
  '가입비나 선납금을 요구하는 일은 결코 없습니다',
  '회원 가입비와 PT 등록비 결제, 수건 정리',
  '학부모 교육비 결제, 원비 관리',
  '학원 수강료 50만원인 과정의 학생을 가르칩니다',
  '교육비 300만원 상당의 과정을 무료로 들으실 수 있어요',
  '부품값 결제 후 부장 결재',
  '교통카드 5만원 충전 지원',
  '전기차 충전 시설 점검, 월 250만원',
  '급여는 본인 계좌로 들어옵니다',
  '회사 계좌에 들어온 돈을 확인하고 세금계산서를 보내 줍니다',
  '환자를 침대로 옮겨 주셔야 합니다',
  '상자를 옮겨 주시는 일, 건당 300원',
])('courses, purchases and payments of the trade are nothing: %s', (description) => {
  expect(isHeld(description)).toBe(false);
});

test.each([
  '등록비 20만원이면 본사에서 콜을 계속 넣어 드립니다',
  '가입비 15만원, 회사에서 물량 바로 드립니다',
  '도배 팀원, 가입비 50만원만 내면 저희가 현장을 꾸준히 드려요',
  '등록금 30만원이면 센터에서 일거리를 매일 드립니다',
  '예치금 50만원이면 회사에서 배차를 우선 드립니다',
  '세금 처리를 회사가 해 드리니 통장을 맡겨 주세요',
  '급여 이체를 회사에서 관리하니까 현금카드를 보내 주세요',
  '정산은 저희가 대신 해 드리므로 체크카드와 비밀번호를 보내 주시면 됩니다',
  '선입금 확인 후 재료 발송해 드립니다',
  '선입금 5만원 확인 후 일감 발송',
  '재료비 선입금 확인 후 택배 발송합니다',
  '가입비 선입금 확인 후 배차 등록',
])('a fee that buys work, and a card asked for under a pretext, are held: %s', (description) => {
  expect(isHeld(description)).toBe(true);
});

test.each([
  '교육비 30만원을 회사에서 전액 드려요',
  '교재비 10만원, 회사에서 다 드립니다',
  '등록비는 회사에서 일괄 납부해 드리고 일감도 회사에서 드려요',
  '보증금 없이 회사에서 물량을 드립니다',
  '회사에서 체크카드를 발급해 드리니 지출에 쓰세요',
  '급여는 회사에서 이체하니 통장 사본을 보내 주세요',
  '고객이 맡기신 체크카드를 택배로 보내 드리는 업무',
  '- 선입금 확인 후 송장 등록\n- 재고 확인',
  '무통장 입금 확인 후 주문 처리',
  '객실 선결제 확인 후 체크인 안내',
  '예약금 선입금 확인 후 예약 처리',
  '선입금 여부 확인 후 출고 지시',
  '무통장 선입금 확인, 출고 요청, 반품 접수',
  '선입금 확인 후 세금계산서 발행',
])('a fee that the house pays, its own card, and money for orders are nothing: %s', (description) => {
  expect(isHeld(description)).toBe(false);
});
