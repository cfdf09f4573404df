import { html } from '../markup/html.ts';
import { breadcrumbs } from '../views/breadcrumbs.ts';
import type { Page } from '../views/page.ts';
import { pageHeader } from '../views/pageHeader.ts';
import { growSettingsTree, settingsTree } from '../views/settingsTree.ts';
import { collectAll } from './collectAll.ts';
import { home, settings } from './crumbs.ts';
import type { PageContext } from './pageContext.ts';

export async function settingsIndexPage({ content }: PageContext): Promise<Page> {
  const all = await collectAll(content.careerSettings.all());
  const lead = 'Where people in these occupations work, whom they serve, and what each place asks.';
  return {
    title: settings.title,
    description: lead,
    canonicalPath: settings.path,
    main: html`${breadcrumbs([home])} ${pageHeader({ title: settings.title, lead })}
    ${settingsTree(growSettingsTree(all))}`,
  };
}
