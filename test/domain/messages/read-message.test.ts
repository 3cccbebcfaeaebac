import { describe, expect, test } from 'vitest';
import type { ReadResult } from '../../../functions/domain/messages/read-message.ts';
import { POSTING_CONVERSIONS } from '../../../functions/domain/messages/conversion/posting-conversions.ts';
import { readMessage } from '../../../functions/domain/messages/read-message.ts';
import { ASK_A_PERSON } from '../../../functions/domain/messages/ask-a-person.ts';
import { MOST_BYTES } from '../../../functions/domain/messages/read-body.ts';
import type { Door } from '../../../functions/contracts/partners.ts';
import {
  base64,
  body,
  eucKr,
  PEOPLE_DOOR,
  posting,
  postingEvent,
  POSTINGS_DOOR,
  seekerEvent,
  withData,
} from '../../support/events.ts';

const codes = (text: string, door: Door = POSTINGS_DOOR): string[] => {
  const result = readMessage(text, door, POSTING_CONVERSIONS);
  return result.ok ? [] : result.findings.map((finding) => finding.code);
};
const refused = (text: string, door: Door = POSTINGS_DOOR): Extract<ReadResult, { ok: false }> => {
  const result = readMessage(text, door, POSTING_CONVERSIONS);
  if (result.ok) throw new Error('the message was not refused');
  return result;
};
const paths = (text: string): string[] => refused(text).findings.map((finding) => finding.path);

describe('a good message', () => {
  test('is read with its envelope, its data and no findings', () => {
    const result = readMessage(body(), POSTINGS_DOOR);
    expect(result).toMatchObject({
      ok: true,
      message: {
        type: 'kr.go.changwon.jobs.posting.submitted.v1',
        envelope: { id: 'evt-0001' },
        data: posting,
        findings: [],
      },
    });
  });

  test('loses the fields that no schema knows (fault 7)', () => {
    const result = readMessage(
      withData({ colour: 'blue', company: { ...posting.company, mood: 'good' } }),
      POSTINGS_DOOR,
    );
    expect(result.ok && result.message.data).toEqual(posting);
  });

  test('may carry its data as base64 of UTF-8 JSON, or as a string of JSON', () => {
    const text = JSON.stringify(posting);
    for (const data of [{ data: undefined, data_base64: base64(text) }, { data: text }])
      expect(readMessage(body(data), POSTINGS_DOOR)).toMatchObject({ ok: true, message: { data: posting } });
  });

  test('may name the schema of a Posting', () => {
    expect(codes(body({ dataschema: 'urn:changwon-jobs:schema:posting.v1' }))).toEqual([]);
  });

  test('about a person is read on a people door', () => {
    expect(codes(JSON.stringify(seekerEvent), PEOPLE_DOOR)).toEqual([]);
  });
});

/** Malformed input: each row of the specification, and similar cases. */
const BAD: readonly (readonly [string, string, string])[] = [
  ['an empty body', '', 'not-json'],
  ['white space', ' \n\t ', 'not-json'],
  ['words', '안녕하세요', 'not-json'],
  ['a truncated body', body().slice(0, -7), 'not-json'],
  ['a body behind a byte order mark', `\ufeff${body()}`, 'not-json'],
  ['XML without an envelope', '<wanted><title>조립</title></wanted>', 'not-json'],
  ['a body that is base64 of JSON', base64(body()), 'wrong-encoding'],
  ['a body that is base64url of JSON', Buffer.from(body()).toString('base64url'), 'wrong-encoding'],
  ['base64 of JSON as a JSON string', JSON.stringify(base64(body())), 'wrong-encoding'],
  ['UTF-16 read as Latin-1', Buffer.from(body(), 'utf16le').toString('latin1'), 'wrong-encoding'],
  ['UTF-16 read as UTF-8', Buffer.from(body(), 'utf16le').toString('utf8'), 'wrong-encoding'],
  ['UTF-8 read as Latin-1', Buffer.from(body(), 'utf8').toString('latin1'), 'wrong-encoding'],
  ['UTF-8 read as Windows-1252', new TextDecoder('windows-1252').decode(Buffer.from(body())), 'wrong-encoding'],
  ['UTF-8 read as EUC-KR', new TextDecoder('euc-kr').decode(Buffer.from(body())), 'wrong-encoding'],
  ['EUC-KR read as UTF-8', new TextDecoder().decode(eucKr(body())), 'wrong-encoding'],
  ['EUC-KR read as Latin-1', Buffer.from(eucKr(body())).toString('latin1'), 'wrong-encoding'],
  ['one field in EUC-KR read as Latin-1', withData({ title: 'Ã¢¿ø Á¤¹Ð' }), 'wrong-encoding'],
  ['one field in UTF-8 read as CP949, without a lost byte', withData({ title: '李쎌썝' }), 'wrong-encoding'],
  ['one replacement character', withData({ title: '조립\ufffd원' }), 'wrong-encoding'],
  ['an escaped replacement character', body().replace('공작기계 조립원', '\\ufffd'), 'wrong-encoding'],
  ['an escaped lone surrogate', body().replace('공작기계 조립원', '\\ud83d'), 'wrong-encoding'],
  ['a lone surrogate in the body', body().replace('공작기계', '\ud83d'), 'wrong-encoding'],
  ['a lone surrogate in an unknown field', withData({ note: { deep: ['\udc00'] } }), 'wrong-encoding'],
  ['broken UTF-8 in data_base64', body({ data: undefined, data_base64: '/////w==' }), 'wrong-encoding'],
  ['broken base64 in data_base64', body({ data: undefined, data_base64: 'no base64!' }), 'wrong-encoding'],
  [
    'EUC-KR in data_base64',
    body({ data: undefined, data_base64: Buffer.from(eucKr('창원')).toString('base64') }),
    'wrong-encoding',
  ],
  ['a body of 300 KB', withData({ description: 'x'.repeat(300_000) }), 'too-large'],
  [
    'lists 10,000 deep',
    body({ data: 0 }).replace('"data":0', `"data":${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    'too-deep',
  ],
  ['objects 10,000 deep', '{"a":'.repeat(10_000), 'too-deep'],
  ['an own __proto__', body().replace('"title"', '"__proto__":{"polluted":true},"title"'), 'schema-invalid'],
  ['an own constructor', withData({ extra: { constructor: { prototype: {} } } }), 'schema-invalid'],
  ['a key given twice', body().replace('"title"', '"title":"다른 제목","title"'), 'schema-invalid'],
  ['a key given twice, once escaped', body().replace('"title"', '"\\u0074itle":"다른 제목","title"'), 'schema-invalid'],
  ['an amount of 1e999', body().replace('2600000', '1e999'), 'schema-invalid'],
  ['an amount of minus zero', body().replace('2600000', '-0'), 'schema-invalid'],
  ['an amount beyond exact integers', body().replace('2600000', '90071992547409930'), 'schema-invalid'],
  ['an amount of "NaN"', withData({ wage: { unit: 'month', min: 'NaN' } }), 'schema-invalid'],
  ['a list as the body', `[${body()}]`, 'schema-invalid'],
  ['a number as the body', '42', 'schema-invalid'],
  ['no id', body({ id: undefined }), 'schema-invalid'],
  ['no type', body({ type: undefined }), 'schema-invalid'],
  ['no data', body({ data: undefined }), 'schema-invalid'],
  ['data twice', body({ data_base64: base64('{}') }), 'schema-invalid'],
  ['an opening day of the year 9999', withData({ opensOn: '9999-12-31' }), 'date-out-of-range'],
  ['a later version of the message', body({ type: 'kr.go.changwon.jobs.posting.submitted.v2' }), 'unsupported-version'],
  ['another CloudEvents version', body({ specversion: '0.3' }), 'unsupported-version'],
  ['another form', body({ dataschema: 'urn:changwon-jobs:schema:posting.v2' }), 'unsupported-version'],
  ['a type nobody knows', body({ type: 'kr.go.changwon.jobs.posting.praised.v1' }), 'unknown-type'],
  ['a type without its version', body({ type: 'kr.go.changwon.jobs.posting.submitted' }), 'unknown-type'],
  ['the name of an inherited property as type', body({ type: 'toString' }), 'unknown-type'],
  ['a seeker on a postings door', JSON.stringify({ ...seekerEvent, source: postingEvent.source }), 'wrong-door'],
  ['a source that names another partner', body({ source: 'urn:changwon-jobs:partner:masan-univ' }), 'source-mismatch'],
];

describe('bad input is refused with its code (faults 5, 6, 7, 42 and 43)', () => {
  test.each(['https://schema.org/JobPosting', 'https://www.work24.go.kr/wanted'])(
    '%s is an unknown form to whoever has no conversions; the form of the contract is not',
    (dataschema) => {
      const event = body({ dataschema, data: {} });
      expect(readMessage(event, POSTINGS_DOOR)).toMatchObject({
        ok: false,
        findings: [{ code: 'unsupported-version' }],
      });
      expect(codes(event)).toEqual(['schema-invalid']);
      const contract = body({ dataschema: 'urn:changwon-jobs:schema:posting.v1' });
      expect(readMessage(contract, POSTINGS_DOOR).ok).toBe(true);
    },
  );

  test.each(BAD)('%s', (_name, text, code) => {
    expect(new Set(codes(text))).toEqual(new Set([code]));
  });

  test.each(BAD)('%s: in Korean, with a fix that ends with how to ask a person', (_name, text) => {
    for (const finding of refused(text).findings) {
      expect(finding.severity).toBe('refuse');
      expect(finding.message).toMatch(/[가-힣].*(다\.|다\. \(.+\))$/);
      expect(finding.fix).toMatch(/주십시오\. /);
      expect(finding.fix?.endsWith(ASK_A_PERSON)).toBe(true);
    }
  });
});

describe('size: 262,144 UTF-8 bytes (fault 4)', () => {
  const padded = (bytes: number): string => {
    const empty = Buffer.byteLength(withData({ padding: '' }));
    const room = bytes - empty;
    return withData({ padding: '가'.repeat(Math.floor(room / 3)) + 'x'.repeat(room % 3) });
  };

  test.each([
    [MOST_BYTES - 1, []],
    [MOST_BYTES, []],
    [MOST_BYTES + 1, ['too-large']],
  ])('a body of %i bytes in Hangul', (bytes, expected) => {
    const text = padded(bytes);
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(codes(text)).toEqual(expected);
  });
});

describe('nesting: 32 levels (fault 40)', () => {
  const nested = (levels: number): string =>
    body({ extra: 0 }).replace('"extra":0', `"extra":${'['.repeat(levels)}${']'.repeat(levels)}`);

  test('32 levels with the envelope are read', () => {
    expect(codes(nested(31))).toEqual([]);
  });
  test('33 levels are refused', () => {
    expect(codes(nested(32))).toEqual(['too-deep']);
  });
  test('brackets inside text are not nesting', () => {
    expect(codes(withData({ description: '[{'.repeat(100) }))).toEqual([]);
  });
});

describe('the ids in a refusal', () => {
  test('are those of the envelope and the data, as far as they could be read', () => {
    expect(refused(withData({ opensOn: 'soon' }))).toMatchObject({ eventId: 'evt-0001', externalId: 'CC-2026-0001' });
  });
  test('are null when the body could not be read', () => {
    expect(refused('{')).toMatchObject({ eventId: null, externalId: null });
  });
  test('an id of 200 characters is given back, one of 201 is not', () => {
    expect(refused(body({ id: '가'.repeat(200), data: null })).eventId).toBe('가'.repeat(200));
    expect(refused(body({ id: '가'.repeat(201), data: null })).eventId).toBeNull();
  });
  test('an id that is no text is null', () => {
    expect(refused(body({ id: 7 })).eventId).toBeNull();
  });
});

describe('a schema finding', () => {
  test('names the path inside the data', () => {
    expect(paths(withData({ wage: { unit: 'hour', min: -1 }, opensOn: 20261101 }))).toEqual(['wage.min', 'opensOn']);
  });
  test('comes at most twenty times', () => {
    const certificates = Array.from({ length: 50 }, () => 7);
    expect(refused(withData({ requirements: { certificates } })).findings).toHaveLength(20);
  });
  test('never repeats what the message says, not even as a key', () => {
    const secret = '900101-1234567';
    const texts = [
      withData({ opensOn: secret, title: [secret], [secret]: { __proto__: null, constructor: secret } }),
      body({ type: secret }),
      body({ source: secret }),
      body({ specversion: secret }),
      body({ dataschema: secret }),
      body().replace('"title"', `"${secret}":1,"${secret}":2,"title"`),
      `${body()}${secret}`,
      withData({ [secret]: '\ufffd' }),
    ];
    for (const text of texts) expect(JSON.stringify(refused(text).findings)).not.toContain('1234567');
  });
});

describe('work is bounded', () => {
  const worst: readonly (readonly [string, string])[] = [
    ['100,000 list items', withData({ requirements: { certificates: Array.from({ length: 100_000 }, () => 1) } })],
    ['as many duplicate keys as fit', `{${'"a":1,'.repeat(43_000)}"a":1}`],
    ['as many keys as fit', `{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join(',')}}`],
    ['500,000 brackets', '['.repeat(500_000)],
    ['262,144 brackets', '['.repeat(262_144)],
    ['quotation marks', '"'.repeat(262_144)],
    ['backslashes', `"${'\\'.repeat(262_000)}`],
    ['tags in XML', body({ dataschema: 'https://www.work24.go.kr/wanted', data: `<wanted>${'<a>'.repeat(80_000)}` })],
  ];
  test.each(worst)(
    '%s are refused',
    (_name, text) => {
      expect(readMessage(text, POSTINGS_DOOR, POSTING_CONVERSIONS).ok).toBe(false);
    },
    5_000,
  );
});

describe('text that only looks foreign is taken', () => {
  test.each([
    '커피·음료···· 제조 (25°C ± 2°)',
    'Café "Déjà-vu" 바리스타',
    'OPERAÇÃO de produção',
    '大韓機械(株) 생산직',
    '李氏 가게 · 뷁 없는 식당',
    '½ 시간 근무, 3² 평방',
    '👩‍🔧 정비사 모집 🔧',
  ])('%s', (title) => {
    expect(codes(withData({ title }))).toEqual([]);
  });
});
