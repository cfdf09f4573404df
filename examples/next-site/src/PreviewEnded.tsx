'use client';
import { useSearchParams } from 'next/navigation';

/** Says that the page is that of readers again, to whoever came to see a draft. */
export function PreviewEnded() {
  if (useSearchParams().get('preview') !== 'ended') return null;
  return (
    <aside className="preview-bar" aria-label="Preview">
      <p role="status">
        The preview has ended: this is what readers see. Open it again from the admin.
      </p>
    </aside>
  );
}
