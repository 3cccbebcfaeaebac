import type { Limit } from '../law/figures.ts';
import type { RuleCitation } from '../engine/criterion.ts';
import { won } from '../../language/money.ts';

/** The words and the Markdown of the rule book (자격 기준집): Korean, for the city's officials. */

/** Returns a text for a table cell or a sentence. Markdown characters are escaped, and URLs become links. */
export const plain = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s,()|<>]+)/)
    .map((part, index) =>
      index % 2 === 1
        ? `[출처](<${part}>)`
        : part
            .replace(/[\\|<>*_`[\]]/g, String.raw`\$&`)
            .replaceAll('~', '&#126;')
            .replace(/\s+/g, ' '),
    )
    .join('');

/** Returns a GitHub-style table. The cells are already Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Joins lines inside one cell. */
export const lines = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('<br>');

export const DASH = '—';

/** Returns a span such as 2024-03-04 ~ 2024-06-30. An absent end stays open. */
export const span = (from: string | undefined, to: string | undefined): string =>
  from === undefined
    ? `${to ?? ''}까지`
    : to === undefined
      ? `${from}부터`
      : from === to
        ? `${from} 하루`
        : `${from} ~ ${to}`;

export const STATUSES = {
  law: { name: '법령', meaning: '법령의 조문을 읽고 확인하였습니다.' },
  ordinance: { name: '조례', meaning: '조례의 조문을 읽고 확인하였습니다.' },
  notice: { name: '공고·고시', meaning: '공고나 고시, 또는 그 내용이 서로 같은 사본으로 확인하였습니다.' },
  announced: { name: '발표', meaning: '발표되었지만 아직 시행 전입니다. 시행일이 되면 적용합니다.' },
  city: { name: '시 확인', meaning: '창원시가 확인해 주었습니다.' },
  secondary: { name: '간접 자료', meaning: '옮겨 적은 자료 하나로만 확인하였습니다.' },
  assumed: { name: '추정', meaning: '일반적인 지식이나 다른 시·군의 사례로 짐작한 기준입니다.' },
} as const satisfies Record<RuleCitation['status'], { readonly name: string; readonly meaning: string }>;

const MARKS = {
  'earlier-version-not-held': '그 뒤의 조문으로 확인(당시 조문은 확인하지 못함)',
  'text-not-held': '원문을 확인하지 못함',
} as const satisfies Record<NonNullable<RuleCitation['mark']>, string>;

/** The article, the dates of its wording, how well it is known, and its source. */
export const citationCell = ({
  statute,
  article,
  effectiveFrom,
  effectiveTo,
  status,
  mark,
  source,
}: RuleCitation): string =>
  lines(
    plain(`${statute} ${article}`),
    `${span(effectiveFrom, effectiveTo)} 시행 · ${STATUSES[status].name}`,
    mark && MARKS[mark],
    source && plain(source),
  );

const UNIT_WORDS = {
  years: '세',
  months: '개월',
  days: '일',
  hours: '시간',
  won: '원',
  percent: '%',
} as const satisfies Record<Limit['unit'], string>;

/** A figure with its unit. Years are an age, except in the raise of the upper age. */
export const valueWords = ({ id, value, unit }: Limit): string => {
  if (unit === 'won') return won(value).ko;
  return `${value}${unit === 'years' && id === 'youth/service-raise-years' ? '년' : UNIT_WORDS[unit]}`;
};

/** The meaning of each figure, for a reader who does not know its id. */
export const FIGURE_NAMES: Readonly<Record<string, string>> = {
  'youth/age-min': '창원 청년 나이 하한(이상)',
  'youth/age-max': '창원 청년 나이 상한(이하)',
  'youth/service-raise-years': '의무복무 제대자의 나이 상한을 높일 수 있는 범위(이하)',
  'youth/service-months-below': '나이 상한을 높일 수 있는 의무복무 기간(미만)',
  'youth-employment-act/age-min': '청년고용촉진 특별법의 청년 나이 하한(이상)',
  'youth-employment-act/age-max': '청년고용촉진 특별법의 청년 나이 상한(이하)',
  'youth-employment-act/public-body-age-max': '공공기관·지방공기업이 고용하는 경우의 나이 상한(이하)',
  'mid-career-centre/age-min': '중장년 나이 하한(이상)',
  'mid-career-centre/age-below': '중장년 나이 상한(미만)',
  'senior-contribution/age-min': '신중년 나이 하한(이상)',
  'senior-contribution/age-below': '신중년 나이 상한(미만)',
  'senior-contribution/career-months': '해당 분야 경력(이상)',
  'employment-support/age-min': '취업지원서비스 나이 하한(이상)',
  'employment-support/age-max': '취업지원서비스 나이 상한(이하)',
  'employment-support/income-percent': '가구 소득: 기준 중위소득 대비(이하)',
  'employment-support/youth-age-min': '청년 특례 나이 하한(이상)',
  'employment-support/youth-age-max': '청년 특례 나이 상한(이하)',
  'employment-support/youth-income-percent': '청년의 가구 소득: 기준 중위소득 대비(이하)',
  'employment-support/service-months-max': '청년 나이에 더하는 병역의무 이행기간의 한도(이하)',
  'employment-allowance/income-percent': '가구 소득: 기준 중위소득 대비(이하)',
  'employment-allowance/assets': '가구원 재산의 합계(이하)',
  'employment-allowance/work-days': '최근 2년 동안 일한 날(이상)',
  'employment-allowance/work-hours': '최근 2년 동안 일한 시간(이상)',
  'employment-allowance/assets-ceiling': '시행령이 정할 수 있는 재산 기준의 최고액(이하)',
  'employment-allowance/block-months': '구직급여·재정지원 일자리가 끝난 뒤의 제한 기간',
  'employment-allowance/own-income-percent': '본인 소득: 1인 가구 기준 중위소득 대비(이상이면 제한)',
  'learn-and-job/age-min': '런앤잡 나이 하한(이상)',
  'learn-and-job/age-max': '런앤잡 나이 상한(이하)',
  'job-seeker-registration/months': '구직등록의 유효기간',
};

/** How to read the book, for a first-time reader. */
export const READING_GUIDE = `이 책은 자격을 검토할 때 쓰는 규칙과 수치에서 그대로 만들어집니다. 손으로 고치지 않습니다. 규칙이나 수치가 바뀌면 \`npm run rulebook\`으로 다시 만듭니다.

**이 책에 따른 결과는 적격 검토 결과이며 처분이 아닙니다.** 재량이 있는 처분은 완전히 자동화할 수 없으므로(행정기본법 제20조) 판단이 필요한 일은 담당자에게 넘깁니다. 최종 선발은 담당 부서가 결정합니다.

### 결과

${table(
  ['결과', '뜻'],
  [
    ['충족', '확인된 기준을 모두 충족합니다(입력한 내용 기준).'],
    ['추가 정보 필요', '아직 모르는 사실이 있고, 그 사실에 따라 결과가 달라집니다. 필요한 정보를 함께 알려 드립니다.'],
    ['담당자 확인', '기준이 확인되지 않았거나, 확인 기한이 지났거나, 법이 담당 기관의 판단에 맡긴 사항입니다.'],
    ['미충족', '확인된 기준 가운데 충족하지 않는 것이 있습니다.'],
  ],
)}

여러 가지가 겹치면 **미충족, 담당자 확인, 추가 정보 필요, 충족**의 순서로 앞선 것이 결과가 됩니다.

- **필수** 조건은 충족해야 합니다. **제외** 조건은 해당하지 않아야 합니다.
- **모르는 사실은 '아니요'로 보지 않습니다.** 모르면 모르는 대로 두고, 다른 조건만으로 결과가 정해지는지 먼저 봅니다. 예를 들어 나이가 기준에 맞지 않으면 소득을 몰라도 미충족입니다. 둘 가운데 하나만 충족하면 되는 조건은 하나가 맞으면 다른 하나를 몰라도 충족입니다.

### 조건의 상태

${table(
  ['상태', '뜻'],
  [
    ['확인', '근거와 기준이 모두 확인되었습니다.'],
    [
      '미확인',
      '근거나 기준이 간접 자료이거나 추정입니다. 필수 조건이면 담당자가 확인합니다. 제외 조건이면 해당할 때에만 담당자가 확인하고, 해당하지 않거나 모르면 결과가 바뀌지 않습니다.',
    ],
    ['재량', '해당하더라도 법이 담당 기관의 판단에 맡긴 조건입니다. 해당하면 담당자가 확인합니다.'],
  ],
)}

### 근거의 종류

${table(
  ['종류', '뜻', '확인 여부'],
  Object.entries(STATUSES).map(([status, { name, meaning }]) => [
    name,
    meaning,
    status === 'secondary' || status === 'assumed' ? '미확인' : '확인',
  ]),
)}

'${MARKS['earlier-version-not-held']}'과 '${MARKS['text-not-held']}'은 조문을 어디까지 읽었는지를 알리는 표시이며, 결과를 바꾸지 않습니다.

### 날짜와 숫자

- **이상·이하**는 그 수를 포함하고, **초과·미만**은 포함하지 않습니다.
- **나이**는 만 나이입니다(행정기본법 제7조의2). 생일이 되는 날부터 한 살이 많아집니다. 2월 29일에 태어난 사람은 평년에는 3월 1일에 한 살이 많아집니다.
- **시행** 날짜는 첫날과 마지막 날을 모두 포함합니다. 끝나는 날이 없으면 다음 기준이 시행될 때까지 적용합니다.
- **알려진 날**은 공포되거나 발표된 날입니다. 자료에 그 날이 없으면 시행일로 보고, 최저임금은 법이 정한 결정 기한(전년도 8월 5일)으로 봅니다. 지난날을 기준으로 다시 검토할 때에는 그때까지 알려진 기준만 씁니다.
- **다시 확인할 날**이 지나도록 새 기준이 없으면 예전 수치를 그대로 쓰지 않고 담당자 확인으로 넘깁니다. 이미 끝난 모집 기간에는 적용하지 않습니다.
- 기준 중위소득의 비율은 1원 미만을 반올림합니다.`;
