import type { PreviewState } from '@signpost/sdk/express';
import { html, type Html } from '../markup/html.ts';

/** Says that this is no page as readers see it, and leads out. */
export function previewBar({ leavePath }: PreviewState, path: string): Html {
  const action = `${leavePath}?to=${encodeURIComponent(path)}`;
  return html`<aside class="preview-bar" aria-label="Preview">
    <p>Draft preview: one page is shown as its draft, all others as readers see them.</p>
    <form method="post" action="${action}"><button>Leave preview</button></form>
  </aside>`;
}

/** Says that the page is that of readers again, to whoever came to see a draft. */
export function endedBar(): Html {
  return html`<aside class="preview-bar" aria-label="Preview">
    <p role="status">
      The preview has ended: this is what readers see. Open it again from the admin.
    </p>
  </aside>`;
}

/** Lets the page follow what is typed in the admin. */
export function previewScript({ script }: PreviewState): Html {
  return html`<script
    defer
    src="${script['src']}"
    data-cms="${script['data-cms']}"
    data-document="${script['data-document']}"
    data-expires="${script['data-expires']}"
    data-path="${script['data-path']}"
  ></script>`;
}
