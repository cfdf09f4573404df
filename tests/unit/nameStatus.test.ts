import { describe, expect, it } from 'vitest';
import { nameStatus } from '../../cms/src/admin/status/nameStatus.ts';

const date = '2026-03-01T00:00:00.000Z';
const draft = { _status: 'draft', publishedAt: date };
const published = { _status: 'published', publishedAt: date };

describe('the status that a list shows', () => {
  it.each([
    ['Draft', { _status: 'draft' }, { _status: 'draft' }, false],
    ['Draft', draft, { _status: 'draft' }, false],
    ['Draft', draft, draft, false],
    ['Published', published, published, true],
    ['Published, with unpublished changes', draft, published, true],
    ['Unpublished', draft, draft, true],
    ['In trash', { ...published, deletedAt: date }, { ...published, deletedAt: date }, true],
  ])(
    'is "%s" for the newest version %j over the main row %j, once published: %s',
    (status, newest, main, wasPublished) => {
      expect(nameStatus({ newest, main, wasPublished })).toBe(status);
    },
  );
});
