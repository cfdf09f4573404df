import { html, type Html } from '../markup/html.ts';

export interface OutlineHeading {
  id: string;
  level: number;
  text: string;
}

/** Links to the second and third level headings of a guide, the third nested in the second. */
export function outlineNavigation(outline: readonly OutlineHeading[]): Html | '' {
  const chapters = groupChapters(outline);
  if (chapters.length < 2) return '';
  return html`<nav class="outline" aria-labelledby="outline-title">
    <p class="outline-title" id="outline-title">On this page</p>
    <ol>
      ${chapters.map(
        ({ heading, parts }) =>
          html`<li>
            ${headingLink(heading)}
            ${
              parts.length > 0
                ? html`<ol>
                    ${parts.map((part) => html`<li>${headingLink(part)}</li>`)}
                  </ol>`
                : ''
            }
          </li>`,
      )}
    </ol>
  </nav>`;
}

interface Chapter {
  heading: OutlineHeading;
  parts: OutlineHeading[];
}

function groupChapters(outline: readonly OutlineHeading[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (const heading of outline) {
    const chapter = chapters.at(-1);
    if (heading.level === 2 || !chapter) chapters.push({ heading, parts: [] });
    else if (heading.level === 3) chapter.parts.push(heading);
  }
  return chapters;
}

function headingLink({ id, text }: OutlineHeading): Html {
  return html`<a href="#${id}">${text}</a>`;
}
