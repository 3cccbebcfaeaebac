import { describe, expect, test } from 'vitest';
import { hiredPeople, withHired, withWord, type CompanySaid } from '../../../functions/domain/postings/company-word.ts';

const at = (minute: number): string => `2026-11-02T03:${String(minute).padStart(2, '0')}:00.000Z`;
const hired = (id: string, minute: number, people = 1) => ({ id, at: at(minute), people });

describe('what a company says of hires', () => {
  test('counts each form once, and of one posting twenty reports', () => {
    const forms = Array.from({ length: 21 }, (_, form) => hired(`form-${form}`, form));
    const said = [...forms, ...forms].reduce<CompanySaid>(withHired, {});
    expect(said.hired).toHaveLength(20);
    expect(hiredPeople(said)).toBe(20);
  });

  test('counts anew from the instant at which it opened the posting again', () => {
    const said = [hired('before', 1, 4), hired('then', 2, 2), hired('after', 3, 1)].reduce<CompanySaid>(withHired, {});
    expect(hiredPeople(withWord(said, { says: 'open', at: at(2), id: 'opens' }))).toBe(1);
    expect(hiredPeople(withWord(said, { says: 'closed', at: at(2), id: 'closes' }))).toBe(7);
  });
});
