import { CITATIONS } from './citations.ts';
import type { Wording } from './phrase.ts';
import { ko, next, phrases, textHits } from './phrase.ts';
import type { PostingRule } from './rule.ts';
import { END, HARDLY_WELCOME, IN_WRITING, PERSON, WANTED } from './wording.ts';

const CONDITION = [WANTED, HARDLY_WELCOME];
const WHOEVER = '(?:자|인|이신|하신|한|나온|나오신)? ?(?:분|사람)?';

const SCHOOL: readonly Wording[] = [
  {
    find: `(?<![가-힣])(?:명문대|명문 ?대학교?|sky|인서울|서울권|수도권|지방|서울 ?소재|[가-힣]{1,6}) ?(?:4년제)? ?(?:대|대학|대학교|공대|의대|고등학교)(?:교)? ?출신${WHOEVER}`,
    followedBy: CONDITION,
  },
  {
    find: `(?<![가-힣])(?:명문대|sky|스카이|인서울|지거국|서울 ?소재 ?(?:4년제 ?)?대학|상위권 ?대학|수도권 ?(?:4년제)? ?대학|해외 ?대학)(?:교)? ?(?:이상)? ?(?:대|대학)?(?:교)?(?:을|를)? ?(?:졸업|출신|재학|나온|나오신)(?:생)?${WHOEVER}`,
    followedBy: [...CONDITION, next('$')],
  },
  {
    find: `(?<![가-힣])(?:명문대|sky|인서울|지거국|상위권 ?대학|수도권 ?대학)(?:교)?`,
    followedBy: [WANTED],
  },
  {
    find: `(?<![가-힣])(?:지방대|전문대|검정고시|지잡대)(?:학)? ?(?:졸업|출신)?${WHOEVER}`,
    followedBy: [HARDLY_WELCOME],
  },
];

const RELIGION = '(?:기독교|개신교|천주교|가톨릭|카톨릭|불교|원불교|교회|성당)';
const BELIEVER = `(?:${RELIGION} ?(?:인|신자|신도|교인|신앙인?)|크리스천|종교인|불자|세례 ?교인|교인|신앙인|신자|무교|무종교|비신자)`;
const FAITH: readonly Wording[] = [
  {
    find: `(?<![가-힣])(?:교회|성당|절|사찰)(?:에|를|을)? ?(?:다니|출석)(?:(?:시는|는|하시는|하는|고 ?계신|고 ?있는) ?(?:분|사람|자(?![가-힣])|직원)|셔야|시면 ?좋)`,
  },
  { find: `(?<![가-힣])${BELIEVER}${WHOEVER}`, followedBy: CONDITION },
  { find: `(?<![가-힣])${BELIEVER} ?(?:인|이신) ?(?:분|사람)${END}` },
  {
    find: `(?<![가-힣])(?:신앙|신앙심|신앙 ?생활|믿음|종교 ?생활)(?:이|을|과)? ?(?:깊|있|좋|투철|가진|갖춘|하시|하는|하고)(?:은|는|으신|으며|고|계신)? ?${PERSON}`,
  },
  {
    find: `(?<![가-힣])(?:주일|예배)(?:을|를|에)? ?(?:성수|참석|출석|지키)(?:하시는|하는|하실|시는|는)? ?(?:${PERSON}|필수|가능)`,
  },
  { find: `(?<![가-힣])종교 ?[:=] ?(?:기독교|불교|천주교|가톨릭|개신교|무교)` },
  { find: `(?<![가-힣])(?:종교|신앙)(?:가)? ?(?:있는|없는|있으신|없으신|같은) ?분` },
  { find: '(?<![가-힣])(?:종교|신앙)', followedBy: [IN_WRITING] },
];

const ILLNESS =
  '(?:지병|질병|질환|병력|고혈압|혈압|당뇨병?|(?:허리|목|척추)? ?디스크|간염|결핵|우울증|공황 ?장애|조현병|정신 ?질환|정신 ?병력|정신과|심장병|뇌전증|간질|암|희귀병|만성 ?질환|관절염|허리 ?(?:질환|통증)|전염병|감염병|수술|건강 ?이상|장애|색맹|색약)';
const HISTORY =
  '(?:을|를|이|가)? ?(?:치료|진료|입원|수술|보균|보유|병력|이력|경험|전력|약 ?복용|앓으신|앓은|앓았던|앓고)';
const ILL = `(?<![가-힣])(?:[ab]형 ?)?${ILLNESS}(?:(?:이나|과|및|,|·)? ?${ILLNESS})?(?:${HISTORY})?(?:${HISTORY})?(?:력|자|인|환자|병)?`;
const HEALTH: readonly Wording[] = [
  { find: `${ILL}(?:이|가|은|는)? ?(?:(?:없는|없으신|없을) ?(?:${PERSON}|자(?![가-힣]))|없어야)` },
  {
    find: `${ILL}(?:이|가|을|를|은|는)? ?(?:있는|있으신|있으시면|있으면|가진|가지신|앓는)? ?(?:분|사람|자)?`,
    followedBy: [HARDLY_WELCOME],
    unlessAfter: [next('(?:을|를)? ?받지 ?않')],
  },
  {
    find: '(?<![가-힣])(?:병력|질병|지병|복용 ?약|수술 ?이력|건강 ?상태)(?:이|란)? ?(?:사항|여부|유무)?',
    followedBy: [IN_WRITING],
  },
  { find: '(?<![가-힣])(?:장애인)', followedBy: [HARDLY_WELCOME] },
];

const KIN =
  '(?:부모님?|양친|가족|형제|형제 ?자매|자매|배우자|아버지|어머니|부친|모친|남편|아내|집안)(?:님)?(?:의)? ?(?:들의)?';
const MEANS = '(?:직업|직장|학력|재산|수입|소득|연봉|자산|직위|출신)';
const FAMILY: readonly Wording[] = [
  {
    find: `(?<![가-힣])${KIN} ?${MEANS}(?: ?(?:사항|상황|현황|정도|규모|여부|수준))?`,
    followedBy: [IN_WRITING, next('$|[,·)]')],
  },
  { find: `(?<![가-힣])${KIN} ?${MEANS}(?:이|가)? ?(?:확인|좋|안정|탄탄)` },
  {
    find: '(?<![가-힣])(?:가정 ?형편|집안|가정 ?환경|재력)(?:이|가)? ?(?:좋|넉넉|어려운|안정|탄탄|유복|원만)[가-힣 ]{0,6}(?:분|사람|자)',
  },
  {
    find: '(?<![가-힣])(?:(?:본인|가족|부모)? ?(?:재산|부동산|자산)(?: ?(?:상황|현황|정도|규모))?|가정 ?형편|집안 ?형편|가정 ?환경|가족 ?관계|가족 ?사항|형제 ?관계)',
    followedBy: [IN_WRITING],
  },
];

/** Open to all, or a matter of the work itself. */
const OPEN = ko(
  '(?:무관|불문|상관 ?없|관계 ?없|차별 ?(?:없|하지|안)|제한 ?없|우대 ?안|예방|교육|상담(?!원|사|직)|치료(?! ?(?:이력|경험|중|를 ?받))|간호|연구|요구하지 ?않|묻지 ?않|(?:정보|사항|서류)[가-힣 ]{0,4}받지 ?않|기재하지)',
);

export const SCHOOL_FAITH_HEALTH_RULES: readonly PostingRule[] = [
  {
    code: 'school-faith-health',
    policy: "School, faith, illness, the family's jobs or wealth as a condition are held for a person.",
    citation: CITATIONS.equalChance,
    test: textHits(
      phrases([...SCHOOL, ...FAITH, ...HEALTH, ...FAMILY], { unless: OPEN }),
      '출신학교·신앙·병력·가족 사항에 관한 것으로 읽힐 수 있어 담당자 확인이 필요한 표현이 있습니다',
      '직무에 꼭 필요한 조건이면 그 이유를, 아니면 표현을 지우고 다시 보내 주십시오.',
    ),
  },
];
