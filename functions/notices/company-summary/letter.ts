import type { NoticeOf } from '../contracts.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import { fitsWords, greeting, PAGE_NOTE, pageButton } from '../../domain/letters/company-facts.ts';
import { officeGroups, type OfficesOf } from '../../domain/letters/offices.ts';
import { factRows, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { type Entry, entryGroup, officeLetter, rowsEntry, step } from '../../domain/letters/sheet/sheet.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { OFFICE, SENDER } from '../../domain/language/words.ts';

/**
 * The open postings of a company, the partner that sent them, whom the company can ask, and a signed link of this system where
 * it stops these summaries. `today`: the day of the letter (Asia/Seoul).
 */
export type CompanySummaryFacts = NoticeOf<'company-summary'>['facts'] & {
  readonly partner: PartnerId;
  readonly page?: string | undefined;
  readonly officesOf: OfficesOf;
  readonly today: string;
  readonly unsubscribe: string;
};

type PostingSummary = CompanySummaryFacts['postings'][number];

/** For example "3명(2026년 11월 3일(화) 2명, 2026년 11월 5일(목) 1명)". */
const introductionWords = (introductions: PostingSummary['introductions']): string => {
  if (introductions.length === 0) return '없음';
  const days = introductions.map(({ on, people }) => `${dateWords(on, 'ko')} ${people}명`);
  return `${introductions.reduce((sum, { people }) => sum + people, 0)}명(${days.join(', ')})`;
};

const closingWords = ({ closesOn, closingInDays, untilFilled }: PostingSummary): string | undefined => {
  if (closesOn === undefined) return undefined;
  const left = closingInDays === undefined ? [] : [closingInDays <= 0 ? '오늘까지' : `${closingInDays}일 남음`];
  return [dateWords(closesOn, 'ko'), ...left, ...(untilFilled === true ? ['채용되면 더 일찍'] : [])].join(', ');
};

const postingEntry = (posting: PostingSummary): Entry =>
  rowsEntry(
    oneLine(posting.title, '제목 없음'),
    factRows([
      ['공고 번호', oneLine(posting.externalId)],
      ['조건이 맞는 구직자', fitsWords(posting.fits)],
      ['소개를 요청한 구직자', introductionWords(posting.introductions)],
      ['마감', closingWords(posting)],
    ]),
  );

const isClosing = ({ closingInDays }: PostingSummary): boolean => closingInDays !== undefined;

/**
 * To a company, once a week: the state of its open postings, the introductions that people requested (counts and days
 * only) and the postings that close soon.
 */
export const summaryToCompany = (facts: CompanySummaryFacts): Letter => {
  const { from, to, postings, unsubscribe, more = 0 } = facts;
  const all = postings.length + more;
  const closing = postings.filter(isClosing);
  const others = postings.filter((posting) => !isClosing(posting));
  const introduced = postings.some(({ introductions }) => introductions.length > 0);
  return officeLetter({
    subject: `[창원 일자리] 한 주의 공고 현황을 알려 드립니다: 공고 ${all}건`,
    preheader: '공고마다 조건이 맞는 구직자의 수와 마감을 알려 드립니다.',
    heading: '한 주의 공고 현황을 알려 드립니다',
    intro: paragraphs(
      greeting(facts),
      '모집 중인 공고마다 지금 조건이 맞는 구직자가 얼마나 되는지, 소개를 요청한 구직자가 있었는지 알려 드립니다.',
    ),
    factsHeading: '한눈에 보기',
    facts: factRows([
      ['기간', `${dateWords(from, 'ko')}부터 ${dateWords(to, 'ko')}까지`],
      ['모집 중인 공고', `${all}건`],
      ['곧 마감하는 공고', closing.length === 0 ? undefined : `${closing.length}건`],
    ]),
    buttons: pageButton(facts.page, '공고 보기 · 마감하기'),
    groups: [
      ...entryGroup(
        '곧 마감하는 공고',
        closing.map(postingEntry),
        '더 모집하시려면 마감일을 새로 적어서 접수하신 기관을 통해 다시 보내 주시기 바랍니다.',
      ),
      ...entryGroup('모집 중인 공고', others.map(postingEntry)),
      ...officeGroups([facts.partner], { ...facts, part: '공고 현황' }),
    ],
    steps: [
      step(
        '적지 않은 공고',
        more === 0 ? undefined : `메일이 길어지지 않도록 마감이 늦은 나머지 ${more}건은 적지 않았습니다.`,
      ),
      step(
        '수를 읽으실 때',
        '조건이 맞는 구직자는 구직 등록을 하신 분 가운데에서 센 것이며, 지원하신 분의 수가 아닙니다. 개인정보를 지키기 위해 적은 수는 ‘5명 미만’으로 적습니다.',
        introduced ? '소개를 요청한 구직자의 연락처는 본인이 동의한 그때그때 따로 메일로 알려 드렸습니다.' : undefined,
      ),
      step(
        '공고를 고치거나 채용을 마치셨을 때',
        '채용을 마치셨으면 회사 페이지에서 바로 마감하실 수 있습니다. 고치실 것이 있으면 공고를 접수하신 기관에 알려 주시기 바랍니다.',
      ),
    ],
    footer: paragraphs(
      `공고를 내신 회사의 담당자께 ${SENDER.ko}(${OFFICE.ko})에서 일주일에 한 번 보내 드리는 안내입니다(목적: 서비스 안내, 광고가 아닙니다).`,
      '공고 현황은 아래에서 언제든지 그만 받으실 수 있습니다. 공고의 점검 결과와 소개 메일은 계속 보내 드립니다.',
      facts.page && PAGE_NOTE,
    ),
    links: [{ url: unsubscribe, label: '그만 받기' }],
  });
};
