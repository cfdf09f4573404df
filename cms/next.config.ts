import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const nextConfig: NextConfig = {
  poweredByHeader: false,
  experimental: {
    cpus: 2,
    // A Next site at the same host has its own draft mode: its cookie is not the admin's to clear.
    multiZoneDraftMode: true,
  },
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
