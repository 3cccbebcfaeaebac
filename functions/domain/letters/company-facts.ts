import type { Finding } from '../../contracts/finding.ts';
import type { CompanyFacts } from '../postings/posting-letters.ts';
import {
  type Fact,
  factRows,
  type Letter,
  oneLine,
  type PageLink,
  type Paragraph,
  paragraphs,
  quoted,
} from './letter.ts';
import { officeLetter, type Sheet } from './sheet/sheet.ts';
import { dateWords } from '../language/dates.ts';
import { grouped } from '../language/money.ts';
import { partnerName, SENDER } from '../language/words.ts';
import { officeGroups, type OfficesOf } from './offices.ts';

export const greeting = ({ companyName }: Pick<CompanyFacts, 'companyName'>): string =>
  `${oneLine(companyName, '귀사')} 채용 담당자님, 안녕하십니까.`;

/**
 * What a letter to a company about its posting is made from. `today`: the day of the letter (Asia/Seoul). `page`: the
 * company's page. `officesOf`: how those are reached whom the company can ask.
 */
export type CompanyLetterFacts = CompanyFacts & {
  readonly today: string;
  readonly page?: string | undefined;
  readonly officesOf: OfficesOf;
};

/** The button that opens the company's page. `label`: what the company is most likely to do there. */
export const pageButton = (page: string | undefined, label: string): PageLink[] =>
  page === undefined ? [] : [{ url: page, label }];

/** What the company's page is for, and for how long its address works. */
export const PAGE_NOTE =
  '회사 페이지의 주소는 30일 동안 쓰실 수 있고, 그 뒤에는 같은 주소에서 새 주소를 받으실 수 있습니다. 이 메일을 회사 밖으로 전달하지 말아 주시기 바랍니다.';

/** A smaller count could identify a person. */
const SMALLEST_SHOWN = 5;

/** How many people a posting fits, in words. Small counts are hidden. */
export const fitsWords = (fits: number): string => {
  if (fits <= 0) return '아직 없음';
  return fits < SMALLEST_SHOWN ? `${SMALLEST_SHOWN}명 미만` : `${grouped(fits)}명`;
};

const postingRows = (facts: CompanyLetterFacts): Fact[] =>
  factRows([
    ['회사', oneLine(facts.companyName)],
    ['공고 제목', oneLine(facts.title, '제목 없음')],
    ['접수 기관', partnerName(facts.partner, 'ko', facts.today)],
    ['공고 번호', oneLine(facts.externalId)],
    ['마감일', facts.closesOn === undefined ? undefined : dateWords(facts.closesOn, 'ko')],
  ]);

/** Findings about the exchange between systems. A company cannot act on them. */
const BOOKKEEPING: readonly string[] = ['stale-revision', 'version-conflict', 'duplicate', 'closed-by-company'];
/** The fields in which an unknown value concerns the company: what it offers, and where. Other values are codes of its partner's system. */
const OWN_VALUES: readonly string[] = ['occupation', 'occupation.code', 'workplace.district', 'wage.max', 'payKind'];
export const forCompany = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ code, path }) => !BOOKKEEPING.includes(code) && (code !== 'unknown-value' || OWN_VALUES.includes(path ?? '')),
  );

/** States the sender and the reason for the letter. */
const companyFooter = ({ partner, today, page }: CompanyLetterFacts, purpose: string): Paragraph[] =>
  paragraphs(
    `${partnerName(partner, 'ko', today)}에서 받은 공고${purpose} 안내입니다(목적: 서비스 안내, 광고가 아닙니다).`,
    page && PAGE_NOTE,
  );

/**
 * A letter to a company about its posting. The subject is the heading with the posting's title. It ends with whom to ask.
 * `purpose`: what the letter is for, after the word `공고` (absent: the result of the check).
 */
export const postingLetter = (
  facts: CompanyLetterFacts,
  {
    purpose = `의 점검 결과를 ${SENDER.ko}에서 알려 드리는`,
    ...content
  }: Omit<Sheet, 'language' | 'subject' | 'facts' | 'footer'> & { readonly purpose?: string },
): Letter =>
  officeLetter({
    ...content,
    subject: `[창원 일자리] ${content.heading}: ${quoted(facts.title)}`,
    intro: [...paragraphs(greeting(facts)), ...content.intro],
    facts: postingRows(facts),
    groups: [...(content.groups ?? []), ...officeGroups([facts.partner], { ...facts, part: '점검과 검토' })],
    footer: companyFooter(facts, purpose),
  });
