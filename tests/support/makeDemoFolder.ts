import { cpSync } from 'node:fs';
import { inject } from 'vitest';
import { makeTestFolder } from './testEnvironment.ts';

/** A data folder as a first start leaves it, with the demo library; whoever makes it removes it. */
export function makeDemoFolder(): string {
  const dataDir = makeTestFolder();
  cpSync(inject('demoFolder'), dataDir, { recursive: true });
  return dataDir;
}
