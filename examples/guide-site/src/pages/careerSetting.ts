import type { CareerSetting } from '@signpost/sdk';
import { breadcrumbJsonLd } from '@signpost/sdk/json-ld';
import { html, type Html } from '../markup/html.ts';
import { breadcrumbs } from '../views/breadcrumbs.ts';
import { figureTable } from '../views/figureTable.ts';
import { guideList } from '../views/guideList.ts';
import { linkedFrom } from '../views/linkedFrom.ts';
import { pageHeader } from '../views/pageHeader.ts';
import { section } from '../views/section.ts';
import { settingProfile } from '../views/settingProfile.ts';
import { settingsTree } from '../views/settingsTree.ts';
import { structuredData } from '../views/structuredData.ts';
import { topicList } from '../views/topicList.ts';
import * as crumbs from './crumbs.ts';
import { describePage } from './describePage.ts';
import type { DocumentPage } from './pageContext.ts';

export const careerSettingPage: DocumentPage = async (
  { content, siteUrl, mediaOrigin },
  { id },
) => {
  const setting = await content.careerSettings.get({ id });
  if (setting === null) return null;
  const trail = [crumbs.home, crumbs.settings, ...(setting.parent ? [setting.parent] : [])];
  return {
    ...describePage(setting, mediaOrigin),
    structuredData: [structuredData(breadcrumbJsonLd([...trail, setting], { origin: siteUrl }))],
    main: html`${breadcrumbs(trail)}
      ${pageHeader({ kicker: 'Work setting', title: setting.name, lead: setting.summary })}
      <div class="profile-wide">${settingProfile(setting)}</div>
      ${figuresPart(setting)} ${partsPart(setting)} ${occupationsPart(setting)}
      ${guidesPart(setting)} ${linkedFrom(setting.incomingLinks.nodes)}`,
  };
};

function figuresPart({ figures, name }: CareerSetting): Html | '' {
  if (figures.length === 0) return '';
  const content = html`${figureTable(figures, `${name}: figures with their period and source`)}`;
  return section({ id: 'figures', title: 'Figures', content });
}

function partsPart({ children }: CareerSetting): Html | '' {
  if (children.length === 0) return '';
  const branches = children.map((child) => ({ ...child, children: [] }));
  return section({ id: 'kinds', title: 'Kinds of this setting', content: settingsTree(branches) });
}

function occupationsPart({ occupations }: CareerSetting): Html | '' {
  if (occupations.length === 0) return '';
  return section({
    id: 'occupations',
    title: 'Occupations found here',
    content: topicList(occupations),
  });
}

function guidesPart({ guides }: CareerSetting): Html | '' {
  if (guides.nodes.length === 0) return '';
  const content = guideList({ guides: guides.nodes, level: 3 });
  return section({ id: 'guides', title: 'Guides on this setting', content });
}
