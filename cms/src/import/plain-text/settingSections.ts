import { shorten } from '../markdown/shorten.ts';
import type { ArticleSection } from './articleSections.ts';
import { readAgeGroups, readExamples, splitSentences } from './wordLists.ts';
import type { AgeGroup } from './wordLists.ts';

/** A career setting that an article describes. */
export interface DescribedSetting {
  readonly name: string;
  readonly summary: string;
  readonly responsibilities: readonly string[];
  readonly population: {
    readonly description: string;
    readonly ageGroups: readonly AgeGroup[];
    readonly conditions: readonly string[];
  };
  /** Names as written. */
  readonly specialties: readonly string[];
  readonly children: readonly DescribedSetting[];
}

const RESPONSIBILITIES = /responsibilit|duties|day-to-day|what (?:you|they)/i;
const POPULATION = /population|patients?|clients?|people served/i;
const SPECIALTIES = /specialt|specialit|specializ/i;

function isAspect(label: string): boolean {
  return [RESPONSIBILITIES, POPULATION, SPECIALTIES].some((pattern) => pattern.test(label));
}

/**
 * The sections that describe settings: the numbered ones, when at least two of them say what the
 * responsibilities, the people or the specialties are. The key is the section.
 */
export function readSettings(
  sections: readonly ArticleSection[],
): Map<ArticleSection, DescribedSetting> {
  const numbered = sections.filter(({ heading }) => heading !== null && heading.number !== null);
  const described = numbered.filter(({ lines }) =>
    lines.some((line) => line.kind === 'labeled' && isAspect(line.label)),
  );
  if (described.length < 2) return new Map();
  const isSetting = (section: ArticleSection): boolean =>
    described.includes(section) || section.lines.some((line) => line.kind === 'labeled');
  return new Map(numbered.filter(isSetting).map((section) => [section, readSetting(section)]));
}

function readSetting({ heading, lines }: ArticleSection): DescribedSetting {
  const labeled = lines.flatMap((line) => (line.kind === 'labeled' ? [line] : []));
  const about = (pattern: RegExp): string =>
    labeled
      .filter(({ label }) => pattern.test(label))
      .map(({ text }) => text)
      .join(' ');
  const name = (heading?.text ?? '').replace(/^Other\s+/i, '');
  const population = about(POPULATION);
  const intro = lines.find((line) => line.kind === 'paragraph')?.text ?? '';
  return {
    name,
    summary: shorten(intro || name, 300),
    responsibilities: splitSentences(about(RESPONSIBILITIES)),
    population: {
      description: population,
      ageGroups: readAgeGroups(population),
      conditions: readConditions(population),
    },
    specialties: readExamples(about(SPECIALTIES)),
    children: labeled.filter(({ label }) => !isAspect(label)).map(readChild),
  };
}

function readConditions(text: string): string[] {
  return splitSentences(text)
    .filter((sentence) => /condition|challenge|diagnos|injur|disease/i.test(sentence))
    .flatMap(readExamples);
}

function readChild({ label, text }: { label: string; text: string }): DescribedSetting {
  return {
    name: label,
    summary: shorten(text, 300),
    responsibilities: splitSentences(text),
    population: { description: '', ageGroups: readAgeGroups(text), conditions: [] },
    specialties: [],
    children: [],
  };
}
