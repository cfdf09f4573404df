import type { ReliabilityBin } from './reliability.ts';

const SIZE = 320;
const MARGIN = 44;

/** A reliability plot: probability given against share that was right; the diagonal is ideal. */
export function drawReliability(
  series: readonly { name: string; color: string; bins: readonly ReliabilityBin[] }[],
): string {
  const x = (value: number): string => (MARGIN + value * SIZE).toFixed(1);
  const y = (value: number): string => (MARGIN + (1 - value) * SIZE).toFixed(1);
  const full = SIZE + 2 * MARGIN;
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((tick) => [
    `<text x="${x(tick)}" y="${full - MARGIN + 16}" text-anchor="middle">${tick}</text>`,
    `<text x="${MARGIN - 8}" y="${y(tick)}" text-anchor="end" dominant-baseline="middle">${tick}</text>`,
  ]);
  const drawn = series.flatMap(({ name, color, bins }, at) => {
    const points = bins.filter(({ count }) => count > 0);
    const path = points.map((bin) => `${x(bin.meanScore)},${y(bin.shareLinked)}`).join(' ');
    return [
      `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"/>`,
      ...points.map(
        (bin) =>
          `<circle cx="${x(bin.meanScore)}" cy="${y(bin.shareLinked)}" r="${Math.min(9, 2 + Math.log10(bin.count) * 2).toFixed(1)}" fill="${color}"/>`,
      ),
      `<text x="${MARGIN + 12}" y="${MARGIN + 18 + at * 18}" fill="${color}">${name}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${full} ${full}" font-family="sans-serif" font-size="12" role="img" aria-label="Share of suggestions that authors had made, by the probability given">`,
    `<rect width="${full}" height="${full}" fill="#fff"/>`,
    `<rect x="${MARGIN}" y="${MARGIN}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#888"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#bbb" stroke-dasharray="4 4"/>`,
    ...ticks,
    ...drawn,
    `<text x="${full / 2}" y="${full - 8}" text-anchor="middle">Probability given</text>`,
    `<text x="14" y="${full / 2}" text-anchor="middle" transform="rotate(-90 14 ${full / 2})">Share linked by the author</text>`,
    '</svg>',
    '',
  ].join('\n');
}
