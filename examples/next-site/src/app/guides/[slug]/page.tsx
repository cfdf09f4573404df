import { RichText } from '@signpost/sdk/rich-text/react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, permanentRedirect, redirect } from 'next/navigation';
import { content } from '../../../content.ts';
import { preview } from '../../../preview.ts';

interface GuideProps {
  params: Promise<{ slug: string }>;
}

/** The guides that are made when the site is built; later ones are made when first asked for. */
export async function generateStaticParams() {
  const slugs: { slug: string }[] = [];
  for await (const { slug } of content.articles.all()) slugs.push({ slug });
  return slugs;
}

async function readGuide({ params }: GuideProps) {
  const { slug } = await params;
  const reader = await preview.client();
  const guide = await reader.articles.get({ slug });
  if (guide) return guide;
  const resolution = await reader.resolvePath(`/guides/${slug}`);
  if (resolution.kind !== 'PathRedirect') notFound();
  if (resolution.permanent) permanentRedirect(resolution.location);
  redirect(resolution.location);
}

export async function generateMetadata(props: GuideProps): Promise<Metadata> {
  const { title, summary } = await readGuide(props);
  return { title, description: summary };
}

export default async function Guide(props: GuideProps) {
  const { slug, title, summary, body } = await readGuide(props);
  const related = await (await preview.client()).related({ slug });
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
