import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Presses a button of the admin until what it does is seen. Its forms take no press while something
 * is saved or checked, and say nothing of it.
 */
export async function pressUntil(button: Locator, isDone: () => Promise<boolean>): Promise<void> {
  const press = async () => {
    if (await isDone()) return true;
    await button.click({ force: true, timeout: 2_000 });
    return isDone();
  };
  await expect.poll(press, { timeout: 60_000, interval: 200 }).toBe(true);
}
