import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationNodeDatum } from 'd3-force';
import type { LinkReport, ReportedPage } from '../linkReport.ts';
import { hashToShare } from './hashToShare.ts';

/** The drawing's size, in its own units. */
export const drawing = { width: 1200, height: 800 };

/** The strip at the foot, where there is one, has pages that no link joins to another. */
const footHeight = 90;
const footStep = 16;
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
  const alone = [...pages.keys()].filter((at) => !isJoined.has(at));
  const foot = measureFoot(alone.length);
  const scale = Math.min(1, Math.sqrt(300 / Math.max(1, pages.length)));
  const radii = pages.map(({ linkScore }) => 2 + 12 * scale * (linkScore / 100) ** 2);
  const places = new Map([
    ...settle(
      joined.map((page) => placeFirst(page, pages[page])),
      { connections, radii, foot },
    ),
    ...lineUp(alone, foot),
  ]);
  return radii.map((radius, at) => ({ x: 0, y: 0, ...places.get(at), radius }));
}

interface Node extends SimulationNodeDatum {
  page: number;
}

type Places = [page: number, place: { x: number; y: number }][];

/**
 * Where a page stands before the forces work: by its topic and its path, so that a library that grew
 * by some pages settles into much the same picture.
 */
function placeFirst(at: number, page: ReportedPage | undefined): Node {
  const { path, topic } = page ?? { path: '', topic: null };
  const seat = readSeat(path, 120);
  const table = topic === null ? { x: 0, y: 0 } : readSeat(topic, 250);
  return { page: at, x: table.x + seat.x, y: table.y + seat.y };
}

/** A place within a circle that a name always has. */
function readSeat(name: string, radius: number): { x: number; y: number } {
  const angle = 2 * Math.PI * hashToShare(name);
  const out = radius * Math.sqrt(hashToShare(`${name} out`));
  return { x: out * Math.cos(angle), y: out * Math.sin(angle) };
}

function settle(
  nodes: Node[],
  {
    connections,
    radii,
    foot,
  }: { connections: LinkReport['connections']; radii: readonly number[]; foot: number },
): Places {
  const places = new Map(nodes.map(({ page }, at) => [page, at]));
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
  return fit(nodes, foot);
}

/** Stretches the settled pages over the drawing above the foot. */
function fit(nodes: readonly Node[], foot: number): Places {
  const across = stretch(
    nodes.map(({ x = 0 }) => x),
    drawing.width - 2 * margin,
  );
  const down = stretch(
    nodes.map(({ y = 0 }) => y),
    drawing.height - foot - 2 * margin,
  );
  return nodes.map(({ page, x = 0, y = 0 }) => [
    page,
    { x: margin + across(x), y: margin + down(y) },
  ]);
}

/** The share of pages at either end that get a narrow strip: a few far out would press the others together. */
const farShare = 0.04;
const stripShare = 0.06;

/** A function that spreads values from 0 to a length, in their order. */
function stretch(values: readonly number[], length: number): (value: number) => number {
  const sorted = values.toSorted((one, other) => one - other);
  const pick = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const from = [0, farShare, 1 - farShare, 1].map(pick);
  const strip = from[1] === from[0] ? 0 : stripShare;
  const to = [0, strip, 1 - strip, 1].map((share) => share * length);
  return (value) => {
    const part = value < (from[1] ?? 0) ? 0 : value > (from[2] ?? 0) ? 2 : 1;
    const [start = 0, end = 0] = from.slice(part);
    const [low = 0, high = 0] = to.slice(part);
    return end === start ? low : low + ((value - start) / (end - start)) * (high - low);
  };
}

/** How much room so many pages without links need below the others. */
function measureFoot(count: number): number {
  const width = drawing.width - 2 * margin;
  const rows = Math.ceil(count / Math.floor(width / footStep));
  return Math.min(footHeight, rows * footStep + (rows > 0 ? margin : 0));
}

function lineUp(pages: readonly number[], foot: number): Places {
  const width = drawing.width - 2 * margin;
  const height = foot - margin;
  const step = Math.min(footStep, Math.sqrt((width * height) / Math.max(1, pages.length)));
  const columns = Math.max(1, Math.floor(width / step));
  return pages.map((page, at) => [
    page,
    {
      x: margin + (at % columns) * step,
      y: drawing.height - height + Math.floor(at / columns) * step,
    },
  ]);
}
