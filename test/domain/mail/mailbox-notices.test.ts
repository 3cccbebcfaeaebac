import { describe, expect, test } from 'vitest';
import {
  accepted,
  claim,
  drop,
  giveUp,
  hold,
  putBack,
  putOff,
  refused,
  noticeStateOf,
  waitBeside,
} from '../../../functions/domain/mail/mailbox-notices.ts';
import { showPerson, takeOwnWord } from '../../../functions/domain/mail/mailbox-people.ts';
import { CONTRACTS } from '../../../functions/notices/contracts.ts';
import { HANDED_OVER_WITHIN } from '../../../functions/domain/mail/mail-limits.ts';
import {
  emptyMailbox,
  isOffered,
  offerKey,
  type Mailbox,
  type Recipient,
} from '../../../functions/domain/mail/mailbox.ts';
import type { Notice } from '../../../functions/notices/contracts.ts';
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

const moment = momentOf(NOW);
const offersOf = (notice: Notice): Record<string, string> =>
  notice.kind === 'match' ? { [offerKey(notice.cluster, false)]: '2027-06-01' } : {};
const standing = (box: Mailbox, notice: Notice, now = NOW) =>
  noticeStateOf(box, notice, offersOf(notice), momentOf(now));
const claimed = (box: Mailbox, notice: Notice, now = NOW) => claim(box, notice, offersOf(notice), momentOf(now));
const sent = (box: Mailbox, notice: Notice, now = NOW): Mailbox =>
  accepted(claimed(box, notice, now).mailbox, notice.noticeId, momentOf(now).today);

test('whatever is handed over last is through before half of any window is over, though two clocks differ by ten minutes (fault 50)', () => {
  // AWS accepts a request up to five minutes after it was signed (Signature Version 4).
  const through = HANDED_OVER_WITHIN + 5 * MINUTE + 10 * MINUTE;
  for (const { policy } of Object.values(CONTRACTS)) expect(through).toBeLessThan(policy.window / 2);
});

describe('a notice', () => {
  test('may be claimed once; who asks again finds it in hand, and after SES took it, ended', () => {
    const one = claimed(mailbox(), match());
    expect(standing(mailbox(), match())).toBe('free');
    expect(standing(one.mailbox, match())).toBe('in-hand');
    expect(standing(accepted(one.mailbox, 'notice-1', moment.today), match())).toBe('ended');
  });

  test.each([
    ['match', match(), 'free'],
    ['digest', digest(), 'to-hold'],
    ['opt-out-confirmed', answer(), 'free'],
  ] as const)('of kind %s whose fate is unknown is left alone until its window is over', (kind, notice, then) => {
    const { mailbox: box } = claimed(mailbox(), notice);
    const { window } = CONTRACTS[kind].policy;
    expect(standing(box, notice, after(NOW, window - 1))).toBe('in-hand');
    expect(standing(box, notice, after(NOW, window))).toBe(then);
  });

  test('whose window is over waits for a person once it is held, however late', () => {
    const held = hold(claimed(mailbox(), digest()).mailbox, 'digest-1');
    expect(standing(held, digest(), after(NOW, 1_000 * HOUR))).toBe('held');
    expect(standing(accepted(held, 'digest-1', moment.today), digest())).toBe('ended');
  });

  test('about a job that was offered here before is ended, whichever notice offered it', () => {
    const box = sent(mailbox(), match('notice-1'));
    expect(standing(box, match('notice-2'))).toBe('ended');
    expect(standing(box, match('notice-2', 'another-job-entirely'))).toBe('free');
  });

  test('about a job that is in another mail under way is ended, and free again if that mail is given up', () => {
    const one = putBack(claimed(mailbox(), match('notice-1')).mailbox, 'notice-1', 1, { due: NOW });
    expect(standing(one, match('notice-2'))).toBe('ended');
    expect(standing(giveUp(one, 'notice-1', moment.today), match('notice-2'))).toBe('free');
  });

  test('that SES refused for good is ended', () => {
    const { mailbox: box, epoch } = claimed(mailbox(), match());
    expect(standing(refused(box, 'notice-1', epoch, moment.today), match())).toBe('ended');
  });

  test.each([
    ['digest', digest('n')],
    ['answer', answer('n')],
    ['screening', { kind: 'screening', noticeId: 'n', partner: 'masan-univ', mailbox: BOX, person: GIL, answer: 1 }],
  ] as const)('that went is ended by its id, for it names no job: %s', (_, notice) => {
    expect(standing(sent(mailbox(), notice), notice)).toBe('ended');
  });

  test('is remembered for 35 days, longer than a queue and its dead letters keep it', () => {
    const box = sent(mailbox(), answer());
    expect(box.closed).toEqual({ '2026-12-07': 'answer-1________' });
  });
});

describe('what an older claim learned', () => {
  const resent = () => {
    const first = claimed(mailbox(), match());
    return claimed(first.mailbox, match(), after(NOW, 25 * HOUR)).mailbox;
  };

  test('changes nothing: neither puts back nor ends the later claim', () => {
    const box = resent();
    expect(putBack(box, 'notice-1', 1, { due: NOW })).toBe(box);
    expect(refused(box, 'notice-1', 1, moment.today)).toBe(box);
    expect(putBack(box, 'notice-1', 2, { due: NOW })).not.toBe(box);
    expect(refused(box, 'notice-1', 2, moment.today)).not.toBe(box);
  });

  test('counts if it is that SES took the mail', () => {
    expect(standing(accepted(resent(), 'notice-1', moment.today), match())).toBe('ended');
  });

  test('changes nothing either when the notice was forgotten in between and claimed anew', () => {
    const first = putBack(claimed(mailbox(), digest()).mailbox, 'digest-1', 1, { due: NOW });
    const anew = claimed(drop(first, digest(), moment.today), digest()).mailbox;
    expect(anew.open['digest-1']?.epoch).toBe(2);
    expect(putBack(anew, 'digest-1', 1, { due: NOW })).toBe(anew);
  });

  test('puts nothing back that is held by now', () => {
    const held = hold(claimed(mailbox(), digest()).mailbox, 'digest-1');
    expect(putBack(held, 'digest-1', 1, { due: NOW })).toBe(held);
  });
});

describe('one job for two who share an address', () => {
  const NA = 'person-na';
  const both = (change: Partial<Recipient> = {}): Mailbox =>
    showPerson(
      mailbox(),
      NA,
      { shown: { address: 'gil@people.example', recipient: recipient(change) }, version: 1 },
      '2026-11-02',
    );
  const ofGil = match();
  const ofNa = { ...match(), person: NA };
  const waiting = (box: Mailbox): Mailbox => {
    const { mailbox: held, epoch } = claimed(box, ofGil);
    return putBack(held, 'notice-1', epoch, { due: after(NOW, MINUTE) });
  };
  const personWaiting = (box: Mailbox) => {
    const { notice } = box.open['notice-1'] ?? {};
    return notice !== undefined && 'person' in notice ? notice.person : undefined;
  };

  test('is not lost to one when the other no longer wants it', () => {
    const stopped = takeOwnWord(waiting(both()), NA, { mail: 'stopped', at: NOW });
    expect(standing(stopped, ofNa, after(NOW, MINUTE))).toBe('unwanted');
    expect(drop(stopped, ofNa, moment.today)).toBe(stopped);
    expect(personWaiting(stopped)).toBe(GIL);
  });

  test('goes to the second when it did not go to the first, who has left: by their own wishes, and as a mail of its own', () => {
    const beside = waitBeside(waiting(both()), ofNa);
    expect(waitBeside(beside, ofNa)).toBe(beside);
    const gone = showPerson(beside, GIL, { version: 2 }, '2026-11-02');
    expect(personWaiting(gone)).toBe(NA);
    expect(standing(gone, ofNa, after(NOW, MINUTE))).toBe('free');
    expect(gone.open['notice-1']).toMatchObject({ state: 'waiting', epoch: 0, due: after(NOW, MINUTE) });
    const daily = showPerson(waitBeside(waiting(both({ cadence: 'daily' })), ofNa), GIL, { version: 2 }, '2026-11-02');
    expect(standing(daily, ofNa, after(NOW, MINUTE))).toBe('for-digest');
  });

  test('goes to each by their own wishes: that it was tried for the one makes it no mail at once for the other', () => {
    const daily = waiting(both({ cadence: 'daily' }));
    expect(standing(daily, ofNa, after(NOW, MINUTE))).toBe('for-digest');
    expect(standing(daily, ofGil, after(NOW, MINUTE))).toBe('free');
  });

  test('still waits for the first while it is put off, or claimed and put back, for the second', () => {
    const later = momentOf(after(NOW, MINUTE));
    const putOffForNa = putOff(waiting(both()), ofNa, offersOf(ofNa), after(NOW, HOUR));
    expect(personWaiting(drop(putOffForNa, ofNa, later.today))).toBe(GIL);
    const { mailbox: held, epoch } = claim(waiting(both()), ofNa, offersOf(ofNa), later);
    const back = putBack(held, 'notice-1', epoch, { due: after(NOW, HOUR) });
    expect(personWaiting(drop(back, ofNa, later.today))).toBe(GIL);
  });

  test('is for neither any more once it went, or once SES may have had it and its reader has left', () => {
    const beside = waitBeside(claimed(both(), ofGil).mailbox, ofNa);
    for (const done of [
      accepted(beside, 'notice-1', moment.today),
      showPerson(beside, GIL, { version: 2 }, '2026-11-02'),
    ])
      expect(standing(done, ofNa)).toBe('ended');
  });

  test('waits for nobody who did not want it, nor for whoever has left since', () => {
    const stopped = takeOwnWord(waiting(both()), NA, { mail: 'stopped', at: NOW });
    expect(waitBeside(stopped, ofNa)).toBe(stopped);
    const left = showPerson(waitBeside(waiting(both()), ofNa), NA, { version: 2 }, '2026-11-02');
    expect(left.open['notice-1']?.others).toBeUndefined();
    expect(personWaiting(left)).toBe(GIL);
  });
});

describe('a mail to an office whose address is dead', () => {
  const dead: Mailbox = { ...emptyMailbox('mailbox-of-an-office'), suppressed: { at: NOW, reason: 'bounce' } };
  const to = { partner: 'masan-univ', to: 'office@city.example' } as const;

  test('is left to a person where somebody has to be told; the summary that comes every week is not', () => {
    const request = { number: 'R-1', requestedOn: '2026-11-02', dueOn: '2026-12-02', what: 'review' } as const;
    const asked: Notice = { kind: 'review-request', noticeId: 'r', ...to, person: GIL, request };
    const facts = { companyName: '가상정밀', from: '2026-10-26', to: '2026-11-01', postings: [] };
    const summary: Notice = { kind: 'company-summary', noticeId: 's', ...to, facts };
    expect(standing(dead, asked)).toBe('dead-address');
    expect(standing(dead, summary)).toBe('unwanted');
    expect(standing(emptyMailbox('mailbox-of-an-office'), asked)).toBe('free');
  });
});

describe('a mail that SES keeps turning away', () => {
  /** A mail that was rejected at each of these times after the start. */
  const turnedAway = (times: readonly number[]): Mailbox =>
    times.reduce((box, time) => {
      const { mailbox: again, epoch } = claimed(box, match(), after(NOW, time));
      return putBack(again, 'notice-1', epoch, { due: after(NOW, time + MINUTE), failing: after(NOW, time) });
    }, mailbox());

  test('is given up when the last refusal is four hours after the first, and not a moment before', () => {
    const later = after(NOW, 5 * HOUR);
    expect(standing(turnedAway([0, 4 * HOUR - 1]), match(), later)).toBe('free');
    expect(standing(turnedAway([0, 4 * HOUR]), match(), later)).toBe('to-give-up');
  });

  test('is not given up for time that passed while nothing could be sent', () => {
    const once = putOff(turnedAway([0]), match(), offersOf(match()), after(NOW, 30 * HOUR));
    expect(standing(once, match(), after(NOW, 30 * HOUR))).toBe('free');
  });

  test('is not given up when nothing could be sent between two refusals', () => {
    const later = after(NOW, 5 * HOUR);
    const again = (box: Mailbox): Mailbox => {
      const { mailbox: tried, epoch } = claimed(box, match(), after(NOW, 4 * HOUR));
      return putBack(tried, 'notice-1', epoch, { due: later, failing: after(NOW, 4 * HOUR) });
    };
    const putOffBetween = putOff(turnedAway([0]), match(), offersOf(match()), after(NOW, HOUR));
    const { mailbox: tried, epoch } = claimed(turnedAway([0]), match(), after(NOW, HOUR));
    const closedBetween = putBack(tried, 'notice-1', epoch, { due: after(NOW, 2 * HOUR) });
    expect(standing(again(turnedAway([0])), match(), later)).toBe('to-give-up');
    expect(standing(again(putOffBetween), match(), later)).toBe('free');
    expect(standing(again(closedBetween), match(), later)).toBe('free');
  });

  test('is tried no sooner than it is due', () => {
    expect(standing(turnedAway([0]), match(), after(NOW, MINUTE - 1))).toBe('in-hand');
    expect(standing(turnedAway([0]), match(), after(NOW, MINUTE))).toBe('free');
  });

  test('is forgotten by its job when it is given up, and not sent again under its id', () => {
    const box = giveUp(turnedAway([0, 4 * HOUR]), 'notice-1', moment.today);
    expect(standing(box, match('notice-1'))).toBe('ended');
    expect(isOffered(box, offerKey(match().cluster, false))).toBe(false);
  });
});

describe('immediate mails about jobs', () => {
  const five = (now = NOW): Mailbox =>
    [1, 2, 3, 4, 5].reduce((box, index) => sent(box, match(`n-${index}`, `${index}-job-number`), now), mailbox());

  test('are five a day; the sixth is for the digest', () => {
    const four = [1, 2, 3, 4].reduce((box, index) => sent(box, match(`n-${index}`, `${index}-job-number`)), mailbox());
    expect(standing(four, match('n-6', '6-job-number'))).toBe('free');
    expect(standing(five(), match('n-6', '6-job-number'))).toBe('for-digest');
  });

  test('are counted by the day in Seoul, which changes at 15:00 UTC', () => {
    const box = five('2026-11-02T14:00:00.000Z');
    expect(standing(box, match('n-6', '6-job-number'), '2026-11-02T14:59:59.999Z')).toBe('for-digest');
    expect(standing(box, match('n-6', '6-job-number'), '2026-11-02T15:00:00.000Z')).toBe('free');
  });

  test('are for the digest of whoever chose so', () => {
    expect(standing(mailbox({ cadence: 'daily' }), match())).toBe('for-digest');
    expect(standing(mailbox({ cadence: 'weekly' }), match())).toBe('for-digest');
  });

  test('that only waited while nothing could be sent are counted when they go, and go into the digest beyond the fifth', () => {
    const waiting = putOff(five(), match('n-6', '6-job-number'), {}, NOW);
    expect(standing(waiting, match('n-6', '6-job-number'))).toBe('for-digest');
    const first = putOff(mailbox(), match('n-1', '1-job-number'), {}, NOW);
    expect(claimed(first, match('n-1', '1-job-number')).mailbox.today).toEqual({ day: '2026-11-02', mails: 1 });
  });

  test('that are sent again after their window are not counted twice, and go beyond the fifth too', () => {
    const first = claimed(mailbox(), match()).mailbox;
    const full = [1, 2, 3, 4, 5].reduce(
      (box, index) => sent(box, match(`n-${index}`, `${index}-job-number`), after(NOW, 24 * HOUR)),
      first,
    );
    expect(standing(full, match(), after(NOW, 24 * HOUR))).toBe('free');
    expect(claimed(full, match(), after(NOW, 24 * HOUR)).mailbox.today).toEqual({ day: '2026-11-03', mails: 5 });
  });
});

describe('whether a mail is wanted', () => {
  const stopped = takeOwnWord(mailbox(), GIL, { mail: 'stopped', at: NOW });

  test('is decided when it is claimed: after a stop nothing goes by consent, and the answer to the stop does', () => {
    expect(standing(stopped, match())).toBe('unwanted');
    expect(standing(stopped, digest())).toBe('unwanted');
    expect(standing(stopped, answer())).toBe('free');
  });

  test('is not asked of a mail that is under way already', () => {
    const box = takeOwnWord(claimed(mailbox(), match()).mailbox, GIL, { mail: 'stopped', at: NOW });
    expect(standing(box, match())).toBe('in-hand');
  });

  test('ends with the person: nobody is answered who is gone', () => {
    const gone = showPerson(mailbox(), GIL, { version: 2 }, '2026-11-02');
    expect(standing(gone, match())).toBe('unwanted');
    expect(standing(gone, answer())).toBe('unwanted');
  });

  test('of an answer too is not renewed by a stop that is later than the bounce, but by an agreement', () => {
    const dead: Mailbox = { ...mailbox(), suppressed: { reason: 'bounce', at: NOW } };
    const said = (mail: 'stopped' | 'agreed') => takeOwnWord(dead, GIL, { mail, at: after(NOW, HOUR) });
    expect(standing(said('stopped'), answer())).toBe('unwanted');
    expect(standing(said('agreed'), answer())).toBe('free');
  });

  test('ends with a dead address, until a consent of a later day (fault 36)', () => {
    const dead: Mailbox = { ...mailbox(), suppressed: { reason: 'bounce', at: NOW } };
    expect(standing(dead, match())).toBe('unwanted');
    expect(standing(dead, answer())).toBe('unwanted');
    const renewed = (on: string): Mailbox =>
      showPerson(
        dead,
        GIL,
        {
          shown: {
            address: 'gil@people.example',
            recipient: recipient({ agreed: { on, textVersion: 'm', via: 'v' } }),
          },
          version: 2,
        },
        '2026-11-02',
      );
    expect(standing(renewed('2026-11-02'), match())).toBe('unwanted');
    expect(standing(renewed('2026-11-03'), match())).toBe('free');
  });
});
