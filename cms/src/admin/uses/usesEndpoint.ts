import type { Endpoint } from 'payload';
import { publishedKey, readId } from '../../fields/read/readKey.ts';
import type { PublishedType } from '../../published/publishedDocument.ts';
import { readDocumentLinks } from '../links-tab/readDocumentLinks.ts';

/** What `GET /api/<collection>/:id/uses` answers: the documents that lead to one, each once. */
export interface Uses {
  /** All links to the document, also those of documents that aren't named. */
  links: number;
  /** Titles, in no order that means anything. */
  documents: string[];
}

/** Tells what leads to a document, to those who may read it. */
export function usesEndpoint(collection: PublishedType): Endpoint {
  return {
    path: '/:id/uses',
    method: 'get',
    handler: async (req) => {
      const id = readId(req.routeParams?.['id']) ?? '';
      const { incoming } = await readDocumentLinks(req, publishedKey(collection, id));
      const titles = new Map(
        incoming.links.flatMap(({ other }) => (other === null ? [] : [[other.key, other.title]])),
      );
      const uses: Uses = { links: incoming.total, documents: [...titles.values()] };
      return Response.json(uses);
    },
  };
}
