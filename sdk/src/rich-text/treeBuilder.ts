/** Attributes by their HTML names; what is undefined, null or false is left out. */
export type ElementAttributes = Readonly<
  Record<string, string | number | boolean | null | undefined>
>;

/** Makes the output of a renderer: a string, React elements, or something of your own. */
export interface TreeBuilder<Output> {
  text(text: string): Output;
  element(tag: string, attributes: ElementAttributes, children: readonly Output[]): Output;
}
