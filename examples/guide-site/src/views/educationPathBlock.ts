import { html, type Html } from '../markup/html.ts';
import { educationPath, type EducationPathOptions } from './educationPath.ts';

/** The path to an occupation within a guide, with the way to the occupation's own page. */
export function educationPathBlock({
  occupation,
  ...path
}: EducationPathOptions & { occupation: { path: string; name: string } }): Html {
  return html`<div class="block" role="group" aria-label="Education path: ${occupation.name}">
    <p class="block-label">Education path</p>
    <p class="block-title"><a href="${occupation.path}">${occupation.name}</a></p>
    ${educationPath(path)}
  </div>`;
}
