import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationNodeDatum } from 'd3-force';
import type { LinkReport } from '../linkReport.ts';

/** The drawing's size, in its own units. */
export const drawing = { width: 1200, height: 800 };

/** The strip at the foot in which pages stand that no link joins to another. */
const footHeight = 90;
const margin = 30;

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A dot for each page, in the order of the report. The same report gives the same picture. */
export function layOutGraph({ pages, connections }: LinkReport): Dot[] {
  const joined = [...new Set(connections.flat())].sort((one, other) => one - other);
  const isJoined = new Set(joined);
  const scale = Math.min(1, Math.sqrt(300 / Math.max(1, pages.length)));
  const radii = pages.map(({ linkScore }) => 2 + 12 * scale * (linkScore / 100) ** 2);
  const places = new Map([
    ...settle(joined, connections, radii),
    ...lineUp(pages.flatMap((_, at) => (isJoined.has(at) ? [] : [at]))),
  ]);
  return radii.map((radius, at) => ({ x: 0, y: 0, ...places.get(at), radius }));
}

interface Node extends SimulationNodeDatum {
  page: number;
}

type Places = [page: number, place: { x: number; y: number }][];

function settle(
  joined: readonly number[],
  connections: LinkReport['connections'],
  radii: readonly number[],
): Places {
  const nodes = joined.map((page): Node => ({ page }));
  const places = new Map(joined.map((page, at) => [page, at]));
  const links = connections.map(([source, target]) => ({
    source: places.get(source) ?? 0,
    target: places.get(target) ?? 0,
  }));
  const pull = 0.06;
  forceSimulation(nodes)
    .force('link', forceLink(links).distance(40))
    .force('charge', forceManyBody().strength(-90).distanceMax(900))
    .force(
      'collide',
      forceCollide<Node>(({ page }) => (radii[page] ?? 0) + 3),
    )
    .force('x', forceX(0).strength(pull))
    .force('y', forceY(0).strength(pull * 1.6))
    .stop()
    .tick(nodes.length > 5000 ? 80 : 200);
  return fit(nodes);
}

/** Stretches the settled pages over the drawing above the foot. */
function fit(nodes: readonly Node[]): Places {
  const [left, right] = findRange(nodes.map(({ x = 0 }) => x));
  const [top, bottom] = findRange(nodes.map(({ y = 0 }) => y));
  const width = drawing.width - 2 * margin;
  const height = drawing.height - footHeight - 2 * margin;
  const across = width / Math.max(1, right - left);
  const down = height / Math.max(1, bottom - top);
  return nodes.map(({ page, x = 0, y = 0 }) => [
    page,
    { x: margin + (x - left) * across, y: margin + (y - top) * down },
  ]);
}

function findRange(values: readonly number[]): [least: number, most: number] {
  return [
    values.reduce((least, value) => Math.min(least, value), Infinity),
    values.reduce((most, value) => Math.max(most, value), -Infinity),
  ];
}

function lineUp(pages: readonly number[]): Places {
  const width = drawing.width - 2 * margin;
  const height = footHeight - margin;
  const step = Math.min(16, Math.sqrt((width * height) / Math.max(1, pages.length)));
  const columns = Math.max(1, Math.floor(width / step));
  return pages.map((page, at) => [
    page,
    {
      x: margin + (at % columns) * step,
      y: drawing.height - height + Math.floor(at / columns) * step,
    },
  ]);
}
