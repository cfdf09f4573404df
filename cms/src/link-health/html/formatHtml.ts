import type { LinkReport, ReportedPage } from '../linkReport.ts';
import { noSource } from '../formats/describeSource.ts';
import { describeTarget } from '../formats/describeTarget.ts';
import { listCounts } from '../formats/listCounts.ts';
import { drawGraph } from './drawGraph.ts';
import { escapeHtml } from './escapeHtml.ts';
import { explainWords } from './explainWords.ts';
import { formatCells, formatRow } from './formatRow.ts';
import { reportScript } from './reportScript.ts';
import { reportStyle } from './reportStyle.ts';
import { otherColor, pickTopicColors } from './topicColors.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/** The report as one HTML file that asks for nothing else. */
export function formatHtml(report: LinkReport): string {
  const colors = pickTopicColors(report.pages);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>Link report</title><style>${reportStyle}</style></head><body>`,
    `<main><h1>Link report</h1><p>Measured <time datetime="${escapeHtml(report.at)}">${escapeHtml(readableTime(report.at))}</time>, revision ${report.revision}.</p>`,
    formatCounts(report),
    explainWords(),
    '<h2>The pages and their links</h2>',
    tools,
    drawGraph(report, colors),
    formatLegend(colors),
    '<p>The bigger a dot, the higher its link score. Pages that no link joins to another stand at the foot.</p>',
    ...formatFaults(report),
    ...formatMixedWords(report),
    ...formatSources(report.pages),
    formatPages(report.pages),
    `<script>${reportScript}</script></main></body></html>`,
  ].join('\n');
}

/** What needs the script, and is hidden without it. */
const tools = [
  '<div class="tools script" hidden><label>Find a page <input id="search" type="search"></label>',
  '<span id="found" role="status"></span><button type="button" id="zoom-in">Zoom in</button>',
  '<button type="button" id="zoom-out">Zoom out</button>',
  '<button type="button" id="show-all">Show all</button></div>',
  '<p class="script" id="keys" hidden>Or turn the wheel to zoom, drag to move, double-click to see all. A dot leads to its page in the list below. By keyboard: Enter in the search goes to the first page found, arrow keys from dot to dot, Enter to its page in the list; + and - zoom, 0 shows all, Shift with an arrow key moves the picture.</p>',
].join('');

/** ISO 8601 in UTC as people write it, to the minute. */
const readableTime = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

/** A table that scrolls within the page, also by keyboard. */
function formatTable(name: string, head: readonly string[], body: string): string {
  return [
    `<h2>${name}</h2><div class="wide" role="region" aria-label="${name}" tabindex="0"><table><thead>`,
    formatRow(head, { tag: 'th' }),
    `</thead>${body}</table></div>`,
  ].join('\n');
}

const formatBody = (rows: readonly string[]): string => `<tbody>${rows.join('\n')}</tbody>`;

function formatCounts(report: LinkReport): string {
  const items = listCounts(report).map(
    ([name, count]) => `<div><dt>${name}</dt><dd>${count}</dd></div>`,
  );
  return `<dl class="counts">${items.join('')}</dl>`;
}

function formatLegend(colors: ReadonlyMap<string, string>): string {
  const items = [...colors, ['Other or no topic', otherColor]].map(
    ([name = '', color]) => `<li><i style="background:${color}"></i>${escapeHtml(name)}</li>`,
  );
  return `<ul class="legend">${items.join('')}</ul>`;
}

function formatFaults({ faults }: LinkReport): string[] {
  if (faults.length === 0) return [];
  const rows = faults.map((fault) => {
    const { health, page, anchor, sentence } = fault;
    return formatRow([health, page, anchor, sentence, describeTarget(fault)]);
  });
  const head = ['Problem', 'Page', 'Words', 'Sentence', 'Leads to'];
  return [formatTable(`Links to mend (${faults.length})`, head, formatBody(rows))];
}

function formatMixedWords({ mixedWords }: LinkReport): string[] {
  if (mixedWords.length === 0) return [];
  const rows = mixedWords.map(({ words, targets }) =>
    formatRow([
      words,
      targets.map(({ target, pages }) => `${target} (${pages.length})`).join(', '),
    ]),
  );
  const name = `The same words, different targets (${mixedWords.length})`;
  return [formatTable(name, ['Words', 'Targets and how many pages link there'], formatBody(rows))];
}

function formatSources(pages: readonly ReportedPage[]): string[] {
  const looked = pages.flatMap(({ sources, ...page }) =>
    sources === null ? [] : [{ ...page, sources }],
  );
  if (looked.length === 0) return [];
  const rows = looked.flatMap(({ title, path, sources }) =>
    sources.length === 0
      ? [formatRow([title, path, '', noSource, '', ''])]
      : sources.map(({ page, anchor, sentence, score }) =>
          formatRow([title, path, page, anchor, sentence, score.toFixed(2)]),
        ),
  );
  const head = ['Weak guide', 'Path', 'Link from', 'Words', 'Sentence', 'Score'];
  const name = `Where to link to weak guides from (${looked.length})`;
  return [formatTable(name, head, formatBody(rows))];
}

function formatPages(pages: readonly ReportedPage[]): string {
  const rows = pages.map((page, at) => {
    const notes = [
      page.isOrphan ? 'orphan' : '',
      page.isWeak ? 'weak' : '',
      page.isUnreachable ? 'unreachable' : '',
      page.standsAlone ? 'stands alone' : '',
    ].filter(Boolean);
    const cells = formatCells([
      page.title,
      page.path,
      page.topic ?? '',
      page.linkingPages,
      page.linkedPages,
      Math.round(page.linkScore),
      page.clickDepth ?? 'none',
      page.faultyLinks,
      notes.join(', '),
    ]);
    return `<tr id="page-${at}">${cells}</tr>`;
  });
  const head = [
    'Title',
    'Path',
    'Topic',
    'In',
    'Out',
    'Score',
    'Clicks',
    'Faulty links',
    'Finding',
  ];
  const body = `<tbody id="pages">${rows.join('\n')}</tbody>`;
  return formatTable(`All pages (${pages.length})`, head, body);
}
