import { builder } from './builder.ts';

/** The arguments of every connection. */
export const pageArguments = ({ size = 20, largest = 100 } = {}) =>
  builder.args((t) => ({
    first: t.int({
      defaultValue: size,
      description: `How many items to give, 0 to ${largest.toLocaleString('en')}.`,
    }),
    after: t.string({
      description: 'A cursor of the same list; the items after it are given.',
    }),
  }));

/** The arguments of a field that gives one document. */
export const oneArguments = () =>
  builder.args((t) => ({
    slug: t.string({ description: 'The slug of the document.' }),
    id: t.id({ description: 'The id of the document.' }),
  }));
