export type RelatedKind = 'curated' | 'linked' | 'links-here' | 'shared-topics' | 'similar-text';

/** Something that speaks for a guide, strongest evidence first within a kind. */
export interface RelatedEvidence {
  key: string;
  kind: RelatedKind;
  /** Words to show with the reason. */
  terms: readonly string[];
}

export interface RankedGuide extends RelatedEvidence {
  /** From 0 to 1. */
  score: number;
}

/** A kind's guides all stand before those of the next kind. */
const strength: Readonly<Record<RelatedKind, number>> = {
  curated: 0.8,
  linked: 0.6,
  'links-here': 0.4,
  'shared-topics': 0.2,
  'similar-text': 0,
};
const span = 0.2;

/**
 * Ranks guides by the best evidence for each: what people chose, then what is linked, then what
 * shares subjects (more shared subjects first). Never gives the guide itself, and each only once.
 */
export function rankRelated(
  self: string,
  evidence: readonly RelatedEvidence[],
  { limit }: { limit: number },
): readonly RankedGuide[] {
  const best = new Map<string, RankedGuide>();
  const places = new Map<RelatedKind, number>();
  for (const item of evidence) {
    if (item.key === self) continue;
    const place = places.get(item.kind) ?? 0;
    places.set(item.kind, place + 1);
    const shared =
      item.kind === 'shared-topics' ? 1 - 1 / (1 + item.terms.length) : 1 / (1 + place);
    const score = strength[item.kind] + span * shared;
    if ((best.get(item.key)?.score ?? -1) < score) best.set(item.key, { ...item, score });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, limit);
}
