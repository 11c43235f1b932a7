import type { Catalogue } from '../../catalogue.ts';
import { formatCount } from '../../format.ts';

const people = (count: number) => (count === 1 ? '1 person' : `${formatCount(count, 'en')} people`);

export const pins: Catalogue['people']['pins'] = {
  issue: 'Issue PINs',
  issueSelected: (count) => `Issue PINs for ${people(count)}`,
  ask: (count) => `Issue new PINs for ${people(count)}?`,
  askText: 'Their old PINs stop working at once. The new ones are shown only once: print the slips before you close.',
  submit: 'Issue new PINs',
  title: (count) => `PINs of ${people(count)}`,
  once: 'Shown only once.',
  onceText: 'They cannot be looked up again after closing; issue new ones when needed.',
  print: 'Print slips',
  columns: { name: 'Name', code: 'Delegate code', place: 'Place', pin: 'PIN' },
  table: 'PINs just issued',
  done: 'Printed, close',
  slip: {
    pin: 'PIN',
    place: (label) => `Place ${label}`,
    noPlace: 'No place yet',
    code: (code) => `Delegate code: ${code}`,
    note: 'Enter this PIN at the place to join the meeting. Do not tell it to anybody.',
  },
};
