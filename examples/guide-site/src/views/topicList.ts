import { html, type Html } from '../markup/html.ts';

interface TopicLink {
  path: string;
  title: string;
}

export function topicList(topics: readonly TopicLink[]): Html {
  return html`<ul class="topics">
    ${topics.map(({ path, title }) => html`<li><a href="${path}">${title}</a></li>`)}
  </ul>`;
}
