/** Signs that a terminal obeys instead of showing, or that turn the reading direction. */
const commands = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Text for a terminal: what would steer it is shown as a replacement sign. Its lines stay. */
export function safeText(text: string): string {
  return text.replace(commands, '\ufffd');
}

/** As `safeText`, in one line: words that somebody wrote can't begin a line of their own. */
export function safeLine(text: string): string {
  return safeText(text.replace(lineBreaks, ' '));
}
