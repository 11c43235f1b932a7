type Child = Node | string | null;

/** A text in Vietnamese with its English beside or under it. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Makes an element; texts become text nodes, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Vietnamese with English after it, smaller. */
export function bilingual({ vi, en }: Words): DocumentFragment {
  const both = document.createDocumentFragment();
  both.append(element('span', {}, vi), ' ', element('span', { class: 'en', lang: 'en' }, en));
  return both;
}
