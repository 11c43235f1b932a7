import type { Tone } from './letter.ts';
import type { ShapeChange } from './word.ts';

/** What a key does to the word that is being written, before it counts as a letter of its own. */
export type KeyAct =
  | { readonly kind: 'tone'; readonly tone: Tone }
  | { readonly kind: 'shape'; readonly changes: readonly ShapeChange[]; readonly alone: 'ư' | null }
  | { readonly kind: 'stroke' };

/** A way of writing Vietnamese on keys without marks: by key, in lower case. */
export type InputMethod = Readonly<Record<string, KeyAct>>;
