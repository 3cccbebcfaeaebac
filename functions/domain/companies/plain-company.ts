import {
  companyFactsSchema,
  companyRegisteredSchema,
  headcountReportedSchema,
  type CompanyFacts,
  type CompanyRegistered,
  type HeadcountReported,
} from '../../contracts/company.ts';
import { FINDING_SEVERITY, type Finding } from '../../contracts/finding.ts';
import { businessNumber } from '../language/business-number.ts';
import { divisionOf } from '../language/industries.ts';
import { visibleLine } from '../language/plain-text.ts';
import { entryDropped, keptForm, optionalTexts, unseenName, type Plain } from '../messages/kept-form.ts';
import { refusal } from '../messages/refusal.ts';

/** Messages about companies in the form in which they are stored and shown. */

const unidentified = (): Finding =>
  refusal(
    'employer-unidentified',
    'registrationNumber',
    '사업자등록번호가 맞지 않아 어느 회사인지 확인할 수 없습니다.',
    '사업자등록증의 번호 10자리를 확인하여 다시 보내 주십시오.',
  );

const unknownValue = (path: string, message: string, fix: string): Finding => ({
  code: 'unknown-value',
  severity: FINDING_SEVERITY['unknown-value'],
  path,
  message: `${message} (${path})`,
  fix,
});

type Numbered = { readonly registrationNumber: string };

const withNumber = <T extends Numbered>(sent: T, plain: (value: T) => Plain<T>): Plain<T> => {
  const number = businessNumber(sent.registrationNumber);
  if (number === undefined) return { ok: false, findings: [unidentified()] };
  return plain({ ...sent, registrationNumber: number });
};

const siteFindings = (sites: CompanyRegistered['sites']): Finding[] =>
  sites.flatMap(({ district }, index) =>
    /^\d{5}$/.test(district)
      ? []
      : [
          unknownValue(
            `sites.${index}.district`,
            '알 수 없는 시군구 코드여서 창원에 있는 사업장으로 보지 않았습니다.',
            '시군구 코드 5자리를 적어 주십시오(예: 성산구 48123).',
          ),
        ],
  );

/** Returns each site once: of several with one id the first is kept. */
const sitesOnce = (sites: CompanyRegistered['sites']) => {
  const dropped: Finding[] = [];
  const kept = sites.filter(({ id }, index) => {
    const isFirst = sites.findIndex((site) => site.id === id) === index;
    if (!isFirst)
      dropped.push(entryDropped(`sites.${index}`, '같은 id의 사업장이 앞에 있어 이 항목은 빼고 받았습니다.'));
    return isFirst;
  });
  return { kept, dropped };
};

/** Returns a registered company. Refused without a valid business number, or if its name has no visible character. */
export const plainCompany = (sent: CompanyRegistered): Plain<CompanyRegistered> =>
  withNumber(sent, (numbered) => {
    const name = visibleLine(100, numbered.name);
    if (name === '') return { ok: false, findings: [unseenName('name')] };
    const { optional, dropped } = optionalTexts(visibleLine);
    const sites = sitesOnce(numbered.sites);
    const phone = optional('contact.phone', 30, numbered.contact?.phone);
    const industry = optional('industry', 20, numbered.industry);
    const value = {
      ...numbered,
      name,
      sites: sites.kept,
      industry,
      ...(numbered.contact && { contact: { email: numbered.contact.email, ...(phone !== undefined && { phone }) } }),
    };
    return keptForm(companyRegisteredSchema, value, [
      ...dropped,
      ...sites.dropped,
      ...siteFindings(numbered.sites),
      ...(industry === undefined || divisionOf(industry) !== undefined
        ? []
        : [
            unknownValue(
              'industry',
              '알 수 없는 업종 코드여서 미확인으로 처리했습니다.',
              '한국표준산업분류 코드를 적어 주십시오(예: 29141).',
            ),
          ]),
    ]);
  });

/** Returns a headcount. Refused without a valid business number, or for a month that has not begun on `today`. */
export const plainHeadcount = (sent: HeadcountReported, today: string): Plain<HeadcountReported> =>
  withNumber(sent, (numbered) =>
    numbered.month > today.slice(0, 7)
      ? {
          ok: false,
          findings: [
            refusal(
              'date-out-of-range',
              'month',
              '아직 시작하지 않은 달의 인원은 받지 않습니다.',
              '그 달이 끝난 뒤 월말 인원을 보내 주십시오.',
            ),
          ],
        }
      : keptForm(headcountReportedSchema, numbered, []),
  );

type Counted = CompanyFacts['schemes'];

/** Returns what a company declares. Refused without a valid business number. */
export const plainCompanyFacts = (sent: CompanyFacts): Plain<CompanyFacts> =>
  withNumber(sent, (numbered) => {
    const { optional, dropped } = optionalTexts(visibleLine);
    const counted = (path: string, said: Counted): Counted =>
      Array.isArray(said) ? said.flatMap((text, index) => optional(`${path}.${index}`, 100, text) ?? []) : said;
    const value = {
      ...numbered,
      schemes: counted('schemes', numbered.schemes),
      social: counted('social', numbered.social),
      jobFairs: counted('jobFairs', numbered.jobFairs),
    };
    return keptForm(companyFactsSchema, value, dropped);
  });
