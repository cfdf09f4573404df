import { randomUUID } from 'node:crypto';
import type { RunningDelivery } from '../../support/delivery/serveDelivery.ts';
import type { GuessQuery } from './guessQueries.ts';
import { type HiddenDocument, inventWord } from './hiddenDocuments.ts';

export interface Guess {
  hit: string;
  miss: string;
}

export const wrongSlug = 'absent-00000000';
export const wrongWord = inventWord('nothing has this word');

/** A cursor at the place of a document: as a true one of the list, with the document's own key. */
async function forgeCursor(
  delivery: RunningDelivery,
  { list, key }: { list: string; key: string },
): Promise<string> {
  const { text } = await delivery.query(list);
  const [, found = ''] = /"endCursor":"([^"]+)"/.exec(text) ?? [];
  const parts: unknown = found ? JSON.parse(Buffer.from(found, 'base64url').toString()) : [];
  const [scope, value] = Array.isArray(parts) ? parts : [];
  return Buffer.from(JSON.stringify([scope, value, key])).toString('base64url');
}

/** What somebody could try who suspects that a document is there, each beside a try for nothing. */
export async function makeGuesses(
  delivery: RunningDelivery,
  { kind, list }: GuessQuery,
  { collection, id, isListed, path, slug, word }: HiddenDocument,
): Promise<Guess[]> {
  const key = `${collection}:${id}`;
  const ids = [
    { hit: key, miss: `${collection}:${randomUUID()}` },
    { hit: id, miss: randomUUID() },
  ];
  switch (kind) {
    case 'slug':
      return [{ hit: slug, miss: wrongSlug }];
    case 'id':
      return isListed ? [] : ids;
    case 'name':
      return [{ hit: slug, miss: wrongSlug }, ...(isListed ? [] : ids)];
    case 'word':
      return [
        { hit: word, miss: wrongWord },
        { hit: word.slice(0, 6), miss: wrongWord.slice(0, 6) },
      ];
    case 'path':
      return [{ hit: path, miss: path.replace(slug, wrongSlug) }];
    case 'cursor': {
      if (isListed) return [];
      // The place right behind it: other keys would lie elsewhere among what is published.
      const forge = (at: string) => forgeCursor(delivery, { list, key: at });
      return [{ hit: await forge(key), miss: await forge(`${key}0`) }];
    }
    case 'date':
    case 'choice':
      return [];
  }
}

const changing = /^(date|x-request-id|ratelimit|ratelimit-policy|keep-alive)$/;

export interface GuessAnswer {
  status: number;
  /** Without what changes from one request to the next. */
  headers: readonly string[];
  body: string;
}

/** The answer to a guess, with the guess itself left out where the answer repeats it. */
export async function readAnswer(
  delivery: RunningDelivery,
  { query, guess, by }: { query: string; guess: string; by: 'get' | 'query' },
): Promise<GuessAnswer> {
  const { headers, status, text } = await delivery[by](query, { g: guess });
  const kept = [...headers].filter(([name]) => !changing.test(name));
  return {
    status,
    headers: kept.map(([name, value]) => `${name}: ${value.replaceAll(guess, '(guess)')}`),
    body: text.replaceAll(guess, '(guess)'),
  };
}
