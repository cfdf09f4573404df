import type { Metadata } from 'next';
import Link from 'next/link';
import { Suspense, type ReactNode } from 'react';
import { preview } from '../preview.ts';
import { PreviewBar } from '../PreviewBar.tsx';
import { PreviewEnded } from '../PreviewEnded.tsx';
import { readSite } from '../site.ts';
import './site.css';

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await readSite();
  return { title: { default: name, template: `%s · ${name}` } };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const [{ name, tagline }, state] = await Promise.all([readSite(), preview.read()]);
  return (
    <html lang="en">
      <body>
        {state && <PreviewBar state={state} />}
        <Suspense>
          <PreviewEnded />
        </Suspense>
        <header>
          <Link href="/">{name}</Link>
        </header>
        <main>{children}</main>
        <footer>{tagline}</footer>
      </body>
    </html>
  );
}
