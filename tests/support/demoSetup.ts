import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { startCms } from './startCms.ts';
import { makeTestFolder } from './testEnvironment.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The data folder of a first start, with the demo library and its users. */
    demoFolder: string;
  }
}

/** Makes the demo library once; whoever needs it starts from a copy. */
export default async function setUp(project: TestProject) {
  const dataDir = makeTestFolder();
  const cms = await startCms({ dataDir });
  await cms.stop();
  project.provide('demoFolder', dataDir);
  return () => rm(dataDir, { recursive: true, force: true });
}
