import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPath } from '../../cms/src/import/importPath.ts';
import { extractLinks } from '../../cms/src/links/index.ts';
import { startPayload } from '../support/startPayload.ts';
import type { RunningPayload } from '../support/startPayload.ts';

const now = new Date('2026-11-23T12:00:00Z');

const pasted = `How to work as a park ranger
By Sample Desk
3 March 2026
4 min read

Rangers look after land and the people who visit it, and the work differs from park to park in ways that visitors rarely see.
Where Rangers Work
There are two common places, and they ask for different things from the people who work in them.
1. State Parks
State parks are close to towns, so rangers meet many visitors who come for a single day.
Responsibilities: Rangers keep trails open. They answer questions.
Visitor Population: Rangers meet children and older adults who have conditions such as asthma and arthritis.
Specialties: Rangers may specialize in an area, such as search and rescue, or wildlife care.
2. National Forests
National forests are large, so rangers work alone for days and know the ground well.
Responsibilities: Rangers watch for fire through the dry months of the year.
How Long Is the Training?
It takes 4 to 5 years to finish. A person becoming a park ranger must pass each step in turn.
Bachelor's Degree: The first step is a degree with prerequisite courses, including biology, geology, and law.
Academy Course (PRA): The academy is a one-year program that ends with a task in the field.
Fieldwork and Certification: Supervised fieldwork takes place in a park. The ranger then sits a national exam.
Our guide on how to read a trail map offers more, and our article on the history of lighthouses explains the rest.
About Trail House Trail House publishes guides for people who work outdoors.
Visit https://trailhouse.example to learn more.
Sources
Park Service (PS) – Ranger Careers (https://parks.example/careers)
2 Comments
Nice one.
`;

describe('importing a plain-text article', () => {
  let running: RunningPayload;
  let file = '';

  beforeAll(async () => {
    running = await startPayload();
    file = path.join(running.dataDir, 'ranger.txt');
    writeFileSync(file, pasted);
    const map = path.join(running.dataDir, 'map.md');
    writeFileSync(map, '---\ntitle: How to read a trail map\n---\nLines show height.');
    await importPath(running.payload, map);
  });
  afterAll(() => running.stop());

  const findOne = async (
    collection: 'articles' | 'career-settings' | 'occupations' | 'organizations',
    slug: string,
  ) => {
    const where = { slug: { equals: slug } };
    const { docs } = await running.payload.find({ collection, where, depth: 1 });
    return docs[0];
  };

  it('says in a dry run what it would make, and makes nothing', async () => {
    const report = await importPath(running.payload, file, { isDryRun: true, now });
    expect(report.failed).toEqual([]);
    expect(report.created.map(({ collection }) => collection)).toContain('career-settings');
    expect((await running.payload.count({ collection: 'career-settings' })).totalDocs).toBe(0);
  });

  it('reads the parts into the model', async () => {
    const report = await importPath(running.payload, file, { now });
    expect(report.failed).toEqual([]);
    const guide = await findOne('articles', 'how-to-work-as-a-park-ranger');
    expect(guide).toMatchObject({
      title: 'How to work as a park ranger',
      publishedAt: '2026-03-03T00:00:00.000Z',
      authors: [{ name: 'Sample Desk' }],
      sources: [{ publisher: 'Park Service (PS)', title: 'Ranger Careers' }],
      organization: { name: 'Trail House' },
      _status: 'published',
    });
    const text = JSON.stringify(guide);
    expect(text).not.toContain('Nice one');
    expect(text).not.toContain('About Trail House');
    expect(await findOne('career-settings', 'state-parks')).toMatchObject({
      position: 1,
      responsibilities: ['Rangers keep trails open.', 'They answer questions.'],
      population: { ageGroups: ['children', 'older-adults'], conditions: ['asthma', 'arthritis'] },
    });
    expect(await findOne('occupations', 'park-ranger')).toMatchObject({
      educationPath: [
        { kind: 'degree', title: "Bachelor's Degree" },
        { kind: 'prerequisites', courses: ['biology', 'geology', 'law'] },
        { kind: 'fieldwork' },
        { kind: 'exam' },
      ],
    });
  });

  it('links phrases that name a guide and lists the others', async () => {
    const report = await importPath(running.payload, file, { now, force: true });
    const { docs } = await running.payload.find({
      collection: 'articles',
      where: { slug: { equals: 'how-to-work-as-a-park-ranger' } },
      depth: 0,
    });
    const links = extractLinks(docs[0]?.body);
    expect(links.map(({ anchorText }) => anchorText)).toEqual(['how to read a trail map']);
    expect(report.unmatched.map(({ what }) => what)).toEqual(['“the history of lighthouses”']);
  });

  it('changes nothing when run again, and keeps what an editor wrote in a setting', async () => {
    const setting = await findOne('career-settings', 'state-parks');
    await running.payload.update({
      collection: 'career-settings',
      where: { id: { equals: setting?.id } },
      data: { responsibilities: ['Written here'] },
    });
    const report = await importPath(running.payload, file, { now });
    expect([report.created, report.updated]).toEqual([[], []]);
    expect(await findOne('career-settings', 'state-parks')).toMatchObject({
      responsibilities: ['Written here'],
    });
  });
});
