import { describe, expect, test } from 'vitest';
import { sealerOf } from '../../functions/aws/sealer.ts';
import { openNow, sealUntil } from '../../functions/domain/links/sealed.ts';

const sealer = sealerOf(new Uint8Array(32).fill(1));
const UNTIL = '2026-11-05T03:00:00.000Z';
const BEFORE = '2026-11-05T02:59:59.999Z';
const TEXT = '010-1234-5678';

describe('what one function seals and another opens', () => {
  const sealed = sealUntil(TEXT, 'notice-1', UNTIL, sealer);

  test('opens for what it is about, until its time is over', () => {
    expect(openNow(sealed, 'notice-1', BEFORE, sealer)).toBe(TEXT);
    expect(openNow(sealed, 'notice-1', UNTIL, sealer)).toBeUndefined();
    expect(openNow(sealed, 'notice-2', BEFORE, sealer)).toBeUndefined();
  });

  test('opens with no other key', () =>
    expect(openNow(sealed, 'notice-1', BEFORE, sealerOf(new Uint8Array(32).fill(2)))).toBeUndefined());

  test('shows nothing of the text, and is another one each time', () => {
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('1234');
    expect(sealUntil(TEXT, 'notice-1', UNTIL, sealer)).not.toBe(sealed);
  });

  test('that was altered or cut anywhere opens nothing', () => {
    const bytes = Buffer.from(sealed, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(sealer.open(altered.toString('base64url'), 'notice-1')).toBeUndefined();
      expect(sealer.open(bytes.subarray(0, at).toString('base64url'), 'notice-1')).toBeUndefined();
    }
  });
});
