import { readFileSync } from 'node:fs';
import { CommanderError, Option, type Command } from 'commander';
import * as z from 'zod';
import type { Finding, Severity } from '../functions/contracts/finding.ts';

/** Shared by the commands that answer from a file: they read the file and the dates, and say why there is no answer. */

/** Why there is no answer, in one sentence that says what to do. */
export class NoAnswer extends Error {}

/** A calendar date given as an option. */
export const dateOption = (value: string, option: string): string => {
  if (!z.iso.date().safeParse(value).success)
    throw new NoAnswer(`${option}에는 2026-12-31과 같은 달력의 날짜를 적어 주십시오.`);
  return value;
};

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch {
    throw new NoAnswer(`파일을 읽을 수 없으니 경로를 확인해 주십시오: ${file}`);
  }
};

/** Returns a file's text. The file must be UTF-8. */
export const textOf = (file: string): string => {
  const bytes = bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NoAnswer(`파일이 UTF-8이 아니니 UTF-8로 저장하여 다시 실행해 주십시오: ${file}`);
  }
};

/** Returns a file's JSON. */
export const jsonOf = (file: string): unknown => {
  const text = textOf(file);
  try {
    return JSON.parse(text);
  } catch {
    throw new NoAnswer(`올바른 JSON이 아니니 파일이 중간에 잘리지 않았는지 확인해 주십시오: ${file}`);
  }
};

const GRAVEST_FIRST: readonly Severity[] = ['refuse', 'hold', 'warn'];

/** `--fail-on refuse`, `hold` or `warn`: for scripts that must stop at a finding. */
export const failOnOption = (): Option =>
  new Option('--fail-on <severity>', 'exit with 1 where a finding is at least as grave').choices(GRAVEST_FIRST);

/** Is a finding at least as grave as the severity? Without one, none is. */
export const failsOn = (findings: readonly Pick<Finding, 'severity'>[], severity: Severity | undefined): boolean =>
  severity !== undefined &&
  findings.some((finding) => GRAVEST_FIRST.indexOf(finding.severity) <= GRAVEST_FIRST.indexOf(severity));

/** Several problems as one sentence: the first problem, and the number of the others. */
export const firstOf = (problems: readonly string[]): string => {
  const [first = '입력을 읽을 수 없습니다.', ...others] = problems;
  return others.length === 0 ? first : `${first.replace(/\.$/, '')} (그 밖에 고칠 점 ${others.length}건).`;
};

/** Runs a command. Exit code 0 with an answer. Without one, exit code 1 and one sentence on stderr. */
export const run = (command: Command, usage: string): void => {
  try {
    command
      .allowExcessArguments(false)
      .exitOverride()
      .configureOutput({ writeErr: () => undefined })
      .parse();
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    if (!(error instanceof NoAnswer) && !(error instanceof CommanderError)) throw error;
    process.stderr.write(`${error instanceof NoAnswer ? error.message : usage}\n`);
    process.exitCode = 1;
  }
};
