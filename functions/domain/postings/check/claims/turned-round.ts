import type { Item } from '../reading/items.ts';
import type { Statement } from '../reading/blocks.ts';
import type { Token } from '../reading/tokens.ts';
import { is, textOf } from '../reading/tokens.ts';
import type { ReadText } from '../reading/read-text.ts';
import type { Claim } from './claim.ts';
import { neighbourOf } from './claim.ts';
import { isDenied } from './stance.ts';

/**
 * What an ad names only to say that it does not ask for it: under a heading of what plays no part (보지 않는 것: 나이, 종교),
 * in a question that is answered with no ("여자만 되나요?" 아닙니다), as a criterion that is none (외모는 평가 항목이 아닙니다).
 */

const ASKED: ReadonlySet<string> = new Set(['demand', 'preference', 'exclusion', 'writing']);

const itemOf = ({ statement, from }: Claim): Item | undefined =>
  statement.items.find(({ tokens }) => (tokens[0]?.from ?? Infinity) <= from && from < (tokens.at(-1)?.to ?? 0));

/** 보지 않는 것: 나이, 종교. A value that asks by a word of its own (무관: 학력, 남성 우대) is asked for all the same. */
const isUnderDenial = ({ labels, tokens }: Item): boolean =>
  labels.at(-1)?.kinds.has('no-matter') === true &&
  !tokens.some((token) => is(token, 'seek', 'prefer', 'need', 'shut', 'bound'));

/** 남자만 되나요, 여자만 뽑느냐는, 여자여야 하는지. */
const QUESTION = /(?:나요|[가까]요|[습입]니까|냐고?요?|느냐[고는]|냐[고는]|는지요?|은지)$/;
/** 30대 여성이신가요? 경력은 상관없습니다 calls out to them. */
const CALLS_OUT = /(?:시나요|신가요|세요|신지요?|십니까)$/;
const MOST_TO_QUESTION = 3;
const MOST_OF_ANSWER = 10;
const NO = /^(?:아니|아닙|아뇨|아님|아녜|그렇지|없습|없어|없음|그런제한|묻지)/;
const NO_CONDITION = /(?:면|라면)$/;
const YES = /^(?:네|예|맞습|맞아|그렇습|그래요|물론)/;
const OTHER_FIELD = /^(?:경력|학력|경험|초보|자격|자격증|전공|면허)/;
const EVERYBODY = /^(?:누구|아무나)/;

const rows = new WeakMap<Statement, readonly Token[]>();

/** The words of a statement in their order, put together once for all of its claims. */
const tokensOf = (statement: Statement): readonly Token[] => {
  const known = rows.get(statement);
  if (known !== undefined) return known;
  const row = statement.items.flatMap((item) => item.tokens).toSorted((one, other) => one.from - other.from);
  rows.set(statement, row);
  return row;
};

const isNo = (tokens: readonly Token[], at: number): boolean => {
  const text = textOf(tokens[at]);
  if (NO_CONDITION.test(text)) return false;
  if (NO.test(text) || EVERYBODY.test(text)) return true;
  return is(tokens[at], 'no-matter') && !OTHER_FIELD.test(textOf(tokens[at - 1]));
};

const saysNo = (answer: readonly Token[]): boolean => {
  const no = answer.findIndex((_, at) => isNo(answer, at));
  return no !== -1 && !answer.slice(0, no).some((token) => YES.test(textOf(token)));
};

/** The two statements behind another, of its line or the next. */
const followingOf = (text: ReadText, statement: Statement): readonly Statement[] =>
  [neighbourOf(text, statement, 1), neighbourOf(text, statement, 2)]
    .filter((one) => one !== undefined)
    .filter(({ line }) => line <= statement.line + 1);

const isQuestion = (token: Token): boolean => QUESTION.test(textOf(token));
const questions = new WeakMap<Statement, boolean>();
/** Does a word of a statement or of its labels end like a question? Asked once for all claims beside it. */
const asksIn = (statement: Statement): boolean => {
  const known =
    questions.get(statement) ??
    statement.items.some(
      ({ tokens, labels }) => tokens.some(isQuestion) || labels.some((label) => label.tokens.some(isQuestion)),
    );
  questions.set(statement, known);
  return known;
};

const mayAsk = (text: ReadText, statement: Statement): boolean =>
  asksIn(statement) || followingOf(text, statement).some(asksIn);

/** The words behind a claim: the rest of its statement, and the two statements that follow. */
const behind = (claim: Claim): readonly Token[] => {
  const { text, statement, from } = claim;
  const following = followingOf(text, statement);
  // '여성만 지원 가능한가요?' → 아니요: the question is read as a label.
  const labels = from < statement.from ? (statement.items[0]?.labels ?? []) : [];
  const own = [...labels.flatMap(({ tokens }) => tokens), ...tokensOf(statement)];
  return [...own.filter((token) => token.from >= from), ...following.flatMap(tokensOf)];
};

/** The words that answer the question which a claim is part of; undefined where it is no question. */
const answerTo = (claim: Claim): readonly Token[] | undefined => {
  if (!mayAsk(claim.text, claim.statement)) return undefined;
  const tokens = behind(claim);
  const last = tokens.findLastIndex(({ to }) => to <= claim.to);
  const end = tokens.findIndex((token, at) => at <= last + MOST_TO_QUESTION && isQuestion(token));
  if (end === -1 || CALLS_OUT.test(textOf(tokens[end]))) return undefined;
  return tokens.slice(end + 1, end + 1 + MOST_OF_ANSWER).filter(({ kind }) => kind !== 'mark');
};

/** "여자만 되나요?" 하고 자주 물으시는데 아닙니다: a question, and the answer is no. */
const isAnsweredNo = (claim: Claim): boolean => saysNo(answerTo(claim) ?? []);

/** 여자도 지원할 수 있나요? 이번에는 어렵습니다: a question whether they may come, and the answer shuts them out. */
const isAnsweredShut = (claim: Claim): boolean => {
  const answer = answerTo(claim);
  const shut = answer?.findIndex((token, at) => is(token, 'shut') && !isDenied(answer, at)) ?? -1;
  return (
    shut !== -1 &&
    answer
      ?.slice(0, shut)
      .some((token) => YES.test(textOf(token)) || is(token, 'no-matter') || NO.test(textOf(token))) === false
  );
};

const CRITERION =
  /^(?:평가|심사|채점|점수|조건|기준|항목|요건|자격|대상|이유|불이익|영향|관계|고려|반영|차별|따지|가리|관심사|문제)/;
const MOST_TO_CRITERION = 5;
const MOST_TO_DENIAL = 3;
const DENIES = /지(?:는|도|를)?않/;
/** Another clause begins. */
const GOES_ON = /(?:고|며|지만|는데|으나|라서|니까|면)$/;

/** 외모는 평가 항목이 아닙니다, 여자라고 서류를 더 받지 않습니다: the clause ends with a denial. */
const isDeniedCriterion = ({ tokens }: Item, claim: Claim): boolean => {
  const own = tokens.filter((token) => token.from >= claim.from);
  const denial = own.findIndex(
    (token) => (is(token, 'deny') || DENIES.test(textOf(token))) && !GOES_ON.test(textOf(token)),
  );
  if (denial === -1 || own.slice(1, denial).some((token) => GOES_ON.test(textOf(token)))) return false;
  const criterion = own.findIndex(({ word }) => CRITERION.test(word));
  const isOfCriterion = criterion !== -1 && criterion <= MOST_TO_CRITERION && denial - criterion <= MOST_TO_DENIAL;
  return isOfCriterion || /라고(?:해서)?$/.test(own[0]?.tail ?? '');
};

const SAYING = /(?:다|라|냐|자)는$/;
const WORD_OF_OTHERS = /^(?:말(?!씀)|소리|이야기|얘기|편견|생각|인식|선입견|시선|소문|오해|통념|고정관념)/;

/** 남자 손이 필요하다는 말을 듣지만: what others say. */
const isSaidByOthers = ({ tokens }: Item, { to }: Claim): boolean => {
  const last = tokens.findLastIndex((token) => token.to <= to);
  return [last, last + 1, last + 2].some(
    (at) => SAYING.test(textOf(tokens[at])) && WORD_OF_OTHERS.test(textOf(tokens[at + 1])),
  );
};

const HIDDEN = /^(?:가린|가리고|가려|지운|지우고|뺀|빼고|없앤|없애고)$/;
const PAPERS = /^(?:지원서|이력서|서류|원서|채로)/;
/** 출신 대학을 가린 지원서로 봅니다. */
const isHidden = ({ tokens }: Item, { to }: Claim): boolean => {
  const at = tokens.findIndex((token) => token.from >= to);
  // 용모는 자유
  if (/^자유(?:$|입니|예요|롭)/.test(textOf(tokens[at]))) return true;
  return HIDDEN.test(textOf(tokens[at])) && PAPERS.test(textOf(tokens[at + 1]));
};

const OPENED = /['"‘“「『][^'"‘’“”「」『』\n]{0,20}$/;
const CLOSED = /^[^'"‘’“”「」『』\n]{0,14}['"’”」』][)\]]?/;
const NEXT_QUOTES = /^(?:,? ?['"‘“][^'"’”\n]{1,20}['"’”])*/;
const SPOKEN_ABOUT =
  /^ ?(?:같은|이?라는|이?라고|등의?)? ?(?:[가-힣]{1,6} )?(?:문구|표현|말[을은이도]|단어|광고|사례|조항|강좌|특강|전시|영화|연극|노래|편견)/;
const COLLECTED = /^ ?공고(?: 사례|를 (?:찾|모으|거르|고치|내리))/;
const OF_THEN = /(?:옛|지난|예전|과거)[가-힣 ]{0,8}(?:광고|공고)[^\n]{0,24}$/;
const AS_FAR = 48;

/** '남자만', '35세 이하' 같은 말, '용모 단정' 공고 사례: words in quotation marks that are spoken about. */
const isSpokenAbout = ({ text: { seen }, from, to }: Claim): boolean => {
  const start = seen.at[from] ?? 0;
  const all = (seen.at[to - 1] ?? start) + 1;
  // The expression may go on behind the quotation mark: '용모 단정' 공고.
  const inner = seen.plain.slice(start, all).search(/['"’”」』]/);
  const end = inner === -1 ? all : start + inner;
  const before = seen.plain.slice(Math.max(0, start - AS_FAR), start);
  const opened = OPENED.exec(before);
  const after = seen.plain.slice(end, end + 2 * AS_FAR);
  const closed = CLOSED.exec(after);
  if (opened === null || closed === null) return false;
  const rest = after.slice(closed[0].length).replace(NEXT_QUOTES, '');
  return SPOKEN_ABOUT.test(rest) || COLLECTED.test(rest) || OF_THEN.test(before.slice(0, opened.index));
};

const IF_DONE = /^(?:적으|쓰|기재하|써|물으|묻|여쭤|요구하).*면$/;
const UNDONE = /^(?:지우|지웁|가리|가립|빼고|뺍|삭제|알려|신고|제보|말씀)/;
/** 키, 종교를 적으시면 지우고 봅니다; 부모님 직업을 물으면 인사팀에 알려 주세요: what is done where somebody does it all the same. */
const isUndone = ({ statement, from }: Claim): boolean => {
  const behind = tokensOf(statement).filter((token) => token.from >= from);
  const done = behind.findIndex((token) => IF_DONE.test(textOf(token)));
  return done !== -1 && behind.slice(done + 1).some(({ word }) => UNDONE.test(word));
};

const isTurnedRound = (claim: Claim): boolean => {
  const item = itemOf(claim);
  return (
    (item !== undefined &&
      (isUnderDenial(item) ||
        isDeniedCriterion(item, claim) ||
        isSaidByOthers(item, claim) ||
        isHidden(item, claim))) ||
    isAnsweredNo(claim) ||
    (claim.stance === 'writing' && isUndone(claim)) ||
    isSpokenAbout(claim)
  );
};

export const withoutDenied = (claims: readonly Claim[]): readonly Claim[] =>
  claims.map((claim) => {
    if (ASKED.has(claim.stance)) return isTurnedRound(claim) ? { ...claim, stance: 'no-matter' } : claim;
    const isShut = claim.stance === 'no-matter' && claim.about === 'applicant' && isAnsweredShut(claim);
    return isShut ? { ...claim, stance: 'exclusion' } : claim;
  });
