/** A reader's comment that a person has approved; it stands in its article's content. */
export interface PublishedComment {
  id: string;
  authorName: string;
  text: string;
  /** ISO 8601 in UTC. */
  submittedAt: string;
}
