import { findResidentNumber } from '../language/resident-number.ts';
import { plainText, visibleLine } from '../language/plain-text.ts';
import { grouped } from '../language/money.ts';

/** What an official typed, as it is stored and shown: NFC, without invisible characters, lines trimmed. */
export const typedWords = (typed: string | null): string => plainText(typed ?? '');

/**
 * What is wrong with words that go to a person. Undefined: nothing. Characters are counted as the reader sees them (code
 * points). No resident number is taken in (개인정보 보호법 제24조의2).
 */
export const problemOf = (words: string, { most, mayBeEmpty = false }: { most: number; mayBeEmpty?: boolean }) => {
  if (visibleLine(most, words) === '') return mayBeEmpty && words === '' ? undefined : '내용을 적어 주십시오.';
  if ([...words].length > most)
    return `${grouped(most)}자까지 적으실 수 있습니다. 지금은 ${grouped([...words].length)}자입니다.`;
  return findResidentNumber(words) === undefined
    ? undefined
    : '주민등록번호나 외국인등록번호처럼 보이는 숫자가 있습니다. 지우고 다시 보내 주십시오.';
};
