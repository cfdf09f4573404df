const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The line, from 1, on which quotes, lists, tags and brackets nest deepest. */
export function findDeepestLine(text: string): number {
  let openTags = 0;
  let deepest = { line: 1, depth: 0 };
  for (const [index, line] of text.split('\n').entries()) {
    const lead = /^[\s>*+-]*/.exec(line)?.[0] ?? '';
    const marks = lead.replace(/\s/g, '').length + Math.floor(countSpaces(line) / 2);
    openTags = countTags(line, openTags);
    const depth = marks + openTags + countBrackets(line);
    if (depth > deepest.depth) deepest = { line: index + 1, depth };
  }
  return deepest.line;
}

function countSpaces(line: string): number {
  return line.length - line.trimStart().length;
}

function countTags(line: string, before: number): number {
  let open = before;
  for (const { 0: tag, 1: slash, 2: name = '' } of line.matchAll(/<(\/?)([a-z][\w-]*)[^<>]*>/gi)) {
    if (slash === '/') open = Math.max(0, open - 1);
    else if (!VOID.has(name.toLowerCase()) && !tag.endsWith('/>')) open += 1;
  }
  return open;
}

function countBrackets(line: string): number {
  let open = 0;
  let most = 0;
  for (const character of line) {
    if ('[({*_'.includes(character)) open += 1;
    else if ('])}'.includes(character)) open = Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  return most;
}
