import { DeliveryError } from '../errors/deliveryError.ts';
import type { DeliveryLimits } from './deliveryLimits.ts';
import type { DocumentMeasure } from './measureDocument.ts';

/** Refuses what is too deep or too wide by its text alone. */
export function checkMeasure(measure: DocumentMeasure, limits: DeliveryLimits): void {
  if (measure.depth > limits.depth) {
    throw new DeliveryError(
      'TOO_DEEP',
      `The query is ${measure.depth} fields deep; ${limits.depth} are allowed. Ask for less at a time.`,
    );
  }
  if (measure.aliases > limits.aliases) {
    throw new DeliveryError(
      'TOO_MANY_ALIASES',
      `The query has ${measure.aliases} aliases; ${limits.aliases} are allowed. Split it into several requests.`,
    );
  }
  if (measure.fields > limits.tokens) {
    throw new DeliveryError(
      'TOO_COSTLY',
      'The query spreads its fragments into too many fields. Split it into several requests.',
    );
  }
}

/** Refuses a text that would take long to validate. */
export function checkRepeats(repeats: number, limits: DeliveryLimits): void {
  if (repeats <= limits.repeats) return;
  throw new DeliveryError(
    'TOO_COSTLY',
    `One field stands ${repeats} times in the query; ${limits.repeats} are allowed. Use fragments, or split it.`,
  );
}
