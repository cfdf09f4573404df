/** The more of these, the likelier a link. */
const RAISING: ReadonlySet<string> = new Set(
  (
    'anchorShare anchorCount linkRate targetRate isTitle isHeading titleCover slugCover spanCover ' +
    'headCover anchorWords spanWeight capitals cueBefore sentenceLikeness blockLikeness contextNear ' +
    'contextFar contextAfter phraseRarity titleCase likeness likenessRank headInText textInHead ' +
    'nameInPage nameBack inbound inboundFromFolder neighborVotes coCitations twoSteps linksBack ' +
    'mentionedBack asName lengthShare namedElsewhere citedLikeness citedBest bestMargin secondMargin allMargins rivalLead tenthLead'
  ).split(' '),
);

/** The more of these, the less likely. */
const LOWERING: ReadonlySet<string> = new Set(
  'ordinal holders wordBefore wordAfter place rivals'.split(' '),
);

/**
 * What is known of the features before any link is seen. The weights in the source keep to it, so
 * that they don't learn the accidents of the prose they are learnt from.
 */
export function readSigns(row: readonly string[]): Map<number, 1 | -1> {
  const signs = new Map<number, 1 | -1>();
  row.forEach((name, place) => {
    if (RAISING.has(name)) signs.set(place, 1);
    else if (LOWERING.has(name)) signs.set(place, -1);
  });
  return signs;
}
