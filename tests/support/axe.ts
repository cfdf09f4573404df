import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A finding that is let be: of one rule, in the parts that match a selector. */
export interface Exception {
  rule: string;
  selector: string;
  reason: string;
}

/**
 * What axe finds against a page as it stands: the rule and the markup, one line each. The page's
 * context must have `bypassCSP`.
 */
export async function findViolations(
  page: Page,
  { except = [] }: { except?: readonly Exception[] } = {},
): Promise<string[]> {
  await page.evaluate(await readFile(axePath, 'utf8'));
  return page.evaluate<string[]>(
    `axe.run(document, { elementRef: true, resultTypes: ['violations'] }).then(({ violations }) => {
      const isExcepted = (id, element) => ${JSON.stringify(except)}.some(
        ({ rule, selector }) => rule === id && element.matches(selector));
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .filter(({ element }) => !isExcepted(id, element))
          .map(({ html, target }) => id + ' ' + target.join(' ') + ' ' + html));
    })`,
  );
}
