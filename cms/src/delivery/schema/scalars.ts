import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

const dateTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

builder.scalarType('DateTime', {
  description:
    'A moment as ISO 8601 text, delivered in UTC ("2026-03-01T09:30:00.000Z"). In arguments a plain date means its midnight in UTC.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  serialize: (value) => value,
  parseValue: (value) => {
    const time = typeof value === 'string' && dateTime.test(value) ? Date.parse(value) : NaN;
    if (Number.isNaN(time)) {
      throw new GraphQLError('A DateTime is ISO 8601 text, such as "2026-03-01T09:30:00Z".');
    }
    return new Date(time).toISOString();
  },
});

builder.scalarType('RichText', {
  description:
    "A rich text tree in Signpost's delivery format, version 1, with links resolved: nodes with a type, their own fields and children. A link to something unpublished keeps its words, has no href and says so in its status.",
  serialize: (value) => value,
});
