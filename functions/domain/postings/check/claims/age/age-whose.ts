import type { Item } from '../../reading/items.ts';
import type { Label } from '../../reading/labels.ts';
import type { Statement } from '../../reading/blocks.ts';
import type { Token } from '../../reading/tokens.ts';
import { is, meansOf, textOf } from '../../reading/tokens.ts';
import { elderOf } from './age-senses.ts';
import type { About } from '../claim.ts';

/** Whose an age is, by the labels above it and the words before it. */

const ABOUT_OF: readonly (readonly [string, About])[] = [
  ['served', 'served'],
  ['staff', 'staff'],
  ['product', 'thing'],
  ['place', 'thing'],
  ['company', 'thing'],
  ['name', 'thing'],
  ['pay', 'house'],
  ['work', 'house'],
];
const GRANTS = /복지|혜택|복리|휴가|정년|보험|퇴직|교육|지원 ?(?:사항|내용)|제공|수당|benefit/;

export const textOfLabel = (statement: Statement, { from, to }: Label): string => statement.seen.text.slice(from, to);

/** 가입 연령, 이용 나이: the age of those who use a service. */
const OF_SERVICE = /가입|입장|탑승|수강|관람|자녀|입소|입주|피보험|이용/;
/** 접종 안내, 무료 검진; not 검진 안내 직원. */
const OF_CARE = /접종|검진/;
const isOfCare = (statement: Statement, label: Label): boolean =>
  OF_CARE.test(textOfLabel(statement, label)) && !label.tokens.some((token) => is(token, 'role', 'seek'));

/** 직원 나이대, 팀원 연령층: of those who work there. */
export const OF_WORKERS = /^(?:임?직원|사원|팀원|동료|근무자|종사자|구성원|선생님|기사님?|식구|멤버)들?$/;

/** Whose an age is by the labels above it, and whether a label asks for it. The nearest label that says so decides. */
export const byLabelsOf = (
  statement: Statement,
  item: Item,
): { about?: About; isAsked: boolean; isPreferred: boolean } => {
  for (const about of ['served', 'staff'] as const)
    if (item.labels.some(({ kinds }) => kinds.has(about))) return { about, isAsked: false, isPreferred: false };
  if (item.labels.some((label) => OF_SERVICE.test(textOfLabel(statement, label)) || isOfCare(statement, label)))
    return { about: 'served', isAsked: false, isPreferred: false };
  for (const label of item.labels.toReversed()) {
    const { kinds } = label;
    const [first = '', second = ''] = textOfLabel(statement, label).split(' ');
    if (OF_WORKERS.test(first) && /^(?:나이|연령)(?:대|층|분포|구성)/.test(second))
      return { about: 'staff', isAsked: false, isPreferred: false };
    if (kinds.has('prefer')) return { isAsked: true, isPreferred: true };
    if (kinds.has('age') || kinds.has('who') || kinds.has('sex')) return { isAsked: true, isPreferred: false };
    const about = ABOUT_OF.find(([kind]) => kinds.has(kind))?.[1];
    if (about !== undefined) return { about, isAsked: false, isPreferred: false };
    if (kinds.has('house') && GRANTS.test(textOfLabel(statement, label)))
      return { about: 'house', isAsked: false, isPreferred: false };
  }
  return { isAsked: false, isPreferred: false };
};

/** 현재 직원이 30대라 35세 이하로: a reason has been given, and another clause begins. */
const REASON =
  /(?:많아|적어|없어|[왔했었았]고|라|라서|이라|니|니까|므로|해서|여서|아서|어서|때문에|려고|위해|(?<!에)게|도록|지만|는데|은데)$/;
const SPOKEN_OF = /(?:은|는|이|가|의|께서|들은|들이|들의|중|인)$/;
/** 기사님들은, 선생님들이: more than one of them are there already. */
const THOSE_THERE = /들(?:은|이|의|께서|도|께서는)$/;
const APPLICANT_TOPIC = /(?:은|는|도|님은|님이|분은|께서는)$/;

/** 자녀 학자금 24세까지: what the house grants. */
const GRANTED = /..(?:금|수당)$/;

/** 신중년 과정은 50세 이상. */
const DIVISION = /^(?:시니어|청년|장년|중년|일반|여자|남자|학생|초등|중등|고등|실버|성인|대학|주니어|노년|어르신)부$/;
const COURSE = /(?:과정|강좌|교실|프로그램|클래스|캠프|체험단)$/;

/** Does a token before the age say whose it is: 상담사는 (applicant), 이용자의 (served), 평균 (staff)? */
const spokenOf = (token: Token, isNext: boolean): About | undefined => {
  const kind = elderOf(token);
  if (kind === 'tied') return 'house';
  if (isNext && kind === 'counted' && /^(?:이|가|을|를|은|는|만)?$/.test(token.tail)) return 'thing';
  // 시니어부 만 55세 이상
  if (isNext && DIVISION.test(textOf(token))) return 'served';
  // 4학년(사십대): a decade of life in the words of a school.
  if (token.word === '학년') return undefined;
  if (isNext && /^[은는도]?$/.test(token.tail) && !is(token, 'label') && GRANTED.test(token.word)) return 'house';
  if (kind === 'taken' && (isNext || SPOKEN_OF.test(token.tail)) && !is(token, 'seek')) return 'thing';
  const isSubject = SPOKEN_OF.test(token.tail);
  if (isSubject && (meansOf(token, 'label') === 'served' || COURSE.test(token.word))) return 'served';
  if (is(token, 'role') && THOSE_THERE.test(token.tail) && meansOf(token, 'label') !== 'who') return 'staff';
  if ((is(token, 'staff') && !is(token, 'role', 'label')) || /^(?:동료|동기|선배)/.test(token.word)) return 'staff';
  if (
    is(token, 'served') &&
    !is(token, 'role') &&
    !/(?:부터|이나|나|와|과)$/.test(token.tail) &&
    (isNext || SPOKEN_OF.test(token.tail))
  )
    return 'served';
  const isApplicant =
    token.word !== '가능' &&
    (is(token, 'role', 'seek') || meansOf(token, 'label') === 'who') &&
    (APPLICANT_TOPIC.test(token.tail) || is(token, 'seek'));
  return isApplicant ? 'applicant' : undefined;
};

/** 공고일 현재, 2026. 12. 1. 현재: a day, and nobody who works there. */
const isDayOf = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return (
    tokens[at]?.word === '현재' &&
    (before?.kind === 'number' || tokens[at + 1]?.word === '만' || /(?:일자?|\.)$/.test(textOf(before)))
  );
};

const COMES = /^(?:이용하|방문하|찾아오|찾는|입주한|입주하|입소한|수강하|가입한|관람하)/;
const SHARE_OF = /^(?:대부분|대다수|절반|과반|다수|상당수|태반)/;

/** 센터를 이용하는 청년은, 손님 대부분이: those who come. */
const areGuests = (tokens: readonly Token[], at: number): boolean =>
  (SPOKEN_OF.test(tokens[at]?.tail ?? '') && COMES.test(tokens[at - 1]?.word ?? '')) ||
  (is(tokens[at], 'served') && tokens[at]?.tail === '' && SHARE_OF.test(tokens[at + 1]?.word ?? ''));

const WITH_US = /^(?:함께하는|같이하는|일하는|일하시는|근무하는|근무하시는|계신|있는|계시는|다니는|다니시는)$/;
const FOR_WHOM =
  /^(?:안내|가입|이용|수혜|상담|교육|서비스|급식|검진|접종|대여|할인|무료|돌봄|조사|연구|시험|적금|계좌)$/;
/** 안내 대상은 만 15~39세: those for whom the work is done. 지원 대상은 may be who applies. */
const isTheirTarget = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '대상' && SPOKEN_OF.test(tokens[at]?.tail ?? '') && FOR_WHOM.test(textOf(tokens[at - 1]));

/** 지금 함께하는 분들은: those who are there. 함께할 분은 is who is sought. */
const areWithUs = (tokens: readonly Token[], at: number): boolean =>
  is(tokens[at], 'person') && /^들?[은는이가의]$/.test(tokens[at]?.tail ?? '') && WITH_US.test(textOf(tokens[at - 1]));

/** 안전관리자 선임 예정자로: an appointment that is still to come. */
const isAppointed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '선임' && /^(?:예정|가능|자격|대상|조건)/.test(tokens[at + 1]?.word ?? '');

/** 입주 자격 60세 이상: what stands before such a word decides. */
const CONDITIONS = /^(?:만|자격|대상|기준|조건)$/;

/** Whose an age is by the words before it in the same item: the nearest decides. */
export const beforeAge = (tokens: readonly Token[], from: number): About | undefined => {
  let isNext = true;
  for (let at = from - 1; at >= Math.max(0, from - 14); at -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (REASON.test(textOf(token))) return undefined;
    if (isAppointed(tokens, at)) continue;
    if (areGuests(tokens, at)) return 'served';
    if (isTheirTarget(tokens, at)) return 'served';
    if (areWithUs(tokens, at)) return 'staff';
    const about = isDayOf(tokens, at) ? undefined : spokenOf(token, isNext);
    if (about !== undefined) return about;
    if (
      !is(token, 'adverb') &&
      token.kind !== 'mark' &&
      token.kind !== 'number' &&
      !is(token, 'unit') &&
      meansOf(token, 'label') !== 'age' &&
      !CONDITIONS.test(textOf(token))
    )
      isNext = false;
  }
  return undefined;
};
