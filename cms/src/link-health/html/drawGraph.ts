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
    return `<a href="#page-${at}" tabindex="-1"><title>${name}</title><circle data-page="${at}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" style="fill:${color}"/></a>`;
  });
  const opacity = Math.max(
    0.08,
    Math.min(0.45, 60 / Math.sqrt(report.connections.length * 100 + 1)),
  );
  return [
    `<svg id="graph" viewBox="0 0 ${drawing.width} ${drawing.height}" role="group" aria-label="The pages and the links between them; the table below says the same in figures." aria-describedby="keys">`,
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

/** Titles of the pages with the best scores, where there is room beside, above or below their dots. */
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
    const box = findRoom(dot, words.length * fontSize * 0.6, { dots, taken });
    if (box === null) return [];
    taken.push(box);
    const [x, y] = [(box.left + box.right) / 2, box.bottom - fontSize * 0.35];
    return `<text x="${round(x)}" y="${round(y)}" text-anchor="middle" font-size="${fontSize}" stroke-width="3">${escapeHtml(words)}</text>`;
  });
}

/** Where a title may stand: within the drawing, on no other title, and over no dot but much smaller ones. */
function findRoom(
  { x, y, radius }: Dot,
  width: number,
  { dots, taken }: { dots: readonly Dot[]; taken: readonly Box[] },
): Box | null {
  const gap = radius + 4;
  const half = fontSize * 0.7;
  const places = [
    [x + gap, y],
    [x - gap - width, y],
    [x - width / 2, y - gap - half],
    [x - width / 2, y + gap + half],
    [x + gap, y - half],
    [x + gap, y + half],
    [x - gap - width, y - half],
    [x - gap - width, y + half],
  ].map(([left = 0, middle = 0]): Box => {
    return { left, right: left + width, top: middle - half, bottom: middle + half };
  });
  const free = places.filter(
    (box) =>
      box.left > 0 &&
      box.right < drawing.width &&
      box.top > 0 &&
      box.bottom < drawing.height &&
      !taken.some((other) => overlaps(box, other)),
  );
  const coverNone = (least: number) =>
    free.find((box) => !dots.some((dot) => dot.radius >= least && overlaps(box, boxOf(dot))));
  return coverNone(0) ?? coverNone(radius / 2) ?? null;
}

function boxOf({ x, y, radius }: Dot): Box {
  return {
    left: x - radius - 1,
    right: x + radius + 1,
    top: y - radius - 1,
    bottom: y + radius + 1,
  };
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
