import type { Standing } from '../eligibility/answer/how-it-stands.ts';
import type { Language } from '../language/words.ts';

type ProgrammePageWords = {
  readonly title: string;
  readonly lead: (day: string) => string;
  readonly changing: string;
  readonly noConsent: (partner: string) => string;
  readonly notYet: (partner: string) => string;
  readonly ownLead: (day: string) => string;
  readonly groups: Record<Standing, (count: number) => string>;
  readonly brackets: string;
  readonly why: string;
  readonly whyOf: (programme: string) => string;
  readonly agree: string;
  readonly say: string;
  readonly sayHeading: string;
  readonly sayLead: string;
  readonly saySend: string;
  readonly tellPartner: (what: string, partner: string) => string;
  readonly sayOf: (programme: string) => string;
  readonly back: string;
  readonly conditions: string;
  readonly result: string;
  readonly read: string;
  readonly notGiven: string;
  readonly actual: string;
  readonly limit: string;
  readonly note: string;
  readonly officialSaw: (document: string, day: string) => string;
  readonly source: string;
  readonly missing: string;
  readonly nearMiss: string;
  readonly ahead: string;
  readonly turns: (day: string, outcome: string) => string;
  readonly turnsPeriod: string;
  readonly closes: string;
  readonly until: (day: string) => string;
  readonly closedNow: string;
  readonly wrongFacts: (partner: string) => string;
};

export const PROGRAMME_PAGE_WORDS: Record<Language, ProgrammePageWords> = {
  ko: {
    title: '공공일자리·지원 사업',
    lead: (day) => `${day} 기준 적격 검토 결과입니다.`,
    ownLead: (day) =>
      `${day}을 기준으로, 입력하신 내용을 그날의 법령과 공고에 비추어 살펴본 적격 검토 결과입니다. 요건마다 입력하신 값과 기준, 근거를 함께 보여 드립니다.`,
    changing:
      '그 뒤에 정보나 기준이 바뀌어 다시 살펴보고 있습니다. 아래는 지금 갖고 있는 정보로 본 결과이며, 결과가 달라지면 이곳에 나옵니다. 메일을 받으시면 메일로도 알려 드립니다.',
    noConsent: (partner) =>
      `요건 확인에 동의하신 기록이 없어 살펴보지 않았습니다. 받아 보시려면 아래에서 동의하시거나 등록하신 ${partner}에 말씀해 주시기 바랍니다. 동의하지 않으셔도 일자리 추천은 그대로 받으십니다.`,
    notYet: (partner) =>
      `아직 살펴본 결과가 없습니다. 등록하신 날에 살펴보며, 다음 날에도 결과가 없으면 ${partner}에 문의해 주시기 바랍니다.`,
    groups: {
      'may-fit': (count) => `신청해 보실 수 있는 사업 ${count}개`,
      'needs-fact': (count) => `정보가 더 필요한 사업 ${count}개`,
      'rules-unknown': (count) => `모집 기준 확인 중인 사업 ${count}개`,
      'does-not': (count) => `지금은 요건이 맞지 않는 사업 ${count}개`,
    },
    brackets: '해당하는 대상',
    why: '왜 그런가요?',
    whyOf: (programme) => `${programme}: 왜 그런가요?`,
    agree: '요건 확인 받기',
    say: '정보 적기',
    sayHeading: '필요한 정보 적기',
    sayLead: '아시는 것만 적으시면 됩니다. 적으시면 바로 다시 살펴보며, 적으신 값은 기관이나 회사에 알리지 않습니다.',
    saySend: '저장하고 결과 보기',
    tellPartner: (what, partner) => `등록 정보에 있는 것(${what})은 ${partner}에 말씀해 주시기 바랍니다.`,
    sayOf: (programme) => `${programme}: 정보 적기`,
    back: '사업 목록으로 돌아가기',
    conditions: '요건별 결과',
    result: '결과',
    read: '살펴본 내 정보',
    notGiven: '입력된 정보가 없습니다',
    actual: '계산한 값',
    limit: '기준',
    note: '참고',
    officialSaw: (document, day) => `본 서류: ${document}(${day})`,
    source: '근거',
    missing: '알려 주시면 다시 검토하는 정보와 확인 서류',
    nearMiss: '기준과의 차이',
    ahead: '앞으로 달라지는 점',
    turns: (day, outcome) => `지금 정보가 그대로라면 ${day}부터 결과가 바뀝니다: ${outcome}.`,
    turnsPeriod: '사업 기간이 달라지기 때문입니다.',
    closes: '참여하시면 제한되는 것',
    until: (day) => `${day}까지`,
    closedNow: '먼저 하신 참여나 신청, 받으신 급여 때문에 지금 제한될 수 있는 사업',
    wrongFacts: (partner) =>
      `정보가 사실과 다르거나 더하실 것이 있으면 ${partner}에 말씀해 주시기 바랍니다. 다시 검토합니다.`,
  },
  en: {
    title: 'Programmes',
    lead: (day) => `Your eligibility check of ${day} (적격 검토 결과).`,
    ownLead: (day) =>
      `This is what you entered, held against the laws and notices of ${day} (적격 검토 결과). Each condition is shown with your value, the limit and the source. The names of laws are in Korean.`,
    changing:
      'Something has changed since, and we are looking again. Below is the answer with what we hold now; if it changes, you will see it here, and in a mail if you get our mails.',
    noConsent: (partner) =>
      `We have no record that you agreed to the check, so we did not look. If you would like it, please agree below or tell ${partner}, where you registered. You get job suggestions without it, too.`,
    notYet: (partner) =>
      `There is no result yet. We look on the day you register; if there is none the day after, please ask ${partner}.`,
    groups: {
      'may-fit': (count) => `You may apply for: ${count}`,
      'needs-fact': (count) => `More information needed: ${count}`,
      'rules-unknown': (count) => `Rules being checked: ${count}`,
      'does-not': (count) => `Not for you at present: ${count}`,
    },
    brackets: 'Groups you belong to',
    why: 'Why?',
    whyOf: (programme) => `${programme}: why?`,
    agree: 'Have it checked',
    say: 'Tell us',
    sayHeading: 'Tell us what we need',
    sayLead: 'Fill in only what you know. We check again at once, and tell no office or company what you enter.',
    saySend: 'Save and see the result',
    tellPartner: (what, partner) => `What belongs to your registration (${what}), please tell ${partner}.`,
    sayOf: (programme) => `${programme}: tell us`,
    back: 'Back to the programmes',
    conditions: 'Each condition',
    result: 'Result',
    read: 'What we read',
    notGiven: 'nothing entered',
    actual: 'Value computed',
    limit: 'Limit',
    note: 'Note',
    officialSaw: (document, day) => `Document seen: ${document} (${day})`,
    source: 'Source',
    missing: 'What we need to know, and what proves it',
    nearMiss: 'How far from the limit',
    ahead: 'What will change',
    turns: (day, outcome) => `If your data stays as it is, the result changes on ${day}: ${outcome}.`,
    turnsPeriod: 'Another period of the programme begins.',
    closes: 'What joining closes',
    until: (day) => `until ${day}`,
    closedNow: 'Programmes that an earlier step may keep shut now',
    wrongFacts: (partner) => `If something here is wrong or missing, please tell ${partner}, and we will check again.`,
  },
};
