import { referencesOf } from '../../published/library/libraryRow.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { DeliveryError } from '../errors/deliveryError.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { builder } from './builder.ts';
import { normalizePath } from '../links/normalizePath.ts';
import { isPage } from './isPage.ts';
import { Page } from './page.ts';
import { readOptionalText } from './readStored.ts';

interface FoundDocument {
  kind: 'PathDocument';
  path: string;
  document: LibraryRow;
}

interface FoundRedirect {
  kind: 'PathRedirect';
  path: string;
  location: string;
  permanent: boolean;
}

interface NothingFound {
  kind: 'PathNotFound';
  path: string;
}

const PathDocument = builder.objectRef<FoundDocument>('PathDocument').implement({
  description: 'A page stands at the path.',
  fields: (t) => ({
    path: t.string({ description: 'The path asked for.', resolve: (parent) => parent.path }),
    document: t.field({
      type: Page,
      description: 'The page.',
      resolve: ({ document }) => document,
    }),
  }),
});

const PathRedirect = builder.objectRef<FoundRedirect>('PathRedirect').implement({
  description: 'The path has moved.',
  fields: (t) => ({
    path: t.string({ description: 'The path asked for.', resolve: (parent) => parent.path }),
    location: t.string({
      description: 'The path or address to go to.',
      resolve: (parent) => parent.location,
    }),
    permanent: t.boolean({
      description: 'Whether it has moved for good: HTTP status 308 or 301 rather than 307 or 302.',
      resolve: (parent) => parent.permanent,
    }),
  }),
});

const PathNotFound = builder.objectRef<NothingFound>('PathNotFound').implement({
  description: 'Nothing published stands at the path.',
  fields: (t) => ({
    path: t.string({ description: 'The path asked for.', resolve: (parent) => parent.path }),
  }),
});

const PathResolution = builder.unionType('PathResolution', {
  description: 'What stands at a path of the site.',
  types: [PathDocument, PathRedirect, PathNotFound],
  resolveType: ({ kind }) => kind,
});

type Found = FoundDocument | FoundRedirect | NothingFound;

/**
 * An answer that waits for every change, whatever stands behind the path: a redirect to what is not
 * published must look like nothing at all, in the cache tags too.
 */
function answerNothing(context: DeliveryContext, path: string): NothingFound {
  context.dependOnEverything();
  return { kind: 'PathNotFound', path };
}

function resolvePath(context: DeliveryContext, path: string): Found | Promise<Found> {
  if (!path.startsWith('/')) {
    throw new DeliveryError(
      'BAD_ARGUMENT',
      'Give a "path" with a leading slash: of an address, what follows the host.',
    );
  }
  const row = context.findByPath(normalizePath(path));
  if (isPage(row)) return { kind: 'PathDocument', path, document: row };
  if (row?.type !== 'redirects') return answerNothing(context, path);
  const [key] = referencesOf(row, 'target');
  const target = key === undefined ? undefined : context.get(key);
  if (key !== undefined && !target?.path) return answerNothing(context, path);
  return context.read(row, (content): Found => {
    const location = target?.path ?? readOptionalText(content['toPath']);
    if (location === null) return answerNothing(context, path);
    return { kind: 'PathRedirect', path, location, permanent: content['permanent'] === true };
  });
}

builder.queryField('resolvePath', (t) =>
  t.field({
    type: PathResolution,
    description: 'What stands at a path of the site: a page, a redirect or nothing.',
    args: {
      path: t.arg.string({
        required: true,
        description:
          'A path with a leading slash; query and trailing slash are ignored. Without that slash it is refused; nothing stands at one that begins with two.',
      }),
    },
    resolve: (_, { path }, context) => resolvePath(context, path),
  }),
);
