import { is } from '../../reading/tokens.ts';
import type { ReadText } from '../../reading/read-text.ts';
import type { Claim } from '../claim.ts';
import { demandsOf, fakeAt, lettersOf, placesWhere, saying, wordAt } from './money-line.ts';
import type { Line, Stretch } from './money-line.ts';
import {
  isAsked,
  isBehind,
  isDuty,
  isHonorific,
  isNothing,
  isNothingBehind,
  isServedBefore,
  isTurnedRound,
  saysBefore,
  saysBehind,
} from './payer.ts';
import type { Whole } from './whole.ts';

/** Sales, courses and business dressed as a job. */

const isWork = (line: Line): boolean => line.kinds.has('work') || line.kinds.has('served');

const isAgainst = saying(/^(?:피해|예방|단속|상담|근절|신고|아니|아님|아닙|절대|심사|감시|조사|규제|소송)/);
const MACHINE_PART = /^(?:펌프|원심|압축|터빈|공정|증류|정수|필터|구조|기어|감속|주차|선반|계단|포장|조립|분류)/;
/** 네트워크 마케팅 사업, 후원수당, 하위 판매원, 판매원 등록. */
const isMultiLevel = (line: Line, at: number): boolean => {
  if (fakeAt(line, at) !== 'mlm') return false;
  const next = wordAt(line, at + 1);
  if (isAgainst(line) || MACHINE_PART.test(next) || isDuty(line, at + 1) || isDuty(line, at + 2)) return false;
  if (isTurnedRound(line, at) || isNothingBehind(line, at, 2)) return false;
  const isPartner = /^(?:사업|파트너|예비|프로|사업자)/.test(wordAt(line, at));
  return (
    !isPartner ||
    isBehind(
      line,
      at,
      (right) => is(line.spots[right]?.token, 'seek') || /^(?:함께|환영|되실|되어)/.test(wordAt(line, right)),
      3,
    )
  );
};

const isRewarded = saying(
  /^(?:수당|보너스|수익|승급|인센티브|커미션|포인트|수수료|배당|기본급|직급|정규직|정직원|승진|합격|채용|급여|실적|고정급|정식)/,
);
/** A reward for bringing a colleague is paid by many houses: 지인 추천 채용 시 포상금. */
const isOfStaff = saying(/^(?:입사|근속|추천|포상금|재직|동료|사내|소개비|축하금|채용되|입사하|수습)/);
const isReferral = (line: Line): boolean => line.kinds.has('house') || isOfStaff(line);
const isNotForced = saying(/^(?:없|강요|않|금지)/);

/** 지인을 소개하면 수당, 친구 데려오면 보너스, 아는 사람한테 파는. */
const isPeopleSold = (line: Line, at: number): boolean => {
  const fake = fakeAt(line, at);
  if (fake !== 'acquaintance' && !(fake === 'pupil' && wordAt(line, at).startsWith('회원'))) return false;
  if (fake === 'acquaintance') {
    const isSold = isBehind(
      line,
      at,
      (right) =>
        /^(?:계약|개통|파는|팔|판매하|판매합|판매해|명단|연락처|리스트|홍보하|영업)/.test(wordAt(line, right)) &&
        !isDuty(line, right + 1),
      4,
    );
    if (isSold && !isTurnedRound(line, at) && !isNotForced(line)) return true;
    if (isSignUpQuota(line, at)) return true;
    // 지인 세 명 추천해야 입사 확정
    const isDue = saysBehind(line, at, /^(?:추천|소개) ?(?:해야|하셔야)/, 4);
    if (isDue && isStart(line) && !isNotForced(line)) return true;
    return (
      !isReferral(line) &&
      isBehind(line, at, (right) => fakeAt(line, right) === 'recruit' && !isTurnedRound(line, right), 4) &&
      isRewarded(line)
    );
  }
  return isMemberQuota(line, at);
};

const SIGNED_UP = /^(?:가입|렌탈|청약|구좌|계약|신청서|개통|설치)/;
const COUNT = /^(?:한|두|세|네|다섯|여섯|열)$/;
const QUOTA_UNIT = /^(?:건|명|장|구좌|개|계좌|인)/;
const QUOTA_MET = /^(?:채우|채워|달성|성사|받아|모아|모으|만들|확보|해오|해야|이상)/;
const isStart = saying(/^(?:출근|채용|정식|정직원|정규|정규직|발령|배치|입사|합격|전환|임용)/);

/** 지인 가입 다섯 건을 채워야 정식 출근: so many acquaintances must sign up before the job is given. */
const isSignUpQuota = (line: Line, at: number): boolean => {
  const near = line.spots.slice(Math.max(0, at - 3), at + 10);
  const isQuota = near.some(
    ({ token }, index) =>
      (token.kind === 'number' || is(token, 'numeral') || COUNT.test(token.word)) &&
      QUOTA_UNIT.test(lettersOf(near[index + 1])),
  );
  const isMet = isBehind(
    line,
    at,
    (right) =>
      QUOTA_MET.test(wordAt(line, right)) &&
      (isHonorific(line, right) || /(?:야|면|시)/.test(wordAt(line, right) + wordAt(line, right + 1))),
    9,
  );
  return isQuota && isMet && near.some(({ letters }) => SIGNED_UP.test(letters)) && isStart(line) && !isNotForced(line);
};

const PROMOTED = /^(?:매니저|팀장|지점장|실장|승급|승진|올려|정식|정규직|직급|인당|명당)/;
/** 네 명 등록시키면 매니저로 올려 드려요: so many must be brought in. */
const isRecruitQuota = (line: Line, at: number): boolean =>
  fakeAt(line, at) === 'recruit' &&
  wordAt(line, at).endsWith('면') &&
  (/^(?:명|분|인)$/.test(wordAt(line, at - 1)) ||
    (/^회원(?:으로)?$/.test(wordAt(line, at - 1)) && /^(?:명|분|인)/.test(wordAt(line, at - 2)))) &&
  !isReferral(line) &&
  !isWork(line) &&
  saysBehind(line, at, PROMOTED, 4);

const isDeskWork = saying(/^(?:현황|엑셀|집계|자료|상담|목표는|없)/);
const RECRUITED = /^(?:모으|모아|모집|유치|가입|늘리|확보|등록|데려|데리고)/;
/** 회원 모집 실적에 따라 수당, 매달 회원 5명을 유치해야. */
const isMemberQuota = (line: Line, at: number): boolean => {
  if (isWork(line) || line.spots.slice(0, at).some((spot) => spot.money === 'base') || isDeskWork(line)) return false;
  const recruited = (right: number): boolean => RECRUITED.test(wordAt(line, right));
  if (!isBehind(line, at, recruited, 4)) return false;
  return (
    saysBehind(
      line,
      at,
      /^(?:실적|인원에|수에|할당|모집해야|유치해야|가입시|[가-힣]*해야|하셔야|모으(?:시)?면|채우면|오(?:시)?면|와야|오셔야|(?:모아|데려) ?오(?:시)?면|(?:모아|데려) ?와야)/,
      6,
    ) &&
    (isRewarded(line) || saysBehind(line, at, /^(?:명당|인당|건당|시작)/, 8))
  );
};

const isRefused = saying(/^(?:아님|아닙|아니|없)/);
const CONTRACTED = /^(?:위촉|등록|자격시험|시험|자격|코드|전환|활동)/;
/** 사무직이지만 보험설계사 위촉; 위촉 전에 본인 종신보험 하나. */
const isInsurer = (line: Line, at: number, whole: Whole): boolean => {
  const fake = fakeAt(line, at);
  if (fake === 'insurance') return isInsuranceBought(line, at);
  if (fake !== 'insurer' || isWork(line)) return false;
  const isBound =
    wordAt(line, at).startsWith('위촉') ||
    isBehind(
      line,
      at,
      (right) =>
        CONTRACTED.test(wordAt(line, right)) &&
        !isDuty(line, right + 1) &&
        !/^(?:서류|명세|자료|계약서)/.test(wordAt(line, right + 1)),
      4,
    );
  if (!isBound || isDuty(line, at + 1) || isTurnedRound(line, at)) return false;
  return !isRefused(line) && whole.isInsurance() && whole.isOffice();
};

const TAKEN_OUT = /^(?:드는|들어|들고|들면|드셔|드시|가입|계약|청약|체결|넣)/;
const isInsuranceBought = (line: Line, at: number): boolean => {
  if (isServedBefore(line, at) || isDuty(line, at + 1) || isWork(line)) return false;
  const isTaken = isBehind(
    line,
    at,
    (right) => TAKEN_OUT.test(wordAt(line, right)) && !isDuty(line, right + 1) && !isTurnedRound(line, right),
    4,
  );
  const isHers = saysBefore(line, at, /^(?:본인|자기|먼저|위촉|직접|각자)/, 6) || wordAt(line, at).startsWith('본인');
  const isForced = isBehind(
    line,
    at,
    (right) => isHonorific(line, right) || /해야|들어야|필수|조건|관례/.test(wordAt(line, right)),
    6,
  );
  return isTaken && (isHers || isForced);
};

/** 본인 계약 1건 필수: a contract of her own is what the job costs. */
const isOwnContract = (line: Line, at: number): boolean =>
  /^(?:계약|청약|개통|가입)$/.test(wordAt(line, at)) &&
  /^(?:본인|자기|직접)$/.test(wordAt(line, at - 1)) &&
  line.spots[at + 1]?.token.kind === 'number' &&
  saysBehind(line, at + 1, /^(?:필수|조건|이상|하셔야|있어야)/, 3);

const OF_STAKE = /^(?:투자|출자|지분|구좌)$/;
const SHARED = saying(/^(?:수익|배당|이익|공동|운영)/);
const TAKEN = /^(?:부터|사실|사시|인수|참여|매입|하실|하시면)/;
/** 투자 300부터, 수익 나눔; 지분 5% 사실 분: a stake is sold. */
const isStakeSold = (line: Line, at: number): boolean => {
  if (!OF_STAKE.test(wordAt(line, at)) || line.spots[at + 1]?.token.kind !== 'number' || isWork(line)) return false;
  return SHARED(line) && saysBehind(line, at + 1, TAKEN, 3) && !isDuty(line, at + 2);
};

const SOUGHT = /^(?:모집|찾|구함|구합|구해|모십|모셔|환영|구인)/;
const DEED = /(?:창업|투자|동업|점주|대리점|사업)$/;
const DEED_DONE = /(?:창업|투자|동업|사업|점주) ?(?:하실|하시는)/;
/** 가맹점주 모집, 창업하실 분, 투자자 찾습니다. */
const isOwnerSought = (line: Line, at: number): boolean => {
  const spot = line.spots[at];
  const letters = lettersOf(spot);
  const next = wordAt(line, at + 1);
  const isDeed = DEED_DONE.test(letters) || (DEED.test(letters) && /^(?:하실|하시는|함께하실|같이 ?하실)/.test(next));
  if (isDeed) return saysBehind(line, at - 1, /(?:분|사장님?|파트너)(?:을|를|들|만)?$/, 4) && !isWork(line);
  if (spot?.fake !== 'owner' || isWork(line)) return false;
  if (letters.startsWith('사장님'))
    return saysBefore(line, at, /^(?:예비|가맹|창업|오픈|개업)/, 2) && SOUGHT.test(next);
  return SOUGHT.test(next) && isSeekEnd(line, at + 1) && !isTurnedRound(line, at);
};

/** Nothing is made of the seeking: 모집합니다, 모집 중. Not: 모집 업무, 모집과 상담, 모집 공고문. */
const isSeekEnd = (line: Line, at: number): boolean => {
  const spot = line.spots[at];
  const next = line.spots[at + 1];
  const behind = lettersOf(next);
  const isEnd =
    behind === '' ||
    next?.token.kind === 'mark' ||
    next?.item !== spot?.item ||
    /^(?:합|중|함|다)/.test(behind) ||
    /^(?:합|중|함)/.test(spot?.token.tail ?? '');
  return isEnd && !isDuty(line, at + 1) && !/(?:과|와|및|의|을|를|하는|하고|시)$/.test(spot?.token.tail ?? '');
};

/** 수강생을 모집합니다: a course, not a job. Free ones and those with pay are training. */
const isPupilSought = (line: Line, at: number, { isPaidTraining }: Whole): boolean => {
  const spot = line.spots[at];
  if (spot?.fake !== 'pupil' || /^(?:회원|연수생|연습생)/.test(lettersOf(spot)) || isWork(line)) return false;
  const next = line.spots[at + 1];
  if (!/^(?:모집|모십|모셔)/.test(lettersOf(next)) || isDuty(line, at + 2) || isTurnedRound(line, at + 1)) return false;
  return isSeekEnd(line, at + 1) && !isPaidTraining();
};
const COURSE_LINE =
  /^[^가-힣a-z0-9]*(?:[가-힣a-z0-9]+ ){0,3}(?:수강생|교육생|훈련생)(?:을|를)? ?모집(?:합니다|중|함|해요|중입니다|안내)?[^가-힣]*$/;
/** A line of its own that seeks pupils is read as a heading, so no statement holds it: 수강생 모집. */
export const courseHeadings = (text: ReadText, { isPaidTraining }: Whole): Claim[] => {
  const claims: Claim[] = [];
  if (!/생(?:을|를)? ?모집/.test(text.seen.text)) return claims;
  let from = 0;
  for (const [line, row] of text.seen.text.split('\n').entries()) {
    const to = from + row.length;
    if (row.length < LONGEST_HEADING && COURSE_LINE.test(row) && !isPaidTraining()) {
      const statement = { seen: text.seen, items: [], from, to, line };
      claims.push({ about: 'applicant', what: 'sales', stance: 'demand', detail: 'pupil', text, statement, from, to });
    }
    from = to + 1;
  }
  return claims;
};
const LONGEST_HEADING = 40;

const isNoBase = (line: Line, at: number): boolean =>
  /^(?:기본급|고정급)(?:은|이|도)?$/.test(wordAt(line, at)) &&
  isNothing(line.spots[at + 1]) &&
  !wordAt(line, at + 1).startsWith('없는');

const isPaidAnyway = saying(/^(?:선택|최저임금|보장)/);
/** 완전 성과급, 기본급 없음: all risk is the worker's. */
const isWithoutBase = (line: Line, at: number): boolean =>
  ((fakeAt(line, at) === 'nobase' && !isTurnedRound(line, at)) || isNoBase(line, at)) && !isPaidAnyway(line);

const isOfOtherTrader = saying(/^(?:제외|불가|회사|당사|거래처|고객)/);
/** 사업자 등록 필요, 사업자를 내셔야: a trader, not an employee. */
const isTrader = (line: Line, at: number): boolean => {
  if (fakeAt(line, at) !== 'trader' || isWork(line) || isOfOtherTrader(line)) return false;
  const reaches = (right: number): boolean =>
    line.spots[right]?.item === line.spots[at]?.item &&
    !isTurnedRound(line, right) &&
    (/^(?:필요|필수|내셔야|내야|내고|발급받|만드셔|만들)/.test(wordAt(line, right)) ||
      (/^등록(?:하|해|후)/.test(wordAt(line, right)) && isAsked(line, right)));
  return isBehind(line, at, reaches, 4);
};

const KINDS = new Set<string | undefined>(
  'mlm acquaintance recruit pupil insurance insurer owner nobase trader'.split(' '),
);
/** Words that no class of the lexicon has and that may sell a business or leave out base pay. */
const OTHER = /^(?:계약|청약|개통|가입|지분|출자|구좌)$|창업|투자|동업|점주|대리점|사업|^사장님|^기본급|^고정급/;

const salesAt = (line: Line, at: number, whole: Whole): string | undefined => {
  if (isMultiLevel(line, at)) return 'multi-level';
  if (isOwnContract(line, at) || isStakeSold(line, at)) return 'stake';
  if (isPeopleSold(line, at) || isRecruitQuota(line, at)) return 'people';
  if (isInsurer(line, at, whole)) return 'insurance';
  if (isOwnerSought(line, at)) return 'owner';
  if (isPupilSought(line, at, whole)) return 'pupil';
  if (isWithoutBase(line, at)) return 'no base pay';
  return isTrader(line, at) ? 'trader' : undefined;
};

const QUOTED = 3;

/** Sales, a course or a business dressed as a job (다단계, 수강생 모집, 점주 모집). */
export const salesClaims = (line: Line, whole: Whole): Claim[] => {
  const places = placesWhere(line, ({ fake, letters }) => KINDS.has(fake) || OTHER.test(letters));
  const stretch = (at: number): Stretch => ({ from: at, end: Math.min(line.spots.length, at + QUOTED) });
  return demandsOf(line, 'sales', places, (at) => salesAt(line, at, whole), stretch);
};
