import type { Posting } from '../../../contracts/posting.ts';
import { numbersIn } from '../../language/resident-number.ts';
import { textsIn } from '../../language/texts-in.ts';
import { isMaskable } from '../masked-posting.ts';
import { CITATIONS } from './citations.ts';
import type { Facts, Hit, PostingRule } from './rule.ts';

const MASKED = '******-*******';

/** A text with a number of that shape: a person's, or one that stands behind the name of another number. */
type NumberedText = { readonly path: string; readonly isPersons: boolean };

const numbered = new WeakMap<Posting, readonly NumberedText[]>();

/** The texts of a posting that hold such a number. Each is read once, however many rules ask. */
const numberedTexts = (posting: Posting): readonly NumberedText[] => {
  const known = numbered.get(posting);
  if (known !== undefined) return known;
  const found = textsIn(posting).flatMap(({ path, text }): NumberedText[] => {
    // The partner's own key may be thirteen digits of any kind. Only the written shape with a mark counts there.
    if (path === 'externalId' && /^\d+$/.test(text)) return [];
    const found = numbersIn(text);
    if (found === 'resident') return [{ path, isPersons: true }];
    return found === 'other' && isMaskable(path) ? [{ path, isPersons: false }] : [];
  });
  numbered.set(posting, found);
  return found;
};

/** Does any text of the posting hold a number of that shape, which no quotation may show? */
export const holdsNumber = (posting: Posting): boolean => numberedTexts(posting).length > 0;

const inAnyText = ({ posting }: Facts): Hit[] =>
  numberedTexts(posting)
    .filter(({ isPersons }) => isPersons)
    .map(({ path }) => ({
      path,
      message: '주민등록번호 또는 외국인등록번호로 보이는 번호가 있습니다. 이 번호는 저장하지 않았습니다.',
      fix: '번호를 지우고 다시 보내 주십시오. 접수번호나 법인등록번호처럼 다른 번호이면 번호 바로 앞에 그 이름을 적어 주십시오.',
      actual: MASKED,
    }));

const namedOtherwise = ({ posting }: Facts): Hit[] =>
  numberedTexts(posting)
    .filter(({ isPersons }) => !isPersons)
    .map(({ path }) => ({
      path,
      message: '다른 이름이 붙어 있으나 주민등록번호와 모양이 같은 번호가 있어, 번호를 가리고 보여 드립니다.',
      fix: '주민등록번호나 외국인등록번호이면 원본에서도 지워 주십시오. 다른 번호이면 그대로 두셔도 됩니다.',
      actual: MASKED,
    }));

export const RESIDENT_NUMBER_RULES: readonly PostingRule[] = [
  {
    code: 'resident-number',
    policy: 'A resident or foreigner number in any text is refused, masked.',
    citation: CITATIONS.residentNumber,
    test: inAnyText,
  },
  {
    code: 'number-masked',
    policy: 'A number of that shape right behind the name of another number is masked.',
    citation: CITATIONS.residentNumber,
    test: namedOtherwise,
  },
];
