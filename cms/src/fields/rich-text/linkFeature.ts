import { LinkFeature } from '@payloadcms/richtext-lexical';
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

/**
 * Links to documents with pages and to safe addresses. The editor's own address field rewrites
 * addresses that it doesn't know; ours leaves them as written and says what is wrong.
 */
export function guideLinks() {
  return LinkFeature({
    enabledCollections: [...linkTargets],
    fields: ({ defaultFields }) =>
      defaultFields.map((field) =>
        field.type !== 'text' || field.name !== 'url'
          ? field
          : {
              ...field,
              hooks: {},
              validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
                isInternal(siblingData) ||
                readLinkAddress(value) !== null ||
                'Give an address that starts with https://, http://, mailto:, tel: or a slash.',
            },
      ),
  });
}
