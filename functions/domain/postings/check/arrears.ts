import { comparable } from '../../language/comparable.ts';
import { businessNumber } from '../../language/business-number.ts';
import { dateWords } from '../../language/dates.ts';
import { OFFICE } from '../../language/words.ts';
import { CITATIONS } from './citations.ts';
import type { ArrearsList, Facts, Hit, PostingRule } from './rule.ts';

type Match = { readonly by: 'number' | 'name'; readonly list: ArrearsList };

/** A company's name without its legal form, so that (주)가나 and 가나 주식회사 are one. */
const nameKey = (name: string): string =>
  comparable(name)
    .replace(/주식회사|유한(?:책임)?회사|합자회사|합명회사|\((?:주|유|합|사|재)\)|co\.?,? ?ltd\.?|inc\.?/g, '')
    .replace(/[\s.,·()-]/g, '');

/** By number first. A name without its number proves nothing: employers have several numbers, and names repeat. */
const match = ({ posting: { company }, context: { arrears } }: Facts): Match | undefined => {
  if (arrears === undefined) return undefined;
  const own = businessNumber(company.registrationNumber ?? '');
  const name = nameKey(company.name);
  const { employers } = arrears;
  if (own !== undefined && employers.some((listed) => businessNumber(listed.registrationNumber ?? '') === own))
    return { by: 'number', list: arrears };
  return name !== '' && employers.some((listed) => nameKey(listed.name) === name)
    ? { by: 'name', list: arrears }
    : undefined;
};

const source = (list: ArrearsList): string => `${dateWords(list.asOf, 'ko')} 기준 체불사업주 명단(${list.source})`;

const listedNow = ({ context }: Facts, list: string): Pick<Hit, 'message' | 'severity'> =>
  context.inForce === true
    ? {
        message: `${list}에 같은 사업자등록번호가 새로 올라, 담당자가 확인할 때까지 공고를 안내하지 않습니다.`,
        severity: 'hold',
      }
    : { message: `${list}에 같은 사업자등록번호가 있어서 공고를 접수할 수 없습니다.` };

const byNumber = (facts: Facts): Hit[] => {
  const found = match(facts);
  return found?.by !== 'number'
    ? []
    : [
        {
          path: 'company.registrationNumber',
          ...listedNow(facts, source(found.list)),
          fix: '명단에서 삭제되었다면 그 사실을 확인할 수 있는 자료와 함께 알려 주십시오.',
          limit: found.list.asOf,
        },
      ];
};

const byName = (facts: Facts): Hit[] => {
  const found = match(facts);
  return found?.by !== 'name'
    ? []
    : [
        {
          path: 'company.name',
          message: `${source(found.list)}에 이름이 같은 사업주가 있습니다. 같은 업체인지 담당자가 확인합니다.`,
          fix: `다른 업체라면 사업자등록증 사본 등 확인할 수 있는 자료를 ${OFFICE.ko}에 보내 주십시오.`,
          limit: found.list.asOf,
        },
      ];
};

export const ARREARS_RULES: readonly PostingRule[] = [
  {
    code: 'arrears-listed-employer',
    policy: 'An employer whose number is on the dated public list of unpaid wages is refused.',
    citation: CITATIONS.acceptance,
    test: byNumber,
  },
  {
    code: 'arrears-name-match',
    policy: 'An employer who shares only the name with the list is held for a person.',
    citation: CITATIONS.acceptance,
    test: byName,
  },
];
