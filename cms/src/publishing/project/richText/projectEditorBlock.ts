import { isRecord, readChildren } from '../../../links/extract/lexicalNode.ts';
import type { LexicalNode } from '../../../links/extract/lexicalNode.ts';
import type { StoredBlock } from '../../../published/richText.ts';
import { readAddress } from '../readAddress.ts';
import { readKey, readKeys } from '../../../fields/read/readKey.ts';
import {
  readChoice,
  readOptionalText,
  readRecord,
  readRecords,
  readText,
} from '../../../fields/read/readValue.ts';
import type { StoredRecord } from '../../../fields/read/readValue.ts';
import { projectBlocks } from './projectBlocks.ts';
import { findRichTexts } from './projectInlines.ts';
import { descend } from './richTextWalk.ts';
import type { RichTextWalk } from './richTextWalk.ts';

/** Every block of the rich texts among a block's fields. */
function projectFields(fields: StoredRecord, walk: RichTextWalk): readonly StoredBlock[] {
  const inner = descend(walk);
  if (inner === null) return [];
  return findRichTexts(fields).flatMap((state) =>
    isRecord(state['root']) ? projectBlocks(readChildren(state['root']), inner) : [],
  );
}

function readCells(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(readText) : [];
}

function projectComparison(fields: StoredRecord): readonly StoredBlock[] {
  const columns = readCells(fields['columns']);
  const rows = readRecords(fields['rows']).map((row) => {
    const cells = readCells(row['cells']);
    return { label: readText(row['label']), cells: columns.map((_, index) => cells[index] ?? '') };
  });
  if (columns.length === 0 || rows.length === 0) return [];
  return [{ type: 'comparisonTable', caption: readText(fields['caption']), columns, rows }];
}

function projectCallToAction(fields: StoredRecord): readonly StoredBlock[] {
  const text = readText(fields['text']);
  const label = readText(fields['label']);
  const url = readAddress(fields['url']);
  if (url !== null && label !== '') return [{ type: 'callToAction', text, label, url }];
  return text === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', text }] }];
}

/** One of the blocks of `cms/src/blocks`; an unknown one gives the rich text found in it. */
export function projectEditorBlock(node: LexicalNode, walk: RichTextWalk): readonly StoredBlock[] {
  const fields = readRecord(node['fields']);
  switch (fields['blockType']) {
    case 'careerSetting': {
      const key = readKey('career-settings', fields['setting']);
      return key === null ? [] : [{ type: 'careerSetting', key }];
    }
    case 'educationPath': {
      const key = readKey('occupations', fields['occupation']);
      return key === null ? [] : [{ type: 'educationPath', key }];
    }
    case 'comparisonTable':
      return projectComparison(fields);
    case 'callToAction':
      return projectCallToAction(fields);
    case 'relatedGuides': {
      const keys = readKeys('articles', fields['guides']);
      const title = readOptionalText(fields['title']) ?? 'Related guides';
      return keys.length === 0 ? [] : [{ type: 'relatedGuides', title, keys }];
    }
    case 'code': {
      const code = typeof fields['code'] === 'string' ? fields['code'] : '';
      return code === ''
        ? []
        : [{ type: 'code', language: readOptionalText(fields['language']), code }];
    }
    case 'callout': {
      const children = projectFields(fields, walk);
      const tone = readChoice(fields['tone'], ['note', 'tip', 'caution']) ?? 'note';
      const title = readOptionalText(fields['title']);
      return children.length === 0 && title === null
        ? []
        : [{ type: 'callout', tone, title, children }];
    }
    default:
      return projectFields(fields, walk);
  }
}
