import type { Catalogue } from '../../catalogue.ts';

export const screen: Catalogue['shell']['screen'] = {
  identify: 'This terminal is',
  locked: 'This terminal is locked',
  lockedText: 'The technician has locked this terminal for now. Raise your hand to call the technician of the room.',
  kept: 'Whatever was half done is kept, and is here again when the terminal is unlocked.',
  from: 'From the technician',
  noted: 'I have read it',
};
