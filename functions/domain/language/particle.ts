import { josa } from 'es-hangul';

/** The pairs of Korean particles that letters put after a name. */
type ParticlePair = '을/를' | '이/가' | '은/는' | '으로/로';

/** For each digit or letter, a syllable with the ending that a Korean reader hears. */
const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'] as const;
const LETTERS_WITH_FINAL: Readonly<Record<string, string>> = { L: '엘', M: '엠', N: '엔', R: '알' };

/** Both forms side by side, as official Korean writes them if the pronunciation is unknown. */
const EITHER = {
  '을/를': '을(를)',
  '이/가': '이(가)',
  '은/는': '은(는)',
  '으로/로': '(으)로',
} as const satisfies Record<ParticlePair, string>;

/** 괄호 안의 말은 조사에 영향을 주지 않습니다: the particle agrees with the word before the bracket. */
const withoutBrackets = (word: string): string => {
  let rest = word;
  for (;;) {
    const shorter = rest
      .replace(/[\s"'’”」』》〉.,!?·~㈀-㈞-]$/u, '')
      .replace(/[([（［][^()[\]（）［］]*[)\]）］]$/u, '');
    if (shorter === rest) return rest;
    rest = shorter;
  }
};

/** Returns the Korean sound that a word ends in. Undefined if it is unknown (`Google`, `α`, an empty text). */
const soundOf = (word: string): string | undefined => {
  const bare = withoutBrackets(word).normalize('NFC');
  const last = bare.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return last;
  if (/[0-9]/.test(last)) return DIGITS[Number(last)];
  // Capitals on their own are spelt out (KBS). Other Latin words are read as words, and their sound is unknown.
  if (/(?:^|[^A-Za-z])[A-Z]+$/.test(bare)) return LETTERS_WITH_FINAL[last] ?? '이';
  return undefined;
};

/** Returns the word with the particle that fits its pronunciation. */
export const withParticle = (word: string, pair: ParticlePair): string => {
  const sound = soundOf(word);
  return word + (sound === undefined ? EITHER[pair] : josa.pick(sound, pair));
};
