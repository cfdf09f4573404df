import { placements } from '../../collections/guide-sets/placements.ts';
import { listKey } from './projection.ts';
import type { ProjectType } from './projection.ts';
import { readKey } from '../../fields/read/readKey.ts';
import {
  readChoices,
  readDate,
  readOptionalText,
  readRecords,
  readText,
} from '../../fields/read/readValue.ts';
import { projectRichText } from './richText/projectRichText.ts';
import { projectSeo } from './seo.ts';

export const projectGuideSet: ProjectType = (document) => {
  const title = readText(document['title']);
  const summary = readText(document['summary']);
  const guides = readRecords(document['guides']).flatMap((entry) => {
    const article = readKey('articles', entry['guide']);
    return article === null ? [] : [{ article, note: readOptionalText(entry['note']) }];
  });
  const shown = {
    placements: readChoices(document['placements'], placements),
    activeFrom: readDate(document['activeFrom']),
    activeUntil: readDate(document['activeUntil']),
  };
  const seo = projectSeo(document, { title, summary });
  return {
    title,
    summary,
    references: {
      guides: [...new Set(guides.map((entry) => entry.article))],
      seoImage: listKey(seo.image),
    },
    values: shown,
    content: { intro: projectRichText(document['intro']), guides, ...shown, seo },
  };
};
