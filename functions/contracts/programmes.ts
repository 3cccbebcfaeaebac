import type { Names } from './names.ts';

type FormalName = {
  readonly from: string;
  /** Absent: the same as `from`. */
  readonly knownFrom?: string;
  readonly ko: string;
  readonly en: string;
};

type ProgrammeNames = {
  /** The name in letters, on pages and in the rule book, by day. A new statute may rename a programme. */
  readonly formal: Names<FormalName>;
  /** The short names that partners may send besides the id. They are part of the contract. */
  readonly told: readonly string[];
  /** Other spellings that people use. They are read too. */
  readonly alsoTold: readonly string[];
};

const NAMES = {
  'public-works': {
    formal: [{ from: '2020-01-01', ko: '공공근로사업', en: 'Public Works (공공근로사업)' }],
    told: ['공공근로'],
    alsoTold: ['공공근로일자리'],
  },
  'community-jobs': {
    formal: [{ from: '2020-01-01', ko: '지역공동체일자리사업', en: 'Community Jobs (지역공동체일자리사업)' }],
    told: ['지역공동체일자리'],
    alsoTold: ['지역공동체'],
  },
  'senior-contribution': {
    formal: [
      {
        from: '2023-01-01',
        ko: '신중년 사회공헌활동 지원사업',
        en: 'Social Contribution by the Over-50s (신중년 사회공헌활동 지원사업)',
      },
    ],
    told: ['신중년 사회공헌'],
    alsoTold: [],
  },
  'mid-career-centre': {
    formal: [{ from: '2022-11-15', ko: '중장년센터 사업', en: 'Mid-Career Centre (중장년센터)' }],
    told: ['중장년센터'],
    alsoTold: ['중장년지원센터'],
  },
  'learn-and-job': {
    formal: [{ from: '2020-01-01', ko: '런앤잡(Learn·Job)', en: 'Learn·Job (런앤잡)' }],
    told: ['런앤잡'],
    alsoTold: ['Learn·Job'],
  },
  'employment-support': {
    formal: [
      {
        from: '2021-01-01',
        ko: '국민취업지원제도(취업지원서비스)',
        en: 'National Employment Support: service (국민취업지원제도)',
      },
    ],
    told: ['국민취업지원제도', '취업지원서비스'],
    alsoTold: ['국민취업지원제도 2유형', '국민취업지원제도 Ⅱ유형'],
  },
  'employment-allowance': {
    formal: [
      {
        from: '2021-01-01',
        ko: '국민취업지원제도(구직촉진수당)',
        en: 'National Employment Support: allowance (구직촉진수당)',
      },
    ],
    told: ['구직촉진수당'],
    alsoTold: ['국민취업지원제도 1유형', '국민취업지원제도 Ⅰ유형'],
  },
  'career-women': {
    formal: [
      {
        from: '2020-01-01',
        ko: '경력단절여성등 지원사업',
        en: 'Women with a Career Break (경력단절여성등)',
      },
      // 법률 제21269호.
      {
        from: '2026-07-01',
        knownFrom: '2025-12-30',
        ko: '경력보유여성등 지원사업',
        en: 'Women with Career Experience (경력보유여성등)',
      },
    ],
    told: ['경력보유여성등'],
    alsoTold: ['경력보유여성', '경력단절여성'],
  },
  youth: {
    formal: [{ from: '2020-01-01', ko: '창원 청년 사업', en: 'Changwon Youth (창원 청년)' }],
    told: ['창원 청년'],
    alsoTold: ['창원시 청년', '창원특례시 청년'],
  },
  'youth-employment-act': {
    formal: [
      { from: '2020-01-01', ko: '청년고용촉진 특별법에 따른 사업', en: 'Youth Employment Act (청년고용촉진 특별법)' },
    ],
    told: ['청년고용촉진특별법'],
    alsoTold: [],
  },
} as const satisfies Record<string, ProgrammeNames>;

export type ProgrammeId = keyof typeof NAMES;
export const isProgramme = (id: string | undefined): id is ProgrammeId => id !== undefined && Object.hasOwn(NAMES, id);

/** The public programmes that people are screened for and that offer jobs in postings. */
export const PROGRAMME_IDS: readonly ProgrammeId[] = Object.keys(NAMES).filter(isProgramme);
export const PROGRAMME_NAMES: Readonly<Record<ProgrammeId, ProgrammeNames>> = NAMES;

/**
 * Who decides whether somebody takes part. `city`: the officials of the job division (일자리창출과). `employment-centre`: 고용센터
 * (구직자 취업촉진 및 생활안정지원에 관한 법률 제10조). `unknown`: the programme is a group that a law describes, or nobody has said who
 * decides. Of all but 고용센터 this is assumed until the city confirms it.
 */
type Decider = 'city' | 'employment-centre' | 'unknown';

export const DECIDED_BY = {
  'public-works': 'city',
  'community-jobs': 'city',
  'senior-contribution': 'city',
  'mid-career-centre': 'city',
  'learn-and-job': 'city',
  'employment-support': 'employment-centre',
  'employment-allowance': 'employment-centre',
  'career-women': 'unknown',
  youth: 'city',
  'youth-employment-act': 'unknown',
} as const satisfies Readonly<Record<ProgrammeId, Decider>>;

/** The programmes of which the city's officials may confirm conditions for a person. */
export const CITY_PROGRAMMES: readonly ProgrammeId[] = PROGRAMME_IDS.filter((id) => DECIDED_BY[id] === 'city');
