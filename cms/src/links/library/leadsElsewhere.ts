const ELSEWHERE = /^(?:#|\/\/|[a-z][a-z\d+.-]*:)/i;

/** Whether a link's target is no page, whatever pages there are: an address on the web, or a `#`. */
export function leadsElsewhere(target: string): boolean {
  return ELSEWHERE.test(target);
}
