import type { Finding } from '../../contracts/finding.ts';
import { valueWords } from '../letters/finding-entries.ts';
import { clipped, oneLine } from '../letters/letter.ts';
import { MOST_WORDS, type DeskAct } from './desk-words.ts';

const stopsIn = (findings: readonly Finding[]): Finding[] => findings.filter(({ severity }) => severity !== 'warn');

/** The words that the findings question, each once. */
const questioned = (findings: readonly Finding[]): string => {
  const words = stopsIn(findings).flatMap((finding) =>
    typeof finding.actual === 'string' ? [`‘${valueWords(finding, finding.actual) ?? ''}’`] : [],
  );
  return [...new Set(words)].join(', ');
};

/** What an act says before the official changes it, from what the check found. */
export const actTemplate = (act: DeskAct, findings: readonly Finding[]): string => {
  switch (act) {
    case 'release':
      return '공고 전체를 살펴보았으며, 법이 정한 거부 사유가 없습니다.';
    case 'refuse':
      return clipped(
        stopsIn(findings)
          .map(({ message }) => oneLine(message))
          .join('\n'),
        MOST_WORDS,
      );
    case 'mend': {
      const words = questioned(findings);
      const what = words === '' ? '아래에 적은 내용을' : '다음 표현을';
      return clipped(`${what} 고쳐 주시기 바랍니다.${words === '' ? '' : `\n${words}`}`, MOST_WORDS);
    }
  }
};
