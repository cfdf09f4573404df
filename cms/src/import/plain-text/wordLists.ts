const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, trimmed. */
export function splitSentences(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
}

/** "a, b, or c" as its members. */
function splitMembers(text: string): string[] {
  return text
    .split(/\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+/)
    .map((member) => member.replace(/^(?:a|an|the|courses in)\s+/i, '').trim())
    .filter((member) => member !== '' && member.split(/\s+/).length <= 6);
}

/** What a sentence lists after "such as" or "including", in order. */
export function readExamples(text: string): string[] {
  return splitSentences(text).flatMap((sentence) => {
    const list = /\b(?:such as|including(?: courses in)?|like|e\.g\.,?)\s+(.+?)[.?!]?$/i.exec(
      sentence,
    )?.[1];
    return list === undefined ? [] : splitMembers(list);
  });
}

const AGES = [
  ['infants', /\b(?:infants?|bab(?:y|ies)|newborns?|toddlers?)\b/i],
  ['children', /\b(?:child|children|kids?|preschool|pediatrics?|elementary)\b/i],
  ['adolescents', /\b(?:adolescents?|teens?|teenagers?|high school|youth)\b/i],
  ['adults', /\b(?:adults?|employees|workers)\b/i],
  ['older-adults', /\b(?:older adults?|seniors?|senior citizens?|elderly|geriatrics?)\b/i],
] as const;

export type AgeGroup = (typeof AGES)[number][0];

/** The age groups that a text speaks of, youngest first. */
export function readAgeGroups(text: string): AgeGroup[] {
  const withoutOlder = text.replace(/\b(?:older|young) adults?\b/gi, (words) =>
    words.toLowerCase().startsWith('older') ? 'seniors' : words,
  );
  return AGES.filter(([, pattern]) => pattern.test(withoutOlder)).map(([group]) => group);
}
