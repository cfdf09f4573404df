import { RichText } from '@signpost/sdk/rich-text/react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, permanentRedirect, redirect } from 'next/navigation';
import { content } from '../../../content.ts';
import { readGuide } from '../../../guide.ts';

interface GuideProps {
  params: Promise<{ slug: string }>;
}

/** The guides that are made when the site is built; later ones are made when first asked for. */
export async function generateStaticParams() {
  const slugs: { slug: string }[] = [];
  for await (const { slug } of content.articles.all()) slugs.push({ slug });
  return slugs;
}

async function openGuide({ params }: GuideProps) {
  const { slug } = await params;
  const page = await readGuide(slug);
  if (page.kind === 'guide') return page;
  if (page.kind === 'nothing') notFound();
  if (page.permanent) permanentRedirect(page.location);
  redirect(page.location);
}

export async function generateMetadata(props: GuideProps): Promise<Metadata> {
  const { guide } = await openGuide(props);
  return { title: guide.title, description: guide.summary };
}

export default async function Guide(props: GuideProps) {
  const { guide, related } = await openGuide(props);
  const { title, summary, body } = guide;
  return (
    <article>
      <h1>{title}</h1>
      <p className="lead">{summary}</p>
      <RichText root={body} />
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">Related guides</h2>
          <ul>
            {related.map(({ article }) => (
              <li key={article.id}>
                <Link href={article.path} prefetch={false}>
                  {article.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
