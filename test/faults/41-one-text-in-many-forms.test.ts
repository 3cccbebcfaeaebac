import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { fit } from '../../functions/domain/matching/fit.ts';
import { jobRow, seekerRow } from '../../functions/domain/matching/profiles.ts';
import { hostileText } from '../support/hostile-text.ts';
import { memoryTable } from '../support/memory-table.ts';
import { posting, registered, seeker, submitted } from '../support/messages.ts';
import { NOW, world } from '../support/world.ts';

/** The same words, encoded by programs in different characters. All people are invented. */

const between = (mark: string) => (text: string) => [...text].join(mark);
/** Forms that look the same to a reader. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  composed: (text) => text.normalize('NFC'),
  decomposed: (text) => text.normalize('NFD'),
  'with zero-width spaces': between('\u200b'),
  'with word joiners': between('\u2060'),
  'with Hangul fillers': between('\u3164'),
  'with fillers of half width': between('\uffa0'),
  'behind a byte order mark': (text) => `\ufeff${text}`,
  'decomposed, with marks of direction': (text) => `\u2067${text.normalize('NFD')}\u2069`,
  'with no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
};
/** Forms that look different but are equal to matching. */
const LIKE: Readonly<Record<string, (text: string) => string>> = {
  ...FORMS,
  'in wide letters': (text) =>
    text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000'),
  'in capitals': (text) => text.toUpperCase(),
};

const job = (form: (text: string) => string, externalId = 'P-1') =>
  posting({
    externalId,
    company: { registrationNumber: '123-45-67891', name: form('가상정밀 주식회사') },
    title: form('cnc 선반 조작원 모집'),
    requirements: { certificates: [form('컴퓨터응용선반기능사')], languages: [form('영어')] },
  });
const person = (form: (text: string) => string) =>
  seeker({
    name: form('가상길동'),
    certificates: [{ name: form('컴퓨터응용선반기능사'), national: true }],
    languages: [form('영어')],
  });

/**
 * Subject and text of the one mail about the job, as a mail program reads them. Links are left out: they
 * contain the time and a random number.
 */
const told = async (
  ofJob: (text: string) => string,
  ofPerson: (text: string) => string,
): Promise<readonly string[]> => {
  const city = world(memoryTable());
  await city.receive(registered('masan-univ', person(ofPerson)), 'person');
  await city.receive(submitted('masan-univ', job(ofJob)), 'job');
  await city.drain();
  const mails = city.mails.filter(({ to }) => to === seeker().email);
  expect(mails).toHaveLength(1);
  const { subject = '', text = '' } = await PostalMime.parse(mails[0]?.raw ?? '');
  return [subject, text.replaceAll(/https:\S+/g, 'link')];
};

describe('one text in many forms (fault 41)', () => {
  test.each(Object.entries(FORMS))('%s: the person is told the same, in composed characters', async (_, form) => {
    const plain = await told(
      (text) => text,
      (text) => text,
    );
    expect(plain.join()).toContain('자격증 요건을 충족합니다');
    expect(await told(form, (text) => text)).toEqual(plain);
    expect(await told((text) => text, form)).toEqual(plain);
    expect(await told(form, form)).toEqual(plain);
  });

  test.each(Object.entries(LIKE))('%s: what is required and what somebody has are the same', (_, form) => {
    const ids = { cluster: 'c', partner: 'masan-univ', person: 'p', mailbox: 'm' };
    const wanted = fit(
      seekerRow(
        person((text) => text),
        ids,
      ),
      jobRow(
        job((text) => text),
        ids,
      ),
      NOW.today,
    );
    expect(wanted?.reasons).toEqual(expect.arrayContaining(['certificates', 'languages']));
    expect(
      fit(
        seekerRow(person(form), ids),
        jobRow(
          job((text) => text),
          ids,
        ),
        NOW.today,
      ),
    ).toEqual(wanted);
    expect(
      fit(
        seekerRow(
          person((text) => text),
          ids,
        ),
        jobRow(job(form), ids),
        NOW.today,
      ),
    ).toEqual(wanted);
  });

  test.each(Object.entries(LIKE))('%s: one job at two partners is one job, and is mailed once', async (_, form) => {
    const city = world(memoryTable());
    await city.receive(
      registered(
        'masan-univ',
        person((text) => text),
      ),
      'person',
    );
    await city.receive(
      submitted(
        'masan-univ',
        job((text) => text),
      ),
      'job-1',
    );
    await city.receive(submitted('popup-cafe', job(form, 'Q-1')), 'job-2');
    await city.drain();
    expect(await city.stores.pool.jobs(NOW.today)).toHaveLength(1);
    expect(city.replies.at(-1)?.reply.data.findings.map(({ code }) => code)).toContain('duplicate');
    expect(city.mails.filter(({ to }) => to === seeker().email)).toHaveLength(1);
  });

  test('a pair fits or not, whatever form its texts are in: 300 texts', () => {
    const ids = { cluster: 'c', partner: 'masan-univ', person: 'p', mailbox: 'm' };
    const asks = (text: string) => jobRow(posting({ requirements: { certificates: [text], languages: [text] } }), ids);
    const has = (text: string) =>
      seekerRow(seeker({ certificates: [{ name: text, national: true }], languages: [text] }), ids);
    // With a word in front. A text without visible characters leaves nothing to compare.
    const named = hostileText(12).map((text) => `기능사 ${text}`);
    fc.assert(
      fc.property(named, named, (asked, had) => {
        const outcome = fit(has(had), asks(asked), NOW.today);
        expect(fit(has(had.normalize('NFD')), asks(asked), NOW.today)).toEqual(outcome);
        expect(fit(has(had), asks(asked.normalize('NFD')), NOW.today)).toEqual(outcome);
        expect(fit(has(asked.normalize('NFD')), asks(asked), NOW.today)?.reasons).toContain('certificates');
      }),
      { seed: 41, numRuns: 300 },
    );
  });
});
