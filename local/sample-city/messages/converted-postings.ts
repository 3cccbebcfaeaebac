import type { PartnerId } from '../../../functions/contracts/partners.ts';
import type { Posting } from '../../../functions/contracts/posting.ts';
import { companyNamed } from '../companies.ts';
import { DISTRICT_NAMES } from '../districts.ts';
import { specialKey } from '../partner-keys.ts';
import { goodPosting } from '../postings/good-postings.ts';
import { postingLabel } from '../postings/posting-events.ts';
import type { Random } from '../random.ts';
import { roleNamed } from '../roles.ts';
import type { SampleEvent } from '../sample-event.ts';
import { instant, sampleEvent } from '../sample-event.ts';

const JOB_POSTING = 'https://schema.org/JobPosting';
const WORK24 = 'https://www.work24.go.kr/wanted';

type Source = {
  readonly number: number;
  readonly partner: PartnerId;
  readonly company: string;
  readonly role: string;
  readonly title: string;
  readonly dataschema: string;
  /** The data or its base64, as the partner's own system writes it. */
  readonly write: (posting: Posting) => { readonly data: unknown } | { readonly data_base64: string };
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const asHtml = (text: string): string =>
  text
    .split('\n\n')
    .map((block) => `<p>${escaped(block).replaceAll('\n', '<br>')}</p>`)
    .join('');

const UNIT_TEXTS: Readonly<Record<string, string>> = { hour: 'HOUR', day: 'DAY', month: 'MONTH', year: 'YEAR' };

/** A JobPosting as in a job board's page (JSON-LD). */
const jobPosting = (posting: Posting) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: posting.title,
  description: asHtml(posting.description),
  identifier: { '@type': 'PropertyValue', name: posting.company.name, value: posting.externalId },
  datePosted: posting.opensOn,
  validThrough: `${posting.closesOn ?? posting.opensOn}T23:59:59+09:00`,
  employmentType: 'FULL_TIME',
  occupationalCategory: posting.occupation?.code,
  hiringOrganization: {
    '@type': 'Organization',
    name: posting.company.name,
    taxID: posting.company.registrationNumber,
  },
  jobLocation: {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'KR',
      addressRegion: '경상남도',
      addressLocality: `창원시 ${DISTRICT_NAMES[posting.workplace.district ?? ''] ?? ''}`,
      streetAddress: posting.workplace.address?.split(' ').slice(3).join(' '),
    },
  },
  baseSalary: posting.wage && {
    '@type': 'MonetaryAmount',
    currency: 'KRW',
    value: {
      '@type': 'QuantitativeValue',
      minValue: posting.wage.min,
      maxValue: posting.wage.max ?? posting.wage.min,
      unitText: UNIT_TEXTS[posting.wage.unit],
    },
  },
  totalJobOpenings: posting.openings,
  url: `https://board.example/jobs/${posting.externalId}`,
});

const SAL_TYPES: Readonly<Record<string, string>> = { hour: '시급', day: '일급', month: '월급', year: '연봉' };

const payText = (won: number): string =>
  won >= 1_000_000 ? `${won / 10_000}만원 이상` : `${won.toLocaleString('en-US')}원 이상`;

/** One entry of a 고용24 list, field by field. */
const work24Entry = (posting: Posting): Record<string, string> => ({
  wantedAuthNo: posting.externalId,
  company: posting.company.name,
  busino: (posting.company.registrationNumber ?? '').replaceAll('-', ''),
  title: posting.title,
  salTpNm: SAL_TYPES[posting.wage?.unit ?? ''] ?? '',
  sal: payText(posting.wage?.min ?? 0),
  minSal: String(posting.wage?.min ?? ''),
  maxSal: String(posting.wage?.max ?? ''),
  region: `경남 창원시 ${DISTRICT_NAMES[posting.workplace.district ?? ''] ?? ''}`,
  holidayTpNm: '주5일근무',
  minEdubg: '학력무관',
  career: '관계없음',
  regDt: posting.opensOn.slice(2),
  closeDt: posting.closesOn === undefined ? '99991231' : `채용시까지  ${posting.closesOn.slice(2)}`,
  basicAddr: posting.workplace.address ?? '',
  empTpCd: '10',
  jobsCd: posting.occupation?.code ?? '',
  wantedInfoUrl: `https://board.example/wanted/${posting.externalId}`,
});

const work24Xml = (posting: Posting): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<wanted>\n${Object.entries(work24Entry(posting))
    .map(([field, value]) => `  <${field}>${escaped(value)}</${field}>`)
    .join('\n')}\n</wanted>`;

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const nameless = (posting: Posting) => ({
  ...jobPosting(posting),
  hiringOrganization: { '@type': 'Organization', name: posting.company.name },
});

const SOURCES: readonly Source[] = [
  {
    number: 71,
    partner: 'city-job-centre',
    company: '주식회사 모두온모빌리티',
    role: 'vehicle-assembly',
    title: '소형 전기 화물차 의장 조립원 모집',
    dataschema: JOB_POSTING,
    write: (posting) => ({ data: jobPosting(posting) }),
  },
  {
    number: 72,
    partner: 'changwon-national-univ',
    company: '주식회사 코드마루',
    role: 'data-analyst',
    title: '공정 데이터 시각화 담당자 모집',
    dataschema: JOB_POSTING,
    write: (posting) => ({ data: jobPosting(posting) }),
  },
  {
    number: 73,
    partner: 'kyungnam-univ',
    company: '진달래숲병원',
    role: 'nurse',
    title: '정형외과 병동 간호사 모집',
    dataschema: JOB_POSTING,
    write: (posting) => ({ data: jobPosting(posting) }),
  },
  {
    number: 74,
    partner: 'mid-career-centre',
    company: '한마당운수 주식회사',
    role: 'bus-driver',
    title: '산업단지 순환버스 운전원 모집',
    dataschema: WORK24,
    write: (posting) => ({ data: work24Xml(posting) }),
  },
  {
    number: 75,
    partner: 'mobile-centre',
    company: '주식회사 나루터물류',
    role: 'forklift',
    title: '항만 배후단지 지게차 기사 모집',
    dataschema: WORK24,
    write: (posting) => ({ data: work24Entry(posting) }),
  },
  {
    number: 76,
    partner: 'city-job-centre',
    company: '늘봄샘요양원',
    role: 'care-worker',
    title: '치매전담실 요양보호사 모집',
    dataschema: WORK24,
    write: (posting) => ({ data_base64: base64(work24Xml(posting)) }),
  },
  {
    number: 77,
    partner: 'kyungnam-univ',
    company: '생각나루학원',
    role: 'academy-tutor',
    title: '중등 과학 강사 모집',
    dataschema: JOB_POSTING,
    write: (posting) => ({ data: nameless(posting) }),
  },
  {
    number: 78,
    partner: 'mobile-centre',
    company: '주식회사 고른장터',
    role: 'delivery-driver',
    title: '농산물 배송 기사 모집',
    dataschema: WORK24,
    write: (posting) => ({
      data: work24Xml(posting).replace('<wanted>', '<!DOCTYPE wanted [<!ENTITY note "안내">]>\n<wanted>'),
    }),
  },
  {
    number: 79,
    partner: 'industry-academia-institute',
    company: '온새미센서 주식회사',
    role: 'pcb-assembly',
    title: '센서 기판 조립원 모집',
    dataschema: 'https://www.work24.go.kr/wanted/2099',
    write: (posting) => ({ data: work24Entry(posting) }),
  },
];

/** Postings in the forms of other systems (schema.org JobPosting and 고용24): good ones, and three that are refused. */
export const convertedPostings = (day: string, random: Random): SampleEvent[] =>
  SOURCES.map(({ number, partner, company, role, title, dataschema, write }) => {
    const externalId = specialKey(partner, number);
    const choice = { company: companyNamed(company), role: roleNamed(role), externalId, number, day, random };
    const posting = { ...goodPosting(choice), title };
    return sampleEvent({
      sender: partner,
      kind: 'postings',
      type: 'kr.go.changwon.jobs.posting.submitted.v1',
      label: postingLabel(partner, externalId, 1),
      time: instant(posting.opensOn, number),
      data: undefined,
      envelope: { dataschema, subject: externalId, revision: 1, ...write(posting) },
    });
  });
