import { FINDING_SEVERITY, type Finding } from '../../contracts/finding.ts';
import { OPEN_DAYS_WITHOUT_CLOSING, postingSchema, type Posting } from '../../contracts/posting.ts';
import { dayOfMonths } from '../language/calendar.ts';
import {
  entryDropped,
  keptForm,
  optionalTexts,
  unseenName,
  type OptionalText,
  type Plain,
} from '../messages/kept-form.ts';
import { dateWords } from '../language/dates.ts';
import { htmlToText } from '../language/html-to-text.ts';
import { atMost, visibleLine } from '../language/plain-text.ts';

const lines = (max: number, text: string): string => atMost(max, htmlToText(text));
const line = (max: number, text: string): string => visibleLine(max, htmlToText(text));

const plainAge = (age: Posting['age'], optional: OptionalText): Posting['age'] => {
  if (age?.ground === undefined || !('statute' in age.ground)) return age;
  const { ground, ...limits } = age;
  const statute = optional('age.ground.statute', 100, ground.statute);
  const article = optional('age.ground.article', 60, ground.article);
  return statute === undefined || article === undefined ? limits : { ...limits, ground: { statute, article } };
};

const plainRequirements = (requirements: Posting['requirements'], optional: OptionalText): Posting['requirements'] => {
  if (requirements === undefined) return undefined;
  const entries = (list: 'certificates' | 'languages'): string[] | undefined =>
    requirements[list]?.flatMap((text, index) => optional(`requirements.${list}.${index}`, 100, text) ?? []);
  return { ...requirements, certificates: entries('certificates'), languages: entries('languages') };
};

const MOST_MONTHS_OPEN = 12;
const START_WITHIN_MONTHS = 24;

const closingDayFar = (closesOn: string): Finding => ({
  code: 'closing-day-far',
  severity: FINDING_SEVERITY['closing-day-far'],
  path: 'closesOn',
  message: `마감일(${dateWords(closesOn, 'ko')})이 시작일부터 1년이 넘어, 채용할 때까지 모집하는 공고로 받았습니다. 시작일부터 ${OPEN_DAYS_WITHOUT_CLOSING}일 동안 게재됩니다.`,
  fix: `계속 모집하시면 ${OPEN_DAYS_WITHOUT_CLOSING}일이 지나기 전에 시작일을 그날로 고쳐 다시 보내 주십시오.`,
});

/** Removes days that are too far away to be meant. Sources write `9999-12-31` for no day. */
const plainDays = ({ opensOn, closesOn, startsOn }: Posting) => {
  const isFar = closesOn !== undefined && closesOn > dayOfMonths(opensOn, MOST_MONTHS_OPEN);
  const isNear =
    startsOn === undefined ||
    (startsOn >= dayOfMonths(opensOn, -MOST_MONTHS_OPEN) && startsOn <= dayOfMonths(opensOn, START_WITHIN_MONTHS));
  return {
    days: { ...(isFar ? { closesOn: undefined } : {}), ...(isNear ? {} : { startsOn: undefined }) },
    findings: [
      ...(isFar ? [closingDayFar(closesOn)] : []),
      ...(isNear
        ? []
        : [entryDropped('startsOn', '모집 시작일과 너무 먼 날짜여서, 일을 시작하는 날을 모르는 것으로 다루었습니다.')]),
    ],
  };
};

/**
 * Returns the posting in the form in which it is stored, checked and shown. HTML becomes text in NFC without invisible
 * characters. The title and every name become one line. Entries without a visible character and days that are too far
 * away are left out with a warning. Codes and amounts stay as they are. Idempotent. Refused if the title or the company
 * has no visible name, or if the result is no longer a valid Posting.
 */
export const plainPosting = (sent: Posting): Plain<Posting> => {
  const { company, workplace, contact } = sent;
  const [title, name] = [line(200, sent.title), line(100, company.name)];
  const unseen = [...(title === '' ? ['title'] : []), ...(name === '' ? ['company.name'] : [])];
  if (unseen.length > 0) return { ok: false, findings: unseen.map(unseenName) };
  const { dropped, optional } = optionalTexts(line);
  const { days, findings } = plainDays(sent);
  const value: Posting = {
    ...sent,
    ...days,
    title,
    description: lines(20_000, sent.description),
    company: {
      ...company,
      name,
      industry: optional('company.industry', 20, company.industry),
      address: optional('company.address', 200, company.address),
    },
    workplace: {
      ...workplace,
      address: optional('workplace.address', 200, workplace.address),
      zone: optional('workplace.zone', 64, workplace.zone),
    },
    requirements: plainRequirements(sent.requirements, optional),
    age: plainAge(sent.age, optional),
    programmeRound: optional('programmeRound', 20, sent.programmeRound),
    contact: contact && { ...contact, phone: optional('contact.phone', 30, contact.phone) },
  };
  return keptForm(postingSchema, value, [...findings, ...dropped]);
};
