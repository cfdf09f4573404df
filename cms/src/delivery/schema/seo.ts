import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { builder } from './builder.ts';
import { readKey, readOptionalText } from './readStored.ts';
import type { StoredValues } from './readStored.ts';
import { Image } from './refs.ts';

export const Seo = builder.objectRef<{ row: LibraryRow; values: StoredValues }>('Seo').implement({
  description: 'What search engines and social networks are told of a page.',
  fields: (t) => ({
    title: t.string({
      description: 'The title to show; that of the page unless another was written.',
      resolve: ({ row, values }) => readOptionalText(values['title']) ?? row.title,
    }),
    description: t.string({
      description: 'The description to show; the summary unless another was written.',
      resolve: ({ row, values }) => readOptionalText(values['description']) ?? row.summary,
    }),
    image: t.field({
      type: Image,
      nullable: true,
      description: 'The picture to show, if there is one.',
      resolve: ({ values }, _, context) => {
        const key = readKey(values['image']);
        return key === null ? null : (context.get(key) ?? null);
      },
    }),
    noIndex: t.boolean({
      description: 'Whether search engines are asked not to list the page.',
      resolve: ({ values }) => values['noIndex'] === true,
    }),
    canonicalPath: t.string({
      description: 'The one path under which the page is to be known.',
      resolve: ({ row }) => row.path ?? '',
    }),
  }),
});
