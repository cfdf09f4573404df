import { sumEducationMonths } from '../../collections/occupations/educationMonths.ts';
import { stepKinds } from '../../collections/occupations/educationPath.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { readKey } from '../../fields/read/readKey.ts';
import {
  readChoice,
  readNumber,
  readRecords,
  readText,
  readTexts,
} from '../../fields/read/readValue.ts';
import type { StoredRecord } from '../../fields/read/readValue.ts';

interface StoredAlternative {
  title: string;
  description: string;
  minMonths: number | null;
  maxMonths: number | null;
}

export interface StoredEducationStep extends StoredAlternative {
  kind: (typeof stepKinds)[number];
  body: PublishedKey | null;
  courses: readonly string[];
  alternatives: readonly StoredAlternative[];
  source: PublishedKey | null;
}

export interface StoredEducationPath {
  steps: readonly StoredEducationStep[];
  minMonths: number | null;
  maxMonths: number | null;
}

function projectAlternative(value: StoredRecord): StoredAlternative {
  return {
    title: readText(value['title']),
    description: readText(value['description']),
    minMonths: readNumber(value['minMonths']),
    maxMonths: readNumber(value['maxMonths']),
  };
}

function projectStep(value: StoredRecord): StoredEducationStep | null {
  const kind = readChoice(value['kind'], stepKinds);
  if (kind === null) return null;
  return {
    ...projectAlternative(value),
    kind,
    body: readKey('organizations', value['body']),
    courses: readTexts(value['courses']),
    alternatives: readRecords(value['alternatives']).map(projectAlternative),
    source: readKey('sources', value['source']),
  };
}

/** The steps in order with their total; a step of no known kind is left out. */
export function projectEducationPath(value: unknown): StoredEducationPath {
  const steps = readRecords(value).flatMap((step) => projectStep(step) ?? []);
  return { steps, ...sumEducationMonths(steps) };
}
