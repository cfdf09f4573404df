import type { CollectionBeforeChangeHook } from 'payload';
import { sumEducationMonths } from '../educationMonths.ts';

/** Adds up the education path on every save, whatever a client sent. */
export const deriveEducationMonths: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const steps: unknown =
    data['educationPath'] === undefined ? originalDoc?.['educationPath'] : data['educationPath'];
  const { minMonths, maxMonths } = sumEducationMonths(steps);
  return { ...data, educationMinMonths: minMonths, educationMaxMonths: maxMonths };
};
