import { findResidentNumber } from '../../text/resident-number.ts';
import { CITATIONS } from './citations.ts';
import type { Facts, Hit, PostingRule } from './rule.ts';

type Text = { readonly path: string; readonly text: string };

const textsOf = (value: unknown, path: string): Text[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((entry, index) => textsOf(entry, `${path}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => textsOf(entry, path === '' ? key : `${path}.${key}`));
};

/** The partner's own key may be thirteen digits of any kind; only the written shape with a mark counts there. */
const isOwnKey = ({ path, text }: Text): boolean => path === 'externalId' && /^\d+$/.test(text);

const inAnyText = ({ posting }: Facts): Hit[] =>
  textsOf(posting, '').flatMap((field) => {
    const found = isOwnKey(field) ? undefined : findResidentNumber(field.text);
    return found === undefined
      ? []
      : [
          {
            path: field.path,
            message: '주민등록번호 또는 외국인등록번호로 보이는 번호가 있습니다. 이 번호는 저장하지 않았습니다.',
            fix: '번호를 지우고 다시 보내 주십시오.',
            actual: found.masked,
          },
        ];
  });

export const RESIDENT_NUMBER_RULES: readonly PostingRule[] = [
  {
    code: 'resident-number',
    policy: 'A resident or foreigner number in any text is refused, masked.',
    citation: CITATIONS.residentNumber,
    test: inAnyText,
  },
];
