/** Words of running text that name another guide. Offsets are string indices. */
export interface AnchorPhrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const GUIDE = String.raw`(?:guide|article|post|blog post|page|overview|piece)`;
const VERB = String.raw`(?:offers?|provides?|explains?|covers?|gives?|explores?|walks|looks at|breaks|details|highlights?|shows?|describes?|discuss(?:es)?)`;
const WEAK_VERB = String.raw`(?:has|have|can|will|is|are)`;
const STOP = String.raw`(?:[!;]|(?<!\bvs)\.(?=\s|$)|$)`;
const SAME_SENTENCE = String.raw`((?:(?!(?<!\bvs)\.\s).)+?)`;
const ABOUT = String.raw`\s+(?:on|about|to|titled|called)\s+`;
/** After "our guide on", up to the verb that tells what the guide does, or to the sentence's end. */
const NAMED = [VERB, WEAK_VERB].map(
  (verb) =>
    new RegExp(String.raw`\b${GUIDE}(s?)${ABOUT}${SAME_SENTENCE}(?=\s+${verb}\b|${STOP})`, 'giu'),
);
const CITED =
  /\b(?:detailed|described|explained|outlined|covered|discussed|found)\s+in\s+(?=["“]?\p{Lu})(.+?)(?=,|[.;]|\s+(?:are|is|highlight|offer|provide)\b|$)/gu;
const OPENERS =
  'How|What|Why|When|Where|Which|Who|Best|Top|Learn|Understanding|Guide|Can|Is|Are|Do|Does';
const CAPITALIZED = String.raw`\p{Lu}[\p{L}\p{N}’'-]*\.?`;
const JOINING = 'of|for|the|and|in|to|a|an|is|are|or|with|vs|on|from|as|by|your';
/** A run of capitalized words that reads like a title: it opens like one, or has a colon in it. */
const TITLE = new RegExp(
  String.raw`(?<=[\s"“])(?:(?:${OPENERS})|${CAPITALIZED})(?:[:?]?\s+(?:${CAPITALIZED}|(?:${JOINING})(?=\s)))+\??`,
  'gu',
);

/**
 * Phrases that name other guides: after "our guide on", after "as detailed in", and titles that
 * stand in a sentence. Two titles joined by "and" are two phrases. They don't overlap.
 */
export function findPhrases(text: string): AnchorPhrase[] {
  const found: AnchorPhrase[] = [];
  const add = (phrases: AnchorPhrase[]): void => {
    for (const phrase of phrases) {
      const isTaken = found.some((one) => one.start < phrase.end && phrase.start < one.end);
      if (!isTaken && phrase.text.split(/\s+/).length >= 2) found.push(phrase);
    }
  };
  for (const pattern of NAMED) {
    for (const match of text.matchAll(pattern)) {
      const phrase = match[2] ?? '';
      const start = match.index + match[0].length - phrase.length;
      // "Articles on A and B" names two, "our article on how long and what" names one.
      add(match[1] === '' ? [trim(phrase, start)] : splitTitles(phrase, start));
    }
  }
  for (const match of text.matchAll(CITED)) {
    const phrase = match[1] ?? '';
    add(splitTitles(phrase, match.index + match[0].length - phrase.length));
  }
  for (const { 0: phrase, index } of text.matchAll(TITLE)) {
    if (isTitle(phrase, text.slice(index + phrase.length))) add(splitTitles(phrase, index));
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function isTitle(phrase: string, after: string): boolean {
  if (/^\s*\(/.test(after)) return false;
  const words = phrase.split(/\s+/);
  const opens = new RegExp(`^(?:${OPENERS})$`).test(words[0] ?? '');
  return words.length >= 4 && (opens || /[:?]/.test(phrase.slice(0, -1)));
}

function splitTitles(phrase: string, start: number): AnchorPhrase[] {
  const parts: AnchorPhrase[] = [];
  const joint = new RegExp(String.raw`,?\s+and\s+(?:\p{Ll}+\s+){0,4}(?=(?:${OPENERS})\b)`, 'gu');
  let from = 0;
  for (const match of phrase.matchAll(joint)) {
    parts.push(trim(phrase.slice(from, match.index), start + from));
    from = match.index + match[0].length;
  }
  parts.push(trim(phrase.slice(from), start + from));
  return parts.filter(({ text }) => text !== '');
}

/** Without quotation marks, spaces and stops at its ends. */
function trim(text: string, start: number): AnchorPhrase {
  const lead = /^[\s"“”'‘’]*/.exec(text)?.[0].length ?? 0;
  const bare = text.slice(lead).replace(/[\s"“”.,:;]+$/, '');
  return { text: bare, start: start + lead, end: start + lead + bare.length };
}
