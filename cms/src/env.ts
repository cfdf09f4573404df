import path from 'node:path';
import { z } from 'zod';
import { addressOf } from './boot/addressOf.ts';
import { isLoopback } from './boot/isLoopback.ts';
import { sqliteAddress } from './database/sqliteFile.ts';
import { isIntranetEntry } from './fetching/allowIntranet.ts';

const port = z.coerce.number().int().min(0).max(65535);
const flag = z
  .enum(['true', 'false', '1', '0'])
  .transform((value) => value === 'true' || value === '1');

/** As Express takes it: a number of hops, true or false, or addresses. */
function readTrustProxy(value: string): boolean | number | string {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d+$/.test(value) ? Number(value) : value;
}

const intranet = z
  .string()
  .transform((value) => value.split(',').map((entry) => entry.trim().toLowerCase()))
  .refine((entries) => entries.every(isIntranetEntry), {
    message: 'must be host names, addresses or networks such as 10.2.0.0/16, with commas between',
  });

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  SITE_PORT: port.default(3001),
  SERVER_URL: z.url().optional(),
  SITE_URL: z.url().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(mongodb(\+srv)?:\/\/|file:)/, 'must start with mongodb://, mongodb+srv:// or file:')
    .refine((url) => !/^file:(\/\/)?:memory:/.test(url), 'must name a file: memory keeps nothing')
    .refine((url) => !url.startsWith('file:') || isDecodable(url), 'must have "%" written as "%25"')
    .optional(),
  SIGNPOST_DATA_DIR: z.string().min(1).default('.data'),
  PAYLOAD_SECRET: z
    .string('is missing: "openssl rand -hex 32" makes one')
    .min(32, 'must be at least 32 characters: "openssl rand -hex 32" makes one'),
  TRUST_PROXY: z.string().transform(readTrustProxy).optional(),
  RUN_JOBS: flag.default(true),
  CHECK_LINKS: flag.default(false),
  INTRANET_HOSTS: intranet.default([]),
  DELIVERY_INTROSPECTION: flag.default(true),
  DELIVERY_SEARCH_AT_START: flag.default(true),
  DELIVERY_OPERATIONS: z.enum(['any', 'allowlist']).default('any'),
  DELIVERY_OPERATIONS_FILE: z.string().min(1).default('operations.json'),
  PREVIEW_MINUTES: z.coerce.number().int().min(5).max(60).default(30),
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  LOG_FORMAT: z.enum(['pretty', 'json']).default('pretty'),
  LOG_REQUESTS: flag.default(false),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

/** The names of all settings. */
export const settingNames = Object.keys(schema.shape);

export interface Env {
  /** Absolute folder of this installation. */
  root: string;
  mode: 'development' | 'production' | 'test';
  host: string;
  port: number;
  sitePort: number;
  /** The address under which browsers reach the admin, without a trailing slash. */
  serverUrl: string;
  /** The address of the site that shows the guides, for previews and CORS. */
  siteUrl: string;
  database: { kind: 'sqlite'; url: string } | { kind: 'mongodb'; url: string };
  /** Absolute folder of the embedded database and uploaded files. */
  dataDir: string;
  secret: string;
  trustProxy: boolean | number | string;
  runJobs: boolean;
  /** Whether the jobs include looking at addresses on the web. */
  checkLinks: boolean;
  /** Hosts, addresses and networks of an intranet that the CMS may ask. */
  intranet: string[];
  introspection: boolean;
  /** Whether the search index is made at the start, or at the first search. */
  searchAtStart: boolean;
  /** Absolute path of the manifest of the operations that delivery answers; null: any operation. */
  operationsFile: string | null;
  /** How long a preview that an editor opens can be seen, in milliseconds. */
  previewMs: number;
  /** Where metrics are served; null: nowhere. */
  metrics: { host: string; port: number } | null;
  log: {
    level: string;
    /** Lines for people, or JSON for programs. */
    format: 'pretty' | 'json';
    /** Whether each request to delivery is a line. */
    requests: boolean;
  };
}

/** The address of a database file, with a relative path read from this installation's folder. */
function fileUrl(url: string, root: string): string {
  const [, file = '', query = ''] = /^file:(?!\/\/)([^?]*)(.*)$/s.exec(url) ?? [];
  if (file === '') return url;
  return sqliteAddress(path.resolve(root, decodeURIComponent(file))) + query;
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

function withoutTrailingSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/**
 * Reads the environment once, at the edge. Throws one error that lists everything that is wrong;
 * values never stand in the message.
 */
export function parseEnv(
  source: Record<string, string | undefined>,
  { root }: { root: string },
): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(filled);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not complete:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const dataDir = path.resolve(root, env.SIGNPOST_DATA_DIR);
  const database = env.DATABASE_URL?.startsWith('mongodb')
    ? ({ kind: 'mongodb', url: env.DATABASE_URL } as const)
    : ({
        kind: 'sqlite',
        url: fileUrl(env.DATABASE_URL ?? sqliteAddress(path.join(dataDir, 'signpost.db')), root),
      } as const);
  return {
    root,
    mode: env.NODE_ENV,
    host: env.HOST,
    port: env.PORT,
    sitePort: env.SITE_PORT,
    serverUrl: withoutTrailingSlash(
      env.SERVER_URL ?? addressOf({ host: env.HOST, port: env.PORT }),
    ),
    siteUrl: withoutTrailingSlash(
      env.SITE_URL ?? addressOf({ host: env.HOST, port: env.SITE_PORT }),
    ),
    database,
    dataDir,
    secret: env.PAYLOAD_SECRET,
    trustProxy: env.TRUST_PROXY ?? false,
    runJobs: env.RUN_JOBS,
    checkLinks: env.CHECK_LINKS,
    intranet: env.INTRANET_HOSTS,
    introspection: env.DELIVERY_INTROSPECTION,
    searchAtStart: env.DELIVERY_SEARCH_AT_START,
    operationsFile:
      env.DELIVERY_OPERATIONS === 'allowlist'
        ? path.resolve(root, env.DELIVERY_OPERATIONS_FILE)
        : null,
    previewMs: env.PREVIEW_MINUTES * 60_000,
    metrics:
      env.METRICS_PORT === undefined ? null : { host: env.METRICS_HOST, port: env.METRICS_PORT },
    log: { level: env.LOG_LEVEL, format: env.LOG_FORMAT, requests: env.LOG_REQUESTS },
  };
}

/**
 * Whether others than this machine can reach the server: it listens for them, or its public address
 * says that a proxy passes them on.
 */
export function isOpenToOthers({ host, serverUrl }: Pick<Env, 'host' | 'serverUrl'>): boolean {
  return !isLoopback(host) || !isLoopback(new URL(serverUrl).hostname);
}

/**
 * The origins from which the admin's own pages come: its public address and, where only this machine
 * reaches it, the names of this machine.
 */
export function ownOrigins({
  serverUrl,
  host,
  port,
}: Pick<Env, 'serverUrl' | 'host' | 'port'>): string[] {
  const names = ['localhost', '127.0.0.1', ...(host.includes(':') ? ['[::1]'] : [])];
  const local = isLoopback(host) ? names.map((name) => `http://${name}:${port}`) : [];
  return [...new Set([new URL(serverUrl).origin, ...local])];
}
