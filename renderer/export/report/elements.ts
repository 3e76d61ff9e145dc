/** Markup of ours as elements of this page; it holds neither scripts nor inline styles. */
export function elementsOf(markup: string): readonly HTMLElement[] {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  return [...body.children].map((element) => document.adoptNode(element) as HTMLElement);
}
