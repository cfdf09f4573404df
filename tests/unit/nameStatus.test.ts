import { describe, expect, it } from 'vitest';
import { nameStatus } from '../../cms/src/admin/status/nameStatus.ts';

const date = '2026-03-01T00:00:00.000Z';
const published = { _status: 'published', publishedAt: date };

describe('the status that a list shows', () => {
  it.each([
    ['Draft', { _status: 'draft' }, { _status: 'draft' }],
    ['Draft', { _status: 'draft', publishedAt: date }, { _status: 'draft', publishedAt: null }],
    ['Published', published, published],
    ['Published, with unpublished changes', { ...published, _status: 'draft' }, published],
    ['Unpublished', { ...published, _status: 'draft' }, { ...published, _status: 'draft' }],
    ['In trash', { ...published, deletedAt: date }, { ...published, deletedAt: date }],
  ])('is "%s" for the newest version %j over the main row %j', (status, newest, main) => {
    expect(nameStatus({ newest, main })).toBe(status);
  });
});
