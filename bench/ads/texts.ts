import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** An ad as the benchmark checks it: its title, at most 200 characters, and its description, at most 20,000. */
export type Ad = { readonly title: string; readonly description: string };

const adsSchema = z.array(z.object({ title: z.string(), description: z.string() }));

const CORPUS = join(import.meta.dirname, '..', '..', 'test', 'corpus');
const REAL = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'real-ads', 'korean-ads.json');

const cut = (text: string, most: number): string => [...text].slice(0, most).join('');

const fitted = (ads: readonly Ad[]): Ad[] =>
  ads.map(({ title, description }) => ({ title: cut(title, 200), description: cut(description, 20_000) }));

/** The labelled ads of the repository. */
export const corpusAds = (): Ad[] =>
  readdirSync(CORPUS)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => fitted(adsSchema.parse(JSON.parse(readFileSync(join(CORPUS, name), 'utf8')))));

/** The real ads, if they are beside the repository; their text is nobody's here, so they are not in it. */
export const realAds = (): Ad[] =>
  existsSync(REAL) ? fitted(z.object({ ads: adsSchema }).parse(JSON.parse(readFileSync(REAL, 'utf8'))).ads) : [];

/** What a text of 20,000 characters repeats to take long. */
export const HOSTILE: readonly string[] = [
  '가',
  '남',
  '여 ',
  '남자 여자 ',
  '여성 고객 ',
  '만 35세 ~',
  '키 170 cm 이상 제품 ',
  '정년 60세 이하 ',
  '(남',
  '((((',
  '[자격',
  '성별\n여\n',
  '성별: ',
  '나이 | 성별 | ',
  '900101-',
  '9 0 ',
  '<p>여',
  '본적 ',
  ' ?',
  '졸업 26년 ',
  '경상도 출신, ',
  '시급 9,000원, ',
  '교육비 10만원 ',
  '우대하지 않',
  '이모님 ',
  '•',
  '여.직.',
  '마흔',
  '일이삼십',
  'a',
  '여직원 모집합니다. ',
  '남 3 여 2, ',
  '여자분',
  '마흔~',
  '여직원 1 / ',
];
