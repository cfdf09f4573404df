import type { PreviewState } from '@signpost/sdk/express';
import { html, type Html } from '../markup/html.ts';
import type { Page } from './page.ts';
import { endedBar, previewBar, previewScript } from './previewBar.ts';
import { searchForm } from './searchForm.ts';
import { socialTags } from './socialTags.ts';

/** What every page shows of the site itself. */
export interface SiteFrame {
  name: string;
  tagline: string | null;
  navigation: { main: readonly NavigationEntry[]; footer: readonly NavigationEntry[] };
}

export interface NavigationEntry {
  label: string;
  path: string;
}

export interface LayoutOptions {
  page: Page;
  site: SiteFrame;
  /** Public address of the site, without a slash at its end. */
  siteUrl: string;
  /** Path of the page asked for: marks where the reader is in the navigation. */
  path: string;
  stylesheet: string;
  icon: string;
  /** The preview that the page is shown in; null for readers. */
  preview: PreviewState | null;
  /** The reader was in a preview of the page until now. */
  previewEnded: boolean;
}

export function layout(options: LayoutOptions): Html {
  const { page, site, siteUrl, path, stylesheet, icon, preview, previewEnded } = options;
  const title = page.title === site.name ? site.name : `${page.title} · ${site.name}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${page.description ? html`<meta name="description" content="${page.description}" />` : ''}
        ${page.noIndex || preview ? html`<meta name="robots" content="noindex" />` : ''}
        ${socialTags({ page, siteName: site.name, siteUrl })}
        <link rel="stylesheet" href="${stylesheet}" />
        <link rel="icon" href="${icon}" type="image/svg+xml" />
        <link rel="alternate" type="application/rss+xml" href="/feed.xml" title="${site.name}" />
        ${preview ? previewScript(preview) : (page.structuredData ?? '')}
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        ${preview ? previewBar(preview, path) : ''} ${previewEnded ? endedBar() : ''}
        <header class="masthead">
          <div class="masthead-inner">
            <a class="brand" href="/">${signpostMark()}<span>${site.name}</span></a>
            <nav aria-label="Main">${entryList(site.navigation.main, path)}</nav>
            <a class="search-link" href="/search" ${ariaCurrent('/search', path)}>Search</a>
          </div>
        </header>
        <main id="main" tabindex="-1">${page.main}</main>
        <footer class="colophon">
          <div class="colophon-inner">
            <div>
              <p class="colophon-name">${site.name}</p>
              ${site.tagline ? html`<p>${site.tagline}</p>` : ''}
            </div>
            <nav aria-label="Footer">${entryList(site.navigation.footer, path)}</nav>
            ${path === '/search' ? '' : searchForm({ id: 'footer-search', label: 'Search the guides' })}
          </div>
        </footer>
      </body>
    </html>`;
}

function entryList(entries: readonly NavigationEntry[], path: string): Html | '' {
  if (entries.length === 0) return '';
  return html`<ul>
    ${entries.map(
      (entry) =>
        html`<li><a href="${entry.path}" ${ariaCurrent(entry.path, path)}>${entry.label}</a></li>`,
    )}
  </ul>`;
}

function ariaCurrent(entryPath: string, path: string): Html | '' {
  if (entryPath === path) return html` aria-current="page"`;
  return path.startsWith(`${entryPath}/`) ? html` aria-current="true"` : '';
}

function signpostMark(): Html {
  return html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M11 2h2v20h-2z" />
    <path d="M5 4h13l3 3-3 3H5z" />
    <path d="M19 12H7l-3 2.5L7 17h12z" />
  </svg>`;
}
