import type { Language } from '../language/words.ts';

type Words = {
  readonly title: string;
  readonly greeting: (name: string) => string;
  readonly count: (day: string, count: number) => string;
  /** Which of all jobs stand on this page, counted from one. */
  readonly part: (day: string, count: number, first: number, last: number) => string;
  readonly preferredFirst: string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly none: (day: string) => string;
  readonly widen: string;
  readonly unmatched: (partner: string) => string;
  readonly unknown: string;
  readonly newSite: (host: string) => string;
  readonly map: string;
  readonly wholeText: string;
};

/** The words of the page of jobs. Names, days and counts are already in words. */
export const JOBS_WORDS: Record<Language, Words> = {
  ko: {
    title: '나에게 맞는 일자리',
    greeting: (name) => `안녕하십니까, ${name}님.`,
    count: (day, count) =>
      count === 1
        ? `${day} 현재 마감되지 않은 일자리 가운데 맞는 일자리가 1건 있습니다.`
        : `${day} 현재 마감되지 않은 일자리 ${count}건을 잘 맞는 순서로 보여 드립니다.`,
    part: (day, count, first, last) =>
      `${day} 현재 마감되지 않은 일자리 ${count}건 가운데 ${first === last ? '' : `${first}~`}${last}번째를 잘 맞는 순서로 보여 드립니다.`,
    preferredFirst: '선호하신 산업이나 산업단지의 일자리는 조금 더 앞에 보여 드립니다.',
    pages: '일자리 목록 넘기기',
    previous: '앞의 일자리',
    next: '다음 일자리',
    none: (day) => `${day} 현재 희망 조건에 맞는 일자리가 없습니다. 새 공고가 나오면 이곳에서 보실 수 있습니다.`,
    widen: '희망 조건 바꾸기',
    unmatched: (partner) =>
      `일자리 추천에 동의하신 기록이 없어 추천해 드리지 않고 있습니다. 추천을 받으시려면 등록하신 ${partner}에 말씀해 주시기 바랍니다.`,
    unknown: '맞는 일자리를 다시 정리하고 있습니다. 잠시 뒤에 다시 보아 주시기 바랍니다.',
    newSite: (host) => `‘지원하기’는 회사가 알려 준 곳(${host})으로 연결됩니다.`,
    map: '지도에서 근무지 보기(카카오맵)',
    wholeText: '공고 내용 모두 보기',
  },
  en: {
    title: 'Jobs that fit you',
    greeting: (name) => `Hello, ${name}.`,
    count: (day, count) =>
      count === 1
        ? `One job that had not closed on ${day} fits you. The posting itself is in Korean.`
        : `${count} jobs that had not closed on ${day} fit you, the best fit first. The postings themselves are in Korean.`,
    part: (day, count, first, last) =>
      `${count} jobs that had not closed on ${day} fit you. These are ${first === last ? `number ${last}` : `numbers ${first} to ${last}`}, the best fit first. The postings themselves are in Korean.`,
    preferredFirst: 'Jobs of a sector or zone that you prefer come a little earlier.',
    pages: 'More jobs',
    previous: 'Previous jobs',
    next: 'Next jobs',
    none: (day) => `No open job fits your wishes on ${day}. When there is one, it will be here.`,
    widen: 'Change my wishes',
    unmatched: (partner) =>
      `We have no record that you agreed to being matched with jobs, so we suggest none. To get suggestions, please tell ${partner}, where you registered.`,
    unknown: 'The list of jobs that fit you is being put together again. Please come back in a while.',
    newSite: (host) => `“Apply” leads to the address that the company gave (${host}).`,
    map: 'See the workplace on a map (Kakao, in Korean)',
    wholeText: 'Read the whole posting (공고 내용)',
  },
};
