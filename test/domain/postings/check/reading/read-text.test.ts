import { describe, expect, test } from 'vitest';
import type { Item } from '../../../../../functions/domain/postings/check/reading/items.ts';
import { readText } from '../../../../../functions/domain/postings/check/reading/read-text.ts';
import { quoteOf, seenText } from '../../../../../functions/domain/postings/check/reading/seen.ts';

const read = (text: string) => readText({ path: 'description', text });
const seen = (text: string): string => seenText({ path: 'description', text }).text;
const words = (text: string): string[] =>
  read(text).statements.flatMap(({ items }) => items.flatMap(({ tokens }) => tokens.map(({ word }) => word)));
const items = (text: string): Item[] => read(text).statements.flatMap((statement) => [...statement.items]);
/** Each item as its labels and its words: `who>sex: 여자`. */
const outline = (text: string): string[] =>
  items(text).map(
    ({ labels, tokens }) =>
      `${labels.map(({ kinds }) => [...kinds].join('+')).join('>')}: ${tokens.map(({ word }) => word).join(' ')}`,
  );

describe('A text as a person sees it', () => {
  test.each([
    ['여<span>직원</span> 모집', '여직원 모집'],
    ['&#50668;직원', '여직원'],
    ['여\u200b직\u2060원', '여직원'],
    ['여직원'.normalize('NFD'), '여직원'],
    ['ＭＡＬＥ　only', 'male only'],
    ['여.직.원 모집', '여직원 모집'],
    ['여 직 원', '여직원'],
    ['여*직*원', '여직원'],
    ['성 별: 여', '성별: 여'],
    ['女사원', '여사원'],
    ['四十歲 未滿', '40세 미만'],
    ['김○○ 님', '김oo 님'],
    ['사무직 ○ 주 5일', '사무직 • 주 5일'],
    ['㎏', 'kg'],
    ['２５세～３５세', '25세~35세'],
  ])('%j is read as %j', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  test('남·여, 초·중·고 and 월, 수, 금 stay lists', () => {
    expect(seen('남·여')).toBe('남·여');
    expect(seen('시·군·구')).toBe('시·군·구');
    expect(seen('월, 수, 금')).toBe('월, 수, 금');
  });

  test.each([
    ['마흔다섯 살까지', '45 살까지'],
    ['삼십오세', '35세'],
    ['이삼십대', '20~30대'],
    ['이십대로만', '20대로만'],
    ['만 오천 원', '15000 원'],
    ['시급 팔천오백원', '시급 8500원'],
    ['네 시간', '4 시간'],
    ['열두 명', '12 명'],
  ])('a number in words, %s, is read as %s', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  test.each(['백대표님', '만세', '한 분야', '세심한 분', '네트워크', '열정', '오천동', '팔천리'])(
    '%s holds no number',
    (text) => {
      expect(seen(text)).toBe(text);
    },
  );

  test('a quotation is the original, whatever it was read as', () => {
    for (const original of ['여 직 원', '여.직.원', '마흔다섯', '２０대', '🚚 여직원']) {
      const one = seenText({ path: 'title', text: `가나 ${original} 다라` });
      const from = [...one.at].findIndex((at) => at >= one.plain.indexOf(original));
      const to = [...one.at].findIndex((at) => at >= one.plain.indexOf(original) + original.length);
      expect(quoteOf(one, from, to), original).toBe(original);
    }
  });
});

describe('Words', () => {
  test.each([
    ['여직원만을 뽑습니다', ['여직원', '뽑']],
    ['남자화장실에서 일합니다', ['남자', '화장실', '일합']],
    ['여수식품', ['여수식품']],
    ['남은 자리', ['남은', '자리']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('a word that is not known may be closed by one that is: 도장기사, 만성질환자', () => {
    expect(words('도장기사')).toContain('기사');
  });
});

describe('What belongs together', () => {
  test.each([
    ['성별: 여', ['sex: 여']],
    ['성별 | 여자', ['sex: 여자']],
    ['성별\n여자', ['sex: 여자']],
    ['[성별] 여자', ['sex: 여자']],
    ['성별 여자', ['sex: 여자']],
    ['■ 모집대상 ■ 여성', ['who: 여성']],
    ['자격요건\n- 고졸 이상\n- 여성', ['who: 고졸 이상', 'who: 여성']],
    ['어르신 성별: 여', ['sex+served: 여']],
    ['<table><tr><th>성별</th><td>여자</td></tr></table>', ['sex: 여자']],
    ['구분 | 성별 | 나이\n홀 | 여 | 20', ['who: 홀', 'sex: 여', 'age: 20']],
    ['자격: 고졸 이상, 남성', ['who: 고졸 이상', 'who: 남성']],
  ])('%j', (text, expected) => {
    expect(outline(text).map((line) => line.replace('served+sex', 'sex+served'))).toEqual(expected);
  });

  test('a heading ends where another topic begins', () => {
    expect(outline('우대사항\n- 운전면허\n근무지: 창원\n여성 휴게실').at(-1)).toBe(': 여성 휴게실');
  });

  test('what stands in brackets is said beside the words before it', () => {
    const [main, aside] = items('여직원 모집 (고용장려금 대상)');
    expect(main?.tokens.map(({ word }) => word)).toEqual(['여직원', '모집']);
    expect(aside?.aside).toEqual({ host: 0, after: 2 });
  });

  test('a sentence ends at its mark, and not at the point of a number or an hour', () => {
    expect(read('연 3.5% 인상. 09:00 출근! 다음').statements).toHaveLength(3);
  });
});

test('a text of any size is read in time that grows with its length', () => {
  for (const piece of ['가', '여 ', '성별: 여\n', '(', '[', '여.직.', '마흔', '•', '| '])
    expect(read(piece.repeat(10_000)).statements.length).toBeGreaterThanOrEqual(0);
});
