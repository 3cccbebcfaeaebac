import type { Token } from '../../reading/tokens.ts';
import { is } from '../../reading/tokens.ts';

/**
 * Beginnings of words that decide how a sex is meant, where the lexicon has no class of their own. They are compared with
 * the beginning of a token, so that its particle or ending does not matter.
 */

/** The letters of a token with what is glued to it. */
export const textOf = (token: Token | undefined): string => `${token?.word ?? ''}${token?.tail ?? ''}`;

type Beginning = (token: Token | undefined) => boolean;

const begins = (list: string): Beginning => {
  const words = list.split(/\s+/);
  return (token) => {
    const text = textOf(token);
    return words.some((word) => text.startsWith(word));
  };
};

/** What is written about, not asked: 여성 우대 문구를 지웠습니다, 여성 우대 통장. */
export const isWrittenAbout = begins(
  `표현 문구 말은 말을 말이 말도 말입 말인 단어 문장 조항 조건은 글 관행 이라는 라는 이라고 라고 같은 정책 제도 규정 방침 차별 논란 뉴스 비율 목표
  사회 문화 시대 도시 기업 카드 통장 적금 대출 요금 할인 이벤트 행사 택시 주차 보험 상품 펀드`,
);
export const isPastWord = begins('지난 예전 과거 종전 작년 이전 옛날 그동안 전에');
/** 원했습니다, 요청했습니다: said of a wish that still holds. */
export const isWish = begins('요청 원 희망 부탁');
/** Verbs of seeking that an applicant does: 지원해 주세요, 연락 주세요, 오세요. */
export const isApplying = begins('지원 필요 연락 문의 오세요 오십 오시 와주 신청 응모 응시 함께 합류 문두드 welcome');
/** Words of the class `need` that ask nothing of a sex. */
export const asksNothing = begins('있 자격 제출 지참 해당하 해당자 해당되 할것 없을것 required');
/** Verbs of seeking in longer words of other classes (모집하, 구인중). */
export const isSeeking = begins(
  `두려 두고자 들이려 쓰려 쓰고자 고용하 고용합 희망 요청 지원가능 모집 구인 채용하 채용합 구합 구하 구한 뽑 모십 모시 찾습 선발 충원 급구 초빙 영입`,
);
export const isThere = begins('있 계시 계신');
/** 남성 쪽으로 보고 있습니다: the verb before says it, not 있습니다. */
export const goesOn = begins('보고 생각하고 고려하고 희망하고 원하고 계획하고 검토하고');
const CLOSES =
  /(?:아서|어서|라서|해서|지만|는데|은데|니까|므로|으며|하며|이며|이고|하고|때문에|더니|려고|느라|가능하나|으나)$/;
/** A word that closes its clause, so that what follows is said of something else: …라서, …지만, …므로. */
export const closesClause = (token: Token | undefined): boolean => CLOSES.test(textOf(token));

/** 지원자격, 응모방법: labels, not verbs of seeking. */
export const isLabelOfApplying = begins(
  '지원자격 지원대상 지원방법 지원요건 응모자격 응모대상 응모방법 신청자격 신청대상 신청방법 응시자격 응시대상',
);

export const isWorkNoun = begins('일 업무 직업 작업 직무 시간대 알바 아르바이트 조건 곳 자리 근무');
export const isFit = begins('적합 알맞 어울 추천 좋 제격 딱 맞 권 더좋');
export const isHard = begins('어려 어렵 힘들 힘듭 힘듦 무리 곤란 버거 버겁 부적합 벅');
/** Hard in a way that shuts out by itself, where nobody is addressed: 여자분은 어렵습니다. */
export const isNoByPoliteness = begins('어려 어렵 곤란');
export const isHouseNoun = begins('기업 회사 직장 환경 도시 사회 나라 문화 조직');
export const isDoing = begins('하기 하시기 일하기 근무하기 다니기 배우기 지원하기 하는 일하시기');
export const isApplyingNoun = begins('지원 채용 근무 입사 응시 접수 신청 모집 취업');
export const isAloneWord = begins('혼자 둘이');
/** Everybody of the sex that is named: 여성 누구나, 남자분 모두. Other words of the class say that it plays no part. */
export const isEverybody = begins('누구 아무나 모두 전부 allwelcome anyone any');
export const isGrowing = begins('늘리 늘려 높이 높여 확대 장려 촉진 돕 활성');
export const isVerbOfLiking = begins('선호 환영 좋아 추천 반 위주');
export const isForBeginners = begins('초보 경력 나이 바로 신입 연락 경험 학력 누구');
export const isUrgent = begins('급함 급해 급합 급하 무조건');
/** 여자분은 자리 다 찼어요, 남자는 다 뽑았어요: there is no room for them any more. */
export const isFull = (token: Token | undefined): boolean =>
  /^(?:다|이미)?(?:찼|차서|채웠|구했|뽑았|마감$|마감[됐되했이입인]|충원완|충원됐|충원되)/.test(textOf(token));
/** Those who work for performers: 여자 배우 매니저. */
export const isOfStars = begins(
  '매니저 매니지먼트 로드매니저 스타일리스트 코디 에이전시 에이전트 의상 분장 헤어 메이크업 경호 전담 캐스팅',
);
const isHelp = begins('보조 스태프 스텝 감독 편집 작가 기사');
/** 여자 모델 촬영 보조. */
export const isOfShooting = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === '촬영' ? isHelp(tokens[at + 1]) : /^촬영(?:보조|스태프|감독|기사)/.test(tokens[at]?.word ?? '');
/** 피해 여성, 이주 여성: whom a house shelters. */
export const isSheltered = begins('피해 이주 결혼이주 탈북 북한이탈 노숙 성매매 위기');
export const isPerformer = (token: Token | undefined): boolean =>
  /(?:배우|가수|모델|연기자|아이돌|그룹)$/.test(token?.word ?? '');
/** 팀장 여성, 팀원 남성 2명: who makes up a team. */
export const isOfTeam = begins('팀장 팀원');
/** Places and things that are named by a preference: 여성우선주차구역, 여성우대통장. */
export const isNamedByPreference = (token: Token | undefined): boolean =>
  /(?:구역|주차장|주차면|석|좌석|창구|통장|카드|도시|차량|택시)$/.test(token?.tail ?? '');
export const isAnimal = (token: Token | undefined): boolean =>
  /^(?:반려|애견|애묘|펫)|강아지|고양이|동물|[형기]견$/.test(token?.word ?? '');
/** What is done to people and to animals. */
export const isBath = begins('목욕 입욕 샤워 씻 용변 대소변 배변');
/** 여자분들 전화 주세요. */
export const isContact = begins('전화 문자 톡 카톡 카카오톡 디엠');
export const isSorry = begins('죄송 미안 양해');
export const isGiving = begins('주 부탁 바라 바랍 드');
export const isIfNot = begins('아니면');
export const isNot = begins('아니 아닙');
/** What follows 여자로: 부탁합니다, 보고 있습니다, 했으면. */
export const isWishedFor = begins(
  '부탁 보고 봅 봐 생각 할게 했으면 합니다 하겠 잡 맞추 원 가려 가고 갑니다 해주 하려 하고 뽑 구 쓰 씁 쓸 채우 채웁 채워 메우 메웁 메꾸 메꿉 충당',
);

/** Verbs that arrange a post: 이번 충원은 남성으로 진행합니다, 선발은 여자로 할 예정, 후임은 여자로 정했습니다. */
const isArranging = begins('진행 정하 정했 정해 결정 확정 합 해 했 하기 갑 가기');
const isPlan = begins('예정 계획 생각 방침 것 거 겁 듯');
export const isArranged = ([first, second]: readonly (Token | undefined)[]): boolean =>
  isPlan(second) ? /^(?:진행|결정|확정)?할$|^(?:갈|정할)$/.test(textOf(first)) : isArranging(first);

/** Verbs of serving: 여성을 위한 강좌, 여성을 돕는 센터. */
export const isServingWord = begins(
  '위한 위해 위하 돕 도와 돌보 돌봐 가르치 지도 응대 상담 상대 태우 케어 교육 진료 치료 보살 부축 모시고 대상 겨냥 찾아오 찾아가 찾아뵙 안내',
);
export const isOfAd = begins('채용 모집 공고 지원 구인 이번 자리 선발');
/** Those who are sought as well as served: 여자 대학생 구함. */
export const mayBeSought = begins('대학생 학생 재학생 휴학생 대학원생 고등학생 여학생 남학생 장애인 엄마들');
export const isNoNoun = begins('급 환 희망 오케 ok 분 쪽 계통 무조건');
/** Of the one who leaves, or was the first: 휴직하는 여직원 대신. */
export const isInstead = begins('대신 대체 몫 최초');
export const isLeaving = begins('퇴사 휴직 그만 출산 퇴직 나가 전임');
export const isVacant = begins('비 공석 결원 났 생겼 구 모집 충원');
export const isPost = begins('일자리 채용 구인 공고 알바 아르바이트 모집');
export const isRoom = begins('기숙사 숙소 휴게실 탈의실 샤워실 화장실 사택 생활관 방 라커룸 수면실');
export const isPeople = begins('아동 노인 장애인 청소년 어린이 청년 고령자 외국인 이주민 어르신 영유아');

/** Labels under which anything may stand, the applicant as well: 비고, 기타. */
export const isOpenLabel = begins('비고 기타 참고 유의사항 구분 안내 알림 주의 교육');
/** Leave that staff take, and the name of the house, are no word about who works there. */
export const isNoStaff = (token: Token | undefined): boolean =>
  /휴직|휴가|출산|승진|^(?:저희|당사|우리)/.test(token?.word ?? '');
export const isHowMany = (token: Token | undefined): boolean =>
  /^(?:대부분|대다수|전원|거의|주로|대개|전체|다들|모두|전부|다|전 직원)$/.test(token?.word ?? '');

/** 여직원 대신, 여성 미용실: behind a sex, in front of a role, these say something of their own. */
export const isNoRole = begins(
  '미용실 헤어샵 이발소 이용원 네일샵 의류 대신 대체 자리 몫 전용 한정 위주 우선 혼자 둘이 또는 혹은 및',
);
/** Women who come back to work are counselled as well as sought: 경력단절여성 취업 상담사. */
export const isReturner = (token: Token | undefined): boolean => /경력(?:단절|보유)|경단/.test(token?.word ?? '');

/** A row of points set apart by spaces only: 경력무관 남자 주야교대. */
export const isNextPoint = begins(
  '주야 교대 주간 야간 경력 초보 나이 학력 월 시급 일급 급여 연령 신입 숙식 초대졸 고졸 대졸 숙련',
);
export const isHiring = begins('모집 채용 구인 자리 공고 충원 선발 후임 뽑는 결원 합격');
export const isOfPostWord = begins(
  '모집 채용 구인 지원 자리 대상 자격 이번 찾는 공고 포지션 우대 충원 선발 후임 뽑는 결원',
);
/** Words before a sex that ask for it: 가급적 여성. */
export const isRather = begins('가급적 되도록 웬만하면 이왕이면 기왕이면 가능하면 될수있 오직 오로지 only 가능한한');

/** Places that are kept: 여자 탈의실 관리. */
export const isKept = begins('관리 청소 안내 점검 정리 보조 담당');
/** Goods of the name: 기저귀 포장, 목욕용품 매장. */
export const isGoods = begins('공장 생산 포장 판매 제조 매장 회사 물류 원단 납품 배송 용품 제품 하우스 룸');
/** 단원(여성 30명) 연습 일정 관리. */
export const isCareOfPeople = begins('관리 통역 지도 인솔 지원업무 돌봄');
/** Columns of a table of whom an ad seeks, and rows of it: 공정 | 남 | 여, 모집인원 | 2명 | 3명. */
export const isAsking = begins('모집 채용 선발 충원 필요 구인 급구');
export const isPostColumn = begins(
  '공정 직무 직종 업무 담당 분야 부문 작업 파트 라인 포지션 하는일 모집 채용 선발 충원 필요 구인 급구',
);
export const isReason = begins('근거 법적근거 사유 이유 관련법');
export const isMilitary = (token: Token | undefined): boolean =>
  /병역|군필|미필|복무|제대|전역|군대|입대|현역|예비역|보충역|면제/.test(token?.word ?? '');

/** Classes by which this family reads on. A word of other classes only is as good as one that is not known. */
const READ = [
  'genuine',
  'work',
  'label',
  'role',
  'person',
  'thing',
  'served',
  'staff',
  'seek',
  'prefer',
  'shut',
  'need',
  'only',
  'no-matter',
  'exist',
  'house',
  'adverb',
  'numeral',
  'unit',
  'bound',
  'deny',
  'also',
  'sex',
] as const;
export const isOpaque = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'unknown' || (token.kind === 'word' && !is(token, ...READ)));
