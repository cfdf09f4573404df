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

/** How ids are packed: as they are among the texts, or as the bytes that they write in hexadecimal. */
const idForms = [
  { bytes: 0, pattern: /^/ },
  { bytes: 16, pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/ },
  { bytes: 12, pattern: /^[0-9a-f]{24}$/ },
] as const;

/** Bytes before the links: the form of their ids, and whether all texts are ASCII. */
const headBytes = 2;
/** Added to the kind of a link that leads to a section, so that of others no text is read. */
const toSection = 128;
/** Bytes of a link's place among the texts. */
const offsetBytes = 4;

const hexOfByte: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0'),
);

/**
 * A document's outgoing links in little memory: targets as shared keys, the rest as bytes that are
 * read when a link is. As objects they would take four times the room. The bytes stand in a string
 * of one byte a character: a buffer's own record, and what its pool wastes, are a tenth on top.
 *
 * They are: the form of the ids and whether all texts are ASCII; for each link its kind, its id and
 * where its texts begin; then the texts in UTF-8, with NUL between the fields of a link.
 */
export class PackedLinks {
  readonly #targets: readonly (PublishedKey | null)[];
  readonly #bytes: string;

  constructor(
    links: readonly PublishedLink[],
    { internKey }: { internKey: (key: PublishedKey) => PublishedKey },
  ) {
    this.#targets =
      links.length === 0 ? noTargets : links.map(({ target }) => target && internKey(target));
    this.#bytes = links.length === 0 ? '' : packLinks(links);
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
    return relations[(this.#kindAt(index) % toSection) >> 2] ?? 'related';
  }

  originAt(index: number): PublishedLink['origin'] {
    return origins[this.#kindAt(index) & 3] ?? 'body';
  }

  /** Id of the heading of the target that a link leads to; undefined for the top. */
  targetSectionAt(index: number): string | undefined {
    return this.#kindAt(index) < toSection ? undefined : this.at(index).targetSection;
  }

  /** The whole link, in document order; the index must be below `length`. */
  at(index: number): PublishedLink {
    const fields = this.#readTexts(index);
    const [anchor = '', sentence = '', section = '', url = '', id = '', position = ''] = fields;
    const [, , , , , , activeFrom = '', activeUntil = '', targetSection = ''] = fields;
    return {
      id: this.#readId(index) ?? id,
      target: this.targetAt(index),
      ...(targetSection === '' ? {} : { targetSection }),
      url: url || null,
      anchorText: anchor,
      sentence,
      section: section || null,
      relation: this.relationAt(index),
      origin: this.originAt(index),
      position: position === '' ? index : Number(position),
      activeFrom: activeFrom || null,
      activeUntil: activeUntil || null,
    };
  }

  /** Where the entry of a link begins. */
  #entryOf(index: number): number {
    return headBytes + index * entryBytes(this.#bytes.charCodeAt(0));
  }

  #kindAt(index: number): number {
    return this.#bytes.charCodeAt(this.#entryOf(index));
  }

  /** The packed id; null when it stands among the texts. */
  #readId(index: number): string | null {
    const { bytes } = idForms[this.#bytes.charCodeAt(0)] ?? idForms[0];
    if (bytes === 0) return null;
    const start = this.#entryOf(index) + 1;
    let hex = '';
    for (let at = start; at < start + bytes; at += 1) {
      hex += hexOfByte[this.#bytes.charCodeAt(at)] ?? '';
    }
    return bytes === 12 ? hex : writeUuid(hex);
  }

  #offsetOf(index: number): number {
    if (index === this.length) return this.#bytes.length;
    const end = this.#entryOf(index + 1);
    let offset = 0;
    for (let at = end - offsetBytes; at < end; at += 1) {
      offset = offset * 256 + this.#bytes.charCodeAt(at);
    }
    return offset;
  }

  #readTexts(index: number): readonly string[] {
    const bytes = this.#bytes.slice(this.#offsetOf(index), this.#offsetOf(index + 1));
    const isAscii = this.#bytes.charCodeAt(1) === 1;
    return (isAscii ? bytes : Buffer.from(bytes, 'latin1').toString('utf8')).split(separator);
  }
}

function writeUuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Bytes of a link's entry: its kind, its id and the place of its texts. */
function entryBytes(idForm: number): number {
  return 1 + (idForms[idForm]?.bytes ?? 0) + offsetBytes;
}

/** The shortest form that all the ids have. */
function chooseIdForm(links: readonly PublishedLink[]): number {
  const form = idForms.findLastIndex(({ pattern }) => links.every(({ id }) => pattern.test(id)));
  return Math.max(0, form);
}

/** A link's fields with text, those that are often empty last, and none after the last that isn't. */
function joinTexts(
  link: PublishedLink,
  { index, idForm }: { index: number; idForm: number },
): string {
  const fields = [
    link.anchorText,
    link.sentence,
    link.section ?? '',
    link.url ?? '',
    idForm === 0 ? link.id : '',
    link.position === index ? '' : String(link.position),
    link.activeFrom ?? '',
    link.activeUntil ?? '',
    link.targetSection ?? '',
  ].map((field) => field.replaceAll(separator, ''));
  const used = fields.findLastIndex((field) => field !== '') + 1;
  return fields.slice(0, used).join(separator);
}

function packLinks(links: readonly PublishedLink[]): string {
  const idForm = chooseIdForm(links);
  const entry = entryBytes(idForm);
  const texts = links.map((link, index) => joinTexts(link, { index, idForm }));
  const head = headBytes + links.length * entry;
  const total = texts.reduce((sum, text) => sum + Buffer.byteLength(text), head);
  const characters = texts.reduce((sum, text) => sum + text.length, head);
  const packed = Buffer.alloc(total);
  packed[0] = idForm;
  packed[1] = Number(total === characters);
  let offset = head;
  links.forEach((link, index) => {
    const start = headBytes + index * entry;
    const kind = relations.indexOf(link.relation) * 4 + origins.indexOf(link.origin);
    packed[start] = kind + (link.targetSection === undefined ? 0 : toSection);
    if (idForm !== 0) packed.write(link.id.replaceAll('-', ''), start + 1, 'hex');
    packed.writeUInt32BE(offset, start + entry - offsetBytes);
    offset += packed.write(texts[index] ?? '', offset);
  });
  return packed.toString('latin1');
}
