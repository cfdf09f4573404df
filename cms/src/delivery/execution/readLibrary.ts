import type { BodyCache } from '../../published/library/bodyCache.ts';
import type { Library } from '../../published/library/library.ts';

/** What a query reads from: the library, or the library with a draft laid over it. */
export interface ReadLibrary extends Pick<Library, 'current' | 'log' | 'refresh'> {
  readonly bodies: Pick<BodyCache, 'load' | 'bytesOf'>;
  readonly related: Pick<Library['related'], 'current'>;
}
