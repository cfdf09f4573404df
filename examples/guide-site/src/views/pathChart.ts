import { html, type Html } from '../markup/html.ts';
import { formatMonths } from './formatMonths.ts';
import { layPathBars, type PathBar, type PathStep } from './pathBars.ts';

/**
 * The education path drawn to scale: a bar for each step, its first part the shortest time and the
 * paler part the rest of the range, alternatives one below the other from the same start. Each bar
 * is an SVG of its own, so that words keep their size on narrow screens. Read aloud as one picture
 * described by `description`; nothing is drawn when no step has a length.
 */
export function pathChart({
  steps,
  description,
}: {
  steps: readonly PathStep[];
  description: string;
}): Html | '' {
  const { bars, months } = layPathBars(steps);
  if (months === 0) return '';
  const years = Math.ceil(months / 12);
  return html`<div class="path-chart" role="img" aria-label="${description}">
    ${bars.map((bar) => chartRow(bar, years * 12))}
    <div class="path-years">
      ${Array.from({ length: years }, (_, year) => html`<span><span>Year</span> ${year + 1}</span>`)}
    </div>
    ${
      bars.some(({ max }) => max === 0)
        ? html`<p class="path-key quiet">
            Narrow bars show when a step can come that adds no time.
          </p>`
        : ''
    }
  </div>`;
}

function chartRow(bar: PathBar, width: number): Html {
  const length = formatMonths({ minMonths: bar.min || null, maxMonths: bar.max || null });
  return html`<div class="path-row${bar.alternativeOf === null ? '' : ' path-row-way'}">
    <p class="path-label"><span>${bar.title}</span> <span class="quiet">${length ?? ''}</span></p>
    <svg viewBox="0 0 ${width} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      ${Array.from({ length: width / 12 + 1 }, (_, year) => yearLine(year * 12, width))}
      ${bar.max === 0 ? milestone(bar, width) : drawBar(bar)}
    </svg>
  </div>`;
}

function yearLine(month: number, width: number): Html {
  const x = Math.min(month, width);
  return html`<line class="path-grid" x1="${x}" x2="${x}" y1="0" y2="10" />`;
}

function drawBar({ start, min, max }: PathBar): Html {
  return html`<rect class="path-range" x="${start}" y="1" width="${max}" height="8" />
    <rect class="path-bar" x="${start}" y="1" width="${min}" height="8" />`;
}

/** A moment, or the stretch in which it may come, depending on how long the steps before it take. */
function milestone({ start, latestStart }: PathBar, width: number): Html {
  const tick = width / 80;
  const x = Math.min(Math.max(start - tick / 2, 0), width - tick);
  const length = Math.min(Math.max(latestStart - start, tick), width - x);
  return html`<rect class="path-milestone" x="${x}" y="3" width="${length}" height="4" />`;
}
