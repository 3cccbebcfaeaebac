import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import { is } from '../../reading/tokens.ts';
import type { Ground } from '../claim.ts';
import { statuteIn } from '../grounds.ts';
import type { ReadPosting } from '../read-posting.ts';

/** Work whose measure the body is: 피팅모델, 단역배우. Clerks of an agency and models of cars are none. */
const NAMES =
  /(?:모델|배우|연기자|출연자?|무용수|댄서|대역|엑스트라|단역|인형탈|탈인형|스턴트맨|발레리[나노]|치어리더)(?:[을를이가은는의로님분])?$/;
const OF_THEM = /^(?:같은|처럼|급|못지|에이전시|하우스|링|옷|의상|관리|매니저|학원|아카데미|촬영장)/;

const isPerformer = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !NAMES.test(token.word)) return false;
  if (OF_THEM.test(next?.word ?? '') || OF_THEM.test(token.tail)) return false;
  return (
    next?.kind !== 'word' ||
    /^(?:알바|아르바이트|요원|인력|연기자|출연자|배우|모델)/.test(next.word) ||
    is(next, 'seek', 'person', 'sex', 'label', 'numeral', 'look', 'measure', 'prefer', 'adverb', 'only') ||
    (token.tail !== '' && token.tail !== '의')
  );
};

const performerIn = ({ items }: Statement): Ground | undefined => {
  for (const { tokens } of items)
    for (const [at, { word }] of tokens.entries()) if (isPerformer(tokens, at)) return { kind: 'genuine', words: word };
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
