import type { Catalogue } from '../catalogue.ts';

export const papers: Catalogue['papers'] = {
  label: {
    ordinary: 'Ordinary',
    internal: 'Internal',
    secret: 'Secret',
    highlySecret: 'Highly secret',
    topSecret: 'Top secret',
  },
  number: (number) => `No. ${number}`,
  version: (version) => `Version ${version}`,
  locked: 'Not open now',
  lockedText: 'A secret paper opens only while its item is being discussed.',
  closed: 'The secret paper has been closed',
  closedText: 'Its item is no longer being discussed. What was read is gone from this screen.',
  newVersion: (version) => `There is a new version (version ${version})`,
  newVersionText: (shown) => `This screen still shows version ${shown}.`,
  openVersion: 'Open it',
  seeChanges: 'What changed',
  later: 'Later',
  waitingVersion: (version) => `Open version ${version}`,
  band: (label, name, time) => `${label.toLocaleUpperCase('en')} · ${name} · ${time}`,
  here: 'On this terminal',
};
