import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { Finding } from '../../functions/contracts/finding.ts';
import type { Posting } from '../../functions/contracts/posting.ts';
import type { CheckContext } from '../../functions/domain/postings/check-posting.ts';
import { checkPosting } from '../../functions/domain/postings/check-posting.ts';

export const TODAY: CheckContext = { on: '2026-11-23', knownOn: '2026-11-23' };

/** A posting without any fault. The company and its number are invented. */
export const perfect: Posting = {
  externalId: 'invented-1',
  revision: 1,
  company: { name: '가상정밀(지어낸 회사)', registrationNumber: '609-81-00000' },
  title: '가공기 운전원 모집',
  description: '부품을 가공하고 검사합니다.',
  occupation: { scheme: 'KECO', code: '81' },
  workplace: { district: '48123' },
  employmentType: 'regular',
  wage: { unit: 'hour', min: 12_000 },
  weeklyHours: 40,
  opensOn: '2026-11-20',
  contact: { email: 'jobs@example.com' },
};

export const check = (change: Partial<Posting>, context: Partial<CheckContext> = {}): Finding[] =>
  checkPosting({ ...perfect, ...change }, { ...TODAY, ...context });

export const codes = (findings: readonly Finding[]): string[] => findings.map((finding) => finding.code);

/**
 * Reads a file of the shared folder beside the repository. Returns undefined, and prints the
 * reason, if the file is not there.
 */
export const sharedJson = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
  const file = fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
  if (existsSync(file)) return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  process.stderr.write(`skipped: ../shared/data/${path} is not on this machine\n`);
  return undefined;
};
