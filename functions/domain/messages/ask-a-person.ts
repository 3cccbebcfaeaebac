import { OFFICE } from '../language/words.ts';

/**
 * The last sentence of `fix` in every `refuse` finding: "every refusal says how to ask a person to look"
 * (contracts.md).
 */
export const ASK_A_PERSON = `판단이 다르다고 보시면 ${OFFICE.ko}에 검토를 요청해 주십시오.`;
