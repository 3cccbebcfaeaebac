import type { Posting } from '../../../contracts/posting.ts';
import { findResidentNumber, maskResidentNumbers } from '../../language/resident-number.ts';
import { textsIn } from '../../language/texts-in.ts';
import { isMaskable } from '../masked-posting.ts';
import { CITATIONS } from './citations.ts';
import type { Facts, Hit, PostingRule } from './rule.ts';

const MASKED = '******-*******';

/** The partner's own key may be thirteen digits of any kind; only the written shape with a mark counts there. */
const residentNumbers = (posting: Posting) =>
  textsIn(posting).filter(
    ({ path, text }) => !(path === 'externalId' && /^\d+$/.test(text)) && findResidentNumber(text) !== undefined,
  );

const inAnyText = ({ posting }: Facts): Hit[] =>
  residentNumbers(posting).map(({ path }) => ({
    path,
    message: '주민등록번호 또는 외국인등록번호로 보이는 번호가 있습니다. 이 번호는 저장하지 않았습니다.',
    fix: '번호를 지우고 다시 보내 주십시오. 접수번호나 법인등록번호처럼 다른 번호이면 번호 바로 앞에 그 이름을 적어 주십시오.',
    actual: MASKED,
  }));

const namedOtherwise = ({ posting }: Facts): Hit[] =>
  textsIn(posting)
    .filter(({ path, text }) => isMaskable(path) && maskResidentNumbers(text) !== text)
    .filter(({ text }) => findResidentNumber(text) === undefined)
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
