import type { ArticleSection } from './articleSections.ts';
import { readExamples, splitSentences } from './wordLists.ts';

type StepKind = 'degree' | 'prerequisites' | 'fieldwork' | 'experience' | 'exam' | 'license';

interface Months {
  readonly minMonths: number | null;
  readonly maxMonths: number | null;
}

export interface DescribedStep extends Months {
  readonly kind: StepKind;
  readonly title: string;
  readonly description: string;
  readonly courses: readonly string[];
  readonly alternatives: readonly (Months & { readonly title: string })[];
}

export interface DescribedEducation {
  /** Name of the occupation, such as "Occupational therapist". */
  readonly occupation: string;
  readonly steps: readonly DescribedStep[];
}

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const none: Months = { minMonths: null, maxMonths: null };

/** The section that tells the way into an occupation, as ordered steps; null without one. */
export function readEducation(
  sections: readonly ArticleSection[],
): { section: ArticleSection; education: DescribedEducation } | null {
  for (const section of sections) {
    const isAbout = /educat|school|degree|training|how to become|qualif/i.test(
      section.heading?.text ?? '',
    );
    const labeled = section.lines.flatMap((line) => (line.kind === 'labeled' ? [line] : []));
    const all = section.lines.map(({ text }) => text).join(' ');
    const occupation =
      /\bbecom(?:e|ing) an? (?:licensed |certified |registered )?([a-z]+(?: [a-z]+){0,3}?)(?= is\b| are\b| must\b| who\b| takes\b|[,.;])/.exec(
        all,
      )?.[1];
    if (!isAbout || occupation === undefined) continue;
    const steps = labeled.flatMap(readSteps);
    if (!steps.some(({ kind }) => kind === 'degree')) continue;
    const name = occupation.charAt(0).toUpperCase() + occupation.slice(1);
    return { section, education: { occupation: name, steps: fillFromTotal(steps, readSpan(all)) } };
  }
  return null;
}

function readSteps({ label, text }: { label: string; text: string }): DescribedStep[] {
  const sentences = splitSentences(text);
  const pick = (pattern: RegExp): string => sentences.filter((one) => pattern.test(one)).join(' ');
  const step = (kind: StepKind, title: string, description: string): DescribedStep => ({
    ...{ kind, title, description, courses: [], alternatives: [] },
    ...none,
  });
  if (/fieldwork|licens|certif|exam|clinical|internship|residency/i.test(label)) {
    const fieldwork = pick(/fieldwork|clinical|internship|residency|supervised/i);
    const exam = pick(/\bexam/i);
    const license = pick(/licens/i) || (/licens/i.test(label) ? text : '');
    return [
      ...(fieldwork === '' ? [] : [step('fieldwork', 'Supervised fieldwork', fieldwork)]),
      ...(exam === '' ? [] : [step('exam', 'Certification exam', exam)]),
      ...(license === '' ? [] : [step('license', 'License', license)]),
    ];
  }
  if (!/degree|bachelor|master|doctor|undergraduate|graduate|program|diploma/i.test(label))
    return [];
  const prerequisite = sentences.find((sentence) => /prerequisite/i.test(sentence));
  const courses = prerequisite === undefined ? [] : readExamples(prerequisite);
  const names = label.split(/\s+or\s+/);
  const alternatives =
    names.length < 2 ? [] : names.map((title) => ({ title, ...readProgram(title, sentences) }));
  const degree = { ...step('degree', label, text), alternatives };
  return prerequisite === undefined
    ? [degree]
    : [degree, { ...step('prerequisites', 'Prerequisite courses', prerequisite), courses }];
}

/** How long a program takes, from the words "two-year program" near its name or abbreviation. */
function readProgram(title: string, sentences: readonly string[]): Months {
  const short = /\(([A-Z]{2,6})\)/.exec(title)?.[1] ?? title;
  for (const sentence of sentences) {
    const place = sentence.indexOf(short);
    const years = place === -1 ? undefined : /\b(\w+)-year\b/.exec(sentence.slice(place))?.[1];
    const count = years === undefined ? null : readNumber(years);
    if (count !== null) return { minMonths: count * 12, maxMonths: count * 12 };
  }
  return none;
}

function readNumber(word: string): number | null {
  const count = /^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word.toLowerCase());
  return count > 0 && count <= 15 ? count : null;
}

/** "6 to 7 years" in months. */
function readSpan(text: string): Months {
  const found = /\b(\w+)\s*(?:to|–|-|and)\s*(\w+)\s+years\b/i.exec(text);
  const min = found?.[1] === undefined ? null : readNumber(found[1]);
  const max = found?.[2] === undefined ? null : readNumber(found[2]);
  return min === null || max === null ? none : { minMonths: min * 12, maxMonths: max * 12 };
}

/** The one degree whose length isn't said takes what the others leave of the total. */
function fillFromTotal(steps: readonly DescribedStep[], total: Months): DescribedStep[] {
  const open = steps.filter(
    ({ kind, minMonths, alternatives }) =>
      kind === 'degree' &&
      minMonths === null &&
      alternatives.every((one) => one.minMonths === null),
  );
  const sum = (field: keyof Months, choose: (...values: number[]) => number): number =>
    steps.reduce((months, { alternatives, [field]: own }) => {
      const values = alternatives.flatMap((one) => one[field] ?? []);
      return months + (values.length > 0 ? choose(...values) : (own ?? 0));
    }, 0);
  const minMonths = (total.minMonths ?? 0) - sum('minMonths', Math.min);
  const maxMonths = (total.maxMonths ?? 0) - sum('maxMonths', Math.max);
  if (open.length !== 1 || minMonths <= 0 || maxMonths < minMonths) return [...steps];
  return steps.map((step) => (step === open[0] ? { ...step, minMonths, maxMonths } : step));
}
