import type { Token } from '../../reading/tokens.ts';
import { is, textOf } from '../../reading/tokens.ts';

/** Ages that a sentence tells of without asking for them: who came once, who uses the house, what is done to them. */

const isPast = (text: string): boolean =>
  [...text].some((syllable) => (syllable.charCodeAt(0) - 0xac_00) % 28 === 20 && !/[있겠]/.test(syllable));

/** What somebody says holds now: 40세 이하라고 하셨습니다. */
const SAYS = /으면|^(?:하[셨시]|했|말|들었|그랬|정했)/;

/** 40세 이하라고 적혀 있었습니다, 40세 이하라는 조건이 있었으나: what has been said once. */
const isQuoted = (tokens: readonly Token[], from: number): boolean =>
  /라[고는]$/.test(tokens[from - 1]?.tail ?? '') &&
  tokens.slice(from, from + 4).some(({ word, tail }) => isPast(word + tail) && !SAYS.test(word + tail));

const HAS_BEEN = /^(?:하|되)?(?:던|[았었였했됐셨](?!으면|음|더라))/;

/** 40세 이하만 뽑았지만: who was sought once. */
export const wasSought = (token: Token | undefined): boolean => is(token, 'seek') && HAS_BEEN.test(token?.tail ?? '');

const PAST = /(?:이던|였던|했던|되던|이었)$/;

/** 스물둘부터 예순하나까지였고. */
const HAS_ENDED = /(?:였|이었)(?:고|습니다|어요|는데|지만|다|음|으며)$/;

const CAME =
  /^(?:지원서|이력서|원서|지원|들어|오[셨]|왔|합격|입사|뽑|응시|신청|접수|모[였이]|참여|함께|일[하했]|근무|다[니녔])/;
const MOST_TO_COMING = 3;
/** 23세에서 64세까지 오셨습니다, 열아홉부터 여든까지 지원서가 들어왔고: of those who came once. */
const haveCome = (tokens: readonly Token[], from: number): boolean => {
  const near = tokens
    .slice(from, from + MOST_TO_COMING)
    .filter(({ word }) => !/^(?:골고루|고루|모두|두루|다양)/.test(word));
  const at = near.findIndex((token) => isPast(textOf(token)) && !/으면|더라면/.test(token.tail));
  return at !== -1 && near.slice(0, at + 1).some(({ word }) => CAME.test(word));
};

const TO_THEM = /(?:에게|한테|께)(?:는|도)?$/;
/** 2005년 이후 출생자에게는 술을 팔지 않습니다: what is done to them. */
const isDoneTo = (tokens: readonly Token[], from: number): boolean =>
  [tokens[from - 1], tokens[from]].some(
    (token) => TO_THEM.test(token?.tail ?? '') || /^(?:출생)?자(?:에게|한테)/.test(textOf(token)),
  ) &&
  tokens.length > from &&
  !tokens
    .slice(from)
    .some((token) => is(token, 'seek', 'prefer', 'need') || /^(?:기회|면접|연락|가점|죄송|미안|양해)/.test(token.word));

const WORN = /^(?:기계|설비|건물|나무|소나무|배를|배가|선박|차량|가게|공장|보일러|엔진|다리|집이|집을|한옥|노포)/;

const USES = /^(?:이용[하합되됩]|입소[하합]|입장[하합]|탑승[하합]|수강[하합]|관람[하합]|타실|뛸|뛰실|가입[하합])/;
/** 65세 이상만 이용하십니다: those who use the house. */
const useIt = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 2).some((token) => USES.test(textOf(token))) &&
  !tokens.slice(from).some((token) => is(token, 'person', 'role', 'seek'));

/** What is said of an age has been: 40세 이하였던, 40세 이하라고 적혀 있었습니다. */
export const isTold = (tokens: readonly Token[], from: number): boolean =>
  HAS_ENDED.test(tokens[from - 1]?.tail ?? '') ||
  PAST.test(`${tokens[from]?.word ?? ''}${tokens[from]?.tail ?? ''}`) ||
  isQuoted(tokens, from) ||
  isDoneTo(tokens, from) ||
  // 서른 살 넘은 기계
  WORN.test(textOf(tokens[from])) ||
  useIt(tokens, from) ||
  haveCome(tokens, from);

const SPOKEN_OF = /(?:은|는|이|가|도|께서|께는)$/;

const PAPERS = /^(?:지원서|이력서|서류|원서|신청서)[을를은는]?$/;
const READ = /^(?:열|보|읽|검토|받|접수|심사|열람)/;
/** 60세 이상은 지원서를 열지 않습니다. */
export const endOfUnread = (tokens: readonly Token[], from: number): number | undefined => {
  const [papers, verb, denial] = tokens.slice(from, from + 3);
  if (!SPOKEN_OF.test(tokens[from - 1]?.tail ?? '') && tokens[from - 1]?.tail !== '의') return undefined;
  if (!PAPERS.test(textOf(papers))) return undefined;
  if (textOf(verb).startsWith('안') || (READ.test(textOf(verb)) && /지(?:는|도)?않/.test(textOf(verb))))
    return from + 2;
  return READ.test(textOf(verb)) && /지(?:는|도)?$/.test(textOf(verb)) && is(denial, 'deny') ? from + 3 : undefined;
};
