import type { Finding, FindingCode } from '../../contracts/finding.ts';
import { FINDING_SEVERITY } from '../../contracts/finding.ts';
import { ASK_A_PERSON } from './ask-a-person.ts';

/** A finding that says why a message is refused. It never repeats the message, which may be personal. */
export const refusal = (code: FindingCode, path: string, message: string, fix: string): Finding => ({
  code,
  severity: FINDING_SEVERITY[code],
  path,
  message,
  fix: `${fix} ${ASK_A_PERSON}`,
});

export const TOO_DEEP = refusal(
  'too-deep',
  '',
  '항목이 너무 깊이 겹쳐 있습니다. 32단계까지 받을 수 있습니다.',
  '겹친 단계를 줄여서 다시 보내 주십시오.',
);

export const WRONG_ENCODING_FIX = 'UTF-8로 저장해 다시 보내 주십시오.';
