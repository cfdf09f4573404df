import { describe, expect, it } from 'vitest';
import { WordCounter } from '../../cms/src/delivery/search/wordCounter.ts';

const countOf = (words: Iterable<string>): number => {
  const counter = new WordCounter();
  for (const word of words) counter.note(word);
  counter.endText();
  return counter.count;
};

const addText = (counter: WordCounter, ...words: readonly string[]) => {
  for (const word of words) counter.note(word);
  return counter.endText();
};

describe('the counter of different words', () => {
  it.each([10, 1000, 50_000, 500_000])('tells about %d of them', (count) => {
    const words = Array.from({ length: count }, (_, index) => `word${index.toString(36)}`);
    expect(Math.abs(countOf(words) - count)).toBeLessThanOrEqual(Math.max(1, count * 0.03));
  });

  it('counts a word once, however often it comes', () => {
    expect(countOf(['hand', 'therapy', 'hand', 'hand'])).toBe(2);
  });

  it('counts a word as long as a text has it', () => {
    const counter = new WordCounter();
    const first = addText(counter, 'hand', 'therapy', 'hand');
    const second = addText(counter, 'hand', 'surgery');
    expect(counter.count).toBe(3);
    counter.forget(first);
    expect(counter.count).toBe(2);
    counter.forget(second);
    expect(counter.count).toBe(0);
  });

  it('never counts down a word that more texts have than it can tell', () => {
    const counter = new WordCounter();
    const texts = Array.from({ length: 300 }, () => addText(counter, 'hand'));
    for (const text of texts.slice(1)) counter.forget(text);
    expect(counter.count).toBe(1);
  });

  it('tells short words apart', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const pairs = letters.flatMap((first) => letters.map((second) => first + second));
    expect(Math.abs(countOf(pairs) - pairs.length)).toBeLessThan(20);
  });
});
