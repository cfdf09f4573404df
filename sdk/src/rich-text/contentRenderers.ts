import type { CareerSettingNode, EducationPathNode, RelatedGuidesNode } from './contentBlocks.ts';
import { describeMonths } from './describeMonths.ts';
import { listOf } from './listOf.ts';
import type { RenderContext } from './renderTree.ts';
import { safeHref } from './safeHref.ts';
import type { TreeBuilder } from './treeBuilder.ts';

export function renderCareerSetting<Output>(
  node: CareerSettingNode,
  { builder }: RenderContext<Output>,
): Output[] {
  const { name, path, population, responsibilities, specialties, summary } = node.setting;
  const section = (title: string, texts: readonly string[]): Output[] =>
    texts.length === 0
      ? []
      : [
          builder.element('h4', {}, [builder.text(title)]),
          builder.element(
            'ul',
            {},
            texts.map((text) => renderWords(builder, 'li', text)),
          ),
        ];
  return [
    builder.element('section', { class: 'career-setting' }, [
      builder.element('h3', {}, [renderPageLink(builder, path, name)]),
      renderWords(builder, 'p', summary),
      ...section('Responsibilities', listOf(responsibilities)),
      ...section('Who they work with', [population.description].filter(Boolean)),
      ...section(
        'Specialties',
        listOf(specialties).map((specialty) => specialty.name),
      ),
    ]),
  ];
}

export function renderEducationPath<Output>(
  node: EducationPathNode,
  { builder }: RenderContext<Output>,
): Output[] {
  const total = describeMonths(node.minMonths, node.maxMonths);
  const steps = listOf(node.steps).map((step) => {
    const duration = describeMonths(step.minMonths, step.maxMonths);
    return builder.element('li', {}, [
      renderWords(builder, 'strong', step.title),
      ...(duration === null ? [] : [builder.text(` (${duration})`)]),
      renderWords(builder, 'p', step.description),
    ]);
  });
  return [
    builder.element('section', { class: 'education-path' }, [
      builder.element('h3', {}, [
        renderPageLink(builder, node.occupation.path, node.occupation.name),
      ]),
      ...(total === null ? [] : [renderWords(builder, 'p', `In all: ${total}`)]),
      builder.element('ol', {}, steps),
    ]),
  ];
}

export function renderRelatedGuides<Output>(
  node: RelatedGuidesNode,
  { builder }: RenderContext<Output>,
): Output[] {
  const items = listOf(node.guides).map((guide) =>
    builder.element('li', {}, [renderPageLink(builder, guide.path, guide.title)]),
  );
  if (items.length === 0) return [];
  return [
    builder.element('aside', { class: 'related-guides' }, [
      renderWords(builder, 'h3', node.title),
      builder.element('ul', {}, items),
    ]),
  ];
}

function renderPageLink<Output>(builder: TreeBuilder<Output>, path: string, text: string): Output {
  const href = safeHref(path);
  return href === null ? builder.text(text) : builder.element('a', { href }, [builder.text(text)]);
}

function renderWords<Output>(builder: TreeBuilder<Output>, tag: string, text: string): Output {
  return builder.element(tag, {}, [builder.text(text)]);
}
