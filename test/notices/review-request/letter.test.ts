import { describe, expect, test } from 'vitest';
import { PROGRAMME_IDS } from '../../../functions/contracts/programmes.ts';
import { reviewRequestToOfficials } from '../../../functions/notices/review-request/letter.ts';
import { reviewRequestFacts } from '../../support/sample-facts.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('a request for an explanation or a review, to the officials', () => {
  const { subject, text } = reviewRequestToOfficials(reviewRequestFacts);

  test('the subject has the number and the day by which an answer is due', () =>
    expect(subject).toBe(
      '[창원 일자리] 적격 검토에 대한 요청이 들어왔습니다: R-20261103-0007AB, 2026년 12월 3일(목)까지',
    ));

  test('says what is asked, about which programme, and whose registration it is, without a name', () =>
    expect(flat(text)).toContain(
      '- 요청 번호: R-20261103-0007AB - 요청한 내용: 결과에 대한 설명과 담당자의 재검토 - 사업: 공공근로사업 - 등록 기관: 경남대학교 - 등록 번호: K-0017 - 요청한 날: 2026년 11월 3일(화) - 답할 기한: 2026년 12월 3일(목)',
    ));

  test('the explanation has the four points of the decree, a review the duty to look in person', () => {
    const explain = flat(reviewRequestToOfficials({ ...reviewRequestFacts, what: 'explanation' }).text);
    const review = flat(reviewRequestToOfficials({ ...reviewRequestFacts, what: 'review' }).text);
    for (const point of ['1. 적격 검토의 결과', '2. 검토에 쓰인', '3. 그 정보가', '4. 그 정보를']) {
      expect(explain).toContain(point);
      expect(review).not.toContain(point);
      expect(flat(text)).toContain(point);
    }
    expect(review).toContain('담당자가 직접 사실을 확인하여 판단해 주시기 바랍니다');
    expect(explain).not.toContain('담당자가 직접');
    expect(flat(text)).toContain('담당자가 직접');
  });

  test('thirty days, and how the law lets them be extended', () => {
    expect(flat(text)).toContain('요청을 받은 날부터 30일 이내에 답해야 합니다.');
    expect(flat(text)).toContain('30일씩 두 번까지 늘릴 수 있습니다(개인정보 보호법 시행령 제44조의3제5항).');
  });

  test('leads to the request on the console, and to all requests if its number is none of ours', () => {
    expect(text).toContain('요청을 보고 답하기\nhttps://console.city.example/reviews/R-20261103-0007AB');
    expect(reviewRequestToOfficials({ ...reviewRequestFacts, number: '../a?b' }).text).toContain(
      '\nhttps://console.city.example/reviews\n',
    );
  });

  test('asks nobody to answer by mail or through the partner', () => expect(text).not.toMatch(/전자우편|문의하여/));

  test('says that a screening is no disposition', () => expect(text).toContain('적격 검토 결과는 처분이 아닙니다.'));

  test('without a programme all of them are meant; one that is not known is named by its id', () => {
    expect(reviewRequestToOfficials({ ...reviewRequestFacts, programme: undefined }).text).toContain(
      '- 사업: 살펴본 사업 모두',
    );
    expect(reviewRequestToOfficials({ ...reviewRequestFacts, programme: 'later' }).text).toContain('- 사업: later');
    for (const programme of PROGRAMME_IDS)
      expect(reviewRequestToOfficials({ ...reviewRequestFacts, programme }).text).not.toContain(`사업: ${programme}`);
  });
});
