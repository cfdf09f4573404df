import type { PublishedKey } from '../publishedDocument.ts';
import type { PublishedLink } from '../publishedLink.ts';

const relations = [
  'related',
  'prerequisite',
  'next-step',
  'comparison',
  'part-of',
  'source',
  'service',
] as const;
const origins = ['body', 'curated', 'field'] as const;
const separator = '\u0000';
const noTargets: readonly (PublishedKey | null)[] = [];

/**
 * A document's outgoing links in little memory: targets as shared keys, relation and origin as one
 * character each link, the rest as UTF-8 that is decoded when a link is read. As objects they
 * would take three times the room.
 */
export class PackedLinks {
  readonly #targets: readonly (PublishedKey | null)[];
  readonly #kinds: string;
  readonly #text: Buffer | null;

  constructor(
    links: readonly PublishedLink[],
    { internKey }: { internKey: (key: PublishedKey) => PublishedKey },
  ) {
    this.#targets =
      links.length === 0 ? noTargets : links.map(({ target }) => target && internKey(target));
    this.#kinds = links
      .map((link) =>
        String.fromCharCode(relations.indexOf(link.relation) * 4 + origins.indexOf(link.origin)),
      )
      .join('');
    this.#text = links.length === 0 ? null : packTexts(links);
  }

  get length(): number {
    return this.#targets.length;
  }

  /** 0, 1, … up to the last link. */
  indices(): Iterable<number> {
    return this.#targets.keys();
  }

  targetAt(index: number): PublishedKey | null {
    return this.#targets[index] ?? null;
  }

  relationAt(index: number): PublishedLink['relation'] {
    return relations[this.#kinds.charCodeAt(index) >> 2] ?? 'related';
  }

  originAt(index: number): PublishedLink['origin'] {
    return origins[this.#kinds.charCodeAt(index) & 3] ?? 'body';
  }

  /** The whole link, in document order; the index must be below `length`. */
  at(index: number): PublishedLink {
    const fields = this.#read(index);
    const [id = '', url = '', anchor = '', sentence = '', section = '', position = '0'] = fields;
    const [, , , , , , activeFrom = '', activeUntil = ''] = fields;
    return {
      id,
      target: this.targetAt(index),
      url: url || null,
      anchorText: anchor,
      sentence,
      section: section || null,
      relation: this.relationAt(index),
      origin: this.originAt(index),
      position: Number(position),
      activeFrom: activeFrom || null,
      activeUntil: activeUntil || null,
    };
  }

  #read(index: number): readonly string[] {
    if (this.#text === null) return [];
    const start = this.#text.readUInt32LE(index * 4);
    const end =
      index + 1 < this.length ? this.#text.readUInt32LE(index * 4 + 4) : this.#text.length;
    return this.#text.toString('utf8', start, end).split(separator);
  }
}

/** A table of offsets, then each link's fields, separated by NUL, which no field may hold. */
function packTexts(links: readonly PublishedLink[]): Buffer {
  const texts = links.map((link) =>
    [
      link.id,
      link.url ?? '',
      link.anchorText,
      link.sentence,
      link.section ?? '',
      String(link.position),
      link.activeFrom ?? '',
      link.activeUntil ?? '',
    ]
      .map((field) => field.replaceAll(separator, ''))
      .join(separator),
  );
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const packed = Buffer.allocUnsafe(
    lengths.reduce((sum, length) => sum + length, links.length * 4),
  );
  let offset = links.length * 4;
  texts.forEach((text, index) => {
    packed.writeUInt32LE(offset, index * 4);
    offset += packed.write(text, offset);
  });
  return packed;
}
