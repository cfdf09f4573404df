import { builder } from './builder.ts';

/** How articles can be sorted. */
export const ArticleOrder = builder.enumType('ArticleOrder', {
  description: 'How articles are sorted.',
  values: {
    PUBLISHED_AT_DESC: {
      value: 'PUBLISHED_AT_DESC',
      description: 'Newest first, by the date shown to readers.',
    },
    PUBLISHED_AT_ASC: {
      value: 'PUBLISHED_AT_ASC',
      description: 'Oldest first, by the date shown to readers.',
    },
    UPDATED_AT_DESC: { value: 'UPDATED_AT_DESC', description: 'Latest change first.' },
    TITLE_ASC: {
      value: 'TITLE_ASC',
      description: 'By title, without regard to case and accents.',
    },
  },
});

/** How career settings can be sorted. */
export const CareerSettingOrder = builder.enumType('CareerSettingOrder', {
  description: 'How career settings are sorted.',
  values: {
    POSITION_ASC: {
      value: 'POSITION_ASC',
      description: 'In the order that editors gave them among their siblings.',
    },
    NAME_ASC: {
      value: 'NAME_ASC',
      description: 'By name, without regard to case and accents.',
    },
  },
});

/** How named things can be sorted. */
export const NameOrder = builder.enumType('NameOrder', {
  description: 'How named things are sorted.',
  values: {
    NAME_ASC: {
      value: 'NAME_ASC',
      description: 'By name, without regard to case and accents.',
    },
    NAME_DESC: { value: 'NAME_DESC', description: 'By name, from Z to A.' },
  },
});
