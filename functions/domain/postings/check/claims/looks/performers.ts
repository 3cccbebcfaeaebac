import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import { is } from '../../reading/tokens.ts';
import type { Ground } from '../claim.ts';
import { statuteIn } from '../grounds.ts';
import type { ReadPosting } from '../read-posting.ts';

/** Work whose measure the body is: 모델, 배우. Clerks of an agency and models of cars are none. */
const PERFORMERS: ReadonlySet<string> = new Set([
  '모델',
  '피팅모델',
  '배우',
  '연기자',
  '여배우',
  '남배우',
  '무용수',
  '댄서',
  '엑스트라',
  '보조출연자',
  '보조출연',
  '스턴트맨',
  '대역',
  '대역배우',
  '단역',
  '단역배우',
  '인형탈',
  '탈인형',
  '재연배우',
  '의류모델',
  '헤어모델',
  '손모델',
  '누드모델',
  '뷰티모델',
  '광고모델',
  '웨딩모델',
  '발레리나',
  '발레리노',
  '치어리더',
  '재현배우',
  '뮤지컬배우',
]);
const NAMES = /(?:모델|배우|연기자|출연자|무용수|댄서|대역|엑스트라)(?:을|를|이|가|은|는|의|로|님|분)?$/;

const isPerformer = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined || !(PERFORMERS.has(token.word) || (token.kind === 'unknown' && NAMES.test(token.word))))
    return false;
  const next = tokens[at + 1];
  if (/^(?:같은|처럼|급|못지|에이전시|하우스|링|옷|의상|관리|매니저|학원|아카데미|촬영장)/.test(next?.word ?? ''))
    return false;
  if (/^(?:처럼|같은|급)/.test(token.tail)) return false;
  return (
    next === undefined ||
    /^(?:알바|아르바이트|요원|인력|연기자|출연자|배우|모델)/.test(next.word) ||
    next.kind !== 'word' ||
    is(next, 'seek', 'person', 'sex', 'label', 'numeral', 'look', 'measure', 'prefer', 'adverb', 'only') ||
    (token.tail !== '' && token.tail !== '의')
  );
};

const performerIn = (statement: Statement): Ground | undefined => {
  for (const { tokens } of statement.items)
    for (let at = 0; at < tokens.length; at += 1)
      if (isPerformer(tokens, at)) return { kind: 'genuine', words: tokens[at]?.word ?? '' };
  return undefined;
};

/** A heading or a label that says what the work is: 직무, 모집부문. */
const namesWork = (statement: Statement): boolean =>
  statement.items.some((item) => item.labels.some(({ kinds }) => kinds.has('work') || kinds.has('who')));

const performers = new WeakMap<ReadPosting, { found: Ground | undefined }>();

/** The title, or a line of duties, says that the ad is for a model or an actor. */
const performerOfAd = (reading: ReadPosting): Ground | undefined => {
  const known = performers.get(reading);
  if (known !== undefined) return known.found;
  let found: Ground | undefined;
  for (const { path, statements } of reading.texts)
    for (const statement of statements) if (path === 'title' || namesWork(statement)) found ??= performerIn(statement);
  performers.set(reading, { found });
  return found;
};

const grounds = new WeakMap<Statement, { found: Ground | undefined }>();

/** The ground that a statement gives itself, read once for all its descriptions. */
const groundHere = (statement: Statement): Ground | undefined => {
  const known = grounds.get(statement) ?? { found: statuteIn(statement) ?? performerIn(statement) };
  grounds.set(statement, known);
  return known.found;
};

/** Why a look or a measure may be asked for: a statute cited for it, or work whose measure the body is. */
export const groundOfBody = (reading: ReadPosting, statement: Statement): Ground | undefined =>
  groundHere(statement) ?? performerOfAd(reading);

export const isOfPerformers = (reading: ReadPosting, statement: Statement): boolean =>
  groundOfBody(reading, statement)?.kind === 'genuine';
