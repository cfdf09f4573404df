// Takes the pictures of the docs: starts the built Signpost on an empty folder and visits it.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execFileSync, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './lib/browser.mjs';
import { loadEnvironment, root, stop } from './lib/environment.mjs';

loadEnvironment();
const browserPath = findBrowser();
if (!browserPath) stop('No Chromium, Chrome or Edge was found. Set BROWSER_PATH.');
const { chromium } = createRequire(path.join(root, 'tests/package.json'))('playwright-core');

const folder = mkdtempSync(path.join(tmpdir(), 'signpost-screenshots-'));
const images = path.join(root, 'docs/images');
const env = { ...process.env, SIGNPOST_DATA_DIR: folder, PORT: '3900', SITE_PORT: '3901' };
const child = spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], {
  cwd: root,
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const output = await new Promise((resolve, reject) => {
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
    if (text.includes('Ready in')) resolve(text);
  });
  child.once('exit', () => reject(new Error(text)));
});
const email = /Demo login\s+(\S+)/.exec(output)?.[1];
const password = /Password\s+(\S+)/.exec(output)?.[1];

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
const page = await context.newPage();
const picture = (name) => page.screenshot({ path: path.join(images, `${name}.png`) });

const admin = 'http://localhost:3900';
await context.request.post(`${admin}/api/users/login`, { data: { email, password } });
const found = await context.request.get(
  `${admin}/api/articles?where[slug][equals]=occupational-therapy-masters-careers&depth=0`,
  { headers: { origin: admin } },
);
const [guide] = (await found.json()).docs;
await page.goto(`${admin}/admin`);
await page.waitForSelector('.signpost-start');
await page.waitForLoadState('networkidle');
await picture('admin-dashboard');
await page.goto(`${admin}/admin/collections/articles/${guide.id}/links`);
await page.waitForSelector('.signpost-link');
await page.waitForLoadState('networkidle');
await picture('admin-links');
await page.goto(`${admin}/admin/collections/articles/${guide.id}`);
await page.waitForSelector('form[data-form-ready=true]');
await page.waitForSelector('[contenteditable=true]');
await picture('admin-guide');
await page.goto(
  `${admin}/admin/collections/cross-links?limit=10&where[or][0][and][0][origin][equals]=body`,
);
await page.waitForSelector('.table');
await page.waitForFunction(() => !globalThis.document.body.innerText.includes('Loading'));
await picture('admin-cross-links');
await page.goto('http://localhost:3901/guides/occupational-therapy-masters-careers');
await picture('site-guide');
await page.goto('http://localhost:3901/occupations/occupational-therapist');
await picture('site-occupation');

const report = path.join(folder, 'report.html');
const command = ['scripts/signpost.mjs', 'links', 'report', '--format', 'html', '--output', report];
execFileSync(process.execPath, command, { cwd: root, env, stdio: 'inherit' });
await page.goto(pathToFileURL(report).href);
await page.locator('#graph').screenshot({ path: path.join(images, 'links-report.png') });

await browser.close();
const ended = new Promise((resolve) => child.once('exit', resolve));
child.kill('SIGTERM');
await ended;
rmSync(folder, { recursive: true, force: true });
