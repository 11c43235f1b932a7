import type { Catalogue } from '../../catalogue.ts';

export const keyboard: Catalogue['shell']['keyboard'] = {
  label: 'On-screen keyboard',
  show: 'Open the keyboard',
  hide: 'Hide the keyboard',
  shift: 'Capital letters',
  shiftLocked: 'Capital letters are locked',
  digits: '?123',
  digitsSpoken: 'Digits and punctuation',
  letters: 'ABC',
  lettersSpoken: 'Letters',
  space: 'Space',
  backspace: 'Delete one character',
  enter: 'New line',
  done: 'Done',
  methods: { telex: 'Telex', vni: 'VNI' },
  method: (name) => `Typing with ${name}, touch to change`,
};
