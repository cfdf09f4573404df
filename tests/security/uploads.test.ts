import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, startApi } from '../support/api.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { pixel } from './support/fixtures.ts';
import { logIn, type Person } from './support/people.ts';
import { readPath } from './support/outcome.ts';
import { send } from './support/send.ts';

let running: RunningPayload;
let api: RunningApi;
let editor: Person;

beforeAll(async () => {
  running = await startPayload();
  api = await startApi();
  editor = await logIn(running.payload, 'editor');
});

afterAll(async () => {
  await api.stop();
  await running.stop();
});

async function upload(content: Uint8Array<ArrayBuffer>, name: string, type: string) {
  const form = new FormData();
  form.set('_payload', JSON.stringify({ alt: 'A picture.' }));
  form.set('file', new Blob([content], { type }), name);
  const response = await fetch(`${api.origin}/api/media`, {
    method: 'POST',
    headers: editor.headers,
    body: form,
  });
  const answer: unknown = await response.json().catch(() => null);
  return { status: response.status, filename: String(readPath(answer, 'doc', 'filename')) };
}

const words = (text: string) => new TextEncoder().encode(text);
const script = '<script>alert(1)</script>';
const svg = `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`;

describe('an upload', () => {
  it.each([
    ['SVG with script', svg, 'a.svg', 'image/svg+xml'],
    ['SVG named as a picture', svg, 'a.png', 'image/png'],
    ['HTML', `<html>${script}</html>`, 'a.html', 'text/html'],
    ['HTML named as a picture', `<html>${script}</html>`, 'a.png', 'image/png'],
    ['HTML that says it is a picture', `<html>${script}</html>`, 'a.html', 'image/png'],
  ])('is refused when it is %s', async (_, content, name, type) => {
    expect((await upload(words(content), name, type)).status).toBe(400);
  });

  it.each([
    ['a picture that ends in HTML', 'a.html'],
    ['a picture that ends in HTML behind a NUL', 'a.png\u0000.html'],
    ['a picture that ends in SVG', 'a.svg'],
    ['a picture that ends in a program', 'a.php'],
  ])('is refused, or named and served as what it is, when it is %s', async (_, name) => {
    const { filename, status } = await upload(new Uint8Array(pixel), name, 'image/png');
    if (status === 400) return;
    const file = await send(`${api.origin}/api/media/file/${encodeURIComponent(filename)}`);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('may have 10 MB, and not one byte more', async () => {
    const bytes = (length: number) => {
      const file = new Uint8Array(length);
      file.set(new Uint8Array(pixel));
      return file;
    };
    const most = 10 * 1024 * 1024;
    expect((await upload(bytes(most), 'most.png', 'image/png')).status).toBe(201);
    expect((await upload(bytes(most + 1), 'more.png', 'image/png')).status).toBe(413);
    expect((await upload(bytes(most + 3_000_000), 'big.png', 'image/png')).status).toBe(413);
  });

  it('leaves no file outside its folder, and none when it is refused', async () => {
    const list = () => readdir(path.join(running.dataDir, 'media')).catch(() => []);
    const before = await list();
    await upload(words(svg), 'refused.svg', 'image/svg+xml');
    expect(await list()).toEqual(before);
    for (const name of ['../out.png', '..\\out.png', '/tmp/out.png', '%2e%2e%2fout.png']) {
      await upload(new Uint8Array(pixel), name, 'image/png');
    }
    expect((await readdir(running.dataDir)).filter((name) => name.includes('out'))).toEqual([]);
    for (const address of ['..%2fsignpost.db', '%2e%2e/signpost.db', '..%5csignpost.db']) {
      const { status, text } = await send(`${api.origin}/api/media/file/${address}`);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toContain('SQLite format');
    }
  });

  it('without a file does not make the server fetch one', async () => {
    const { status } = await send(`${api.origin}/api/media`, {
      method: 'POST',
      headers: editor.headers,
      body: { alt: 'A picture.', filename: 'a.png', url: `${api.origin}/api/users/me` },
    });
    expect(status).toBe(400);
  });

  it('gets a safe name, and is served as what it is, to run nothing', async () => {
    const { filename, status } = await upload(new Uint8Array(pixel), '../../up.png', 'image/png');
    expect(status).toBe(201);
    expect(filename).not.toMatch(/[/\\]|\.\./);
    const file = await send(`${api.origin}/api/media/file/${filename}`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });
});
