// Draws docs/images/links-quality.svg from the table of results in docs/decisions/0100-link-ranking.md.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const docs = path.resolve(import.meta.dirname, '../../../docs');
const methods = ['exact title', 'BM25', 'TF-IDF', 'Signpost'];
const colors = ['#c9ced4', '#aab2ba', '#8c959f', '#0b6e4f'];
const questions = [
  { column: 'P1 R-prec', words: ['A new guide: first suggestions', 'that its author set too'] },
  { column: 'P3 rec@10', words: ['A link taken out: found', 'among ten suggestions'] },
  { column: 'P3 with words', words: ['A link taken out: found', 'with the very words'] },
  { column: 'P1c R-prec', words: ['The same as the first, in a', 'library without any links'] },
] as const;

const readCells = (line: string): string[] =>
  line
    .split('|')
    .map((cell) => cell.trim())
    .slice(1, -1);

/** Each method's mean over the sites that nothing was learnt from, by column; shares from 0 to 1. */
function readResults(markdown: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const lines = markdown.split('\n');
  const section = lines.indexOf('### Prose that nothing was learnt from');
  const isTable = (line: string): boolean =>
    line.startsWith('| Judged on') && line.includes('Method');
  const from = lines.findIndex((line, at) => at > section && isTable(line));
  const head = readCells(lines[from] ?? '');
  const rows = lines.slice(from + 2, lines.indexOf('', from)).map(readCells);
  return new Map(
    methods.map((method) => {
      const mean = rows.find(([corpus, name]) => name === method && corpus === 'mean');
      if (mean === undefined) throw new Error(`The table has no mean of ${method}.`);
      return [method, new Map(head.map((column, at) => [column, Number(mean[at])]))];
    }),
  );
}

function drawQuality(results: ReadonlyMap<string, ReadonlyMap<string, number>>): string {
  const [width, height, left, bottom, barWidth] = [760, 330, 44, 250, 34];
  const top = 44;
  const y = (share: number): number => bottom - share * (bottom - top);
  const group = (width - left - 10) / questions.length;
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line x1="${left}" x2="${width - 10}" y1="${y(share)}" y2="${y(share)}" stroke="#e1e4e8"/><text x="${left - 6}" y="${y(share) + 4}" text-anchor="end" fill="#55606b">${share * 100}%</text>`,
  );
  const bars = questions.flatMap(({ column, words }, at) => {
    const start = left + at * group + (group - methods.length * barWidth) / 2;
    const middle = left + (at + 0.5) * group;
    return [
      ...methods.map((method, place) => {
        const share = results.get(method)?.get(column) ?? NaN;
        if (!Number.isFinite(share)) throw new Error(`The table has no ${column} of ${method}.`);
        const x = start + place * barWidth;
        return `<rect x="${x + 2}" y="${y(share).toFixed(1)}" width="${barWidth - 4}" height="${(bottom - y(share)).toFixed(1)}" fill="${colors[place]}"/><text x="${x + barWidth / 2}" y="${(y(share) - 4).toFixed(1)}" text-anchor="middle">${Math.round(share * 100)}</text>`;
      }),
      ...words.map(
        (line, row) =>
          `<text x="${middle}" y="${bottom + 20 + row * 16}" text-anchor="middle">${line}</text>`,
      ),
    ];
  });
  const legend = methods.map((method, place) => {
    const x = left + place * 150;
    return `<rect x="${x}" y="12" width="12" height="12" fill="${colors[place]}"/><text x="${x + 18}" y="22">${method}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Share of authors' links that Signpost and three simple methods find">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...grid,
    ...legend,
    ...bars,
    `<text x="${left}" y="${height - 14}" fill="#55606b">Mean of seven public sites from which nothing was learnt.</text>`,
    '</svg>',
    '',
  ].join('\n');
}

const decision = await readFile(path.join(docs, 'decisions/0100-link-ranking.md'), 'utf8');
await writeFile(path.join(docs, 'images/links-quality.svg'), drawQuality(readResults(decision)));
