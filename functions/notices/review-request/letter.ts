import type { PartnerId } from '../../contracts/partners.ts';
import type { AskedReview } from '../notice-contract.ts';
import { factRows, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { officeLetter, step, type Step } from '../../domain/letters/sheet/sheet.ts';
import { programmeAsked, type ReviewWish, WISHES } from '../../domain/letters/review-words.ts';
import { REQUEST_NUMBER } from '../../domain/people/review-request.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { OFFICE, partnerName, SENDER } from '../../domain/language/words.ts';

/**
 * What a person requested on their page, by the id of their registration: no name, no address. Days are in Asia/Seoul.
 */
export type ReviewRequestFacts = AskedReview & {
  readonly partner: PartnerId;
  readonly externalId: string;
  /** The day of the letter. */
  readonly today: string;
  /** Base URL of the officials' console. */
  readonly consoleUrl: string;
};

const EXPLAIN: Step = step(
  '설명에 담을 내용',
  '다음을 간결하게 알려 주시기 바랍니다(개인정보 보호법 시행령 제44조의3제2항).',
  '1. 적격 검토의 결과',
  '2. 검토에 쓰인 주요 개인정보의 유형',
  '3. 그 정보가 결과에 미친 영향 등 검토의 주요 기준',
  '4. 그 정보를 처리하여 결과에 이르는 절차',
  '사업마다 요건과 기준과 근거는 기준집에 있습니다.',
);

const LOOK_AGAIN: Step = step(
  '다시 살펴보실 때',
  '자동 검토의 결과에 매이지 않고 담당자가 직접 사실을 확인하여 판단해 주시기 바랍니다(개인정보 보호법 제37조의2제3항).',
  '본인이 의견이나 자료를 내면, 반영했는지와 반영한 결과도 함께 알려 주시기 바랍니다(같은 법 시행령 제44조의3제3항).',
);

const STEPS = {
  explanation: [EXPLAIN],
  review: [LOOK_AGAIN],
  both: [EXPLAIN, LOOK_AGAIN],
} as const satisfies Record<ReviewWish, readonly Step[]>;

/** The request on the console. A number that is none of ours leads to the list. */
const pageOf = ({ consoleUrl, number }: ReviewRequestFacts): string =>
  REQUEST_NUMBER.test(number) ? `${consoleUrl}/reviews/${number}` : `${consoleUrl}/reviews`;

/** To the officials: a person requests an explanation or a review of an answer. Says by which day to answer. */
export const reviewRequestToOfficials = (facts: ReviewRequestFacts): Letter => {
  const partner = partnerName(facts.partner, 'ko', facts.today);
  const due = dateWords(facts.dueOn, 'ko');
  return officeLetter({
    subject: `[창원 일자리] 적격 검토에 대한 요청이 들어왔습니다: ${oneLine(facts.number)}, ${due}까지`,
    preheader: `${due}까지 본인에게 답해 주시기 바랍니다.`,
    heading: '적격 검토에 대한 요청이 들어왔습니다',
    intro: paragraphs(
      '적격 검토의 결과를 받은 분이 아래와 같이 요청했습니다. 자동으로 처리된 결과에 대하여 법이 보장하는 권리입니다(개인정보 보호법 제37조의2).',
      '개인정보를 지키기 위해 이름과 연락처와 입력한 값은 적지 않았습니다.',
    ),
    factsHeading: '요청 내용',
    facts: factRows([
      ['요청 번호', oneLine(facts.number)],
      ['요청한 내용', WISHES[facts.what].ko],
      ['사업', programmeAsked(facts.programme, 'ko', facts.today)],
      ['등록 기관', partner],
      ['등록 번호', oneLine(facts.externalId, '-')],
      ['요청한 날', dateWords(facts.requestedOn, 'ko')],
      ['답할 기한', due],
    ]),
    buttons: [{ url: pageOf(facts), label: '요청을 보고 답하기' }],
    steps: [
      ...STEPS[facts.what],
      step(
        '답하시는 방법과 기한',
        '위의 버튼을 눌러 업무 화면에 로그인하시면 본인에게 알려 드린 결과를 보고 답을 쓰실 수 있습니다. 답은 본인 페이지에 나오고, 답이 있다는 메일이 본인에게 갑니다.',
        '요청을 받은 날부터 30일 이내에 답해야 합니다. 정당한 사유가 있으면 같은 화면에서 그 사유를 알리고 30일씩 두 번까지 늘릴 수 있습니다(개인정보 보호법 시행령 제44조의3제5항).',
      ),
    ],
    footer: paragraphs(
      `${SENDER.ko}에서 ${OFFICE.ko}에 보내 드리는 업무 안내입니다(목적: 서비스 안내). 적격 검토 결과는 처분이 아닙니다.`,
    ),
  });
};
