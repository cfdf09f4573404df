import { html, type Html } from '../markup/html.ts';
import { formatDate } from './formatDate.ts';
import { formatFigure, type FigureAmount } from './formatFigure.ts';
import { webLink } from './webLink.ts';

export interface DatedFigure extends FigureAmount {
  label: string;
  jurisdiction: string;
  asOf: string;
  period: string;
  source: { title: string; publisher: string; url: string };
}

/** Figures never stand alone: each row names its period, place and source. */
export function figureTable(figures: readonly DatedFigure[], caption: string): Html | '' {
  if (figures.length === 0) return '';
  return html`<div class="table-wrap" role="group" tabindex="0" aria-label="${caption}">
    <table class="figures">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Amount</th>
          <th scope="col">Period</th>
          <th scope="col">Place</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        ${figures.map(figureRow)}
      </tbody>
    </table>
  </div>`;
}

function figureRow(figure: DatedFigure): Html {
  const { label, period, asOf, jurisdiction, source } = figure;
  return html`<tr>
    <th scope="row">${label}</th>
    <td class="amount">${formatFigure(figure)}</td>
    <td>${period}<br /><span class="quiet">as of ${formatDate(asOf)}</span></td>
    <td>${jurisdiction}</td>
    <td>
      ${webLink(source.url, source.title)}<br /><span class="quiet">${source.publisher}</span>
    </td>
  </tr>`;
}
