import { Link } from '@payloadcms/ui';
import type { UnlinkedGuide } from './readUnlinkedGuides.ts';

/** Guides by title, each leading to the tab with its links. */
export function GuideLinks({
  guides,
  admin,
}: {
  guides: readonly UnlinkedGuide[];
  /** The path of the admin. */
  admin: string;
}) {
  return (
    <ul>
      {guides.map(({ id, title }) => (
        <li key={id}>
          <Link href={`${admin}/collections/articles/${id}/links`} prefetch={false}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
