import { CITY } from '../../contracts/partners.ts';
import type { PostingReviewed } from '../../contracts/posting.ts';
import type { CompanyLetterFacts } from './company-facts.ts';
import { findingGroups } from './finding-entries.ts';
import { factRows, type Letter, oneLine, paragraphs, quoted } from './letter.ts';
import { officeLetter, step } from './sheet/sheet.ts';
import { OFFICE, partnerName, SENDER } from '../language/words.ts';

/** `revision`: the one to decide on. */
export type HeldPostingFacts = Omit<CompanyLetterFacts, 'officesOf'> & { readonly revision: number };

/** The data of the decision message, as an official would send it. */
const decisionOf = ({ partner, externalId, revision }: HeldPostingFacts): PostingReviewed => ({
  partner,
  externalId,
  revision,
  decision: 'release',
  note: '의견',
});

/**
 * JSON without spaces, so that no mail program breaks it across lines. The escape that replaces a space is valid JSON.
 */
const decisionJson = (facts: HeldPostingFacts): string =>
  oneLine(JSON.stringify(decisionOf(facts))).replaceAll(' ', String.raw`\u0020`);

/** What differs between the letters that ask for a decision. `stops`: the heading of what keeps the posting back. */
type ReviewWords = {
  readonly heading: string;
  readonly preheader: string;
  readonly intro: string;
  readonly stops: string;
};

/** To the officials: a posting waits for a decision. Says what is in doubt and how to decide. */
export const reviewLetter = (facts: HeldPostingFacts, { heading, preheader, intro, stops }: ReviewWords): Letter =>
  officeLetter({
    subject: `[창원 일자리] ${heading}: ${quoted(facts.title)}`,
    preheader,
    heading,
    intro: paragraphs(intro),
    factsHeading: '검토할 공고',
    facts: factRows([
      ['회사', oneLine(facts.companyName)],
      ['공고 제목', oneLine(facts.title, '제목 없음')],
      ['접수 기관', `${partnerName(facts.partner, 'ko', facts.today)}(${facts.partner})`],
      ['공고 번호', oneLine(facts.externalId)],
      ['개정 번호', String(facts.revision)],
    ]),
    groups: findingGroups(facts.findings, stops, '참고하실 내용'),
    steps: [
      step(
        '판단하실 때',
        '구인 신청은 법이 정한 사유가 있을 때에만 수리를 거부할 수 있습니다(직업안정법 제4조의2제4항, 제8조). 문제가 없거나 사유가 뚜렷하지 않으면 안내를 시작해 주시기 바랍니다.',
      ),
      step(
        '결정하는 방법',
        `검토 창구(대기열 이름이 ‘${CITY}-reviews’로 끝나는 곳)에 ‘kr.go.changwon.jobs.posting.reviewed.v1’ 메시지를 보내시면 됩니다.`,
        `data: ${decisionJson(facts)}`,
        '안내를 시작하려면 decision을 release로, 접수하지 않으려면 refuse로 적습니다. note에는 회사에 알릴 의견을 적습니다.',
      ),
    ],
    footer: paragraphs(`${SENDER.ko}에서 ${OFFICE.ko}에 보내 드리는 업무 안내입니다(목적: 서비스 안내).`),
  });
