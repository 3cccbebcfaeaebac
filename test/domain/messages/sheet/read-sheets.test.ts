import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../../functions/domain/messages/sheet/cell.ts';
import { PEOPLE_FORM } from '../../../../functions/domain/messages/sheet/people-form.ts';
import { POSTING_FORM } from '../../../../functions/domain/messages/sheet/posting-form.ts';
import { rowEvent } from '../../../../functions/domain/messages/sheet/read-row.ts';
import { MOST_ROWS, readSheets, type ReadSheets } from '../../../../functions/domain/messages/sheet/read-sheets.ts';
import { FROM, headingsOf, peopleSheet, personRow, postingRow, postingSheet, sheetOf } from './sheets.ts';

/** Numbers that are shaped like 주민등록번호. They are invented. */
const RESIDENT = '900101-1234567';

const read = (...sheets: readonly Sheet[]): ReadSheets => readSheets(sheets, FROM);
type Ok = Extract<ReadSheets, { ok: true }>;
const rowsOf = (sheets: ReadSheets): Ok => {
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.findings));
  return sheets;
};
const refusal = (sheets: ReadSheets): string => {
  if (sheets.ok) throw new Error('The file was taken');
  return sheets.findings.map(({ message, fix }) => `${message} ${fix}`).join('\n');
};

describe('the headings', () => {
  test('may stand below a title, in any order, with marks and in parts as a Mac writes them', () => {
    const order = POSTING_FORM.columns.toReversed();
    const rows = [
      ['2026년 11월 공고 목록'],
      [],
      order.map(({ heading }) => ` ${heading.normalize('NFD')} *`),
      order.map(({ example }) => example),
    ];
    const { rows: taken } = rowsOf(read(sheetOf(rows)));
    expect(taken.map(({ row, data }) => [row, data.externalId])).toEqual([[4, '2026-0001']]);
  });

  test('that are missing refuse the file, and are named once', () => {
    const columns = POSTING_FORM.columns.filter(({ heading }) => heading !== '기업명' && heading !== '학력');
    const cells = columns.map(({ example }) => example);
    const said = refusal(read(sheetOf([columns.map(({ heading }) => heading), cells, cells])));
    expect(said).toContain('꼭 있어야 하는 ‘기업명’ 제목이 없습니다.');
    expect(said).not.toContain('학력');
    expect(said.split('\n')).toHaveLength(1);
  });

  test('that come twice refuse the file, and are named once', () => {
    const rows = [
      [...headingsOf(POSTING_FORM), '기업명', '기업명'],
      [...postingRow(), '가', '나'],
    ];
    expect(refusal(read(sheetOf(rows)))).toBe('‘기업명’ 제목이 두 번 있습니다. 한 열만 남기고 지워 주십시오.');
  });

  test('that the form has not are named once, and their column is not sent', () => {
    const rows = [
      [...headingsOf(POSTING_FORM), '비고'],
      [...postingRow(), '비밀 메모'],
    ];
    const { notes, rows: taken } = rowsOf(read(sheetOf(rows)));
    expect(notes).toEqual(['양식에 없는 열(‘비고’)은 읽지 않고 보내지 않습니다.']);
    expect(JSON.stringify(taken)).not.toContain('비밀 메모');
  });

  test('of no form refuse the file', () => {
    expect(
      refusal(
        read(
          sheetOf([
            ['가', '나'],
            ['1', '2'],
          ]),
        ),
      ),
    ).toContain('양식의 제목 줄을 찾지 못했습니다.');
    expect(refusal(read())).toContain('양식의 제목 줄을 찾지 못했습니다.');
  });
});

describe('a row', () => {
  test('is a message that the door reads, and the same row of the same file is always the same event', () => {
    const { rows, form } = rowsOf(read(postingSheet({})));
    const [row] = rows;
    if (row === undefined) throw new Error('No row');
    const { type, id } = rowEvent(form, row, FROM);
    expect(type).toBe('kr.go.changwon.jobs.posting.submitted.v1');
    expect(row.content).toMatchObject({
      externalId: '2026-0001',
      wage: { unit: 'month', min: 2_600_000 },
      opensOn: '2026-11-02',
    });
    expect(id).toBe('sheet-abcdef-2');
    expect(rowEvent(form, row, FROM)).toEqual(rowEvent(form, row, FROM));
    expect(rowEvent(form, row, { ...FROM, file: 'other' }).id).not.toBe(rowEvent(form, row, FROM).id);
  });

  test('of a person carries each consent with its day, its text and where it was given', () => {
    const { rows } = rowsOf(read(peopleSheet({})));
    const given = { on: '2026-10-30', textVersion: '2026-1', via: '일자리센터 창구' };
    expect(rows[0]?.data).toMatchObject({
      consents: { matching: given, mail: given },
      career: [{ occupation: '8131', from: '2021-03-02', to: '2024-02-29' }],
      wanted: { occupations: ['81', '82'], districts: ['48123', '48125'] },
    });
    expect(JSON.stringify(rows[0]?.data)).not.toContain('screening');
  });

  test('of a person without the consent to be matched is not sent', () => {
    for (const heading of ['추천 동의일', '추천 동의문', '동의 받은 곳']) {
      const { rows, findings } = rowsOf(read(peopleSheet({ [heading]: null })));
      expect(rows).toEqual([]);
      expect(findings.map((finding) => [finding.row, finding.heading, finding.message])).toEqual([
        [2, heading, '비어 있습니다.'],
      ]);
    }
  });

  test('whose consent has a day and no text is not sent: nobody could prove to what the person agreed', () => {
    const { findings } = rowsOf(read(peopleSheet({ '요건 확인 동의일': '2026-10-30' })));
    expect(findings.map(({ heading }) => heading)).toEqual(['요건 확인 동의문']);
  });

  test('leaves a gap between two jobs out', () => {
    const { rows } = rowsOf(
      read(
        peopleSheet({
          '경력 1 직종 코드': null,
          '경력 1 시작일': null,
          '경력 1 종료일': null,
          '경력 3 직종 코드': '82',
          '경력 3 시작일': '2025-01-02',
        }),
      ),
    );
    expect(rows[0]?.data['career']).toEqual([{ occupation: '82', from: '2025-01-02' }]);
  });

  test('without a revision is the first one', () => {
    const { rows } = rowsOf(read(postingSheet({ '개정 번호': null }, { 공고번호: 'B', '개정 번호': 3 })));
    expect(rows.map(({ data, isRevisionGiven }) => [data.revision, isRevisionGiven])).toEqual([
      [1, false],
      [3, true],
    ]);
  });

  test('that cannot be read is told by its cell, with the fix and without what it says', () => {
    const { rows, findings } = rowsOf(
      read(postingSheet({}, { 공고번호: 'B', '최소 급여': '비밀 협의', '접수 시작일': '곧' })),
    );
    expect(rows.map(({ row }) => row)).toEqual([2]);
    expect(findings.map(({ row, place, message, fix }) => [row, place, message, fix])).toEqual([
      [3, 'P3', '원 단위 금액으로 읽을 수 없습니다.', '원 단위 금액을 2500000 또는 250만원처럼 적어 주십시오.'],
      [3, 'AA3', '날짜로 읽을 수 없습니다.', '2026-11-30처럼 연월일을 적어 주십시오.'],
    ]);
    expect(JSON.stringify(findings)).not.toContain('비밀');
  });

  test('that the door would not read is told by its column', () => {
    const { findings } = rowsOf(
      read(
        postingSheet(
          { '담당자 메일': 'no address' },
          { 공고번호: 'B', '모집 인원': 0 },
          { 공고번호: 'C', '최소 급여': null },
          { 공고번호: 'D', '공고 제목': 'ㄱ'.repeat(201) },
        ),
      ),
    );
    expect(findings.map(({ row, heading }) => [row, heading])).toEqual([
      [2, '담당자 메일'],
      [3, '모집 인원'],
      [4, '최소 급여'],
      [5, '공고 제목'],
    ]);
    for (const { message } of findings) expect(message).not.toMatch(/[a-z]+\.[a-z]+|\(\w+\)/);
  });

  test('that is blank is left out, and rows are counted as the file counts them', () => {
    const rows = [headingsOf(POSTING_FORM), [], postingRow(), [null, '  '], postingRow({ 공고번호: 'B' })];
    expect(rowsOf(read(sheetOf(rows))).rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  test('with the number of another is not sent, and neither is the other: nobody knows which is meant', () => {
    const { rows, findings } = rowsOf(read(postingSheet({}, { 공고번호: 'B' }, {}, { '개정 번호': 2 })));
    expect(rows.map(({ row }) => row)).toEqual([3, 5]);
    expect(findings.map(({ row, message }) => [row, message])).toEqual([
      [2, '4행과 번호가 같습니다.'],
      [4, '2행과 번호가 같습니다.'],
    ]);
  });

  test('with merged cells is not sent', () => {
    const sheet = postingSheet({}, { 공고번호: 'B' });
    const { rows, findings } = rowsOf(read({ ...sheet, merged: new Set([0, 2]) }));
    expect(rows.map(({ row }) => row)).toEqual([2]);
    expect(findings).toMatchObject([{ row: 3, fix: '이 줄의 셀 병합을 풀고 칸마다 값을 적어 주십시오.' }]);
  });
});

describe('a number that looks like a 주민등록번호', () => {
  const FRONT_BACK = { '할 수 있는 언어': '900101', '희망 직종 코드': '1234567' };
  test.each([
    ['in a text', { '그 밖의 자격증': `자격 ${RESIDENT}` }],
    ['as a number', { '할 수 있는 언어': 9_001_011_234_567 }],
    ['as a number that has lost its zeros', { '할 수 있는 언어': 101_013_234_567 }],
    ['in full-width digits', { '할 수 있는 언어': '９００１０１－１２３４５６７' }],
    ['with a covered second half', { '할 수 있는 언어': '900101-1******' }],
    ['in two cells', FRONT_BACK],
  ])('%s refuses the whole file, and the answer says the cell and not the number', (_, said) => {
    const said2 = refusal(read(peopleSheet({}, { '구직자 번호': 'J-2', ...said })));
    expect(said2).toContain('파일을 통째로 받지 않았고');
    expect(said2).toMatch(/‘구직자’ 시트의 [A-Z]+3 칸/);
    expect(said2).not.toMatch(/900101|1234567|９/);
  });

  test('refuses the file also on a hidden sheet, on one that is no list, and above the headings', () => {
    for (const sheets of [
      [postingSheet({}), sheetOf([[RESIDENT]], { name: '숨김', hidden: true })],
      [postingSheet({}), sheetOf([['메모', RESIDENT]], { name: '메모' })],
      [sheetOf([[RESIDENT], headingsOf(POSTING_FORM), postingRow()])],
    ])
      expect(refusal(read(...sheets))).toContain('파일을 통째로 받지 않았고');
  });

  test('as a column refuses the file even if the column is empty', () => {
    for (const heading of ['주민등록번호', '주민 번호', '외국인등록번호(필수)']) {
      const rows = [[...headingsOf(PEOPLE_FORM), heading], personRow()];
      expect(refusal(read(sheetOf(rows)))).toContain('칸(주민등록번호 열)');
    }
  });

  test('is the number of something else under the heading of it', () => {
    const rows = [
      [...headingsOf(POSTING_FORM), '법인등록번호'],
      [...postingRow({ 공고번호: '9001011234567' }), '110111-1234567'],
    ];
    expect(rowsOf(read(sheetOf(rows))).rows).toHaveLength(1);
  });
});

describe('a file', () => {
  test('with two lists is refused: which of them is meant is not guessed', () => {
    expect(refusal(read(postingSheet({}), peopleSheet({})))).toContain(
      '목록이 든 시트가 여럿입니다(‘공고’, ‘구직자’).',
    );
    const empty = sheetOf([headingsOf(PEOPLE_FORM)], { name: '구직자' });
    expect(rowsOf(read(empty, postingSheet({}))).form.id).toBe('postings');
  });

  test('whose list is hidden is refused: nobody sends what they do not see', () => {
    expect(refusal(read({ ...postingSheet({}), hidden: true }))).toContain('제목 줄을 찾지 못했습니다.');
    expect(rowsOf(read({ ...peopleSheet({}), hidden: true }, postingSheet({}))).form.id).toBe('postings');
  });

  test('with people is refused from a partner that registers nobody', () => {
    const sheets = [peopleSheet({})];
    expect(refusal(readSheets(sheets, { ...FROM, partner: 'chamber-of-commerce' }))).toContain(
      '구직자를 등록하지 않는 기관입니다.',
    );
    expect(readSheets([postingSheet({})], { ...FROM, partner: 'chamber-of-commerce' }).ok).toBe(true);
  });

  test('with the headings only, or with more rows than may be sent at once, is refused', () => {
    expect(refusal(read(sheetOf([headingsOf(POSTING_FORM)])))).toContain('제목 줄 아래에 적힌 내용이 없습니다.');
    const many = (count: number) =>
      sheetOf([
        headingsOf(POSTING_FORM),
        ...Array.from({ length: count }, (_, at) => postingRow({ 공고번호: `P-${at}` })),
      ]);
    expect(rowsOf(read(many(MOST_ROWS))).rows).toHaveLength(MOST_ROWS);
    expect(refusal(read(many(MOST_ROWS + 1)))).toContain('5001줄이 있습니다.');
  });
});
