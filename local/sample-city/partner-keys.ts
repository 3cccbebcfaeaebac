import type { PartnerId } from '../../functions/contracts/partners.ts';

/** The letters that begin a partner's own keys in the sample. Each partner numbers its keys separately. */
const PARTNER_KEYS: Readonly<Partial<Record<PartnerId, string>>> = {
  'changwon-national-univ': 'CN',
  'kyungnam-univ': 'KN',
  'changshin-univ': 'CS',
  'masan-univ': 'M',
  'moonsung-univ': 'MS',
  'industry-academia-institute': 'IA',
  'chamber-of-commerce': 'CC',
  'city-job-centre': 'JC',
  'mid-career-centre': 'MC',
  'mobile-centre': 'MB',
  'popup-cafe': 'PC',
  'public-works-office': 'PW',
};

/** A partner without letters of its own, which is not in the sample yet, has its id. */
const letters = (partner: PartnerId): string => PARTNER_KEYS[partner] ?? partner.toUpperCase();

/** A posting's key, e.g. `M-0012`. */
export const postingKey = (partner: PartnerId, number: number): string => `${letters(partner)}-${four(number)}`;

/** The key of a posting that is not one of the good ones, e.g. `M-X07`. It is the same at every size of the city. */
export const specialKey = (partner: PartnerId, number: number): string =>
  `${letters(partner)}-X${String(number).padStart(2, '0')}`;

/** A registration's key, e.g. `M-P0012`. */
export const seekerKey = (partner: PartnerId, number: number): string => `${letters(partner)}-P${four(number)}`;

/** The key of a registration whose person another partner has registered before, e.g. `M-Q0012`. */
export const secondKey = (partner: PartnerId, number: number): string => `${letters(partner)}-Q${four(number)}`;

const four = (number: number): string => String(number).padStart(4, '0');
