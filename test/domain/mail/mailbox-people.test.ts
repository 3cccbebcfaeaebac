import { describe, expect, test } from 'vitest';
import { accepted, claim, hold, putBack, noticeStateOf } from '../../../functions/domain/mail/mailbox-notices.ts';
import {
  digestDone,
  leaveForDigest,
  leaveUntold,
  toTell,
  type ToTell,
  leaveNewJobs,
  renewalDone,
  showPerson,
  takeCompanyWord,
  takeOwnWord,
} from '../../../functions/domain/mail/mailbox-people.ts';
import {
  emptyMailbox,
  nextDue,
  offerKey,
  tidied,
  type Mailbox,
  type OwnWord,
  withTold,
} from '../../../functions/domain/mail/mailbox.ts';
import { permutations } from '../../support/permutations.ts';
import {
  after,
  answer,
  BOX,
  digest,
  GIL,
  HOUR,
  mailbox,
  match,
  MINUTE,
  momentOf,
  NOW,
  recipient,
} from '../../support/sample-mailbox.ts';

const shown = { address: 'gil@people.example', recipient: recipient() };
const personIn = (box: Mailbox) => box.people[GIL];

describe('a person shown in a mailbox', () => {
  test('never goes back to an earlier write of their record, whatever order the writes come in', () => {
    const writes = [
      (box: Mailbox) => showPerson(box, GIL, { shown, version: 1 }, '2026-11-02'),
      (box: Mailbox) =>
        showPerson(
          box,
          GIL,
          { shown: { ...shown, recipient: recipient({ cadence: 'weekly' }) }, version: 2 },
          '2026-11-02',
        ),
      (box: Mailbox) => showPerson(box, GIL, { version: 3 }, '2026-11-02'),
    ];
    for (const order of permutations(writes))
      expect(personIn(order.reduce((box, write) => write(box), emptyMailbox(BOX)))).toEqual({
        version: 3,
        goneOn: '2026-11-02',
      });
  });

  test('leaves nothing behind but the count of writes, and takes the address along when nobody else is here', () => {
    const gone = showPerson(mailbox(), GIL, { version: 2 }, '2026-11-02');
    expect(gone.people).toEqual({ [GIL]: { version: 2, goneOn: '2026-11-02' } });
    expect(gone.address).toBeUndefined();
  });

  test('leaves the address to whoever shares it', () => {
    const two = showPerson(mailbox(), 'person-sun', { shown, version: 1 }, '2026-11-02');
    expect(showPerson(two, GIL, { version: 2 }, '2026-11-02').address).toBe('gil@people.example');
  });

  test('who is gone and comes back gets no mail again that SES may have had', () => {
    const { mailbox: box } = claim(
      mailbox(),
      match(),
      { [offerKey(match().cluster, false)]: '2027-06-01' },
      momentOf(NOW),
    );
    const back = showPerson(
      showPerson(box, GIL, { version: 2 }, '2026-11-02'),
      GIL,
      { shown, version: 3 },
      '2026-11-02',
    );
    expect(noticeStateOf(back, match(), { [offerKey(match().cluster, false)]: '2027-06-01' }, momentOf(NOW))).toBe(
      'ended',
    );
    const answered = claim(mailbox(), answer(), {}, momentOf(NOW)).mailbox;
    const returned = showPerson(
      showPerson(answered, GIL, { version: 2 }, '2026-11-02'),
      GIL,
      { shown, version: 3 },
      '2026-11-02',
    );
    expect(noticeStateOf(returned, answer(), {}, momentOf(NOW))).toBe('ended');
  });

  test('who is gone and comes back may get what SES surely never had', () => {
    const { mailbox: box } = claim(mailbox(), match(), {}, momentOf(NOW));
    const waiting = putBack(box, 'notice-1', 1, { due: NOW });
    const gone = showPerson(waiting, GIL, { version: 2 }, '2026-11-02');
    expect(gone.open).toEqual({});
    expect(noticeStateOf(showPerson(gone, GIL, { shown, version: 3 }, '2026-11-02'), match(), {}, momentOf(NOW))).toBe(
      'free',
    );
  });
});

describe("a person's own word", () => {
  const words: OwnWord[] = [
    { mail: 'agreed', at: '2026-11-02T03:00:00.000Z' },
    { mail: 'stopped', at: '2026-11-02T03:00:00.000Z' },
    { mail: 'agreed', at: '2026-11-02T02:59:59.999Z' },
  ];

  test('is the later one, and of one instant the stop, whatever order they come in', () => {
    for (const order of permutations(words)) {
      expect(personIn(order.reduce((box, own) => takeOwnWord(box, GIL, own), mailbox()))?.own).toEqual(words[1]);
      expect(order.reduce(takeCompanyWord, mailbox()).company?.own).toEqual(words[1]);
    }
  });

  test('is not undone by what a partner says later', () => {
    const stopped = takeOwnWord(mailbox(), GIL, words[1]!);
    expect(personIn(showPerson(stopped, GIL, { shown, version: 2 }, '2026-11-02'))?.own).toEqual(words[1]);
  });

  test('said twice changes nothing', () => {
    const once = takeOwnWord(mailbox(), GIL, words[1]!);
    expect(takeOwnWord(once, GIL, words[1]!)).toBe(once);
  });
});

describe('a job left for the digest', () => {
  const daily = mailbox({ cadence: 'daily' });
  const TOMORROW = '2026-11-02T23:30:00.000Z';
  const DAY_AFTER = '2026-11-03T23:30:00.000Z';

  test('comes at 08:30 in Seoul on the next working day, and a second one with it', () => {
    const one = leaveForDigest(daily, GIL, NOW);
    expect(personIn(one)?.digestAt).toBe(TOMORROW);
    expect(leaveForDigest(one, GIL, after(NOW, HOUR))).toBe(one);
  });

  test('while the digest is due and may be on its way without it brings one more after that', () => {
    const due = leaveForDigest(leaveForDigest(daily, GIL, NOW), GIL, TOMORROW);
    expect(personIn(due)).toMatchObject({ digestAt: TOMORROW, digestAgainAt: DAY_AFTER });
    expect(personIn(digestDone(due, GIL, undefined))).toMatchObject({ digestAt: DAY_AFTER });
    expect(personIn(digestDone(due, GIL, undefined))?.digestAgainAt).toBeUndefined();
  });

  test('does so from ten minutes before the digest on: two clocks may differ', () => {
    const one = leaveForDigest(daily, GIL, NOW);
    expect(leaveForDigest(one, GIL, after(TOMORROW, -10 * MINUTE - 1))).toBe(one);
    expect(personIn(leaveForDigest(one, GIL, after(TOMORROW, -10 * MINUTE)))?.digestAgainAt).toBe(DAY_AFTER);
  });

  test('is not forgotten when that digest is put off by an hour', () => {
    const due = leaveForDigest(leaveForDigest(daily, GIL, NOW), GIL, TOMORROW);
    const putOff = digestDone(due, GIL, after(TOMORROW, HOUR));
    expect(personIn(putOff)).toMatchObject({ digestAt: after(TOMORROW, HOUR), digestAgainAt: DAY_AFTER });
  });

  test('of who chose weekly comes on the first working day of the next week', () => {
    const weekly = mailbox({ cadence: 'weekly' });
    expect(personIn(leaveForDigest(weekly, GIL, NOW))?.digestAt).toBe('2026-11-08T23:30:00.000Z');
  });

  test('comes the next working day once they chose one a day instead of one a week', () => {
    const weekly = leaveForDigest(mailbox({ cadence: 'weekly' }), GIL, NOW);
    const shown = { address: 'gil@people.example', recipient: recipient({ cadence: 'daily' }) };
    expect(
      personIn(leaveForDigest(showPerson(weekly, GIL, { shown, version: 2 }, '2026-11-02'), GIL, NOW))?.digestAt,
    ).toBe(TOMORROW);
  });

  test('of somebody unknown here changes nothing', () => {
    const box = mailbox();
    expect(leaveForDigest(box, 'nobody', NOW)).toBe(box);
  });
});

describe('new jobs for a digest', () => {
  const weekly = mailbox({ cadence: 'weekly' });
  const daily = mailbox({ cadence: 'daily' });
  const jobs = (since: string, last = since, until = '2026-12-31') => ({ since, last, until });
  const digestAt = (box: Mailbox) => personIn(box)?.digestAt;

  test('wait for the cadence of the reader, counted from the first change', () => {
    expect(digestAt(leaveNewJobs(daily, GIL, jobs(NOW)))).toBe('2026-11-02T23:30:00.000Z');
    expect(digestAt(leaveNewJobs(weekly, GIL, jobs(NOW)))).toBe('2026-11-08T23:30:00.000Z');
  });

  test('go on the next working morning if one of them closes before the weekly digest', () => {
    expect(digestAt(leaveNewJobs(weekly, GIL, jobs(NOW, NOW, '2026-11-09')))).toBe('2026-11-08T23:30:00.000Z');
    expect(digestAt(leaveNewJobs(weekly, GIL, jobs(NOW, NOW, '2026-11-08')))).toBe('2026-11-02T23:30:00.000Z');
  });

  test('are left out if a mail told them meanwhile: the last of them changed five minutes before its jobs were read', () => {
    const told = withTold(daily, GIL, { upTo: after(NOW, HOUR) });
    expect(leaveNewJobs(told, GIL, jobs(NOW, after(NOW, 55 * MINUTE)))).toBe(told);
    expect(digestAt(leaveNewJobs(told, GIL, jobs(NOW, after(NOW, 55 * MINUTE + 1))))).toBe('2026-11-02T23:30:00.000Z');
    // The person's record is written again; what was told stays told.
    const again = showPerson(told, GIL, { shown, version: 9 }, '2026-11-02');
    expect(personIn(again)?.toldUpTo).toBe(after(NOW, HOUR));
  });
});

describe('what the next digest tells', () => {
  const EARLY = '2026-10-01T00:00:00.000Z';
  const left = (box: Mailbox, noticeId: string, since: string, now = NOW): Mailbox =>
    leaveUntold(box, GIL, { noticeId, since, now });
  const told = (box: Mailbox, { last }: ToTell, upTo = NOW): Mailbox => withTold(box, GIL, { upTo, last });

  test('is everything at first, and then what opened or changed since five minutes before the last one', () => {
    expect(toTell(mailbox(), GIL).since).toBe('');
    expect(toTell(told(mailbox(), toTell(mailbox(), GIL)), GIL).since).toBe(after(NOW, -5 * MINUTE));
  });

  test('reaches back to the first job that could not go in a mail of its own, until a digest told it', () => {
    const box = left(left(told(mailbox(), toTell(mailbox(), GIL)), 'a', EARLY), 'b', NOW);
    expect(toTell(box, GIL).since).toBe(EARLY);
    expect(toTell(left(box, 'an arrival', ''), GIL).since).toBe('');
    const next = told(box, toTell(box, GIL), after(NOW, HOUR));
    expect(toTell(next, GIL)).toEqual({ since: after(NOW, 55 * MINUTE), last: undefined });
    expect(personIn(next)).not.toHaveProperty('untold');
  });

  test('keeps what was left while a digest was under way, though it is older than the digest, and be it the same mail again', () => {
    const before = left(mailbox(), 'seen', NOW);
    for (const meanwhile of [left(before, 'unseen', EARLY), left(before, 'seen', EARLY, after(NOW, 1))])
      expect(toTell(told(meanwhile, toTell(before, GIL), after(NOW, HOUR)), GIL).since).toBe(EARLY);
  });

  test('never goes back, and is forgotten with the person', () => {
    const later = told(mailbox(), toTell(mailbox(), GIL), after(NOW, HOUR));
    expect(personIn(told(later, toTell(later, GIL), NOW))?.toldUpTo).toBe(after(NOW, HOUR));
    const gone = showPerson(left(later, 'a', NOW), GIL, { version: 9 }, '2026-11-02');
    expect(told(gone, toTell(later, GIL))).toBe(gone);
    expect(personIn(gone)).toEqual({ version: 9, goneOn: '2026-11-02' });
  });

  test('is kept when the record of the person is written again', () => {
    const box = left(mailbox(), 'a', NOW);
    expect(personIn(showPerson(box, GIL, { shown, version: 9 }, '2026-11-02'))?.untold).toEqual(personIn(box)?.untold);
  });
});

describe('consent to mail', () => {
  test('is confirmed anew two years after it was given, and two years after that', () => {
    expect(personIn(mailbox())?.renewalAt).toBe('2028-10-01T00:00:00.000Z');
    expect(personIn(renewalDone(mailbox(), GIL, '2028-10-01T00:00:00.000Z'))?.renewalAt).toBe(
      '2030-10-01T00:00:00.000Z',
    );
  });

  test('is not asked for from somebody who stopped', () => {
    expect(personIn(takeOwnWord(mailbox(), GIL, { mail: 'stopped', at: NOW }))?.renewalAt).toBeUndefined();
  });

  test("counts from the person's own agreement when there is one", () => {
    const agreed = takeOwnWord(mailbox(), GIL, { mail: 'agreed', at: '2026-11-01T16:00:00.000Z' });
    expect(personIn(agreed)?.renewalAt).toBe('2028-11-02T00:00:00.000Z');
  });
});

describe('the mark for the sweep', () => {
  test('a held mail that nobody has decided on is let go after 35 days, and not before', () => {
    const { mailbox: box } = claim(mailbox(), digest(), {}, momentOf(NOW));
    const held = hold(box, 'digest-1');
    // Its window ended at noon on the third of November in Seoul.
    expect(Object.keys(tidied(held, '2026-12-08').open)).toEqual(['digest-1']);
    expect(tidied(held, '2026-12-09').open).toEqual({});
    expect(Object.keys(tidied(box, '2026-12-09').open)).toEqual(['digest-1']);
  });

  test('is not set for what is held: only a person or an event ends that', () => {
    const held = hold(claim(mailbox(), digest(), {}, momentOf(NOW)).mailbox, 'digest-1');
    expect(tidied(held, '2026-11-02', true).wakeAt).toBe('2028-10-01T00:00:00.000Z');
  });

  test('is never later than what is due, and is set exactly when the last open mail is closed or the sweep has looked', () => {
    const { mailbox: box } = claim(mailbox(), match(), {}, momentOf(NOW));
    const marked = tidied(box, '2026-11-02');
    expect(marked.wakeAt).toBe(nextDue(box));
    const second = { ...match(), noticeId: 'notice-2' };
    const both = tidied(claim(marked, second, {}, momentOf('2026-11-02T05:00:00.000Z')).mailbox, '2026-11-02');
    const one = tidied(accepted(both, 'notice-1', '2026-11-02'), '2026-11-02');
    expect(one.wakeAt).toBe(marked.wakeAt);
    expect(tidied(one, '2026-11-02', true).wakeAt).toBe(nextDue(one));
    expect(tidied(accepted(one, 'notice-2', '2026-11-02'), '2026-11-02').wakeAt).toBe('2028-10-01T00:00:00.000Z');
  });
});
