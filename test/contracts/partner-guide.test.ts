import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVENT_EXAMPLES } from '../../bin/message-examples.ts';
import { PUBLISHED } from '../../bin/json-schemas.ts';
import { FINDING_CODES, FINDING_SEVERITY } from '../../functions/contracts/finding.ts';
import { MESSAGE_TYPES, POSTING_FORMS, type MessageType } from '../../functions/contracts/message-types.ts';
import {
  DOORS,
  doorQueueName,
  PARTNER_IDS,
  PEOPLE_PARTNER_IDS,
  replyQueueName,
} from '../../functions/contracts/partners.ts';
import { POSTING_CONVERSIONS } from '../../functions/domain/messages/conversion/posting-conversions.ts';
import { readMessage } from '../../functions/domain/messages/read-message.ts';
import { checkPosting } from '../../functions/domain/postings/check-posting.ts';
import { CITATIONS } from '../../functions/domain/postings/check/citations.ts';
import { validatorOf } from '../support/published-schemas.ts';

const file = join(import.meta.dirname, '../../docs/partner-guide.md');
const guide = readFileSync(file, 'utf8');
const fences = [...guide.matchAll(/^```(\S+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(([, language, kind, body]) => ({
  language,
  kind,
  body: body ?? '',
}));
const blocks = (kind: string): unknown[] =>
  fences.filter((fence) => fence.language === 'json' && fence.kind === kind).map(({ body }) => JSON.parse(body));

type Event = { type: MessageType; source: string; dataschema?: string; data: unknown };
const events = blocks('event') as Event[];

/** The cells of the table rows that begin with an inline code word. */
const rows = guide
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe("the guide's JSON", () => {
  it('says of every block what it is', () => {
    const kinds = fences.filter(({ language }) => language === 'json').map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['event', 'reply', 'iam-policy']));
  });

  it.each(events.map((event) => [event.type, event.dataschema ?? 'own form', event] as const))(
    'the event %s (%s) is read on its door, without a finding',
    (type, _, event) => {
      expect(validatorOf('envelope')(event)).toBe(true);
      const { door: kind } = MESSAGE_TYPES[type];
      const door = DOORS.find((one) => one.kind === kind && event.source.endsWith(`:${one.sender}`));
      const read = door && readMessage(JSON.stringify(event), door, POSTING_CONVERSIONS);
      expect(read).toMatchObject({ ok: true, message: { type, findings: [] } });
    },
  );

  const postings = events.filter(({ type }) => type === 'kr.go.changwon.jobs.posting.submitted.v1');
  const codesOf = (event: Event): string[] => {
    const read = readMessage(JSON.stringify(event), { sender: 'masan-univ', kind: 'postings' }, POSTING_CONVERSIONS);
    if (!read.ok || read.message.type !== 'kr.go.changwon.jobs.posting.submitted.v1') return ['not read'];
    return checkPosting(read.message.data, { on: '2026-11-02', knownOn: '2026-11-02' }).map(({ code }) => code);
  };

  it('shows a first posting in which the city finds nothing, and converted ones that lack only what their form lacks', () => {
    expect(postings.map(codesOf)).toEqual([[], ['wage-hours-missing'], ['wage-hours-missing']]);
  });

  it('tells truly what becomes of the first posting with a month of 1,000,000 won', () => {
    const [first] = postings;
    const data = { ...(first?.data as object), wage: { unit: 'month', min: 1_000_000, max: 1_000_000 } };
    expect(first && codesOf({ ...first, data })).toEqual(['wage-below-minimum']);
  });

  it('shows every message that a partner may send, and every form of a posting', () => {
    const shown = new Set(events.map((event) => event.type));
    const sent = (Object.keys(MESSAGE_TYPES) as MessageType[]).filter((type) => MESSAGE_TYPES[type].door !== 'reviews');
    expect([...shown].toSorted()).toEqual(sent.toSorted());
    const forms = events.flatMap(({ dataschema }) => dataschema ?? []);
    expect(forms).toEqual(expect.arrayContaining(['https://schema.org/JobPosting', 'https://www.work24.go.kr/wanted']));
  });

  it('shows the same complete messages as the AsyncAPI document', () => {
    for (const event of events.filter(({ dataschema }) => dataschema === undefined)) {
      expect(event).toEqual(EVENT_EXAMPLES[event.type]);
    }
  });

  it.each([
    ['first-posting.json', 'kr.go.changwon.jobs.posting.submitted.v1'],
    ['first-person.json', 'kr.go.changwon.jobs.seeker.registered.v1'],
  ])('is there to download: %s', (name, type) => {
    const example: unknown = JSON.parse(readFileSync(join(file, '../examples', name), 'utf8'));
    expect(example).toEqual(events.find((event) => event.type === type));
    expect(guide).toContain(`](examples/${name})`);
  });

  it('shows replies as they come: open, held and refused', () => {
    const replies = blocks('reply');
    for (const reply of replies) {
      expect(PUBLISHED.reply.safeParse(reply).error).toBeUndefined();
      expect(validatorOf('reply')(reply)).toBe(true);
    }
    const outcomes = replies.map((reply) => {
      const parsed = PUBLISHED.reply.parse(reply);
      return 'state' in parsed.data ? parsed.data.state : 'refused';
    });
    expect(outcomes).toEqual(['open', 'held', 'refused']);
  });

  it('shows findings with the severity that their code always has', () => {
    for (const reply of blocks('reply')) {
      for (const { code, severity } of PUBLISHED.reply.parse(reply).data.findings) {
        expect(severity).toBe(FINDING_SEVERITY[code]);
      }
    }
  });

  it('cites only law that the posting check cites, with the date of that wording', () => {
    const cited = blocks('reply').flatMap((reply) =>
      PUBLISHED.reply.parse(reply).data.findings.flatMap(({ citation }) => citation ?? []),
    );
    expect(cited).toHaveLength(2);
    for (const citation of cited) expect(Object.values(CITATIONS)).toContainEqual(citation);
  });

  it("asks in the role's policy for a partner's own queues and for nothing more", () => {
    const [policy] = blocks('iam-policy') as {
      Statement: { Action: string | string[]; Resource: string | string[] }[];
    }[];
    const actions = policy?.Statement.flatMap(({ Action }) => Action).toSorted();
    expect(actions).toEqual([
      'kms:Decrypt',
      'kms:GenerateDataKey',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ReceiveMessage',
      'sqs:SendMessage',
    ]);
    const queues = policy?.Statement.flatMap(({ Resource }) => Resource).flatMap(
      (arn) => /jobs-dev-.*/.exec(arn) ?? [],
    );
    expect(queues).toEqual([
      doorQueueName('dev', { sender: 'masan-univ', kind: 'postings' }),
      doorQueueName('dev', { sender: 'masan-univ', kind: 'people' }),
      replyQueueName('dev', 'masan-univ'),
    ]);
  });
});

describe("the guide's tables", () => {
  it('name every code with its severity and something to do, in English and in Korean', () => {
    const codes = rows.filter((row) => row.length === 5);
    expect(codes.map(([code]) => code)).toEqual(FINDING_CODES.map((code) => `\`${code}\``));
    expect(codes.map(([, severity]) => severity)).toEqual(FINDING_CODES.map((code) => FINDING_SEVERITY[code]));
    for (const [, , meaning, todo, korean] of codes) {
      expect(meaning).toMatch(/\.$/);
      expect(todo).toMatch(/\.$/);
      expect(korean).toMatch(/(니다|시오)\.$/);
    }
  });

  it('name every partner with its doors', () => {
    const partners = rows.filter((row) => row.length === 4 && /^(yes|no)$/.test(row[2] ?? ''));
    const people: readonly string[] = PEOPLE_PARTNER_IDS;
    expect(partners.map(([id, , postings, has]) => [id, postings, has])).toEqual(
      PARTNER_IDS.map((id) => [`\`${id}\``, 'yes', people.includes(id) ? 'yes' : 'no']),
    );
  });

  it('name every type with its door', () => {
    const types = rows.filter(([type]) => type?.includes('.v1`') === true && type.startsWith('`kr.'));
    expect(types.map(([type = '']) => type.replaceAll('`', '')).toSorted()).toEqual(
      Object.keys(MESSAGE_TYPES).toSorted(),
    );
    for (const [type = '', , door] of types) {
      const { door: kind } = MESSAGE_TYPES[type.replaceAll('`', '') as MessageType];
      expect(door).toBe(kind === 'reviews' ? "the city's own" : kind);
    }
  });

  it('name every form of a posting', () => {
    for (const form of Object.keys(POSTING_FORMS)) expect(guide).toContain(`\`${form}\``);
  });
});

describe("the guide's links and addresses", () => {
  it('lead somewhere', () => {
    const targets = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    const anchors = new Set(
      [...guide.matchAll(/^#+ (.+)$/gm)].map(
        ([, heading = '']) =>
          `#${heading
            .toLowerCase()
            .replaceAll(/[^\p{L}\p{N} -]/gu, '')
            .replaceAll(' ', '-')}`,
      ),
    );
    const local = targets.filter((target) => !target.startsWith('https://'));
    expect(local.length).toBeGreaterThan(10);
    const dead = local.filter((target) =>
      target.startsWith('#') ? !anchors.has(target) : !existsSync(join(file, '..', target)),
    );
    expect(dead).toEqual([]);
  });

  it('use only mail addresses and hosts that are reserved for examples, or are those of AWS and the standards', () => {
    const addresses = [...guide.matchAll(/[\w.+-]+@([\w.-]+\.\w+)/g)].map(([, host]) => host);
    expect(new Set(addresses)).toEqual(new Set(['example.com']));
  });

  it('name only queues that there are', () => {
    const there = new Set([
      ...DOORS.map((door) => doorQueueName('dev', door)),
      ...PARTNER_IDS.map((partner) => replyQueueName('dev', partner)),
    ]);
    const named = [...guide.matchAll(/jobs-dev-[a-z-]+/g)].map(([queue]) => queue);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((queue) => !there.has(queue))).toEqual([]);
  });
});

describe('the Korean summary', () => {
  const summary = guide.slice(guide.indexOf('## 한국어 요약'), guide.indexOf('## 1. How it works'));

  it('stands at the top and names every step to a first posting', () => {
    expect(guide.indexOf('## 한국어 요약')).toBeLessThan(300);
    for (const step of [
      'npm start',
      'npm run -s send -- --partner',
      'first-posting.json',
      'IAM role',
      'revision',
      '262,144',
    ]) {
      expect(summary).toContain(step);
    }
  });

  it('is written in the polite form throughout', () => {
    const sentences = summary.replaceAll(/`[^`]*`|\*\*[^*]*\*\*/g, '').match(/[가-힣]+[.]/g) ?? [];
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((ending) => !/(니다|시오)\.$/.test(ending))).toEqual([]);
  });
});
