import type { Page } from '@signpost/sdk';
import type { Comment } from '@signpost/sdk/comments';
import { html, type Html } from '../markup/html.ts';
import { formatDate } from './formatDate.ts';
import { section } from './section.ts';

/** What readers wrote about a guide, as far as it was approved: plain text, line by line as written. */
export function commentList({ items, totalCount }: Page<Comment>): Html | '' {
  if (items.length === 0) return '';
  const more = totalCount - items.length;
  const content = html`<ol class="comments">
      ${items.map(
        ({ id, authorName, submittedAt, text }) =>
          html`<li id="comment-${id}">
            <p class="quiet"><strong>${authorName}</strong>, ${formatDate(submittedAt)}</p>
            <p class="comment-text">${text}</p>
          </li>`,
      )}
    </ol>
    ${more > 0 ? html`<p class="quiet">And ${more} more.</p>` : ''}`;
  return section({ id: 'comments', title: 'Comments', content });
}
