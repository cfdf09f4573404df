import type { TextField } from 'payload';

/** True for an absolute http(s) address without credentials in it. */
export function isWebAddress(value: unknown): value is string {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const url = new URL(value);
  return (
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === ''
  );
}

/** An absolute http(s) address. */
export function webAddressField({
  name = 'url',
  required = false,
  description = 'A full address, starting with https://.',
}: { name?: string; required?: boolean; description?: string } = {}): TextField {
  return {
    name,
    type: 'text',
    label: 'Address',
    required,
    admin: { description },
    validate: (value: unknown) => {
      if (value === null || value === undefined || value === '') {
        return required ? 'Give a full address, starting with https://.' : true;
      }
      return isWebAddress(value) || 'Give a full address, starting with https:// or http://.';
    },
  };
}
