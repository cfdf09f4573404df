import { html } from '../markup/html.ts';
import { breadcrumbs } from '../views/breadcrumbs.ts';
import { guideList } from '../views/guideList.ts';
import type { Page } from '../views/page.ts';
import { pageHeader } from '../views/pageHeader.ts';
import { collectAll } from './collectAll.ts';
import { home, services } from './crumbs.ts';
import type { PageContext } from './pageContext.ts';

export async function servicesIndexPage({ content }: PageContext): Promise<Page> {
  const all = await collectAll(content.services.all());
  const lead = 'Work around patient care that an organization can hand to others.';
  const cards = all.map(({ path, name, summary }) => ({ path, title: name, summary }));
  return {
    title: services.title,
    description: lead,
    canonicalPath: services.path,
    main: html`${breadcrumbs([home])} ${pageHeader({ title: services.title, lead })}
    ${guideList({ guides: cards, level: 2 })}`,
  };
}
