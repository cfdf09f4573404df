import { Link } from '@payloadcms/ui';
import type { WidgetServerProps } from 'payload';
import { Panel } from './Panel.tsx';
import { readUnlinkedGuides } from './readUnlinkedGuides.ts';

const shown = 6;

/** Guides that readers of other guides can't come upon. */
export async function UnlinkedGuides({ req }: WidgetServerProps) {
  const { admin } = req.payload.config.routes;
  const found = await readUnlinkedGuides(req.payload, { now: new Date() });
  const guides = found ?? [];
  return (
    <Panel id="unlinked-guides" title="Guides nothing links to">
      {guides.length === 0 ? (
        <p className="signpost-quiet">
          {found === null
            ? 'The published guides are still being loaded.'
            : 'None: every published guide is linked from another page.'}
        </p>
      ) : (
        <ul>
          {guides.slice(0, shown).map(({ id, title }) => (
            <li key={id}>
              <Link href={`${admin}/collections/articles/${id}/links`} prefetch={false}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {guides.length > shown ? (
        <p className="signpost-quiet">{`And ${guides.length - shown} more.`}</p>
      ) : null}
    </Panel>
  );
}
