import { createLocalReq } from 'payload';
import type { Payload, PayloadRequest } from 'payload';
import { listAnsweredTargets } from '../guide-library/answeredTargets.ts';
import { findAnswers, pairOf, recordAnswer } from '../guide-library/linkAnswers.ts';
import { describeGuide } from '../guide-library/describeGuide.ts';
import { findStandingLinks } from '../guide-library/standingLinks.ts';
import { readRecord } from '../fields/read/readValue.ts';
import { suggestLinks } from '../links/index.ts';
import type { DocumentKey, Library } from '../links/index.ts';
import { splitKey } from '../links/sync/readPublishedKey.ts';
import { readTargetStatuses } from '../links/sync/targetStatus.ts';
import type { LibraryRow } from '../published/library/libraryRow.ts';
import type { Snapshot } from '../published/library/snapshot.ts';
import { readAuthored, readLatest } from '../publishing/authored.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import { addLinks } from './addLinks.ts';
import type { AddedLink } from './addLinks.ts';
import { findEditing } from './findEditing.ts';
import { writeDraftBody } from './writeDraftBody.ts';

/** Why a guide was left as it was. */
export type SkipReason =
  /** Somebody has it open; `since` is when they were last seen. */
  | { readonly kind: 'being-edited'; readonly since: string }
  /** Its draft has suggested links that nobody has published yet. */
  | { readonly kind: 'links-waiting'; readonly targets: readonly string[] }
  /** It couldn't be written. */
  | { readonly kind: 'refused'; readonly message: string };

export type ApplyOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'changed'; readonly id: string; readonly links: readonly AddedLink[] }
  | { readonly kind: 'skipped'; readonly reason: SkipReason };

export interface ApplyOptions {
  readonly library: Library;
  readonly snapshot: Snapshot;
  /** Paths that aren't to be linked from this guide. */
  readonly except: ReadonlySet<string>;
  /** Whether a suggestion for this guide was ever accepted. */
  readonly hasAccepted: boolean;
  /** 0–1. */
  readonly minScore: number;
  /** Most links added to the guide; null for as many as read well. */
  readonly limit: number | null;
  readonly now: Date;
}

/**
 * Adds links to the newest version of a guide and writes it back as a draft. It is read, looked
 * through and written in one transaction: nobody's change comes in between.
 */
export async function applyToGuide(
  payload: Payload,
  row: LibraryRow,
  options: ApplyOptions,
): Promise<ApplyOutcome> {
  try {
    // Most guides need nothing, and others shouldn't wait for their turn to write meanwhile.
    const req = await createLocalReq({}, payload);
    const glance = await findLinks(req, row, options);
    if (glance === null) {
      const targets = options.hasAccepted ? await findWaiting(req, row, options.snapshot) : [];
      return targets.length > 0 ? linksWaiting(targets) : { kind: 'nothing' };
    }
    return await withTransaction(payload, (req) => writeLinks(req, row, options));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'skipped', reason: { kind: 'refused', message } };
  }
}

interface FoundLinks {
  readonly id: string;
  readonly body: unknown;
  readonly added: readonly AddedLink[];
}

/** The newest text with links added, or null when there are none to add. */
async function findLinks(
  req: PayloadRequest,
  row: LibraryRow,
  { library, snapshot, except, minScore, limit }: ApplyOptions,
): Promise<FoundLinks | null> {
  const id = splitKey(row.key)?.id;
  if (id === undefined || row.path === null) return null;
  const newest =
    (await readLatest(req, 'articles', id)) ?? (await readAuthored(req, 'articles', id));
  const page = describeGuide(newest, { path: row.path, snapshot });
  const suggestions = suggestLinks(library, page, { minScore, except });
  const { lexicalState, added } = addLinks(
    readRecord(newest)['body'],
    suggestions.slice(0, limit ?? undefined),
    (path) => findDocument(snapshot, path),
  );
  return added.length === 0 ? null : { id, body: lexicalState, added };
}

/** As `findLinks`, by what has been answered and is published by now. */
async function findLinksNow(
  req: PayloadRequest,
  row: LibraryRow,
  options: ApplyOptions,
): Promise<FoundLinks | null> {
  const { snapshot } = options;
  const answers = await findAnswers(req, { source: row.key });
  const answered = listAnsweredTargets(answers, snapshot).get(row.path ?? '') ?? [];
  const except = new Set([...options.except, ...answered]);
  for (;;) {
    const found = await findLinks(req, row, { ...options, except });
    if (found === null) return null;
    const keys = found.added.flatMap(({ target }) => snapshot.findByPath(target)?.key ?? []);
    const statuses = await readTargetStatuses(req, [row.key, ...keys]);
    if (statuses.get(row.key) !== 'ok') return null;
    const gone = keys.filter((key) => statuses.get(key) !== 'ok');
    if (gone.length === 0) return found;
    for (const key of gone) except.add(snapshot.get(key)?.path ?? key);
  }
}

async function writeLinks(
  req: PayloadRequest,
  row: LibraryRow,
  options: ApplyOptions,
): Promise<ApplyOutcome> {
  const { snapshot, now } = options;
  const found = await findLinksNow(req, row, options);
  if (found === null) return { kind: 'nothing' };
  const { id, body, added } = found;
  const since = await findEditing(req, id, now);
  if (since !== null) return { kind: 'skipped', reason: { kind: 'being-edited', since } };
  const targets = await findWaiting(req, row, snapshot);
  if (targets.length > 0) return linksWaiting(targets);
  await writeDraftBody(req, id, body);
  for (const { target, anchor } of added) {
    const key = snapshot.findByPath(target)?.key;
    if (key === undefined) continue;
    const answer = { source: row.key, target: key, verdict: 'accepted' as const };
    await recordAnswer(req, { ...answer, words: anchor, answeredBy: null });
  }
  return { kind: 'changed', id, links: added };
}

function linksWaiting(targets: readonly string[]): ApplyOutcome {
  return { kind: 'skipped', reason: { kind: 'links-waiting', targets } };
}

/** Paths of accepted targets whose links stand in the draft alone. */
async function findWaiting(
  req: PayloadRequest,
  row: LibraryRow,
  snapshot: Snapshot,
): Promise<string[]> {
  const standing = await findStandingLinks(req, [row.key]);
  const answers = await findAnswers(req, { source: row.key });
  return answers
    .filter((answer) => answer.verdict === 'accepted' && standing.get(pairOf(answer)) === 'waiting')
    .map(({ target }) => snapshot.get(target)?.path ?? target);
}

function findDocument(snapshot: Snapshot, path: string): DocumentKey | null {
  const parts = splitKey(snapshot.findByPath(path)?.key);
  return parts === null ? null : { collection: parts.type, id: parts.id };
}
