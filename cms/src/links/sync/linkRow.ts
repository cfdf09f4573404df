import { readId } from '../../fields/read/readKey.ts';
import {
  readChoice,
  readDate,
  readNumber,
  readOptionalText,
  readRecord,
} from '../../fields/read/readValue.ts';
import { linkOrigins, linkRelations, linkStatuses } from '../../collections/cross-links/choices.ts';
import { readPublishedKey } from './readPublishedKey.ts';
import type { DocumentLink } from './documentLink.ts';

export type LinkStatus = (typeof linkStatuses)[number];

/** What a row of `cross-links` says of its link, beside the two ends' references and the status. */
export interface LinkValues extends Omit<DocumentLink, 'target' | 'field'> {
  /** Null for links that people made by hand in `cross-links` itself. */
  readonly field: string | null;
  readonly targetKey: DocumentLink['target'];
  readonly inDraft: boolean;
  readonly inPublished: boolean;
  readonly linkKey: string | null;
}

/** A row of `cross-links`. */
export interface LinkRow extends LinkValues {
  readonly id: string;
  readonly status: LinkStatus;
}

/** The columns that `readLinkRow` reads. */
export const linkRowSelection = {
  origin: true,
  field: true,
  targetKey: true,
  targetSection: true,
  url: true,
  anchorText: true,
  sentence: true,
  section: true,
  relation: true,
  position: true,
  activeFrom: true,
  activeUntil: true,
  inDraft: true,
  inPublished: true,
  linkKey: true,
  status: true,
} as const;

function readWords(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Reads a row as the database gives it. */
export function readLinkRow(value: unknown): LinkRow {
  const row = readRecord(value);
  return {
    id: readId(row) ?? '',
    origin: readChoice(row['origin'], linkOrigins) ?? 'curated',
    field: readOptionalText(row['field']),
    targetKey: readPublishedKey(row['targetKey']),
    targetSection: readOptionalText(row['targetSection']),
    url: readOptionalText(row['url']),
    anchorText: readWords(row['anchorText']),
    sentence: readWords(row['sentence']),
    section: readOptionalText(row['section']),
    relation: readChoice(row['relation'], linkRelations) ?? 'related',
    position: readNumber(row['position']) ?? 0,
    activeFrom: readDate(row['activeFrom']),
    activeUntil: readDate(row['activeUntil']),
    inDraft: row['inDraft'] === true,
    inPublished: row['inPublished'] === true,
    linkKey: readOptionalText(row['linkKey']),
    status: readChoice(row['status'], linkStatuses) ?? 'unchecked',
  };
}

/** True for a link that somebody made by hand in `cross-links`: nothing in a document holds it. */
export function isHandMade(row: Pick<LinkValues, 'origin' | 'field'>): boolean {
  return row.origin === 'curated' && row.field === null;
}
