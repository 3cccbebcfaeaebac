import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Sent } from '../../functions/adapters/mail-sender.ts';
import { memoryTable } from '../support/memory-table.ts';
import { closed, posting, registered, seeker, submitted, withdrawn } from '../support/messages.ts';
import { NOW, world, type World } from '../support/world.ts';

const A = 'masan-univ';

/** A pair that fits, matched, with its notice waiting. */
const matched = async (send?: () => Promise<Sent>, who = seeker(), job = posting()): Promise<World> => {
  const city = world(memoryTable(), NOW, send);
  await city.receive(registered(A, who), 'm-s');
  await city.receive(submitted(A, job), 'm-p');
  for (const stage of city.waiting.splice(0)) if (stage.to === 'match-posting') await city.run(stage);
  return city;
};
const sendAll = async (city: World) => {
  const outcomes: string[] = [];
  for (const stage of city.waiting.splice(0)) outcomes.push(await city.run(stage).catch((error: Error) => error.name));
  return outcomes;
};

describe('a match mail', () => {
  test('reaches the person, in Korean, with the job, the company and the reasons', async () => {
    const city = await matched();
    await sendAll(city);
    const mail = await PostalMime.parse(city.mails[0]?.raw ?? '');
    expect(mail.to?.[0]?.address).toBe(seeker().email);
    expect(mail.subject).toContain('CNC 선반 조작원 모집');
    expect(mail.text).toContain('가상길동님');
    expect(mail.text).toContain('가상정밀');
    expect(mail.text).toContain('시급 12,000원');
  });

  test('is in English for who asked for it', async () => {
    const city = await matched(undefined, seeker({ language: 'en' }));
    await sendAll(city);
    expect((await PostalMime.parse(city.mails[0]?.raw ?? '')).text).toContain('we found a job that fits');
  });

  test.each([
    ['withdrew', withdrawn(A, 'S-1', 1)],
    [
      'took back the consent to mail',
      registered(A, seeker({ revision: 2, consents: { matching: seeker().consents.matching } })),
    ],
    [
      'wants other work now',
      registered(A, seeker({ revision: 2, wanted: { occupations: ['02'], districts: ['48120'] } })),
    ],
    ['might have applied, but the posting is closed', closed(A, 'P-1', 1)],
  ])('is not sent to a person who in the meantime %s', async (_, event) => {
    const city = await matched();
    await city.receive(event, 'm-late');
    await sendAll(city);
    expect(city.mails.map(({ to }) => to)).not.toContain(seeker().email);
  });

  test('is not sent without consent to mail, though the match is kept', async () => {
    const city = await matched(undefined, seeker({ consents: { matching: seeker().consents.matching } }));
    expect(city.waiting).toHaveLength(0);
  });
});

describe('handing a mail over', () => {
  test('ends with the first acceptance: the same notice again sends nothing', async () => {
    const city = await matched();
    const again = [...city.waiting];
    expect(await sendAll(city)).toEqual(['sent-match']);
    city.waiting.push(...again);
    expect(await sendAll(city)).toEqual(['repeated']);
    expect(city.mails).toHaveLength(1);
  });

  test('ends for this mail alone when the provider refuses it for good', async () => {
    const city = await matched(async () => ({ outcome: 'refused', reason: 'MessageRejected' }));
    const again = [...city.waiting];
    expect(await sendAll(city)).toEqual(['refused-by-provider']);
    city.waiting.push(...again);
    expect(await sendAll(city)).toEqual(['repeated']);
  });

  test('is tried again when the provider did not take it, and then sends once', async () => {
    let calls = 0;
    const city = await matched(async () =>
      (calls += 1) === 1 ? { outcome: 'not-taken', reason: 'Throttling' } : { outcome: 'accepted', mailId: 'm' },
    );
    const again = [...city.waiting];
    expect(await sendAll(city)).toEqual(['MailNotTaken']);
    city.waiting.push(...again);
    expect(await sendAll(city)).toEqual(['sent-match']);
    expect(city.mails).toHaveLength(1);
  });

  test('is never repeated when it is not known whether the provider took it', async () => {
    let calls = 0;
    const city = await matched(async () => {
      calls += 1;
      return { outcome: 'unknown', reason: 'TimeoutError' };
    });
    const again = [...city.waiting];
    expect(await sendAll(city)).toEqual(['MailInDoubt']);
    city.waiting.push(...again);
    expect(await sendAll(city)).toEqual(['MailInDoubt']);
    expect(calls).toBe(1);
  });
});
