import { CITATIONS } from './citations.ts';
import type { Phrase, Wording } from './phrase.ts';
import { ko, next, phrases, previous, textHits } from './phrase.ts';
import type { PostingRule } from './rule.ts';

const PAYS =
  '(?:납부|입금|결제|송금|선입금|본인 ?부담|자비 ?부담|개인 ?부담|자부담|내(?:셔야|야|시면|면|시고|고|신 ?(?:분|뒤|후))|있어야|필요(?! ?없)|발생(?!하지| ?시)|준비)';
const COST =
  '(?:가입비|가맹비|등록비|교재비|수강료|교육비|연수비|보증금|예치금|초기 ?(?:투자)? ?(?:비용|비|금|자금|자본금?)|투자금|물품 ?대금|제품 ?구입비)';
const AMOUNT = '(?:약)? ?(?:\\d[\\d,.]{0,10} ?(?:만|천|백)? ?원?(?: ?(?:정도|가량))?)?';
const GOODS = '(?:제품|물품|상품|화장품|건강식품|정수기|교재|샘플)';
const ACCOUNT = '(?:통장|체크카드|현금카드|신용카드|카드|계좌|유심|휴대폰|핸드폰)';

/** How often the pay comes, and how much: 월 500, 하루 20만, 월 천만. */
const PAY =
  '(월|한 ?달|일당|하루|일|매일|건당|주) ?(?:급|수입|수익|소득)?(?:에|으로)? ?(?:최소|평균)? ?(\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,4}|천|백)(?!\\d|[,.]\\d| ?(?:회|일|시간|분|개월|년|명|건|차)) ?(만|천|원)?';

const UNITS = new Map([
  ['만', 10_000],
  ['천', 1000],
  ['원', 1],
]);
const wonOf = (digits = '', unit: string | undefined): number => {
  if (digits === '천') return 10_000_000;
  if (digits === '백') return 1_000_000;
  // 월 500 leaves 만 unsaid.
  return Number(digits.replaceAll(',', '')) * (UNITS.get(unit ?? '만') ?? 1);
};
const DAYS = new Map([
  ['월', 30],
  ['한달', 30],
  ['주', 7],
]);
const daysOf = (period: string | undefined): number => DAYS.get((period ?? '').replaceAll(' ', '')) ?? 1;

/** More than this for an hour or a day, by work that asks for no skill, is not the pay of a job. */
const ODD_HOUR = 40_000;
const ODD_DAY = 100_000;
const ODD_HOME_MONTH = 2_000_000;

const isOddForTheHours: Phrase['accept'] = ([length, unit, period, digits, thousands]) => {
  const hours = Number(length) / (unit === '분' ? 60 : 1);
  return hours > 0 && wonOf(digits, thousands) / daysOf(period) / hours >= ODD_HOUR;
};
const isOddFromHome: Phrase['accept'] = ([period, digits, thousands]) => {
  const days = daysOf(period);
  return wonOf(digits, thousands) >= (days === 30 ? ODD_HOME_MONTH : days * ODD_DAY);
};

const MONEY: readonly (string | Wording)[] = [
  {
    find: `(?:하루|1일|일일|매일)(?:에)? ?(?:단|딱)? ?(\\d{1,2}) ?(시간|분)[^\\n\\d]{0,14}?${PAY}`,
    accept: isOddForTheHours,
  },
  {
    find: `(?:부업|투잡|n잡|재택 ?(?:알바|아르바이트)|재택[가-힣 ]{0,6}알바|집에서(?! ?(?:가까|멀|도보|출퇴근))|(?:핸드폰|휴대폰|스마트폰|폰)(?: ?(?:만|하나)(?:으로|로)?(?: ?있으면)?|으로))[^\\n\\d]{0,20}?${PAY}`,
    accept: isOddFromHome,
  },
  '(?:집에서|재택) ?(?:으로|하는|할 ?수 ?있는|가능한|편하게|쉽게){0,2} ?(?:꿀)? ?부업',
  '부업(?:을|를|으로|로)? ?(?:알선|소개|하실|모집|하면서 ?월|으로 ?월|보장|고수익)',
  '(?:투잡|재테크)(?:을|를|으로|로)? ?(?:알선|소개|하실|모집|하면서 ?월|으로 ?월|보장|고수익)',
  '(?:고수익|고소득|월 ?\\d{3,5}만 ?원?|하루 ?\\d{2,3}만 ?원?|일 ?\\d{2,3}만 ?원?|무한 ?수익|평생 ?수익)(?:을|를|이|의)? ?(?:보장|약속|가능 ?누구나|이상 ?보장|수익 ?보장|확실)',
  '(?:고수익|고소득|고액) ?(?:알바|아르바이트|재택|부업|일자리)',
  '(?:누구나|아무나|초보도|초보자도|주부도|학생도) ?(?:쉽게)? ?(?:월|하루|일) ?(?:\\d{2,5}|천|백) ?만 ?원? ?(?:이상)? ?(?:가능|벌|수익|보장|버는)',
  '(?:텔레그램|위챗|telegram|wechat)(?:으로|으로만|로)? ?(?:만)? ?(?:연락|문의|지원|상담|주세요|[:@])',
];

const FEES: readonly (string | Wording)[] = [
  `(?<![가-힣])${COST}(?:은|는|이|가|을|를|로)? ?${AMOUNT} ?(?:은|는|이|가|을|를)? ?${PAYS}`,
  `(?<![가-힣])${GOODS}(?:을|를)? ?(?:(?:먼저|일정|직접|본인이|개인이|자비로|선|우선) ?){0,3}(?:구매|구입|매입)(?:하신|하고|한|하셔야|해야|후|하면|하시면)[가-힣 ]{0,12}(?:근무|활동|채용|시작|일하|등록|판매|회원|지급|가능|영업|입사)`,
  '(?:다단계|피라미드) ?(?:판매|마케팅|영업|사업|회원|방식|업체|회사|조직)(?! ?(?:아님|아닙|아니|절대|x|피해|상담|예방|단속))',
  '(?:네트워크 ?마케팅|방문 ?판매원? ?(?:모집|등록)|후원 ?수당|하위 ?판매원|사업자 ?회원|사업 ?파트너 ?모집)(?! ?(?:아님|아닙|아니|절대|x|피해|상담|예방|단속))',
  '(?:투자 ?하실|투자자|창업 ?하실|점주 ?하실|대리점 ?하실|사업 ?하실) ?(?:분|사장님)?(?:을|를)? ?(?:모집|모십|찾|구함|구합|환영)',
];

const MUST = '(?:하신|하셔야|하면|하시면|후|하고|한|해야)';
const COURSES: readonly (string | Wording)[] = [
  '(?:수강생|교육생|훈련생|회원)(?:을|를)? ?(?:모집)(?:합니다|중|!|$)(?! ?(?:업무|관리|상담|담당))',
  {
    find: `(?:교육|과정|강의|수업)(?:을|를)? ?(?:유료|수료|이수|등록|수강|신청)(?:로|${MUST})[가-힣 ,]{0,14}(?:취업 ?(?:연계|보장|시켜)|채용 ?보장|자리 ?보장|일자리 ?(?:연결|제공|보장)|입사 ?가능)`,
    unlessBefore: [previous('안전|보건|법정|기초|직무|신입|위생')],
  },
  `(?:자격증 ?(?:과정|강의|강좌)|과정|강의|강좌|학원)(?: ?(?:과정))?(?:을|를|에)? ?(?:먼저|유료로)? ?(?:수강|등록|결제|구매)${MUST} ?[가-힣 ,]{0,10}(?:취업|채용|일자리|입사|근무|일하)`,
  '(?:지인|친구|가족|주변 ?사람)(?:을|를|들을)? ?(?:\\d명)? ?(?:소개|데려|가입|등록|모집)(?:하면|시키면|해 ?오면|하여|해야|시켜)[가-힣 ]{0,12}(?:수당|보너스|수익|승급|지급|합격|채용)',
  '(?:회원|지인|고객|하위) ?(?:모집|유치|가입) ?(?:실적|인원|수)?에 ?(?:따라|따른|비례)[가-힣 ]{0,8}(?:수당|수익|지급|보너스)',
];

/** A bank account, a telephone or cash for others: what frauds recruit for. */
const FRAUD: readonly (string | Wording)[] = [
  {
    find: `(?<![가-힣])${ACCOUNT}(?: ?(?:과|와|및|나|,) ?[가-힣]{2,5})?(?:을|를)? ?(?:대여|빌려|양도|임대|넘겨|맡겨|맡기|보내 ?주|제공해 ?주)`,
    unlessAfter: [next('금지|사업|업체|서비스|업무|금융|피해')],
  },
  '(?:휴대폰|핸드폰|유심|계좌|통장)(?:을|를|만)? ?(?:개통|개설)(?:만)? ?(?:해 ?주(?:시|실)|하면|하시면|해 ?오)',
  '본인 ?명의[가-힣 ]{0,8}(?:개통|대여|양도|빌려)',
  '(?:현금|돈|고객 ?현금)(?:을|를)? ?(?:수거|전달|인출|회수)(?:하는|해 ?주|하고|하여|책| ?업무 ?\\(?고액|만 ?하면)',
  '(?:송금|현금 ?(?:수거|전달|인출|운반)|입출금|인출|대리 ?수령|대금 ?전달|수금)(?: ?(?:업무|알바|아르바이트|대행|보조))?[^\\n]{0,8}?(?:건당|고액|당일 ?지급|일당 ?\\d{2}|수수료 ?\\d)',
];

/** Said to be free, paid by the employer, or to be the subject of the work. */
const HONEST = ko(
  '(?:지원(?:합|해|함|금)|무료|회사 ?부담|회사가|당사가|환급|전액 ?부담|없음|없습|없이|요구하지 ?않|받지 ?않|예방|피해|단속|업무 ?담당|아닙니다|국비|내일배움)',
);

export const FAKE_AD_RULES: readonly PostingRule[] = [
  {
    code: 'fake-ad-suspected',
    policy: 'Sales, a course, side jobs or fund-raising dressed as a job are held for a person (거짓 구인광고).',
    citation: CITATIONS.falseAd,
    test: textHits(
      phrases([...MONEY, ...FEES, ...COURSES, ...FRAUD], { unless: HONEST }),
      '구인이 아니라 판매·수강생 모집·투자 권유로 읽힐 수 있어 담당자 확인이 필요한 표현이 있습니다',
      '실제로 맡을 일, 고용 형태, 임금을 분명히 적고 비용을 요구하는 내용은 지워서 다시 보내 주십시오.',
    ),
  },
];
