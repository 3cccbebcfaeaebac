import type { Finding } from '../../contracts/finding.ts';
import type { CompanyFacts } from '../postings/posting-letters.ts';
import { type Fact, factRows, type Letter, oneLine, type Paragraph, paragraphs, quoted } from './letter.ts';
import { officeLetter, type Sheet } from './sheet/sheet.ts';
import { dateWords } from '../language/dates.ts';
import { OFFICE, partnerName, SENDER } from '../language/words.ts';

export const greeting = ({ companyName }: Pick<CompanyFacts, 'companyName'>): string =>
  `${oneLine(companyName, '귀사')} 채용 담당자님, 안녕하십니까.`;

/** What a letter to a company about its posting is made from. `today`: the day of the letter (Asia/Seoul). */
export type CompanyLetterFacts = CompanyFacts & { readonly today: string };

const postingRows = (facts: CompanyLetterFacts): Fact[] =>
  factRows([
    ['회사', oneLine(facts.companyName)],
    ['공고 제목', oneLine(facts.title, '제목 없음')],
    ['접수 기관', partnerName(facts.partner, 'ko', facts.today)],
    ['공고 번호', oneLine(facts.externalId)],
    ['마감일', facts.closesOn === undefined ? undefined : dateWords(facts.closesOn, 'ko')],
  ]);

/** Findings about the exchange between systems. A company cannot act on them. */
const BOOKKEEPING: readonly string[] = ['stale-revision', 'version-conflict', 'duplicate'];
export const forCompany = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ code }) => !BOOKKEEPING.includes(code));

/** States the sender, the reason for the letter, and whom to ask. */
const companyFooter = ({ partner, today }: CompanyLetterFacts): Paragraph[] => {
  const name = partnerName(partner, 'ko', today);
  return paragraphs(
    `${name}에서 받은 공고의 점검 결과를 ${SENDER.ko}에서 알려 드리는 안내입니다(목적: 서비스 안내, 광고가 아닙니다).`,
    `문의하실 곳: ${name}(공고 접수), ${OFFICE.ko}(점검)`,
  );
};

/** A letter to a company about its posting. The subject is the heading with the posting's title. */
export const postingLetter = (
  facts: CompanyLetterFacts,
  content: Omit<Sheet, 'language' | 'subject' | 'facts' | 'footer'>,
): Letter =>
  officeLetter({
    ...content,
    subject: `[창원 일자리] ${content.heading}: ${quoted(facts.title)}`,
    intro: [...paragraphs(greeting(facts)), ...content.intro],
    facts: postingRows(facts),
    footer: companyFooter(facts),
  });
