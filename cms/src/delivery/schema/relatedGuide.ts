import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { RelatedKind } from '../related/rankRelated.ts';
import { builder } from './builder.ts';
import { Article } from './refs.ts';

export interface RelatedGuideNode {
  article: LibraryRow;
  kind: RelatedKind;
  terms: readonly string[];
  score: number;
}

const RelatedReasonKind = builder.enumType('RelatedReasonKind', {
  description: 'Why a guide is offered.',
  values: {
    CURATED: { value: 'curated', description: 'A person chose it.' },
    LINKED: { value: 'linked', description: 'This guide links to it.' },
    LINKS_HERE: { value: 'links-here', description: 'It links to this guide.' },
    SHARED_TOPICS: { value: 'shared-topics', description: 'It is about the same things.' },
    SIMILAR_TEXT: { value: 'similar-text', description: 'Its text is much like this one.' },
  },
});

const RelatedReason = builder.objectRef<RelatedGuideNode>('RelatedReason').implement({
  description: 'Why a guide is offered.',
  fields: (t) => ({
    kind: t.field({
      type: RelatedReasonKind,
      description: 'The kind of reason.',
      resolve: ({ kind }) => kind,
    }),
    terms: t.stringList({
      description:
        'The words behind the reason: names of shared subjects, of the guide set, the linked words, or words that both texts are about. None for a guide that a person chose in a block, without words.',
      resolve: ({ terms }) => [...terms],
    }),
  }),
});

export const RelatedGuide = builder.objectRef<RelatedGuideNode>('RelatedGuide').implement({
  description: 'A guide worth reading next, and why.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The guide.',
      resolve: ({ article }) => article,
    }),
    reason: t.field({
      type: RelatedReason,
      description: 'Why it is offered.',
      resolve: (related) => related,
    }),
    score: t.float({
      description: 'How strongly, from 0 to 1; only good for comparing guides in one answer.',
      resolve: ({ score }) => score,
    }),
  }),
});
