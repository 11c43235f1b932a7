import type { Catalogue } from '../catalogue.ts';

export const compare: Catalogue['compare'] = {
  title: (from, to) => `Version ${from} compared with version ${to}`,
  back: 'Back to the paper',
  list: 'What changed',
  onPage: (page) => `Page ${page}`,
  deleted: 'Out:',
  inserted: 'In:',
  more: (n) => `and ${n} more`,
  count: (n) => (n === 0 ? 'Both versions have the same words.' : n === 1 ? '1 change' : `${n} changes`),
  at: (at, of) => `${at}/${of}`,
  previous: 'Previous',
  next: 'Next',
  reading: 'Comparing the words of both versions',
  failed: 'They could not be compared.',
  retry: 'Try again',
  scan: 'A scan: its words cannot be compared. Both are open beside each other, at the same page.',
};
