import { factRows, type Letter, paragraphs } from '../../domain/letters/letter.ts';
import { officeLetter, step } from '../../domain/letters/sheet/sheet.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { OFFICE, SENDER } from '../../domain/language/words.ts';

/** `on`: the day (Asia/Seoul) on which the company opted out. */
export type CompanyOptOutFacts = { readonly on: string };

/**
 * To a company that opted out of weekly summaries: the opt-out is done, its day, and which mails continue. Says what
 * the decree requires of this answer (정보통신망 이용촉진 및 정보보호 등에 관한 법률 시행령 제62조의2).
 */
export const optOutConfirmedToCompany = ({ on }: CompanyOptOutFacts): Letter =>
  officeLetter({
    subject: '[창원 일자리] 공고 현황 메일을 멈추었습니다',
    preheader: '요청하신 대로 처리했습니다. 따로 하실 일은 없습니다.',
    heading: '공고 현황 메일을 멈추었습니다',
    intro: paragraphs(
      '채용 담당자님, 안녕하십니까.',
      '메일을 그만 받겠다고 하신 뜻을 받아 바로 처리했습니다. 따로 하실 일은 없습니다.',
    ),
    factsHeading: '처리 결과',
    facts: factRows([
      ['보내는 곳', `${SENDER.ko}(${OFFICE.ko})`],
      ['요청하신 일', '주간 공고 현황 메일의 수신 거부'],
      ['요청하신 날', dateWords(on, 'ko')],
      ['처리 결과', '수신 거부를 처리했습니다'],
    ]),
    steps: [
      step(
        '앞으로 보내 드리는 메일',
        '매주 보내 드리던 공고 현황을 더 이상 보내지 않습니다. 다만 이미 보낸 메일이 늦게 도착할 수 있습니다.',
        '새로 보내 주신 공고의 점검 결과, 아직 모집 중이신지 여쭙는 메일, 귀사에 소개를 요청한 구직자의 연락처는 계속 보내 드립니다.',
        '모집 중인 공고는 구직자에게 계속 안내합니다.',
      ),
      step('다시 받으시려면', `${OFFICE.ko}에 말씀해 주시면 다시 보내 드립니다.`),
    ],
    footer: paragraphs(
      '저희 메일은 광고가 아니지만, 정보통신망 이용촉진 및 정보보호 등에 관한 법률 제50조제7항이 정한 대로 처리 결과를 알려 드립니다(목적: 서비스 안내).',
    ),
  });
