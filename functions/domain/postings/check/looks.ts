import { CITATIONS } from './citations.ts';
import type { Phrase } from './phrase.ts';
import { BARE_LENGTH, FITNESS, HEIGHT, LOOKS, UNMARRIED, WEIGHT } from './looks-words.ts';
import { anyOf, ko, phrases, textHits } from './phrase.ts';
import type { PostingRule } from './rule.ts';

const A_THING =
  /높이|폭|너비|길이|두께|깊이|가로|세로|규격|크기|사이즈|지름|직경|간격|거리|제품|자재|파이프|원단|판재|박스|상자|적재|화면|모니터|tv|책상|선반|렌즈|나무|담장|울타리|사다리|작업대|놀이|탑승|이용객|고객|어린이|화물|부품/;
const WEIGHED =
  /환자|어르신|대상자|고객|가축|돼지|한우|동물|자재|화물|측정|이용자|반려|아동|원아|영유아|아이|학생|보건실|차트/;
const NO_MATTER = ko(
  '(?:무관|불문|상관 ?없|관계 ?없|보지 ?않|따지지 ?않|묻지 ?않|차별|제한 ?(?:없|이 ?없)|보다 ?실력|통계|마네킹|인형|모형|로봇|캐릭터|적지 ?(?:않|마))',
);

const demands: readonly Phrase[] = [
  ...phrases([...LOOKS, ...HEIGHT, ...UNMARRIED], { unless: NO_MATTER }),
  ...phrases([BARE_LENGTH], { unless: A_THING }),
  ...phrases(WEIGHT, { unless: anyOf(WEIGHED, NO_MATTER) }),
];

export const LOOKS_RULES: readonly PostingRule[] = [
  {
    code: 'looks-requirement',
    policy: 'Looks, height, weight or being unmarried must not be demanded (용모·키·체중 등의 신체적 조건, 미혼 조건).',
    citation: CITATIONS.sexEquality,
    test: textHits(
      demands,
      '용모·키·체중·미혼 조건 제시 금지에 위반 소지가 있는 표현이 있습니다',
      '직무에 꼭 필요하지 않은 신체 조건이나 혼인 조건을 지우고 다시 보내 주십시오.',
    ),
  },
  {
    code: 'body-fitness',
    policy: 'Bodily fitness (신체 건강) is not refused; the partner is asked to say what the work needs.',
    citation: CITATIONS.equalChance,
    test: textHits(
      phrases(FITNESS),
      '신체 조건에 관한 넓은 표현이 있습니다',
      "맡을 일을 그대로 적어 주시면 좋습니다(예: '20kg 상자를 하루 30회 정도 옮깁니다').",
    ),
  },
];
