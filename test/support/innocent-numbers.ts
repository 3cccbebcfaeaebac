import fc from 'fast-check';

/**
 * Numbers that occur in postings and registrations and identify nobody. Kinds that can have the shape of a resident
 * number (a corporation's number, an account number) come with their name, as in real texts.
 */
const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, '0'));
const between = (min: number, max: number, length = 2) =>
  fc.integer({ min, max }).map((value) => String(value).padStart(length, '0'));
const join = (mark: fc.Arbitrary<string>, ...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(mark, ...parts).map(([by, ...rest]) => rest.join(by));
const named = (names: readonly string[], number: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(' ', ': ', ' : ', '(', ' | ', '은 ', '\t'), number)
    .map(([name, mark, text]) => `${name}${mark}${text}`);
const mark = fc.constantFrom('-', ' ', '.', '');
const hyphen = fc.constant('-');

/**
 * Thirteen digits that begin with a date, in one piece or as six and seven. Only its name
 * tells it from a resident number.
 */
const likeResident = fc
  .tuple(
    between(0, 99),
    between(1, 12),
    between(1, 28),
    fc.constantFrom('-', ''),
    fc.constantFrom(...'1234'),
    digits(6),
  )
  .map(([year, month, day, by, first, rest]) => `${year}${month}${day}${by}${first}${rest}`);
const day = fc.tuple(between(2024, 2045), between(1, 12), between(1, 28)).map((parts) => parts);
const date = fc
  .tuple(day, fc.constantFrom('-', '.', '/', '. ', ''))
  .map(([parts, by]) => parts.join(by) + (by === '. ' ? '.' : ''));
const shortDate = fc.tuple(day, fc.constantFrom('.', '/', '-')).map(([[y, m, d], by]) => [y.slice(2), m, d].join(by));
const time = join(fc.constant(':'), between(0, 23), between(0, 59));
const seconds = join(fc.constant(':'), between(0, 23), between(0, 59), between(0, 59));
const grouped = (amount: number): string => amount.toLocaleString('en-US');
const won = fc.integer({ min: 1, max: 9_000 }).map((thousands) => thousands * 1_000);
const phone = fc.oneof(
  join(mark, fc.constantFrom('010', '011', '016'), digits(4), digits(4)),
  join(mark, fc.constantFrom('02', '055', '051', '031'), digits(3), digits(4)),
);

export const INNOCENT_NUMBERS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  mobile: join(mark, fc.constantFrom('010', '011', '016'), digits(4), digits(4)),
  'land line': join(mark, fc.constantFrom('02', '055', '051', '031'), digits(3), digits(4)),
  'area code in brackets': fc.tuple(digits(3), digits(4)).map(([a, b]) => `(055)${a}-${b} / 팩스 (055)${a}-${b}`),
  'phone of a service': fc.tuple(fc.constantFrom('1588', '1644', '070'), digits(4)).map((parts) => parts.join('-')),
  'phone with extension': fc.tuple(phone, digits(4)).map(([number, extension]) => `${number} 내선 ${extension}`),
  'international phone': fc.tuple(digits(4), digits(4)).map(([a, b]) => `+82-10-${a}-${b}`),
  'two phones': fc.tuple(phone, phone).map((parts) => parts.join(' / ')),
  'phones on two lines': fc.tuple(phone, phone).map((parts) => parts.join('\n')),
  'phone, then hours': fc.tuple(phone, between(1, 60)).map(([number, hours]) => `${number}\n${hours}시간`),
  business: join(fc.constantFrom('-', ' ', ''), digits(3), digits(2), digits(5)),
  'business with name': named(['사업자등록번호', '사업자번호'], join(hyphen, digits(3), digits(2), digits(5))),
  'place of business': named(
    ['사업장관리번호', '고용보험 관리번호'],
    join(hyphen, digits(3), digits(2), digits(5), digits(1)),
  ),
  corporation: named(
    ['법인번호', '법인등록번호', '법인 등록번호', '법인(등록)번호', '법인'],
    fc.oneof(
      likeResident,
      digits(7).map((serial) => `110111-${serial}`),
    ),
  ),
  'name behind it': likeResident.map((number) => `${number} (법인등록번호)`),
  'account 3-4-4-2': join(hyphen, digits(3), digits(4), digits(4), digits(2)),
  'account 4-3-6': join(hyphen, digits(4), digits(3), digits(6)),
  'account 6-2-6': join(hyphen, digits(6), digits(2), digits(6)),
  'account 3-6-2-3': join(hyphen, digits(3), digits(6), digits(2), digits(3)),
  'account 3-2-7': join(hyphen, digits(3), digits(2), digits(7)),
  'account 4-2-7': join(hyphen, digits(4), digits(2), digits(7)),
  'account 6-2-5': join(hyphen, digits(6), digits(2), digits(5)),
  'account with its bank': named(
    ['농협', '국민은행', '경남은행', '새마을금고', '신협', '우체국', '계좌', '계좌번호', '입금계좌', '카카오뱅크'],
    fc.oneof(digits(13), likeResident, join(hyphen, digits(4), digits(4), digits(4), digits(1))),
  ),
  card: named(['카드', '카드번호'], join(hyphen, digits(4), digits(4), digits(4), digits(4))),
  parcel: named(['송장번호', '운송장번호', '등기번호'], fc.oneof(likeResident, digits(12), digits(13))),
  'bar code': named(
    ['바코드', 'ISBN'],
    digits(10).map((rest) => `978${rest}`),
  ),
  part: named(['품번', '부품번호', '제품번호', '모델번호', '도면번호'], likeResident),
  posting: named(['채용번호', '공고번호', '구인번호', '구인인증번호', '접수번호', '모집번호'], likeResident),
  'posting of 워크넷': digits(12).map((rest) => `K${rest} KJBC0${rest}`),
  order: named(['주문번호', '관리번호', '문서번호', '계약번호', '발주번호', '일련번호'], likeResident),
  'order with the date': fc.tuple(day, digits(7)).map(([parts, serial]) => `주문 ${parts.join('')}-${serial}`),
  'order with letters': fc.tuple(day, digits(5)).map(([parts, serial]) => `ORD${parts.join('')}${serial}`),
  'link with a number': digits(13).map((id) => `https://example.com/jobs?id=${id}`),
  'link with a key': fc.tuple(digits(6), digits(7)).map(([a, b]) => `https://example.com/jobs/view/${a}${b}?p=1`),
  'date and time': fc.tuple(date, time).map((parts) => parts.join(' ')),
  instant: fc.tuple(day, seconds).map(([parts, at]) => `${parts.join('-')}T${at}+09:00`),
  'two instants': fc
    .tuple(day, seconds, seconds)
    .map(([parts, a, b]) => `${parts.join('-')} ${a} ~ ${parts.join('-')} ${b}`),
  period: fc.tuple(date, date, fc.constantFrom('~', '-', ' ~ ', ' - ')).map(([a, b, by]) => a + by + b),
  'short period': fc.tuple(shortDate, shortDate, time).map(([a, b, at]) => `${a}~${b} ${at}`),
  'period of dates and hours': fc
    .tuple(shortDate, shortDate, between(1, 9, 1))
    .map(([a, b, h]) => `${a} - ${b} ${h}시`),
  'date and phone': fc.tuple(date, phone).map((parts) => parts.join(' ')),
  'short date and phone': fc.tuple(shortDate, digits(3), digits(4)).map(([at, a, b]) => `${at} / 문의 ${a}-${b}`),
  'date and short phone': fc
    .tuple(day, digits(7))
    .map(([[y, m, d], number]) => `${y.slice(2)}${m}${d}까지 문의 ${number}`),
  'hours of work': fc.tuple(time, time, time, time).map(([a, b, c, d]) => `${a}~${b}, 휴게 ${c}~${d}`),
  'days in a row': fc
    .integer({ min: 1, max: 18 })
    .map((first) => Array.from({ length: 8 }, (_, index) => `${first + index}일`).join(', ')),
  pay: fc.tuple(won, won).map(([a, b]) => `월급 ${grouped(a)}원 ~ ${grouped(b)}원`),
  'pay without commas': fc.tuple(won, won).map(([a, b]) => `급여 ${a}~${b}`),
  'pay by the year': fc.tuple(digits(6), digits(7)).map(([a, b]) => `연봉 ${a} ~ ${b}`),
  'day and pay': fc.tuple(shortDate, digits(7)).map(([at, amount]) => `${at} ${amount}원`),
  'capital and sales': fc.tuple(digits(6), digits(7)).map(([a, b]) => `자본금 ${a}천원, 매출 ${b}천원`),
  coordinates: fc.tuple(digits(6), digits(6), digits(1)).map(([a, b, c]) => `35.${a}, 128.${b}${c}`),
  'coordinates with names': fc.tuple(digits(6), digits(7)).map(([a, b]) => `위도 35.${a} 경도 128.${b}`),
  'postal code and phone': fc.tuple(digits(5), digits(3), digits(4)).map(([code, a, b]) => `(${code}) ${a}-${b}`),
  'old postal code and phone': fc
    .tuple(digits(6), digits(7))
    .map(([code, number]) => `우편번호 ${code} 전화 ${number}`),
  'rows of figures': fc
    .array(fc.integer({ min: 0, max: 150 }), { minLength: 5, maxLength: 12 })
    .map((row) => row.map((value) => `${value}`).join('\t')),
  'staff and sales by year': fc
    .tuple(digits(2), won, won)
    .map(([staff, a, b]) => `2024 ${staff}명 ${a}\n2025 ${staff}명 ${b}`),
  'almost a date': fc
    .tuple(digits(2), between(13, 99), digits(2), digits(7))
    .map(([y, m, d, rest]) => `${y}${m}${d}-${rest}`),
  masked: fc.tuple(digits(2), between(1, 12), between(1, 28)).map((parts) => `${parts.join('')}-1******`),
};
