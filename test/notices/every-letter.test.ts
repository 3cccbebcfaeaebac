import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { PARTNER_IDS } from '../../functions/contracts/partners.ts';
import { CONTRACTS, type NoticeKind } from '../../functions/notices/contracts.ts';
import { consentRenewal } from '../../functions/notices/consent-renewal/letter.ts';
import { digestToSeeker } from '../../functions/notices/digest/letter.ts';
import { introductionToCompany } from '../../functions/notices/introduction/letter.ts';
import { matchToSeeker } from '../../functions/notices/match/letter.ts';
import { optOutConfirmed } from '../../functions/notices/opt-out-confirmed/letter.ts';
import { refusalsToPartner } from '../../functions/notices/refusals-digest/letter.ts';
import { reviewReceived } from '../../functions/notices/review-received/letter.ts';
import { reviewRequestToOfficials } from '../../functions/notices/review-request/letter.ts';
import { allLetters, lettersOf } from '../support/all-letters.ts';
import {
  digestFacts,
  introductionFacts,
  links,
  matchFacts,
  optOutFacts,
  refusalsFacts,
  renewalFacts,
  reviewReceivedFacts,
  reviewRequestFacts,
} from '../support/sample-facts.ts';

const KINDS = Object.keys(CONTRACTS) as NoticeKind[];
const letters = Object.entries(allLetters('가상'));
const isEnglish = (html: string): boolean => html.includes('<html lang="en"');
const korean = letters.filter(([, { html }]) => !isEnglish(html));
const english = letters.filter(([, { html }]) => isEnglish(html));

const flat = (text: string): string => text.replace(/\s+/g, ' ');

type Told = { readonly element: string; readonly words: string };

/** What the page says, block by block: each element that holds words. In tables only the cells of facts (`valign`). */
const toldBy = (page: string): Told[] => {
  const open: { element: string; words: string }[] = [];
  const told: Told[] = [];
  let inBody = false;
  const parser = new Parser({
    onopentag: (name, { valign }) => {
      inBody ||= name === 'body';
      if (/^(?:h[1-3]|p|th|td|li|a)$/.test(name))
        open.push({ element: name === 'td' && valign === undefined ? 'layout' : name, words: '' });
    },
    onclosetag: (name) => {
      if (!/^(?:h[1-3]|p|th|td|li|a)$/.test(name)) return;
      const { element, words } = open.pop() ?? { element: 'layout', words: '' };
      if (inBody && element !== 'layout' && words.trim() !== '') told.push({ element, words: flat(words).trim() });
      // A link is part of a sentence.
      const outer = open.at(-1);
      if (element === 'a' && outer !== undefined) outer.words += words;
    },
    ontext: (text) => {
      const top = open.at(-1);
      if (top !== undefined) top.words += text;
    },
  });
  parser.end(page);
  return told;
};

const hrefsOf = (page: string): string[] => [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');

describe.each(letters)('%s', (_, { subject, text, html }) => {
  test('the text part says everything that the page says', () => {
    const said = text.replace(/[\s[\]]/g, '');
    const told = toldBy(html);
    expect(told.length).toBeGreaterThan(8);
    // For a button the text part gives the address.
    for (const { words } of told.filter(
      ({ words }) => !/^버튼을 누르시면|^The button leads|^공고 보고 지원하기$/.test(words),
    ))
      expect(said).toContain(words.replace(/[\s[\]]/g, ''));
  });

  test('every address of the page stands in the text, alone on its line', () => {
    for (const href of hrefsOf(html)) expect(text.split('\n')).toContain(href);
  });

  test('says its purpose, and has no hole in it', () => {
    expect(flat(text)).toMatch(/목적: 서비스 안내|Purpose: service/);
    expect(subject + text + html).not.toMatch(/undefined|NaN|null|\[object/);
  });

  test('words that hurt are not used, nor do we speak of breaking the law', () =>
    expect(text + html).not.toMatch(/탈락|부적격|취약계층|떨어졌|불합격|경력단절여성|위법/));
});

describe.each(korean)('%s, in Korean', (_, { html, text }) => {
  test('each sentence is in 합니다체', () => {
    const ends = toldBy(html).flatMap(({ words }) =>
      words.startsWith('근거:')
        ? []
        : Array.from(words.matchAll(/(\S+(?: \S+){0,2})\.(?=\s|$)/g), ([, end]) => end ?? ''),
    );
    const sentences = ends.filter((end) => !/\d$/.test(end));
    expect(sentences.length).toBeGreaterThan(3);
    for (const end of sentences)
      expect(end).toMatch(/(?:니다|니까)\)?$|니다\(.*\)$|제\d+[조항](?:의\d+)?\)$|\(목적: 서비스 안내\)$/);
  });

  test('no particle is left open', () => expect(flat(text)).not.toMatch(/을\(를\)|이\(가\)|은\(는\)|\(으\)로/));
});

test.each(english)('%s: English, the terms of law in Korean beside it', (_, { subject, text }) => {
  expect(subject).toMatch(/^\[Changwon Jobs\] /);
  expect(flat(text)).not.toMatch(/니다\.|니까/);
});

describe('letters to a person', () => {
  const theirs = letters.filter(([, { html }]) => hrefsOf(html).includes(links.page));

  test('are those of the kinds that seekers read, but for the one that says a company’s summaries have stopped', () => {
    const seekers = KINDS.filter((kind) => CONTRACTS[kind].audience === 'seekers').flatMap(lettersOf);
    const expected = seekers.filter((name) => name !== 'opt-out of a company');
    expect(theirs.map(([name]) => name).toSorted()).toEqual(expected.toSorted());
  });

  test.each(theirs)('%s: says in one line that the link to the page is the person’s own', (_, { text, html }) => {
    const label = toldBy(html).find(({ element }) => element === 'a')?.words ?? '';
    expect(label).not.toBe('');
    const own =
      /아래 ‘([^’]+)’의 주소는 본인만 쓰시도록 만든 것이므로, 다른 분께 전달하지 말아 주시기 바랍니다\.|The address behind “([^”]+)” below is for you alone: please do not forward it\./;
    const [, ko, en] = own.exec(flat(text)) ?? [];
    expect(text.split('\n')).toContain(ko ?? en);
    expect(text).toContain(`${ko ?? en ?? ''}\n${links.page}\n`);
  });

  test.each(theirs.filter(([name]) => !/^(?:opt-out|own-page)/.test(name)))(
    '%s: can be stopped',
    (_, { text, html }) => {
      expect(hrefsOf(html)).toContain(links.unsubscribe);
      expect(text).toMatch(/\n(?:그만 받기|Stop these mails)\nhttps:/);
    },
  );
});

test('mails to officials and partners, and an answer to who wants no mail, ask nobody to stop anything', () => {
  for (const name of [
    'own-page',
    'review request',
    'refusals',
    'officials',
    'opt-out',
    'opt-out of a company',
    'introduction',
  ])
    expect(allLetters('가상')[name]?.text).not.toContain('그만 받기');
});

test('each kind of letter begins its subject in its own way, so that a mailbox can tell them apart', () => {
  const beginnings = letters.map(([name, { subject }]) => [name, subject.replace(/:.*$/, '')] as const);
  const kinds = Map.groupBy(beginnings, ([, begins]) => begins);
  const shared = [...kinds.values()].map((those) => those.map(([name]) => name)).filter(({ length }) => length > 1);
  expect(shared).toEqual([]);
});

test('every partner is named with the particle that fits', () => {
  for (const partner of PARTNER_IDS) {
    const all = [
      introductionToCompany({ ...introductionFacts, partner }),
      refusalsToPartner({ ...refusalsFacts, partner }),
      reviewRequestToOfficials({ ...reviewRequestFacts, partner }),
      ...(['ko', 'en'] as const).flatMap((language) => [
        digestToSeeker({ ...digestFacts, partner, language }),
        optOutConfirmed({ ...optOutFacts, partner, language }),
        consentRenewal({ ...renewalFacts, via: partner, language }),
      ]),
    ];
    for (const { text } of all) expect(text).not.toMatch(/undefined|을\(를\)|이\(가\)|은\(는\)|\(으\)로/);
  }
});

test.each([
  ['2026-06-30', '경력단절여성등 지원사업'],
  ['2026-07-01', '경력보유여성등 지원사업'],
])('a letter of %s calls a programme as it is called on that day: %s', (today, name) => {
  const programme = 'career-women';
  const [group] = digestFacts.groups;
  const jobs = group.jobs.map((entry) => ({ ...entry, job: { ...entry.job, programme } }));
  for (const { text } of [
    matchToSeeker({ ...matchFacts, today, question: 'undetermined', job: { ...matchFacts.job, programme } }),
    digestToSeeker({ ...digestFacts, today, groups: [{ ...group, jobs }] }),
    reviewReceived({ ...reviewReceivedFacts, today, programme }),
    reviewRequestToOfficials({ ...reviewRequestFacts, today, programme }),
  ])
    expect([...text.matchAll(/경력..여성등 지원사업/g)].every(([said]) => said === name) && text.includes(name)).toBe(
      true,
    );
});
