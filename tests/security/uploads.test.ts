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

  it('of more than 10 MB is refused', async () => {
    const { status } = await upload(new Uint8Array(11 * 1024 * 1024), 'big.png', 'image/png');
    expect(status).toBe(413);
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
