import type { Language } from '../../language/words.ts';

const ko = {
  front: {
    title: '창원에서 일자리를 찾고 계십니까?',
    lead: '창원시의 대학 일자리센터, 상공회의소, 일자리센터가 함께 일자리를 모아 알려 드립니다.',
    does: [
      '등록하시면 희망 조건에 맞는 일자리를 메일로 알려 드립니다.',
      '동의하시면 공공일자리와 지원 사업의 요건을 살펴, 근거 법령과 함께 알려 드립니다.',
      '메일은 한 번 눌러 멈추실 수 있고, 내 정보는 언제든지 보고 고치고 지우실 수 있습니다.',
    ],
    jobs: '모집 중인 일자리',
    allJobs: (count: number) => `모집 중인 일자리 ${count}건 모두 보기`,
    by: {
      district: '근무지로 찾기',
      group: '직종으로 찾기',
      sector: '전략산업으로 찾기',
      zone: '산업단지로 찾기',
    },
    register: '등록하시려면',
    registerLead: '아래 기관 가운데 편한 곳에 말씀해 주시면 등록해 드립니다. 비용은 들지 않습니다.',
    employers: '창원시가 인증한 일자리창출 우수기업 보기',
    link: '내 페이지 주소를 잃어버리셨습니까?',
    linkText: '등록하신 메일 주소를 적어 주시면 그 주소로 다시 보내 드립니다.',
    linkButton: '내 페이지 주소 다시 받기',
  },
  list: {
    title: '모집 중인 일자리',
    search: '찾는 말',
    searchHint: '제목, 회사, 직종에서 찾습니다.',
    district: ['근무지', '모든 곳'],
    group: ['직종', '모든 직종'],
    sector: ['전략산업', '모든 산업'],
    zone: ['산업단지', '모든 곳'],
    more: '직종·산업으로 더 좁히기',
    find: '찾기',
    count: (count: number) => `일자리 ${count}건을 찾았습니다. 새로 나온 순서입니다.`,
    none: '찾으시는 일자리가 지금은 없습니다. 조건을 줄여 다시 찾아보시기 바랍니다.',
    pages: '일자리 목록 넘기기',
    previous: '앞의 일자리',
    next: '다음 일자리',
    all: '모든 일자리 보기',
  },
  job: {
    closed: (day: string) => `${day}에 마감된 공고입니다.`,
    closedLead: '지금은 지원하실 수 없습니다. 모집 중인 다른 일자리를 보실 수 있습니다.',
    noContact:
      '회사가 연락처를 공개하지 않은 공고입니다. 등록하신 분께는 맞는 일자리를 알려 드릴 때 연락처를 함께 알려 드립니다.',
    share: '이 일자리를 알려 주실 때 쓰는 주소',
    more: '모집 중인 다른 일자리 보기',
    register: '나에게 맞는 일자리를 메일로 받으시려면',
    untitled: '마감된 공고',
  },
  link: {
    title: '내 페이지 주소 다시 받기',
    lead: '등록하신 메일 주소를 적어 주십시오. 그 주소로 등록하신 분이 있으면 내 페이지 주소를 메일로 보내 드립니다.',
    label: '메일 주소',
    hint: '예: gildong@example.com',
    send: '보내기',
    limit: '같은 주소로는 하루에 세 번까지, 여덟 시간에 한 번 보내 드립니다.',
    wrong: '메일 주소를 확인해 주십시오. 예: gildong@example.com',
    sentTitle: '요청을 받았습니다',
    sent: [
      '적어 주신 주소로 등록하신 분이 있으면 몇 분 안에 메일이 갑니다. 메일이 오지 않으면 스팸함도 살펴보시기 바랍니다.',
      '다른 주소로 등록하셨을 수도 있습니다. 그래도 오지 않으면 등록하신 기관에 문의해 주시기 바랍니다.',
    ],
    busyTitle: '잠시 뒤에 다시 해 주시기 바랍니다',
    busy: ['이곳에서 보낸 요청이 너무 많아 지금은 받지 못합니다. 한 시간 뒤에 다시 해 주시기 바랍니다.'],
  },
  home: '처음으로',
  phone: '전화',
  address: '주소',
} as const;

type Shape<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends readonly string[]
      ? readonly string[]
      : T[Key] extends (...parts: infer Parts) => string
        ? (...parts: Parts) => string
        : Shape<T[Key]>;
};

const en: Shape<typeof ko> = {
  front: {
    title: 'Looking for work in Changwon?',
    lead: 'The universities, the chamber of commerce and the job centres of Changwon collect jobs and tell you of them.',
    does: [
      'Once you are registered, jobs that fit your wishes come by mail.',
      'If you agree, we check the conditions of public jobs and programmes and name the law behind each.',
      'One click stops the mails. You can see, correct or delete your data at any time.',
    ],
    jobs: 'Open jobs',
    allJobs: (count) => (count === 1 ? 'See the one open job' : `See all ${count} open jobs`),
    by: { district: 'By place', group: 'By occupation', sector: 'By strategic sector', zone: 'By industrial zone' },
    register: 'To register',
    registerLead: 'Any of these offices registers you. It costs nothing.',
    employers: 'See the employers that the city has recognised',
    link: 'Have you lost the address of your page?',
    linkText: 'Type the mail address with which you registered, and we send the address of your page there.',
    linkButton: 'Get my page’s address again',
  },
  list: {
    title: 'Open jobs',
    search: 'Search for',
    searchHint: 'In titles, companies and occupations. The postings are in Korean.',
    district: ['Place', 'Anywhere'],
    group: ['Occupation', 'Any occupation'],
    sector: ['Strategic sector', 'Any sector'],
    zone: ['Industrial zone', 'Anywhere'],
    more: 'More: occupation, industry, zone',
    find: 'Search',
    count: (count) => (count === 1 ? 'One job.' : `${count} jobs, the newest first.`),
    none: 'There is no such job now. Please try with fewer conditions.',
    pages: 'More jobs',
    previous: 'Previous jobs',
    next: 'Next jobs',
    all: 'See all jobs',
  },
  job: {
    closed: (day) => `This posting closed on ${day}.`,
    closedLead: 'You can apply no more. There are other open jobs.',
    noContact:
      'The company has not made its contact public. People who are registered get it with the jobs that fit them.',
    share: 'The address of this page, to pass on',
    more: 'See other open jobs',
    register: 'To get jobs that fit you by mail',
    untitled: 'A closed posting',
  },
  link: {
    title: 'Get the address of my page again',
    lead: 'Type the mail address with which you registered. If somebody is registered with it, the address of the page goes there.',
    label: 'Mail address',
    hint: 'For example gildong@example.com',
    send: 'Send',
    limit: 'Three times a day at most, once in eight hours, for one mail address.',
    wrong: 'Please check the mail address. For example gildong@example.com',
    sentTitle: 'Your request has arrived',
    sent: [
      'If somebody is registered with this address, a mail comes within minutes. If none comes, please look among your spam.',
      'You may have registered with another address. If still none comes, please ask the office where you registered.',
    ],
    busyTitle: 'Please try again later',
    busy: ['There were too many requests from where you are. Please try again in an hour.'],
  },
  home: 'Home',
  phone: 'Telephone',
  address: 'Address',
};

/** The words of the public pages. Days and counts are already in words. */
export const PUBLIC_WORDS: Readonly<Record<Language, Shape<typeof ko>>> = { ko, en };
