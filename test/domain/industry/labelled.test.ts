import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { date } from '../../../functions/contracts/fields.ts';
import { CITATION_STATUSES } from '../../../functions/contracts/known-values.ts';
import { SECTOR_IDS, ZONE_IDS } from '../../../functions/domain/industry/names.ts';
import { sectorsOf } from '../../../functions/domain/industry/sectors.ts';
import sectors from '../../../functions/domain/industry/sectors.json' with { type: 'json' };
import { zoneOf } from '../../../functions/domain/industry/zones.ts';
import zones from '../../../functions/domain/industry/zones.json' with { type: 'json' };
import { industryRows } from '../../../functions/domain/letters/industry-rows.ts';
import { jobRow, jobRowSchema } from '../../../functions/domain/matching/profiles.ts';
import { posting } from '../../support/messages.ts';
import labelled from './labelled.json' with { type: 'json' };

type Found = { readonly id: string; readonly by: string; readonly ground: string; readonly certain: boolean };
const written = ({ id, by, ground, certain }: Found): string => `${id}/${by}/${ground}${certain ? '' : '?'}`;

describe('the labelled companies and addresses', () => {
  it('are at least forty', () => {
    expect(labelled.sectors.length + labelled.zones.length).toBeGreaterThanOrEqual(40);
  });

  it.each(labelled.sectors.map((one) => [one.why, one] as const))('sector: %s', (_, one) => {
    const { industry, title, description } = one;
    expect(sectorsOf({ company: { industry }, title, description }).map(written)).toEqual(one.sectors);
  });

  it.each(labelled.zones.map((one) => [one.why, one] as const))('zone: %s', (_, { workplace, zone }) => {
    const found = zoneOf(workplace);
    expect(found === undefined ? null : written(found)).toBe(zone);
  });
});

describe('of a long description', () => {
  const after = (characters: number, rest: string) => {
    const before = `${'가'.repeat(characters - 1)}.`;
    return sectorsOf({ company: {}, title: '생산직', description: `${before}${rest}` }).map(({ id }) => id);
  };

  it('the first 2,000 characters are read, and no sentence that ends behind them', () => {
    const sentence = '방위 산업 부품을 만듭니다.';
    expect(after(2_000 - sentence.length, sentence)).toEqual(['defence']);
    expect(after(2_000 - sentence.length, `${sentence} 끝.`)).toEqual(['defence']);
    expect(after(2_001 - sentence.length, `${sentence} 끝.`)).toEqual([]);
  });

  it('a sentence is not taken for another because its end is cut off', () => {
    expect(after(1_990, '방위 산업 부품 회사 경력을 봅니다.')).toEqual([]);
  });
});

describe('the tables', () => {
  const head = z.object({ status: z.enum(CITATION_STATUSES), source: z.string().min(1), reviewBy: date() });

  it('say how well they are known, from where, and when they are to be reviewed', () => {
    expect(head.safeParse(sectors).success).toBe(true);
    expect(head.safeParse(zones).success).toBe(true);
  });

  it('hold every sector and every zone that has a name, each once', () => {
    expect(sectors.sectors.map(({ id }) => id)).toEqual(SECTOR_IDS);
    expect(zones.zones.map(({ id }) => id)).toEqual(ZONE_IDS);
  });
});

describe('the row of a job', () => {
  const job = jobRow(
    posting({
      company: { name: '지어낸회사', industry: '31312' },
      workplace: { district: '48123', address: '창원시 성산구 공단로 12' },
    }),
    { cluster: 'c', partner: 'masan-univ' },
  );

  it('carries sectors and zone through the store', () => {
    expect(jobRowSchema.parse(JSON.parse(JSON.stringify(job)))).toMatchObject({
      sectors: [
        { id: 'defence', by: 'industry', certain: false },
        { id: 'future-mobility', by: 'industry', certain: true },
      ],
      zone: { id: 'changwon-national-complex', by: 'address', certain: false },
    });
  });

  it('of a former release reads without them', () => {
    const { sectors: _, zone: __, ...former } = job;
    expect(jobRowSchema.parse(former)).not.toHaveProperty('zone');
  });

  it('is shown with the basis of each, and with the doubt where there is one', () => {
    expect(industryRows(job, 'ko')).toEqual([
      ['전략산업', '방위산업(회사 업종 기준 추정), 미래 모빌리티(회사 업종 기준)'],
      ['산업단지', '창원국가산업단지(주소 기준 추정)'],
    ]);
  });
});
