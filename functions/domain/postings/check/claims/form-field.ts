import type { Statement } from '../reading/blocks.ts';
import type { ReadText } from '../reading/read-text.ts';
import type { Token } from '../reading/tokens.ts';
import { is, meansOf } from '../reading/tokens.ts';
import type { Place } from './claim.ts';
import { isDenied } from './stance.ts';
import { lettersOf } from './looks/person-words.ts';

/** What an ad says of a field of its form: that it stays empty or is not there (칸은 비워 두세요), or that it does not. */
export type Filling = 'blank' | 'filled';

const EMPTY = /^(?:비우|비워|비운|비울|빠뜨|누락|빼|생략|지우|지워|지웠|지운|뺐|뺀|뺍|없앴|없앤|가리고|가려|삭제|없애)/;
const NOT = /^(?:말|마|않|없|안|못)|지(?:는|도)?(?:말|마|않)/;
const FIELD = /^(?:칸|란|난|항목|기재란|기입란)(?:은|는|이|가|을|를|도|조차|자체|자체가)?$/;
const ROOM = /^(?:칸|란|난|항목|곳|데|자리|부분)/;
/** Words between a field and what becomes of it: 칸이 따로 없습니다. */
const BETWEEN = /^(?:이|은|을|자체|자체가|따로|아예|전혀|원래|두지|두고|만들지)$/;
const GONE = /^(?:없(?!이)|않|있지)/;
const MOST_BETWEEN = 3;

const isNegated = (tokens: readonly Token[], at: number): boolean =>
  /지(?:는|도)?(?:말|마|않)/.test(lettersOf(tokens[at])) ||
  tokens.slice(at + 1, at + 3).some((token) => NOT.test(lettersOf(token)));

const isGone = (tokens: readonly Token[], at: number): boolean => {
  let next = at + 1;
  while (next <= at + MOST_BETWEEN && BETWEEN.test(lettersOf(tokens[next]))) next += 1;
  return GONE.test(lettersOf(tokens[next]));
};

const IF = /(?:면|경우|시)$/;
/** 쓰지 않은 이력서는 반려합니다. */
const OF_PAPER = /(?:은|는|신|한|운|쓴|빈|힌|인|긴|간|된)$/;
const PAPER = /^(?:이력서|지원서|입사지원서|서류|원서|신청서|양식|분|사람|자)/;
const WRITTEN =
  /^(?:적(?:으|을|어|은|힌|혀)|쓰인|들어간|담긴|포함된|쓰|쓸|써|기재|기입|작성|표기|명시|드러나|노출|밝히|밝힐|언급|제출)/;
const FILLED = /^(?:채우|채워|채울)/;
const NOT_FILLED = /^(?:미기재|미작성|미기입|미제출|공란|공백|빈칸)/;
const NOT_WRITTEN_IF = /^(?:적|쓰|기재하|기입하|작성하|채우|밝히|제출하|내)지(?:를|는)?(?:않|못)/;
/** 채우지 않으면 서류를 돌려보냅니다. */
const TO_FILL = /^(?:채우|적|쓰|기재하|기입하|작성하|밝히|제출하)지[는를도]?$/;
const WRONGLY = /^(?:허위|거짓|잘못)/;
const CONSEQUENCE =
  /^(?:감점|탈락|불합격|실격|불이익|제외|무효|반려|결격|떨어|심사하지|접수하지|접수되지|접수안|접수불가|처리되지|인정되지|받지|돌려|되돌|보지|읽지|열지|검토하지|버리|버립|폐기)/;
const FAR_AS_CONSEQUENCE = 5;

/** 출신지 기재 시 감점, 직업란을 비우면 탈락: what befalls whoever writes it, or does not. */
const penaltyAt = (tokens: readonly Token[], at: number): Filling | undefined => {
  const letters = lettersOf(tokens[at]);
  const isNot =
    NOT_FILLED.test(letters) ||
    NOT_WRITTEN_IF.test(letters) ||
    EMPTY.test(letters) ||
    (TO_FILL.test(letters) && /^(?:않|못|아니)/.test(lettersOf(tokens[at + 1]))) ||
    /^[안못]/.test(lettersOf(tokens[at - 1]));
  if (!isNot && !WRITTEN.test(letters)) return undefined;
  const rest = tokens.slice(at, at + FAR_AS_CONSEQUENCE).map(lettersOf);
  const condition = rest.findIndex(
    (word, step) => IF.test(word) || (OF_PAPER.test(word) && PAPER.test(lettersOf(tokens[at + step + 1]))),
  );
  const falls = tokens
    .slice(at + condition + 1, at + condition + 1 + FAR_AS_CONSEQUENCE)
    .some(
      (token, step, rest) => is(token, 'shut') || CONSEQUENCE.test(lettersOf(token) + (rest[step + 1]?.word ?? '')),
    );
  if (condition === -1 || condition > 1 || !falls || WRONGLY.test(lettersOf(tokens[at - 1]))) return undefined;
  // 출신지를 적은 이력서는 받지 않습니다: what is denied behind the paper is no part of the condition.
  const isNotWritten = tokens.slice(at, at + condition + 1).some((token) => NOT.test(lettersOf(token)));
  return isNot || isNotWritten ? 'filled' : 'blank';
};

/** 비워 두세요, 비우지 말아 주세요, 칸이 없습니다: what the token at a place makes of the field named before it. */
export const fillingAt = (tokens: readonly Token[], at: number): Filling | undefined => {
  const letters = lettersOf(tokens[at]);
  const penalty = penaltyAt(tokens, at);
  if (penalty !== undefined) return penalty;
  if (FILLED.test(letters)) return isNegated(tokens, at) ? 'blank' : 'filled';
  if (EMPTY.test(letters)) return isNegated(tokens, at) ? 'filled' : 'blank';
  return FIELD.test(letters) && isGone(tokens, at) ? 'blank' : undefined;
};

/** 쓰는 칸, 적는 곳: the verb only says what the field is for. */
export const isForField = (tokens: readonly Token[], at: number): boolean =>
  /(?:는|을|던|할)$/.test(lettersOf(tokens[at])) && ROOM.test(lettersOf(tokens[at + 1]));

const MOST_WORDS = 12;
const MOST_ITEMS = 8;

/** What becomes of the fields that a list names: 키·체중·가족사항 칸은 비워 두세요. */
export const fillingBehind = ({ statement, item, index, to }: Place): Filling | undefined => {
  const { items } = statement;
  // 재산 칸이 없습니다: the place may end with the field itself.
  const from = FIELD.test(lettersOf(item.tokens[to - 1])) ? to - 1 : to;
  const own = items.slice(index + 1, index + MOST_ITEMS).filter(({ aside }) => aside?.host === item.aside?.host);
  for (const tokens of [
    item.tokens.slice(from, from + MOST_WORDS),
    ...own.map((one) => one.tokens.slice(0, MOST_WORDS)),
  ])
    for (const at of tokens.keys()) {
      const filling = fillingAt(tokens, at);
      if (filling !== undefined) return filling;
    }
  return undefined;
};

const PAGE = /^(?:\d{1,2} ?(?:쪽|페이지|면|장)(?:째)?|[앞뒤뒷](?:면|장|쪽)|첫 ?(?:장|쪽|면)|마지막 ?(?:장|쪽|면))$/;
const PAGE_IN_BRACKETS = /^[[(<] ?\d{1,2} ?(?:쪽|페이지|면) ?[\])>]/;

/** 3쪽: 신장, 체중; [2쪽] 키. */
const isPage = ({ seen, from, items }: Statement): boolean => {
  const label = items[0]?.labels.at(-1);
  if (label !== undefined && PAGE.test(seen.text.slice(label.from, label.to).trim())) return true;
  return PAGE_IN_BRACKETS.test(seen.text.slice(from, from + 10));
};

/** 성명; 신장, 체중; 사는 곳: names of fields, and nothing said of them. */
const areNames = ({ items }: Statement): boolean =>
  items.every(
    ({ tokens, labels }) =>
      tokens.length <= 4 &&
      labels.every(({ kinds }) => kinds.has('papers') || kinds.has('other') || kinds.has('contact')) &&
      tokens.every((token) => token.kind !== 'number' && !is(token, 'seek', 'prefer', 'need', 'shut', 'no-matter')),
  );

const LIST_AHEAD = /^(?:아래|다음|하기|밑에|순서|순으로|양식|항목|이렇게|서식|폼|이 ?내용|내용)/;

/** 이용 신청서, 회원 가입 신청서: forms that guests and members fill in. */
const FOR_OTHERS = /^(?:이용|회원|가입|입소|입회|대관|대출|환불|주문|계약|수강)/;
const NOT_WRITTEN = /^(?:적|쓰|기재하|기입하|작성하|받|요구하)지(?:않|말|마)/;

/** 아래 순서로 적어 보내 주세요, 지원서 기재 내용: does a list of what is to be written follow? */
const opensForm = ({ items }: Statement): boolean => {
  const tokens = items.flatMap((item) => item.tokens);
  const isNone = tokens.some(
    (token, at) => NOT_WRITTEN.test(lettersOf(token)) || (is(token, 'write') && isDenied(tokens, at)),
  );
  const isOfOthers = tokens.some((token) => is(token, 'served') || FOR_OTHERS.test(token.word));
  if (isNone || isOfOthers) return false;
  if (tokens.some((token) => meansOf(token, 'label') === 'papers')) return true;
  return tokens.some((token) => is(token, 'write')) && tokens.some((token) => LIST_AHEAD.test(lettersOf(token)));
};

const forms = new WeakMap<ReadText, ReadonlySet<Statement>>();

const pointsOfForm = (text: ReadText): ReadonlySet<Statement> => {
  const known = forms.get(text);
  if (known !== undefined) return known;
  const found = new Set<Statement>();
  let isUnderForm = false;
  for (const statement of text.statements) {
    if (isUnderForm && (isPage(statement) || areNames(statement))) found.add(statement);
    else isUnderForm = opensForm(statement);
  }
  forms.set(text, found);
  return found;
};

/** Is a statement a point of the list of what is to be written, or a page of the form, that a line above opens? */
export const isPointOfForm = ({ text, statement }: Place): boolean => pointsOfForm(text).has(statement);
