import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import type { PublishedKey } from '../../../../cms/src/published/publishedDocument.ts';
import type { PublishedLink } from '../../../../cms/src/published/publishedLink.ts';
import { linkTo, paragraph, richText, text } from '../../../links/support/richText.ts';
import type { NewDocument } from '../../../support/memoryStore.ts';
import { insertRows } from './insertRows.ts';

const idOf = (key: PublishedKey): string => key.slice(key.indexOf(':') + 1);

interface Times {
  createdAt: string;
  updatedAt: string;
}

/** The rows of Payload's collections that a library of guides, topics and links is made of. */
export async function fillAuthored(payload: Payload, documents: readonly NewDocument[]) {
  const topics = documents.filter(({ type }) => type === 'topics');
  const guides = documents.filter(({ type }) => type === 'articles');
  await insertRows(payload, 'topics', topics.map(writeTopic));
  await insertRows(payload, 'articles', guides.map(writeGuide));
  await insertRows(payload, 'articles-rels', guides.flatMap(writeTopicReferences));
  const links = guides.flatMap((guide) => guide.card.links.map((link) => ({ guide, link })));
  await insertRows(payload, 'cross-links', links.map(writeLink));
  await insertRows(payload, 'cross-links-rels', links.flatMap(writeEnds));
}

function timesOf({ publishedAt, updatedAt }: NewDocument): Times {
  return { createdAt: publishedAt, updatedAt };
}

function writeTopic(topic: NewDocument) {
  const { key, slug, card } = topic;
  return { id: idOf(key), name: card.title, slug, _status: 'published', ...timesOf(topic) };
}

function writeBody(links: readonly PublishedLink[]) {
  const paragraphs = links.map(({ target, anchorText, sentence }) =>
    paragraph(
      text(`${sentence} ${sentence} ${sentence} `),
      linkTo(target === null ? '' : idOf(target), text(anchorText)),
    ),
  );
  return richText(...paragraphs);
}

function writeGuide(guide: NewDocument) {
  const { key, slug, publishedAt, card } = guide;
  return {
    id: idOf(key),
    title: card.title,
    summary: card.summary,
    slug,
    publishedAt,
    body: writeBody(card.links),
    wordCount: card.values['wordCount'],
    readingMinutes: card.values['readingMinutes'],
    outline: [],
    _status: 'published',
    ...timesOf(guide),
  };
}

function writeTopicReferences({ key, card }: NewDocument) {
  return (card.references['topics'] ?? []).map((topic, index) => ({
    order: index + 1,
    parent: idOf(key),
    path: 'topics',
    topicsID: idOf(topic),
  }));
}

interface GuideLink {
  guide: NewDocument;
  link: PublishedLink;
}

function writeLink({ guide, link }: GuideLink) {
  const { anchorText, sentence, section, relation, origin, position } = link;
  return {
    id: link.id,
    anchorText,
    sentence,
    section,
    relation,
    origin,
    position,
    inDraft: true,
    inPublished: true,
    status: 'ok',
    sourceKey: guide.key,
    targetKey: link.target,
    linkKey: randomUUID(),
    ...timesOf(guide),
  };
}

function writeEnds({ guide, link }: GuideLink) {
  const source = { parent: link.id, path: 'source', articlesID: idOf(guide.key) };
  if (link.target === null) return [source];
  return [source, { parent: link.id, path: 'target', articlesID: idOf(link.target) }];
}
