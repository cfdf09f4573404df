import { Link } from '@payloadcms/ui';
import type { LinkDirection } from './readDocumentLinks.ts';
import { LinkEntry } from './LinkEntry.tsx';
import { ReferenceList } from './ReferenceList.tsx';

const written = [
  { origin: 'body', title: 'In running text' },
  { origin: 'curated', title: 'Chosen by hand' },
] as const;

interface LinkGroupsProps {
  id: string;
  title: string;
  /** What to do when there is no link. */
  empty: string;
  direction: LinkDirection;
  adminRoute: string;
  /** Where all of them are listed. */
  allHref: string;
}

/** The links of one direction, by where they stand. */
export function LinkGroups({ id, title, empty, direction, adminRoute, allHref }: LinkGroupsProps) {
  const { links, total } = direction;
  const references = links.filter(({ origin }) => origin === 'field');
  return (
    <section aria-labelledby={id} className="signpost-links__direction">
      <h2 id={id}>
        {title} <span className="signpost-quiet">{total}</span>
      </h2>
      {total === 0 ? <p className="signpost-quiet">{empty}</p> : null}
      {written.map((group) => {
        const own = links.filter(({ origin }) => origin === group.origin);
        if (own.length === 0) return null;
        return (
          <div key={group.origin}>
            <h3>{group.title}</h3>
            <ul>
              {own.map((link) => (
                <LinkEntry key={link.id} link={link} adminRoute={adminRoute} />
              ))}
            </ul>
          </div>
        );
      })}
      {references.length === 0 ? null : (
        <>
          <h3>In reference fields</h3>
          <ReferenceList links={references} adminRoute={adminRoute} />
        </>
      )}
      {total > links.length ? (
        <p>
          <Link href={allHref} prefetch={false}>{`Show all ${total} in Cross-links`}</Link>
        </p>
      ) : null}
    </section>
  );
}
