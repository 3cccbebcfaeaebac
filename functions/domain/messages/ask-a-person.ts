import { OFFICE } from '../language/words.ts';

/**
 * The last sentence of `fix` in every `refuse` finding: "every refusal says how to ask a person to look"
 * (contracts.md).
 */
export const ASK_A_PERSON = `판단이 다르다고 보시면 ${OFFICE.ko}에 검토를 요청해 주십시오.`;

/**
 * The same for a posting that is refused for its text or pay. Such a refusal is a request to mend it (contracts.md):
 * nothing is lost, and it can be sent again.
 */
export const MEND_OR_ASK = `아직 게재하지 않았습니다. 고쳐 보내시거나 ${OFFICE.ko}에 담당자 검토를 요청하실 수 있습니다.`;

const CLOSINGS = [ASK_A_PERSON, MEND_OR_ASK];

/** A fix without its closing sentence, for a letter that says it once, elsewhere. */
export const withoutClosing = (fix: string): string => {
  const closing = CLOSINGS.find((sentence) => fix.trimEnd().endsWith(sentence));
  return closing === undefined ? fix : fix.trimEnd().slice(0, -closing.length).trimEnd();
};
