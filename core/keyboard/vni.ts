import type { InputMethod } from './method.ts';

/** VNI: digits for the marks. */
export const VNI: InputMethod = {
  '1': { kind: 'tone', tone: 'sac' },
  '2': { kind: 'tone', tone: 'huyen' },
  '3': { kind: 'tone', tone: 'hoi' },
  '4': { kind: 'tone', tone: 'nga' },
  '5': { kind: 'tone', tone: 'nang' },
  '0': { kind: 'tone', tone: 'none' },
  '6': {
    kind: 'shape',
    changes: [
      { base: 'a', shape: 'circumflex' },
      { base: 'e', shape: 'circumflex' },
      { base: 'o', shape: 'circumflex' },
    ],
    alone: null,
  },
  '7': {
    kind: 'shape',
    changes: [
      { base: 'u', shape: 'horn' },
      { base: 'o', shape: 'horn' },
    ],
    alone: null,
  },
  '8': { kind: 'shape', changes: [{ base: 'a', shape: 'breve' }], alone: null },
  '9': { kind: 'stroke' },
};
