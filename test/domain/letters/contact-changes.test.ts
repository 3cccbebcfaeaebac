import { describe, expect, test } from 'vitest';
import {
  contactsThatCount,
  contactsWith,
  mailsWith,
  MOST_CONTACTS,
  problemOfContact,
  type ContactChange,
  type Contacts,
} from '../../../functions/domain/letters/contact-changes.ts';
import { inventedSite } from '../../support/invented-site.ts';

/** All numbers and addresses are invented. */

const SETTINGS: Contacts = {
  site: inventedSite,
  places: { 'masan-univ': { phone: '055-000-0204', address: '창원시 지어낸로 4' } },
  mails: { 'masan-univ': 'contact@masan.example' },
  officials: 'officials@city.example',
};
const change = (field: ContactChange['field'], value: string, office = 'masan-univ'): ContactChange => ({
  office,
  field,
  value,
  source: '가상',
});

describe('what officials approved of contacts', () => {
  test('lies over the settings, field by field; all else stays', () => {
    const now = contactsWith([change('phone', '055-000-0299'), change('mail', 'new@masan.example')], SETTINGS);
    expect(now.places['masan-univ']).toEqual({ phone: '055-000-0299', address: '창원시 지어낸로 4' });
    expect(now.mails).toEqual({ 'masan-univ': 'new@masan.example' });
    expect([now.site, now.officials]).toEqual([SETTINGS.site, SETTINGS.officials]);
  });

  test('reaches a partner of which the settings know nothing', () => {
    const now = contactsWith([change('address', '창원시 지어낸로 9', 'popup-cafe')], SETTINGS);
    expect(now.places['popup-cafe']).toEqual({ address: '창원시 지어낸로 9' });
  });

  test('of the city changes the foot of the pages and what letters say, and never who is responsible for privacy', () => {
    const now = contactsWith(
      [
        change('phone', '1899-0000', 'city'),
        change('civil-phone', '055-000-0298', 'city'),
        change('address', '창원시 지어낸로 99', 'city'),
        change('mail', 'jobs@office.example', 'city'),
      ],
      SETTINGS,
    );
    expect(now.site).toEqual({
      ...inventedSite,
      phone: '1899-0000',
      civilPhone: '055-000-0298',
      address: '창원시 지어낸로 99',
    });
    expect(now.officials).toBe('jobs@office.example');
  });

  test('takes a contact away where it is empty', () => {
    const none = [change('phone', ''), change('mail', '')];
    expect(contactsWith(none, SETTINGS).places['masan-univ']?.phone).toBeUndefined();
    expect(mailsWith(none, SETTINGS.mails)['masan-univ']).toBeUndefined();
  });

  test('of an office that is no sender any more, or in a form that is not taken any more, is left out', () => {
    const former = [change('phone', '055-000-0299', 'former-partner'), change('phone', '12')];
    expect(contactsWith(former, SETTINGS)).toEqual(SETTINGS);
    expect(mailsWith([change('mail', 'x@y.example', 'former-partner')], SETTINGS.mails)).toEqual(SETTINGS.mails);
  });

  test('is kept once for each field of each office: the last that was approved', () => {
    const first = change('phone', '055-000-0298');
    const last = change('phone', '055-000-0299');
    const other = change('phone', '055-000-0297', 'city');
    expect(contactsThatCount([first, other, last])).toEqual([last, other]);
    expect(MOST_CONTACTS).toBe(40);
  });

  test.each([
    ['of an office that is none', change('phone', '055-000-0299', 'nowhere'), '기관을'],
    ['a number for questions of a partner', change('civil-phone', '055-000-0299'), '창원시에만'],
    ['nothing for the city', change('phone', '', 'city'), '뺄 수 없습니다'],
    ['a number without hyphens', change('phone', '0550000299'), '지역번호부터'],
    ['an address of 101 characters', change('address', '가'.repeat(101)), '100자까지'],
    ['an address of two lines', change('address', '창원시\n지어낸로'), '한 줄에'],
    ['a mail address that is none', change('mail', 'contact at masan'), '메일 주소를'],
    [
      'a mail address of 101 characters',
      change('mail', `a@${'b'.repeat(50)}.${'c'.repeat(40)}.example`),
      '메일 주소를',
    ],
  ])('cannot be %s', (_, row, said) => {
    expect(problemOfContact(row)).toContain(said);
  });

  test.each([
    ['an address of 100 characters', change('address', '가'.repeat(100))],
    ['a mail address of 100 characters', change('mail', `a@${'b'.repeat(50)}.${'c'.repeat(39)}.example`)],
    ['nothing for a partner', change('address', '')],
  ])('can be %s', (_, row) => {
    expect(problemOfContact(row)).toBeUndefined();
  });
});
