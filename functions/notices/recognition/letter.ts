import type { Recognition, RevocationStep } from '../../domain/companies/recognition.ts';
import { GROUND_WORDS, yearName } from '../../domain/companies/recognition-words.ts';
import { dateWords } from '../../domain/language/dates.ts';
import { OFFICE, SENDER } from '../../domain/language/words.ts';
import { greeting } from '../../domain/letters/company-facts.ts';
import { type Fact, factRows, type Letter, oneLine, type Paragraph, paragraphs } from '../../domain/letters/letter.ts';
import { OBJECTION_TO_DECISION } from '../../domain/letters/objection.ts';
import { officeGroups, type OfficesOf } from '../../domain/letters/offices.ts';
import { officeLetter, step, type Step } from '../../domain/letters/sheet/sheet.ts';
import type { NoticeOf } from '../contracts.ts';

export type RecognitionFacts = {
  readonly award: Recognition;
  readonly event: NoticeOf<'recognition'>['event'];
  readonly today: string;
  readonly officesOf: OfficesOf;
};

const termRows = ({ name, year, on, until }: Recognition): Fact[] =>
  factRows([
    ['기업', oneLine(name)],
    ['선정', yearName(year)],
    ['인증 기간', `${dateWords(on, 'ko')}부터 ${dateWords(until, 'ko')}까지`],
  ]);

const stepRows = (award: Recognition, taken: RevocationStep | undefined): Fact[] => [
  ...termRows(award),
  ...factRows([
    ['사유', taken && GROUND_WORDS[taken.ground]],
    ['내용', taken && oneLine(taken.words)],
    ['의견을 내실 수 있는 날', taken?.viewsUntil && `${dateWords(taken.viewsUntil, 'ko')}까지`],
    ['취소한 날', taken?.step === 'revoked' ? dateWords(taken.on, 'ko') : undefined],
  ]),
];

const BY_POST = '이 메일은 미리 알려 드리는 것이며, 정식 문서는 우편으로 따로 보내 드립니다.';

type Content = {
  readonly heading: string;
  readonly preheader: string;
  readonly intro: readonly string[];
  readonly facts: readonly Fact[];
  readonly steps: readonly Step[];
};

const contentOf = ({ award, event }: RecognitionFacts): Content => {
  const named = yearName(award.year);
  switch (event) {
    case 'awarded':
      return {
        heading: '일자리창출 우수기업으로 선정되었습니다',
        preheader: `${dateWords(award.on, 'ko')}부터 인증됩니다.`,
        intro: [`${named}으로 선정되셨습니다. 창원에서 일자리를 늘려 주셔서 고맙습니다.`],
        facts: termRows(award),
        steps: [
          step(
            '인증 기간에는',
            `귀사의 공고를 안내하는 화면과 메일에 ‘${named}’ 표시가 붙고, 누구나 보는 우수기업 목록에 기업 이름과 인증 기간이 실립니다.`,
            award.isPublic
              ? '동의하신 대로 점수와 그 계산도 목록에서 보여 드립니다. 그만두시려면 창원시에 말씀해 주시기 바랍니다.'
              : '점수와 그 계산은 공개하지 않습니다.',
          ),
        ],
      };
    case 'notice':
      return {
        heading: '우수기업 선정 취소에 앞서 의견을 듣고자 합니다',
        preheader: '아직 결정한 것은 없습니다. 의견을 내실 수 있습니다.',
        intro: [
          '아래의 사유로 선정을 취소하려고 하여, 그에 앞서 알려 드리고 의견을 듣고자 합니다(행정절차법 제21조). 아직 결정한 것은 없으며, 결정할 때까지 선정과 표시는 그대로입니다.',
        ],
        facts: stepRows(award, award.notice),
        steps: [
          step(
            '의견을 내시려면',
            '위의 날까지 아래의 창원시 담당 부서에 문서나 전자우편으로 의견과 자료를 내 주시기 바랍니다. 말로 하셔도 됩니다(행정절차법 제27조).',
            '그날까지 의견이 없으시면 의견이 없으신 것으로 보고 결정합니다.',
          ),
          step('정식 문서', BY_POST),
        ],
      };
    case 'revoked':
      return {
        heading: '일자리창출 우수기업 선정을 취소했습니다',
        preheader: '취소한 사유와 이의를 제기하시는 방법을 알려 드립니다.',
        intro: ['미리 알려 드린 사유와 그 뒤의 의견을 살펴본 결과, 아래와 같이 선정을 취소했습니다.'],
        facts: stepRows(award, award.revoked),
        steps: [
          step('취소한 날부터는', '귀사의 공고를 안내하는 화면과 메일에서 표시를 떼고, 우수기업 목록에서 뺍니다.'),
          OBJECTION_TO_DECISION,
          step('정식 문서', BY_POST),
        ],
      };
    case 'kept':
      return {
        heading: '우수기업 선정을 그대로 두기로 했습니다',
        preheader: '선정과 표시는 그대로입니다.',
        intro: [
          '선정을 취소하지 않기로 했습니다. 선정과 표시는 인증 기간이 끝날 때까지 그대로입니다. 의견을 주셔서 고맙습니다.',
        ],
        facts: termRows(award),
        steps: [],
      };
  }
};

/** To a company: what the city decided, or means to decide, about its recognition. */
export const recognitionLetter = (facts: RecognitionFacts): Letter => {
  const { award, today, officesOf } = facts;
  const { intro, ...content } = contentOf(facts);
  const footer: Paragraph[] = paragraphs(
    `창원시에 등록된 기업의 담당자께 ${SENDER.ko}(${OFFICE.ko})에서 보내 드리는 안내입니다(목적: 서비스 안내, 광고가 아닙니다).`,
  );
  return officeLetter({
    ...content,
    subject: `[창원 일자리] ${content.heading}`,
    intro: paragraphs(greeting({ companyName: award.name }), ...intro),
    factsHeading: '선정된 내용',
    groups: officeGroups(['chamber-of-commerce'], { officesOf, today, part: '선정과 취소' }),
    footer,
  });
};
