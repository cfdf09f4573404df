// Run as a process of its own, to be killed: publishes, renames, unpublishes and deletes guides in
// an order that the seed gives, and prints a line before and after each step.
import { getPayload } from 'payload';
import { guide } from '../support/guide.ts';
import { seededRandom } from './seededRandom.ts';

setInterval(() => undefined, 1000);
const seed = Number(process.argv[2]);
const random = seededRandom(seed);
const { default: config } = await import('@payload-config');
const payload = await getPayload({ config });

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const { docs } = await payload.find({ collection: 'articles', limit: 0, pagination: false });
const ids = docs.map(({ id }) => id);
say({ ready: true });

for (let step = 0; ; step += 1) {
  const title = `Seed ${seed}, step ${step}`;
  const id = ids[Math.floor(random() * ids.length)];
  const choice = random();
  if (id === undefined || (choice < 0.2 && ids.length < 30)) {
    const slug = `seed-${seed}-step-${step}`;
    const { id: made } = await payload.create({
      collection: 'articles',
      data: { ...guide(slug), title },
    });
    ids.push(made);
    say({ done: made, title });
  } else if (choice < 0.3) {
    say({ doing: id, title: null });
    await payload.update({ collection: 'articles', id, data: { _status: 'draft' } });
    say({ done: id, title: null });
  } else {
    say({ doing: id, title });
    const slug = choice < 0.6 ? { slug: `renamed-${seed}-${step}` } : {};
    const data = { title, ...slug, _status: 'published' as const };
    await payload.update({ collection: 'articles', id, data });
    say({ done: id, title });
  }
}
