import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import type { Answer } from './sex-answer.ts';
import { asks } from './sex-answer.ts';
import { isOfHiring, wordsBefore } from './sex-context.ts';
import type { Mention } from './sex-mention.ts';
import * as words from './sex-words.ts';

/** Which sex comes first among those who apply, and what share of those who are hired. */

const APPLICANT = /지원자|응시자|신청자|구직자|응모자/;
const FIRST = /^(?:먼저|우선|우선으로|1순위|최우선)$/;
/** 여자를 1순위로 봅니다, 남자분을 먼저 뵐게요. */
const isPutFirst = ({ phrase: { tokens }, end, tail }: Mention): boolean =>
  /^[을를]$/.test(tail) &&
  ((tokens[end]?.value === 1 && /^순위로?/.test(textOf(tokens[end + 1]))) ||
    /^(?:최우선|1순위|우선순위)(?:으로|로)?$/.test(textOf(tokens[end])));
const LACKING = /^(?:없을|없으면|없으시면|안계시면|모자라|부족하|미달|미달이|적으면|안오면|안차면)/;

const FAR_AS_OTHER = 8;

const rowOf = ({ phrase, at, end }: Mention): readonly Token[] => phrase.tokens.slice(at, end);

/** 여성 지원자, 남자분 이력서, or in a line about whom to interview and hire. */
const isOfApplying = (mention: Mention): boolean =>
  rowOf(mention).some(({ word }) => APPLICANT.test(word)) ||
  words.isPapers(mention.phrase.tokens[mention.end]) ||
  isOfHiring(mention);

const READS = /^(?:열어|보|봅|봐|받|검토|접수|심사|확인|읽)/;
/** 남성 지원자의 서류만 열어 봅니다. */
const onlyRead = ({ phrase, end }: Mention): Answer | undefined => {
  const [verb, ...more] = phrase.tokens.slice(end + 1, end + 4);
  const isNot =
    [verb, ...more].some((token) => /않|없|지(?:는|도)?$/.test(textOf(token))) || /^[안못]/.test(textOf(verb));
  return READS.test(textOf(verb)) && !isNot ? asks('demand', end + 2) : undefined;
};

const isAnsweredAtOnce = ([papers, comes, ...more]: readonly Token[]): boolean =>
  /^[이가]$/.test(papers?.tail ?? '') &&
  /^(?:오|들어오|보이|있으)(?:시)?면$/.test(textOf(comes)) &&
  more.some(({ word }) => /^(?:바로|먼저|우선|즉시)/.test(word));

const UNFILLED = /^(?:못채우|채우지못|못구하|구하지못|안차|차지않|모자라|부족하|미달)/;
/** 남성 지원자로 다 채우지 못하면 그때 여성 지원자를, 남자분이 없을 때에만 여자분을 받습니다: the other sex comes second. */
const isOtherSecond = ({ phrase: { tokens }, at, sex, end, tail }: Mention): boolean => {
  if (!/^(?:으?로|이|가)$/.test(tail) || is(tokens[at], 'served')) return false;
  const rest = tokens.slice(end, end + FAR_AS_OTHER);
  const other = rest.findIndex((token) => is(token, 'sex') && ![sex, 'both'].includes(meansOf(token, 'sex') ?? sex));
  const between = other === -1 ? [] : rest.slice(0, other);
  const isLacking = between.some((token, at) => {
    const [text, next] = [textOf(token), textOf(between[at + 1])];
    return (UNFILLED.test(text) || UNFILLED.test(text + next)) && /면|때|시$/.test(text + next);
  });
  if (/^(?:으로|로)$/.test(tail)) return isLacking;
  const isTaken = rest
    .slice(other + 1)
    .some((token) => is(token, 'seek', 'house') || /^(?:받|뽑|봅|보|검토|연락)/.test(token.word));
  return /^(?:이|가)$/.test(tail) && isTaken && LACKING.test(textOf(between[0]));
};

/** 여성 지원자 먼저, 남자분 이력서부터, 남성 지원자가 없을 때만 여성 지원자를: the sex that is looked at first. */
export const byOrder = (mention: Mention): Answer | undefined => {
  const { phrase, end, tail } = mention;
  const next = phrase.tokens[end];
  if (isPutFirst(mention) || isOtherSecond(mention)) return asks('preference', end + 1);
  if (!isOfApplying(mention)) return undefined;
  const isLast = phrase.tokens.slice(end + 1).every(({ kind }) => kind === 'mark');
  if (FIRST.test(textOf(next)) && isLast) return asks('preference', end + 1);
  // 여자분 이력서가 오면 바로 연락드립니다
  if (words.isPapers(next) && tail === '' && isAnsweredAtOnce(phrase.tokens.slice(end, end + 4)))
    return asks('preference', end + 2);
  if (/^(?:분들?)?부터$/.test(tail)) return asks('preference', end);
  if (words.isPapers(next) && next?.tail === '부터' && tail === '') return asks('preference', end + 1);
  if (words.isPapers(next) && next?.tail === '만' && /^의?$/.test(tail)) return onlyRead(mention);
  const isAnnounced = phrase.tokens.slice(end).some(({ word }) => /^(?:공고|홍보|알리|알립|널리|기간|연장)/.test(word));
  return /^(?:이|가)$/.test(tail) && LACKING.test(textOf(next)) && !isAnnounced
    ? asks('preference', end + 1)
    : undefined;
};

const EXTRA_POINTS = /^(?:가점|가산점|배점|가산)/;

/** 가점: 여성 5점. */
const isGivenPoints = ({ phrase: { labels, tokens }, end }: Mention): boolean =>
  labels.at(-1)?.tokens.some(({ word }) => EXTRA_POINTS.test(word)) === true &&
  tokens[end]?.kind === 'number' &&
  tokens[end + 1]?.word === '점';

const SHARE = /^(?:비율|비중|성비|구성비|배분|할당|쿼터)/;
const OF_HIRED = /^(?:합격|선발|채용|모집|충원|이번)/;
const HAS_BEEN = /였|이었|됐|되었|했|왔/;

const shares = new WeakMap<Statement, boolean>();
/** Does a statement or one of its labels hold a word for a share at all? Asked once for all of its mentions. */
const namesShare = (statement: Statement): boolean => {
  const isShare = ({ word }: Token): boolean => SHARE.test(word);
  const known =
    shares.get(statement) ??
    statement.items.some(
      ({ tokens, labels }) => tokens.some(isShare) || labels.some((one) => one.tokens.some(isShare)),
    );
  shares.set(statement, known);
  return known;
};

/** 합격 비율은 남 7, 여 3; 선발 비율 남성 80% 여성 20%: so many of those who are hired; or more points for one sex. */
export const byShare = (mention: Mention): Answer | undefined => {
  const { phrase, statement, end } = mention;
  if (isGivenPoints(mention)) return asks('preference', end + 2);
  if (!namesShare(statement)) return undefined;
  const before = statement.items
    .slice(0, phrase.index + 1)
    .flatMap((item) => [...item.labels.flatMap(({ tokens }) => tokens), ...item.tokens]);
  const around = [...wordsBefore(mention), ...before];
  const isShare = around.some(({ word }) => SHARE.test(word)) && around.some(({ word }) => OF_HIRED.test(word));
  const all = statement.items.flatMap(({ tokens }) => tokens);
  if (
    !isShare ||
    all.some((token) => HAS_BEEN.test(textOf(token)) || (is(token, 'staff', 'served') && !SHARE.test(token.word)))
  )
    return undefined;
  const last = phrase.tokens[end - 1]?.kind === 'number' ? end : end + 1;
  return phrase.tokens[last - 1]?.kind === 'number' ? asks('demand', last) : undefined;
};
