import type { EnvironmentName } from '../../functions/contracts/environment.ts';
import type { Site } from '../../functions/contracts/site.ts';
import { sha256 } from '../../functions/aws/hash.ts';
import { officesIn, type OfficesOf } from '../../functions/domain/letters/offices.ts';
import type { Around } from '../../functions/domain/page/page-answer.ts';

/** Who runs the pages of the tests. Everything in it is invented. */
export const inventedSite: Site = {
  address: '경상남도 창원시 의창구 지어낸로 1',
  phone: '055-000-0100',
  civilPhone: '055-000-0120',
  privacyOfficer: {
    name: '가나다(지어낸 이름)',
    office: '창원시 일자리창출과',
    phone: '055-000-0131',
    email: 'privacy@city.example',
  },
};

/** What surrounds the pages of the tests. */
export const inventedAround: Around = { site: inventedSite, stage: 'dev', host: 'jobs.example', hash: sha256 };

/** Whom a company can ask in the letters of the tests. Everything in it is invented. */
export const inventedOffices: OfficesOf = officesIn({
  site: inventedSite,
  places: { 'chamber-of-commerce': { phone: '055-000-0211' } },
  mails: { 'chamber-of-commerce': 'contact@chamber.example' },
  officials: 'officials@city.example',
});

/** The settings of a stage that sends mail. Everything in them is invented. */
export const INVENTED_SETTINGS: Readonly<Partial<Record<EnvironmentName, string>>> = {
  partnerContacts: JSON.stringify({ 'masan-univ': 'contact@masan.example' }),
  revokedPartners: '[]',
  officialsAddress: 'officials@city.example',
  mailFrom: 'jobs@city.example',
  site: JSON.stringify(inventedSite),
  partnerPlaces: JSON.stringify({ 'masan-univ': { phone: '055-000-0204' } }),
  partnerPhones: JSON.stringify({ 'masan-univ': '055-000-0204' }),
  pageUrl: 'https://pages.city.example',
  consoleUrl: 'https://console.city.example',
};
