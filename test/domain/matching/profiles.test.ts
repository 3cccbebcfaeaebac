import { describe, expect, it } from 'vitest';
import { postingSchema } from '../../../functions/contracts/posting.ts';
import { seekerSchema } from '../../../functions/contracts/seeker.ts';
import { jobRow, jobRowSchema, seekerRow, seekerRowSchema } from '../../../functions/domain/matching/profiles.ts';
import { containsAll } from '../../../functions/domain/matching/qualifications.ts';
import golden from './golden-pairs.json' with { type: 'json' };

/** The invented base pair of the golden pairs. */
const seeker = seekerSchema.parse(golden.base.seeker);
const posting = postingSchema.parse(golden.base.posting);
const personIds = { person: 'person-1', mailbox: 'mailbox-1' };
const jobIds = { cluster: 'cluster-1', partner: 'masan-univ' };

describe('the row of a person', () => {
  it('holds no name and no address', () => {
    const stored = JSON.stringify(seekerRow(seeker, personIds));
    expect(stored).not.toContain(seeker.name);
    expect(stored).not.toContain(seeker.email);
  });

  it('survives being stored and read', () => {
    const row = seekerRow(seeker, personIds);
    expect(seekerRowSchema.parse(JSON.parse(JSON.stringify(row)))).toEqual(row);
  });

  it('compares a name by its first 100 characters, however long its comparable form is', () => {
    const [long, same] = ['\ufdfa'.repeat(100), `${'\ufdfa'.repeat(99)}가`];
    const row = seekerRow(
      { ...seeker, certificates: [long, same].map((name) => ({ name, national: true })) },
      personIds,
    );
    expect(row.certificates).toHaveLength(1);
    expect([...(row.certificates?.[0] ?? '')].length).toBeLessThanOrEqual(100);
  });

  it('says that no mail may go out without consent, whatever the cadence', () => {
    const row = seekerRow({ ...seeker, consents: {}, mail: { cadence: 'daily' } }, personIds);
    expect(row).toMatchObject({ matching: false, mail: 'none' });
  });

  it.each([
    [undefined, 'immediate'],
    [{ cadence: 'hourly' }, 'immediate'],
    [{ cadence: 'immediate' }, 'immediate'],
    [{ cadence: 'daily' }, 'daily'],
    [{ cadence: 'weekly' }, 'weekly'],
  ])('with consent and the wish %j mails at the cadence %s', (mail, cadence) => {
    expect(seekerRow({ ...seeker, mail }, personIds).mail).toBe(cadence);
  });

  it('leaves out facts that nobody knows and keeps wishes that nobody knows as unknown', () => {
    const row = seekerRow(
      {
        ...seeker,
        education: { level: 'postdoc', status: 'on-leave' },
        wanted: { ...seeker.wanted, employmentTypes: ['regular', 'gig'], wage: { unit: 'shift', min: 1 } },
      },
      personIds,
    );
    expect(row.education).toEqual({});
    expect(row.wanted.employmentTypes).toEqual(['regular', 'unknown']);
    expect(row.wanted.wage).toEqual({ min: 1 });
  });

  it('keeps certificates and languages in the form in which they are compared, each once', () => {
    const certificates = ['SQLD', 'ｓｑｌｄ', 'sqld '].map((name) => ({ name, national: false }));
    expect(seekerRow({ ...seeker, certificates }, personIds).certificates).toHaveLength(1);
  });

  it('takes a certificate for the same with spaces inside or without them, on both sides', () => {
    const certificates = ['전기 기능사', '전산회계1급'].map((name) => ({ name, national: true }));
    const person = seekerRow({ ...seeker, certificates }, personIds);
    const required = ['전기기능사', '전산회계  1급'];
    const job = jobRow({ ...posting, requirements: { ...posting.requirements, certificates: required } }, jobIds);
    expect(containsAll(person.certificates, job.requirements?.certificates ?? [])).toBe('yes');
    // Words of a language are words of their own.
    expect(seekerRow({ ...seeker, languages: ['한국 어'] }, personIds).languages).toEqual(['한국 어']);
  });
});

describe('the row of a job', () => {
  it('survives being stored and read', () => {
    const row = jobRow(posting, jobIds);
    expect(jobRowSchema.parse(JSON.parse(JSON.stringify(row)))).toEqual(row);
  });

  it('leaves out what the posting offers in words that nobody knows', () => {
    const row = jobRow(
      { ...posting, employmentType: 'gig', wage: { unit: 'shift', min: 1 }, workplace: { district: '창원' } },
      jobIds,
    );
    expect([row.employmentType, row.wage, row.district]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps what the posting demands in words that nobody knows as unknown', () => {
    const row = jobRow({ ...posting, requirements: { education: 'postdoc' }, programme: 'moon-works' }, jobIds);
    expect([row.requirements?.education, row.programme]).toEqual(['unknown', 'unknown']);
  });

  it.each([
    ['KECO', '0213', '0213'],
    ['KECO', '02-13', undefined],
    ['ISCO', '0213', undefined],
  ])('an occupation %s %s is kept as %s', (scheme, code, kept) => {
    expect(jobRow({ ...posting, occupation: { scheme, code } }, jobIds).occupation).toBe(kept);
  });
});
