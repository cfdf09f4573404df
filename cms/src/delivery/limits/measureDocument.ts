import { Kind, visit } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

export interface DocumentMeasure {
  /** Fields inside fields. Introspection counts as one level: its depth is graphql's to bound. */
  depth: number;
  aliases: number;
  fields: number;
}

const nothing: DocumentMeasure = { depth: 0, aliases: 0, fields: 0 };

/**
 * Measures a query with its fragments spread out. Each fragment is measured once, so a text that
 * spreads fragments in fragments can't make this slow; a cycle counts as nothing and is refused by
 * validation.
 */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const measured = new Map<string, DocumentMeasure>();

  const measureFragment = (name: string): DocumentMeasure => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, nothing);
    const fragment = fragments.get(name);
    const measure = fragment ? measureSelections(fragment.selectionSet) : nothing;
    measured.set(name, measure);
    return measure;
  };

  const measureSelections = (set: SelectionSetNode): DocumentMeasure => {
    const total = { depth: 0, aliases: 0, fields: 0 };
    for (const selection of set.selections) {
      const part = measureSelection(selection);
      total.depth = Math.max(total.depth, part.depth);
      total.aliases += part.aliases;
      total.fields += part.fields;
    }
    return total;
  };

  const measureSelection = (selection: SelectionSetNode['selections'][number]): DocumentMeasure => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return measureSelections(selection.selectionSet);
    const inner = selection.selectionSet ? measureSelections(selection.selectionSet) : nothing;
    const introspects = selection.name.value.startsWith('__');
    return {
      depth: introspects ? 1 : 1 + inner.depth,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      fields: 1 + inner.fields,
    };
  };

  const total = { depth: 0, aliases: 0, fields: 0 };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const part = measureSelections(definition.selectionSet);
    total.depth = Math.max(total.depth, part.depth);
    total.aliases += part.aliases;
    total.fields += part.fields;
  }
  return total;
}

/**
 * How often the most repeated field with fields of its own stands in the text. Validation compares
 * such fields pair by pair, which takes seconds for hundreds of them.
 */
export function countRepeats(document: DocumentNode): number {
  const counts = new Map<string, number>();
  visit(document, {
    Field(node) {
      if (!node.selectionSet) return;
      const name = node.alias?.value ?? node.name.value;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
  });
  return Math.max(0, ...counts.values());
}
