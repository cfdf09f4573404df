const TONES: Readonly<Record<string, 'tip' | 'caution'>> = {
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  check: 'tip',
  done: 'tip',
  warning: 'caution',
  warn: 'caution',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
  attention: 'caution',
  failure: 'caution',
  bug: 'caution',
};
const NOTES = new Set(
  'note notes info information important abstract summary tldr question faq help example quote todo seealso aside callout admonition alert banner notice'.split(
    ' ',
  ),
);
/** Words that say no more than the look of a callout does. */
const SILENT = new Set('note tip caution aside callout admonition alert banner notice'.split(' '));

/** True for the words by which notes beside the text are marked. */
export function isAsideWord(word: string): boolean {
  return NOTES.has(word.toLowerCase()) || Object.hasOwn(TONES, word.toLowerCase());
}

/** The tone of a callout, and the title that its word gives it when it has none. */
export function readTone(word: string): { tone: 'note' | 'tip' | 'caution'; title: string | null } {
  const name = word.toLowerCase();
  const title = SILENT.has(name) ? null : name.charAt(0).toUpperCase() + name.slice(1);
  return { tone: Object.hasOwn(TONES, name) ? (TONES[name] ?? 'note') : 'note', title };
}
