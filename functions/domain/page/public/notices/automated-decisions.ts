import type { NoticeText } from './notice-page.ts';

/** 자동화된 결정의 기준과 절차: what 개인정보 보호법 시행령 제44조의4 제1항 asks for, in its order. */
export const automatedDecisions: NoticeText = {
  ko: ({ privacyOfficer: { office, phone } }) => ({
    lead: '정해진 규칙으로 계산하며, 학습하는 인공지능을 쓰지 않습니다. 결과는 안내이며, 최종 선발과 결정은 담당 부서의 사람이 합니다.',
    parts: [
      {
        heading: '1. 무엇을, 누구에게 자동으로 하는지',
        lines: [
          '일자리 추천: 추천에 동의하신 분의 희망 조건과 공고를 비교해, 맞는 일자리를 알려 드립니다.',
          '적격 검토: 따로 동의하신 분의 정보를 공공일자리와 지원 사업의 요건과 비교해, 요건마다 결과를 알려 드립니다.',
          '공고 점검: 회사의 공고에 법에 어긋날 소지가 있는 표현이나 최저임금보다 낮은 임금이 있는지 살핍니다.',
        ],
      },
      {
        heading: '2. 쓰는 정보와 결과의 관계',
        lines: [
          '추천에는 희망 직종, 희망 근무지, 희망 임금, 고용 형태, 근로 시간, 학력, 경력, 자격, 언어, 나이 제한이 법에 맞게 있는 공고의 나이만 씁니다. 이름과 주소, 성별은 보지 않습니다.',
          '적격 검토에는 그 사업의 요건에 있는 정보만 씁니다. 요건마다 기준과 결과, 근거 법령을 보여 드립니다.',
          '모르는 것은 ‘모름’으로 다루며, 아니라고 단정하지 않습니다.',
        ],
      },
      {
        heading: '3. 살피는 것과 절차',
        lines: [
          '직종과 근무지, 나이 제한은 맞아야 추천합니다. 임금, 시간, 학력, 경력, 자격은 알 수 없으면 ‘확인 필요’로 알려 드립니다.',
          '맞는 정도를 정해진 점수로 더해 순서를 정합니다. 점수가 같은 분들의 순서는 날마다 다시 뽑습니다.',
          '적격 검토는 확인된 기준만으로 ‘요건을 충족합니다’나 ‘충족하지 않는 요건이 있습니다’라고 말하고, 확인되지 않은 기준이나 재량이 있으면 담당자에게 넘깁니다.',
          '담당자가 서류를 보고 확인한 요건에는 ‘담당자 확인(사전 검토)’이라고 적고 날짜와 이유를 보여 드립니다. 그 요건이 보는 정보나 기준이 바뀌면 다시 확인합니다.',
        ],
      },
      {
        heading: '4. 민감한 정보와 아동',
        lines: [
          '건강에 관한 정보(근로 능력, 임신·출산에 따른 경력 단절 사유)는 따로 동의하신 때에만, 적격 검토에만 씁니다.',
          '15세 미만은 등록을 받지 않습니다.',
        ],
      },
      {
        heading: '5. 거부하거나 설명·검토를 요청하는 방법',
        lines: [
          '내 페이지의 ‘지원 사업’에서 설명과 사람의 검토를 요청하실 수 있습니다. 30일 안에 답해 드립니다.',
          '추천을 원하지 않으시면 등록하신 기관에 동의 철회를 말씀하시거나, 내 페이지에서 모두 삭제하실 수 있습니다.',
          `전화로도 요청하실 수 있습니다: ${office}, ${phone}`,
        ],
      },
    ],
  }),
  en: ({ privacyOfficer: { phone } }) => ({
    lead: 'Fixed rules calculate the results. No artificial intelligence that learns is used. The results are information; people in the department in charge decide.',
    parts: [
      {
        heading: '1. What is automatic, and for whom',
        lines: [
          'Suggestions of jobs, for people who agreed to them: wishes are compared with postings.',
          'The check of conditions, for people who agreed to it: facts are compared with the conditions of public jobs and programmes.',
          'The check of postings: wording that may break a law, and pay below the minimum wage.',
        ],
      },
      {
        heading: '2. Which data, and what they change',
        lines: [
          'For suggestions: wishes, education, career, certificates, languages, and age only where a posting has a lawful age limit. Never name, address or sex.',
          'For the check: only what the conditions of a programme name. Each condition is shown with its limit, result and law.',
          'What is not known stays unknown and is never taken as a no.',
        ],
      },
      {
        heading: '3. How',
        lines: [
          'Occupation, place and lawful age limits must fit. What cannot be judged otherwise is marked for you to check.',
          'Points that are fixed put the jobs in order. Equal people are drawn anew every day.',
          'The check says yes or no only by confirmed rules. Where a rule is not confirmed or leaves discretion, an official looks.',
          'A condition that an official confirmed from a document is marked as such, with the day and the reason. Once its facts or its rule change, an official looks again.',
        ],
      },
      {
        heading: '4. Sensitive data and children',
        lines: [
          'Facts about health are used for the check alone, with a consent of their own. Nobody under 15 can be registered.',
        ],
      },
      {
        heading: '5. How to refuse, or to ask for an explanation or a review',
        lines: [
          'Under “Programmes” on your page. You get the answer within 30 days.',
          'To get no suggestions, withdraw your consent at the office where you registered, or delete everything on your page.',
          `By telephone, too: ${phone}`,
        ],
      },
    ],
  }),
};
