import type { Finding } from '../../contracts/finding.ts';
import type { PartnerId } from '../../contracts/partners.ts';
import { findingEntryForPartner } from '../../domain/letters/finding-entries.ts';
import { factRows, type Letter, oneLine, paragraphs } from '../../domain/letters/letter.ts';
import { type EntryGroup, officeLetter, step } from '../../domain/letters/sheet/sheet.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { OFFICE, partnerName, SENDER } from '../../domain/language/words.ts';

/** `receivedOn` is a day in Asia/Seoul. A field that could not be read from the message is null. */
type RefusedMessage = {
  readonly messageId: string;
  readonly eventId: string | null;
  readonly externalId: string | null;
  readonly receivedOn: string;
  readonly findings: readonly Finding[];
};

/**
 * The messages of a partner that were refused up to the day `on`. At most 50 are listed in full; `more` counts the
 * others. `today`: the day of the letter. Days are in Asia/Seoul.
 */
export type RefusalsFacts = {
  readonly partner: PartnerId;
  readonly on: string;
  readonly today: string;
  readonly messages: readonly RefusedMessage[];
  readonly more: number;
};

const UNREADABLE = '읽지 못했습니다';

/** A refused message under the id that its sender gave it, with the message id that it got on arrival. */
const refusalGroup = (
  { messageId, eventId, externalId, receivedOn, findings }: RefusedMessage,
  index: number,
): EntryGroup => {
  const known = oneLine(externalId ?? '');
  return {
    heading: `${index + 1}. ${known === '' ? '자료 번호를 읽지 못한 메시지' : `자료 번호 ${known}`}`,
    lead: paragraphs(
      `받은 날: ${dateWords(receivedOn, 'ko')}`,
      `메시지 ID: ${oneLine(messageId)}`,
      `이벤트 ID: ${oneLine(eventId ?? '', UNREADABLE)}`,
    ),
    entries: findings.map(findingEntryForPartner),
  };
};

/**
 * To a partner's contact, once a day: its messages that were refused, where each fault is and how to send them again.
 */
export const refusalsToPartner = ({ partner, on, today, messages, more }: RefusalsFacts): Letter => {
  const name = partnerName(partner, 'ko', today);
  const all = messages.length + more;
  return officeLetter({
    subject: `[창원 일자리] 처리하지 못한 메시지를 모아 알려 드립니다: ${all}건`,
    preheader: '고쳐서 다시 보내 주시면 바로 처리합니다.',
    heading: `처리하지 못한 메시지가 ${all}건 있습니다`,
    intro: paragraphs(
      `${name} 연동 담당자님, 안녕하십니까.`,
      '아래 메시지를 처리하지 못했습니다. 반영된 내용은 없으며, 메시지 원문은 보관하지 않습니다.',
    ),
    factsHeading: '한눈에 보기',
    facts: factRows([
      ['보낸 기관', name],
      ['기준일', dateWords(on, 'ko')],
      ['처리하지 못한 메시지', `${all}건`],
      ['이 메일에 적은 메시지', more === 0 ? undefined : `${messages.length}건`],
    ]),
    groups: messages.map(refusalGroup),
    steps: [
      step(
        '적지 못한 메시지',
        more === 0
          ? undefined
          : `메일이 길어지지 않도록 나머지 ${more}건은 적지 않았습니다. 회신 대기열에 모든 메시지의 답이 있습니다.`,
      ),
      step(
        '다시 보내시려면',
        '원래 자료에서 위의 위치를 고친 뒤 새 이벤트 ID로 다시 보내 주시기 바랍니다. 같은 내용을 같은 이벤트 ID로 다시 보내시면 같은 답이 돌아갑니다.',
        '같은 내용의 답을 메시지마다 회신 대기열에도 보내 드렸습니다.',
      ),
      step(
        '판단이 다르다고 보시면',
        `${OFFICE.ko}에 검토를 요청하시면 담당자가 직접 살펴봅니다. 위의 메시지 ID를 함께 알려 주시기 바랍니다.`,
      ),
    ],
    footer: paragraphs(
      `${SENDER.ko}에서 연동 기관의 담당자께 하루에 한 번 모아서 보내 드리는 안내입니다(목적: 서비스 안내, 광고가 아닙니다).`,
    ),
  });
};
