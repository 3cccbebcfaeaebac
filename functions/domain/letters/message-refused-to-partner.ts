import type { Finding } from '../../contracts/finding.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import { findingWordsForPartner } from './finding-words.ts';
import { factRows, type Letter, oneLine, paragraphs } from './letter.ts';
import { findingGroup, composeLetter } from './compose.ts';
import { dateWords, OFFICE, PARTNER_NAMES, SENDER } from './words.ts';

/** `receivedOn` is a day in Asia/Seoul; what could not be read from the message is null. */
export type RefusedMessageFacts = {
  readonly partner: PartnerId;
  readonly messageId: string;
  readonly eventId: string | null;
  readonly externalId: string | null;
  readonly receivedOn: string;
  readonly findings: readonly Finding[];
};

const UNREADABLE = '읽지 못했습니다';

/** To a partner's contact: one of its messages could not be taken in, where the fault is and how to send it again. */
export const messageRefusedToPartner = (facts: RefusedMessageFacts): Letter => {
  const partner = PARTNER_NAMES[facts.partner].ko;
  return composeLetter({
    subject: `[창원 일자리] 메시지를 처리하지 못했습니다: ${oneLine(facts.externalId ?? facts.eventId ?? facts.messageId)}`,
    preheader: '고쳐서 다시 보내 주시면 바로 처리합니다.',
    heading: '메시지를 처리하지 못했습니다',
    intro: paragraphs(
      `${partner} 연동 담당자님, 안녕하십니까.`,
      `${dateWords(facts.receivedOn, 'ko')}에 받은 메시지를 아래 이유로 처리하지 못했습니다. 반영된 내용은 없으며, 메시지 원문은 보관하지 않습니다.`,
    ),
    factsHeading: '받은 메시지',
    facts: factRows([
      ['보낸 기관', partner],
      ['메시지 ID', oneLine(facts.messageId)],
      ['이벤트 ID', facts.eventId === null ? UNREADABLE : oneLine(facts.eventId, UNREADABLE)],
      ['자료 번호', facts.externalId === null ? UNREADABLE : oneLine(facts.externalId, UNREADABLE)],
    ]),
    groups: findingGroup('처리하지 못한 이유', facts.findings, ['refuse', 'hold', 'warn'], findingWordsForPartner),
    steps: [
      {
        heading: '다시 보내시려면',
        paragraphs: paragraphs(
          '원래 자료에서 위의 위치를 고친 뒤 새 이벤트 ID로 다시 보내 주시기 바랍니다. 같은 이벤트 ID로 보내시면 같은 답이 돌아갑니다.',
          '같은 내용의 답을 회신 대기열에도 보내 드렸습니다.',
        ),
      },
      {
        heading: '판단이 다르다고 보시면',
        paragraphs: paragraphs(
          `${OFFICE.ko}에 검토를 요청하시면 담당자가 직접 살펴봅니다. 위의 메시지 ID를 함께 알려 주시기 바랍니다.`,
        ),
      },
    ],
    footer: paragraphs(
      `${SENDER.ko}에서 연동 기관의 담당자께 보내 드리는 안내입니다(목적: 서비스 안내, 광고가 아닙니다).`,
    ),
  });
};
