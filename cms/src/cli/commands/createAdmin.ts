import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Command } from 'commander';
import type { Payload } from 'payload';
import { minimumPasswordLength } from '../../access/hooks/requireLongPassword.ts';
import type { CommandContext } from './commandContext.ts';
import { print } from './print.ts';

const passwordVariable = 'SIGNPOST_ADMIN_PASSWORD';

/** Asks without showing what is typed. Rejects when nobody can answer. */
async function askPassword(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new Error(`Nobody is here to type a password: set ${passwordVariable} instead.`);
  }
  process.stdout.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const answer = await new Promise<string>((resolve) => lines.question('', resolve));
  lines.close();
  process.stdout.write('\n');
  return answer;
}

/**
 * Makes an administrator, or makes one of a user who is there already, with a new password.
 * Passwords of fewer than 12 characters are refused.
 */
export async function createAdministrator(
  payload: Payload,
  { email, name, password }: { email: string; name: string; password: string },
): Promise<'created' | 'updated'> {
  const where = { email: { equals: email.trim().toLowerCase() } };
  const { docs } = await payload.find({ collection: 'users', where, limit: 1, depth: 0 });
  const found = docs[0];
  if (found) {
    const data = { role: 'admin', password } as const;
    await payload.update({ collection: 'users', id: found.id, data });
    return 'updated';
  }
  const data = { email, name, password, role: 'admin' } as const;
  await payload.create({ collection: 'users', data });
  return 'created';
}

/** Throws, with what to do, before a database is opened for what it would refuse. */
function checkLogin({ email, password }: { email: string; password: string }): void {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) {
    throw new Error(`"${email}" is no e-mail address. Give one as name@example.org.`);
  }
  if (password.length >= minimumPasswordLength) return;
  throw new Error(
    `The password has ${password.length} characters. Choose one of ${minimumPasswordLength} or more.`,
  );
}

/**
 * `signpost create-admin EMAIL`: the password is asked for, or read from SIGNPOST_ADMIN_PASSWORD;
 * never an argument, which other programs and the shell's history would see.
 */
export function registerCreateAdmin(program: Command, { openCms }: CommandContext): void {
  program
    .command('create-admin')
    .description(
      `Create an administrator, or make one of the user with that address and set the password anew. It is asked for, or read from ${passwordVariable}.`,
    )
    .argument('<email>', 'the address to log in with')
    .option('--name <name>', 'how the admin names them', 'Administrator')
    .action(async (email: string, { name }: { name: string }) => {
      const password = process.env[passwordVariable] || (await askPassword('Password: '));
      checkLogin({ email, password });
      const { payload, close } = await openCms();
      try {
        const outcome = await createAdministrator(payload, { email, name, password });
        await print(
          outcome === 'created'
            ? `Administrator ${email} created.\n`
            : `${email} was there already, is an administrator now and has the new password.\n`,
        );
      } finally {
        await close();
      }
    });
}
