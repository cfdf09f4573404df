import { describe, expect, it } from 'vitest';
import { WordCounter } from '../../cms/src/delivery/search/wordCounter.ts';

const countOf = (words: Iterable<string>): number => {
  const counter = new WordCounter();
  for (const word of words) counter.note(word);
  return counter.count;
};

describe('the counter of different words', () => {
  it.each([10, 1000, 50_000, 500_000])('tells about %d of them', (count) => {
    const words = Array.from({ length: count }, (_, index) => `word${index.toString(36)}`);
    expect(Math.abs(countOf(words) - count)).toBeLessThanOrEqual(Math.max(1, count * 0.03));
  });

  it('counts a word once, however often it comes', () => {
    expect(countOf(['hand', 'therapy', 'hand', 'hand'])).toBe(2);
  });

  it('tells short words apart', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const pairs = letters.flatMap((first) => letters.map((second) => first + second));
    expect(Math.abs(countOf(pairs) - pairs.length)).toBeLessThan(20);
  });
});
