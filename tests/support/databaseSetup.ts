import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { bundleProgram } from './bundleProgram.ts';
import { testEnvironment } from './testEnvironment.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The SQLite file that each test file copies; empty for MongoDB. */
    templateDatabase: string;
  }
}

/** Makes the schema once; each test file starts from a copy. */
export default async function setUp(project: TestProject) {
  if (project.config.env['TEST_DATABASE'] !== 'sqlite') {
    project.provide('templateDatabase', '');
    return () => undefined;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'signpost-template-'));
  const file = path.join(folder, 'template.db');
  const program = await bundleProgram(path.join(import.meta.dirname, 'makeTemplate.ts'));
  const env = {
    ...process.env,
    ...testEnvironment({ databaseUrl: `file:${file}`, dataDir: folder }),
  };
  await promisify(execFile)(process.execPath, [program], { env });
  project.provide('templateDatabase', file);
  return async () => {
    await rm(folder, { recursive: true, force: true });
    await rm(program, { force: true });
  };
}
