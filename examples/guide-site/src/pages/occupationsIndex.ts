import { html } from '../markup/html.ts';
import { breadcrumbs } from '../views/breadcrumbs.ts';
import { guideList } from '../views/guideList.ts';
import type { Page } from '../views/page.ts';
import { pageHeader } from '../views/pageHeader.ts';
import { collectAll } from './collectAll.ts';
import { home, occupations } from './crumbs.ts';
import type { PageContext } from './pageContext.ts';

export async function occupationsIndexPage({ content }: PageContext): Promise<Page> {
  const all = await collectAll(content.occupations.all());
  const lead = 'What people in each occupation do, how to get there, and what the figures say.';
  const cards = all.map(({ path, name, summary }) => ({ path, title: name, summary }));
  return {
    title: occupations.title,
    description: lead,
    canonicalPath: occupations.path,
    main: html`${breadcrumbs([home])} ${pageHeader({ title: occupations.title, lead })}
    ${guideList({ guides: cards, level: 2 })}`,
  };
}
