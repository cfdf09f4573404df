import { readKey, readKeys } from '../../fields/read/readKey.ts';
import { readRecords } from '../../fields/read/readValue.ts';
import type { StoredRecord } from '../../fields/read/readValue.ts';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';
import type { PublishedKey, PublishedType } from '../../published/publishedDocument.ts';
import { collectEditorBlocks } from './collectEditorBlocks.ts';
import type { DocumentLink } from './documentLink.ts';

interface Reference {
  readonly field: string;
  readonly relation: DocumentLink['relation'];
  readonly targets: readonly (PublishedKey | null)[];
}

type ReadReferences = (document: StoredRecord) => readonly Reference[];

function reference(
  field: string,
  targets: Reference['targets'],
  relation: Reference['relation'] = 'related',
): Reference {
  return { field, relation, targets };
}

/** The documents that rows of a list refer to in one of their fields. */
function rowKeys(value: unknown, type: PublishedType, field: string): Reference['targets'] {
  return readRecords(value).map((row) => readKey(type, row[field]));
}

/** Settings and occupations that blocks of the rich text show. */
function shownInBlocks(field: string, lexicalState: unknown): Reference {
  const targets = collectEditorBlocks(lexicalState).map((block) =>
    block['blockType'] === 'careerSetting'
      ? readKey('career-settings', block['setting'])
      : block['blockType'] === 'educationPath'
        ? readKey('occupations', block['occupation'])
        : null,
  );
  return reference(field, targets);
}

const readers: Readonly<Record<LinkTarget, ReadReferences>> = {
  articles: (document) => [
    shownInBlocks('body', document['body']),
    reference('topics', readKeys('topics', document['topics']), 'part-of'),
    reference('occupations', readKeys('occupations', document['occupations'])),
    reference('settings', readKeys('career-settings', document['settings'])),
    reference('sources', readKeys('sources', document['sources']), 'source'),
    reference('authors', readKeys('people', document['authors'])),
    reference('reviewedBy', [readKey('people', document['reviewedBy'])]),
    reference('organization', [readKey('organizations', document['organization'])]),
  ],
  'career-settings': (document) => [
    reference('parent', [readKey('career-settings', document['parent'])], 'part-of'),
    reference('occupations', readKeys('occupations', document['occupations'])),
    reference('specialties', readKeys('specialties', document['specialties'])),
    reference('figures', rowKeys(document['figures'], 'sources', 'source'), 'source'),
  ],
  occupations: (document) => [
    shownInBlocks('whatTheyDo', document['whatTheyDo']),
    reference('codes', rowKeys(document['codes'], 'sources', 'source'), 'source'),
    reference('educationPath', rowKeys(document['educationPath'], 'sources', 'source'), 'source'),
    reference('educationPath', rowKeys(document['educationPath'], 'organizations', 'body')),
    reference('licensing', rowKeys(document['licensing'], 'sources', 'source'), 'source'),
    reference('licensing', rowKeys(document['licensing'], 'organizations', 'body')),
    reference('figures', rowKeys(document['figures'], 'sources', 'source'), 'source'),
  ],
  services: (document) => [
    reference('relatedGuides', readKeys('articles', document['relatedGuides'])),
  ],
  'guide-sets': () => [],
  topics: () => [],
};

/** The links that a document's reference fields make: one for each field and target. */
export function listReferences(
  collection: LinkTarget,
  document: StoredRecord,
): readonly DocumentLink[] {
  const seen = new Set<string>();
  return readers[collection](document).flatMap(({ field, relation, targets }) =>
    targets.flatMap((target, position) => {
      if (target === null || seen.has(`${field} ${target}`)) return [];
      seen.add(`${field} ${target}`);
      return {
        origin: 'field',
        field,
        target,
        targetSection: null,
        url: null,
        anchorText: '',
        sentence: '',
        section: null,
        relation,
        position,
        activeFrom: null,
        activeUntil: null,
      };
    }),
  );
}
