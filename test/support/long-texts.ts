import { LEXICON_FILES } from '../../functions/domain/postings/check/reading/lexicon-files.ts';

/** What a long text repeats. `piece` gives the piece with a number, so that a text may differ from line to line. */
export type Filler = { readonly name: string; readonly piece: (index: number) => string };

const MARKS = [...' ,./:;-~+=*#%&!?|()[]{}<>\'"‘’“”「」·•→※@_^`\\\t\n'];
const CLOSING = ['', ' ', ', ', '\n', '. ', ' / ', '(', ': ', ' | ', '은 '];

/** Two words of each group of words of the lexicon: the first, which is the commonest, and the shortest. */
const WORDS: readonly string[] = [
  ...new Set(
    LEXICON_FILES.flatMap(({ groups }) =>
      groups.flatMap(({ words }) => [words[0] ?? '', words.toSorted((a, b) => a.length - b.length)[0] ?? '']),
    ),
  ),
].filter((word) => word !== '');

const same = (text: string): Filler => ({ name: text, piece: () => text });
const numbered = (text: string): Filler => ({ name: text, piece: (index) => text.replaceAll('#', String(index)) });

const each = <T, U>(ones: readonly T[], others: readonly U[], join: (one: T, other: U) => string): string[] =>
  ones.flatMap((one) => others.map((other) => join(one, other)));

const SEXES = ['남', '여', '남자', '여성', '여직원', '남녀'];
const AGES = ['35세', '만 35세', '20대', '1990년생', '마흔'];
const DEMANDS = [
  '여직원',
  '용모 단정',
  '35세 이하',
  '키 170cm 이상',
  '미혼',
  '경상도 출신',
  '기독교인',
  '군필',
  '청년',
  '교육비 10만원',
];
const DENIALS = ['아닙니다', '않습니다', '없음', '무관', '안 됩니다', '불가', '빼고', '말고'];
const GOVERNORS = ['우대', '모집', '필수', '제외', '가능', '환영', '지원', '구함'];

const PAIRS: readonly string[] = [
  ...each(SEXES, ['3 ', ' 2명, ', ' 1 / ', '(3) ', '3·', ' 10만원 '], (sex, number) => sex + number),
  ...each(AGES, ['~', ' ~ ', '-', '/', ', ', '(', ' 이하 ', '부터 '], (age, mark) => age + mark),
  ...each(DEMANDS, DENIALS, (demand, denial) => `${demand} ${denial} `),
  ...each(DEMANDS, GOVERNORS, (demand, governor) => `${demand} ${governor}, `),
  ...each(DEMANDS, ['되나요? 아닙니다 ', '인가요 ', '되나요 아니요\n'], (demand, answer) => `${demand} ${answer}`),
  ...each(DEMANDS, ["'D' 같은 말, ", '"D" ', '(D) ', '[D] ', '(D', '[D', "'D", '<b>D</b>'], (demand, quotes) =>
    quotes.replace('D', demand),
  ),
];

const SHAPES: readonly string[] = [
  '남 3 여 2, ',
  '남3여2',
  '남자 여자 ',
  '남자, 여자, ',
  '남자는 상차, 여자는 포장, ',
  '여직원은 ',
  '((((',
  '(남)(여)',
  '[자격]\n',
  '자격요건\n',
  '성별\n',
  '성별: ',
  '성별 나이 ',
  '• ',
  '• 성별: 남\n',
  '- 나이\n',
  '나이 | 성별 | ',
  '구분 | 남 | 여\n',
  '여 | ',
  '<td>여</td>',
  '<p>여',
  '&lt;',
  '900101-',
  '9 0 ',
  '1,000,',
  '1.1.1.',
  '2026. 12. ',
  '가 나 ',
  '남 자 ',
  '여.직.',
  '일이삼십',
  '만 오천 원 ',
  'a',
  'a ',
  'A1',
  '가나다라마바사아자차카타파하',
  'ㅋㅋㅋ',
  '…',
  '🚚',
  '👩‍🏭',
  '\u1100\u1161',
  'ｵ',
  'e\u0301',
  '○○',
  '김○○ ',
];

const NUMBERED: readonly string[] = [
  '# ',
  '#\n',
  '남 # 여 #, ',
  '여직원 #명 모집\n',
  '# 여직원, ',
  '제#공장 남자 #명\n',
  '성별: 남 #\n',
  '나이 #세 이하, ',
  '#. 여성 우대\n',
  '• #번 자격 여성\n',
  '#호 | 남 | #명\n',
  '구분# | 남 | 여\n',
  '자격#\n여성\n',
  '여성만 되나요? # 아닙니다 ',
  "'여성 #' 같은 말, ",
  '시급 #원, ',
  '주 #시간 월 #만원\n',
  '교육비 #만원 ',
  '키 #cm 이상 ',
  '고객 #명 여성 ',
  '(#',
];

/** Texts made to take long: of the words of every class, of marks, of pairs that belong together, of shapes of an ad. */
export const FILLERS: readonly Filler[] = [
  ...each(WORDS, CLOSING, (word, closing) => word + closing).map(same),
  ...WORDS.map((word) => numbered(`${word} #, `)),
  ...DEMANDS.map((demand) => numbered(`# ${demand}\n`)),
  ...MARKS.map(same),
  ...each(MARKS, MARKS, (one, other) => one + other).map(same),
  ...PAIRS.map(same),
  ...SHAPES.map(same),
  ...NUMBERED.map(numbered),
];

/** A text of exactly so many characters. */
export const filled = ({ piece }: Filler, length: number): string => {
  const pieces: string[] = [];
  let written = 0;
  for (let index = 0; written < length; index += 1) {
    const next = piece(index);
    pieces.push(next);
    written += next.length;
  }
  return pieces.join('').slice(0, length);
};
