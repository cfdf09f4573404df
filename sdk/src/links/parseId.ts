/** The parts of a document's id, such as `articles:6f1c`. */
export interface IdParts {
  /** The type in the authoring model, for example `career-settings`. */
  type: string;
  /** Its number or name within the type. */
  key: string;
}

/** Takes an id apart; null when it does not have the form of one. */
export function parseId(id: string): IdParts | null {
  const [, type, key] = /^([a-z]+(?:-[a-z]+)*):(.+)$/.exec(id) ?? [];
  return type === undefined || key === undefined ? null : { type, key };
}
