import { describe, expect, it } from 'vitest';
import { labelFields } from '../../cms/src/admin/labels/labelFields.ts';

describe('the labels of fields', () => {
  it('are their names in sentence case, at every depth', () => {
    const [group] = labelFields([
      { name: 'lastCheck', type: 'group', fields: [{ name: 'checkedOn', type: 'date' }] },
    ]);
    expect(group).toMatchObject({ label: 'Last check', fields: [{ label: 'Checked on' }] });
  });

  it('stay as they are where a field has its own', () => {
    expect(labelFields([{ name: 'url', type: 'text', label: 'Web address' }])).toMatchObject([
      { label: 'Web address' },
    ]);
  });

  it('name choices too, whose values stay', () => {
    const options = ['usd-per-year', { label: 'O*NET-SOC', value: 'onet' }];
    expect(labelFields([{ name: 'unit', type: 'select', options }])).toMatchObject([
      {
        options: [
          { label: 'US dollars per year', value: 'usd-per-year' },
          { label: 'O*NET-SOC', value: 'onet' },
        ],
      },
    ]);
  });
});
