/** What a check before publishing found. Errors keep a document from being published. */
export interface Finding {
  severity: 'error' | 'warning';
  code:
    | 'link-broken'
    | 'link-target-deleted'
    | 'link-target-unpublished'
    | 'nothing-to-show'
    | 'image-without-alt'
    | 'figure-without-source'
    | 'summary-too-short'
    | 'summary-too-long';
  /** The field it is about, as the admin names it: `body`, `figures.2.source`. */
  path: string;
  /** Says to an editor what is wrong and what to do. */
  message: string;
}
