import type { Page } from 'playwright-core';
import { canary, findCanaries, withoutControls } from './hostileText.ts';

export interface Inspection {
  /** What is wrong with the page; empty when nothing is. */
  problems: string[];
  /** Names of the hostile texts that the page shows, or tells in its attributes and JSON-LD. */
  shown: string[];
}

const written = withoutControls(canary);

/** Whether hostile text stayed text in a page that is open, and stands there as it was written. */
export async function inspectPage(page: Page): Promise<Inspection> {
  const { ran, texts, attributes, structured, strange } = await page.evaluate(readDocument);
  const inText = findCanaries(withoutControls(texts), written);
  const inAttributes = attributes.map(readAttribute);
  const inData = structured.map(readStructured);
  const all = [inText, ...inAttributes, ...inData];
  return {
    problems: [
      ...(ran ? ['script ran'] : []),
      ...strange,
      ...all.flatMap(({ altered }) => altered.map((text) => `altered: ${text}`)),
    ],
    shown: all.flatMap(({ whole }) => whole),
  };
}

function readDocument() {
  const isData = (node: Element | null) =>
    node?.matches('script[type="application/ld+json"]') === true;
  const elements = [...document.querySelectorAll('*')];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let texts = '';
  while (walker.nextNode()) {
    if (!isData(walker.currentNode.parentElement)) texts += walker.currentNode.textContent ?? '';
  }
  const protocols = ['http:', 'https:', 'mailto:', 'tel:'];
  const strange = elements.filter(
    (element) =>
      (element.localName === 'script' && !isData(element)) ||
      /^(style|iframe|object|embed|base)$/.test(element.localName) ||
      element.matches('img[src="x"]') ||
      element.getAttributeNames().some((name) => /^(on|style$|srcdoc$)/.test(name)) ||
      ['href', 'src', 'action'].some((name) => {
        const address = element.getAttribute(name);
        return address !== null && !protocols.includes(new URL(address, location.href).protocol);
      }),
  );
  return {
    ran: 'canary' in window,
    texts,
    attributes: elements.flatMap((element) => [...element.attributes].map(({ value }) => value)),
    structured: elements.filter(isData).map((element) => element.textContent ?? ''),
    strange: strange.map((element) => element.outerHTML.slice(0, 200)),
  };
}

/** An attribute holds a text as it was written, or within an address that spells it in percents. */
function readAttribute(value: string) {
  const found = findCanaries(withoutControls(value), written);
  if (found.altered.length > 0 || !value.includes('%C2%AB')) return found;
  return findCanaries(withoutControls(decodeURIComponent(value.replaceAll('+', ' '))), written);
}

/** JSON-LD gives back every text to the letter, control characters as well. */
function readStructured(json: string) {
  try {
    return findCanaries(collectStrings(JSON.parse(json)).join('\n'));
  } catch (error) {
    return { whole: [], altered: [`JSON-LD: ${String(error)}`] };
  }
}

function collectStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(collectStrings);
}
