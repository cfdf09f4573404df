import type { PreviewState } from '@signpost/sdk/next';

/** Says that this is no page as readers see it, leads out, and follows what is typed in the admin. */
export function PreviewBar({ state }: { state: PreviewState }) {
  return (
    <aside className="preview-bar" aria-label="Preview">
      <p>Draft preview: one page is shown as its draft, all others as readers see them.</p>
      <form method="post" action={state.leavePath}>
        <button>Leave preview</button>
      </form>
      <script defer {...state.script} />
    </aside>
  );
}
