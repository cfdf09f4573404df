import type { DatedFigure, Occupation } from '../generated/operations.ts';
import type { FigureKind } from '../generated/schemaTypes.ts';
import { type AddressOptions, addressFor } from '../links/addresses.ts';
import type { JsonLd } from './jsonLdScript.ts';

const payNames: ReadonlyArray<readonly [FigureKind, string]> = [
  ['MEDIAN_PAY', 'median'],
  ['PAY_10TH_PERCENTILE', 'percentile10'],
  ['PAY_90TH_PERCENTILE', 'percentile90'],
];

/** schema.org's `Occupation`, with yearly pay where a figure gives it. */
export function occupationJsonLd(occupation: Occupation, options: AddressOptions = {}): JsonLd {
  const url = addressFor(occupation, options);
  const codes = occupation.codes.map(({ code, scheme, uri, version }) => ({
    '@type': 'CategoryCode',
    codeValue: code,
    inCodeSet: [scheme, version].filter(Boolean).join(' '),
    ...(uri === null ? {} : { url: uri }),
  }));
  const pay = describePay(occupation.figures);
  const steps = occupation.educationPath.steps.map(({ title }) => title);
  return {
    '@context': 'https://schema.org',
    '@type': 'Occupation',
    '@id': url,
    url,
    name: occupation.name,
    description: occupation.summary,
    ...(codes.length === 0 ? {} : { occupationalCategory: codes }),
    ...(steps.length === 0 ? {} : { educationRequirements: steps.join('; ') }),
    ...(pay.length === 0 ? {} : { estimatedSalary: pay }),
  };
}

/** One distribution for each jurisdiction and date: figures of different dates don't mix. */
function describePay(figures: readonly DatedFigure[]): JsonLd[] {
  const groups = new Map<string, Record<string, unknown>>();
  for (const figure of figures) {
    const name = payNames.find(([kind]) => kind === figure.kind)?.[1];
    if (name === undefined || figure.unit !== 'USD_PER_YEAR' || figure.value === null) continue;
    const key = `${figure.jurisdiction} ${figure.asOf}`;
    const group = groups.get(key) ?? {
      '@type': 'MonetaryAmountDistribution',
      name: `Pay, ${figure.jurisdiction}, ${figure.period}`,
      currency: 'USD',
      duration: 'P1Y',
    };
    group[name] = figure.value;
    groups.set(key, group);
  }
  return [...groups.values()];
}
