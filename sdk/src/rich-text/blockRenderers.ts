import type {
  CallToActionNode,
  CalloutNode,
  CodeNode,
  DividerNode,
  HeadingNode,
  ParagraphNode,
  QuoteNode,
} from './blocks.ts';
import type { ImageNode } from './contentBlocks.ts';
import type { RenderContext } from './renderTree.ts';
import { listOf } from './listOf.ts';
import { safeHref, safeSource } from './safeHref.ts';

export function renderParagraph<Output>(
  node: ParagraphNode,
  { builder, renderNodes }: RenderContext<Output>,
): Output[] {
  // A class, not a style: sites may forbid inline styles by policy.
  const align = node.align === undefined || node.align === 'left' ? null : `align-${node.align}`;
  return [builder.element('p', { class: align }, renderNodes(node.children))];
}

export function renderHeading<Output>(
  node: HeadingNode,
  { builder, renderNodes }: RenderContext<Output>,
): Output[] {
  const level = Math.min(6, Math.max(2, Math.trunc(Number(node.level)) || 2));
  const anchors = listOf(node.formerIds).map((id) =>
    builder.element('span', { id: String(id) }, []),
  );
  const children = [...anchors, ...renderNodes(node.children)];
  return [builder.element(`h${level}`, { id: node.id }, children)];
}

export function renderQuote<Output>(
  node: QuoteNode,
  { builder, renderNodes }: RenderContext<Output>,
): Output[] {
  const paragraph = builder.element('p', {}, renderNodes(node.children));
  return [builder.element('blockquote', {}, [paragraph])];
}

export function renderDivider<Output>(
  _node: DividerNode,
  { builder }: RenderContext<Output>,
): Output[] {
  return [builder.element('hr', {}, [])];
}

export function renderCode<Output>(node: CodeNode, { builder }: RenderContext<Output>): Output[] {
  const name = node.language === null ? null : `language-${node.language}`;
  const code = builder.element('code', { class: name }, [builder.text(node.code)]);
  return [builder.element('pre', {}, [code])];
}

export function renderCallout<Output>(
  node: CalloutNode,
  { builder, renderNodes }: RenderContext<Output>,
): Output[] {
  const title = node.title
    ? [builder.element('p', { class: 'callout-title' }, [builder.text(node.title)])]
    : [];
  return [
    builder.element('aside', { class: `callout callout-${node.tone}` }, [
      ...title,
      ...renderNodes(node.children),
    ]),
  ];
}

export function renderCallToAction<Output>(
  node: CallToActionNode,
  { builder }: RenderContext<Output>,
): Output[] {
  const href = safeHref(node.url);
  const label = builder.text(node.label);
  return [
    builder.element('aside', { class: 'call-to-action' }, [
      builder.element('p', {}, [builder.text(node.text)]),
      builder.element('p', {}, [href === null ? label : builder.element('a', { href }, [label])]),
    ]),
  ];
}

export function renderImage<Output>(node: ImageNode, { builder }: RenderContext<Output>): Output[] {
  const { alt, caption, credit, height, url, width } = node.image;
  const src = safeSource(url);
  if (src === null) return [];
  const image = builder.element('img', { src, alt, width, height, loading: 'lazy' }, []);
  const words = [caption, credit].filter(Boolean).join(' · ');
  const captions = words === '' ? [] : [builder.element('figcaption', {}, [builder.text(words)])];
  return [builder.element('figure', {}, [image, ...captions])];
}
