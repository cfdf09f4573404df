// Run as a process of its own, to be killed: a command with its arguments.
import { rebuildPublished } from '../../../cms/src/published/rebuild.ts';
import type { Payload } from 'payload';
import { checkAddresses, describeAddresses, linkAddresses } from './checkAddresses.ts';
import { damageLog, damageStore } from './damageStore.ts';
import { editUntilStep } from './editUntilStep.ts';
import { describeLibrary, editTitle, importPages } from './importPages.ts';
import { killBefore, readStep } from './killBefore.ts';
import { openLibrary } from './openLibrary.ts';
import { publishLoop } from './publishLoop.ts';
import { makeWebhook, sendBeside, sendUntilStep } from './sendWebhooks.ts';
import { makeContended, shareDatabase } from './shareDatabase.ts';

type Command = (payload: Payload, args: readonly string[]) => Promise<unknown>;

const commands: Readonly<Record<string, Command>> = {
  /** Only looks at what the process before has left. */
  check: () => Promise.resolve(),
  /** `publish SEED`: changes guides without end. */
  publish: (payload, [seed]) => publishLoop(payload, { seed: Number(seed) }),
  /** `prepare SEED EDITS`: changes guides so many times. */
  prepare: (payload, [seed, edits]) =>
    publishLoop(payload, { seed: Number(seed), edits: Number(edits) }),
  /** `step KIND SEED STEP`: makes one change, and dies before that step of it. */
  step: (payload, [kind, seed, step, variant]) =>
    editUntilStep(payload, { kind, seed: Number(seed), step: readStep(step), variant }),
  /** Makes a guide that several processes change by `share FIELD TIMES`. */
  contend: (payload) => makeContended(payload),
  share: (payload, [field, times]) =>
    shareDatabase(payload, {
      field: field === 'title' ? 'title' : 'summary',
      times: Number(times),
    }),
  /** Damages the published store, or its log, for `rebuild STEP SIZE` to mend until that step. */
  damage: (payload, [part]) => (part === 'log' ? damageLog(payload) : damageStore(payload)),
  rebuild: (payload, [step, size]) => {
    killBefore(payload.db, readStep(step));
    return rebuildPublished(payload, { batchSize: Number(size) });
  },
  /** `import FOLDER`, `edit SLUG TITLE`, and `describe` for what came of them. */
  import: (payload, [folder = '']) => importPages(payload, folder),
  edit: (payload, [slug = '', title = '']) => editTitle(payload, { slug, title }),
  describe: (payload) => describeLibrary(payload),
  /** `link ADDRESS…`, `look STEP` at what is due until before that step, `looked` for what is known. */
  link: (payload, addresses) => linkAddresses(payload, addresses),
  look: (payload, [step]) => {
    if (step !== undefined) killBefore(payload.db, readStep(step));
    return checkAddresses(payload);
  },
  looked: (payload) => describeAddresses(payload),
  /** `hook ADDRESS`, `send SLUG LEASE STEP` until before that step, `beside NAME TIMES`. */
  hook: (payload, [address = '']) => makeWebhook(payload, address),
  send: (payload, [slug = '', lease, step]) =>
    sendUntilStep(payload, { slug, leaseMs: Number(lease), step }),
  beside: (payload, [name = '', times, variant]) =>
    sendBeside(payload, { name, times: Number(times), isClaimed: variant !== 'unclaimed' }),
};

async function run([name = '', ...args]: readonly string[]): Promise<void> {
  const command = commands[name];
  if (!command) throw new Error(`No such command: ${name}`);
  const payload = await openLibrary();
  await command(payload, args);
  await payload.destroy();
  process.exit(0);
}

void run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
