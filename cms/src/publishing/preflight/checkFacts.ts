import { readKey } from '../../fields/read/readKey.ts';
import {
  readOptionalText,
  readRecord,
  readRecords,
  readText,
} from '../../fields/read/readValue.ts';
import type { StoredRecord } from '../../fields/read/readValue.ts';
import type { Finding } from './finding.ts';

/** A figure that nobody can check must not be published. */
export function checkFigures(document: StoredRecord): Finding[] {
  return readRecords(document['figures']).flatMap((figure, index) =>
    readKey('sources', figure['source']) !== null
      ? []
      : {
          severity: 'error',
          code: 'figure-without-source',
          path: `figures.${index}.source`,
          message: `The figure "${readText(figure['label'])}" has no source. Choose one, or remove the figure.`,
        },
  );
}

/** Shorter says too little in a list; longer is cut off by search engines. */
const summaryLength = { least: 40, most: 200 };

export function checkSummary(document: StoredRecord): Finding[] {
  const summary = readText(document['summary']);
  const path = 'summary';
  if (summary.length > 0 && summary.length < summaryLength.least) {
    const message = `The summary has ${summary.length} characters. Lists look best with ${summaryLength.least} or more.`;
    return [{ severity: 'warning', code: 'summary-too-short', path, message }];
  }
  const described = readOptionalText(readRecord(document['seo'])['description']);
  if (summary.length > summaryLength.most && described === null) {
    const message = `The summary has ${summary.length} characters. Search engines show about ${summaryLength.most}: shorten it, or write a description for them.`;
    return [{ severity: 'warning', code: 'summary-too-long', path, message }];
  }
  return [];
}
