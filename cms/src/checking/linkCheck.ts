import { readId } from '../fields/read/readKey.ts';
import {
  readChoice,
  readDate,
  readNumber,
  readOptionalText,
  readRecord,
} from '../fields/read/readValue.ts';
import { checkStatuses } from '../collections/link-checks/choices.ts';

export type CheckStatus = (typeof checkStatuses)[number];

/** What is known of an address on the web. Dates are ISO 8601 in UTC. */
export interface LinkCheck {
  readonly status: CheckStatus;
  readonly httpStatus: number | null;
  readonly errorCode: string | null;
  readonly finalAddress: string | null;
  /** Redirected, and by permanent redirects alone. */
  readonly movedForGood: boolean;
  /** Answered, but with a page that reads as if it were not there. */
  readonly looksMissing: boolean;
  readonly checkedAt: string;
  /** When the first of the failures in a row was seen; null without one. */
  readonly failingSince: string | null;
  /** Failures in a row. */
  readonly tries: number;
  /** The host asked not to be asked again before. */
  readonly notBefore: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A row of `link-checks`. */
export interface LinkCheckRow extends LinkCheck {
  readonly id: string;
  readonly address: string;
}

/** Reads a row as the database gives it. */
export function readLinkCheck(value: unknown): LinkCheckRow {
  const row = readRecord(value);
  return {
    id: readId(row) ?? '',
    address: readOptionalText(row['address']) ?? '',
    status: readChoice(row['status'], checkStatuses) ?? 'unsure',
    httpStatus: readNumber(row['httpStatus']),
    errorCode: readOptionalText(row['errorCode']),
    finalAddress: readOptionalText(row['finalAddress']),
    movedForGood: row['movedForGood'] === true,
    looksMissing: row['looksMissing'] === true,
    checkedAt: readDate(row['checkedAt']) ?? new Date(0).toISOString(),
    failingSince: readDate(row['failingSince']),
    tries: readNumber(row['tries']) ?? 0,
    notBefore: readDate(row['notBefore']),
    etag: readOptionalText(row['etag']),
    lastModified: readOptionalText(row['lastModified']),
  };
}
