import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import { keyLinks } from '../../../../cms/src/links/sync/documentLink.ts';
import { listBodyLinks } from '../../../../cms/src/links/sync/listBodyLinks.ts';
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
  const links = guides.flatMap(writeLinks);
  await insertRows(payload, 'cross-links', links);
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

/** The links in a guide's text as the CMS has recorded them, so that publishing it again finds them. */
function writeLinks(guide: NewDocument) {
  const { card } = guide;
  const found = listBodyLinks('body', writeBody(card.links));
  return keyLinks(found).map(({ link: { target, ...values }, key }, index) => ({
    ...values,
    id: card.links[index]?.id ?? randomUUID(),
    inDraft: true,
    inPublished: true,
    status: 'ok',
    sourceKey: guide.key,
    targetKey: target,
    linkKey: key,
    ...timesOf(guide),
  }));
}

type LinkRow = ReturnType<typeof writeLinks>[number];

function writeEnds({ id, sourceKey, targetKey }: LinkRow) {
  const source = { parent: id, path: 'source', articlesID: idOf(sourceKey) };
  if (targetKey === null) return [source];
  return [source, { parent: id, path: 'target', articlesID: idOf(targetKey) }];
}
