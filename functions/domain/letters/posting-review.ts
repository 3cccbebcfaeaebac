import type { Waiting } from '../postings/desk.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import { dateWords } from '../language/dates.ts';
import { OFFICE, partnerName, SENDER } from '../language/words.ts';
import { findingGroups } from './finding-entries.ts';
import { factRows, type Letter, oneLine, paragraphs, quoted } from './letter.ts';
import { officeLetter, step } from './sheet/sheet.ts';

/**
 * What a letter about a posting that waits for an official is made from. Days are in Asia/Seoul. `dueOn`: the last day to decide.
 * `page`: the posting on the console.
 */
export type WaitingFacts = Pick<Waiting, 'title' | 'companyName' | 'revision' | 'findings' | 'since'> & {
  readonly partner: PartnerId;
  readonly externalId: string;
  readonly dueOn: string;
  readonly page: string;
  readonly today: string;
};

/** What differs between the letters that ask for a decision. `stops`: the heading of what keeps the posting back. */
type ReviewWords = {
  readonly heading: string;
  readonly preheader: string;
  readonly intro: string;
  readonly stops: string;
};

/** To the officials: a posting waits for a decision. Says what is in doubt, until when to decide, and where. */
export const reviewLetter = (facts: WaitingFacts, { heading, preheader, intro, stops }: ReviewWords): Letter =>
  officeLetter({
    subject: `[창원 일자리] ${heading}: ${quoted(facts.title)}`,
    preheader,
    heading,
    intro: paragraphs(intro),
    factsHeading: '검토할 공고',
    facts: factRows([
      ['결정 기한', `${dateWords(facts.dueOn, 'ko')}까지`],
      ['회사', oneLine(facts.companyName)],
      ['공고 제목', oneLine(facts.title, '제목 없음')],
      ['접수 기관', partnerName(facts.partner, 'ko', facts.today)],
      ['공고 번호', oneLine(facts.externalId)],
      ['개정 번호', String(facts.revision)],
    ]),
    buttons: [{ url: facts.page, label: '공고 살펴보고 결정하기' }],
    groups: findingGroups(facts.findings, stops, '참고하실 내용'),
    steps: [
      step(
        '판단하실 때',
        '구인 신청은 법이 정한 사유가 있을 때에만 수리를 거부할 수 있습니다(직업안정법 제4조의2제4항, 제8조). 문제가 없거나 사유가 뚜렷하지 않으면 안내를 시작해 주시기 바랍니다.',
      ),
      step(
        '결정하는 방법',
        '위의 버튼을 눌러 로그인하시면 공고 전체와 확인할 표현이 나옵니다. 거기서 안내를 시작하거나, 반려하거나, 회사에 고쳐 달라고 요청하실 수 있습니다. 회사에 갈 메일은 보내시기 전에 그대로 보여 드립니다.',
      ),
    ],
    footer: paragraphs(`${SENDER.ko}에서 ${OFFICE.ko}에 보내 드리는 업무 안내입니다(목적: 서비스 안내).`),
  });
