import { html, type Html } from '../markup/html.ts';

export interface SettingBranch {
  path: string;
  name: string;
  summary: string;
  children: readonly SettingBranch[];
}

interface FlatSetting {
  path: string;
  name: string;
  summary: string;
  position: number;
  parent: { path: string } | null;
}

/** Settings as a tree, in the editors' order. A setting whose parent isn't listed stands on top. */
export function growSettingsTree(settings: readonly FlatSetting[]): SettingBranch[] {
  const listed = new Set(settings.map(({ path }) => path));
  const grow = (parent: string | null, above: ReadonlySet<string>): SettingBranch[] =>
    settings
      .filter((setting) => parentPath(setting, listed) === parent && !above.has(setting.path))
      .sort((a, b) => a.position - b.position)
      .map(({ path, name, summary }) => ({
        path,
        name,
        summary,
        children: grow(path, new Set([...above, path])),
      }));
  return grow(null, new Set());
}

function parentPath({ parent }: FlatSetting, listed: ReadonlySet<string>): string | null {
  return parent !== null && listed.has(parent.path) ? parent.path : null;
}

export function settingsTree(branches: readonly SettingBranch[]): Html {
  return html`<ul class="tree">
    ${branches.map(
      ({ path, name, summary, children }) =>
        html`<li>
          <div class="tree-item">
            <p class="tree-name"><a href="${path}">${name}</a></p>
            <p>${summary}</p>
          </div>
          ${children.length > 0 ? settingsTree(children) : ''}
        </li>`,
    )}
  </ul>`;
}
