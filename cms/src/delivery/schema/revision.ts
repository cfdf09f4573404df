import { builder } from './builder.ts';

builder.queryField('revision', (t) =>
  t.int({
    description:
      'The revision that this answer shows; it rises by one with each change of what is published.',
    resolve: (_, __, context) => {
      context.dependOnEverything();
      return context.snapshot.revision;
    },
  }),
);
