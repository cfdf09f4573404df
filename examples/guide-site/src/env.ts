export interface SiteEnvironment {
  /** Where the delivery API answers. Default `http://localhost:3000/graphql`. */
  endpoint: string;
  host: string;
  port: number;
  /** Where editors work, as their browsers reach it. Default: the origin of the endpoint. */
  cmsUrl: string;
  /** The public address of this site, without a slash at its end. Default: host and port. */
  siteUrl: string;
  /** Which proxies to believe, as Express takes it: hops, all or none, or addresses. Default: none. */
  trustProxy: boolean | number | string;
}

/**
 * Reads the settings of the site.
 * @throws {Error} that lists every problem at once.
 */
export function parseEnv(env: Readonly<Record<string, string | undefined>>): SiteEnvironment {
  const problems: string[] = [];
  const host = env['HOST'] || '127.0.0.1';
  const port = Number(env['SITE_PORT'] || '3001');
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    problems.push('SITE_PORT must be a number between 0 and 65535.');
  }
  const endpoint = env['SIGNPOST_ENDPOINT'] || 'http://localhost:3000/graphql';
  if (!isWebAddress(endpoint)) problems.push('SIGNPOST_ENDPOINT must be an http or https address.');
  const siteUrl = env['SITE_URL'] || addressOf({ host, port });
  if (!isWebAddress(siteUrl)) problems.push('SITE_URL must be an http or https address.');
  const cmsUrl = env['CMS_URL'] || (isWebAddress(endpoint) ? new URL(endpoint).origin : endpoint);
  if (!isWebAddress(cmsUrl)) problems.push('CMS_URL must be an http or https address.');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const trustProxy = readTrustProxy(env['TRUST_PROXY'] || 'false');
  return { cmsUrl, endpoint, host, port, siteUrl: siteUrl.replace(/\/+$/, ''), trustProxy };
}

function readTrustProxy(value: string): boolean | number | string {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d+$/.test(value) ? Number(value) : value;
}

/** Where a program on this machine reaches what listens on a host and port. */
export function addressOf({ host, port }: { host: string; port: number }): string {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
