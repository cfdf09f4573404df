import { escapeMarkup } from './escapeMarkup.ts';
import { safeAddress } from './safeAddress.ts';

/** Markup that is safe to send. Only `html` and `trustMarkup` make it. */
export class Html {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

/** For markup made by something that escapes by itself: the SDK's rich text, a JSON-LD script. */
export function trustMarkup(markup: string): Html {
  return new Html(markup);
}

/**
 * A template whose values are escaped where they stand. Lists are joined; null, undefined and
 * false are left out. An unsafe address in `href`, `src` or `action` becomes `#`.
 * @throws {TypeError} for a value in an unquoted attribute, in a tag, or in a script or style.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let before = strings[0] ?? '';
  let markup = before;
  values.forEach((value, index) => {
    const next = strings[index + 1] ?? '';
    markup += write(value, readPlace(before)) + next;
    before += '\u0001' + next;
  });
  return new Html(markup);
}

type Place = 'text' | 'attribute' | 'address' | 'tag' | 'raw';

function readPlace(before: string): Place {
  const attribute = /([\w:-]+)="[^"]*$/.exec(before);
  if (attribute) return /^(href|src|action)$/i.test(attribute[1] ?? '') ? 'address' : 'attribute';
  if (/<(script|style)\b[^>]*>[^<]*$/i.test(before)) return 'raw';
  return /<[^>]*$/.test(before.replace(/="[^"]*"/g, '')) ? 'tag' : 'text';
}

function write(value: HtmlValue, place: Place): string {
  if (value === null || value === undefined || value === false || value === '') return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map((item) => write(item, place)).join('');
  if (place === 'tag' || place === 'raw') {
    throw new TypeError('A value stands in a tag, a script or a style: put it in quotes or text.');
  }
  const text = String(value);
  return escapeMarkup(place === 'address' ? (safeAddress(text) ?? '#') : text);
}
