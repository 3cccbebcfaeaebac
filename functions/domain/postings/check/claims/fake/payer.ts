import { is } from '../../reading/tokens.ts';
import { amountAt, fakeAt, freeAt, lettersOf, wordAt } from './money-line.ts';
import type { Beginning, Line, Spot } from './money-line.ts';

/** Who pays and whether it is asked: small questions about the words around a fee. */

const SUBJECT = /(?:이|가|은|는|도|에서|에서는|측|측이|측에서|께서|쪽에서|만)$/;
/** A verb made into an attribute takes the subject before it (당사가 지정한 차, 회사가 파는 트럭). */
const ATTRIBUTE = /(?:한|는|은|된|던|정한|파는|내준|낸|쓰는)$/;
const DESTINATION = /^(?:계좌|통장|명의|지정|이름|제품|물건|상품|앱|사이트)/;

/** Forms that only somebody addressed with respect does, so the applicant: 내셔야, 입금하시면, 결제하신 분. */
const HONORIFIC = /(?:[셔십신실]|시[면고는기어여오며니]|세요|으시)/;
/** Forms of duty and condition: 입금해야, 납부하면, 결제한 뒤, 송금 후. */
const CONDITION =
  /(?:자(?:에|만|에게)|[해야]야|어야|아야|여야|[가-힣]야 ?|하면|으면|내면|넣으면|[한낸은] ?(?:뒤|후|다음|분|사람|순)|후$|하고$|내고$|해 ?주|하기$|필수|조건)/;
const GIVES = /(?:해|어|아|여)? ?(?:드[립려림리린]|줍니|준다|줌)/;

const CONDITION_BEHIND =
  /^(?:한해|한하|후|뒤|다음|필수|조건|부탁|바랍|바람|요망|순|순서|선착순|완료|확인|시|시에|하셔야|하시면|해야|하면|하신|해주|필요|요|요함|전에|이후|즉시|이|하고|하는|하여|한)/;
const CONFIRMED = /^(?:확인|완료)/;
const AFTER = /^(?:후|뒤|되|된|돼|다음|시)/;

/** Whoever it is, a place that does something is the house: 원에서, 담당 부서에서. */
const PLACE_PAYS = /(?:원|부|팀|처|곳|측|국|단|청|점)에서(?:는|만)?$/;

/** The next word outside brackets: 구매(35만원)하셔야. */
export const nextOf = (line: Line, at: number): number => {
  let next = at + 1;
  while (line.spots[at]?.aside === false && line.spots[next]?.aside === true) next += 1;
  return next;
};

/** Is the spot the house as who pays: 회사가 …, 회사 부담, 교육비는 센터에서? Not where to: 회사 계좌로. */
export const isPayer = (line: Line, at: number): boolean => {
  const spot = line.spots[at];
  if (wordAt(line, at + 1).startsWith('카드')) return false;
  if (spot?.free !== 'payer')
    return PLACE_PAYS.test(wordAt(line, at)) && spot?.money === undefined && spot?.fake === undefined;
  const next = wordAt(line, at + 1);
  if (DESTINATION.test(next)) return false;
  const tail = spot?.token.tail ?? '';
  if (!SUBJECT.test(tail)) {
    const follows = fakeAt(line, at + 1);
    return (
      tail === '' &&
      (follows === 'bear' ||
        /^(?:납부|결제|지불|납입)/.test(next) ||
        freeAt(line, at + 1) === 'grant' ||
        /^(?:전액|지원|측)/.test(next))
    );
  }
  return !(line.spots[at + 1]?.token.kind === 'unknown' && ATTRIBUTE.test(next)) && !/^(?:파는|정한|지정한)/.test(next);
};

const REACH_LEFT = 8;
const sameItem = (line: Line, a: number, b: number): boolean => line.spots[a]?.item === line.spots[b]?.item;

/** Does one of the words before a place, in its item, answer a question? */
export const isBefore = (line: Line, at: number, asks: (at: number) => boolean, reach = REACH_LEFT): boolean => {
  for (let left = at - 1; left >= 0 && left >= at - reach; left -= 1) {
    const isOutside = !sameItem(line, left, at) && line.spots[left]?.item !== -1 && line.spots[at]?.aside !== true;
    if (isOutside && line.spots[left]?.aside !== true) return false;
    if (asks(left)) return true;
  }
  return false;
};

/** Does one of the words behind a place answer a question, up to the end of the statement? */
export const isBehind = (line: Line, at: number, asks: (at: number) => boolean, reach: number): boolean => {
  for (let right = at + 1; right < line.spots.length && right <= at + reach; right += 1) if (asks(right)) return true;
  return false;
};

/** Does a word behind a place begin or look as a pattern says? */
export const saysBehind = (line: Line, at: number, pattern: Beginning, reach: number): boolean =>
  isBehind(line, at, (right) => pattern.test(wordAt(line, right)), reach);
export const saysBefore = (line: Line, at: number, pattern: Beginning, reach = REACH_LEFT): boolean =>
  isBefore(line, at, (left) => pattern.test(wordAt(line, left)), reach);
export const isNothingBehind = (line: Line, at: number, reach: number): boolean =>
  isBehind(line, at, (right) => isNothing(line.spots[right]), reach);

export const isPayerBefore = (line: Line, at: number): boolean => isBefore(line, at, (left) => isPayer(line, left));

/** 본인이, 각자, 지원자가. */
export const isSelf = (line: Line, at: number): boolean => fakeAt(line, at) === 'self';
export const isSelfBefore = (line: Line, at: number): boolean =>
  isBefore(line, at, (left) => isSelf(line, left) || fakeAt(line, left) === 'own');

const OF_SERVED = /^(?:님|들|분)*(?:이|가|은|는|께|께서|께서는|에게|한테|의|들이|들은|들에게)$/;
/** 학생 교재비, 점주 교육비; 회원 가입비 may be what an applicant pays to become one. */
const PAYS_FOR_ITSELF = /^(?:학생|원생|학부모|환자|승객|점주|가맹점주|입주민|세입자|관람객)$/;
/** 회원이 내는, 고객께서 결제하시면, 학부모의: another person pays. */
export const isServedBefore = (line: Line, at: number): boolean =>
  isBefore(line, at, (left) => {
    const spot = line.spots[left];
    return (
      (is(spot?.token, 'served') && OF_SERVED.test(spot?.token.tail ?? '')) ||
      /^(?:손님|고객)/.test(wordAt(line, left)) ||
      (left === at - 1 && PAYS_FOR_ITSELF.test(wordAt(line, left)))
    );
  });

const ENDS_CLAUSE = /(?:면|고|야|서|며|후|뒤|다|요)$/;
/** 구매한 고객, 결제하신 회원: the deed of those served. Not: 구매하시면 회원 등록. */
export const isDeedOfServed = (line: Line, at: number): boolean => {
  const isEnded = /^(?:마친|끝낸|완료한)/.test(wordAt(line, at + 1));
  const token = line.spots[isEnded ? at + 2 : at + 1]?.token;
  return is(token, 'served') && !is(token, 'role') && !ENDS_CLAUSE.test(wordAt(line, at));
};

/** Is a verb said in a form that an applicant is asked in? */
export const isAsked = (line: Line, at: number): boolean => {
  const letters = wordAt(line, at);
  const behind = nextOf(line, at);
  const next = wordAt(line, behind);
  if (HONORIFIC.test(letters) || CONDITION.test(letters)) return true;
  return (
    CONDITION_BEHIND.test(next) &&
    !(CONFIRMED.test(next) && !AFTER.test(wordAt(line, behind + 1)) && !/(?:후|되|된)/.test(next))
  );
};

export const isHonorific = (line: Line, at: number): boolean =>
  HONORIFIC.test(wordAt(line, at)) ||
  /^(?:하셔|하시|하신|(?:해 ?)?주[셔시신실세십]|바랍|부탁)/.test(wordAt(line, nextOf(line, at)));

const PERSON = /^(?:분|사람|자$|자만|인원|지원자|완료자|이수자|수료자|등록자|참가자|참여자|납부자|입금자)/;
/** 결제한 분만, 수료자에 한해: nobody else comes in. */
export const isOnlyFor = (line: Line, at: number): boolean => {
  const isPerson = (right: number): boolean => PERSON.test(wordAt(line, right)) || wordAt(line, right).endsWith('자만');
  const isOnly = (right: number): boolean =>
    /^(?:한해|한하|한정|국한)/.test(wordAt(line, right)) || (isPerson(right) && wordAt(line, right).endsWith('만'));
  return isBehind(line, at - 1, isPerson, 4) && isBehind(line, at - 1, isOnly, 5);
};

/** 결제를 마친 분에 한해, 입금 완료자에 한하여: only those who have paid come in. */
export const isForPayersOnly = (line: Line, at: number): boolean =>
  /^(?:마친|마치신|끝낸|끝내신|완료|한|하신)/.test(wordAt(line, nextOf(line, at))) && isOnlyFor(line, at);

/** 입금해 드립니다, 내 드려요: the house gives. */
export const isGiven = (line: Line, at: number): boolean =>
  !/^부탁|바랍/.test(wordAt(line, at + 1)) &&
  (GIVES.test(wordAt(line, at)) || freeAt(line, at + 1) === 'grant' || GIVES.test(wordAt(line, at + 1)));

/** Words between a deed and its denial: 요구하는 일은 절대 없으며, 내실 필요가 전혀 없습니다. */
const LEADS_TO_DENIAL =
  /(?:[지일것건곳데]|지[는도]|[일경][은이우]|우[는가]|필요[는가]?|비용|금액|요구|절대|전혀|결코|따로|일절|부담|(?:요구|청구|강요|권유)하는|[받걷]는)$/;
const MOST_TO_DENIAL = 5;

const NOT_DONE = /(?:지 ?않|지 ?마|지 ?말|지 ?아니|지도 ?않|지는 ?않)/;
/** 내지 않습니다, 입금 없음, 구매할 필요 없습니다. */
export const isTurnedRound = (line: Line, at: number): boolean => {
  // 지원자가 내시고 환급되지 않습니다: what is denied is another thing.
  if (/[고며]$/.test(wordAt(line, at)) && !/^(?:있|싶|그러)/.test(wordAt(line, at + 1))) return false;
  if (NOT_DONE.test(wordAt(line, at)) || /^(?:안|못)$/.test(wordAt(line, at - 1))) return true;
  for (let right = at + 1; right <= at + MOST_TO_DENIAL; right += 1) {
    const spot = line.spots[right];
    if (spot === undefined || spot.token.kind === 'mark' || spot?.money !== undefined) return false;
    if (spot.item !== line.spots[at]?.item) return false;
    if (isNothing(spot)) return true;
    if (!LEADS_TO_DENIAL.test(spot.letters)) return false;
  }
  return false;
};

/** 없음, 아님, 받지 않습니다, 무료. */
export const isNothing = (spot: Spot | undefined): boolean =>
  spot?.free === 'none' || (is(spot?.token, 'deny') && spot?.token.word !== 'x');

/** 업무, 담당: said behind what the work is about. */
const WORK = /^(?:업무|담당|일입)/;

/** 결제 후 업무 배정, 입금하시면 일을 드립니다: the work that the money buys, not what is done with the money. */
const isWorkBought = (line: Line, at: number): boolean =>
  /^(?:업무|일감)/.test(wordAt(line, at)) &&
  /(?:후|뒤|다음|시|면|야)$/.test(wordAt(line, at - 1)) &&
  (fakeAt(line, at + 1) === 'job' || STARTS.test(wordAt(line, at + 1)));
const STARTS = /^(?:가능|투입|부여|제공|진행|개시|착수|할당|드[리립려림]|드$|받|주[는어])/;

/** 수납, 정산, 관리: what is done with money at work. 입금 확인 후 is a condition. */
export const isDuty = (line: Line, at: number): boolean => {
  const spot = line.spots[at];
  if (isWorkBought(line, at)) return false;
  if (spot?.fake === 'duty') return !(isGiven(line, at) && /^(?:안내|상담)/.test(lettersOf(spot)));
  if (WORK.test(lettersOf(spot))) return true;
  return (
    lettersOf(spot).startsWith('확인') && !/(?:후|되|된|돼)/.test(lettersOf(spot)) && !AFTER.test(wordAt(line, at + 1))
  );
};

export const hasAmount = (line: Line, from: number, to: number): boolean => {
  for (let at = Math.max(0, from); at < Math.min(line.spots.length, to); at += 1)
    if (amountAt(line, at)?.bare === false) return true;
  return false;
};

const FIRST_REACH = 6;

/** 먼저 내셔야, 입사 전에, 첫날: said before a payment. */
export const isFirstBefore = (line: Line, at: number): boolean =>
  isBefore(
    line,
    at,
    (left) => fakeAt(line, left) === 'first' || /^(?:전에|먼저|전까지|첫)/.test(wordAt(line, left)),
    FIRST_REACH,
  );
