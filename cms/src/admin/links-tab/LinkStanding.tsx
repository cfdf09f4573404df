import type { LinkStatus } from '../../links/sync/linkRow.ts';
import { toLabel } from '../labels/toLabel.ts';
import type { ListedLink } from './readDocumentLinks.ts';

type Tone = 'good' | 'warning' | 'bad' | 'neutral';

const tones: Readonly<Record<LinkStatus, Tone>> = {
  ok: 'good',
  'target-unpublished': 'warning',
  redirected: 'warning',
  'target-deleted': 'bad',
  broken: 'bad',
  unchecked: 'neutral',
};

/** Where the link stands when not in both the draft and what readers see. */
function namePerspective({ inDraft, inPublished }: ListedLink): string | null {
  if (inPublished) return inDraft ? null : 'Published, gone from the draft';
  return 'Not in what readers see';
}

/** Whether a link leads somewhere, and who sees it. */
export function LinkStanding({ link }: { link: ListedLink }) {
  const perspective = namePerspective(link);
  // Beside the word that its section is gone, "Ok" would say the opposite.
  const isHalfWay = link.status === 'ok' && link.leadsTo?.isLost === true;
  return (
    <>
      {isHalfWay ? null : (
        <span className={`signpost-tone signpost-tone--${tones[link.status]}`}>
          {toLabel(link.status)}
        </span>
      )}
      {perspective === null ? null : <span className="signpost-quiet">{perspective}</span>}
    </>
  );
}
