import type { LinkReport } from '../linkReport.ts';
import { escapeHtml } from './escapeHtml.ts';
import { drawing, layOutGraph } from './layOutGraph.ts';
import type { Dot } from './layOutGraph.ts';
import { otherColor } from './topicColors.ts';

const mostLabels = 30;
const fontSize = 13;
const longestLabel = 34;

/** The link graph as an SVG element: pages as dots by score and topic, labels for the biggest. */
export function drawGraph(report: LinkReport, colors: ReadonlyMap<string, string>): string {
  const dots = layOutGraph(report);
  const circles = report.pages.map(({ title, path, topic }, at) => {
    const { x, y, radius } = dots[at] ?? { x: 0, y: 0, radius: 0 };
    const color = colors.get(topic ?? '') ?? otherColor;
    const name = escapeHtml(`${title} (${path})`);
    return `<a href="#page-${at}" tabindex="-1"><circle data-page="${at}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${color}"><title>${name}</title></circle></a>`;
  });
  const opacity = Math.max(
    0.08,
    Math.min(0.45, 60 / Math.sqrt(report.connections.length * 100 + 1)),
  );
  return [
    `<svg id="graph" viewBox="0 0 ${drawing.width} ${drawing.height}" role="group" aria-label="The pages and the links between them; the table below says the same in figures.">`,
    `<path class="links" opacity="${opacity.toFixed(2)}" d="${drawLinks(report, dots)}"/>`,
    ...circles,
    ...placeLabels(report, dots),
    '</svg>',
  ].join('\n');
}

function drawLinks({ connections }: LinkReport, dots: readonly Dot[]): string {
  return connections
    .map(([source, target]) => {
      const [from, to] = [dots[source], dots[target]];
      if (from === undefined || to === undefined) return '';
      return `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
    })
    .join('');
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Titles of the pages with the best scores, but for those that would cover another title. */
function placeLabels({ pages, connections }: LinkReport, dots: readonly Dot[]): string[] {
  const joined = new Set(connections.flat());
  const best = [...pages.keys()]
    .filter((at) => joined.has(at))
    .sort((one, other) => (pages[other]?.linkScore ?? 0) - (pages[one]?.linkScore ?? 0));
  const taken: Box[] = [];
  return best.slice(0, 3 * mostLabels).flatMap((at) => {
    const dot = dots[at];
    const words = shorten(pages[at]?.title ?? '');
    if (dot === undefined || taken.length === mostLabels) return [];
    const width = words.length * fontSize * 0.6;
    const isRight = dot.x + dot.radius + width + 8 < drawing.width;
    const left = isRight ? dot.x + dot.radius + 4 : dot.x - dot.radius - 4 - width;
    const box = {
      left,
      right: left + width,
      top: dot.y - fontSize * 0.7,
      bottom: dot.y + fontSize * 0.7,
    };
    if (taken.some((other) => overlaps(box, other))) return [];
    taken.push(box);
    const anchor = isRight ? 'start' : 'end';
    const x = isRight ? box.left : box.right;
    return `<text x="${round(x)}" y="${round(dot.y + fontSize * 0.35)}" text-anchor="${anchor}" font-size="${fontSize}" stroke-width="3">${escapeHtml(words)}</text>`;
  });
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

function shorten(title: string): string {
  const signs = [...title];
  return signs.length <= longestLabel ? title : `${signs.slice(0, longestLabel - 1).join('')}…`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
