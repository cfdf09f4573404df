import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');
const lockFile = z.object({ packages: z.record(z.string(), z.unknown()) });

type Version = readonly [major: number, minor: number, patch: number];

interface Floor {
  name: string;
  /** The lowest version without a known hole of high or critical severity, in its own major line. */
  floor: Version;
  /** The advisory that it mends. */
  advisory: string;
}

/**
 * The packages that meet what strangers send, with the newest advisory of high or critical severity
 * that is known of each. `pnpm audit` asks a server for this; here it stands in the repository.
 */
const floors: readonly Floor[] = [
  { name: 'next', floor: [16, 3, 3], advisory: 'GHSA-2xp9-vwfh-vxw4, GHSA-p293-qw3h-jr36' },
  { name: 'react', floor: [19, 2, 6], advisory: 'CVE-2026-23870' },
  { name: 'react-dom', floor: [19, 2, 6], advisory: 'CVE-2026-23870' },
  { name: 'payload', floor: [3, 74, 0], advisory: 'GHSA-xx6w-jxg9-2wh8' },
  { name: '@payloadcms/db-mongodb', floor: [3, 74, 0], advisory: 'GHSA-xx6w-jxg9-2wh8' },
  { name: '@payloadcms/drizzle', floor: [3, 74, 0], advisory: 'GHSA-xx6w-jxg9-2wh8' },
  { name: 'drizzle-orm', floor: [0, 45, 2], advisory: 'GHSA-gpj5-g38j-94v9' },
  { name: 'mongoose', floor: [8, 22, 1], advisory: 'GHSA-wpg9-53fq-2r8h' },
  { name: 'graphql', floor: [16, 8, 1], advisory: 'GHSA-9pv7-vfvm-6vr7' },
  { name: 'express', floor: [5, 2, 0], advisory: 'GHSA-wqch-xfxh-vrr4, by body-parser 2.2.1' },
  { name: 'body-parser', floor: [2, 2, 1], advisory: 'GHSA-wqch-xfxh-vrr4' },
  { name: 'path-to-regexp', floor: [6, 3, 0], advisory: 'GHSA-9wv6-86v2-598j' },
  { name: 'path-to-regexp', floor: [8, 4, 0], advisory: 'GHSA-j3q9-mxjg-w52f' },
  { name: 'qs', floor: [6, 16, 0], advisory: 'GHSA-4mjr-xmp4-gh2g, GHSA-x5fp-wj9c-mxmx' },
  { name: 'undici', floor: [7, 28, 0], advisory: 'GHSA-vxpw-j846-p89q, GHSA-hm92-r4w5-c3mj' },
  { name: 'ws', floor: [8, 21, 0], advisory: 'GHSA-96hv-2xvq-fx4p' },
];

function readVersion(text: string): Version {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)/.exec(text) ?? [];
  return [Number(major), Number(minor), Number(patch)];
}

function isBelow(version: Version, floor: Version): boolean {
  const index = version.findIndex((part, place) => part !== floor[place]);
  return index !== -1 && (version[index] ?? 0) < (floor[index] ?? 0);
}

/** The packages of a lock file as `name@version`. */
function listPackages(text: string): string[] {
  return Object.keys(lockFile.parse(parse(text)).packages);
}

/** What is below its floor, or in a major line of which no floor is known. */
function findHoles(packages: readonly string[]): string[] {
  return packages.flatMap((entry) => {
    const at = entry.lastIndexOf('@');
    const [name, version] = [entry.slice(0, at), readVersion(entry.slice(at + 1))];
    const lines = floors.filter((floor) => floor.name === name);
    if (lines.length === 0) return [];
    const line = lines.find(({ floor }) => floor[0] === version[0]);
    if (!line) return [`${entry}: no floor is known of this major version`];
    return isBelow(version, line.floor) ? [`${entry}: ${line.advisory}`] : [];
  });
}

const installed = listPackages(readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8'));

describe('the locked versions', () => {
  it('have no known hole of high or critical severity', () => {
    expect(installed.length).toBeGreaterThan(300);
    expect(findHoles(installed)).toEqual([]);
  });

  it.each(floors)('include $name, whose floor is looked after', ({ name, floor: [major] }) => {
    expect(installed.filter((entry) => entry.startsWith(`${name}@${major}.`))).not.toEqual([]);
  });

  it.each([
    ['next@16.3.2', 'GHSA-2xp9-vwfh-vxw4'],
    ['next@16.2.99', 'GHSA-2xp9-vwfh-vxw4'],
    ['drizzle-orm@0.44.7', 'GHSA-gpj5-g38j-94v9'],
    ['@payloadcms/drizzle@3.73.0', 'GHSA-xx6w-jxg9-2wh8'],
    ['path-to-regexp@8.3.0', 'GHSA-j3q9-mxjg-w52f'],
    ['express@4.22.2', 'no floor is known'],
  ])('would be refused with %s', (entry, reason) => {
    const text = `packages:\n  '${entry}':\n    resolution: {}\n`;
    expect(findHoles(listPackages(text))).toEqual([expect.stringContaining(reason)]);
  });
});
