import type { WidgetServerProps } from 'payload';
import { GuideLinks } from './GuideLinks.tsx';
import { Panel } from './Panel.tsx';
import { readUnlinkedGuides } from './readUnlinkedGuides.ts';

const shown = 6;

/** As many as can be opened below them: a page has its limits. */
const openable = 300;

/** Guides that readers of other guides can't come upon. */
export async function UnlinkedGuides({ req }: WidgetServerProps) {
  const { admin } = req.payload.config.routes;
  const found = await readUnlinkedGuides(req.payload, { now: new Date() });
  const guides = found ?? [];
  const more = guides.slice(shown, shown + openable);
  const left = guides.length - shown - more.length;
  return (
    <Panel id="unlinked-guides" title="Orphans: guides nothing links to">
      {guides.length === 0 ? (
        <p className="signpost-quiet">
          {found === null
            ? 'The published guides are still being loaded.'
            : 'None: every published guide is linked from another page.'}
        </p>
      ) : (
        <GuideLinks guides={guides.slice(0, shown)} admin={admin} />
      )}
      {more.length === 0 ? null : (
        <details className="signpost-more">
          <summary>{`And ${guides.length - shown} more`}</summary>
          <GuideLinks guides={more} admin={admin} />
          {left > 0 ? (
            <p className="signpost-quiet">{`${left} more stand in the link report.`}</p>
          ) : null}
        </details>
      )}
    </Panel>
  );
}
