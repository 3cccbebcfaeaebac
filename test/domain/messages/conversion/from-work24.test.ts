import { describe, expect, test } from 'vitest';
import { postingSchema } from '../../../../functions/contracts/posting.ts';
import { fromWork24 } from '../../../../functions/domain/messages/conversion/from-work24.ts';
import { POSTING_CONVERSIONS } from '../../../../functions/domain/messages/conversion/posting-conversions.ts';
import { readMessage } from '../../../../functions/domain/messages/read-message.ts';
import { base64, body, POSTINGS_DOOR } from '../../../support/events.ts';

/** An invented entry in the shape of 고용24's open API. */
const entry: Readonly<Record<string, string>> = {
  wantedAuthNo: 'K1200026110001',
  company: '가상정밀공업(주)',
  busino: '123-45-67891',
  indTpNm: '금속 가공 제품 제조업',
  title: '용접 기술자 모집',
  salTpNm: '월급',
  sal: '250만원 이상',
  minSal: '2500000',
  maxSal: '0',
  region: '경남 창원시 성산구',
  holidayTpNm: '주5일근무',
  minEdubg: '고졸',
  maxEdubg: '대졸(4년)',
  career: '경력 3년',
  regDt: '26-11-01',
  closeDt: '채용시까지  26-12-31',
  wantedInfoUrl: 'https://www.work24.go.kr/wk/a/b/1500/empDetail.do?wantedAuthNo=K1&amp;x=1',
  basicAddr: '경남 창원시 성산구 가상로 10',
  detailAddr: '2층',
  empTpCd: '10',
  jobsCd: '823100',
  smodifyDtm: '202611011030',
};

const xmlOf = (fields: Readonly<Record<string, string>>): string =>
  `<wanted>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</wanted>`;

const one = (change: Readonly<Record<string, string | undefined>>) => {
  const fields = Object.entries({ ...entry, ...change }).filter(
    (field): field is [string, string] => field[1] !== undefined,
  );
  const { postings, findings } = fromWork24(xmlOf(Object.fromEntries(fields)));
  expect(postings).toHaveLength(1);
  return { posting: postings[0] ?? {}, findings };
};
describe('one entry', () => {
  test('becomes a posting that satisfies the contract, without a finding', () => {
    const { posting, findings } = one({});
    expect(findings).toEqual([]);
    expect(postingSchema.parse(posting)).toEqual({
      externalId: 'K1200026110001',
      revision: Date.parse('2026-11-01T10:30:00+09:00') / 1_000,
      company: { name: '가상정밀공업(주)', registrationNumber: '1234567891' },
      title: '용접 기술자 모집',
      description: [
        '업종: 금속 가공 제품 제조업',
        '임금: 월급 250만원 이상',
        '근무지: 경남 창원시 성산구',
        '근무 형태: 주5일근무',
        '학력: 고졸 ~ 대졸(4년)',
        '경력: 경력 3년',
        '마감: 채용시까지 26-12-31',
      ].join('\n'),
      occupation: { scheme: 'KECO', code: '823100' },
      workplace: { address: '경남 창원시 성산구 가상로 10 2층', district: '48123' },
      employmentType: 'regular',
      wage: { unit: 'month', min: 2_500_000 },
      daysPerWeek: 5,
      opensOn: '2026-11-01',
      closesOn: '2026-12-31',
      requirements: { education: 'high-school', careerYears: 3 },
      applyUrl: 'https://www.work24.go.kr/wk/a/b/1500/empDetail.do?wantedAuthNo=K1&x=1',
    });
  });

  test('is the same as XML, as an object, wrapped, and as objects that XML tools make', () => {
    const expected = fromWork24(xmlOf(entry));
    const arrays = Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, [value]]));
    const texts = Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, { '#text': value }]));
    const same = [
      `<?xml version="1.0" encoding="UTF-8"?><wantedRoot><total>1</total>${xmlOf(entry)}</wantedRoot>`,
      `\ufeff${xmlOf(entry)}`,
      { ...entry },
      { wanted: entry },
      { wantedRoot: { total: 1, wanted: [entry] } },
      arrays,
      texts,
    ];
    for (const input of same) expect(fromWork24(input)).toEqual(expected);
  });

  test('takes over nothing about contact persons', () => {
    const { posting } = one({
      empChargerDpt: '가상인 과장',
      contactTelno: '055-000-0000',
      chargerEmail: 'a@example.com',
    });
    expect(JSON.stringify(posting)).not.toMatch(/가상인|055-000|example\.com/);
  });

  test('has CDATA, HTML and double-escaped HTML as text', () => {
    expect(one({ title: '<![CDATA[<b>용접</b> & 조립]]>' }).posting.title).toBe('용접 & 조립');
    expect(one({ title: '&lt;b&gt;용접&lt;/b&gt; &amp;amp; 조립' }).posting.title).toBe('용접 & 조립');
    expect(one({ jobCont: '<![CDATA[<p>가</p><p>나</p>]]>' }).posting.description).toMatch(/^가\n\n나\n\n업종/);
  });

  test('keeps what is missing unknown: no finding for what was not given, but what matching needs is named', () => {
    const { postings, findings } = fromWork24('<wanted><title>조립</title></wanted>');
    expect(JSON.parse(JSON.stringify(postings))).toEqual([
      { title: '조립', revision: 1, description: '', company: {}, workplace: {} },
    ]);
    expect(findings.map((finding) => [finding.code, finding.path])).toEqual([
      ['unknown-value', 'occupation'],
      ['unknown-value', 'workplace.district'],
    ]);
  });
});

describe('the closing day', () => {
  test.each([
    ['채용시까지  26-10-31', '2026-10-31'],
    ['26-10-31', '2026-10-31'],
    ['20260910', '2026-09-10'],
    ['2026-09-10', '2026-09-10'],
    ['2026.09.10', '2026-09-10'],
    ['99991231', undefined],
    ['9999-12-31', undefined],
    ['채용시까지', undefined],
    ['상시채용', undefined],
  ])('%s', (closeDt, closesOn) => {
    const { posting, findings } = one({ closeDt });
    expect(posting.closesOn).toBe(closesOn);
    expect(findings).toEqual([]);
  });
  test.each(['적임자가 나타날 때까지', '2026-02-30', '20261301'])('%s is unknown and said so', (closeDt) => {
    const { posting, findings } = one({ closeDt });
    expect(posting.closesOn).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'unknown-value', severity: 'warn', path: 'closesOn', actual: closeDt }]);
  });
});

describe('what is given and not understood is named at its path', () => {
  test.each([
    [{ empTpCd: '4' }, 'employmentType'],
    [{ empTpCd: 'Y' }, 'employmentType'],
    [{ jobsCd: '999999' }, 'occupation'],
    [{ basicAddr: '부산 강서구 가상로 1', region: '부산 강서구' }, 'workplace.district'],
    [{ regDt: '어제' }, 'opensOn'],
    [{ smodifyDtm: '방금' }, 'revision'],
    [{ minEdubg: '기타' }, 'requirements.education'],
    [{ career: '경력' }, 'requirements.careerYears'],
    [{ holidayTpNm: '격주 휴무' }, 'daysPerWeek'],
    [{ busino: '123-45-*****' }, 'company.registrationNumber'],
    [{ collectPsncnt: '00' }, 'openings'],
    [{ wantedInfoUrl: 'javascript:alert(1)' }, 'applyUrl'],
    [{ wantedInfoUrl: 'http://www.work24.go.kr/x' }, 'applyUrl'],
    [{ prefCd: '04' }, 'prefCd'],
  ])('%j at %s', (change, path) => {
    const { posting, findings } = one(change);
    expect(findings).toMatchObject([{ code: 'unknown-value', severity: 'warn', path }]);
    expect(findings[0]?.message).toMatch(/다\.$/);
    expect(findings[0]?.fix).toMatch(/주십시오\.$/);
    expect(JSON.stringify(posting)).not.toContain('javascript:');
  });

  test('a resident number in such a value is masked', () => {
    expect(JSON.stringify(one({ career: '900101-1234567' }).findings)).not.toContain('1234567');
  });

  test('the mobile address stands in for one that is not https', () => {
    const { posting, findings } = one({
      wantedInfoUrl: 'http://x.example',
      wantedMobileInfoUrl: 'https://m.work24.go.kr/1',
    });
    expect(posting.applyUrl).toBe('https://m.work24.go.kr/1');
    expect(findings).toEqual([]);
  });

  test.each([
    ['10', 'regular'],
    ['11', 'part-time'],
    ['20', 'fixed-term'],
    ['21', 'part-time'],
  ])('the employment code %s is %s', (empTpCd, type) => {
    expect(one({ empTpCd }).posting.employmentType).toBe(type);
  });

  test.each(['학력무관', '관계없음'])('%s asks for nothing', (words) => {
    expect(one({ minEdubg: words, career: words }).posting.requirements).toBeUndefined();
  });
});

describe('the workplace', () => {
  test.each([
    [{ basicAddr: '마산회원구 가상로 2', region: '마산회원구' }, '48127'],
    [{ basicAddr: undefined, detailAddr: undefined, region: '경남 창원시 마산 합포구' }, '48125'],
    [{ basicAddr: '경남 창원시 가상로 2', region: '경남 창원시 진해구' }, '48129'],
    [{ basicAddr: '가상빌딩 3층', region: '경남 진해시' }, '48129'],
  ])('%j lies in %s', (change, district) => {
    expect(one(change)).toMatchObject({ posting: { workplace: { district } }, findings: [] });
  });

  test('마산시 may be either of two districts: all of Changwon, and said', () => {
    const { posting, findings } = one({ basicAddr: '경남 마산시 가상동', region: '경남' });
    expect(posting.workplace?.district).toBe('48120');
    expect(findings).toMatchObject([{ code: 'unknown-value', severity: 'warn', path: 'workplace.district' }]);
  });
});

describe('several entries', () => {
  test('are several postings, and a finding names whose it is', () => {
    const { postings, findings } = fromWork24(
      `<wantedRoot>${xmlOf(entry)}${xmlOf({ ...entry, regDt: '어제' })}</wantedRoot>`,
    );
    expect(postings).toHaveLength(2);
    expect(findings.map((finding) => finding.path)).toEqual(['[1].opensOn']);
  });
});

describe('XML that is not read', () => {
  test.each([
    ['a DOCTYPE', `<!DOCTYPE wanted>${xmlOf(entry)}`],
    ['entities', `<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><wanted><title>&b;</title></wanted>`],
    ['a lower-case doctype', `<!doctype wanted SYSTEM "file:///etc/passwd">${xmlOf(entry)}`],
    ['a truncated document', xmlOf(entry).slice(0, -9)],
    ['a truncated tag', xmlOf(entry).slice(0, -3)],
    ['crossed tags', '<wanted><title>조립</wanted></title>'],
    ['text outside', `조립${xmlOf(entry)}`],
    ['no entry', '<wantedRoot><total>0</total></wantedRoot>'],
    ['nothing', ''],
  ])('%s', (_name, xml) => {
    expect(fromWork24(xml)).toMatchObject({ postings: [], findings: [{ code: 'schema-invalid', severity: 'refuse' }] });
  });

  test('a DOCTYPE inside CDATA is text', () => {
    expect(one({ title: '<![CDATA[조립 <!DOCTYPE html>]]>' }).posting.title).toBe('조립');
  });

  test('33 levels are too deep, and 32 are not', () => {
    const deep = (levels: number): string =>
      `<wanted><title>조립</title>${'<a>'.repeat(levels - 1)}${'</a>'.repeat(levels - 1)}</wanted>`;
    expect(fromWork24(deep(33))).toMatchObject({ postings: [], findings: [{ code: 'too-deep' }] });
    expect(fromWork24(deep(32)).findings.map(({ code }) => code)).not.toContain('too-deep');
    expect(fromWork24(`<wanted>${'<a>'.repeat(32)}`)).toMatchObject({ postings: [], findings: [{ code: 'too-deep' }] });
  });

  test('names that reach for a prototype are names like others', () => {
    const { postings } = fromWork24(
      '<wanted><__proto__>x</__proto__><constructor>y</constructor><title>조립</title></wanted>',
    );
    expect(postings[0]?.title).toBe('조립');
    expect(Object.prototype).not.toHaveProperty('x');
  });
});

describe('as an event', () => {
  const event = (change: object) =>
    readMessage(
      body({ dataschema: 'https://www.work24.go.kr/wanted', data: xmlOf(entry), ...change }),
      POSTINGS_DOOR,
      POSTING_CONVERSIONS,
    );

  test('the subject is the externalId and the extension the revision', () => {
    for (const revision of [7, '7'])
      expect(event({ subject: 'CC-77', revision })).toMatchObject({
        ok: true,
        message: { data: { externalId: 'CC-77', revision: 7 } },
      });
  });
  test('without them, the entry says its own', () => {
    expect(event({})).toMatchObject({
      ok: true,
      message: { data: { externalId: 'K1200026110001', revision: Date.parse('2026-11-01T10:30:00+09:00') / 1_000 } },
    });
  });
  test('XML may come as base64, an entry as an object or as a string of JSON', () => {
    for (const data of [
      { data: undefined, data_base64: base64(xmlOf(entry)) },
      { data: entry },
      { data: JSON.stringify(entry) },
    ])
      expect(event(data)).toMatchObject({ ok: true, message: { data: { title: '용접 기술자 모집' } } });
  });
  test('the warnings of the conversion come with the message', () => {
    expect(event({ data: xmlOf({ ...entry, closeDt: '곧' }) })).toMatchObject({
      ok: true,
      message: { findings: [{ code: 'unknown-value', path: 'closesOn' }] },
    });
  });
  test('two entries in one event are refused', () => {
    expect(event({ data: `<wantedRoot>${xmlOf(entry)}${xmlOf(entry)}</wantedRoot>` })).toMatchObject({
      ok: false,
      findings: [{ code: 'schema-invalid', path: 'data' }],
    });
  });
  test('an entry without an opening day is refused with the warning that tells why', () => {
    const result = event({ data: xmlOf({ ...entry, regDt: '어제' }), subject: 'CC-78' });
    expect(result).toMatchObject({ ok: false, eventId: 'evt-0001', externalId: 'CC-78' });
    expect(result.ok ? [] : result.findings.map((finding) => [finding.code, finding.path])).toEqual([
      ['schema-invalid', 'opensOn'],
      ['unknown-value', 'opensOn'],
    ]);
  });
  test('XML in the place of a Posting is not JSON', () => {
    expect(readMessage(body({ data: xmlOf(entry) }), POSTINGS_DOOR, POSTING_CONVERSIONS)).toMatchObject({
      ok: false,
      findings: [{ code: 'not-json', path: 'data' }],
    });
  });
});
