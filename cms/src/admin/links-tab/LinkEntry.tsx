import { toLabel } from '../labels/toLabel.ts';
import { MarkedSentence } from '../sentence/MarkedSentence.tsx';
import { LedSection } from './LedSection.tsx';
import { LinkStanding } from './LinkStanding.tsx';
import { OtherEnd } from './OtherEnd.tsx';
import type { ListedLink } from './readDocumentLinks.ts';

/** One link: its sentence with the linked words marked, the other end, and how it stands. */
export function LinkEntry({ link, adminRoute }: { link: ListedLink; adminRoute: string }) {
  const hasWords = link.sentence !== '' || link.anchorText !== '';
  return (
    <li className="signpost-link">
      {hasWords ? (
        <p>
          <MarkedSentence sentence={link.sentence} anchorText={link.anchorText} />
        </p>
      ) : null}
      <p className="signpost-link__facts">
        <OtherEnd link={link} adminRoute={adminRoute} />
        <LedSection section={link.leadsTo} />
        <LinkStanding link={link} />
        {link.relation === 'related' ? null : (
          <span className="signpost-quiet">{toLabel(link.relation)}</span>
        )}
      </p>
    </li>
  );
}
