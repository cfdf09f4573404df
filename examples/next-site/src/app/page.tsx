import Link from 'next/link';
import { readGuideList } from '../guideList.ts';

export default async function Home() {
  const items = await readGuideList();
  return (
    <>
      <h1>Guides</h1>
      <ul className="guides">
        {items.map(({ id, path, title, summary }) => (
          <li key={id}>
            <Link href={path} prefetch={false}>
              {title}
            </Link>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
