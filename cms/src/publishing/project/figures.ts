import { checkFigureValues, figureKinds, figureUnits } from '../../fields/datedFigures.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { readKey } from '../../fields/read/readKey.ts';
import {
  readChoice,
  readDate,
  readNumber,
  readRecords,
  readText,
} from '../../fields/read/readValue.ts';
import type { StoredRecord } from '../../fields/read/readValue.ts';

export interface StoredFigure {
  kind: (typeof figureKinds)[number];
  label: string;
  value: number | null;
  min: number | null;
  max: number | null;
  unit: (typeof figureUnits)[number];
  jurisdiction: string;
  asOf: string;
  period: string;
  source: PublishedKey;
}

function projectFigure(figure: StoredRecord): StoredFigure | null {
  const kind = readChoice(figure['kind'], figureKinds);
  const unit = readChoice(figure['unit'], figureUnits);
  const asOf = readDate(figure['asOf']);
  const source = readKey('sources', figure['source']);
  const numbers = {
    value: readNumber(figure['value']),
    min: readNumber(figure['min']),
    max: readNumber(figure['max']),
  };
  if (kind === null || unit === null || asOf === null || source === null) return null;
  if (checkFigureValues(numbers) !== null) return null;
  return {
    kind,
    label: readText(figure['label']),
    ...numbers,
    unit,
    jurisdiction: readText(figure['jurisdiction']),
    asOf,
    period: readText(figure['period']),
    source,
  };
}

/** A figure whose source or date is gone can no longer be shown truthfully: it is left out. */
export function projectFigures(value: unknown): readonly StoredFigure[] {
  return readRecords(value).flatMap((figure) => projectFigure(figure) ?? []);
}
