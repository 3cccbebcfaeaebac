import type { Token } from '../../reading/tokens.ts';
import { is, meansOf } from '../../reading/tokens.ts';

/** Who may be meant by a word behind a description. */

export const lettersOf = (token: Token | undefined): string => (token === undefined ? '' : token.word + token.tail);

/** The last word of a compound, without 분, 님, 들 and the particle behind it. */
const ROLE_LIKE = [
  /(?:직원|사원|알바|알바생|선생|청년|요원|크루|매니저|스텝|스탭|인재|점원|아가씨|총각|도우미|담당자|지원자|상담사)$/,
  /(?:강사|비서|기사|실장|코디|모델|의전|안내원|인포|캐셔|소유자|신입|학생)$/,
];
const BEHIND_ROLE = /(?:분|님|들){0,3}(?:을|를|이|가|은|는|만|으로|도|요|이면|께서)?$/;

const isRoleLike = (word: string): boolean => {
  const bare = word.replace(BEHIND_ROLE, '');
  return ROLE_LIKE.some((shape) => shape.test(bare) || shape.test(word));
};

const PEOPLE_OF_AGE = /^(?:청년|젊은이|총각|아가씨|아저씨|아줌마|이모|언니|오빠)(?:들)?$/;

/** 분, 직원, 여성, 2명, 안내원을: somebody who may be sought. The 이 that is glued to a noun is a particle. */
export const isPersonAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.word === '이' && token.tail === '') return false;
  if (token.kind === 'number') {
    const unit = meansOf(tokens[at + 1], 'unit');
    return unit === 'people' || (unit === 'decade' && tokens[at + 2] === undefined);
  }
  if (PEOPLE_OF_AGE.test(token.word)) return true;
  if (is(token, 'person', 'role', 'sex', 'called')) return !(is(token, 'served') && !is(token, 'role'));
  return token.kind === 'unknown' && isRoleLike(token.word);
};
