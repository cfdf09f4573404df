import type { Calibration } from '../../../cms/src/links/model/rankingModel.ts';
import { toProbability } from '../../../cms/src/links/model/trees.ts';

/** A margin and whether what it stands for came true. */
export interface MarginOutcome {
  readonly margin: number;
  readonly isTrue: boolean;
}

const STEPS = 30;

/** The slope and shift under which the outcomes are likeliest (Platt scaling, by Newton steps). */
export function fitCalibration(outcomes: readonly MarginOutcome[]): Calibration {
  let slope = 1;
  let shift = 0;
  for (let step = 0; step < STEPS; step += 1) {
    let [bySlope, byShift, slopes, both, shifts] = [0, 0, 1e-6, 0, 1e-6];
    for (const { margin, isTrue } of outcomes) {
      const p = toProbability(slope * margin + shift);
      const error = p - (isTrue ? 1 : 0);
      const curve = p * (1 - p);
      bySlope += error * margin;
      byShift += error;
      slopes += curve * margin * margin;
      both += curve * margin;
      shifts += curve;
    }
    const determinant = slopes * shifts - both * both;
    slope -= (bySlope * shifts - byShift * both) / determinant;
    shift -= (byShift * slopes - bySlope * both) / determinant;
  }
  return { slope, shift };
}
