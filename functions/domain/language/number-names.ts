/**
 * What the text calls a number. Only a name directly before the number counts, or one in brackets after it. `은행원` is
 * not a bank, and in `계좌번호와 주민번호` the second name counts.
 */
export type NumberName = 'resident' | 'other' | 'amount';

/** Punctuation and a particle between a name and its number. */
const BETWEEN = /(?:은|는|이|가|의)?[\p{P}\p{S}\s]{0,10}(?:no\.?)?[\p{P}\p{S}\s]{0,3}$/iu;
const RESIDENT =
  /(?:주민|외국인)\s?(?:등록)?\s?번호(?:\s?(?:기재|작성|입력|표기|기입)?\s?(?:예시|보기|예|견본|샘플|형식|양식))?$/;
const OF_A_COMPANY = /(?:법인|사업자|특허|상표|차량)\s?\(?등록\)?\s?번호$/;
/** A name that says nothing, or that may also mean a person's number. */
const OF_A_PERSON = /(?:^|[^가-힣])(?:거소\s?)?(?:등록|신고)?\s?번호$|(?:개인|본인|신분|신분증|식별)\s?번호$/;
const AMOUNT = '연봉|월급|급여|시급|일급|주급|임금|보수|금액|자본금|매출(?:액)?|가격|단가|요금|기간';
const THING = [
  '법인|계좌|은행|농협|축협|수협|신협|금고|우체국|뱅크|예금|입금|증권|카드',
  '송장|바코드|품번|사번|학번|발주|주문|공고|접수|좌표|위도|경도|account|isbn|order|code',
].join('|');
const ENDS_IN_AMOUNT = new RegExp(`(?:${AMOUNT})$`);
const ENDS_IN_THING = new RegExp(`(?:번호|코드|${THING})$`, 'i');
const BRACKETS_BEHIND = /^\s?[([]\s?([^\p{N}\r\n()[\]]{2,20})[)\]]/u;
const REACH = 40;

const nameAtEnd = (words: string): NumberName | undefined => {
  if (RESIDENT.test(words)) return 'resident';
  if (OF_A_COMPANY.test(words)) return 'other';
  if (OF_A_PERSON.test(words)) return undefined;
  if (ENDS_IN_AMOUNT.test(words)) return 'amount';
  return ENDS_IN_THING.test(words) ? 'other' : undefined;
};

/**
 * Returns what the text calls the number between two positions. Undefined if it has no name, or one that says nothing.
 */
export const nameOfNumber = (text: string, from: number, to: number): NumberName | undefined => {
  const before = text.slice(Math.max(0, from - REACH), from).replace(BETWEEN, '');
  const [, behind = ''] = BRACKETS_BEHIND.exec(text.slice(to, to + REACH)) ?? [];
  return nameAtEnd(before) ?? nameAtEnd(behind.trim());
};

/** Words after six digits which show that something new begins, or that the six digits were an amount. */
const ANEW = new RegExp(
  [
    '^\\s?(?:천|만|백만|억)*원|^\\s?(?:명|건|개|회|㎡|%)',
    '전화|연락|문의|상담|대표|팩스|휴대|핸드폰|tel|fax|phone|\\bno\\b',
    '마감|접수|까지|부터',
    '\\p{Sc}',
    THING,
    AMOUNT,
  ].join('|'),
  'iu',
);
export const beginsAnew = (words: string): boolean => ANEW.test(words);

/** Whether `원` follows the digits directly, which makes them a price. False if `원` begins a longer word. */
export const isPrice = (text: string, to: number): boolean =>
  /^\s?(?:천|만|백만|억)*\s?원(?!서|본|생|룸|장)/.test(text.slice(to, to + 8));
