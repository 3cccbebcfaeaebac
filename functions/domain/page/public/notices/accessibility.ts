import type { NoticeText } from './notice-page.ts';

/** 웹 접근성 안내. */
export const accessibility: NoticeText = {
  ko: ({ phone, civilPhone }) => ({
    lead: '누구나 쓰실 수 있는 누리집을 만들고자 합니다. 불편한 점은 알려 주시면 고치겠습니다.',
    parts: [
      {
        heading: '지키는 기준',
        lines: [
          '웹 콘텐츠 접근성 지침(WCAG) 2.2의 AA 수준을 목표로, 모든 화면을 자동 검사와 키보드 조작으로 시험합니다.',
          '인증 기관의 심사는 아직 받지 않았습니다.',
        ],
      },
      {
        heading: '이렇게 쓰실 수 있습니다',
        lines: [
          '키보드만으로, 화면 낭독기로, 글자를 400%까지 키워서, 어두운 화면으로 쓰실 수 있습니다.',
          '스크립트와 쿠키가 없어도 모든 기능이 됩니다.',
        ],
      },
      {
        heading: '불편하시면',
        lines: [
          `대표 전화 ${phone}, 민원 전화 ${civilPhone}로 말씀해 주시기 바랍니다. 등록하신 기관에 말씀하셔도 됩니다.`,
        ],
      },
    ],
  }),
  en: ({ phone }) => ({
    lead: 'This site should work for everybody. Please tell us what does not.',
    parts: [
      {
        heading: 'The standard',
        lines: [
          'WCAG 2.2, level AA, is the goal. Every page is tested automatically and by keyboard. No certifying body has examined it yet.',
        ],
      },
      {
        heading: 'What works',
        lines: ['Keyboard alone, screen readers, type of 400 %, dark screens. Nothing needs scripts or cookies.'],
      },
      {
        heading: 'If something does not work',
        lines: [`Please call ${phone}, or tell the office where you registered.`],
      },
    ],
  }),
};
