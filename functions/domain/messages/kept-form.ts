import type * as z from 'zod';
import { FINDING_SEVERITY, type Finding } from '../../contracts/finding.ts';
import { refusal } from './refusal.ts';
import { schemaFindings } from './schema-findings.ts';

/**
 * A message in the form that is stored and shown, or the reason for its refusal. Either way with the findings for the
 * partner.
 */
export type Plain<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Returns the cleaned value if its own schema still accepts it, because every reader parses it again. A value that
 * cleaning has made invalid is refused while the partner can still correct it.
 */
export const keptForm = <T>(schema: z.ZodType<T>, value: T, findings: readonly Finding[]): Plain<T> => {
  const again = schema.safeParse(value);
  return again.success
    ? { ok: true, value: again.data, findings }
    : { ok: false, findings: schemaFindings(again.error) };
};

/** A list entry without a visible character says nothing and is left out. */
export const entryDropped = (
  path: string,
  message = '눈에 보이는 글자가 없어 이 항목은 빼고 받았습니다.',
): Finding => ({
  code: 'entry-dropped',
  severity: FINDING_SEVERITY['entry-dropped'],
  path,
  message: `${message} (${path})`,
  fix: '필요한 항목이면 내용을 적고 개정 번호를 1 올려 다시 보내 주십시오.',
});

/** A name without a visible character: only tags, spaces or zero-width characters. */
export const unseenName = (path: string): Finding =>
  refusal('schema-invalid', path, `눈에 보이는 글자가 없습니다. (${path})`, '내용을 글자로 적어 다시 보내 주십시오.');

/**
 * Cleans optional texts with `line`, which returns '' if nothing visible is left. Such a field counts as absent, and
 * `dropped` has a finding for it.
 */
export const optionalTexts = (line: (max: number, text: string) => string) => {
  const dropped: Finding[] = [];
  const optional = (path: string, max: number, text: string | undefined): string | undefined => {
    const shown = text === undefined ? undefined : line(max, text);
    if (shown !== '') return shown;
    dropped.push(entryDropped(path));
    return undefined;
  };
  return { dropped, optional };
};
export type OptionalText = ReturnType<typeof optionalTexts>['optional'];
