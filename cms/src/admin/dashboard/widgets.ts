import type { Config } from 'payload';

type Dashboard = NonNullable<NonNullable<Config['admin']>['dashboard']>;

/** What stands on the dashboard until a person arranges it: what to begin, what to mend, then all. */
export const dashboard: Dashboard = {
  widgets: [
    {
      slug: 'start',
      label: 'Start',
      Component: '/admin/dashboard/Start.tsx#Start',
      minWidth: 'medium',
    },
    {
      slug: 'to-do',
      label: 'Needs attention',
      Component: '/admin/dashboard/ToDo.tsx#ToDo',
      minWidth: 'small',
    },
    {
      slug: 'drafts',
      label: 'Recent drafts',
      Component: '/admin/dashboard/Drafts.tsx#Drafts',
      minWidth: 'small',
    },
    {
      slug: 'unlinked-guides',
      label: 'Orphans: guides nothing links to',
      Component: '/admin/dashboard/UnlinkedGuides.tsx#UnlinkedGuides',
      minWidth: 'small',
    },
  ],
  defaultLayout: [
    { widgetSlug: 'start', width: 'full' },
    { widgetSlug: 'to-do', width: 'small' },
    { widgetSlug: 'drafts', width: 'small' },
    { widgetSlug: 'unlinked-guides', width: 'small' },
    { widgetSlug: 'collections', width: 'full' },
  ],
};
