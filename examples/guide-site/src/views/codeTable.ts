import { html, type Html } from '../markup/html.ts';
import { webLink } from './webLink.ts';

export interface OccupationCode {
  scheme: string;
  version: string;
  code: string;
  label: string | null;
  uri: string | null;
}

const schemeNames: Readonly<Record<string, string>> = {
  SOC: 'SOC',
  ONET: 'O*NET',
  ISCO: 'ISCO',
  ESCO: 'ESCO',
};

export function codeTable(codes: readonly OccupationCode[]): Html {
  const caption = 'Codes in occupation classifications';
  return html`<div class="table-wrap" role="group" tabindex="0" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Scheme</th>
          <th scope="col">Code</th>
          <th scope="col">Name there</th>
        </tr>
      </thead>
      <tbody>
        ${codes.map(
          ({ scheme, version, code, label, uri }) =>
            html`<tr>
              <th scope="row">
                ${schemeNames[scheme] ?? scheme} <span class="quiet">${version}</span>
              </th>
              <td><span class="code">${webLink(uri, code)}</span></td>
              <td>${label ?? ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
