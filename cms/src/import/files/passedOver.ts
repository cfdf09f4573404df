import path from 'node:path';

/** Files of one kind that an import passes over. */
export interface PassedOver {
  /** Such as ".html". */
  readonly kind: string;
  count: number;
  /** The first of them, at most 100, by their paths inside the folder. */
  readonly files: string[];
  /** Why, and what to do. */
  readonly reason: string;
}

/** Counts the files that are passed over, by their kind. */
export interface PassedOverList {
  add(file: string): void;
  addAs(file: string, entry: { kind: string; reason: string }): void;
  list(): PassedOver[];
}

const MAX_FILES = 100;
const CONVERT = 'Not read. Turn them into Markdown (pandoc does) and import again.';
const DOCUMENTS = new Set(
  'html htm xhtml doc docx odt rtf pdf epub tex rst adoc asciidoc asc org textile mediawiki wiki creole pod rdoc ipynb qmd rmd'.split(
    ' ',
  ),
);
const IMAGES = new Set('png jpg jpeg webp gif avif'.split(' '));
const OTHER_IMAGES = new Set('svg bmp tif tiff ico heic'.split(' '));

function readReason(extension: string): string {
  if (DOCUMENTS.has(extension)) return CONVERT;
  if (IMAGES.has(extension)) return 'Not stored: no page shows them, or they can’t be read.';
  if (OTHER_IMAGES.has(extension)) return 'Not stored. Turn images into PNG, JPEG or WebP.';
  return 'Not guides: not read.';
}

export function createPassedOverList(): PassedOverList {
  const kinds = new Map<string, PassedOver>();
  const addAs: PassedOverList['addAs'] = (file, { kind, reason }) => {
    const entry = kinds.get(kind) ?? { kind, count: 0, files: [], reason };
    entry.count += 1;
    if (entry.files.length < MAX_FILES) entry.files.push(file);
    kinds.set(kind, entry);
  };
  return {
    addAs,
    add: (file) => {
      const extension = path.extname(file).slice(1).toLowerCase();
      const kind = extension === '' ? 'without an extension' : `.${extension}`;
      addAs(file, { kind, reason: readReason(extension) });
    },
    list: () => [...kinds.values()].toSorted((a, b) => b.count - a.count),
  };
}
