'use client';
import { useFormFields } from '@payloadcms/ui';

/** The path that a slug gives, as it is typed. */
export function AddressLine({ path, pattern }: { path: string; pattern: string }) {
  const slug = useFormFields(([fields]) => fields[path]?.value);
  if (typeof slug !== 'string' || slug === '') return null;
  return (
    <p className="signpost-address">
      Address: <code>{pattern.replace('{slug}', slug)}</code>
    </p>
  );
}
