import type { Posting } from '../../../contracts/posting.ts';
import { comparable } from '../../language/comparable.ts';
import { businessNumber } from '../../language/business-number.ts';
import { CITATIONS } from './citations.ts';
import type { Facts, Hit, PostingRule } from './rule.ts';

const number = ({ posting: { company } }: Facts): Hit[] => {
  const path = 'company.registrationNumber';
  if (company.registrationNumber === undefined || company.registrationNumber.trim() === '')
    return [
      {
        path,
        message: '사업자등록번호가 없어서 구인 업체를 확인할 수 없습니다.',
        fix: '사업자등록번호 10자리를 적어서 다시 보내 주십시오.',
      },
    ];
  if (businessNumber(company.registrationNumber) !== undefined) return [];
  return [
    {
      path,
      message: '사업자등록번호가 올바르지 않아서 구인 업체를 확인할 수 없습니다.',
      fix: '사업자등록증의 번호 10자리를 다시 확인하여 고쳐서 보내 주십시오.',
    },
  ];
};

const POST_BOX = /사서함|p\.? ?o\.? ?box/;
/** In running text only a numbered box is an address; 사서함 관리 is a task. */
const NUMBERED_POST_BOX = /사서함 ?(?:제 ?)?\d|p\.? ?o\.? ?box ?\d/;
const REACHABLE = /@|https?:|www\.|\d{2,4}[-). ]{1,2}\d{3,4}[-. ]\d{4}|방문 ?(?:접수|지원|면접)/;

/** A post-box stands where a contact should, and nothing else says how to reach the employer. */
const onlyPostBox = (posting: Posting): boolean => {
  if (posting.contact !== undefined || posting.applyUrl !== undefined) return false;
  const description = comparable(posting.description);
  if (REACHABLE.test(description)) return false;
  const addresses = [posting.company.address, posting.workplace.address]
    .filter((address) => address !== undefined)
    .map(comparable)
    .filter((address) => address !== '');
  if (!addresses.every((address) => POST_BOX.test(address))) return false;
  return addresses.length > 0 || NUMBERED_POST_BOX.test(description);
};

const postBox = ({ posting }: Facts): Hit[] =>
  onlyPostBox(posting)
    ? [
        {
          path: 'contact',
          message: '연락처가 사서함뿐이어서 구인 업체의 신원을 확인할 수 없습니다.',
          fix: '업체의 실제 주소나 전자우편 등 연락할 수 있는 곳을 적어서 다시 보내 주십시오.',
        },
      ]
    : [];

export const EMPLOYER_RULES: readonly PostingRule[] = [
  {
    code: 'employer-unidentified',
    policy: 'No identifiable employer, or a bad business number, is refused.',
    citation: CITATIONS.identifiableEmployer,
    test: number,
  },
  {
    code: 'employer-unidentified',
    policy: 'A posting with only a post-box (사서함) as contact is refused.',
    citation: CITATIONS.identifiableEmployer,
    test: postBox,
  },
];
