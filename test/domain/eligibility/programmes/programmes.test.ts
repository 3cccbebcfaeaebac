import { describe, expect, it } from 'vitest';
import { PROGRAMME_IDS } from '../../../../functions/contracts/programmes.ts';
import { nameOn } from '../../../../functions/contracts/names.ts';
import { changeDays, FIGURES } from '../../../../functions/domain/eligibility/law/figures.ts';
import { PROGRAMMES } from '../../../../functions/domain/eligibility/programmes/programmes.ts';
import { criterion, screened } from './subjects.ts';

const days = [...new Set([...changeDays(FIGURES), '2019-12-31', '2020-01-01', '2026-07-01', '2026-11-23'])];
const rowsOf = (id: (typeof PROGRAMME_IDS)[number]) =>
  [...days, ...PROGRAMMES[id].turns(FIGURES)].flatMap(
    (on) => PROGRAMMES[id].ruleSet({ on, knownOn: on, figures: FIGURES }).criteria,
  );

describe('the programmes', () => {
  it('are those of the contract, in its order', () => {
    expect(Object.keys(PROGRAMMES)).toEqual([...PROGRAMME_IDS]);
    for (const id of PROGRAMME_IDS) expect(PROGRAMMES[id].id).toBe(id);
  });

  it.each(PROGRAMME_IDS)('%s speaks in whole sentences of both languages, and names no criterion twice', (id) => {
    const rows = rowsOf(id);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      for (const sentence of [row.sentence, ...(row.review === undefined ? [] : [row.review.sentence])]) {
        expect(sentence.ko).toMatch(/니다(\(.+\))?\.$/);
        expect(sentence.en).toMatch(/^[A-Z].*\.$/s);
        expect(`${sentence.ko} ${sentence.en}`).not.toMatch(/undefined|NaN|탈락|부적격|취약계층|경력단절여성/);
      }
    }
    for (const on of days) {
      const ids = PROGRAMMES[id].ruleSet({ on, knownOn: on, figures: FIGURES }).criteria.map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it.each(PROGRAMME_IDS)('%s changes its rules on no day that it does not announce', (id) => {
    const announced = [...changeDays(FIGURES), ...PROGRAMMES[id].turns(FIGURES)];
    const sketch = (on: string): string =>
      JSON.stringify(
        PROGRAMMES[id]
          .ruleSet({ on, knownOn: '2026-11-23', figures: FIGURES })
          .criteria.map((row) => [row.id, row.sentence, row.citation.status]),
      );
    for (let day = Date.UTC(2019, 11, 31); day < Date.UTC(2027, 6, 1); day += 86_400_000) {
      const [before, on] = [day, day + 86_400_000].map((time) => new Date(time).toISOString().slice(0, 10));
      if (before === undefined || on === undefined || announced.includes(on)) continue;
      expect([on, sketch(on)]).toEqual([on, sketch(before)]);
    }
  });
});

describe('career-women', () => {
  it('are called 경력단절여성등 until 2026-06-30 and 경력보유여성등 from 2026-07-01', () => {
    expect(nameOn(PROGRAMMES['career-women'].names, '2026-06-30', '2026-06-30').ko).toBe('경력단절여성등 지원사업');
    expect(nameOn(PROGRAMMES['career-women'].names, '2026-07-01', '2026-07-01').ko).toBe('경력보유여성등 지원사업');
  });

  it('have the new name for a later day once it is promulgated, on 2025-12-30', () => {
    expect(nameOn(PROGRAMMES['career-women'].names, '2026-07-01', '2025-12-29').ko).toBe('경력단절여성등 지원사업');
    expect(nameOn(PROGRAMMES['career-women'].names, '2026-07-01', '2025-12-30').ko).toBe('경력보유여성등 지원사업');
  });

  it('are cited from the wording of the day, or from the earliest that was read', () => {
    const cited = (on: string) => criterion(screened('career-women', on, {}), 'sex').citation;
    expect(cited('2025-09-30')).toMatchObject({ effectiveFrom: '2025-10-01', mark: 'earlier-version-not-held' });
    expect(cited('2026-06-30')).toMatchObject({ effectiveFrom: '2025-10-01', effectiveTo: '2026-06-30' });
    expect(cited('2026-07-01')).toMatchObject({ effectiveFrom: '2026-07-01' });
  });
});

describe('youth-employment-act', () => {
  const cited = (on: string, knownOn = on) =>
    criterion(screened('youth-employment-act', on, {}, { knownOn }), 'age').citation;

  it('cites the decree until 2026-09-17 and the Act from 2026-09-18', () => {
    expect(cited('2026-09-17')).toMatchObject({ statute: '청년고용촉진 특별법 시행령', effectiveFrom: '2026-01-02' });
    expect(cited('2026-09-18')).toMatchObject({ statute: '청년고용촉진 특별법', effectiveFrom: '2026-09-18' });
  });

  it('cites the Act for a later day once it is promulgated, on 2026-03-17', () => {
    expect(cited('2026-09-18', '2026-03-16').statute).toBe('청년고용촉진 특별법 시행령');
    expect(cited('2026-09-18', '2026-03-17').statute).toBe('청년고용촉진 특별법');
  });
});

describe('learn-and-job', () => {
  it('leaves everybody to a person: nobody qualifies, and nobody does not', () => {
    for (const birthDate of ['2001-03-03', '1950-01-01', '2020-01-01'])
      for (const status of ['unemployed', 'employed', 'self-employed', undefined])
        for (const schools of [[], [{ district: '48121', status: 'enrolled' }], undefined])
          for (const district of ['48121', '11110', 'unknown'])
            expect(
              screened('learn-and-job', '2026-03-02', {
                seeker: {
                  birthDate,
                  residence: { district },
                  ...(status !== undefined && { employment: { status } }),
                },
                facts: { schools },
              }).outcome,
            ).toBe('needs-review');
  });

  it('is assumed in every line', () => {
    const { criteria } = screened('learn-and-job', '2026-03-02', {});
    expect(criteria.map(({ status, confirmed }) => [status, confirmed])).toEqual(
      criteria.map(() => ['assumed', false]),
    );
  });
});
