import { countWords } from '../../fields/rich-text/countWords.ts';
import { readOutline } from '../../links/extract/followHeadings.ts';
import { listKey } from './projection.ts';
import type { ProjectType } from './projection.ts';
import { packSections } from '../../published/sections.ts';
import { readKey, readKeys } from '../../fields/read/readKey.ts';
import { readDate, readText } from '../../fields/read/readValue.ts';
import { collectEmbeddedKeys } from './richText/collectEmbeddedKeys.ts';
import { projectRichText } from './richText/projectRichText.ts';
import { projectSeo } from './seo.ts';
import { readStandsAlone } from './standsAlone.ts';

const EMBEDDED = /^(?:career-settings|occupations):/;

export const projectArticle: ProjectType = (document, { comments = [] }) => {
  const title = readText(document['title']);
  const summary = readText(document['summary']);
  const outline = readOutline({ body: document['body'], outline: document['outline'] });
  const body = projectRichText(document['body'], outline);
  const embedded = collectEmbeddedKeys(body);
  const wordCount = countWords(document['body']);
  const one = {
    image: readKey('media', document['image']),
    organization: readKey('organizations', document['organization']),
    reviewedBy: readKey('people', document['reviewedBy']),
  };
  const lists = {
    authors: readKeys('people', document['authors']),
    topics: readKeys('topics', document['topics']),
    occupations: readKeys('occupations', document['occupations']),
    settings: readKeys('career-settings', document['settings']),
    sources: readKeys('sources', document['sources']),
  };
  const seo = projectSeo(document, { title, summary, image: one.image });
  return {
    title,
    summary,
    references: {
      ...lists,
      image: listKey(one.image),
      organization: listKey(one.organization),
      reviewedBy: listKey(one.reviewedBy),
      body: embedded,
      // By these readers' words are counted, whenever the documents change.
      embedded: embedded.filter((key) => EMBEDDED.test(key)),
      seoImage: listKey(seo.image),
    },
    values: {
      wordCount,
      publishedAt: readDate(document['publishedAt']) ?? readDate(document['createdAt']),
      ...packSections(outline),
      ...readStandsAlone(document),
    },
    content: {
      body,
      outline,
      ...one,
      ...lists,
      reviewedOn: readDate(document['reviewedOn']),
      seo,
      // Left out when there is none, as in the rows from before there were comments.
      ...(comments.length > 0 && { comments }),
    },
  };
};
