import type { InputMethod } from './method.ts';

/** Telex: letters for the marks. A w that finds no vowel is ư. */
export const TELEX: InputMethod = {
  s: { kind: 'tone', tone: 'sac' },
  f: { kind: 'tone', tone: 'huyen' },
  r: { kind: 'tone', tone: 'hoi' },
  x: { kind: 'tone', tone: 'nga' },
  j: { kind: 'tone', tone: 'nang' },
  z: { kind: 'tone', tone: 'none' },
  a: { kind: 'shape', changes: [{ base: 'a', shape: 'circumflex' }], alone: null },
  e: { kind: 'shape', changes: [{ base: 'e', shape: 'circumflex' }], alone: null },
  o: { kind: 'shape', changes: [{ base: 'o', shape: 'circumflex' }], alone: null },
  w: {
    kind: 'shape',
    changes: [
      { base: 'u', shape: 'horn' },
      { base: 'o', shape: 'horn' },
      { base: 'a', shape: 'breve' },
    ],
    alone: 'ư',
  },
  d: { kind: 'stroke' },
};
