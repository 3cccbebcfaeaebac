import { expect, test } from 'vitest';
import { postingToMendLetter } from '../../../functions/notices/posting-to-mend/letter.ts';
import { companyFacts, hint } from '../../support/sample-facts.ts';

const letter = postingToMendLetter({
  ...companyFacts,
  findings: [hint],
  note: ['‘이모님’을 고쳐 주시기 바랍니다.', '근무 시간도 적어 주시기 바랍니다.'],
});
const text = letter.text.replaceAll(/\s+/g, ' ');

test('a request to mend says what the official asks for, what the check found, how to send it again, and that it waits', () => {
  expect(letter.subject).toContain('공고를 고쳐 주시기 바랍니다');
  expect(text).toContain('담당자가 요청드리는 내용 ‘이모님’을 고쳐 주시기 바랍니다. 근무 시간도 적어 주시기 바랍니다.');
  expect(text).toContain('고치는 방법: ‘조리 보조’처럼 하는 일로 적어 주십시오.');
  expect(text).toContain('창원상공회의소를 통해 다시 보내 주시면 바로 다시 점검합니다.');
  expect(text).toContain('접수를 거절한 것이 아니며, 고쳐 보내 주실 때까지 기다립니다.');
});
