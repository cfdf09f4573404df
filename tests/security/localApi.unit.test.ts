import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLocalCalls, readSources } from './localApiCalls.ts';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Where the Local API is called for the system itself, without asking who may: nobody's request
 * stands behind it, or what it reads and writes is not the person's to ask for.
 */
const ownCalls: Record<string, string> = {
  'cms/src/access/checkAdministrator.ts': 'Asks at the start whether somebody runs the system.',
  'cms/src/boot/seedOnce.ts': 'Asks at the start whether the library is empty.',
  'cms/src/comments/': 'Anybody may hand a comment in; it waits for a person.',
  'cms/src/cli/': 'Whoever runs a program on the server has the database anyway.',
  'cms/src/drafts/':
    'A draft nobody wrote in, which its maker left: that it is theirs is asked first.',
  'cms/src/import/': 'The import is a program on the server.',
  'cms/src/link-health/documentName.ts':
    'Names documents in the report of a program on the server.',
  'cms/src/link-suggestions/writeDraftBody.ts': 'Writes drafts for a program on the server.',
  'cms/src/preview/findHolder.ts': 'Finds the person in whose name a draft is read.',
  'cms/src/scheduling/publishScheduled.ts':
    'Finds the person with whose rights a scheduled change is made.',
  'cms/src/seed/': 'The demo library is written at the first start.',
};

const sources = readSources(root, 'cms/src');
const unchecked = sources
  .flatMap(findLocalCalls)
  .filter(({ isChecked }) => !isChecked)
  .filter(({ file }) => !Object.keys(ownCalls).some((place) => file.startsWith(place)));

describe('calls of the Local API', () => {
  it('check access for the request they are made for, or are the system’s own', () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(unchecked.map(({ call, file, line }) => `${file}:${line} ${call}`)).toEqual([]);
  });

  it.each(Object.keys(ownCalls))('are still made in %s', (place) => {
    const calls = sources.filter(({ file }) => file.startsWith(place)).flatMap(findLocalCalls);
    expect(calls.length).toBeGreaterThan(0);
  });

  it('never say that access is overridden, in a module that a request reaches', () => {
    const says = sources.filter(
      ({ file, text }) =>
        /overrideAccess:\s*true/.test(text) &&
        !Object.keys(ownCalls).some((place) => file.startsWith(place)),
    );
    expect(says.map(({ file }) => file)).toEqual([]);
  });

  it.each([
    ['plain', 'await payload.find({ collection: "articles" })', false],
    ['of a request', 'req.payload.findByID({ collection, id, req })', false],
    ['broken into lines', 'req\n  .payload\n  .update({ data })', false],
    ['told to override', 'payload.delete({ overrideAccess: true, req })', false],
    ['that names nobody', 'payload.create({ overrideAccess: false, data })', false],
    ['whose options are elsewhere', 'payload.count(options)', false],
    ['with its request', 'payload.find({ collection, overrideAccess: false, req })', true],
    ['with its user', 'payload.find({ overrideAccess: false, user: req.user })', true],
  ])('are seen by this test: one %s', (_, text, isChecked) => {
    expect(findLocalCalls({ file: 'x.ts', text })).toEqual([
      expect.objectContaining({ isChecked }),
    ]);
  });
});

/** The ways round the check above: methods taken from their instance, and Payload's own insides. */
const evasions: readonly RegExp[] = [
  /\{[^}]*\b(find|findByID|update|create|delete)\b[^}]*\}\s*=\s*(req\.)?payload\b/,
  /payload\/dist\//,
  /\b(create|delete|find|findByID|update|login|count|duplicate|restoreVersion)Operation\b/,
];

/** Where the database itself is asked, which knows no access rules, and why. */
const databaseCalls: Record<string, string> = {
  'cms/src/access/hooks/': 'What a rule has to know before it can decide.',
  'cms/src/access/explainStranger.ts':
    'Whether the database answers; what it says is not looked at.',
  'cms/src/admin/address/readPagePath.ts':
    'The published address of a document that its reader has open.',
  'cms/src/admin/link-ends/readEndName.ts':
    'The former path of a deleted document, which readers knew: of the log nothing else is read.',
  'cms/src/admin/schedulePublish.ts': 'Whether the schedule’s author may publish is asked first.',
  'cms/src/admin/status/readStanding.ts':
    'Whether what is shown anyway is or was published: only status and dates, and of the log keys.',
  'cms/src/collections/articles/hooks/deriveReading.ts':
    'Counts the words that a guide embeds; only their number is kept.',
  'cms/src/collections/articles/hooks/readStanding.ts':
    'What readers saw of a guide that the rules let its author save.',
  'cms/src/checking/': 'What checking found is written by the system; no person may.',
  'cms/src/database/': 'Connections, settings and the health of the database.',
  'cms/src/database.ts': 'The adapter itself.',
  'cms/src/fields/slugFollowsTitle.ts': 'Whether a slug was published; shown to nobody.',
  'cms/src/guide-library/':
    'Published text, and what is learnt of it and of answers: no request is asked by it.',
  'cms/src/jobs/': 'Whether a job of the system’s own is under way.',
  'cms/src/link-suggestions/findEditing.ts': 'Whether somebody is at a guide; only when is kept.',
  'cms/src/links/sync/': 'Cross-links follow the saved text, whoever saved it.',
  'cms/src/preview/previewEnds.ts': 'What has ended is known to the system alone.',
  'cms/src/published/': 'The published store, which holds what is public.',
  'cms/src/publishing/': 'Publishing follows a save that the rules allowed.',
  'cms/src/webhooks/hooks.ts': 'Removes the deliveries of a webhook that the rules let go.',
  'cms/src/releasing/noteRelease.ts':
    'Notes what came of a release, for somebody who was asked whether they may do all it lists.',
  'cms/src/scheduling/': 'Jobs that are due, which no person may read or write.',
};

const asksDatabase = ({ text }: { text: string }) => /\.db\b\s*\.\s*\w+/.test(text);

describe('ways round the Local API', () => {
  it('are not taken', () => {
    expect(evasions[0]?.test('const { find } = req.payload;')).toBe(true);
    const taken = sources.filter(({ text }) => evasions.some((pattern) => pattern.test(text)));
    expect(taken.map(({ file }) => file)).toEqual([]);
  });

  it('by the database itself are each there for a reason', () => {
    const places = Object.keys(databaseCalls);
    const asking = sources.filter(asksDatabase).map(({ file }) => file);
    expect(asking.length).toBeGreaterThan(10);
    expect(asking.filter((file) => !places.some((place) => file.startsWith(place)))).toEqual([]);
    expect(asksDatabase({ text: 'await req.payload.db\n  .findOne({})' })).toBe(true);
  });
});
