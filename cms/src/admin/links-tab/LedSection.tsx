import type { LinkedSection } from './readSectionNames.ts';

/** The heading that a link leads to, and whether readers still find it. */
export function LedSection({ section }: { section: LinkedSection | null }) {
  if (section === null) return null;
  return (
    <>
      {section.name === null ? null : (
        <span className="signpost-quiet">{`Section: ${section.name}`}</span>
      )}
      {section.isLost ? (
        <span className="signpost-tone signpost-tone--warning">
          Section is gone: leads to the top of the page
        </span>
      ) : null}
    </>
  );
}
