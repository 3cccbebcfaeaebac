import type { Item } from '../reading/items.ts';
import type { Statement } from '../reading/blocks.ts';
import type { Token } from '../reading/tokens.ts';
import { is, meansOf, textOf } from '../reading/tokens.ts';
import type { Claim, What } from './claim.ts';
import type { ReadPosting } from './read-posting.ts';

/** What an ad may say to play no part for all of it: 성별 무관, 나이 제한 없음. */
type Open = 'sex' | 'age';
const OPEN = ['sex', 'age'] as const;

const names = ({ tokens, labels }: Item, what: Open): boolean =>
  labels.some(({ kinds }) => kinds.has(what)) || tokens.some((token) => meansOf(token, 'label') === what);

const saysNoMatter = ({ tokens, labels }: Item): boolean =>
  labels.some(({ kinds }) => kinds.has('no-matter')) || tokens.some((token) => is(token, 'no-matter'));

const isBareName = ({ tokens }: Item): boolean =>
  tokens.length > 0 && tokens.every((token) => token.kind === 'mark' || is(token, 'label'));

/** 나이 무관, 나이, 성별 무관: said of the same thing (학력 무관, 연령 ~50 frees no age). */
const isFreed = ({ items }: Statement, what: Open): boolean =>
  items.some((item, at) => {
    if (!saysNoMatter(item)) return false;
    let from = at;
    while (from > 0 && isBareName(items[from - 1] ?? item)) from -= 1;
    return items.slice(from, at + 1).some((one) => names(one, what));
  });

/** Labels and headings under which a bare value is asked of the applicant: 자격요건, 우대사항, 성별, 나이. */
const ASKING_LABELS: ReadonlySet<string> = new Set(['who', 'prefer', 'sex', 'age']);

/** 여성만, 45세까지. */
const ONLY = /만(?:을|이|으로|요)?$|^(?:까지|부터)/;

/** A statement may hold hundreds of claims, so what is asked of its tokens is worked out once. */
type Row = { readonly tokens: readonly Token[]; readonly saysNoMatter: boolean };
const rows = new WeakMap<Statement, Row>();

const rowOf = (statement: Statement): Row => {
  const known = rows.get(statement);
  if (known !== undefined) return known;
  const tokens = statement.items.flatMap((item) => item.tokens).toSorted((a, b) => a.from - b.from);
  const row = { tokens, saysNoMatter: tokens.some((token) => is(token, 'no-matter')) };
  rows.set(statement, row);
  return row;
};

/** The tokens of an expression, found by halving. */
const within = ({ statement, from, to }: Claim): readonly Token[] => {
  const { tokens } = rowOf(statement);
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < tokens.length && (tokens[end]?.to ?? 0) <= to) end += 1;
  return tokens.slice(low, end);
};

const itemAt = ({ items }: Statement, from: number): Item | undefined =>
  items.find(({ tokens }) => tokens.some((token) => token.from === from));

/** Is there a word in the expression itself that seeks, prefers, needs or shuts out? */
const asksInWords = (claim: Claim): boolean =>
  within(claim).some(
    (token) => is(token, 'seek', 'prefer', 'need', 'shut', 'only', 'bound', 'write', 'deny') || ONLY.test(token.tail),
  );

/** 생활관 사감(여) 1명, 남자 세신사: a post that may need one sex, beside others that do not. */
const isOfGenuinePost = (claim: Claim): boolean =>
  claim.ground?.kind === 'genuine' && within(claim).some(({ word }) => claim.ground?.words === word);

/** 여성 1명: so many are sought. */
const isCounted = (claim: Claim): boolean =>
  claim.what === 'sex' && within(claim).some((token) => token.kind === 'number' || is(token, 'numeral'));

/** 키 크신 남성, 여성으로서 자격이 있는 분, 이번 채용은 여성분들을 대상으로: the words beside the expression say whom the ad seeks. */
const isBesideSought = ({ statement, from, to }: Claim): boolean =>
  itemAt(statement, from)?.tokens.some((token) =>
    token.from < to
      ? token.to <= from && is(token, 'seek', 'look', 'measure')
      : is(token, 'seek', 'prefer', 'need', 'shut', 'only', 'person') || /만(?:을|이|으로|요)?$/.test(token.tail),
  ) === true;

const HOPED = /[았었였셨왔했]으면$/;
const HOPED_WITHIN = 4;
/** 여자분이 오셨으면 합니다: the hope stands behind the expression. */
const isHopedFor = ({ what, statement, to }: Claim): boolean => {
  const { tokens } = rowOf(statement);
  const at = tokens.findIndex(({ from }) => from >= to);
  return what === 'sex' && at !== -1 && tokens.slice(at, at + HOPED_WITHIN).some((token) => HOPED.test(textOf(token)));
};

/** (여) 홀서빙 구해요, 매장관리(남, 35세 이하) 1명: brackets at a post that is sought, or of which so many are. */
const isOfSoughtPost = ({ what, statement, from }: Claim): boolean => {
  const aside = itemAt(statement, from)?.aside;
  const host = aside === undefined ? [] : (statement.items[aside.host]?.tokens ?? []);
  const isPost =
    host.some((token) => is(token, 'role', 'work')) &&
    host.slice(aside?.after).some((token) => is(token, 'seek') || token.kind === 'number');
  // 성별(남)
  return what === 'sex' && (isPost || meansOf(host[(aside?.after ?? 0) - 1], 'label') === 'sex');
};

/** The statements that demand both sexes, each for its own: 야간조 남자, 주간조 여자. */
const splitIn = (claims: readonly Claim[]): ReadonlySet<Statement> => {
  const sexes = new Map<Statement, Set<string | undefined>>();
  for (const { what, stance, about, statement, detail } of claims)
    if (what === 'sex' && stance === 'demand' && about === 'applicant')
      sexes.set(statement, (sexes.get(statement) ?? new Set()).add(detail));
  const splits = [...sexes].filter(([, of]) => of.size > 1 || of.has('split')).map(([statement]) => statement);
  return new Set(splits.filter((statement) => !rowOf(statement).saysNoMatter));
};

/** Does a label or a heading above the expression ask? */
const asksByLabel = ({ statement, from, to }: Claim): boolean =>
  statement.items.some(
    ({ tokens, labels }) =>
      labels.some(({ kinds }) => [...kinds].some((kind) => ASKING_LABELS.has(kind))) &&
      tokens.some((token) => token.from >= from && token.to <= to),
  );

const ASKS = ['seek', 'prefer', 'need', 'shut', 'only', 'write', 'deny', 'person', 'role', 'sex'] as const;

/** 50세 이상 실버수영, 마을버스 20대 이하: a limit in an item that names no applicant and says nothing of hiring. */
const isLimitOfOthers = ({ what, statement, from, to }: Claim): boolean => {
  const item = itemAt(statement, from);
  return (
    what === 'age' &&
    item?.tokens.some((token) => token.to <= from || token.from >= to) === true &&
    !item.tokens.some(
      (token) =>
        is(token, ...ASKS) ||
        meansOf(token, 'label') === 'who' ||
        meansOf(token, 'label') === 'age' ||
        (is(token, 'bound') && token.word.endsWith('만')) ||
        /만(?:을|이|으로|요)?$/.test(token.tail),
    )
  );
};

const isOf = (claim: Claim, what: Open): boolean => claim.what === what && claim.about === 'applicant';

/**
 * In an ad that says 성별 무관, a bare 여성 in some list is somebody else's, and likewise with ages: such a claim is a
 * mention. What the ad plainly asks for (여직원 우대) stays asked, whatever it says elsewhere.
 */
export const withoutBareOnes = (claims: readonly Claim[], { texts }: ReadPosting): readonly Claim[] => {
  const asked = OPEN.filter((what) => claims.some((claim) => isOf(claim, what)));
  const open = asked.filter((what) => texts.some(({ statements }) => statements.some((one) => isFreed(one, what))));
  if (open.length === 0) return claims;
  const split = splitIn(claims);
  const isBare = (claim: Claim): boolean =>
    open.some((what) => isOf(claim, what)) &&
    claim.stance !== 'preference' &&
    !(claim.what === 'sex' && split.has(claim.statement)) &&
    (!asksInWords(claim) || isLimitOfOthers(claim)) &&
    !asksByLabel(claim) &&
    !isOfGenuinePost(claim) &&
    !isCounted(claim) &&
    !isOfSoughtPost(claim) &&
    !isBesideSought(claim) &&
    !isHopedFor(claim);
  return claims.map((claim) => (isBare(claim) ? { ...claim, stance: 'mention' } : claim));
};

/** Fields that name and locate the employer. What they hold is a name unless a word of theirs asks: 여성회관, 남성동. */
const NAME_FIELDS = /^(?:company|workplace|contact)/;

/** What names are made of. A condition (용모 단정한 분) is none, in whatever field it stands. */
const IN_NAMES: ReadonlySet<What> = new Set(['sex', 'called', 'family', 'age', 'age-words', 'region', 'residence']);

/** In a name nothing is asked by standing there. */
export const withoutNames = (claims: readonly Claim[]): readonly Claim[] =>
  claims.map((claim) =>
    NAME_FIELDS.test(claim.text.path) && IN_NAMES.has(claim.what) && !asksInWords(claim)
      ? { ...claim, about: 'thing', stance: 'mention' }
      : claim,
  );
