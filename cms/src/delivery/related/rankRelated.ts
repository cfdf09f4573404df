export type RelatedKind = 'curated' | 'linked' | 'links-here' | 'shared-topics' | 'similar-text';

/** Something that speaks for a guide, strongest evidence first within a kind. */
export interface RelatedEvidence {
  key: string;
  kind: RelatedKind;
  /** Words to show with the reason. */
  terms: readonly string[];
}

/** A guide that the link engine found. */
export interface FoundGuide {
  key: string;
  /** Probability, 0–1, that an author would link one of the two to the other. */
  score: number;
  words: readonly string[];
}

export interface RankedGuide extends RelatedEvidence {
  /** From 0 to 1. */
  score: number;
}

/** A band's guides all stand before those of the next. */
const bands = {
  curated: [0.8, 1],
  found: [0.4, 0.8],
  linked: [0.3, 0.4],
  'links-here': [0.2, 0.3],
  'shared-topics': [0.1, 0.2],
} as const;

/** Evidence by which what the engine found is explained, the best first; else its own words are. */
const explaining: readonly RelatedKind[] = ['linked', 'links-here'];

function scoreIn(band: keyof typeof bands, share: number): number {
  const [low, high] = bands[band];
  return low + (high - low) * share;
}

/**
 * Ranks guides: what people chose, then what the link engine found, in its order, then what is
 * linked or shares subjects (more shared subjects first). Never gives the guide itself, and each
 * only once.
 */
export function rankRelated(
  self: string,
  { evidence, found }: { evidence: readonly RelatedEvidence[]; found: readonly FoundGuide[] },
  { limit }: { limit: number },
): readonly RankedGuide[] {
  const best = new Map<string, RankedGuide>();
  const offer = (guide: RankedGuide): void => {
    if (guide.key !== self && (best.get(guide.key)?.score ?? -1) < guide.score) {
      best.set(guide.key, guide);
    }
  };
  const places = new Map<RelatedKind, number>();
  for (const item of evidence) {
    if (item.key === self || item.kind === 'similar-text') continue;
    const place = places.get(item.kind) ?? 0;
    places.set(item.kind, place + 1);
    const share = item.kind === 'shared-topics' ? 1 - 1 / (1 + item.terms.length) : 1 / (1 + place);
    offer({ ...item, score: scoreIn(item.kind, share) });
  }
  let last = 1;
  for (const { key, score, words } of found) {
    // Near copies stand at the end of the engine's list, whatever their score.
    last = Math.min(last - 1e-6, score);
    const known = explaining
      .map((kind) => evidence.find((item) => item.key === key && item.kind === kind))
      .find((item) => item !== undefined);
    const { kind, terms } = known ?? { kind: 'similar-text' as const, terms: words };
    offer({ key, kind, terms, score: scoreIn('found', Math.max(0, last)) });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, limit);
}
