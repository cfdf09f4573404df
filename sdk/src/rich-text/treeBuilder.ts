/** Attributes by their HTML names; what is undefined, null or false is left out. */
export type ElementAttributes = Readonly<
  Record<string, string | number | boolean | null | undefined>
>;

/** Makes the output of a renderer: a string, React elements, or something of your own. */
export interface TreeBuilder<Output> {
  /** A text, which the output escapes if it needs to. */
  text(text: string): Output;
  /** An element by its HTML name. */
  element(tag: string, attributes: ElementAttributes, children: readonly Output[]): Output;
}
