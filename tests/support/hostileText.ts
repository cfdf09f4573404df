/**
 * Breaks out of text, attributes, titles, comments, CDATA and scripts where it isn't escaped, and
 * holds what XML forbids. Sets `window.canary` where it runs.
 */
export const canary = `"'></title></textarea></script><script>window.canary=1</script><img src="x" onerror="window.canary=1"><!--<script>]]>&lt;\u2028\u2029\u0000\u0008\u001b\u007f\ufffe.`;

/** The canary under a name by which it is found again. */
export const hostileText = (name: string): string => `«${name}»${canary}`;

/** A path of the site that stays a path, whatever is in it. */
export const hostilePath = (name: string): string => `/${name}/${hostileText(name)}`;

export type Scheme = 'javascript' | 'https';

const starts = { javascript: 'javascript:window.canary=1//', https: 'https://canary.invalid/' };

/** An address that runs as script, or one that is safe and breaks out of its attribute. */
const hostileAddress = (name: string, scheme: Scheme): string => starts[scheme] + hostileText(name);

/** Hostile in the way of the field of this name: an address, a path or a text. */
export function hostileValue(name: string, scheme: Scheme): string {
  const field = name.split('.').at(-1) ?? '';
  // A page loads its pictures by itself: the safe address is one of this machine.
  if (/image\.url$/i.test(name) && scheme === 'https') return `/media/${hostileText(name)}`;
  if (/^(url|uri|href)$/.test(field)) return hostileAddress(name, scheme);
  return /path$/i.test(field) ? hostilePath(name) : hostileText(name);
}

/** As a page or an XML file shows it: without what XML forbids. */
export const withoutControls = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd-\uffff]/g, '');

export interface FoundCanaries {
  /** Names of the texts that came back as they were written. */
  whole: string[];
  /** What follows a name where it isn't the canary. */
  altered: string[];
}

/** Every name in a text, and whether the canary follows it as it was written. */
export function findCanaries(text: string, written: string = canary): FoundCanaries {
  const found: FoundCanaries = { whole: [], altered: [] };
  for (const { 0: mark, 1: name = '', index } of text.matchAll(/«([\w.]+)»/g)) {
    const after = text.slice(index + mark.length, index + mark.length + written.length);
    if (after === written) found.whole.push(name);
    else found.altered.push(mark + after);
  }
  return found;
}
