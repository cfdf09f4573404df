import type { Field, GlobalConfig, Option } from 'payload';
import { toLabel } from './toLabel.ts';

function labelOption(option: Option): Option {
  return typeof option === 'string' ? { label: toLabel(option), value: option } : option;
}

function labelField(field: Field): Field {
  const named = 'name' in field && field.name !== undefined ? { label: toLabel(field.name) } : {};
  switch (field.type) {
    case 'tabs':
      return {
        ...field,
        tabs: field.tabs.map((tab) => ({ ...tab, fields: labelFields(tab.fields) })),
      };
    case 'row':
    case 'collapsible':
      return { ...field, fields: labelFields(field.fields) };
    case 'array':
    case 'group':
      return { ...named, ...field, fields: labelFields(field.fields) };
    case 'select':
      return { ...named, ...field, options: field.options.map(labelOption) };
    default:
      return { ...named, ...field };
  }
}

/** Gives every field and choice without a label its name in sentence case, instead of Title Case. */
export function labelFields(fields: readonly Field[]): Field[] {
  return fields.map(labelField);
}

export function labelGlobal(global: GlobalConfig): GlobalConfig {
  return { label: toLabel(global.slug), ...global, fields: labelFields(global.fields) };
}
