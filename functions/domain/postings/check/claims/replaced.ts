import type { Token } from '../reading/tokens.ts';
import { textOf } from '../reading/tokens.ts';

const CASE = /^(?:의|을|를|이|가|께서|님의|님을|님이)$/;
const PLACE_LEFT =
  /^(?:대신|대체|후임|뒤를|뒤이|빈자리|공백|자리를|업무를|일을|몫|교체|출산|육아|휴직|병가|결원|파견|입원|산재)/;
const LEAVES = /^(?:퇴사|퇴직|이직|휴직|입대|그만|떠나|떠나게|결혼|출산|전근|복학)/;
const FEW_WORDS = 4;

/**
 * What goes on behind the brackets of somebody who leaves or is away: 이 대리(여, 33세)를 대신해, 박 과장(남, 45세)의 후임. It is
 * not said of who is sought.
 */
export const isReplaced = (after: readonly Token[]): boolean => {
  const [first, ...more] = after;
  if (!CASE.test(textOf(first))) return PLACE_LEFT.test(textOf(first));
  return more.slice(0, FEW_WORDS).some((token) => PLACE_LEFT.test(textOf(token)) || LEAVES.test(textOf(token)));
};

const PARTICIPANTS =
  /(?:참[여가석]|응답|피험|시험|검사|대상|연구대상|체험|조사대상|이용|수혜|신청|방문)자$|^(?:패널|표본|체험단|응답층)$/;
/** 참여 청년(18~34세) 상담, 엑스트라(20대 여 10) 명단. */
const PEOPLE_SERVED = /^(?:청년|중장년|신중년|노인|어르신|엑스트라|출연진|출연자|단역|선수|선수단|단원|훈련생|교육생)$/;
const TO_THEM = /^(?:에게|께|한테|들에게|들께)$/;
const LOOKED_AFTER =
  /^(?:연락|섭외|관리|안내|면담|응대|교육|인솔|명단|일정|모으|상담|면접|조사|돌봄|지원|보조|등록|설문|접수|출석)/;

/** 관능평가 참여자(만 65~80세) 연락 담당: those of a study or a course, with whom the work has to do. */
export const areParticipants = (tokens: readonly Token[], after: number): boolean => {
  const [whom, next] = [textOf(tokens[after - 1]), textOf(tokens[after])];
  // 연구 참여자(만 60세 이상)에게 전화로
  return (
    (PARTICIPANTS.test(whom) && (LOOKED_AFTER.test(next) || TO_THEM.test(next))) ||
    (PEOPLE_SERVED.test(whom) && LOOKED_AFTER.test(next) && !next.startsWith('지원'))
  );
};
