'use client';

import { SelectInput, useField, useFormFields } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { useEffect, useRef, useState } from 'react';
import { readRecord } from '../../fields/read/readValue.ts';
import { findSection, offerSections, readGuideId, readSections } from './readSections.ts';
import type { SectionOption } from './readSections.ts';

type Headings = 'loading' | 'failed' | readonly SectionOption[];

/** Chooses a heading of the guide that an internal link leads to. */
export const SectionField: TextFieldClientComponent = ({ path, field }) => {
  const { value, setValue } = useField<string | null>({ path });
  const guide = useFormFields(([fields]) =>
    readGuideId(fields[path.replace(/section$/, 'doc')]?.value),
  );
  const [headings, setHeadings] = useState<Headings>('loading');
  const shownGuide = useRef(guide);

  useEffect(() => {
    // Of another guide it would be another heading.
    if (shownGuide.current !== guide && shownGuide.current !== null) setValue(null);
    shownGuide.current = guide;
    if (guide === null) return undefined;
    const stop = new AbortController();
    setHeadings('loading');
    void readHeadings(guide, stop.signal).then((found) => {
      if (!stop.signal.aborted) setHeadings(found ?? 'failed');
    });
    return () => stop.abort();
  }, [guide, setValue]);

  const chosen = value ?? '';
  if (guide === null) return null;
  const sections = typeof headings === 'string' ? [] : headings;
  return (
    <SelectInput
      path={path}
      name={field.name}
      label="Section"
      description={describe(headings)}
      placeholder="Top of the page"
      options={headings === 'loading' ? [] : offerSections(sections, chosen)}
      value={findSection(sections, chosen)?.value ?? chosen}
      onChange={(option: unknown) => {
        const { value: picked } = readRecord(option);
        setValue(typeof picked === 'string' ? picked : null);
      }}
    />
  );
};

function describe(headings: Headings): string {
  if (headings === 'loading') return 'The headings of the guide are being read.';
  if (headings === 'failed') return 'The headings of the guide could not be read.';
  return headings.length === 0
    ? 'This guide has no headings: the link leads to its top.'
    : 'The heading to lead to. If it goes, the link leads to the top of the page.';
}

/** The guide's headings as they stand in its newest version; null when they can't be read. */
async function readHeadings(id: string, signal: AbortSignal): Promise<SectionOption[] | null> {
  const address = `/api/articles/${encodeURIComponent(id)}?depth=0&draft=true&select[outline]=true`;
  try {
    const response = await fetch(address, { credentials: 'same-origin', signal });
    return response.ok ? readSections(await response.json()) : null;
  } catch {
    return null;
  }
}
