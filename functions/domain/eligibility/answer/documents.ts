import type { Sentence } from '../engine/criterion.ts';
import type { ScreeningFacts } from '../engine/subject.ts';

/** The paths of the single facts of a declaration. A list counts as one fact. */
type LeafPaths<T, Before extends string = ''> = {
  [Key in keyof T & string]-?: NonNullable<T[Key]> extends readonly unknown[]
    ? `${Before}${Key}`
    : NonNullable<T[Key]> extends object
      ? LeafPaths<NonNullable<T[Key]>, `${Before}${Key}.`>
      : `${Before}${Key}`;
}[keyof T & string];

type FactPath = `facts.${LeafPaths<ScreeningFacts>}`;
type SeekerPath =
  | 'seeker.birthDate'
  | 'seeker.residence.district'
  | 'seeker.employment.status'
  | 'seeker.career'
  | 'seeker.certificates';

/** A fact that screening reads: its name, whose it is, and the document that proves it. */
export type FactDocument = { readonly name: Sentence; readonly whose: Sentence; readonly document: Sentence };

const SELF: Sentence = { ko: '신청인 본인', en: 'yourself' };
const FAMILY: Sentence = { ko: '신청인과 가족의 합계', en: 'you and your family together' };
const HOUSEHOLD: Sentence = { ko: '신청인과 함께 사는 가족', en: 'you and the family you live with' };

const fact = (name: Sentence, document: Sentence, whose: Sentence = SELF): FactDocument => ({ name, whose, document });

const RESIDENT_REGISTER: Sentence = {
  ko: '주민등록등본',
  en: 'certificate of resident registration (주민등록등본)',
};
const BENEFITS_CERTIFICATE: Sentence = {
  ko: '수급자 증명서',
  en: 'certificate of benefit receipt (수급자 증명서)',
};
const UNEMPLOYMENT_BENEFIT: Sentence = {
  ko: '고용보험 수급자격증 또는 실업급여 지급 확인서',
  en: 'unemployment benefit record (고용보험 수급자격증)',
};
const JOB_SEEKER: Sentence = {
  ko: '구직등록확인증(고용24에서 발급)',
  en: 'certificate of job-seeker registration (구직등록확인증, from Work24)',
};
const INSURANCE_HISTORY: Sentence = {
  ko: '고용보험 피보험자격 이력내역서',
  en: 'employment insurance history (고용보험 피보험자격 이력내역서)',
};
const CAREER_BREAK: Sentence = {
  ko: '고용보험 피보험자격 이력내역서와 사유를 보여 주는 서류(가족관계증명서 등)',
  en: 'employment insurance history (고용보험 피보험자격 이력내역서) and a paper that shows the reason (e.g. 가족관계증명서)',
};
const PARTICIPATION: Sentence = {
  ko: '일자리사업 참여 확인서',
  en: 'confirmation of taking part in a jobs programme (일자리사업 참여 확인서)',
};

/** Every fact that a programme may report as missing. */
export const DOCUMENTS = {
  'seeker.birthDate': fact({ ko: '생년월일', en: 'date of birth' }, RESIDENT_REGISTER),
  'seeker.residence.district': fact({ ko: '사는 곳', en: 'place of residence' }, RESIDENT_REGISTER),
  'seeker.employment.status': fact(
    { ko: '취업 상태', en: 'employment status' },
    {
      ko: '건강보험 자격득실확인서 또는 고용보험 피보험자격 이력내역서',
      en: 'health insurance enrolment record (건강보험 자격득실확인서)',
    },
  ),
  'seeker.career': fact(
    { ko: '분야별 경력', en: 'career in the field' },
    { ko: '경력증명서 또는 고용보험 피보험자격 이력내역서', en: 'certificate of career (경력증명서)' },
  ),
  'seeker.certificates': fact(
    { ko: '국가자격증', en: 'national certificates' },
    { ko: '국가자격증 사본 또는 자격취득확인서', en: 'copy of the certificate (국가자격증)' },
  ),
  'facts.sex': fact({ ko: '성별', en: 'sex' }, RESIDENT_REGISTER),
  'facts.residentSince': fact(
    { ko: '창원시에 살기 시작한 날', en: 'resident since' },
    { ko: '주민등록초본', en: 'resident registration abstract (주민등록초본)' },
  ),
  'facts.regularIncome': fact(
    { ko: '정기적인 소득이 있는지', en: 'whether you have a regular income' },
    { ko: '소득금액증명 또는 사실증명(소득 없음)', en: 'certificate of income (소득금액증명)' },
  ),
  'facts.ableToWork': fact(
    { ko: '근로 능력', en: 'ability to work' },
    {
      ko: '신청서의 본인 확인(필요한 경우 진단서)',
      en: "your own statement on the form (a doctor's note if asked)",
    },
  ),
  'facts.jobSeekerRegistration.registered': fact({ ko: '구직등록 여부', en: 'job-seeker registration' }, JOB_SEEKER),
  'facts.jobSeekerRegistration.validUntil': fact(
    { ko: '구직등록 유효기간', en: 'last day of the job-seeker registration' },
    JOB_SEEKER,
  ),
  'facts.household.size': fact({ ko: '가구원 수', en: 'size of the household' }, RESIDENT_REGISTER, HOUSEHOLD),
  'facts.household.monthlyIncome': fact(
    { ko: '가구소득', en: 'monthly household income' },
    {
      ko: '소득금액증명 또는 건강보험료 납부확인서(가족 모두)',
      en: 'certificate of income (소득금액증명) or of health insurance premiums, for everyone',
    },
    FAMILY,
  ),
  'facts.household.assets': fact(
    { ko: '가족 재산', en: 'family assets' },
    {
      ko: '재산세 과세증명(세목별 과세증명서, 가족 모두)',
      en: 'property tax certificate (세목별 과세증명서), for everyone',
    },
    FAMILY,
  ),
  'facts.household.otherParticipant': fact(
    { ko: '같은 세대의 다른 참여자', en: 'another participant in the household' },
    RESIDENT_REGISTER,
    HOUSEHOLD,
  ),
  'facts.ownMonthlyIncome': fact(
    { ko: '본인의 월 소득', en: 'your own monthly income' },
    { ko: '소득금액증명 또는 급여명세서', en: 'certificate of income (소득금액증명) or payslip' },
  ),
  'facts.workedLast2Years.days': fact(
    { ko: '최근 2년간 일한 날수', en: 'days worked in the last two years' },
    INSURANCE_HISTORY,
  ),
  'facts.workedLast2Years.hours': fact(
    { ko: '최근 2년간 일한 시간', en: 'hours worked in the last two years' },
    INSURANCE_HISTORY,
  ),
  'facts.militaryServiceMonths': fact(
    { ko: '병역의무 이행기간', en: 'months of military service' },
    { ko: '병적증명서', en: 'military service record (병적증명서)' },
  ),
  'facts.careerBreak.since': fact({ ko: '일을 그만둔 날', en: 'date of leaving work' }, CAREER_BREAK),
  'facts.careerBreak.reason': fact({ ko: '일을 그만둔 사유', en: 'reason for leaving work' }, CAREER_BREAK),
  'facts.everWorked': fact({ ko: '일한 경험이 있는지', en: 'whether you have ever worked' }, INSURANCE_HISTORY),
  'facts.schools': fact(
    { ko: '다니는 학교나 졸업한 학교', en: 'schools attended' },
    { ko: '재학증명서 또는 졸업증명서', en: 'certificate of enrolment or graduation (재학·졸업증명서)' },
  ),
  'facts.benefits.livelihood': fact(
    { ko: '생계급여를 받는지', en: 'livelihood benefit (생계급여)' },
    BENEFITS_CERTIFICATE,
  ),
  'facts.benefits.unemployment': fact(
    { ko: '구직급여(실업급여)를 받는지', en: 'unemployment benefit (구직급여)' },
    UNEMPLOYMENT_BENEFIT,
  ),
  'facts.benefits.unemploymentEver': fact(
    { ko: '구직급여(실업급여)를 받은 적이 있는지', en: 'whether you ever got unemployment benefit' },
    UNEMPLOYMENT_BENEFIT,
  ),
  'facts.benefits.unemploymentLastPaidOn': fact(
    { ko: '구직급여(실업급여)를 마지막으로 받은 날', en: 'last day of unemployment benefit' },
    UNEMPLOYMENT_BENEFIT,
  ),
  'facts.benefits.publicPension': fact(
    { ko: '공적연금을 받는지', en: 'public pension' },
    { ko: '연금수급증서 또는 연금 지급내역 확인서', en: 'pension record (연금수급증서)' },
  ),
  'facts.publicOfficialFamily': fact(
    { ko: '공무원의 배우자나 자녀인지', en: "being a public official's spouse or child" },
    { ko: '가족관계증명서', en: 'family relations certificate (가족관계증명서)' },
  ),
  'facts.fullTimeFarmer': fact(
    { ko: '전업 농업인인지', en: 'being a full-time farmer' },
    { ko: '농업경영체 등록확인서', en: 'farm registration (농업경영체 등록확인서)' },
  ),
  'facts.participations': fact({ ko: '일자리사업 참여 이력', en: 'earlier participation' }, PARTICIPATION),
  'facts.applications': fact(
    { ko: '다른 사업 신청 여부', en: 'applications for other programmes' },
    { ko: '사업 신청 내역(접수증 등)', en: 'record of your applications (접수증)' },
  ),
} as const satisfies Record<FactPath | SeekerPath, FactDocument>;

const isKnown = (path: string): path is keyof typeof DOCUMENTS => Object.hasOwn(DOCUMENTS, path);

/** Returns the entry of one path (`facts.household.size`). Undefined if screening does not read it. */
export const factDocument = (path: string): FactDocument | undefined => (isKnown(path) ? DOCUMENTS[path] : undefined);

/** A missing fact in an answer: a path, or several paths joined by `|` of which one is enough. */
export type MissingDocument = { readonly path: string; readonly name: Sentence; readonly document: Sentence };

const either = (sentences: readonly Sentence[]): Sentence => ({
  ko: [...new Set(sentences.map(({ ko }) => ko))].join(' 또는 '),
  en: [...new Set(sentences.map(({ en }) => en))].join(', or '),
});

const named = ({ name, whose }: FactDocument): Sentence =>
  whose === SELF ? name : { ko: `${name.ko}(${whose.ko})`, en: `${name.en} (${whose.en})` };

/**
 * Returns the missing facts with their names and the documents that prove them. The name says whose fact it is, unless
 * it is the person's own.
 * @throws Error on a path that screening does not read
 */
export const missingDocuments = (missing: readonly string[]): MissingDocument[] =>
  missing.map((path) => {
    const entries = path.split('|').map((one) => {
      const entry = factDocument(one);
      if (entry === undefined) throw new Error(`No document is named for the fact ${one}.`);
      return entry;
    });
    return { path, name: either(entries.map(named)), document: either(entries.map(({ document }) => document)) };
  });
