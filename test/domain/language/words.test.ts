import { expect, test } from 'vitest';
import { EMPLOYMENT_TYPES } from '../../../functions/contracts/known-values.ts';
import { PARTNER_IDS } from '../../../functions/contracts/partners.ts';
import { PROGRAMME_IDS } from '../../../functions/contracts/programmes.ts';
import { districtName, employmentName, partnerName, programmeName } from '../../../functions/domain/language/words.ts';
import { REASON_SENTENCES } from '../../../functions/domain/matching/reason-words.ts';

test('every known code has words in both languages, an unknown code none', () => {
  for (const language of ['ko', 'en'] as const) {
    for (const id of PARTNER_IDS) expect(partnerName(id, language, '2026-11-02')).not.toBe('');
    for (const code of EMPLOYMENT_TYPES) expect(employmentName(code, language)).toMatch(/./);
    for (const code of PROGRAMME_IDS) expect(programmeName(code, language, '2026-11-02')).toMatch(/./);
  }
  expect(districtName('48129', 'ko')).toBe('창원시 진해구');
  for (const code of ['unheard-of', '__proto__', 'toString']) {
    expect(employmentName(code, 'ko')).toBeUndefined();
    expect(districtName(code, 'ko')).toBeUndefined();
    expect(programmeName(code, 'ko', '2026-11-02')).toBeUndefined();
  }
});

test('every Korean reason is a sentence in 합니다체 and names no value of the person', () => {
  for (const [code, { ko, en }] of Object.entries(REASON_SENTENCES)) {
    expect(ko, code).toMatch(/니다(?:\(입력하신 내용 기준\))?\.$/);
    expect(en, code).toMatch(/\.$/);
    expect(ko + en, code).not.toMatch(/\d/);
  }
});

test('the programme for women who left work is called 경력단절여성등 until 2026-06-30 and 경력보유여성등 from 2026-07-01', () => {
  expect(programmeName('career-women', 'ko', '2026-06-30')).toBe('경력단절여성등 지원사업');
  expect(programmeName('career-women', 'ko', '2026-07-01')).toBe('경력보유여성등 지원사업');
  expect(programmeName('career-women', 'en', '2026-07-01')).toBe('Women with Career Experience (경력보유여성등)');
});
