import { sha256 } from '../../../functions/aws/hash.ts';
import { addDays, dayOfMonths } from '../../../functions/domain/language/calendar.ts';
import type { OwnWord } from '../../../functions/domain/mail/mailbox.ts';
import { FAR, GROUPS, partnerOf, recipientOf, residentOf, rowOf, type Job, type Resident } from './city.ts';
import type { Need, Reader } from './ledger.ts';
import { ASKING, DAY, HOUR, MINUTE, START, type Stage, type Step } from './stage.ts';
import { keyed, momentAt } from './system.ts';

export type Residents = {
  settle(index: number): void;
  any(): Resident;
  /** Asks for the mails about a job to every person whom it fits. */
  match(job: Job): void;
  /** The readers of a notice that the ledger does not know: a digest, or a mail on arrival. */
  needsOfDigest(to: string, notice: string): Need[];
  /** SES will report (`isKnown`: has reported) that an address bounced or complained. */
  cameBack(address: string, at: number, isKnown: boolean): void;
};

type Act = (resident: Resident) => void;
/** `turns`: from now on different mail may be right. */
type Changing = { readonly turns?: boolean; readonly starts?: () => void; readonly ends: () => void };

const shownAs = (resident: Resident): Step[] => {
  const { id: person, mailbox, address, version, own } = resident;
  const recipient = recipientOf(resident, version);
  return [
    { show: { mailbox, person, version, shown: { address, recipient, own } } },
    { row: { person, version, row: rowOf(resident) } },
  ];
};

const goneFrom = ({ id: person, mailbox, version }: Resident): Step[] => [
  { show: { mailbox, person, version } },
  { row: { person, version } },
];

/**
 * A match mail, with what is true about it: the time by which it should have gone, and whether
 * its job stayed open until then.
 */
const askForMatch = (ask: Stage['ask'], now: number, resident: Resident, job: Job): void => {
  const { id: person, mailbox, address, reader, cadence } = resident;
  const noticeId = sha256(JSON.stringify(['match', mailbox, job.cluster]));
  const days = cadence === 'weekly' ? 21 : 6;
  const until = now + days * DAY;
  const isExtended = job.closesOn !== FAR;
  const stands = (): boolean => !isExtended && !job.isWithdrawn && job.closesOn > momentAt(until).today;
  ask(
    { kind: 'match', noticeId, partner: partnerOf(job.index), mailbox, person, cluster: job.cluster },
    [{ reader, what: 'mail' }],
    days,
    { to: address, job: job.name, stands },
  );
};

/** The people who look for work: they register, stop, agree again, change their wishes, leave and come back. */
export const residentsOf = (stage: Stage, openOf: (group: number) => readonly Job[]): Residents => {
  const {
    ask,
    any,
    chance,
    change,
    expect,
    instant,
    isPoisoned,
    ledger,
    now,
    office,
    offices,
    send,
    soon,
    time,
    today,
  } = stage;
  const all: Resident[] = [];
  const byAddress = new Map<string, Resident[]>();
  const byGroup: Resident[][] = Array.from({ length: GROUPS }, () => []);
  const suppressedAt = new Map<Reader, number>();

  const arrivals = new Map<string, Resident>();

  /** One mail on arrival instead of one a job: what it cannot hold, or cannot be sent for, comes in digests. */
  const arrive: Act = (resident) => {
    const open = openOf(resident.group);
    const noticeId = sha256(JSON.stringify(['arrival', resident.id, arrivals.size]));
    if (open.length === 0 || isPoisoned(noticeId)) return matchEach(resident);
    for (const job of open) askForMatch(expect, now(), resident, job);
    arrivals.set(noticeId, resident);
    const { mailbox, id: person } = resident;
    send({ kind: 'arrival', noticeId, partner: 'city-job-centre', mailbox, person, about: 'jobs' });
  };
  const matchEach: Act = (resident) => {
    for (const job of openOf(resident.group)) askForMatch(ask, now(), resident, job);
  };
  const matchAgain: Act = (resident) => (chance.happens(0.6) ? arrive(resident) : matchEach(resident));

  /** One change of a resident at a time. Later changes wait until it is done. */
  const changing = (resident: Resident, steps: readonly Step[], { turns = true, starts, ends }: Changing): void => {
    let over: ((to: number) => void) | undefined;
    resident.isBusy = true;
    const begins = (): void => {
      if (turns) over = ledger.turns(resident.reader, now());
      starts?.();
    };
    change(steps, begins, () => {
      over?.(now());
      resident.isBusy = false;
      ends();
    });
  };
  const whenFree = (resident: Resident, act: Act): void => {
    if (resident.isBusy) soon(5 * MINUTE, () => whenFree(resident, act));
    else act(resident);
  };

  const agree: Act = (resident) => {
    const own: OwnWord = { mail: 'agreed', at: instant() };
    const { mailbox, id: person, reader } = resident;
    const starts = (): void => {
      resident.own = own;
      const isDead = (suppressedAt.get(reader) ?? 0) >= Date.parse(own.at);
      ledger.becomes(reader, { mail: true, suppressed: isDead });
    };
    changing(resident, [{ say: { mailbox, person, own } }], { starts, ends: () => matchAgain(resident) });
  };

  const stop: Act = (resident) => {
    const own: OwnWord = { mail: 'stopped', at: instant() };
    const { mailbox, id: person, address, reader } = resident;
    const starts = (): void => {
      resident.own = own;
    };
    const ends = (): void => {
      ledger.becomes(reader, { mail: false });
      const noticeId = sha256(JSON.stringify(['opt-out-confirmed', person, own.at]));
      const notice = { kind: 'opt-out-confirmed', noticeId, partner: 'city-job-centre', mailbox, person } as const;
      ask({ ...notice, on: today() }, [{ reader, what: 'address' }], 2, { to: address });
      if (chance.happens(0.4)) soon(HOUR + chance.below(2 * DAY), () => whenFree(resident, agree));
    };
    changing(resident, [{ say: { mailbox, person, own } }], { starts, ends });
  };

  /** Comes back under a new consent, or under the old one (an address that was changed back). */
  const comeBack = (resident: Resident, anew: boolean): void => {
    const { reader } = resident;
    resident.version += 1;
    if (anew) Object.assign(resident, { agreedOn: today(), own: undefined });
    const starts = (): void => {
      const since = suppressedAt.get(reader);
      const stillDead = since !== undefined && resident.agreedOn <= momentAt(since).today;
      ledger.becomes(reader, { here: true, mail: resident.own?.mail !== 'stopped', suppressed: stillDead });
    };
    changing(resident, shownAs(resident), { starts, ends: () => matchAgain(resident) });
  };

  const leave: Act = (resident) => {
    const { reader } = resident;
    const isMove = chance.happens(0.5);
    resident.version += 1;
    const ends = (): void => {
      ledger.becomes(reader, { here: false });
      if (isMove) soon(MINUTE + chance.below(3 * HOUR), () => whenFree(resident, (one) => comeBack(one, false)));
      else if (chance.happens(0.5))
        soon(6 * HOUR + chance.below(2 * DAY), () => whenFree(resident, (one) => comeBack(one, true)));
    };
    changing(resident, goneFrom(resident), { ends });
  };

  const shownAnew = (resident: Resident, turns: boolean): void => {
    resident.version += 1;
    const ends = (): void => {
      if (turns || chance.happens(0.3)) matchAgain(resident);
    };
    changing(resident, shownAs(resident), { turns, ends });
  };

  const regroup = (resident: Resident, group: number): void => {
    byGroup[resident.group] = byGroup[resident.group]!.filter((one) => one !== resident);
    resident.group = group;
    byGroup[group]!.push(resident);
  };

  /** The actions of a resident, by share. */
  const act: Act = (resident) => {
    if (!resident.reader.here) return;
    const die = chance.random();
    if (die < 0.25) stop(resident);
    else if (die < 0.45) leave(resident);
    else if (die < 0.55) {
      resident.cadence = any(['immediate', 'daily', 'weekly'] as const);
      shownAnew(resident, true);
    } else if (die < 0.62) {
      regroup(resident, chance.below(GROUPS));
      shownAnew(resident, true);
    } else if (die < 0.7 && resident.reader.suppressed) agree(resident);
    else shownAnew(resident, false);
  };

  /** The sweep asks for the renewal by itself, two years after the consent. */
  const expectRenewal = (resident: Resident, agreedOn: string): void => {
    const { id: person, reader, address: to } = resident;
    const renewalAt = `${dayOfMonths(agreedOn, 24)}T00:00:00.000Z`;
    time.at(Date.parse(renewalAt), () => {
      if (resident.agreedOn !== agreedOn || resident.own !== undefined) return;
      const id = sha256(JSON.stringify(['consent-renewal', person, renewalAt]));
      const needs: Need[] = [{ reader, what: 'mail' }];
      const until = now() + 6 * DAY;
      ledger.asked({ id, kind: 'consent-renewal', person, at: now(), until, to, needs, stands: () => true });
    });
  };

  const settle = (index: number): void => {
    const shared = index > 0 && chance.happens(0.04) ? all[index - 1]?.address : undefined;
    const die = chance.random();
    const cadence = die < 0.6 ? 'immediate' : die < 0.85 ? 'daily' : 'weekly';
    const isNew = chance.happens(0.25);
    const renews = !isNew && chance.happens(0.08);
    const day = momentAt(START + DAY + chance.below(ASKING - 2 * DAY)).today;
    const agreedOn = renews ? dayOfMonths(day, -24) : addDays('2026-01-01', chance.below(300));
    const reader = ledger.reader();
    const address = shared ?? `p${index}@people.example`;
    const resident = residentOf(index, { address, cadence, group: chance.below(GROUPS), agreedOn, reader }, keyed);
    resident.version = 1;
    all.push(resident);
    byGroup[resident.group]!.push(resident);
    byAddress.set(address, [...(byAddress.get(address) ?? []), resident]);
    const here = (): void => ledger.becomes(reader, { here: true, mail: true });
    // Some come when jobs are open already, and have them all in one mail.
    const comes = (): void =>
      change(
        shownAs(resident),
        () => undefined,
        () => {
          here();
          arrive(resident);
        },
      );
    if (isNew) soon(6 * HOUR + chance.below(ASKING - DAY), comes);
    else change(shownAs(resident), () => undefined, here);
    if (renews) expectRenewal(resident, agreedOn);
    if (chance.happens(0.6)) soon(3 * HOUR + chance.below(ASKING), () => whenFree(resident, act));
  };

  /** The people at an address who gave no consent since `at`. */
  const readersAt = (address: string, at: number): Reader[] => {
    const isLater = ({ own, agreedOn }: Resident): boolean =>
      (own?.mail === 'agreed' && Date.parse(own.at) > at) || agreedOn > momentAt(at).today;
    const people = (byAddress.get(address) ?? []).filter((resident) => !isLater(resident)).map(({ reader }) => reader);
    return offices.has(address) ? [...people, office(address)] : people;
  };

  return {
    settle,
    any: () => any(all),
    match: (job) => {
      for (const resident of byGroup[job.group]!) if (resident.reader.here) askForMatch(ask, now(), resident, job);
    },
    needsOfDigest: (to, notice) => {
      const days = [0, -DAY, DAY].map((off) => momentAt(now() + off).today);
      const arrived = arrivals.get(notice);
      const isOf = (resident: Resident): boolean =>
        resident === arrived || days.some((day) => sha256(JSON.stringify(['digest', resident.id, day])) === notice);
      return (byAddress.get(to) ?? []).filter(isOf).map(({ reader }) => ({ reader, what: 'mail' }));
    },
    cameBack: (address, at, isKnown) => {
      for (const reader of readersAt(address, at)) {
        const time = isKnown ? now() : at;
        ledger.turns(reader, time, time);
        if (!isKnown) continue;
        suppressedAt.set(reader, Math.max(at, suppressedAt.get(reader) ?? 0));
        if (!reader.suppressed) ledger.becomes(reader, { suppressed: true });
      }
    },
  };
};
