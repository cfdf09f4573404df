import { LinkFeature } from '@payloadcms/richtext-lexical';
import type { Field } from 'payload';
import { readLinkAddress } from '../linkAddress.ts';
import { linkTargets } from './linkTargets.ts';

function isInternal(siblingData: unknown): boolean {
  return (
    typeof siblingData === 'object' &&
    siblingData !== null &&
    'linkType' in siblingData &&
    siblingData.linkType === 'internal'
  );
}

/** A heading id has neither spaces nor a number sign. */
const SECTION = /^[^\s#]{1,500}$/;

/** The heading of the document that an internal link leads to, by its id; chosen from a list. */
const sectionField: Field = {
  name: 'section',
  type: 'text',
  admin: {
    condition: (_, siblings) => isInternal(siblings),
    components: { Field: '/admin/section/SectionField.tsx#SectionField' },
  },
  validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
    !isInternal(siblingData) ||
    value === null ||
    value === undefined ||
    value === '' ||
    (typeof value === 'string' && SECTION.test(value)) ||
    'Give the id of a heading, such as how-to-apply.',
};

/**
 * Links to documents with pages and to safe addresses; a new link is one to a document, guides first.
 * The editor's own address field rewrites addresses that it doesn't know; ours leaves them as written
 * and says what is wrong.
 */
export function guideLinks() {
  return LinkFeature({
    enabledCollections: [...linkTargets],
    fields: ({ defaultFields }) => {
      const fields = defaultFields.map((field) => {
        if (field.type === 'radio' && field.name === 'linkType') {
          return { ...field, defaultValue: 'internal', options: [...field.options].reverse() };
        }
        if (field.type !== 'text' || field.name !== 'url') return field;
        return {
          ...field,
          defaultValue: '',
          hooks: {},
          validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
            isInternal(siblingData) ||
            readLinkAddress(value) !== null ||
            'Give an address that starts with https://, http://, mailto:, tel: or a slash.',
        };
      });
      // The section stands below the document that it is a section of.
      const below = fields.findIndex(({ type }) => type === 'relationship') + 1;
      return [...fields.slice(0, below), sectionField, ...fields.slice(below)];
    },
  });
}
