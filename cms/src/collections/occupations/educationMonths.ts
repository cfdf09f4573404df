/** Total length of an education path in months; null where no step says how long it takes. */
export interface EducationMonths {
  minMonths: number | null;
  maxMonths: number | null;
}

interface Span {
  readonly minMonths?: unknown;
  readonly maxMonths?: unknown;
}

interface Step extends Span {
  readonly alternatives?: unknown;
}

function isObject(value: unknown): value is Step {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A single number counts as both ends. */
function readSpan(span: Span): { min: number; max: number } | null {
  const numbers = [span.minMonths, span.maxMonths].filter(
    (months): months is number => typeof months === 'number' && months >= 0,
  );
  return numbers.length === 0 ? null : { min: Math.min(...numbers), max: Math.max(...numbers) };
}

/** Of alternatives the shortest and the longest count; those without months don't. */
function readStep(step: Step): { min: number; max: number } | null {
  const alternatives: readonly unknown[] = Array.isArray(step.alternatives)
    ? step.alternatives
    : [];
  const spans = alternatives.filter(isObject).flatMap((alternative) => readSpan(alternative) ?? []);
  if (spans.length === 0) return readSpan(step);
  return {
    min: Math.min(...spans.map((span) => span.min)),
    max: Math.max(...spans.map((span) => span.max)),
  };
}

/** Adds up the steps of an education path. */
export function sumEducationMonths(steps: unknown): EducationMonths {
  const list: readonly unknown[] = Array.isArray(steps) ? steps : [];
  const spans = list.filter(isObject).flatMap((step) => readStep(step) ?? []);
  if (spans.length === 0) return { minMonths: null, maxMonths: null };
  return {
    minMonths: spans.reduce((sum, span) => sum + span.min, 0),
    maxMonths: spans.reduce((sum, span) => sum + span.max, 0),
  };
}
