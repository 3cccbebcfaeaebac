import * as z from 'zod';
import type { Posting } from '../../../functions/contracts/posting.ts';
import type { SampleCompany } from '../companies.ts';
import { at } from '../random.ts';
import type { Role } from '../roles.ts';
import benefitTable from '../benefits.json' with { type: 'json' };

const BENEFITS = z.record(z.string(), z.array(z.string())).parse(benefitTable);

const TYPE_WORDS = {
  regular: '정규직',
  'fixed-term': '기간제(계약직)',
  'part-time': '시간제',
  daily: '일용직',
  internship: '체험형 인턴',
} as const satisfies Record<Role['type'], string>;

const EDUCATION_WORDS = {
  'high-school': '고등학교 졸업 이상',
  associate: '전문대학 졸업 이상',
  bachelor: '대학교(4년) 졸업 이상',
} as const satisfies Record<NonNullable<Role['education']>, string>;

const UNIT_WORDS: Readonly<Record<string, string>> = { hour: '시급', day: '일급', month: '월급', year: '연봉' };

const amount = (won: number): string =>
  won >= 1_000_000 ? `${(won / 10_000).toLocaleString('en-US')}만원` : `${won.toLocaleString('en-US')}원`;

/** The pay as an ad words it: `월급 250만원~280만원`. */
const payWords = ({ unit, min, max }: NonNullable<Posting['wage']>): string =>
  `${UNIT_WORDS[unit] ?? ''} ${amount(min)}${max === undefined || max === min ? '' : `~${amount(max)}`}`;

/** How different offices write the same ad: headings, bullets, opening and closing sentences. */
const HOUSE_STYLES = [
  { heads: ['■ 담당업무', '■ 자격요건', '■ 우대사항', '■ 근무조건', '■ 복리후생', '■ 전형절차'], bullet: '- ' },
  { heads: ['[담당 업무]', '[지원 자격]', '[우대 사항]', '[근무 조건]', '[복리후생]', '[접수 방법]'], bullet: '· ' },
  { heads: ['1. 하는 일', '2. 지원 자격', '3. 우대', '4. 근무 조건', '5. 복리후생', '6. 지원 방법'], bullet: '  ○ ' },
  {
    heads: [
      '이런 일을 합니다',
      '이런 분을 찾습니다',
      '이런 경험이 있으면 더 좋습니다',
      '이렇게 일합니다',
      '이런 지원이 있습니다',
      '이렇게 지원해 주세요',
    ],
    bullet: '• ',
  },
  { heads: ['◎ 주요 직무', '◎ 필요 요건', '◎ 우대 조건', '◎ 근로 조건', '◎ 복지 제도', '◎ 채용 절차'], bullet: '▷ ' },
] as const;

const OPENINGS = [
  '함께 일할 분을 모십니다.',
  '이번에 새로 자리가 나서 직원을 모집합니다.',
  '처음 오시는 분도 배울 수 있도록 선임이 곁에서 도와드립니다.',
  '오래 함께할 동료를 찾습니다.',
  '정년퇴직으로 생긴 빈자리를 채우려고 합니다.',
];

const SHORT_OPENINGS = [
  '함께하실 분을 모집합니다.',
  '정해진 기간 동안 함께 일할 분을 찾습니다.',
  '참여하실 분의 신청을 기다립니다.',
];

const STEPS = [
  '서류 접수 후 면접을 거쳐 합격자에게 따로 연락드립니다.',
  '이력서를 보내 주시면 사흘 안에 면접 일정을 알려 드립니다.',
  '서류전형 → 실무 면접 → 최종 합격 순서로 진행하며, 결과는 모든 지원자에게 알려 드립니다.',
  '전화로 먼저 문의하신 뒤 이력서를 보내 주세요. 제출하신 서류는 요청하시면 돌려드립니다.',
];

const requirementLines = (role: Role): string[] => [
  `학력: ${role.education === undefined ? '무관' : EDUCATION_WORDS[role.education]}`,
  `경력: ${role.careerYears === undefined ? '무관' : `${role.careerYears}년 이상`}`,
  ...role.needs,
];

const conditionLines = (role: Role, company: SampleCompany, wage: Posting['wage']): string[] => [
  `고용형태: ${TYPE_WORDS[role.type]}${role.contract === undefined ? '' : ` ${role.contract}개월`}`,
  `근무시간: ${role.hours}`,
  ...(wage === undefined ? [] : [`급여: ${payWords(wage)}`]),
  `근무지: ${company.address}`,
];

export type AdText = {
  readonly company: SampleCompany;
  readonly role: Role;
  readonly wage: Posting['wage'];
  /** Chooses the house style, and the sentences that offices word differently. */
  readonly variant: number;
  /** How to reach the employer. Default: its telephone number. */
  readonly reach?: string;
};

/** The text of an ad: who is hiring for what, then the sections in one of five house styles. */
export const describe = ({ company, role, wage, variant, reach }: AdText): string => {
  const style = at(HOUSE_STYLES, variant);
  const benefits = BENEFITS[company.sector] ?? [];
  const sections = [
    role.duties,
    requirementLines(role),
    role.likes,
    conditionLines(role, company, wage),
    benefits.filter((_, index) => (index + variant) % 3 !== 2),
    [at(STEPS, variant), reach ?? `문의: ${companyPhone(company)} (평일 09:00~17:00)`],
  ];
  const written = sections.map((lines, index) =>
    [at(style.heads, index), ...lines.map((line) => `${style.bullet}${line}`)].join('\n'),
  );
  const opening = at(role.type === 'regular' ? OPENINGS : SHORT_OPENINGS, variant);
  return [`${company.about} ${opening}`, ...written].join('\n\n');
};

/** A number in the block 055-000, which no subscriber has. */
export const companyPhone = (company: SampleCompany): string => `055-000-${String(1000 + company.serial)}`;
