import { isWebAddress } from './webAddress.ts';

/** C0 and C1 controls, and characters that show nothing or turn the direction of text. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;

/** `&colon;`, `&#58;`, `&#x3a`: something that a page would read as another character. */
const ENTITY = /&(?:#|(?:colon|newline|tab|sol|bsol|lpar|num|amp)\b)/i;

const MAX_LENGTH = 2048;

/** A path, query or fragment on this site: never another host, never a scheme. */
function isSiteAddress(address: string): boolean {
  if (!/^(?:\/(?![/\\])|\.{1,2}\/|[?#])/.test(address) || address.includes('\\')) return false;
  const base = 'https://site.invalid/a/b/';
  return URL.canParse(address, base) && new URL(address, base).origin === 'https://site.invalid';
}

function isMailOrPhone(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname } = new URL(address);
  return (protocol === 'mailto:' || protocol === 'tel:') && pathname !== '';
}

/**
 * The address of a link in running text, or null when a reader must not be sent there. Safe are
 * http, https, mailto and tel addresses and relative ones on the site itself, as the browser's own
 * parser reads them. Absolute addresses come back as the parser writes them, others unchanged.
 */
export function readLinkAddress(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const address = value.replace(/^ +| +$/g, '');
  if (address === '' || address.length > MAX_LENGTH) return null;
  if (HIDDEN.test(address)) return null;
  if (isSiteAddress(address)) return ENTITY.test(address.split('?')[0] ?? '') ? null : address;
  if (/^https?:\/\/[^/\\]/i.test(address) && isWebAddress(address)) return new URL(address).href;
  return isMailOrPhone(address) ? new URL(address).href : null;
}

/** `page.html`, `docs/start`, `www.example.org`, `https://`: leads nowhere, but harms nobody. */
const UNFINISHED = /^(?:https?:\/*|[\p{L}\p{N}_.~%-]+(?:[/?#][^:&\\]*)?)?$/iu;

/**
 * True for an address that must not even be saved: another scheme, `//host`, hidden characters,
 * entities. An address that is only unfinished may stand in a draft; readers see its words.
 */
export function isUnsafeLinkAddress(value: string): boolean {
  return readLinkAddress(value) === null && !UNFINISHED.test(value.trim());
}
