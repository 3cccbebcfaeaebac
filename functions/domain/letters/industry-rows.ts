import { sectorName, zoneName } from '../industry/names.ts';
import type { Language } from '../language/words.ts';
import type { JobRow } from '../matching/profiles.ts';

/** How a sector or zone was decided. What is not certain is said to be an estimate (추정). */
const BASIS = {
  ko: {
    sector: '전략산업',
    zone: '산업단지',
    industry: { certain: '회사 업종 기준', doubtful: '회사 업종 기준 추정' },
    words: { certain: '공고 내용 기준', doubtful: '공고 내용 기준 추정' },
    named: { certain: '공고에 적힌 단지 기준', doubtful: '공고에 적힌 단지 기준 추정' },
    address: { certain: '주소 기준', doubtful: '주소 기준 추정' },
  },
  en: {
    sector: 'Strategic sector',
    zone: 'Industrial zone',
    industry: { certain: "by the company's industry", doubtful: "estimated from the company's industry" },
    words: { certain: 'by the posting', doubtful: 'estimated from the posting' },
    named: { certain: 'named in the posting', doubtful: 'estimated from the posting' },
    address: { certain: 'by the address', doubtful: 'estimated from the address' },
  },
} as const;

type Basis = 'industry' | 'words' | 'named' | 'address';

const said = (name: string, basis: Basis, certain: boolean, language: Language): string =>
  language === 'ko'
    ? `${name}(${BASIS.ko[basis][certain ? 'certain' : 'doubtful']})`
    : `${name} (${BASIS.en[basis][certain ? 'certain' : 'doubtful']})`;

type Industry = Pick<JobRow, 'sectors' | 'zone'>;

export const sectorWords = (
  { id, by, certain }: NonNullable<Industry['sectors']>[number],
  language: Language,
): string => said(sectorName(id, language), by, certain, language);

export const zoneWords = ({ id, by, certain }: NonNullable<Industry['zone']>, language: Language): string =>
  said(zoneName(id, language), by === 'zone' ? 'named' : 'address', certain, language);

/** The strategic sectors and the industrial zone of a job, each with its basis. Undefined text: there is none. */
export const industryRows = (
  { sectors = [], zone }: Industry,
  language: Language,
): (readonly [label: string, text: string | undefined])[] => [
  [
    BASIS[language].sector,
    sectors.length === 0 ? undefined : sectors.map((sector) => sectorWords(sector, language)).join(', '),
  ],
  [BASIS[language].zone, zone && zoneWords(zone, language)],
];
