import { html, type Html } from '../markup/html.ts';
import { safeAddress } from '../markup/safeAddress.ts';

export interface Picture {
  url: string;
  alt: string;
  caption: string | null;
  credit: string | null;
  width: number | null;
  height: number | null;
}

export interface PictureOptions {
  mediaOrigin: string;
  /** For the picture at the head of a page; others load when they come into view. */
  eager?: boolean;
}

export function picture(image: Picture, { mediaOrigin, eager = false }: PictureOptions): Html {
  const { alt, caption, credit, width, height } = image;
  const size = width && height ? html` width="${width}" height="${height}"` : '';
  return html`<figure>
    <img
      src="${mediaAddress(image.url, mediaOrigin)}"
      alt="${alt}"
      ${size}${eager ? '' : html` loading="lazy"`}
    />
    ${
      caption || credit
        ? html`<figcaption>
            ${caption ?? ''} ${credit ? html`<span>Credit: ${credit}</span>` : ''}
          </figcaption>`
        : ''
    }
  </figure>`;
}

/** The whole address of a file of the content server; empty when it can't be a picture's. */
export function mediaAddress(url: string, mediaOrigin: string): string {
  if (safeAddress(url) === null || !URL.canParse(url, mediaOrigin)) return '';
  return new URL(url, mediaOrigin).href;
}
