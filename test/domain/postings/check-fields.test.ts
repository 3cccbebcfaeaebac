import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Posting } from '../../../functions/contracts/posting.ts';
import { check, codes, perfect, sharedJson } from '../../support/check-support.ts';
import innocent from './innocent-names.json' with { type: 'json' };

/** A text in each field, besides title and description, that a seeker may see. */
const inField: Readonly<Record<string, (text: string) => Partial<Posting>>> = {
  'company.name': (name) => ({ company: { ...perfect.company, name } }),
  'company.address': (address) => ({ company: { ...perfect.company, address } }),
  'workplace.address': (address) => ({ workplace: { ...perfect.workplace, address } }),
  'workplace.zone': (zone) => ({ workplace: { ...perfect.workplace, zone } }),
  'requirements.certificates.0': (name) => ({ requirements: { certificates: [name] } }),
  'requirements.languages.0': (name) => ({ requirements: { languages: [name] } }),
  'contact.phone': (phone) => ({ contact: { email: 'jobs@example.com', phone } }),
};

describe('a demand that hides in another field', () => {
  test.each([
    ['30세 이하만', 'age-limit-without-ground'],
    ['여성만 지원 가능', 'sex-requirement'],
    ['여직원 모집', 'sex-requirement'],
    ['용모 단정한 분', 'looks-requirement'],
    ['경상도 출신 우대', 'home-region-requirement'],
    ['주부 우대', 'sex-hint'],
    ['기독교인 우대', 'school-faith-health'],
  ])('%s is found as %s, at the path of its field', (text, code) => {
    for (const [path, change] of Object.entries(inField))
      expect(
        check(change(text)).map((finding) => [finding.code, finding.path]),
        path,
      ).toEqual([[code, path]]);
  });

  test('is named once per field; when there are more findings than an answer holds, the gravest stay', () => {
    const certificates = Array.from({ length: 50 }, () => '창원 거주자 우대');
    const findings = check({ requirements: { certificates, languages: ['여성만 지원 가능', '주부 우대'] } });
    expect(findings).toHaveLength(50);
    expect(codes(findings).slice(0, 3)).toEqual(['sex-requirement', 'sex-hint', 'residence-preference']);
  });
});

describe('names are no demands', () => {
  test.each(innocent.names)('a company called %s', (name) => {
    expect(check({ company: { ...perfect.company, name } })).toEqual([]);
    const address = `경남 창원시 성산구 가상로 1, ${name} 2층`;
    expect(check({ company: { ...perfect.company, address } })).toEqual([]);
    expect(check({ workplace: { ...perfect.workplace, address } })).toEqual([]);
  });
  test.each(innocent.addresses)('a place of work at %s', (address) => {
    expect(check({ workplace: { ...perfect.workplace, address, zone: [...address].slice(0, 64).join('') } })).toEqual(
      [],
    );
  });
  test.each(innocent.certificates)('a certificate called %s', (name) => {
    expect(check({ requirements: { certificates: [name] } })).toEqual([]);
  });
  test.each(innocent.languages)('the language %s', (name) => {
    expect(check({ requirements: { languages: [name] } })).toEqual([]);
  });
});

const file = sharedJson(
  'real-ads/korean-ads.json',
  z.object({
    ads: z.array(z.object({ id: z.string(), company: z.string(), location: z.string(), category: z.string() })),
  }),
);
test.skipIf(file === undefined)('no real company, place or category is refused or held', () => {
  for (const { id, company, location, category } of file?.ads ?? []) {
    const findings = check({
      company: { ...perfect.company, name: company, address: location },
      workplace: { ...perfect.workplace, address: location, zone: [...category].slice(0, 64).join('') || 'x' },
      requirements: { certificates: [category || 'x'] },
    });
    expect(findings, id).toEqual([]);
  }
});
