import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTRACTS, noticeSchema, type NoticeKind } from '../../functions/notices/contracts.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const KINDS = Object.keys(CONTRACTS) as NoticeKind[];
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('a notice is a module', () => {
  test.each(KINDS)('%s has its contract, how it is composed and its letter in a folder of its own', (kind) => {
    for (const file of ['contract.ts', 'compose.ts', 'letter.ts'])
      expect(existsSync(join(ROOT, 'functions/notices', kind, file)), file).toBe(true);
    expect(CONTRACTS[kind].schema.shape.kind.value).toBe(kind);
  });

  test('there is no folder without a kind', () => {
    const folders = globSync('functions/notices/*/', { cwd: ROOT }).map((path) => path.split('/')[2] ?? '');
    expect(folders.toSorted()).toEqual(KINDS.toSorted());
  });

  test('a new one touches its folder and the two lists: no other product file names the kinds', () => {
    const files = globSync('{functions,lib,local,bin}/**/*.ts', { cwd: ROOT });
    const listing = files.filter((file) => {
      const text = read(file);
      return KINDS.filter((kind) => new RegExp(`['/]${kind}['/]`).test(text)).length > KINDS.length / 2;
    });
    expect(files.length).toBeGreaterThan(300);
    expect(listing).toEqual(['functions/notices/contracts.ts', 'functions/notices/notices.ts']);
  });

  test('what is no notice is not taken for one', () => {
    expect(noticeSchema.safeParse({ kind: 'greeting', noticeId: 'n' }).success).toBe(false);
    expect(noticeSchema.safeParse({ kind: 'digest', noticeId: 'n', partner: 'masan-univ' }).success).toBe(false);
  });
});
