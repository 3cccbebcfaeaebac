import { amountBefore, isOtherDeed } from './deeds.ts';
import { beginning, moneyKindAt, wordAt } from './money-line.ts';
import type { Line } from './money-line.ts';
import {
  hasAmount,
  isAsked,
  isBefore,
  isBehind,
  isGiven,
  isNothing,
  isOnlyFor,
  isPayer,
  saysBefore,
  saysBehind,
} from './payer.ts';

/** A course that costs money as the way to a job. */

/** Deeds of somebody who takes a course; those of enrolling cost money by themselves. */
export const COURSE_DEEDS =
  '수강 등록 결제 이수 수료 취득 따는 따셔 따야 따시 참석 참여 참가 들으 들은 들어야 받으셔 받아야 마친 마치 끝낸';
const DEED = beginning(COURSE_DEEDS);
const ENROLS = /^(?:수강|등록|결제)/;
const COURSE = /^(?:학원|교육|프로그램|아카데미)/;
const OF_SCHOOL = /^(?:사설|자체|유료|우리|저희|본사|본원|당사|자사|제휴|학원|교육원|아카데미|자격증|협회)/;
const LAWFUL = /^(?:안전|보건|법정|기초|직무|신입|위생|신임|보수|의무|무료|국비|사내|입문|ojt|양성)/;
const PROMISED = /^(?:취업|채용|입사|일자리|배치|근무|배정|출근|일하|연계|자리|정규직|지원|접수|면접|선발|뽑|매장)/;
const REACH = 10;
const MOST_READ = 40;

const isCourseBefore = (line: Line, at: number): boolean =>
  line.spots.slice(Math.max(0, at - REACH + 1), at).some((spot) => spot.fake === 'course' || COURSE.test(spot.letters));

/** Its price stands before the deed or in brackets behind it, and is nobody's pay: 수강(66만원), 40만원짜리를 들으신. */
const isPriced = (line: Line, at: number): boolean => {
  const isWage = isBefore(line, at, (left) => ['wage', 'earned'].includes(moneyKindAt(line, left) ?? ''), REACH);
  const isAside = isBehind(
    line,
    at,
    (right) => line.spots[right]?.aside === true && hasAmount(line, right, right + 1),
    4,
  );
  return (!isWage && amountBefore(line, at, REACH)) || isAside || saysBefore(line, at, /^유료/, REACH);
};

/** Is it free, paid for by the house, or one that the law asks for: 국비, 보수교육? */
const isFree = (line: Line, at: number, isOfPrice: boolean): boolean => {
  const { item } = line.spots[at] ?? { item: 0 };
  return line.spots
    .slice(0, MOST_READ)
    .some(
      (one, index) =>
        (isNothing(one) && (one.aside || one.item === item)) ||
        (one.item === item &&
          LAWFUL.test(one.letters) &&
          !(isOfPrice && /^(?:직무|신입|입문|양성)/.test(one.letters))) ||
        (isPayer(line, index) && isGiven(line, index + 1)),
    );
};

/** 자사 아카데미 수강(66만원) 완료자만 접수, 자격증 과정을 수강하셔야 채용, 유료 교육 수료자만, 학원에서 따는 조건(55만원). */
export const isCourseSold = (line: Line, at: number): boolean => {
  const word = wordAt(line, at);
  // 수강 신청하신 분께만 일자리를 연결합니다
  if (word.startsWith('수강') && isOnlyFor(line, at) && saysBehind(line, at, PROMISED, REACH))
    return !isFree(line, at, false);
  if (!DEED.test(word) || !isCourseBefore(line, at) || isOtherDeed(line, at)) return false;
  const isOfPrice = isPriced(line, at);
  const isSchool = ENROLS.test(word) && (word.startsWith('수강') || saysBefore(line, at, OF_SCHOOL));
  if ((!isOfPrice && !isSchool) || isFree(line, at, isOfPrice)) return false;
  const isCondition = wordAt(line, at + 1).startsWith('조건');
  const isOnly = isOfPrice && isOnlyFor(line, at);
  return isCondition || isOnly || (isAsked(line, at) && saysBehind(line, at, PROMISED, REACH));
};
