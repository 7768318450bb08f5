/** The coverage page's style sheet: underlines and labels tell the states apart without colour. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1b1f24, #e6e8eb); --soft: light-dark(#57606a, #a2abb5);
  --paper: light-dark(#fff, #16191d); --facts: light-dark(#1a6b3c, #6fd39b); --waived: light-dark(#57606a, #a2abb5);
  --none: light-dark(#a4262c, #ff9a9a); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.7 Georgia, serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1, h2, h3, .figures, .legend, .mark, aside { font-family: system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { margin-top: 2.5rem; line-height: 1.25; } h3::first-letter { text-transform: uppercase; }
h3 { margin: 0; font-size: 1rem; }
.figures, .legend { color: var(--soft); font-size: .875rem; }
.paragraph { margin: 1rem 0; }
.sentence { all: unset; display: inline; cursor: pointer; text-decoration-line: underline; text-underline-offset: .25em; }
.sentence.facts { text-decoration-color: var(--facts); text-decoration-style: solid; }
.sentence.waived { text-decoration-color: var(--waived); text-decoration-style: dotted; }
.sentence.none { text-decoration-color: var(--none); text-decoration-style: wavy; }
.sentence:hover { background: color-mix(in srgb, currentColor 9%, transparent); }
.sentence:focus-visible { outline: 2px solid; outline-offset: 2px; }
.mark { display: inline-block; padding: 0 .4em; border: 1px solid; border-radius: 1em; font-size: .75rem; line-height: 1.4; }
.mark.facts { color: var(--facts); } .mark.waived { color: var(--waived); } .mark.none { color: var(--none); }
aside { max-width: min(36rem, 90vw); padding: 1rem 1.25rem; border: 1px solid var(--soft); border-radius: .5rem;
  background: var(--paper); color: var(--ink); font-size: .9375rem; }
aside ul { padding-left: 1.25rem; } aside p { margin: .35rem 0; }
`;
