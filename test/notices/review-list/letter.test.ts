import { describe, expect, test } from 'vitest';
import { FIGURES } from '../../../functions/domain/eligibility/law/figures.ts';
import { reviewListToOfficials, type ReviewListFacts } from '../../../functions/notices/review-list/letter.ts';
import { reviewFacts } from '../../support/sample-facts.ts';

const joined = (text: string): string => text.replace(/\s+/g, ' ');
const letterOf = (facts: Partial<ReviewListFacts> = {}) => reviewListToOfficials({ ...reviewFacts, ...facts });

describe('the list of those who wait for an official', () => {
  const { subject, text, html } = letterOf();
  const flat = joined(text);

  test('says how many came and how many wait in all', () => {
    expect(subject).toBe('[창원 일자리] 확인을 기다리는 분이 있습니다: 새로 3명, 모두 12명');
    expect(text).toContain('- 새로 기다리는 분: 3명\n- 기다리는 분 모두: 12명');
  });

  test('that is longer than a letter says which part this is, and how many there are in all', () => {
    const second = letterOf({ added: 203, waiting: 212, page: 2, pages: 3 });
    expect(second.subject).toBe('[창원 일자리] 확인을 기다리는 분이 있습니다: 새로 203명, 모두 212명 (2/3쪽)');
    expect(second.text).toContain('- 새로 기다리는 분: 203명\n- 이 메일: 2/3쪽, 3명\n- 기다리는 분 모두: 212명');
    expect(joined(second.text)).toContain('명단이 길어 3통으로 나누어 보내 드립니다.');
    expect(flat).not.toMatch(/쪽|통으로/);
  });

  test('a condition stands once, with its source, for all who wait for it', () => {
    expect(flat).toContain(
      '■ 창원 청년 사업 ▶ 만 19세 이상 39세 이하여야 합니다. - 확인할 점: 의무복무 기간이 5년 미만인 제대군인은 상한 나이를 3년까지 올릴 수 있어 담당자가 판단합니다(창원시 청년 기본 조례 제20조의2). - 근거: 창원시 청년 기본 조례 제3조(2024. 1. 1. 시행) - 경남대학교: K-1, K-2 - 마산대학교: M-7 ■',
    );
  });

  test('a figure that is not held is the thing to look up', () => {
    expect(flat).toContain('■ 국민취업지원제도(구직촉진수당) ▶ 가구원의 재산을');
    expect(flat).toContain('확인할 점: 이 날짜에 적용되는 기준 금액을 확인하지 못하여 담당자 확인이 필요합니다.');
  });

  test('the conditions are those of the day on which each person was screened', () => {
    const asked = (on: string) => ({
      programme: 'public-works',
      on,
      knownOn: on,
      figures: FIGURES,
      criteria: ['household-assets'],
    });
    const both = letterOf({
      listed: [
        { partner: 'kyungnam-univ', externalId: 'K-1', programmes: [asked('2022-03-02')] },
        { partner: 'kyungnam-univ', externalId: 'K-2', programmes: [asked('2025-09-01')] },
      ],
    });
    expect(joined(both.text)).toContain('3억 원 이하여야 합니다.');
    expect(joined(both.text)).toContain('이 회차의 기준을 확인하지 못했습니다');
  });

  test('what rests on unconfirmed rules as a whole, or is no longer in the rules, still names the person', () => {
    const asked = { on: '2026-11-02', knownOn: '2026-11-02', figures: FIGURES };
    const { text: words } = letterOf({
      listed: [
        {
          partner: 'masan-univ',
          externalId: 'M-1',
          programmes: [{ ...asked, programme: 'learn-and-job', criteria: [] }],
        },
        { partner: 'masan-univ', externalId: 'M-2', programmes: [{ ...asked, programme: 'gone', criteria: ['old'] }] },
      ],
    });
    expect(joined(words)).toContain(
      '■ 런앤잡(Learn·Job) ▶ 확인되지 않은 기준으로 살펴본 사업입니다. - 마산대학교: M-1',
    );
    expect(joined(words)).toContain('■ gone ▶ old - 마산대학교: M-2');
  });

  test('no names and no addresses are promised, and the page says the same', () => {
    expect(flat).toContain('이름과 연락처와 입력한 값은 적지 않았습니다.');
    for (const words of ['K-1, K-2', '만 19세 이상 39세 이하여야 합니다.', '제20조의2', '모두'])
      expect(html).toContain(words);
  });

  test('each sentence is in 합니다체, and words that hurt are not used', () => {
    const ends = [...flat.replace(/근거: [^■]*?(?= - | ■)/g, '').matchAll(/(\S+)\.(?=\s|$)/g)].map(([, end]) => end);
    expect(ends.length).toBeGreaterThan(8);
    for (const end of ends) expect(end).toMatch(/니다\)?$|제\d+조(?:의\d+)?\)$|안내\)$/);
    expect(text + html).not.toMatch(/탈락|부적격|취약계층|경력단절|undefined/);
  });
});
