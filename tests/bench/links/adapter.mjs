// What the corpora's evaluator drives: run it with that evaluator's `run <corpus> <this file> <predictions>`.
import { register } from 'tsx/esm/api';

register();
const { prepareLibrary, suggestLinks, relatedGuides } =
  await import('../../../cms/src/links/index.ts');

export const prepare = (library) => prepareLibrary(library);

export const suggest = (library, page, { limit, mode }) =>
  mode === 'related'
    ? relatedGuides(library, page, { limit })
    : suggestLinks(library, page, { limit });
