import type { Service } from '@signpost/sdk';
import { breadcrumbJsonLd } from '@signpost/sdk/json-ld';
import { html, type Html } from '../markup/html.ts';
import { breadcrumbs } from '../views/breadcrumbs.ts';
import { guideList } from '../views/guideList.ts';
import { linkedFrom } from '../views/linkedFrom.ts';
import { pageHeader } from '../views/pageHeader.ts';
import { section } from '../views/section.ts';
import { structuredData } from '../views/structuredData.ts';
import * as crumbs from './crumbs.ts';
import { describePage } from './describePage.ts';
import type { DocumentPage } from './pageContext.ts';

export const servicePage: DocumentPage = async ({ content, siteUrl, mediaOrigin }, { id }) => {
  const service = await content.services.get({ id });
  if (service === null) return null;
  const trail = [crumbs.home, crumbs.services];
  return {
    ...describePage(service, mediaOrigin),
    structuredData: [structuredData(breadcrumbJsonLd([...trail, service], { origin: siteUrl }))],
    main: html`${breadcrumbs(trail)}
    ${pageHeader({ kicker: 'Service', title: service.name, lead: service.summary })}
    ${section({
      id: 'audience',
      title: 'Who it is for',
      content: html`<p class="part-lead">${service.audience}</p>`,
    })}
    ${benefitsPart(service)} ${guidesPart(service)} ${linkedFrom(service.incomingLinks.nodes)}`,
  };
};

function benefitsPart({ benefits }: Service): Html | '' {
  if (benefits.length === 0) return '';
  const content = html`<ul class="benefits">
    ${benefits.map(
      ({ title, description }) =>
        html`<li>
          <h3>${title}</h3>
          <p>${description}</p>
        </li>`,
    )}
  </ul>`;
  return section({ id: 'benefits', title: 'What it can do', content });
}

function guidesPart({ relatedGuides }: Service): Html | '' {
  if (relatedGuides.length === 0) return '';
  const content = guideList({ guides: relatedGuides, level: 3 });
  return section({ id: 'guides', title: 'Read before you decide', content });
}
