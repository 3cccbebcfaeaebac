import type { Language, Words } from '../language/words.ts';

/** The strategic sectors (전략산업) of the city's plan, and its industrial zones (산업단지). */
export const SECTOR_IDS = ['smart-manufacturing', 'defence', 'future-mobility'] as const;
export type SectorId = (typeof SECTOR_IDS)[number];

export const ZONE_IDS = [
  'changwon-national-complex',
  'masan-free-trade-zone',
  'digital-masan-ftz',
  'jinhae-national-complex',
] as const;
export type ZoneId = (typeof ZONE_IDS)[number];

const SECTORS = {
  'smart-manufacturing': { ko: '스마트제조', en: 'smart manufacturing' },
  defence: { ko: '방위산업', en: 'defence' },
  'future-mobility': { ko: '미래 모빌리티', en: 'future mobility' },
} as const satisfies Record<SectorId, Words>;

const ZONES = {
  'changwon-national-complex': { ko: '창원국가산업단지', en: 'Changwon National Industrial Complex' },
  'masan-free-trade-zone': { ko: '마산자유무역지역', en: 'Masan Free Trade Zone' },
  'digital-masan-ftz': { ko: '디지털 마산자유무역도시', en: 'Digital Masan Free-Trade City' },
  'jinhae-national-complex': { ko: '진해국가산업단지', en: 'Jinhae National Industrial Complex' },
} as const satisfies Record<ZoneId, Words>;

/** Their names, all in one table. */
export const INDUSTRY_NAMES = { ...SECTORS, ...ZONES } as const;

export const sectorName = (id: SectorId, language: Language): string => SECTORS[id][language];
export const zoneName = (id: ZoneId, language: Language): string => ZONES[id][language];
