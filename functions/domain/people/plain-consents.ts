import { FINDING_SEVERITY, type Finding } from '../../contracts/finding.ts';
import type { Seeker } from '../../contracts/seeker.ts';
import { addDays, seoulDate, utcInstant } from '../language/calendar.ts';
import { ASK_A_PERSON } from '../messages/ask-a-person.ts';
import { unseenName } from '../messages/kept-form.ts';
import { visibleLine } from '../language/plain-text.ts';

type Consents = Seeker['consents'];
const KINDS = [
  'matching',
  'mail',
  'screening',
  'health',
  'introduction',
  'followUp',
] as const satisfies readonly (keyof Consents)[];

/** Tolerance for different clocks and time zones: 1 day. */
const GRACE_MILLISECONDS = 86_400_000;

/**
 * Returns the day or instant of a consent, but never after the moment of sending. Undefined if it is more than a day
 * after that. A consent with a later date would beat the person's own stop and deletion.
 */
const givenOn = (on: string, sentAt: string): string | undefined => {
  if (on.length === 10) {
    const sentOn = seoulDate(sentAt);
    return on <= sentOn ? on : on <= addDays(sentOn, 1) ? sentOn : undefined;
  }
  const [given, sent] = [Date.parse(on), Date.parse(sentAt)];
  return given <= sent ? on : given <= sent + GRACE_MILLISECONDS ? utcInstant(sentAt) : undefined;
};

const ahead = (path: string): Finding => ({
  code: 'date-out-of-range',
  severity: FINDING_SEVERITY['date-out-of-range'],
  path,
  message: `동의하신 날이 메시지를 보낸 때보다 뒤의 날짜입니다. (${path})`,
  fix: `실제로 동의하신 날짜로 고쳐서 다시 보내 주십시오. ${ASK_A_PERSON}`,
});

/**
 * Returns the consents in the form in which they are stored. `sentAt` (ISO 8601 instant) is when the message was sent.
 */
export const plainConsents = (
  sent: Consents,
  sentAt: string,
): { readonly consents: Consents; readonly findings: readonly Finding[] } => {
  const findings: Finding[] = [];
  const consents: Consents = {};
  for (const kind of KINDS) {
    const consent = sent[kind];
    if (consent === undefined) continue;
    const path = `consents.${kind}`;
    const on = givenOn(consent.on, sentAt);
    const textVersion = visibleLine(64, consent.textVersion);
    const via = visibleLine(100, consent.via);
    if (on === undefined) findings.push(ahead(`${path}.on`));
    if (textVersion === '') findings.push(unseenName(`${path}.textVersion`));
    if (via === '') findings.push(unseenName(`${path}.via`));
    consents[kind] = { on: on ?? consent.on, textVersion, via };
  }
  return { consents, findings };
};

/**
 * Merges the consents of content that was sent twice: the earlier record of each counts. A repetition must not make a
 * consent later.
 */
export const earlierConsents = (a: Consents, b: Consents): Consents =>
  Object.fromEntries(
    KINDS.flatMap((kind) => {
      const [one, other] = [a[kind], b[kind]];
      if (one === undefined || other === undefined) return [];
      return [[kind, Date.parse(other.on) < Date.parse(one.on) ? other : one]];
    }),
  );
