import type { Occupation } from '@signpost/sdk';
import { breadcrumbJsonLd, occupationJsonLd } from '@signpost/sdk/json-ld';
import { html, type Html } from '../markup/html.ts';
import { breadcrumbs } from '../views/breadcrumbs.ts';
import { codeTable } from '../views/codeTable.ts';
import { educationPath } from '../views/educationPath.ts';
import { figureTable } from '../views/figureTable.ts';
import { guideList } from '../views/guideList.ts';
import { licensingList } from '../views/licensingList.ts';
import { linkedFrom } from '../views/linkedFrom.ts';
import { pageHeader } from '../views/pageHeader.ts';
import { richText } from '../views/richText.ts';
import { section } from '../views/section.ts';
import { structuredData } from '../views/structuredData.ts';
import { topicList } from '../views/topicList.ts';
import * as crumbs from './crumbs.ts';
import { describePage } from './describePage.ts';
import type { DocumentPage } from './pageContext.ts';

export const occupationPage: DocumentPage = async ({ content, siteUrl, mediaOrigin }, { id }) => {
  const occupation = await content.occupations.get({ id });
  if (occupation === null) return null;
  const trail = [crumbs.home, crumbs.occupations];
  return {
    ...describePage(occupation, mediaOrigin),
    structuredData: [
      structuredData(occupationJsonLd(occupation, { origin: siteUrl })),
      structuredData(breadcrumbJsonLd([...trail, occupation], { origin: siteUrl })),
    ],
    main: html`${breadcrumbs(trail)}
    ${pageHeader({ kicker: 'Occupation', title: occupation.name, lead: occupation.summary })}
    ${section({
      id: 'what-they-do',
      title: 'What they do',
      content: html`<div class="prose">${richText(occupation.whatTheyDo, { mediaOrigin })}</div>`,
    })}
    ${pathPart(occupation)} ${figuresPart(occupation)} ${licensingPart(occupation)}
    ${settingsPart(occupation)} ${guidesPart(occupation)} ${codesPart(occupation)}
    ${linkedFrom(occupation.incomingLinks.nodes)}`,
  };
};

function pathPart({ educationPath: path }: Occupation): Html | '' {
  const content = educationPath(path);
  return content === '' ? '' : section({ id: 'path', title: 'Education path', content });
}

function figuresPart({ figures, name }: Occupation): Html | '' {
  const content = figureTable(figures, `${name}: pay and outlook, with period and source`);
  return content === '' ? '' : section({ id: 'figures', title: 'Pay and outlook', content });
}

function licensingPart({ licensing }: Occupation): Html | '' {
  if (licensing.length === 0) return '';
  return section({ id: 'licensing', title: 'Licensing', content: licensingList(licensing) });
}

function settingsPart({ settings }: Occupation): Html | '' {
  if (settings.length === 0) return '';
  return section({ id: 'settings', title: 'Where they work', content: topicList(settings) });
}

function guidesPart({ guides }: Occupation): Html | '' {
  if (guides.nodes.length === 0) return '';
  const content = guideList({ guides: guides.nodes, level: 3 });
  return section({ id: 'guides', title: 'Guides on this occupation', content });
}

function codesPart({ codes }: Occupation): Html | '' {
  if (codes.length === 0) return '';
  return section({ id: 'codes', title: 'Codes', content: codeTable(codes) });
}
