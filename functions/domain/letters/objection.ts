import { step } from './sheet/sheet.ts';

/** The two ways that are the same for every decision of the city. */
const APPEAL =
  '2. 이의신청을 하셨는지와 관계없이, 결정이 있음을 아신 날부터 90일 안에 경상남도행정심판위원회에 행정심판을 청구하시거나 창원지방법원에 행정소송을 제기하실 수 있습니다(행정심판법 제27조, 행정소송법 제20조).';

/**
 * How a company objects to an official's refusal of its posting (불복 안내: 행정절차법 제26조, 민원 처리에 관한 법률 제27조제3항). 60 days
 * are law (민원 처리에 관한 법률 제35조제1항), if the posting is a civil petition set by law (법정민원). That it is one, the 90 days of
 * 행정심판법 제27조 and 행정소송법 제20조, and the two bodies are assumed: the city has to confirm them.
 */
export const OBJECTION = step(
  '결정을 받아들이기 어려우시면',
  '1. 이 결정을 받으신 날부터 60일 안에 창원시장에게 문서로 이의신청을 하실 수 있습니다(민원 처리에 관한 법률 제35조).',
  APPEAL,
);

/**
 * How a company objects to a decision that is no answer to a petition, such as the revocation of an award (행정절차법 제26조). 30 days
 * are law (행정기본법 제36조), if the decision is a disposition (처분). That it is one, and the two bodies, are assumed: the city has to
 * confirm them.
 */
export const OBJECTION_TO_DECISION = step(
  '결정을 받아들이기 어려우시면',
  '1. 이 결정을 받으신 날부터 30일 안에 창원시장에게 이의신청을 하실 수 있습니다(행정기본법 제36조).',
  APPEAL,
);
