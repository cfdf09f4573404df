import type { DateField } from 'payload';
import { momentPicker } from '../../fields/momentPicker.ts';

function readDate(siblings: unknown, name: string): number | null {
  if (typeof siblings !== 'object' || siblings === null) return null;
  const value: unknown = Object.entries(siblings).find(([key]) => key === name)?.[1];
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  return new Date(value).getTime();
}

/** From when and until when readers see something; both ends are optional. */
export function activeWindowFields(): DateField[] {
  return [
    {
      name: 'activeFrom',
      type: 'date',
      admin: {
        position: 'sidebar',
        date: momentPicker,
        description: 'Left empty, readers see it at once.',
      },
    },
    {
      name: 'activeUntil',
      type: 'date',
      admin: {
        position: 'sidebar',
        date: momentPicker,
        description: 'Left empty, it has no end.',
      },
      validate: (_value: unknown, { siblingData }: { siblingData: unknown }) => {
        const from = readDate(siblingData, 'activeFrom');
        const until = readDate(siblingData, 'activeUntil');
        return from === null || until === null || from < until
          ? true
          : 'The end of the window is before its start.';
      },
    },
  ];
}
