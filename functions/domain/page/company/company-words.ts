import { dateWords } from '../../language/dates.ts';
import { withParticle } from '../../language/particle.ts';
import { OFFICE, partnerName } from '../../language/words.ts';
import { CLEARED_DAYS } from '../../postings/closing-question.ts';
import type { CompanyPostingView, CompanyState } from './company-view.ts';

/** The sentences of a company's page. It is in Korean, like all letters to companies. */

type StateWords = { readonly label: string; readonly text: (view: CompanyPostingView, today: string) => string };

const day = (on: string): string => dateWords(on, 'ko');

/** What a posting is, as its heading says it, and what that means. */
export const STATE_WORDS = {
  refused: {
    label: '아직 게재하지 않았습니다',
    text: ({ isShownBefore }) =>
      `아래를 고쳐 보내시거나 담당자 검토를 요청하실 수 있습니다.${isShownBefore ? ' 앞서 보내신 공고는 그대로 구직자에게 안내하고 있습니다.' : ''}`,
  },
  final: {
    label: '게재하지 않기로 했습니다',
    text: () => `${OFFICE.ko} 담당자가 살펴본 결과입니다. 의견을 참고하여 고쳐 보내시면 다시 점검합니다.`,
  },
  held: {
    label: '담당자가 확인하고 있습니다',
    text: ({ question }) =>
      question?.held === true
        ? '모집 중이신지 아직 듣지 못해 구직자에게 안내하지 않고 있습니다.'
        : '확인이 끝날 때까지 구직자에게 안내하지 않으며, 결과는 메일로 알려 드립니다. 기다리지 않고 고쳐 보내셔도 됩니다.',
  },
  open: {
    label: '구직자에게 안내하고 있습니다',
    text: ({ lastDay }) => `${day(lastDay)}까지 안내합니다.`,
  },
  stored: {
    label: '아직 안내하지 못하고 있습니다',
    text: () => '직종이나 근무지를 알 수 없습니다. 채워 보내 주시면 바로 안내를 시작합니다.',
  },
  closed: {
    label: '회사에서 마감하셨습니다',
    text: ({ closedOn }) =>
      `${closedOn === undefined ? '' : `${day(closedOn)}에 마감하셨습니다. `}접수 기관이 같은 공고를 다시 보내도 안내하지 않습니다. 다시 모집하시려면 아래 버튼을 눌러 주시기 바랍니다.`,
  },
  over: {
    label: '모집 기간이 끝났습니다',
    text: ({ lastDay }) =>
      `모집 기간은 ${day(lastDay)}까지였습니다. 더 모집하시려면 마감일을 새로 적어 접수 기관에 보내 주시기 바랍니다.`,
  },
} as const satisfies Record<CompanyState, StateWords>;

/** What was just done, as the address after a form says it. */
export const COMPANY_DONE = ['closed', 'reopened', 'still-open', 'hired', 'filled', 'asked', 'overtaken'] as const;
export type CompanyDone = (typeof COMPANY_DONE)[number];

export const DONE_WORDS = {
  closed: [
    '마감했습니다',
    '이 공고는 이제 구직자에게 안내하지 않습니다. 접수 기관이 같은 공고를 다시 보내도 마감한 채로 둡니다. 다른 연락처나 다른 번호로 내신 공고가 있으면 그 공고도 따로 마감해 주시기 바랍니다.',
  ],
  reopened: [
    '다시 모집합니다',
    '접수 기관이 마지막으로 보낸 내용대로 안내합니다. 아래에서 상태를 확인해 주시기 바랍니다.',
  ],
  'still-open': [
    '모집 중이라고 알려 주셔서 고맙습니다',
    `앞으로 ${CLEARED_DAYS}일 동안은 다시 여쭙지 않습니다. 아래에서 지금 상태를 확인해 주시기 바랍니다.`,
  ],
  hired: ['채용을 기록했습니다', '알려 주셔서 고맙습니다. 모집을 마치셨으면 마감하기를 눌러 주시기 바랍니다.'],
  filled: ['채용을 기록하고 마감했습니다', '모집 인원을 모두 채우셔서 이제 구직자에게 안내하지 않습니다.'],
  asked: ['검토를 요청했습니다', '담당자가 직접 살펴보고 결과를 메일로 알려 드립니다.'],
  overtaken: [
    '그사이 상태가 바뀌었습니다',
    '누르신 것은 반영하지 않았습니다. 아래에서 지금 상태를 확인해 주시기 바랍니다.',
  ],
} as const satisfies Record<CompanyDone, readonly [title: string, text: string]>;

export const PAGE_WORDS = {
  title: '회사 페이지',
  lead: (count: number) =>
    count === 0
      ? '지금 보여 드릴 공고가 없습니다.'
      : `보내 주신 공고 ${count}건의 상태와 고치실 곳을 보고, 마감하실 수 있습니다.`,
  own: '공고에 적힌 메일 주소로 보내 드린 주소로 열린 페이지입니다. 회사 밖으로 전달하지 말아 주시기 바랍니다.',
  untitled: '제목 없음',
  received: '받은 날',
  partner: '접수 기관',
  number: '공고 번호',
  hired: '채용한 인원',
  introductions: '소개를 요청한 구직자',
  unanswered: '아직 답하지 않으심',
  sayInLetter: '소개 메일의 버튼으로 어떻게 되었는지 알려 주실 수 있습니다.',
  toMend: '고치실 내용',
  toCheck: '확인하고 있는 내용',
  toImprove: '함께 살펴보실 내용',
  because: '근거',
  mend: '고치는 방법',
  corrected: '고친 문장',
  copy: '모두 선택하여 복사하신 뒤 공고에 붙여 넣으실 수 있습니다.',
  again: '고쳐 보내시려면',
  sendAgain: (partner: string) =>
    `고친 내용을 ${partner}에 알려 주시면, ${withParticle(partner, '이/가')} 공고를 다시 보내고 저희가 바로 다시 점검합니다.`,
  call: (partner: string) => `${partner}에 전화하기`,
  write: (partner: string) => `${partner}에 메일 쓰기`,
  asRead: '보내 주신 공고(저희가 읽은 그대로)',
  marked: '밑줄 친 표현이 확인이 필요한 곳입니다.',
  title2: '제목',
  description: '내용',
  review: '사람의 검토 요청',
  reviewText: '점검이 공고의 뜻을 잘못 읽었다고 보시면, 담당자가 직접 살펴보도록 요청하실 수 있습니다.',
  reviewAsked: (on: string) => `${day(on)}에 담당자의 검토를 요청하셨습니다. 결과는 메일로 알려 드립니다.`,
  question: '아직 모집 중이십니까?',
  questionText: ({ answerBy, held }: { readonly answerBy: string; readonly held: boolean }) =>
    held
      ? `구직자 세 분 이상이 마감된 것 같다고 알려 주셨고, ${day(answerBy)}까지 답이 없어 안내를 멈추었습니다. 모집 중이라고 답하시면 바로 다시 안내합니다.`
      : `구직자 세 분 이상이 마감된 것 같다고 알려 주셨습니다. ${day(answerBy)}까지 답이 없으시면 구직자가 헛걸음하지 않도록 안내를 멈춥니다.`,
  stillOpen: '네, 모집 중입니다',
  closed: '마감했습니다',
  close: '마감하기',
  closeText: '채용을 마치셨거나 더 모집하지 않으시면 바로 마감하실 수 있습니다.',
  reopen: '다시 모집하기',
  hire: '채용했어요',
  hirePeople: '몇 분을 채용하셨습니까?',
  hireHint: '숫자만 적어 주시기 바랍니다. 모집 인원을 모두 채우시면 바로 마감합니다.',
  hireWrong: (most: string) => `1부터 ${most}까지의 숫자로 적어 주시기 바랍니다.`,
  previous: '앞 쪽',
  next: '다음 쪽',
  pages: '공고 목록 쪽',
  people: (count: number) => `${count}명`,
} as const;

export const LINK_WORDS = {
  goneTitle: '이 주소는 더 이상 쓸 수 없습니다',
  gone: [
    '회사 페이지의 주소는 30일 동안 쓰실 수 있습니다. 오래되었거나 일부가 빠진 주소입니다.',
    '새 주소는 공고에 적힌 메일 주소로만 보내 드립니다. 받은 메일에서 여시면 됩니다.',
  ],
  send: '새 주소 받기',
  sentTitle: '요청을 받았습니다',
  sent: [
    '저희가 보내 드린 주소이고 그 공고가 아직 있으면, 공고에 적힌 메일 주소로 몇 분 안에 새 주소가 갑니다.',
    '메일이 오지 않으면 공고를 접수하신 기관에 문의해 주시기 바랍니다. 같은 날 여러 번 누르셔도 메일은 세 통까지만 보냅니다.',
  ],
} as const;

export const partnerOnPage = (view: Pick<CompanyPostingView, 'partner'>, today: string): string =>
  partnerName(view.partner, 'ko', today);
