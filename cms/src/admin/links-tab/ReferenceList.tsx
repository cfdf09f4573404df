import { toLabel } from '../labels/toLabel.ts';
import { OtherEnd } from './OtherEnd.tsx';
import { LinkStanding } from './LinkStanding.tsx';
import type { ListedLink } from './readDocumentLinks.ts';

/** Blocks that show another document stand in these. */
const texts = ['body', 'whatTheyDo', 'intro'];

const nameField = (field: string) =>
  texts.includes(field) ? 'Blocks in the text' : toLabel(field);

/** Links that reference fields hold, field by field: they have no words of their own. */
export function ReferenceList({
  links,
  adminRoute,
}: {
  links: readonly ListedLink[];
  adminRoute: string;
}) {
  const fields = [...new Set(links.map(({ field }) => field ?? ''))];
  return (
    <dl className="signpost-references">
      {fields.map((field) => (
        <div key={field}>
          <dt>{nameField(field)}</dt>
          {links
            .filter((link) => (link.field ?? '') === field)
            .map((link) => (
              <dd key={link.id}>
                <OtherEnd link={link} adminRoute={adminRoute} />
                {link.status === 'ok' && link.inDraft && link.inPublished ? null : (
                  <LinkStanding link={link} />
                )}
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
