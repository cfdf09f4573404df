import { publicTags } from '../../published/publicTags.ts';
import type { PublishedType } from '../../published/publishedDocument.ts';
import type { DocumentChange } from '../changes/gatherChanges.ts';
import type { ChangePage as Page } from '../changes/readChanges.ts';
import { DeliveryError } from '../errors/deliveryError.ts';
import { withCost } from '../limits/fieldCost.ts';
import { builder } from './builder.ts';
import { Node } from './node.ts';

const largestPage = 1000;

const DocumentType = builder.enumType('DocumentType', {
  description: 'The kinds of published document.',
  values: {
    ARTICLE: { value: 'articles', description: 'A guide.' },
    CAREER_SETTING: { value: 'career-settings', description: 'A place to work.' },
    OCCUPATION: { value: 'occupations', description: 'What people do for a living.' },
    SERVICE: { value: 'services', description: 'Work that others can take over.' },
    GUIDE_SET: { value: 'guide-sets', description: 'A set of related guides.' },
    TOPIC: { value: 'topics', description: 'A subject of guides.' },
    SPECIALTY: { value: 'specialties', description: 'A field in which people specialize.' },
    SOURCE: { value: 'sources', description: 'Where statements come from.' },
    PERSON: { value: 'people', description: 'An author or reviewer.' },
    ORGANIZATION: { value: 'organizations', description: 'An organization.' },
    IMAGE: { value: 'media', description: 'A picture.' },
    REDIRECT: { value: 'redirects', description: 'A path that leads elsewhere.' },
    SITE: { value: 'site', description: 'The site itself: its texts, menus and paths.' },
  } satisfies Record<string, { value: PublishedType; description: string }>,
});

const ChangeKind = builder.enumType('ChangeKind', {
  description: 'What became of a document.',
  values: {
    PUBLISHED: { value: 'published', description: 'It is published: new, or changed.' },
    WITHDRAWN: { value: 'withdrawn', description: 'It is no longer published.' },
  },
});

/** Redirects and the site are asked for by fields of their own. */
const withoutNode: readonly PublishedType[] = ['redirects', 'site'];

const Change = builder.objectRef<DocumentChange>('Change').implement({
  description:
    'A document that changed, once for each page of changes: as it is now, whatever happened to it in between.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the document.', resolve: ({ key }) => key }),
    type: t.field({
      type: DocumentType,
      description: 'The kind of document.',
      resolve: ({ type }) => type,
    }),
    kind: t.field({
      type: ChangeKind,
      description: 'What became of it.',
      resolve: ({ row }) => (row === null ? 'withdrawn' : 'published'),
    }),
    revision: t.int({
      description: 'The revision that changed it last within this page.',
      resolve: (change) => change.revision,
    }),
    at: t.field({ type: 'DateTime', description: 'When that was.', resolve: ({ at }) => at }),
    path: t.string({
      nullable: true,
      description:
        'Where it stands now; for a redirect, the path it catches; null when it has no page or is withdrawn.',
      resolve: ({ row }) => row?.path ?? null,
    }),
    previousPaths: t.stringList({
      description: 'Other paths at which it stood until these changes.',
      resolve: ({ previousPaths }) => [...previousPaths],
    }),
    tags: t.stringList({
      description:
        'Cache tags, as in "Surrogate-Key": whatever was answered with one of them may look different now.',
      resolve: ({ tags }, _, { snapshot }) => [
        ...publicTags(tags, (key) => snapshot.get(key) !== undefined),
      ],
    }),
    node: t.field({
      type: Node,
      nullable: true,
      description: 'The document; null when it is withdrawn, and for redirects and the site.',
      resolve: ({ row }) => (row && !withoutNode.includes(row.type) ? row : null),
    }),
  }),
});

const ChangePage = builder.objectRef<Page>('ChangePage').implement({
  description: 'A part of what changed.',
  fields: (t) => ({
    revision: t.int({
      description: 'The revision up to which this page tells everything: the "since" to ask next.',
      resolve: (page) => page.revision,
    }),
    hasMore: t.boolean({
      description: 'Whether more has changed after that revision.',
      resolve: (page) => page.hasMore,
    }),
    changes: t.field({
      type: [Change],
      description: 'The documents that changed, in the order of their last change.',
      extensions: withCost({ size: 1 }),
      resolve: (page) => [...page.changes],
    }),
  }),
});

builder.queryField('changes', (t) =>
  t.field({
    type: ChangePage,
    description:
      'What was published, changed or withdrawn after a revision, for copies that are kept in step. To begin, ask for "revision", load everything, and go on from that revision. When the log no longer reaches back so far, the answer is CHANGES_GONE: begin anew.',
    args: {
      since: t.arg.int({
        required: true,
        description: 'The revision that is known: "revision" of the page before, or of the start.',
      }),
      first: t.arg.int({
        defaultValue: 100,
        description: `How many revisions to read at most, 0 to ${largestPage.toLocaleString('en')}.`,
      }),
      types: t.arg({
        type: [DocumentType],
        description:
          'Only these kinds of document. A page may then hold none, and more may follow.',
      }),
    },
    extensions: withCost({ weight: 10, size: 'first', largest: largestPage }),
    resolve: async (_, { since, first, types }, context) => {
      if (since < 0) throw new DeliveryError('BAD_ARGUMENT', '"since" must be 0 or more.');
      const page = await context.readChanges(since, { limit: first ?? 100 });
      if (!types) return page;
      return { ...page, changes: page.changes.filter(({ type }) => types.includes(type)) };
    },
  }),
);
