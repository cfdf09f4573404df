import { readRecord, readRecords, readText, readTexts } from '../read/readValue.ts';
import type { StoredRecord } from '../read/readValue.ts';
import { countTextWords } from './countWords.ts';

/** The words that a career setting's block shows within a guide. */
export function countSettingWords(setting: StoredRecord): number {
  const population = readRecord(setting['population']);
  return countTextWords([
    readText(setting['name']),
    readText(setting['summary']),
    ...readTexts(setting['responsibilities']),
    readText(population['description']),
    ...readTexts(population['ageGroups']),
    ...readTexts(population['conditions']),
    ...readTexts(setting['typicalEmployers']),
  ]);
}

/** The words that an occupation's education path shows within a guide. */
export function countPathWords(occupation: StoredRecord): number {
  const steps = readRecords(occupation['educationPath']);
  const parts = steps.flatMap((step) => [step, ...readRecords(step['alternatives'])]);
  return countTextWords([
    readText(occupation['name']),
    ...parts.flatMap((part) => [readText(part['title']), readText(part['description'])]),
    ...steps.flatMap((step) => readTexts(step['courses'])),
  ]);
}
