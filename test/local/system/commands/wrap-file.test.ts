import { describe, expect, test } from 'vitest';
import { wrapFile } from '../../../../local/system/commands/wrap-file.ts';

const NOW = '2026-11-02T00:00:00.000Z';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const wrap = (path: string, content: unknown, sender: Parameters<typeof wrapFile>[0] = 'masan-univ') =>
  wrapFile(
    sender,
    path,
    content instanceof Uint8Array ? content : bytes(typeof content === 'string' ? content : JSON.stringify(content)),
    NOW,
  );

const envelopeIn = (body: string): Record<string, unknown> => JSON.parse(body);

describe('a file that is no event gets an envelope', () => {
  test('a bare posting becomes posting.submitted on the postings door', () => {
    const posting = { externalId: 'P-1', revision: 1, company: { name: '가상정밀' }, title: '생산직' };
    const { door, body } = wrap('posting.json', posting);
    expect(door).toEqual({ sender: 'masan-univ', kind: 'postings' });
    expect(envelopeIn(body)).toEqual({
      specversion: '1.0',
      id: expect.stringMatching(/^file-[a-p]{32}$/),
      source: 'urn:changwon-jobs:partner:masan-univ',
      time: NOW,
      type: 'kr.go.changwon.jobs.posting.submitted.v1',
      subject: 'P-1',
      data: posting,
    });
  });

  test('a bare seeker becomes seeker.registered on the people door', () => {
    const { door, body } = wrap('seeker.json', { externalId: 'S-1', birthDate: '1990-01-01', wanted: {} });
    expect(door.kind).toBe('people');
    expect(envelopeIn(body)).toMatchObject({ type: 'kr.go.changwon.jobs.seeker.registered.v1', subject: 'S-1' });
  });

  test.each([
    ['an object', { '@type': 'JobPosting', identifier: { '@type': 'PropertyValue', value: 'J-7' } }, 'J-7'],
    ['an object without identifier', { '@type': 'JobPosting' }, 'ad-of-june'],
    ['a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'JobPosting' }] }, 'ad-of-june'],
  ])('a JobPosting as %s says its form and its subject', (_what, data, subject) => {
    const envelope = envelopeIn(wrap('/somewhere/ad of june.json', data).body);
    expect(envelope).toMatchObject({ dataschema: 'https://schema.org/JobPosting', subject, data });
  });

  test.each([
    ['in a page', { '@type': 'WebPage', mainEntity: { '@type': 'JobPosting', identifier: 'J-8' } }, 'J-8'],
    ['in a list', { '@type': 'ItemList', itemListElement: [{ item: { '@type': ['JobPosting'] } }] }, 'ad-of-june'],
    ['in an array', [{ '@type': 'Organization' }, { '@type': 'schema:JobPosting', identifier: 7 }], '7'],
    ['that has a type and data of its own', { '@type': 'JobPosting', identifier: 'J-9', type: 'x', data: {} }, 'J-9'],
    ['that is missing from its document', { '@context': 'https://schema.org', '@type': 'Event' }, 'ad-of-june'],
  ])('a JobPosting %s goes the way of a JobPosting', (_what, data, subject) => {
    const envelope = envelopeIn(wrap('/somewhere/ad of june.json', data).body);
    expect(envelope).toMatchObject({ dataschema: 'https://schema.org/JobPosting', subject, data });
  });

  test.each([
    [{ wantedAuthNo: 'K121', title: '용접공' }],
    [{ wantedRoot: { total: 1, wanted: [{ wantedAuthNo: 'K121', title: '용접공' }] } }],
  ])('고용24 as an object goes the way of 고용24: %j', (data) => {
    expect(envelopeIn(wrap('list.json', data).body)).toMatchObject({
      dataschema: 'https://www.work24.go.kr/wanted',
      subject: 'K121',
      data,
    });
  });

  test('고용24 XML travels as text under its own number', () => {
    const xml = '<wanted><wantedAuthNo>K120</wantedAuthNo><title>용접공</title></wanted>';
    expect(envelopeIn(wrap('list.xml', xml).body)).toMatchObject({
      dataschema: 'https://www.work24.go.kr/wanted',
      subject: 'K120',
      data: xml,
    });
  });

  test('XML whose bytes are no UTF-8 travels as those bytes in base64', () => {
    const eucKr = Uint8Array.from([0x3c, 0x61, 0x3e, 0xc3, 0xa2, 0xbf, 0xf8, 0x3c, 0x2f, 0x61, 0x3e]);
    const envelope = envelopeIn(wrap('list.xml', eucKr).body);
    expect(envelope).not.toHaveProperty('data');
    expect(Buffer.from(String(envelope['data_base64']), 'base64')).toEqual(Buffer.from(eucKr));
  });

  test('the same content is the same event, other content another', () => {
    const id = (title: string) => envelopeIn(wrap('p.json', { company: {}, title }).body)['id'];
    expect(id('가')).toBe(id('가'));
    expect(id('가')).not.toBe(id('나'));
  });
});

describe('what is an event already, or no JSON at all, goes untouched', () => {
  test.each([
    ['an event', '{ "specversion": "1.0",  "type": "kr.go.changwon.jobs.posting.closed.v1", "data": {} }', 'postings'],
    ['an event of people', '{"type":"kr.go.changwon.jobs.seeker.withdrawn.v1","data":{}}', 'people'],
    ['an event of a type nobody knows', '{"type":"toString","data":{}}', 'postings'],
    ['truncated JSON', '{"specversion": "1.0", "type"', 'postings'],
    ['a byte order mark', '\uFEFF{"specversion":"1.0"}', 'postings'],
    ['a number', '42', 'postings'],
  ])('%s', (_what, text, kind) => {
    expect(wrap('event.json', text)).toEqual({ door: { sender: 'masan-univ', kind }, body: text });
  });
});

describe('the door', () => {
  test('a partner without a people door sends a seeker to the door it has, to be told that it is the wrong one', () => {
    const seeker = { externalId: 'S-1', birthDate: '1990-01-01', wanted: {} };
    expect(wrap('seeker.json', seeker, 'chamber-of-commerce').door.kind).toBe('postings');
  });

  test('the officials have the door of their reviews', () => {
    const review = '{"type":"kr.go.changwon.jobs.posting.reviewed.v1","data":{}}';
    expect(wrap('review.json', review, 'city').door).toEqual({ sender: 'city', kind: 'reviews' });
  });
});
