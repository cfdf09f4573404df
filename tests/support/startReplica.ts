import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface RunningReplica {
  child: ChildProcess;
  /** Where it answers GraphQL. */
  url: string;
  /** What it has printed so far. */
  output(): string;
}

interface ReplicaOptions {
  /** The bundled command line. */
  program: string;
  /** The environment of its own, such as the database. */
  env: Readonly<Record<string, string>>;
}

/** Starts `signpost deliver` as a process of its own. Rejects with its output when it ends before. */
export async function startReplica({ program, env }: ReplicaOptions): Promise<RunningReplica> {
  const child = spawn(
    process.execPath,
    [program, 'deliver', '--host', '127.0.0.1', '--port', '0'],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      output += `${line}\n`;
      const url = /^Serving (\S+)/.exec(line)?.[1];
      if (url) resolve({ child, url, output: () => output });
    });
    child.once('close', (code) => reject(new Error(`The replica ended with ${code}:\n${output}`)));
  });
}
