import { execFile } from 'node:child_process';

export interface EndedCommand {
  code: number;
  output: string;
  errors: string;
}

/** Runs a bundled program with arguments, as a process of its own. */
export function runCommand(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<EndedCommand> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [program, ...args], options, (error, output, errors) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, output, errors }),
    );
  });
}
