import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './environment.mjs';

const require = createRequire(path.join(root, 'tests/package.json'));

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Makes a new mongod a replica set of one, since only those have transactions. */
async function initiate(port) {
  const { MongoClient } = require('mongodb');
  const client = await MongoClient.connect(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 30_000,
  });
  await client.db('admin').command({
    replSetInitiate: { _id: 'signpost', members: [{ _id: 0, host: `127.0.0.1:${port}` }] },
  });
  await client.close();
}

/**
 * A MongoDB replica set to test on: the one in TEST_MONGODB_URL, or a mongod from the PATH started
 * on an empty folder. Null when there is neither.
 */
export async function startMongo() {
  const given = process.env.TEST_MONGODB_URL;
  if (given) return { url: given, stop: async () => undefined };
  if (spawnSync('mongod', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-mongod-'));
  const port = await freePort();
  const child = spawn(
    'mongod',
    ['--port', port, '--bind_ip', '127.0.0.1', '--dbpath', folder, '--replSet', 'signpost'].map(
      String,
    ),
    { stdio: 'ignore' },
  );
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await initiate(port);
  } catch (error) {
    await stop();
    console.error(`mongod was started and didn't answer: ${error.message}`);
    return null;
  }
  return { url: `mongodb://127.0.0.1:${port}/signpost-test?replicaSet=signpost`, stop };
}
