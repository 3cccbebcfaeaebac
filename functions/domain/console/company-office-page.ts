import { districtName, partnerName } from '../language/words.ts';
import type { CompanyEntry } from '../companies/company-entry.ts';
import { companyTitle } from '../companies/listed-company.ts';
import type { Recognition } from '../companies/recognition.ts';
import type { CriteriaVersion } from '../companies/score/criteria.ts';
import { lastEndedMonth, staffOf, yearUntil, type Known } from '../companies/score/headcounts.ts';
import type { CompanyRecord } from '../companies/score/measures.ts';
import type { Scorecard } from '../companies/score/score.ts';
import { seoulDate, addDays } from '../language/calendar.ts';
import { dateWords } from '../language/dates.ts';
import { html, type Html } from '../language/html.ts';
import { industryName } from '../language/industries.ts';
import { registrationNumberText } from '../language/business-number.ts';
import { oneLine } from '../letters/letter.ts';
import { AWARDS_PATH, formPath, recognitionPart } from './recognition-pages.ts';
import { scorecardPart } from './scorecard-part.ts';
import { factList, paragraph, row } from '../page/parts.ts';
import { columnTable, type Column } from './columns.ts';
import { companyListPath, companyOfficePath } from './company-paths.ts';
import type { ConsoleContent } from './console-page.ts';
import { SEARCH_PATH } from './search-page.ts';

/** `entries`: everything that was said of the company. */
export type CompanyOfficeFacts = {
  readonly number: string;
  readonly record: CompanyRecord;
  readonly entries: readonly CompanyEntry[];
  readonly card: Scorecard;
  readonly version: CriteriaVersion;
  readonly versions: readonly CriteriaVersion[];
  /** Its awards, with what became of each. */
  readonly recognised: readonly Recognition[];
  readonly today: string;
};

type Entry = CompanyEntry;

const WHAT = { company: '기업과 사업장', 'company-facts': '기업이 밝힌 것', headcount: '월말 직원 수' } as const;

/** Each sender and kind once, with the latest instant and how many: months of staff are one row. */
const saidRows = (
  entries: readonly Entry[],
): { sender: Entry['sender']; kind: Entry['word']['kind']; last: string; count: number }[] => {
  const rows = new Map<string, { sender: Entry['sender']; kind: Entry['word']['kind']; last: string; count: number }>();
  for (const { sender, time, word } of entries) {
    const key = `${sender} ${word.kind}`;
    const known = rows.get(key);
    rows.set(key, {
      sender,
      kind: word.kind,
      last: known === undefined || time > known.last ? time : known.last,
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...rows.values()];
};

const saidPart = ({ entries, today }: CompanyOfficeFacts): Html => {
  const columns: readonly Column<ReturnType<typeof saidRows>[number]>[] = [
    { title: '알려 온 곳', value: ({ sender }) => partnerName(sender, 'ko', today) },
    { title: '무엇을', value: ({ kind }) => WHAT[kind] },
    { title: '마지막으로', value: ({ last }) => dateWords(seoulDate(last), 'ko') },
    { title: '몇 건', value: ({ count }) => count },
  ];
  return columnTable('누가 알려 왔나', columns, saidRows(entries));
};

const knownWords = ({ value }: Known): string => (value === undefined ? '모름' : `${String(value)}명`);

/** The month before the window, and the months in it that the score reads. */
const monthsPart = ({ record, version, today }: CompanyOfficeFacts): Html => {
  const staff = staffOf(record.company.sites, record.headcounts, version, today);
  const before = lastEndedMonth(addDays(version.window.from, -1));
  const months = [...new Set([before, ...yearUntil(lastEndedMonth(version.window.to))])];
  const columns: readonly Column<string>[] = [
    { title: '월말', value: (month) => `${month.slice(0, 4)}년 ${String(Number(month.slice(5)))}월` },
    { title: '상시 직원', value: (month) => knownWords(staff.regular(month)) },
    { title: '퇴사자', value: (month) => knownWords(staff.left(month)) },
  ];
  return html`<details>
    <summary>월말 상시 직원 수(창원시에 있는 사업장의 합)</summary>
    ${columnTable('월말 상시 직원 수', columns, months, 'unseen')}
  </details>`;
};

const SITES = 20;

const siteWords = ({ sites = [] }: CompanyRecord['company']): string[] | undefined => {
  const words = sites
    .slice(0, SITES)
    .map(
      ({ id, district, since, main }) =>
        `${oneLine(id)}: ${districtName(district, 'ko') ?? oneLine(district)}, ${dateWords(since, 'ko')}부터${main ? ', 주된 사업장' : ''}`,
    );
  const more = sites.length - words.length;
  return words.length === 0 ? undefined : [...words, ...(more > 0 ? [`그 밖의 사업장 ${String(more)}곳`] : [])];
};

const yesNo = (said: boolean | undefined): string | undefined =>
  said === undefined ? undefined : said ? '예' : '아니요';

const ARREARS = { none: '없음', has: '있음', unknown: '알 수 없음' } as const;

const factsPart = ({ number, record: { company, facts } }: CompanyOfficeFacts): Html => {
  const { industry, sme, hqInChangwonSince } = company;
  return factList(
    [
      ...row('사업자등록번호', registrationNumberText(number)),
      ...row(
        '업종',
        industry === undefined
          ? undefined
          : `${industryName(industry, 'ko') ?? '알 수 없는 업종'} (${oneLine(industry)})`,
      ),
      ...row('중소기업', yesNo(sme)),
      ...row('본사가 창원시에 있기 시작한 날', hqInChangwonSince && dateWords(hqInChangwonSince, 'ko')),
      ...row('사업장', siteWords(company)),
      ...row('임금·세금 체납', facts.arrears && ARREARS[facts.arrears]),
    ],
    'ko',
  );
};

const yearLinks = ({ number, version, versions }: CompanyOfficeFacts): Html =>
  html`<nav aria-label="어느 해의 공고">
    <ul class="links">
      ${versions.map(
        ({ id }) =>
          html`<li>
            <a href="${companyOfficePath(number, id)}" ${id === version.id ? html`aria-current="page"` : ''}>${id}년</a>
          </li>`,
      )}
    </ul>
  </nav>`;

/** What is known of one company, and its scorecard by the criteria of a year. */
export const companyOfficePage = (facts: CompanyOfficeFacts): ConsoleContent => {
  const { number, record, version, card, today } = facts;
  const name = record.company.name === undefined ? undefined : oneLine(record.company.name);
  return {
    title: companyTitle({ number, name }),
    section: 'companies',
    body: html`${factsPart(facts)}
      ${name === undefined ? paragraph('이 기업의 등록은 아직 오지 않았습니다. 직원 수나 밝힌 것만 있습니다.', 'ko') : ''}
      <p><a href="${SEARCH_PATH}?${new URLSearchParams({ q: number }).toString()}">이 기업의 공고</a></p>
      ${recognitionPart(facts.recognised, today)}
      <h2>${version.name}</h2>
      ${yearLinks(facts)}
      <p class="quiet">
        ${dateWords(today, 'ko')}까지 알려진 것으로 계산했습니다. 선정은 심사로 하고, 이 점수는 참고 자료입니다.
      </p>
      ${scorecardPart(card)} ${monthsPart(facts)}
      <p><a href="${formPath(AWARDS_PATH, { company: number, year: version.id })}">이 기업의 선정 제안하기</a></p>
      <h2>알려 온 것</h2>
      ${saidPart(facts)}
      <p><a href="${companyListPath({ year: version.id, page: 1 })}">후보 목록으로</a></p>`,
  };
};
