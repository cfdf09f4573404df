import { html, type Html } from '../markup/html.ts';
import { describePath } from './describePath.ts';
import { formatMonthCount, formatMonths, type MonthRange } from './formatMonths.ts';
import type { PathStep } from './pathBars.ts';
import { pathChart } from './pathChart.ts';
import { webLink } from './webLink.ts';

export interface EducationStep extends PathStep {
  kind: string;
  description: string;
  body?: { name: string; url: string | null } | null;
  courses: readonly string[];
  alternatives: readonly EducationWay[];
  source?: { title: string; url: string } | null;
}

interface EducationWay extends MonthRange {
  title: string;
  description: string;
}

export interface EducationPathOptions extends MonthRange {
  steps: readonly EducationStep[];
}

/** The path to an occupation: a drawing to scale, then each step in words. */
export function educationPath({ steps, ...total }: EducationPathOptions): Html | '' {
  if (steps.length === 0) return '';
  const years = formatMonths(total);
  const months = formatMonthCount(total);
  return html`<div class="path">
    ${
      years !== null && months !== null
        ? html`<p class="path-total">
            <strong>${years}</strong> from start to finish${years === months ? '' : ` (${months})`}
          </p>`
        : ''
    }
    ${pathChart({ steps, description: describePath({ steps, total }) })}
    <ol class="path-steps">
      ${steps.map(pathStep)}
    </ol>
  </div>`;
}

function pathStep(step: EducationStep): Html {
  const length = formatMonths(step);
  return html`<li class="path-step">
    <p class="path-kind">
      ${kindNames[step.kind.toLowerCase()] ?? step.kind}${length === null ? '' : html` · ${length}`}
    </p>
    <p class="path-title">${step.title}</p>
    <p>${step.description}</p>
    ${step.alternatives.length > 0 ? pathWays(step.alternatives) : ''}
    ${step.courses.length > 0 ? courseList(step.courses) : ''} ${stepOrigin(step)}
  </li>`;
}

const kindNames: Readonly<Record<string, string>> = {
  degree: 'Degree',
  prerequisites: 'Prerequisite courses',
  fieldwork: 'Fieldwork',
  experience: 'Experience',
  exam: 'Exam',
  license: 'License',
};

function pathWays(ways: readonly EducationWay[]): Html {
  return html`<ul class="path-ways" aria-label="Either of these">
    ${ways.map((way) => {
      const length = formatMonths(way);
      return html`<li>
        <p class="path-way-title">${way.title}</p>
        ${length === null ? '' : html`<p class="path-kind">${length}</p>`}
        <p>${way.description}</p>
      </li>`;
    })}
  </ul>`;
}

function courseList(courses: readonly string[]): Html {
  return html`<ul class="chips" aria-label="Courses">
    ${courses.map((course) => html`<li>${course}</li>`)}
  </ul>`;
}

function stepOrigin({ body, source }: EducationStep): Html | '' {
  if (!body && !source) return '';
  return html`<p class="quiet">
    ${body ? html`<span>Given by ${webLink(body.url, body.name)}. </span>` : ''}
    ${source ? html`<span>Source: ${webLink(source.url, source.title)}.</span>` : ''}
  </p>`;
}
