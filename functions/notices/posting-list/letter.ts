import type { CompanyFacts } from '../../domain/postings/posting-letters.ts';
import type { PostingNotice } from '../about-posting.ts';
import { factRows, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { officeGroups, type OfficesOf } from '../../domain/letters/offices.ts';
import {
  type Entry,
  entryGroup,
  type EntryGroup,
  officeLetter,
  rowsEntry,
  step,
} from '../../domain/letters/sheet/sheet.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { OFFICE, partnerName, SENDER } from '../../domain/language/words.ts';

/**
 * What one separate letter would have said: about the reader's posting, or about a posting that waits for an official.
 */
export type ListedPosting = CompanyFacts & {
  readonly kind: PostingNotice['kind'] | 'held-for-review';
  /** For a posting that waits for an official: the last day (Asia/Seoul) to decide. */
  readonly dueOn?: string | undefined;
  /** The company's page, with this posting first, or the posting on the console. */
  readonly page?: string | undefined;
};

/**
 * `on`: the day of the letters. `today`: the day of this list. Both in Asia/Seoul. `more`: how many postings are not
 * listed. `officesOf`: how those are reached whom a company can ask.
 */
export type PostingListFacts = {
  readonly on: string;
  readonly today: string;
  readonly postings: readonly ListedPosting[];
  readonly more: number;
  readonly officesOf: OfficesOf;
};

const GROUPS = {
  'posting-refused': '고쳐 보내 주셔야 하는 공고',
  'posting-held': '담당자가 확인하고 있는 공고',
  'posting-accepted': '접수한 공고',
  'held-for-review': '검토하실 공고',
  'still-open': '아직 모집 중이신지 여쭙는 공고',
} as const satisfies Record<ListedPosting['kind'], string>;
/** The kinds of letters that are listed, in this order. */
export const LISTED = ['posting-refused', 'held-for-review', 'still-open', 'posting-held', 'posting-accepted'] as const;

const entryFor = (
  { kind, companyName, title, partner, externalId, findings, dueOn, page }: ListedPosting,
  today: string,
): Entry => {
  const isTaken = kind === 'posting-accepted' || kind === 'still-open';
  const reasons = findings.filter(({ severity }) => !isTaken && severity !== 'warn').map(({ message }) => message);
  const rows = rowsEntry(
    oneLine(title, '제목 없음'),
    factRows([
      ['회사', oneLine(companyName)],
      ['접수 기관', partnerName(partner, 'ko', today)],
      ['공고 번호', oneLine(externalId)],
      ['결정 기한', dueOn && `${dateWords(dueOn, 'ko')}까지`],
      ['확인할 내용', reasons.length === 0 ? undefined : oneLine(reasons.join(' '))],
    ]),
  );
  const host = kind === 'held-for-review' ? '업무 화면' : '회사 페이지';
  return page === undefined ? rows : { ...rows, links: [{ url: page, label: '공고 보기', host }] };
};

const groupsOf = ({ postings, today, officesOf }: PostingListFacts): EntryGroup[] => {
  const ofCompany = postings.filter(({ kind }) => kind !== 'held-for-review').map(({ partner }) => partner);
  return [
    ...LISTED.flatMap((kind) => {
      const entries = postings.filter((posting) => posting.kind === kind).map((posting) => entryFor(posting, today));
      return entryGroup(GROUPS[kind], entries);
    }),
    ...officeGroups(ofCompany, { officesOf, today, part: '점검과 검토' }),
  ];
};

/** To a company or the officials, on the next morning: the letters over the daily limit, combined in one. */
export const postingListToOffice = (facts: PostingListFacts): Letter => {
  const { on, postings, more } = facts;
  const all = postings.length + more;
  const day = dateWords(on, 'ko');
  return officeLetter({
    subject: `[창원 일자리] 공고 ${all}건에 대한 안내를 모아 알려 드립니다`,
    preheader: `${day}에 보내 드리지 못한 안내를 한 통에 담았습니다.`,
    heading: `공고 ${all}건에 대한 안내입니다`,
    intro: paragraphs(
      '담당자님, 안녕하십니까.',
      `${day}에는 공고에 대한 안내가 많아, 먼저 보내 드린 메일 밖의 ${all}건을 모아 알려 드립니다.`,
    ),
    factsHeading: '한눈에 보기',
    facts: factRows([
      ['안내한 날', day],
      ...LISTED.map((kind): [string, string | undefined] => {
        const count = postings.filter((posting) => posting.kind === kind).length;
        return [GROUPS[kind], count === 0 ? undefined : `${count}건`];
      }),
      ['적지 못한 공고', more === 0 ? undefined : `${more}건`],
    ]),
    groups: groupsOf(facts),
    steps: [
      step(
        '적지 못한 공고',
        more === 0
          ? undefined
          : `메일이 길어지지 않도록 나머지 ${more}건은 적지 않았습니다. 접수 기관이 모든 공고의 결과를 받아 두었습니다.`,
      ),
      step(
        '결정하시려면',
        postings.some(({ kind }) => kind === 'held-for-review')
          ? '공고마다 있는 주소로 업무 화면을 열어 살펴보시고 결정해 주시기 바랍니다.'
          : undefined,
      ),
      step(
        '고치시거나 검토를 요청하시려면',
        `고친 공고는 접수 기관에 보내 주시고, 판단이 다르다고 보시면 회사 페이지에서 검토를 요청하시거나 ${OFFICE.ko}에 공고 번호와 함께 말씀해 주시기 바랍니다.`,
      ),
    ],
    footer: paragraphs(
      `접수된 공고의 점검 결과를 ${SENDER.ko}에서 알려 드리는 안내입니다(목적: 서비스 안내, 광고가 아닙니다).`,
    ),
  });
};
