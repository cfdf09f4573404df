import type { Page } from 'playwright-core';
import type { TestContext } from 'vitest';

/** A picture of where a failing step stood, beside the results. */
export async function keepPicture(
  page: Page,
  { task, of }: { task: TestContext['task']; of: string },
): Promise<void> {
  if (task.result?.state !== 'fail') return;
  const name = `${of}-${task.name}`.replaceAll(/[^a-z]+/gi, '-');
  await page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
}
