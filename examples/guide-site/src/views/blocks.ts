import { html, type Html } from '../markup/html.ts';
import { safeAddress } from '../markup/safeAddress.ts';
import { settingProfile, type SettingProfile } from './settingProfile.ts';

/* The blocks that editors place within a text. Their titles are no headings: the outline of a
   guide is made of its own. */

interface Callout {
  tone: string;
  title: string | null;
}

const toneNames: Readonly<Record<string, string>> = {
  note: 'Note',
  tip: 'Tip',
  caution: 'Caution',
};

export function callout({ tone, title }: Callout, content: Html): Html {
  const name = toneNames[tone] ?? 'Note';
  return html`<div
    role="note"
    class="block callout callout-${name.toLowerCase()}"
    aria-label="${title ?? name}"
  >
    <p class="block-label">${name}</p>
    ${title ? html`<p class="block-title">${title}</p>` : ''} ${content}
  </div>`;
}

export function settingBlock(
  setting: SettingProfile & { path: string; name: string; summary: string },
): Html {
  return html`<div class="block" role="group" aria-label="${setting.name}">
    <p class="block-label">Work setting</p>
    <p class="block-title"><a href="${setting.path}">${setting.name}</a></p>
    <p>${setting.summary}</p>
    ${settingProfile(setting)}
  </div>`;
}

interface Comparison {
  caption: string;
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly string[] }[];
}

export function comparisonTable({ caption, columns, rows }: Comparison): Html {
  return html`<div class="table-wrap" role="group" tabindex="0" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label, cells }) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export function callToAction({
  text,
  label,
  url,
}: {
  text: string;
  label: string;
  url: string;
}): Html {
  return html`<div class="block call">
    <p>${text}</p>
    ${safeAddress(url) === null ? '' : html`<p><a class="button" href="${url}">${label}</a></p>`}
  </div>`;
}

interface GuideShelf {
  title: string;
  guides: readonly { path: string; title: string; summary: string }[];
}

/** Guides that an editor placed within the text; nothing when none of them is published. */
export function guideShelf({ title, guides }: GuideShelf): Html | '' {
  if (guides.length === 0) return '';
  return html`<div class="block" role="group" aria-label="${title}">
    <p class="block-title">${title}</p>
    <ul>
      ${guides.map((guide) => html`<li><a href="${guide.path}">${guide.title}</a></li>`)}
    </ul>
  </div>`;
}
