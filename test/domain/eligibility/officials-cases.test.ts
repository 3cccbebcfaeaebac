import type { ProgrammeId } from '../../../functions/contracts/programmes.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparisonsOf } from '../../../functions/domain/eligibility/engine/condition.ts';
import type { CriterionRow } from '../../../functions/domain/eligibility/engine/criterion.ts';
import { FIGURES } from '../../../functions/domain/eligibility/law/figures.ts';
import { PROGRAMMES } from '../../../functions/domain/eligibility/programmes/programmes.ts';
import { readyProgramme } from '../../../functions/domain/eligibility/engine/judge.ts';
import { screenReady } from '../../../functions/domain/eligibility/engine/screen.ts';
import { ALLOWED_WORDS, COLUMNS, officialsCases, type OfficialsCase } from './officials-cases.ts';

const FOLDER = new URL('officials-cases/', import.meta.url);
const PROGRAMME_IDS = Object.keys(PROGRAMMES) as ProgrammeId[];

const casesOf = (id: ProgrammeId): OfficialsCase[] =>
  officialsCases(`${id}.csv`, readFileSync(new URL(`${id}.csv`, FOLDER)));

const screened = (id: ProgrammeId, { subject, on, knownOn }: OfficialsCase) =>
  screenReady(readyProgramme(PROGRAMMES[id], { on, knownOn, figures: FIGURES }), subject, { salt: '', hash: () => '' });

it("the officials' cases have a table for each programme, and none besides", () => {
  const files = readdirSync(FOLDER).filter((name) => name !== 'README.md');
  expect(files.toSorted()).toEqual(PROGRAMME_IDS.map((id) => `${id}.csv`).toSorted());
});

describe.each(PROGRAMME_IDS)('%s as the officials expect it', (id) => {
  const cases = casesOf(id);

  it.each(cases)('line $line: $title ($on)', (expected) => {
    const result = screened(id, expected);
    const unmet = result.criteria.filter(({ outcome }) => outcome === 'unmet').map((criterion) => criterion.id);
    expect({ outcome: result.outcome, missing: result.missing }).toEqual({
      outcome: expected.outcome,
      missing: expected.missing,
    });
    if (expected.unmet !== undefined) expect(unmet.toSorted()).toEqual(expected.unmet);
    if (expected.outcome === 'eligible') expect(unmet).toEqual([]);
  });

  it('has each criterion met, unmet and, where it can be, unknown', () => {
    const seen = new Set(
      cases.flatMap((one) => screened(id, one).criteria.map((criterion) => `${criterion.id} ${criterion.outcome}`)),
    );
    const rows = cases
      .flatMap(({ on, knownOn }) => PROGRAMMES[id].ruleSet({ on, knownOn, figures: FIGURES }).criteria)
      // A row that holds nothing against a limit leaves everybody to an official.
      .filter((row) => comparisonsOf(row.test).length > 0);
    const canBeUnknown = new Set(rows.filter((row) => !readsAgeAlone(row)).map((row) => row.id));
    const wanted = [...new Set(rows.map((row) => row.id))].flatMap((criterion) => [
      `${criterion} met`,
      `${criterion} unmet`,
      ...(canBeUnknown.has(criterion) ? [`${criterion} unknown`] : []),
    ]);
    expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
  });
});

/** A registration always has a birth date, so the age is never unknown. */
const readsAgeAlone = ({ test, review }: CriterionRow): boolean =>
  [test, ...(review === undefined ? [] : [review.when])]
    .flatMap(comparisonsOf)
    .every((part) => part.kind === 'compare' && part.quantity.key.startsWith('age@'));

describe('a table that cannot be read says where and why', () => {
  const read = (text: string, bom = '\uFEFF') => officialsCases('youth.csv', new TextEncoder().encode(bom + text));
  const head = '사례,기준일,생년월일,취업 상태,가구 월소득,예상 결과,부족한 정보';
  const row = (changes: Record<string, string>): string => {
    const cells = {
      name: '(지어낸) 사람',
      on: '2026-01-01',
      born: '1999-05-05',
      work: '',
      pay: '',
      outcome: '충족',
      missing: '',
    };
    return `${head}\n${Object.values({ ...cells, ...changes }).join(',')}\n`;
  };

  it('takes a line that is right', () => {
    expect(read(row({ work: '미취업', pay: '"1,000,000"' }))).toMatchObject([
      {
        line: 2,
        subject: {
          seeker: { employment: { status: 'unemployed' } },
          facts: { household: { monthlyIncome: 1_000_000 } },
        },
      },
    ]);
  });

  it.each([
    [
      'a mistyped column',
      row({}).replace('취업 상태', '취업상테'),
      "youth.csv 1행 4번째 열: '취업상테' 열은 쓸 수 없습니다.",
    ],
    [
      'a column named twice',
      row({}).replace('취업 상태', '기준일'),
      "youth.csv 1행 4번째 열: '기준일' 열이 두 번 있습니다.",
    ],
    [
      'a table without a birth date',
      '사례,기준일,예상 결과\n가,2026-01-01,충족\n',
      "youth.csv 1행: '생년월일' 열이 없습니다.",
    ],
    [
      'a mistyped value',
      row({ work: '미취엽' }),
      "youth.csv 2행 '취업 상태' 열: '미취엽' 값은 쓸 수 없습니다. 쓸 수 있는 값: 미취업",
    ],
    ['a mistyped outcome', row({ outcome: '적격' }), "youth.csv 2행 '예상 결과' 열: '적격' 값은 쓸 수 없습니다."],
    [
      'a day that does not exist',
      row({ on: '2026-02-29' }),
      "youth.csv 2행 '기준일' 열: '2026-02-29' 값은 날짜가 아닙니다.",
    ],
    ['an amount in words', row({ pay: '백만 원' }), "youth.csv 2행 '가구 월소득' 열: '백만 원' 값은 수가 아닙니다."],
    [
      'an amount that is too large',
      row({ pay: '10000000001' }),
      "youth.csv 2행 '가구 월소득' 열: 값이 쓸 수 있는 범위를 벗어났습니다.",
    ],
    [
      'an amount with commas and no quotes',
      row({ missing: ',' }).replace('충족,', '충족,,1'),
      'youth.csv 2행: 칸이 9개로 제목보다 많습니다.',
    ],
    ['a person without a birth date', row({ born: '' }), "youth.csv 2행 '생년월일' 열: 비워 둘 수 없습니다."],
    [
      'a missing fact that is none',
      row({ missing: '소득세' }),
      "youth.csv 2행 '부족한 정보' 열: '소득세' 항목은 없습니다.",
    ],
    [
      'an open outcome without what is missing',
      row({ outcome: '추가 정보 필요' }),
      "youth.csv 2행 '부족한 정보' 열: 결과가 '추가 정보 필요'이면",
    ],
    ['a quote that is not closed', row({ name: '"가' }), 'youth.csv 2행: 따옴표가 닫히지 않았습니다.'],
    ['a word after a quote', `\n${row({ name: '"가"나' })}`, 'youth.csv 3행: 따옴표 뒤에 쉼표가 없습니다.'],
    ['a quote within a word', row({ name: '가"나"' }), 'youth.csv 2행: 따옴표가 든 칸은 전체를 따옴표로 감싸고'],
  ])('%s', (_, text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
  });

  it('saved in another encoding than UTF-8 with its mark', () => {
    expect(() => read(row({}), '')).toThrow("youth.csv: 엑셀의 '다른 이름으로 저장'에서 'CSV UTF-8(쉼표로 분리)'");
    expect(() => officialsCases('youth.csv', Uint8Array.of(0xbb, 0xe7, 0xb7, 0xca))).toThrow('CSV UTF-8');
  });
});

describe('the guide for officials', () => {
  const guide = readFileSync(new URL('README.md', FOLDER), 'utf8');

  it.each([...COLUMNS, ...ALLOWED_WORDS])('names %s', (word) => {
    expect(guide).toContain(word);
  });
});
