type WorkTime = { readonly daysPerWeek?: number; readonly weeklyHours?: number; readonly dailyHours?: number };

const NUMBER = String.raw`(\d{1,3}(?:\.\d{1,2})?)`;
const TOKENS: readonly (readonly [keyof WorkTime | undefined, string, most: number])[] = [
  ['daysPerWeek', String.raw`주([1-7])일`, 7],
  ['weeklyHours', `주당?(?:소정)?(?:근로시간)?:?${NUMBER}시간`, 168],
  ['weeklyHours', String.raw`${NUMBER}hours?(?:per|a|\/)week`, 168],
  ['dailyHours', `(?:1일|하루|일)${NUMBER}시간`, 24],
  [undefined, '근무제?|[월화수목금토일]~[월화수목금토일]|[(),/]', 0],
];
const PATTERNS = TOKENS.map(([name, words, most]) => ({ name, most, pattern: new RegExp(words, 'y') }));

/**
 * Reads `주 5일 근무 (주 소정근로시간: 15시간)` as numbers. Empty if any word is not understood (`주 15시간 이상`, `격주 휴무`), or if the
 * text contradicts itself.
 */
export const readWorkTime = (given: string): WorkTime => {
  const text = given
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s/g, '')
    .replaceAll(/[∼〜–—-]/g, '~');
  const read = new Map<keyof WorkTime, number>();
  let at = 0;
  while (at < text.length) {
    const found = PATTERNS.map(({ name, most, pattern }) => {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      return match && { name, most, length: match[0].length, count: Number(match[1] ?? 0) };
    }).find((token) => token !== null);
    if (found === undefined) return {};
    at += found.length;
    if (found.name === undefined) continue;
    if (read.has(found.name) || found.count <= 0 || found.count > found.most) return {};
    read.set(found.name, found.count);
  }
  return Object.fromEntries(read);
};
