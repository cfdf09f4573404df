import { readKey, readKeys } from '../../fields/read/readKey.ts';
import { readDate, readRecords, readText } from '../../fields/read/readValue.ts';
import type { StoredRecord } from '../../fields/read/readValue.ts';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { collectEditorBlocks } from './collectEditorBlocks.ts';
import type { DocumentLink } from './documentLink.ts';

const richTextFields: Readonly<Partial<Record<LinkTarget, string>>> = {
  articles: 'body',
  occupations: 'whatTheyDo',
  'guide-sets': 'intro',
};

function curatedLink(
  link: Pick<DocumentLink, 'field' | 'target' | 'position'> & Partial<DocumentLink>,
): DocumentLink {
  return {
    origin: 'curated',
    targetSection: null,
    url: null,
    anchorText: '',
    sentence: '',
    section: null,
    relation: 'related',
    activeFrom: null,
    activeUntil: null,
    ...link,
  };
}

function listSetEntries(document: StoredRecord): readonly DocumentLink[] {
  const window = {
    activeFrom: readDate(document['activeFrom']),
    activeUntil: readDate(document['activeUntil']),
  };
  return readRecords(document['guides']).flatMap((entry, position) => {
    const target = readKey('articles', entry['guide']);
    if (target === null) return [];
    const sentence = readText(entry['note']);
    return curatedLink({ field: 'guides', target, position, sentence, ...window });
  });
}

function listBlockEntries(field: string, lexicalState: unknown): readonly DocumentLink[] {
  const guides = collectEditorBlocks(lexicalState).flatMap((block): readonly PublishedKey[] =>
    block['blockType'] === 'relatedGuides' ? readKeys('articles', block['guides']) : [],
  );
  return guides.map((target, position) => curatedLink({ field, target, position }));
}

/** The links that people chose: entries of a guide set and of related-guides blocks. */
export function listCuratedLinks(
  collection: LinkTarget,
  document: StoredRecord,
): readonly DocumentLink[] {
  const field = richTextFields[collection];
  return [
    ...(collection === 'guide-sets' ? listSetEntries(document) : []),
    ...(field === undefined ? [] : listBlockEntries(field, document[field])),
  ];
}

/** The links of a document's rich text field, if its type has one. */
export function richTextField(collection: LinkTarget): string | null {
  return richTextFields[collection] ?? null;
}
