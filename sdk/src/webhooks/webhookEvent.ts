/** What became of a document. */
export type ChangeKind = 'publish' | 'update' | 'unpublish';

/** A document that was published, updated or withdrawn. */
export interface ChangedDocument {
  /** Its type in the authoring model, for example `career-settings`. */
  type: string;
  /** Its id, for example `career-settings:6f1c`. */
  key: string;
  /** What became of it. */
  kind: ChangeKind;
}

/** `ping` tells of nothing: it is sent by hand, to try a receiver with. */
export type WebhookEventName = 'content.changed' | 'ping';

/** The body of a webhook. */
export interface WebhookEvent {
  /** The delivery: the same when it is sent again, so that it can be recognized. */
  id: string;
  /** What happened. */
  event: WebhookEventName;
  /** The revision up to which the site is told of changes. */
  revision: number;
  /** When the change was published, as ISO 8601 in UTC. */
  createdAt: string;
  /** The cache tags of everything that may show the change; with `all`, unless it is a ping. */
  tags: string[];
  /** The paths of the site that the change touches, old and new, each with a leading slash. */
  paths: string[];
  /** The documents that changed. */
  documents: ChangedDocument[];
}

/** Whether a parsed body is whole: no field is missing or of another type. */
export function isWebhookEvent(value: unknown): value is WebhookEvent {
  return (
    hasFields(value) &&
    typeof value.id === 'string' &&
    value.id !== '' &&
    isOneOf(events, value.event) &&
    Number.isSafeInteger(value.revision) &&
    typeof value.createdAt === 'string' &&
    !Number.isNaN(Date.parse(value.createdAt)) &&
    isListOf(value.tags, isText) &&
    isListOf(value.paths, isPath) &&
    isListOf(value.documents, isChangedDocument)
  );
}

type Unknown<Shape> = { readonly [Name in keyof Shape]?: unknown };

function hasFields(value: unknown): value is Unknown<WebhookEvent> {
  return typeof value === 'object' && value !== null;
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isPath(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('/');
}

const events = ['content.changed', 'ping'] satisfies WebhookEventName[];
const kinds = ['publish', 'update', 'unpublish'] satisfies ChangeKind[];

function isOneOf(list: readonly unknown[], value: unknown): boolean {
  return list.includes(value);
}

function isChangedDocument(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { key, kind, type }: Unknown<ChangedDocument> = value;
  return isText(key) && isText(type) && isOneOf(kinds, kind);
}
