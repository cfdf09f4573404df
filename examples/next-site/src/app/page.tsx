import Link from 'next/link';
import { preview } from '../preview.ts';

export default async function Home() {
  const content = await preview.client();
  const { items } = await content.articles.list({ first: 50, orderBy: 'PUBLISHED_AT_DESC' });
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
