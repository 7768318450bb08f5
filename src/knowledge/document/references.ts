import type { Definition, Nodes, Root } from 'mdast';

/** Gives links and images by reference ("[the fees][]") the address that is defined elsewhere in the document. */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  const references: Nodes[] = [];
  const visit = (node: Nodes): void => {
    // Of several definitions the first counts (CommonMark 0.31, 4.7).
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    else if (node.type === 'linkReference' || node.type === 'imageReference') references.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  for (const reference of references) {
    const { identifier, type } = reference as Extract<Nodes, { identifier: string }>;
    const url = definitions.get(identifier)?.url;
    if (url !== undefined)
      Object.assign(reference, { type: type === 'linkReference' ? 'link' : 'image', url });
  }
}
