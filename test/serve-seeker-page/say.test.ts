import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactsDeclared } from '../../functions/contracts/screening-facts.ts';
import type { Moment } from '../../functions/domain/language/calendar.ts';
import { declared, registered, withdrawn } from '../support/messages.ts';
import { personOf } from '../../functions/domain/people/address.ts';
import { formTo, held, kindsWaiting, pageWorld, PERSON, type PageWorld } from '../support/page-world.ts';
import { screenedSeeker } from '../support/screened-person.ts';
import { keyed } from '../support/world.ts';

/** People and amounts are invented. */

type Fields = readonly (readonly [string, string])[];
const AT_ELEVEN = '2026-11-02T11:00:00+09:00';
const SUPPORT = '/programmes/employment-support';
const AGREE = ['agree', 'yes'] as const;
const HEALTH = ['agreeHealth', 'yes'] as const;
const ENOUGH: Fields = [
  ['household.monthlyIncome', '123만 4,567원'],
  ['household.size', '2명'],
  ['militaryServiceMonths', '0'],
];
const FACTS: FactsDeclared['facts'] = { ableToWork: true, household: { size: 2 }, militaryServiceMonths: 0 };

/** A person who agreed to screening at the partner. The partner declared what is needed but for the income. */
const screened = async (facts: FactsDeclared['facts'] = FACTS): Promise<PageWorld> => {
  const world = await pageWorld();
  await world.stages.receive(registered('masan-univ', screenedSeeker({ revision: 2 }), AT_ELEVEN), 'agrees');
  await world.stages.receive(declared('masan-univ', { externalId: 'S-1', revision: 1, facts }), 'declares');
  await world.stages.drain();
  return world;
};

const later = (minutes: number): Moment => ({
  now: new Date(Date.parse('2026-11-02T03:00:00.000Z') + minutes * 60_000).toISOString(),
  today: '2026-11-02',
});

const say = async (world: PageWorld, fields: Fields, { at = SUPPORT, moment = later(5) } = {}) => {
  const { body } = await world.send('GET', world.own + at);
  const form = formTo(body, 'say');
  return world.send('POST', form.action, world.filled(form, fields), moment);
};

const end = async (world: PageWorld, consent: string, moment = later(10)) => {
  const { body } = await world.send('GET', `${world.own}/data`);
  const form = formTo(body, 'change', 'consent-end');
  return world.send('POST', form.action, world.filled({ ...form, fields: { ...form.fields, consent } }), moment);
};

const answer = async ({ stages }: PageWorld, programme = 'employment-support'): Promise<string | undefined> =>
  (await stages.stores.told.read(PERSON))?.answers.find((one) => one.programme === programme)?.outcome;

const factsIn = async ({ stages, deps }: PageWorld) => {
  const person = (await deps.persons.read(PERSON))?.value;
  return (await stages.stores.facts.declared(Object.keys(person?.entries ?? {}))).facts;
};
const ownFacts = async (world: PageWorld) =>
  (await factsIn(world)).filter(({ own }) => own === true).map((one) => one.facts);
const partnersFacts = async (world: PageWorld) =>
  (await factsIn(world)).filter(({ own }) => own !== true).map((one) => one.facts);

const trace = ({ table }: PageWorld): string => JSON.stringify(table.all());

describe('the form', () => {
  test('asks for exactly the missing facts, with nothing chosen and no box ticked', async () => {
    const world = await screened();
    expect(await answer(world)).toBe('undetermined');
    const { body } = await world.send('GET', world.own + SUPPORT);
    expect([...body.matchAll(/<input\s+type="text"[^>]*?\sname="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'household.monthlyIncome',
    ]);
    expect(body).toContain('id="agree" name="agree" value="yes"');
    expect(body).not.toContain('id="agreeHealth"');
    expect(body).not.toMatch(/type="checkbox"[^>]*checked/);
  });

  test('keeps facts about health apart, behind a box of their own', async () => {
    const world = await screened({ household: { size: 2 } });
    const { body } = await world.send('GET', world.own + SUPPORT);
    const [before = '', after = ''] = body.split('건강에 관한 정보</h2>');
    expect(before).not.toContain('name="ableToWork"');
    expect(after).toContain('name="ableToWork"');
    expect(after).toContain('id="agreeHealth"');
  });

  test('is not there where nothing is missing', async () => {
    const world = await screened({ ...FACTS, household: { size: 2, monthlyIncome: 1_234_567 } });
    expect((await world.send('GET', world.own + SUPPORT)).body).not.toContain('action="/me/say"');
  });
});

describe('who says the missing fact', () => {
  test('sees the answer on the page that follows, and has it screened again', async () => {
    const world = await screened();
    const { status, headers } = await say(world, [['household.monthlyIncome', '123만 4,567원'], AGREE]);
    expect([status, headers['location']]).toEqual([303, `${world.own}${SUPPORT}?done=said`]);
    const { body } = await world.send('GET', headers['location'] ?? '');
    expect(body).toContain('정보를 저장했습니다');
    expect(body).toContain('요건을 충족합니다(입력하신 내용 기준)');
    expect(body).toContain('가구소득: 1,234,567원');
    expect(kindsWaiting(world)).toEqual(['screen-seeker']);
    await world.stages.drain();
    expect(await answer(world)).toBe('eligible');
  });

  test('gets the mail about the changed answer, and no partner gets an answer or a value', async () => {
    const world = await screened();
    const replies = world.stages.replies.length;
    const mails = world.stages.mails.length;
    await say(world, [['household.monthlyIncome', '1,234,567'], AGREE]);
    await world.stages.drain();
    expect(world.stages.replies).toHaveLength(replies);
    expect(world.stages.mails.slice(mails).map(({ tags }) => tags['kind'])).toContain('screening');
    expect(JSON.stringify([world.stages.replies, world.stages.mails])).not.toMatch(/1,?234,?567/);
  });

  test('has consented with the version of the text, through their own page', async () => {
    const world = await screened();
    await say(world, [['household.monthlyIncome', '1,234,567'], AGREE]);
    expect((await held(world))?.seeker.consents.screening).toEqual({
      on: later(5).now,
      textVersion: 'screening-page-1',
      via: '본인 페이지',
    });
    const { body } = await world.send('GET', `${world.own}/data`);
    expect(body).toContain('동의문 screening-page-1, 받은 곳: 본인 페이지');
    expect(body).toContain('이 페이지에서 적으신 정보');
  });

  test('is not asked a second time for a consent that stands', async () => {
    const world = await screened({});
    await say(world, [['household.size', '2'], AGREE]);
    const { body } = await world.send('GET', `${world.own}${SUPPORT}?done=said`);
    expect(body).not.toContain('id="agree"');
    expect((await say(world, ENOUGH, { moment: later(6) })).status).toBe(303);
    expect(await ownFacts(world)).toEqual([
      { household: { size: 2, monthlyIncome: 1_234_567 }, militaryServiceMonths: 0 },
    ]);
  });
});

describe('a mistake comes back with what was entered, and uses nothing up', () => {
  test.each([
    ['without the consent', [['household.monthlyIncome', '123만']], '적으신 정보를 쓰려면 동의해 주셔야 합니다.'],
    ['with words', [['household.monthlyIncome', '많지 않아요'], AGREE], '원 단위의 숫자로 적어 주십시오'],
    ['below zero', [['household.monthlyIncome', '-1'], AGREE], '원 단위의 숫자로 적어 주십시오'],
    ['beyond what anybody has', [['household.monthlyIncome', '101억'], AGREE], '원 단위의 숫자로 적어 주십시오'],
    ['with nothing', [['household.monthlyIncome', ' '], AGREE], '하나 이상 적어 주십시오.'],
  ] as const)('%s', async (_, fields, message) => {
    const world = await screened();
    const { status, body } = await say(world, fields);
    expect(status).toBe(422);
    expect(body).toContain(message);
    expect(body).toContain('오류: 국민취업지원제도(취업지원서비스)');
    const [, entered] = fields.find(([name]) => name !== 'agree') ?? [];
    if (entered !== undefined && entered.trim() !== '') expect(body).toContain(`value="${entered}"`);
    expect(await ownFacts(world)).toEqual([]);
    expect(kindsWaiting(world)).toEqual([]);
  });

  test('health without its own consent; with it, or left blank, it is taken', async () => {
    const world = await screened({ household: { size: 2 } });
    const refused = await say(world, [...ENOUGH, ['ableToWork', 'yes'], AGREE]);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('따로 동의해 주셔야 합니다');
    expect((await say(world, [...ENOUGH, ['ableToWork', ''], AGREE])).status).toBe(303);
    expect((await ownFacts(world))[0]).not.toHaveProperty('ableToWork');
    expect((await say(world, [['ableToWork', 'yes'], HEALTH], { moment: later(6) })).status).toBe(303);
    expect((await ownFacts(world))[0]).toMatchObject({ ableToWork: true });
  });

  test('a form that was sent already is answered like an unknown one', async () => {
    const world = await screened();
    const { body } = await world.send('GET', world.own + SUPPORT);
    const form = formTo(body, 'say');
    const sent = world.filled(form, [['household.monthlyIncome', '1만'], AGREE]);
    expect((await world.send('POST', form.action, sent)).status).toBe(303);
    expect((await world.send('POST', form.action, sent)).status).toBe(404);
  });
});

describe('of what the person and the partner say', () => {
  const incomes = async (order: readonly (readonly ['own' | 'partner', number, number])[]) => {
    const world = await screened();
    let revision = 1;
    for (const [who, minutes, income] of order) {
      const { now } = later(minutes);
      if (who === 'own') {
        const at = (await ownFacts(world)).length > 0 ? '/data/facts' : SUPPORT;
        await say(world, [['household.monthlyIncome', String(income)], AGREE], { at, moment: later(minutes) });
      } else {
        revision += 1;
        const facts = { ...FACTS, household: { size: 2, monthlyIncome: income } };
        await world.stages.receive(
          { ...declared('masan-univ', { externalId: 'S-1', revision, facts }, now), sentAt: now },
          `declares-${revision}`,
        );
      }
    }
    await world.stages.drain();
    return answer(world);
  };

  test.each([
    ['the own word is later', [['own', 5, 1_000_000]], 'eligible'],
    [
      'the own word is later than the partner’s',
      [
        ['own', 5, 99_000_000],
        ['own', 9, 1_000_000],
      ],
      'eligible',
    ],
    [
      'the partner’s is later',
      [
        ['own', 5, 1_000_000],
        ['partner', 9, 99_000_000],
      ],
      'ineligible',
    ],
    [
      'both in turn',
      [
        ['own', 5, 10_000],
        ['partner', 7, 99_000_000],
        ['own', 9, 20_000],
      ],
      'eligible',
    ],
  ] as const)('the later counts: %s', async (_, order, outcome) => {
    expect(await incomes(order)).toBe(outcome);
  });

  test('the later time counts whichever arrives first', async () => {
    const world = await screened();
    await say(world, [['household.monthlyIncome', '1,000,000'], AGREE], { moment: later(9) });
    const facts = { ...FACTS, household: { size: 2, monthlyIncome: 99_000_000 } };
    const told = declared('masan-univ', { externalId: 'S-1', revision: 2, facts }, later(7).now);
    await world.stages.receive(told, 'late');
    await world.stages.drain();
    expect(await answer(world)).toBe('eligible');
  });

  test('a later declaration that says nothing of a fact leaves what the person said', async () => {
    const world = await screened();
    await say(world, [['household.monthlyIncome', '1,000,000'], AGREE]);
    const told = declared('masan-univ', { externalId: 'S-1', revision: 2, facts: FACTS }, later(9).now);
    await world.stages.receive({ ...told, sentAt: later(9).now }, 'later');
    await world.stages.drain();
    expect(await answer(world)).toBe('eligible');
  });
});

describe('what was said can be corrected and taken back', () => {
  test('it is shown filled in; what is left blank is unknown again', async () => {
    const world = await screened();
    await say(world, [['household.monthlyIncome', '1,234,567'], AGREE]);
    const { body } = await world.send('GET', `${world.own}/data/facts`);
    expect(body).toContain('value="1,234,567"');
    const { headers } = await say(world, [['household.monthlyIncome', '']], { at: '/data/facts', moment: later(8) });
    expect(headers['location']).toBe(`${world.own}/data?done=corrected`);
    await world.stages.drain();
    expect(await ownFacts(world)).toEqual([]);
    expect(await answer(world)).toBe('undetermined');
  });

  test('a mistake there comes back there', async () => {
    const world = await screened();
    await say(world, [['household.monthlyIncome', '1,234,567'], AGREE]);
    const { status, body } = await say(world, [['household.monthlyIncome', '?']], { at: '/data/facts' });
    expect(status).toBe(422);
    expect(body).toContain('<h1>적은 정보 고치기</h1>');
    expect(body).toContain('value="?"');
  });
});

describe('a consent that ends takes with it what rests on it', () => {
  test('to screening: all facts, the partner’s too, and the answers', async () => {
    const world = await screened();
    await say(world, [['household.monthlyIncome', '1,234,567'], AGREE]);
    await world.stages.drain();
    const { headers } = await end(world, 'screening');
    expect(headers['location']).toBe(`${world.own}/data?done=consent-ended`);
    await world.stages.drain();
    expect(trace(world)).not.toContain('monthlyIncome');
    expect(await world.stages.stores.told.read(PERSON)).toBeUndefined();
    expect((await world.send('GET', `${world.own}/programmes`)).body).toContain('요건 확인에 동의하신 기록이 없어');
    expect((await world.send('GET', `${world.own}/data`)).body).not.toContain('건강 정보 동의 거두기');
  });

  test('the partner’s facts are then refused for want of consent, until the person agrees again', async () => {
    const world = await screened();
    await end(world, 'screening');
    const told = declared('masan-univ', { externalId: 'S-1', revision: 3, facts: FACTS }, later(12).now);
    expect(await world.stages.receive({ ...told, sentAt: later(12).now }, 'again')).toBe('refused');
    expect((await say(world, [], { at: '/programmes', moment: later(13) })).status).toBe(422);
    expect((await say(world, [AGREE], { at: '/programmes', moment: later(14) })).status).toBe(303);
    await world.stages.drain();
    expect(await answer(world)).toBe('undetermined');
  });

  test('facts told before it that arrive after the person agreed again are refused; those told after it are taken', async () => {
    const world = await screened();
    const tell = (revision: number, minutes: number) =>
      world.stages.receive(
        {
          ...declared('masan-univ', { externalId: 'S-1', revision, facts: FACTS }, later(minutes).now),
          sentAt: later(20).now,
        },
        `told-${minutes}`,
      );
    await end(world, 'screening');
    await say(world, [AGREE], { at: '/programmes', moment: later(14) });
    expect(await tell(3, 10)).toBe('refused');
    expect(await partnersFacts(world)).toEqual([]);
    expect(await tell(4, 11)).toBe('stored');
    const { ableToWork: _, ...others } = FACTS;
    expect(await partnersFacts(world)).toEqual([others]);
  });

  test('to health facts: those alone', async () => {
    const world = await screened({ household: { size: 2 } });
    await say(world, [...ENOUGH, ['ableToWork', 'yes'], AGREE, HEALTH]);
    await world.stages.drain();
    expect(await answer(world)).toBe('eligible');
    await end(world, 'health');
    await world.stages.drain();
    expect(trace(world)).not.toContain('"ableToWork":true');
    expect(await answer(world)).toBe('undetermined');
  });

  test('of the partner’s registration: what the person said on the page stays', async () => {
    const world = await screened();
    await say(world, [...ENOUGH, AGREE]);
    const { screening: _, ...consents } = screenedSeeker().consents;
    const without = registered('masan-univ', screenedSeeker({ revision: 3, consents }), later(9).now);
    await world.stages.receive({ ...without, sentAt: later(9).now }, 'ends');
    await world.stages.drain();
    expect(await ownFacts(world)).toHaveLength(1);
    expect(await answer(world)).toBe('undetermined');
  });
});

describe('who has a second registration', () => {
  const OTHER = { email: 'other@people.example', birthDate: '1971-01-01' };

  test('is screened by everything they said, before it and after', async () => {
    const world = await screened({ ableToWork: true, militaryServiceMonths: 0 });
    await say(world, [['household.size', '2'], AGREE]);
    const second = registered('city-job-centre', screenedSeeker({ externalId: 'X-9' }), '2026-11-02T12:06:00+09:00');
    await world.stages.receive(second, 'second');
    await world.stages.drain();
    await say(world, [['household.monthlyIncome', '100만']], { moment: later(8) });
    const said = await ownFacts(world);
    expect(said).toHaveLength(2);
    for (const facts of said) expect(facts.household).toEqual({ size: 2, monthlyIncome: 1_000_000 });
  });

  test('that names somebody else now neither shows nor forgets what that person said', async () => {
    const world = await screened();
    const about = (change: object, time: string) =>
      registered('city-job-centre', screenedSeeker({ externalId: 'X-9', ...change }), time);
    await world.stages.receive(about({}, '2026-11-02T11:01:00+09:00'), 'mistaken');
    await world.stages.receive(about({ revision: 2, ...OTHER }, '2026-11-02T11:02:00+09:00'), 'corrected');
    await world.stages.drain();
    const other = `/me/${world.link('page', personOf(OTHER.email, OTHER.birthDate, keyed))}`;
    await say({ ...world, own: other }, [['household.monthlyIncome', '7,654,321'], AGREE]);
    for (const page of ['/data', '/data/facts'])
      expect((await world.send('GET', world.own + page)).body).not.toContain('7,654,321');
    await end(world, 'screening');
    expect(trace(world)).toContain('7654321');
  });
});

describe('a list', () => {
  const ALLOWANCE = '/programmes/employment-allowance';
  const one = { programme: 'public-works', from: '2024-03-01' };
  const isAsked = async (world: PageWorld) => (await world.send('GET', world.own + ALLOWANCE)).body;

  test('that the partner declared is not asked for: what is typed would take the place of all its entries', async () => {
    const asked = await isAsked(await screened({}));
    expect(asked).toContain('name="participations"');
    const body = await isAsked(await screened({ participations: [one, { programme: 'public-works' }] }));
    expect(body).not.toContain('name="participations"');
    expect(body).toMatch(/등록 정보에 있는 것\([^)]*\)은 마산대학교에 말씀해 주시기 바랍니다/);
  });

  test('that the person said is shown with its entries when more is asked', async () => {
    const world = await screened({});
    const typed = [['participations', 'some'], ['participations.0.programme', 'public-works'], AGREE] as const;
    await say(world, typed, { at: ALLOWANCE });
    await world.stages.drain();
    const body = await isAsked(world);
    expect(body).toMatch(/name="participations.0.programme"[\s\S]*?<option value="public-works" selected/);
  });
});

describe('facts about health', () => {
  const facts = { ableToWork: true, careerBreak: { reason: 'pregnancy' } };
  const tell = async (world: PageWorld, minutes: number) => {
    const { now } = later(minutes);
    await world.stages.receive(
      { ...declared('masan-univ', { externalId: 'S-1', revision: minutes, facts }, now), sentAt: now },
      `told-${minutes}`,
    );
    return world.stages.replies.at(-1)?.reply.data.findings.map(({ code, severity, path }) => [code, severity, path]);
  };
  const DROPPED = [
    ['consent-missing', 'warn', 'facts.ableToWork'],
    ['consent-missing', 'warn', 'facts.careerBreak.reason'],
  ];

  test('are left out without their own consent, and the partner is told which (개인정보 보호법 제23조)', async () => {
    const world = await pageWorld();
    const { health: _, ...consents } = screenedSeeker().consents;
    await world.stages.receive(
      registered('masan-univ', screenedSeeker({ revision: 2, consents }), AT_ELEVEN),
      'agrees',
    );
    expect(await tell(world, 5)).toEqual(DROPPED);
    expect(trace(world)).not.toMatch(/"ableToWork":true|pregnancy/);
  });

  test('are not stored any more once the person ended that consent, though the partner has it', async () => {
    const world = await screened();
    expect((await world.send('GET', `${world.own}/data`)).body).toContain('건강 정보 동의 거두기');
    await end(world, 'health');
    expect((await world.send('GET', `${world.own}/data`)).body).not.toContain('건강 정보 동의 거두기');
    expect(await tell(world, 12)).toEqual(DROPPED);
    await world.stages.drain();
    expect(trace(world)).not.toMatch(/"ableToWork":true|pregnancy/);
  });

  test('are forgotten when the partner’s consent ends, and those of before stay out when it is given again', async () => {
    const world = await screened();
    const { health, ...consents } = screenedSeeker().consents;
    const again = async (revision: number, minutes: number, change: object) => {
      const { now } = later(minutes);
      const event = registered('masan-univ', screenedSeeker({ revision, ...change }), now);
      await world.stages.receive({ ...event, sentAt: now }, `registers-${revision}`);
    };
    await again(3, 6, { consents });
    expect(await partnersFacts(world)).toEqual([{ household: { size: 2 }, militaryServiceMonths: 0 }]);
    await again(4, 9, { consents: { ...consents, health } });
    expect(await tell(world, 6)).toEqual(DROPPED);
    expect(await tell(world, 7)).toEqual([]);
    expect(trace(world)).toMatch(/pregnancy/);
  });
});

describe('who is gone leaves no trace of what they said (I6)', () => {
  test('after deleting everything on the page', async () => {
    const world = await screened();
    await say(world, [['household.monthlyIncome', '7,654,321'], AGREE]);
    await world.stages.drain();
    expect(trace(world)).toContain('7654321');
    const form = formTo((await world.send('GET', `${world.own}/delete`)).body, 'delete');
    await world.send('POST', form.action, world.filled(form, [['sure', 'yes']]), later(20));
    await world.stages.drain();
    await world.stages.sweepAt('2026-11-05T00:00:00.000Z');
    expect(trace(world)).not.toMatch(/7654321|screening-page-1|health-page-1/);
  });

  test('after the partner withdraws them', async () => {
    const world = await screened();
    await say(world, [['household.monthlyIncome', '7,654,321'], AGREE]);
    await world.stages.receive({ ...withdrawn('masan-univ', 'S-1', 9, later(20).now), sentAt: later(20).now }, 'gone');
    await world.stages.drain();
    await world.stages.sweepAt('2026-11-05T00:00:00.000Z');
    expect(trace(world)).not.toMatch(/7654321|screening-page-1/);
  });

  test('said while the deletion runs: the deletion’s second look finds it', async () => {
    const world = await screened();
    const { body } = await world.send('GET', world.own + SUPPORT);
    const form = formTo(body, 'say');
    const gone = formTo((await world.send('GET', `${world.own}/delete`)).body, 'delete');
    const facts = {
      ...world.deps.facts,
      update: async (...args: Parameters<typeof world.deps.facts.update>) => {
        await world.send('POST', gone.action, world.filled(gone, [['sure', 'yes']]), later(20));
        await world.stages.drain();
        return world.deps.facts.update(...args);
      },
    };
    const sent = world.filled(form, [['household.monthlyIncome', '7,654,321'], AGREE]);
    await world.send('POST', form.action, sent, later(20), { facts });
    await world.stages.drain();
    await world.stages.sweepAt('2026-11-05T00:00:00.000Z');
    expect(trace(world)).not.toContain('7654321');
  });
});

test.each([
  ['screening', [['household.monthlyIncome', '7,654,321'], AGREE], []],
  ['health', [['ableToWork', 'yes'], ['household.size', '2'], AGREE, HEALTH], [{ household: { size: 2 } }]],
] as const)('a consent to %s that ends while something is being said takes it along', async (consent, fields, left) => {
  const world = await screened({ militaryServiceMonths: 0 });
  const { body } = await world.send('GET', world.own + SUPPORT);
  const form = formTo(body, 'say');
  const facts = {
    ...world.deps.facts,
    update: async (...args: Parameters<typeof world.deps.facts.update>) => {
      await end(world, consent, later(20));
      return world.deps.facts.update(...args);
    },
  };
  await world.send('POST', form.action, world.filled(form, fields), later(19), { facts });
  expect(await ownFacts(world)).toEqual(left);
});

test('whatever is typed is answered: taken, or sent back with what was typed', async () => {
  const world = await screened();
  const { body } = await world.send('GET', world.own + SUPPORT);
  const { action, fields } = formTo(body, 'say');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (typed) => {
      const token = world.link('say', PERSON);
      const sent = world.filled({ action, fields: { ...fields, token } }, [['household.monthlyIncome', typed], AGREE]);
      const { status } = await world.send('POST', action, sent);
      expect([303, 422]).toContain(status);
    }),
    { numRuns: 60, seed: 15 },
  );
});
