/** What stands before the path of a file that Jekyll is told to link to. */
export const FILE_MARK = 'file:';

/** Lines that only lay a page out, in HTML or as a component. */
const LAYOUT_LINE =
  /^\s*<\/?(?:div|section|details|summary|span|figure|table|tr|td|th|thead|tbody|ul|ol|br|img|center|p|b|font|button|iframe|video|[A-Z]\w*)\b[^>]*>\s*$/gm;

/** A page's Markdown with what a site generator adds taken out or, where it is an address, put in. */
export function cleanTemplates(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|pre)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\{%-?\s*link\s+([^\s%]+)\s*-?%\}/g, `${FILE_MARK}$1`)
    .replace(/\{\{\s*site\.baseurl\s*\}\}/g, '')
    .replace(/\{%-?\s*page\s+"?([^"\s%]+)"?\s*-?%\}/g, '$1')
    .replace(/\{\{[<%]\s*(?:link|ref|relref)\s+"?([^"\s>]+)"?\s*[>%]\}\}/g, '$1')
    .replace(/\{[%#][\s\S]*?[%#]\}|<%[\s\S]*?%>|\{\{[<%][\s\S]*?[>%]\}\}/g, '')
    .replace(/\]\(\{\{[^}]*\}\}\)/g, '](https://elsewhere.example)')
    .replace(/^\s*(?:import|export) .*$/gm, '')
    .replace(/^:{2,}.*$/gm, '')
    .replace(/\{:[^}\n]*\}|\{ ?[.#][\w -.]+\}/g, '')
    .replace(/:(?:octicons|fontawesome|material)-[\w-]+:/g, '')
    .replace(LAYOUT_LINE, '');
}

/** Text of a paragraph without the tags in it. */
export function stripTags(text: string): string {
  return text.replace(/<[^>]+>/g, '').replace(/\{\{([^}]*)\}\}/g, '$1');
}
