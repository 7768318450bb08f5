/** Types for packages that ship none. */

declare module 'stopword' {
  type Words = readonly string[];
  export const spa: Words, por: Words, porBr: Words, fra: Words, deu: Words, ita: Words;
  export const nld: Words, swe: Words, nob: Words, dan: Words, fin: Words, pol: Words;
  export const ces: Words, ron: Words, hun: Words, tur: Words, ind: Words, vie: Words;
}
