import { expect, test } from 'vitest';
import {
  CITY,
  DOORS,
  latestSenderName,
  PARTNER_IDS,
  partnerOf,
  PEOPLE_PARTNER_IDS,
  senderNamesOf,
  senderSchema,
} from '../../functions/contracts/partners.ts';

test('the twelve partners of the first release come first', () => {
  expect(PARTNER_IDS.slice(0, 12)).toEqual([
    'changwon-national-univ',
    'kyungnam-univ',
    'changshin-univ',
    'masan-univ',
    'moonsung-univ',
    'industry-academia-institute',
    'chamber-of-commerce',
    'city-job-centre',
    'mid-career-centre',
    'mobile-centre',
    'popup-cafe',
    'public-works-office',
  ]);
});

test('every partner sends postings, ten of the twelve people too; the chamber of commerce and the city tell of companies, and the city reviews', () => {
  expect(PARTNER_IDS.slice(0, 12).filter((id) => !PEOPLE_PARTNER_IDS.some((people) => people === id))).toEqual([
    'chamber-of-commerce',
    'public-works-office',
  ]);
  expect(DOORS).toEqual([
    ...PARTNER_IDS.map((sender) => ({ sender, kind: 'postings' })),
    ...PEOPLE_PARTNER_IDS.map((sender) => ({ sender, kind: 'people' })),
    { sender: 'chamber-of-commerce', kind: 'companies' },
    { sender: 'city', kind: 'companies' },
    { sender: 'city', kind: 'reviews' },
  ]);
});

test('a partner is known by its id; the city is none', () => {
  expect(partnerOf('masan-univ')).toBe('masan-univ');
  for (const id of [CITY, 'unheard-of', 'toString', '', undefined]) expect(partnerOf(id)).toBeUndefined();
});

test.each(senderSchema.options)(
  '%s has a Korean name, a plain English one, and its names follow one another',
  (sender) => {
    const [first, ...later] = senderNamesOf(sender);
    for (const { ko, en, inLetters = en } of [first, ...later]) {
      expect(ko).toMatch(/^[가-힣 ]+$/);
      expect(en).toMatch(/^[A-Za-zé -]+$/);
      expect(inLetters === en || inLetters.endsWith(` (${ko})`), inLetters).toBe(true);
    }
    const days = later.map(({ from = '' }) => from);
    for (const day of days) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(latestSenderName(sender)).toBe(later.at(-1) ?? first);
  },
);

test('the city has one name: consents and findings say it and bear no day', () => {
  expect(senderNamesOf(CITY)).toHaveLength(1);
});
