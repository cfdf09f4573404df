import type { Element } from 'hast';
import { readProperty } from './hastElement.ts';

/** The state of the checkbox that begins an item, also inside its first paragraph; null without one. */
export function readCheckbox(item: Element): boolean | null {
  const [first] = item.children.filter(
    (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
  );
  if (first?.type !== 'element') return null;
  if (first.tagName === 'p' || first.tagName === 'label') return readCheckbox(first);
  if (first.tagName !== 'input' || readProperty(first, 'type') !== 'checkbox') return null;
  return 'checked' in first.properties && first.properties['checked'] !== false;
}
