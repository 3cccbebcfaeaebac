import { expect, test } from 'vitest';
import { withParticle } from '../../../functions/domain/language/particle.ts';

test.each([
  ['가상정밀', '이', '을', '은', '로'],
  ['가상전자', '가', '를', '는', '로'],
  ['가상산업', '이', '을', '은', '으로'],
  ['(주)한빛', '이', '을', '은', '으로'],
  ['한빛(주)', '이', '을', '은', '으로'],
  ['한빛㈜', '이', '을', '은', '으로'],
  ['나래(Narae) [가상]', '가', '를', '는', '로'],
  ['「가상 회사」', '가', '를', '는', '로'],
  ['ABC', '가', '를', '는', '로'],
  ['HSL', '이', '을', '은', '로'],
  ['IBM', '이', '을', '은', '으로'],
  ['카페 24', '가', '를', '는', '로'],
  ['가상 1', '이', '을', '은', '로'],
  ['가상 3', '이', '을', '은', '으로'],
  ['가상 10', '이', '을', '은', '으로'],
])('after "%s" stand %s, %s, %s and %s, as it is read aloud', (word, subject, object, topic, means) => {
  expect(withParticle(word, '이/가')).toBe(word + subject);
  expect(withParticle(word, '을/를')).toBe(word + object);
  expect(withParticle(word, '은/는')).toBe(word + topic);
  expect(withParticle(word, '으로/로')).toBe(word + means);
});

test('where nobody can tell how a word is read, both forms stand', () => {
  expect(withParticle('Narae', '이/가')).toBe('Narae이(가)');
  expect(withParticle('', '을/를')).toBe('을(를)');
  expect(withParticle('☆', '으로/로')).toBe('☆(으)로');
});

test('a decomposed syllable takes the same particle as its composed form', () => {
  expect(withParticle('가상산업'.normalize('NFD'), '이/가').endsWith('이')).toBe(true);
});
