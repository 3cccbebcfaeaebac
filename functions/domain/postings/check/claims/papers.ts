import type { Item } from '../reading/items.ts';
import type { ReadText } from '../reading/read-text.ts';
import type { Token } from '../reading/tokens.ts';
import { is, meansOf } from '../reading/tokens.ts';
import type { Claim } from './claim.ts';
import type { ReadPosting } from './read-posting.ts';

/** How the names of what applicants hand in begin. */
const PAPERS = (
  '서류 제출서류 지원서류 응시서류 접수서류 구비서류 증빙서류 첨부서류 채용서류 제출한서류 제출된서류 제출하신서류 접수된서류 ' +
  '이력서 지원서 입사지원서 응시원서 원서 자기소개서 자소서 포트폴리오 제출물 제출자료 작품'
).split(' ');
const GIVING_BACK = /^(?:반환|반납|돌려|되돌려|회수|반송|환송)/;
/** Filing that leaves no papers to give back (채용절차법 11조 1항 단서). */
const ELECTRONIC = (
  '이메일 메일 email e-mail 홈페이지 누리집 온라인 인터넷 전자우편 웹사이트 채용사이트 워크넷 사람인 잡코리아 고용24 구글폼 ' +
  '네이버폼 문자 카톡 카카오톡 나라일터 전자접수 파일'
).split(' ');

const isPaper = ({ word }: Token): boolean => PAPERS.some((begins) => word.startsWith(begins));
const isElectronic = ({ seen }: ReadText): boolean => ELECTRONIC.some((word) => seen.text.includes(word));
/** What ties it to the law or to a time for asking: 채용절차법에 따라, 청구하지 않으면, 180일이 지나면. */
const LAWFUL = /^(?:채용절차|청구|요구|신청|기간|기한|자발|경과|지나|이후|11|법률)/;

const isDenial = (token: Token | undefined): boolean =>
  is(token, 'deny') ||
  /^(?:불가|안|못|않|없|불가능)/.test(token?.word ?? '') ||
  meansOf(token, 'unpaid') === 'not-given';

/** The place behind a denial of giving back: 반환하지 않음, 미반환, 돌려드리지 않습니다, 반환 불가. */
const deniedEnd = (tokens: readonly Token[], at: number): number | undefined => {
  const token = tokens[at];
  const word = `${token?.word ?? ''}${token?.tail ?? ''}`;
  if (/^(?:미반환|불반환|미반납|반환불가|반납불가|반환안)/.test(word)) return at + 1;
  if (!GIVING_BACK.test(word)) return undefined;
  if (/지(?:는|도)?(?:않|못|아니)|불가|안함|안됨/.test(word)) return at + 1;
  if (/^미$/.test(tokens[at - 1]?.word ?? '') || /^안$/.test(tokens[at - 1]?.word ?? '')) return at + 1;
  for (let next = at + 1; next < tokens.length && next < at + 4; next += 1)
    if (isDenial(tokens[next]) || /지(?:는|도)?(?:않|못)/.test(tokens[next]?.tail ?? '')) return next + 1;
  return undefined;
};

const isOfPapers = ({ tokens, labels }: Item, before: readonly Token[]): boolean =>
  [...tokens, ...before].some(isPaper) ||
  labels.some(({ kinds, tokens: own }) => kinds.has('papers') || own.some(isPaper));

/** 반환, 미반환, 돌려: the letters that any such denial begins with. */
const FIRST = new Set('반미불돌되회환');
const deniedIn = ({ tokens }: Item): { readonly at: number; readonly end: number } | undefined => {
  for (const [at, { word }] of tokens.entries()) {
    const end = FIRST.has(word.charAt(0)) ? deniedEnd(tokens, at) : undefined;
    if (end !== undefined) return { at, end };
  }
  return undefined;
};

/** 제출서류는 일절 반환하지 않습니다, where the ad takes papers only: 이메일, 홈페이지 or the law named make it lawful. */
export const papersClaims = (text: ReadText, { texts }: ReadPosting): Claim[] =>
  text.statements.flatMap((statement) =>
    statement.items.flatMap((item, index): Claim[] => {
      const denied = deniedIn(item);
      if (denied === undefined) return [];
      const before = statement.items.slice(Math.max(0, index - 3), index).flatMap(({ tokens }) => tokens);
      const isLawful = statement.items.some(({ tokens }) => tokens.some(({ word }) => LAWFUL.test(word)));
      if (!isOfPapers(item, before) || isLawful || texts.some(isElectronic)) return [];
      const from = item.tokens[denied.at]?.from ?? statement.from;
      const to = item.tokens[denied.end - 1]?.to ?? statement.to;
      return [{ about: 'applicant', what: 'papers', stance: 'demand', text, statement, from, to }];
    }),
  );
