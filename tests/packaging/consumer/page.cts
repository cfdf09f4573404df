import { createElement } from 'react';
import type { RichTextRoot } from '@signpost/sdk/rich-text';
import { RichText } from '@signpost/sdk/rich-text/react';

const root: RichTextRoot = {
  type: 'root',
  version: 1,
  children: [
    { type: 'heading', level: 2, id: 'a', children: [{ type: 'text', text: 'Title' }] },
    { type: 'divider' },
  ],
};
const overrides = { divider: () => createElement('hr', { className: 'wide' }) };

async function print(): Promise<void> {
  // Its types are no part of what is tried here.
  const server: { renderToStaticMarkup(node: unknown): string } = await import(
    String('react-dom/server')
  );
  console.log(server.renderToStaticMarkup(createElement(RichText, { root, overrides })));
}

void print();
