import type { Crumb } from '../views/breadcrumbs.ts';

/** Pages of the site itself, at addresses of its own; the rest stands where the CMS puts it. */
export const home: Crumb = { title: 'Home', path: '/' };
export const guides: Crumb = { title: 'Guides', path: '/guides' };
export const settings: Crumb = { title: 'Work settings', path: '/settings' };
export const occupations: Crumb = { title: 'Occupations', path: '/occupations' };
export const services: Crumb = { title: 'Services', path: '/services' };
