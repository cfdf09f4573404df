import { chromium, type Browser } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a page is waited for: a machine that has more to do is slow, and not wrong. */
const patienceMs = 90_000;

/** A headless browser with an empty profile; the test command names the program. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['BROWSER_PATH'];
  if (!executablePath) {
    throw new Error('BROWSER_PATH is not set: run the browser tests through npm test.');
  }
  const browser = await chromium.launch({ executablePath, args: flags, timeout: patienceMs });
  browser.on('context', (context) => context.setDefaultTimeout(patienceMs));
  return browser;
}
