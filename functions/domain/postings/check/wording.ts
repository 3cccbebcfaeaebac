/**
 * The word classes of job ads, as pieces of patterns (see `ko`: a space may stand between any two syllables), and the
 * frames in which an ad wants somebody, shuts somebody out or asks for something in writing. A rule names whom it is
 * about; the frames say in how many ways Korean puts it.
 */
import { next } from './phrase.ts';

/** What an applicant is called. */
export const ROLES =
  '(?:직원|사원|분(?!위기|야|기|류|석|담|리|쇄|양)|인력|근로자|일꾼|알바생?|아르바이트생?|파트타이머|종업원|점원|판매원|판매직|사무원|사무직|생산직|현장직|기술직|노무직|영업직|경리|비서|기사|운전원|경비원|보안요원|미화원|청소원|조리원|조리사|서빙|캐셔|강사|교사|선생님?|트레이너|코치|간호사|간호조무사|조무사|관리자|관리인|관리원|작업자|작업원|도우미|매니저|지원자|구직자|응시자|신청자|청년|대학생|학생|사람|인재|신입|경력자|경력직|미용사|상담원|안내원|보조원|보조|반장|조장|팀장|팀원|실장|일용직|용접공|선반공|기능공|기술자|조공|개발자|디자이너|모델|배우|사감|간병인|간병사|요양보호사|활동지원사|목욕관리사|세신사|피부관리사)';

/** A person spoken of in general: (건강하신) 분. */
export const PERSON =
  '(?:분(?!위기|야|기|류|석|담|리|쇄|양)|사람|인재|인력|일꾼|직원|사원|지원자|알바생?|아르바이트생?|선생님|신입)(?:들)?';

/** A line, or a phrase in it, ends here. */
export const END = '(?= ?(?:$|[^가-힣 ]))';

/** Not turned round: 우대하지 않습니다, 모집이 아닙니다, 우대 없음. */
const NOT_DENIED =
  '(?! ?(?:은|는|이|가|을|를|도)? ?(?:하|하는 ?것)? ?(?:지 ?(?:도|는)? ?않|지 ?말|지 ?마|지 ?아니|아님|아니|아닌|없|안 ?(?:합|함|해|하)))';

/** 만 that means only, and not the beginning of 만족, 만남, 만의 …, nor a place that only they use. */
const ONLY =
  '만(?![화남들나큼]| ?(?:족|의|을? ?위한|을? ?대상으로|있|이용|출입|사용|입장|모이|다니|갯벌|으로 ?구성|근무(?! ?(?:가능|하실|하는 ?분))))';

const COUNT = '(?:\\d{1,3}|한|두|세|네|다섯|여섯|몇|하나|둘|셋|넷) ?(?:명|분|인|名|사람)?';
const ADVERBS =
  '(?:(?:적극|적극적으로|특히|추가|신규|급히|더|우선|새로|지금|바로|함께|같이|많이|정말|아주|꼭|항상|상시|즉시|다소|조금|현재|아직|(?:정중|간절|급|각별|당분간)히|급하게|정중하게) ?){0,2}';
const BRACKET = '(?:[(][^()\\n]{0,15}[)])?';

/** To look for. */
const SEEK =
  '모집|구함|구합|구해|구하|구인|급구|채용|충원|선발|뽑|찾습|찾아요|찾아 ?봅|찾고|찾음|찾는 ?(?:중|다)|모십|모셔|모심|모시고 ?(?:싶|자|있|$)|초빙|원합|원해|필요 ?(?:합|해|$)|한정|限|전용 ?(?:채용|모집|구인|일자리)|only|ok|wanted';
/** To prefer. */
export const LIKE =
  '우대(?! ?금리|받)|선호(?!도)|환영|우선(?! ?주차)|가산|가점|필수(?!품|템|과목)|위주|대 ?환영|추천 ?(?:합|드|$)';
/** To ask to come forward. */
const COME =
  '(?:많은 ?)?(?:지원|관심|연락|문의|전화|응모|신청|도전|참여)(?:과|와|및|,)? ?(?:지원|연락|문의)?(?:을|를)? ?(?:많이)? ?(?:바라|바람|바랍|요망|부탁|해 ?주(?:세|시|십|셔)|주(?:세|시|십|셔|길)|하세요|하십시오|하시|환영|기다(?!리는))|오세요|오십시오|오시면 ?됩';

const AS_OBJECT = `${BRACKET}(?:[(]?${COUNT}[)]?)?(?:을|를|으로|로)? ?${ADVERBS}`;
const AS_SUBJECT = `(?:은|는|이|가|께서는|께서|의|에게|께)? ?(?:(?:계시면|계신다면|있으면|있으시면) ?)?${ADVERBS}`;
const ALONE = `(?:으로|에게)? ?(?:${ONLY}|only)|(?:에|으로|로|에게) ?(?:한함|한하|한해|한합|한정|제한|限)`;
const IF_SO = '(?:이시?면|이?라면|이?시라면|이어야|여야|이?셔야|이신|인)(?:분|자)?(?:들)?(?:을|를|이시?면|은|는)? ?';
const WELCOME = '좋|더 ?좋|됩|합니|해요|누구나(?! ?(?:이용|참여|신청|입장|가입))|오케이|가능|';

/** Whoever stands before: the ad wants them, prefers them, or takes nobody else. */
export const WANTED = next(
  `(?:들|님)? ?(?:(?:${AS_OBJECT}(?:${SEEK}|${LIKE}|${COME})|${AS_SUBJECT}(?:${LIKE}|${COME})|${ALONE}|${IF_SO}(?:${WELCOME}${SEEK}|${LIKE}|${COME}|만))${NOT_DENIED})`,
);
/** The same where an ad that merely seeks says nothing: only preference counts. */
export const PREFERRED = next(
  `(?:들|님|분)? ?(?:(?:(?:을|를)? ?${ADVERBS}(?:${LIKE})|${AS_SUBJECT}(?:${LIKE}|${COME})|${ALONE}|${IF_SO}(?:${WELCOME}${LIKE}|${COME}|만))${NOT_DENIED})`,
);

const OUT =
  '불가(?!피)|제외|사절|사양|금지|배제|결격|거절|거부|탈락|부적합|곤란|안 ?(?:됨|됩|돼|되|받|뽑)|(?:받|뽑|모시|채용하|고용하|모집하|선발하)지 ?(?:는)? ?않|못 ?(?:받|뽑|모)|(?:할|하실|되실|받을|받으실|모실|뽑을) ?수 ?(?:가)? ?없|죄송|미안|삼가|피해 ?주|자제';
const HARD = '어렵|어려울|어려워|힘듭|힘들|무리';
const TO_APPLY = '(?:지원|응시|채용|신청|근무|접수|입사|합격|고용|모시기|함께 ?하기)(?:하기|하시기|하시는 ?것)?';
const ABOUT = `(?:들|님)? ?(?:은|는|의|을|를|께서는|께는|에게는|이?시면|이면|으면|일 ?경우(?:에는|는)?|인 ?경우(?:에는|는)?)? ?${ADVERBS}`;
const APPLYING = `${TO_APPLY}(?:은|는|이|가|을|를|도|에서|에)? ?${ADVERBS}(?:${OUT}|${HARD})`;

/** Whoever stands before need not apply. */
export const SHUT_OUT = next(`${ABOUT}(?:${APPLYING}|${OUT})${NOT_DENIED}`);
/** The same, with a bare 어렵습니다 as well: plain where 분 and a condition stand before it. */
export const HARDLY_WELCOME = next(`${ABOUT}(?:${APPLYING}|${OUT}|${HARD})${NOT_DENIED}`);

/** To be put on paper. */
const WRITE =
  '(?:(?:기재|기입|작성|표기|제출|첨부|명시|포함|고지)(?= ?(?:$|[^가-힣 ]|(?:해|하여)? ?(?:서 ?)?(?:주(?:세|시|십|셔)|보내)|바라|바람|바랍|필수|요망|부탁|할 ?것|하세요|하십|하셔야|하시고))|(?:적어|써|알려|밝혀|보내) ?(?:주(?:세|시|십|셔)|보내|내)|(?:적으|쓰|밝히)(?:세요|십시오|시기|시고|셔야))';
const WHICH = '(?:(?:이|가)? ?(?:어디|무엇|어느|얼마)[가-힣]{0,3}(?:지|가요))?';
const AND = '(?: ?(?:과|와|및|이나|하고|[,·/&]) ?[가-힣]{1,7}){0,3}';
const ON = '(?:(?:이력서|지원서|자기소개서|자소서|신청서|메일|문자)(?:에|에는|로)? ?)?';

/** A field stands before that the applicant is told to fill in: 종교를 이력서에 적어 주세요, 키와 몸무게를 기재. */
export const IN_WRITING = next(
  `${AND}${WHICH} ?(?:은|는|을|를|도|까지)? ?${ON}(?:반드시|꼭|함께|같이|상세히|자세히|필수로|모두)? ?(?:${WRITE}|(?:기재 ?)?필수)`,
);
