import { withParticle } from '../../language/particle.ts';
import type { About, Claim, Stance, What } from './claims/claim.ts';

/** What a claim is about, as a Korean noun. Each closed by 것, so that the verbs below fit. */
const NOUN: Readonly<Record<What, string>> = {
  sex: '한쪽 성별일 것',
  called: '한쪽 성별을 가리키는 사람일 것',
  looks: '외모에 관한 것',
  measure: '키나 체중 같은 신체 치수에 관한 것',
  fitness: '체력이나 건강에 관한 것',
  family: '혼인·임신·자녀에 관한 것',
  age: '나이에 관한 것',
  'age-words': '특정 나이대일 것',
  region: '출신지역에 관한 것',
  residence: '사는 곳에 관한 것',
  faith: '종교에 관한 것',
  health: '병력이나 장애에 관한 것',
  school: '출신 학교나 학력에 관한 것',
  wealth: '재산이나 가족 사항에 관한 것',
  fee: '돈을 낼 것',
  fraud: '통장, 휴대전화나 현금을 맡길 것',
  sales: '가입하거나 투자하거나 사람을 모을 것',
  offer: '하는 일에 비해 지나치게 높은 수입',
  pay: '임금',
  'holiday-pay': '주휴수당',
  unpaid: '임금 없이 일할 것',
  papers: '낸 서류를 돌려받지 않을 것',
};

const SEXES: ReadonlyMap<string | undefined, string> = new Map([
  ['female', '여성일 것'],
  ['male', '남성일 것'],
  ['split', '성별에 따라 다를 것'],
]);

const nounOf = ({ what, detail }: Claim): string => {
  if (what === 'sex') return SEXES.get(detail) ?? NOUN.sex;
  if (what === 'family' && detail === 'unmarried') return '미혼일 것';
  if (what === 'age' && detail !== undefined && /\d/.test(detail))
    return `나이(${detail.replaceAll(/(\d) (?=[가-힣])/g, '$1')})에 관한 것`;
  return NOUN[what];
};

const VERB: Readonly<Record<Stance, string>> = {
  demand: '요구하는',
  preference: '우대하는',
  exclusion: '지원에서 제외하는',
  writing: '적거나 내게 하는',
  'no-matter': '따지지 않는다는',
  mention: '말하는',
};

const WHOM: Readonly<Record<About, string>> = {
  applicant: '지원자에게',
  served: '이용자나 고객에 대해',
  staff: '지금 일하는 사람에 대해',
  house: '회사가 하는 일이나 제공하는 것에 대해',
  thing: '물건, 장소나 이름으로',
};

/** The families whose claims are no demand but a promise or a statement. */
const statementOf = (claim: Claim): string | undefined => {
  switch (claim.what) {
    case 'offer':
      return '하는 일에 비해 지나치게 높은 수입을 약속하는 표현으로 읽었습니다.';
    case 'papers':
      return '낸 서류를 돌려주지 않는다는 표현으로 읽었습니다.';
    case 'pay':
      return '임금의 금액으로 읽었습니다.';
    case 'holiday-pay':
      return claim.stance === 'demand'
        ? '적힌 시급에 주휴수당이 들어 있다는 표현으로 읽었습니다.'
        : '주휴수당을 따로 준다는 표현으로 읽었습니다.';
    default:
      return undefined;
  }
};

/** Whom an exclusion shuts out. */
const excluded = ({ what, detail }: Claim): string => {
  if (what === 'sex' && detail === 'female') return '여성을';
  if (what === 'sex' && detail === 'male') return '남성을';
  return `${NOUN[what].replace(/(?:에 관한|일) 것$/, '')}에 따라 일부 지원자를`;
};

/** What a claim was taken to say, as one Korean sentence: 지원자에게 여성일 것을 요구하는 표현으로 읽었습니다. */
export const readingOf = (claim: Claim): string => {
  const said = statementOf(claim);
  if (said !== undefined) return said;
  if (claim.stance === 'exclusion' && claim.about === 'applicant')
    return `${excluded(claim)} 지원에서 제외하는 표현으로 읽었습니다.`;
  return `${WHOM[claim.about]} ${withParticle(nounOf(claim), '을/를')} ${VERB[claim.stance]} 표현으로 읽었습니다.`;
};
