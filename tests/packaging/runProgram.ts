import { spawn } from 'node:child_process';

export interface ProgramResult {
  code: number | null;
  output: string;
}

/** Runs a program to its end and gives its exit code with all that it printed. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Like `runProgram`, but throws with the output when the program fails. */
export async function runChecked(
  ...parameters: Parameters<typeof runProgram>
): Promise<ProgramResult> {
  const result = await runProgram(...parameters);
  if (result.code === 0) return result;
  throw new Error(`${parameters[0]} ${parameters[1].join(' ')} failed:\n${result.output}`);
}
