import type * as z from 'zod';
import { FINDING_SEVERITY, type Finding } from '../../contracts/finding.ts';
import { refusal } from './refusal.ts';
import { schemaFindings } from './schema-findings.ts';

/** A message as it is kept and shown, or why it is not taken; with what the partner is told about it either way. */
export type Plain<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * The cleaned value if its own schema takes it back, as every reader will. Whatever is accepted can so be read again; a value that
 * cleaning has made unfit is refused while the partner can still mend it.
 */
export const keptForm = <T>(schema: z.ZodType<T>, value: T, findings: readonly Finding[]): Plain<T> => {
  const again = schema.safeParse(value);
  return again.success
    ? { ok: true, value: again.data, findings }
    : { ok: false, findings: schemaFindings(again.error) };
};

/** An entry of a list in which nothing was left to see: it says nothing and is left out. */
export const entryDropped = (
  path: string,
  message = '눈에 보이는 글자가 없어 이 항목은 빼고 받았습니다.',
): Finding => ({
  code: 'entry-dropped',
  severity: FINDING_SEVERITY['entry-dropped'],
  path,
  message: `${message} (${path})`,
  fix: '필요한 항목이면 내용을 적고 revision을 1 올려 다시 보내 주십시오.',
});

/** A name in which nothing is left to see: tags, spaces, zero-width characters. */
export const unseenName = (path: string): Finding =>
  refusal('schema-invalid', path, `눈에 보이는 글자가 없습니다. (${path})`, '내용을 글자로 적어 다시 보내 주십시오.');

/**
 * Texts that may be absent, cleaned by `line` ('' where nothing is left to see): then the field is as if it had not been sent, and
 * `dropped` tells so.
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
