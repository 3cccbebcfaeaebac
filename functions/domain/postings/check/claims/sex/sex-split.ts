import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { areGivenPoints } from '../points.ts';
import type { Answer } from './sex-answer.ts';
import { asks } from './sex-answer.ts';
import { wordsBefore } from './sex-context.ts';
import type { Mention } from './sex-mention.ts';
import { isPapers } from './sex-words.ts';

/** Numbers of both sexes that are fixed for those to be hired, points for one of them, and who is called for by name. */

const OF_HIRING =
  /^(?:이번|충원|모집|채용|선발|합격|티오|신규|새로|들어오|오실|뽑|구하|구인|인원충원|정원|함께할|추가)/;
const OF_THEN = /^(?:지난|작년|재작년|예전|그동안|현재|지금|기존)/;
const ARRANGED =
  /^(?:뽑|구성|맞추|맞춥|맞춰|나누|나눕|나눠|짜|짭|짜서|정하|정했|정해|확정|합니|하려|하고|채우|채웁|채용|모집|선발|받|조를|팀을|반을)/;
const WITH = /(?:으?로|로)$/;
const IS_SO = /(?:입니다|이에요|예요|임|이고)$/;
const NATIVE = /^(?:하나|둘|셋|넷|다섯|여섯|일곱|한|두|세|네)/;

const isCount = (token: Token | undefined): boolean =>
  token?.kind === 'number' || is(token, 'numeral') || NATIVE.test(token?.word ?? '');

type Row = { readonly tokens: readonly Token[]; readonly sexes: readonly number[] };
const rows = new WeakMap<Statement, Row>();

/** The tokens of a statement outside of brackets, and those among them that name a sex before its number. */
const rowOf = ({ statement }: Mention): Row => {
  const known = rows.get(statement);
  if (known !== undefined) return known;
  const tokens = statement.items.filter(({ aside }) => aside === undefined).flatMap((item) => item.tokens);
  const sexes = tokens.flatMap((token, at) => (is(token, 'sex') && isCount(tokens[at + 1]) ? [at] : []));
  const row = { tokens, sexes };
  rows.set(statement, row);
  return row;
};

/** 이번 자리는 여4·남3으로 짭니다, 충원 6명은 남자 4 여자 2로 뽑습니다, 티오는 남자 둘, 여자 하나입니다. */
const isFixed = (mention: Mention): boolean => {
  const { tokens: row, sexes } = rowOf(mention);
  const [first = 0] = sexes;
  const last = sexes.at(-1) ?? 0;
  const kinds = new Set(sexes.map((at) => meansOf(row[at], 'sex')));
  if (kinds.size < 2 || !sexes.some((at) => row[at] === mention.phrase.tokens[mention.at])) return false;
  const before = [...(mention.phrase.labels.at(-1)?.tokens ?? []), ...row.slice(0, first)];
  const behind = row.slice(last + 1, last + 6);
  // 여자 3명 남자 2명 들어올 자리 있음
  const open = behind.findIndex(({ word }) => /^(?:자리|티오|공석)/.test(word));
  if (open !== -1 && behind.slice(open + 1).some(({ word }) => /^(?:있|비|났|남)/.test(word))) return true;
  if (!before.some((token) => OF_HIRING.test(token.word)) || before.some((token) => OF_THEN.test(token.word)))
    return false;
  if (row.some((token) => is(token, 'staff', 'served', 'thing') && !WITH.test(textOf(token)))) return false;
  const by = behind.findIndex((token) => WITH.test(textOf(token)));
  const isArranged = by !== -1 && behind.slice(by + 1).some((token) => ARRANGED.test(token.word));
  return isArranged || (behind.length <= 2 && IS_SO.test(textOf(behind.at(-1))));
};

const APPLICANT = /^(?:지원자|응시자|합격자|입사자|신청자|구직자)/;
/** 남자 지원자에게는 월 20만원을 더 드립니다. */
const areApplicantsPaidMore = (people: readonly Token[], behind: readonly Token[]): boolean =>
  people.some(({ word }) => APPLICANT.test(word)) &&
  behind.some((token) => ['manwon', 'won', 'cheonwon'].includes(meansOf(token, 'unit') ?? '')) &&
  behind.some(({ word }) => /^(?:더|추가|얹)/.test(word));

/** 여성 지원자는 서류에서 3점을 더 드려요, 남자는 체력 점수 5점 추가. */
const isGivenPoints = (mention: Mention): boolean => {
  const { phrase, at, end, tail } = mention;
  if (!/^(?:|은|는|에게|에게는|께|께는|한테)$/.test(tail)) return false;
  return (
    areGivenPoints(phrase.tokens.slice(at, end + 9), wordsBefore(mention)) ||
    areApplicantsPaidMore(phrase.tokens.slice(at, end), phrase.tokens.slice(end, end + 9))
  );
};

const STEP = /^(?:서류|전형|면접|시험|심사|실기)/;
const SPARED = /^(?:면제|생략|통과|건너|없이|빼)/;
const STEP_WITHIN = 5;
/** 여성이시면 서류 전형을 면제해 드립니다, 남자분은 면접 없이 바로 출근. */
const isSparedAStep = ({ phrase: { tokens }, end, tail }: Mention): boolean => {
  if (!/^(?:[은는]|에게는?|께는?|(?:이시?|시)?면|이?라면)$/.test(tail)) return false;
  const step = tokens.findIndex(({ word }, at) => at >= end && at < end + STEP_WITHIN && STEP.test(word));
  return step !== -1 && tokens.slice(step + 1, step + 3).some(({ word }) => SPARED.test(word));
};

const WHERE = /^(?:어디|혹시)/;
const ARE_YOU = /^(?:계|있|없|안계|안계신)/;
const ASKS = /(?:나요|가요|세요|까요|을까|없나|있나|니껴|능교|죠)$/;
const MOST_TO_WHERE = 3;

/** 같이 다닐 남자 후배님 어디 계신가요? */
const isCalledFor = ({ phrase: { tokens }, at }: Mention): boolean => {
  const where = tokens.findIndex(
    (token, place) => place > at && place <= at + MOST_TO_WHERE + 1 && WHERE.test(token.word),
  );
  const last = tokens.findLast(({ kind }) => kind !== 'mark');
  return (
    where !== -1 &&
    !tokens.slice(at, where).some((token) => is(token, 'served', 'thing') || /[가이은는]$/.test(token.tail)) &&
    tokens.slice(where + 1, where + 3).some((token) => ARE_YOU.test(textOf(token))) &&
    ASKS.test(textOf(last))
  );
};

const STILL = /^(?:이번에도|이번도|앞으로도|올해도|여전히)/;
const SO = /^(?:그렇게|그럴|똑같이|마찬가지|그대로|같은|그리)/;
/** 조립반은 예전부터 여자만 써 왔고 이번에도 그럴 생각입니다. */
const isStillSo = ({ phrase: { tokens }, end }: Mention): boolean => {
  const still = tokens.findIndex((token, at) => at >= end && STILL.test(textOf(token)));
  // 여자를 차별한 적이 없고 앞으로도 그럴 생각입니다
  if (tokens.slice(end, end + 2).some(({ word }) => /^(?:차별|구분|제한|가려|따로)/.test(word))) return false;
  return still !== -1 && tokens.slice(still + 1, still + 4).some((token) => SO.test(textOf(token)));
};

const MARKED = /^(?:표시|체크|기재|기입|적|쓰|쓴|되어|된|돼|표기|작성|선택)/;
const ONLY_THOSE = /^(?:것|거|건|분|지원서|원서|서류|이력서|사람)(?:들)?만/;
/** 성별란에 '남'으로 표시된 것만 열어 봅니다. */
const isOnlySoMarked = (mention: Mention): boolean => {
  const {
    phrase: { tokens },
    end,
    tail,
  } = mention;
  const rest = tokens.slice(end, end + 5);
  return (
    /^(?:으로|로|이라고|라고|에)?$/.test(tail) &&
    wordsBefore(mention).some(({ word }) => word.startsWith('성별')) &&
    MARKED.test(rest[0]?.word ?? '') &&
    rest.some((token) => ONLY_THOSE.test(textOf(token)))
  );
};

/** 원서는 남자분 것만 모아서 봅니다. */
const isOnlyTheirPapers = (mention: Mention): boolean =>
  isOnlySoMarked(mention) ||
  (/^(?:것|거|걸로)만/.test(textOf(mention.phrase.tokens[mention.end])) &&
    /^의?$/.test(mention.tail) &&
    wordsBefore(mention).some(isPapers));

const COMES = /^(?:오|와|계시|있으|들어오|채우|구하|합류|뽑)/;
/** 남자 1명만 더 오시면 팀이 꾸려집니다. */
const isOneMore = ({ phrase: { tokens }, end, tail, count }: Mention): boolean =>
  count !== undefined &&
  /^만?$/.test(tail) &&
  tokens[end]?.word === '더' &&
  COMES.test(textOf(tokens[end + 1])) &&
  textOf(tokens[end + 1]).endsWith('면');

/** 생활관 사감(여) 1명, 사감 남자 1명: a post that may need one sex. */
const isOfGenuinePost = ({ phrase, at, end, tail }: Mention): boolean => {
  const { tokens, before, after, item } = phrase;
  const post = at > 0 ? tokens[at - 1] : before.at(-1);
  const behind = item.aside === undefined ? tokens.slice(end) : after;
  return (
    tail === '' &&
    post?.word.endsWith('사감') === true &&
    post?.tail === '' &&
    (behind.length === 0 || behind[0]?.kind === 'number' || behind[0]?.kind === 'mark' || is(behind[0], 'seek'))
  );
};

/** What asks for one sex, regardless of the words around it. Undefined where nothing does. */
export const bySplitOfHired = (mention: Mention): Answer | undefined => {
  const { phrase, end } = mention;
  if (isStillSo(mention) || isOnlyTheirPapers(mention) || isOneMore(mention)) return asks('demand', end);
  if (isFixed(mention) || isOfGenuinePost(mention)) return asks('demand', end);
  if (isGivenPoints(mention) || isSparedAStep(mention)) return asks('preference', end);
  return isCalledFor(mention) ? asks('demand', phrase.tokens.length) : undefined;
};
