import { companyRecord } from '../domain/companies/company-entry.ts';
import {
  isRecognised,
  problemOfAward,
  problemOfStep,
  recognitions,
  type Award,
  type Recognition,
} from '../domain/companies/recognition.ts';
import { yearName } from '../domain/companies/recognition-words.ts';
import { score } from '../domain/companies/score/score.ts';
import { OUTCOME_WORDS } from '../domain/companies/score/scorecard-words.ts';
import type { Typed } from '../domain/console/approved-pages.ts';
import {
  AWARD_WORDS,
  AWARDS_PATH,
  formPath,
  readAward,
  readStep,
  recognitionsTable,
  REVOCATION_WORDS,
  REVOCATIONS_PATH,
  typedCompany,
  type TypedCompany,
} from '../domain/console/recognition-pages.ts';
import { hasRole } from '../domain/console/session.ts';
import { addDays } from '../domain/language/calendar.ts';
import { compareText } from '../domain/language/compare-text.ts';
import { oneLine } from '../domain/letters/letter.ts';
import type { Hash } from '../domain/records/version.ts';
import { criteriaKnownOn, type CriteriaDeps } from '../steps/criteria-in-force.ts';
import { knownCompany, type KnownCompanyDeps } from '../steps/known-company.ts';
import type { ApprovedRows, ProposedRows } from '../stores/rules/approved-store.ts';
import { approvedRoutes, type ApprovingDeps } from './approved.ts';
import type { Route } from './route.ts';
import type { DueSource } from './today.ts';

export type RecognisingDeps = {
  readonly approvedRows: {
    readonly awards: Pick<ApprovedRows<'awards'>, 'inForce'>;
    readonly revocations: Pick<ApprovedRows<'revocations'>, 'inForce'>;
  };
};

export type RecognitionsDeps = ApprovingDeps &
  RecognisingDeps &
  CriteriaDeps &
  KnownCompanyDeps & {
    readonly proposedRows: {
      readonly awards: ProposedRows<'awards'>;
      readonly revocations: ProposedRows<'revocations'>;
    };
    readonly hash: Hash;
  };

/** Every award that was approved, with what became of it. */
export const recognitionsNow = async ({ approvedRows }: RecognisingDeps): Promise<readonly Recognition[]> => {
  const [awards, steps] = await Promise.all([approvedRows.awards.inForce(), approvedRows.revocations.inForce()]);
  return recognitions(awards, steps);
};

const companyOf = async (typed: Typed, { companies }: RecognitionsDeps): Promise<TypedCompany> => {
  const number = typedCompany(typed);
  const name = number === undefined ? undefined : companyRecord(await companies.of(number)).company.name;
  return { number, name };
};

const NO_CONTACT = '등록된 담당자의 메일 주소가 없어 메일이 가지 않습니다. 우편으로 알려 주십시오.';
const MAILED = '등록된 담당자의 메일 주소로 알립니다.';

const contactWords = async (number: string, { companies }: RecognitionsDeps): Promise<string> =>
  companyRecord(await companies.of(number)).company.contact === undefined ? NO_CONTACT : MAILED;

/** How the company stands by the criteria of the award, by what is known today. */
const standsNow = async (
  { company, year }: Pick<Award, 'company' | 'year'>,
  today: string,
  deps: RecognitionsDeps,
): Promise<readonly string[]> => {
  const version = (await criteriaKnownOn(today, deps)).find(({ id }) => id === year);
  if (version === undefined) return [];
  const { record } = await knownCompany(company, deps);
  const { outcome, total } = score(record, version, { on: today, knownOn: today }, deps);
  return [`오늘까지 알려진 것으로 계산하면: ${OUTCOME_WORDS[outcome]} 점수는 ${String(total)}점입니다.`];
};

const awardRoutes: readonly Route<RecognitionsDeps>[] = approvedRoutes<'awards', RecognitionsDeps>({
  kind: 'awards',
  words: AWARD_WORDS,
  acts: {
    propose: 'propose-award',
    approve: 'approve-award',
    refuse: 'refuse-award',
    withdraw: 'withdraw-award',
  },
  proposals: ({ proposedRows }) => proposedRows.awards,
  read: async (typed, open, { moment: { today } }, deps) =>
    readAward(typed, { today, company: await companyOf(typed, deps), known: await recognitionsNow(deps), open }),
  current: async ({ moment: { today } }, deps) => recognitionsTable(await recognitionsNow(deps), today),
  rehearse: async (row, { moment: { today } }, deps) => [
    ...(await standsNow(row, today, deps)),
    await contactWords(row.company, deps),
  ],
  late: async (row, { moment: { today } }, deps) => problemOfAward(row, today, await recognitionsNow(deps)),
  on: ({ company, year }) => `recognition ${company} ${year}`,
  after: ({ on, until }) => ({ from: on, until }),
  message: { of: 'awards' },
});

const revocationRoutes: readonly Route<RecognitionsDeps>[] = approvedRoutes<'revocations', RecognitionsDeps>({
  kind: 'revocations',
  words: REVOCATION_WORDS,
  acts: {
    propose: 'propose-revocation',
    approve: 'approve-revocation',
    refuse: 'refuse-revocation',
    withdraw: 'withdraw-revocation',
  },
  proposals: ({ proposedRows }) => proposedRows.revocations,
  read: async (typed, open, { moment: { today } }, deps) =>
    readStep(typed, { today, company: await companyOf(typed, deps), known: await recognitionsNow(deps), open }),
  current: async ({ moment: { today } }, deps) => recognitionsTable(await recognitionsNow(deps), today),
  rehearse: async (row, _, deps) => [await contactWords(row.company, deps)],
  late: async (row, { moment: { today } }, deps) => problemOfStep(row, today, await recognitionsNow(deps)),
  on: ({ company, year }) => `recognition ${company} ${year}`,
  after: ({ step, ground }) => ({ step, ground }),
  message: { of: 'revocations' },
});

/** The pages on which officials award and revoke. */
export const recognitionRoutes: readonly Route<RecognitionsDeps>[] = [...awardRoutes, ...revocationRoutes];

/** What waits for an approval, and notices on which to decide, for the first page. */
export const recognitionsDue: DueSource<RecognitionsDeps> = async ({ official, moment: { today } }, deps) => {
  if (!hasRole(official, 'official', 'approver')) return [];
  const [awards, steps, known] = await Promise.all([
    deps.proposedRows.awards.all(),
    deps.proposedRows.revocations.all(),
    recognitionsNow(deps),
  ]);
  const nameOf = (company: string): string => known.find((one) => one.company === company)?.name ?? company;
  const open = [
    ...awards
      .filter(({ decided }) => decided === undefined)
      .map(({ id, row }) => ({
        title: `${oneLine(row.name)} 선정`,
        dueOn: row.on,
        path: `${AWARDS_PATH}/${id}`,
        note: '승인을 기다리는 제안. 선정일이 지나면 승인할 수 없습니다',
      })),
    ...steps
      .filter(({ decided }) => decided === undefined)
      .map(({ id, row }) => ({
        title: `${oneLine(nameOf(row.company))} 선정 취소 절차`,
        dueOn: row.on,
        path: `${REVOCATIONS_PATH}/${id}`,
        note: '승인을 기다리는 제안. 알리는 날이 지나면 승인할 수 없습니다',
      })),
    ...known
      .filter(
        (one) => one.notice?.viewsUntil !== undefined && one.notice.viewsUntil < today && isRecognised(one, today),
      )
      .map(({ name, company, year, notice }) => ({
        title: `${oneLine(name)} 선정 취소의 결정`,
        dueOn: addDays(notice?.viewsUntil ?? today, 1),
        path: formPath(REVOCATIONS_PATH, { company, year, phase: 'revoked' }),
        note: `${yearName(year)}. 의견을 듣는 기간이 끝났습니다`,
      })),
  ];
  const items = open.toSorted((a, b) => compareText(a.dueOn, b.dueOn));
  return [
    {
      name: '우수기업 선정과 취소',
      path: AWARDS_PATH,
      law: '제안은 그날까지, 결정은 의견 기간이 끝나면',
      items,
      isWhole: true,
    },
  ];
};
