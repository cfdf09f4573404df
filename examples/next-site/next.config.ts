import type { NextConfig } from 'next';
import { cmsUrl } from './src/settings.ts';

/** Next's own mark of draft mode, in which previews are shown. */
const draftMode = { type: 'cookie', key: '__prerender_bypass' } as const;

const nextConfig: NextConfig = {
  poweredByHeader: false,
  experimental: {
    cpus: 2,
    // `'use cache'` alone: with `cacheComponents` pages are streamed, and a missing one answers 200.
    useCache: true,
  },
  // The types are checked by `typecheck`, with those of all other packages.
  typescript: { ignoreBuildErrors: true },
  headers: () => [
    {
      source: '/:path*',
      missing: [draftMode],
      headers: [{ key: 'Content-Security-Policy', value: "frame-ancestors 'none'" }],
    },
    {
      source: '/:path*',
      has: [draftMode],
      headers: [
        // Editors see a draft beside its form.
        { key: 'Content-Security-Policy', value: `frame-ancestors ${cmsUrl}` },
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
      ],
    },
  ],
};

export default nextConfig;
