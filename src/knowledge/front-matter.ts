/** A text in parts, one after the other. Line breaks are `\n`. */
export interface FrontMatterParts {
  /** The front matter with its two lines of `---`; empty if there is none. */
  head: string;
  /** What stands between the two lines, in whole lines; `null` if there is no front matter. */
  yaml: string | null;
  body: string;
}

/** Cuts a text after its front matter, which stands between two lines of `---`, from the first line. */
export function cutFrontMatter(text: string): FrontMatterParts {
  const unified = text.replace(/\r\n?/g, '\n');
  const parts = /^---[^\S\n]*\n([\s\S]*?\n)??---[^\S\n]*(?:\n|$)/.exec(unified);
  if (parts === null) return { head: '', yaml: null, body: unified };
  const [head, yaml = ''] = parts;
  return { head, yaml, body: unified.slice(head.length) };
}
