/** All elements of HTML, those of earlier versions included. */
const NAMES = new Set(
  [
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink',
    'blockquote body br button canvas caption center cite code col colgroup data datalist dd del',
    'details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame',
    'frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd label',
    'legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol',
    'optgroup option output p param picture plaintext pre progress q rp rt ruby s samp script search',
    'section select slot small source span strike strong style sub summary sup svg table tbody td',
    'template textarea tfoot th thead time title tr track tt u ul var video wbr xmp',
  ].flatMap((names) => names.split(' ')),
);

/** True for a tag of HTML, in any case; `<Link>` is a component, though HTML has a link as well. */
export function isHtmlName(name: string): boolean {
  return name !== 'Link' && NAMES.has(name.toLowerCase());
}

/** True for elements whose content is of another language, with names of its own. */
export function isForeignName(name: string): boolean {
  return /^(?:svg|math|script|style)$/i.test(name);
}
