import { builder } from './builder.ts';
import { enumValues } from './enumValues.ts';

export const LinkRelation = builder.enumType('LinkRelation', {
  description: 'What the target is to the source.',
  values: enumValues({
    related: 'A page on a related subject.',
    prerequisite: 'To be read or done before.',
    'next-step': 'To be read or done after.',
    comparison: 'An alternative to weigh.',
    'part-of': 'The larger whole.',
    source: 'Where a statement comes from.',
    service: 'A service that helps with it.',
  }),
});

export const LinkOrigin = builder.enumType('LinkOrigin', {
  description: 'How a link came to be.',
  values: enumValues({
    body: 'Written in the text.',
    curated: 'Chosen by a person: in a guide set, in a block of related guides, or by hand.',
    field: 'A reference in a field of the document.',
  }),
});

export const LinkStatus = builder.enumType('LinkStatus', {
  description: 'Whether a link leads somewhere.',
  values: enumValues({
    ok: 'It leads to a published page.',
    'target-unpublished': 'Its target is not published: show the words without a link.',
    redirected: 'It leads to an old path; "href" is the new one.',
    broken: 'It leads nowhere: to a path at which only a page could stand and none does.',
    unchecked: 'It leads to the web, or to a path of the site outside of the library.',
  }),
});
