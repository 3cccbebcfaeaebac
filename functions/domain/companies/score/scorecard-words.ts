import { dateWords } from '../../language/dates.ts';
import { industryName } from '../../language/industries.ts';
import { grouped } from '../../language/money.ts';
import { oneLine } from '../../language/plain-text.ts';
import { percentWords } from './lines.ts';
import type { Ratio } from './measures.ts';
import type { JudgedGate, ScoreOutcome } from './gates.ts';
import type { Standing } from './rehearse-criteria.ts';

/** The words of a scorecard. Korean only: officials and companies read it. */

/** What is said of weights that nobody has approved. */
export const TRIAL = '시범 배점(미확정)';

export const STANDING_NAMES = {
  in: '요건을 모두 갖춘 기업',
  open: '서류가 더 필요한 기업',
  out: '갖추지 못한 요건이 있는 기업',
} as const satisfies Record<Standing, string>;

export const GATE_WORDS = { met: '갖춤', unknown: '서류 필요', unmet: '갖추지 못함' } as const satisfies Record<
  JudgedGate['outcome'],
  string
>;

export const OUTCOME_WORDS = {
  eligible: '신청 자격을 모두 갖춘 것으로 계산했습니다.',
  'needs-review': '공고로 확인되지 않은 기준이 있어 담당자가 확인합니다.',
  undetermined: '아직 모르는 것이 있어 답할 수 없습니다. 아래의 서류가 필요합니다.',
  ineligible: '갖추지 못한 요건이 있습니다.',
} as const satisfies Record<ScoreOutcome, string>;

const ratioWords = (ratio: Ratio): string => `${grouped(ratio[0])} ÷ ${grouped(ratio[1])} = ${percentWords(ratio)}`;

const isRatio = (actual: JudgedGate['actual']): actual is Ratio => typeof actual === 'object';

/** What a gate compares, as it is shown. Numbers of a gate are persons, texts are days or lines of business. */
export const actualWords = ({ actual }: Pick<JudgedGate, 'actual'>): string => {
  if (actual === undefined) return '알려지지 않음';
  if (isRatio(actual)) return ratioWords(actual);
  if (typeof actual === 'number') return `${grouped(actual)}명`;
  if (typeof actual === 'boolean') return actual ? '예' : '아니요';
  if (/^\d{4}-\d{2}-\d{2}$/.test(actual)) return dateWords(actual, 'ko');
  return industryName(actual, 'ko') ?? oneLine(actual);
};
