import type { Catalogue } from '../../catalogue.ts';

export const recall: Catalogue['shell']['recall'] = {
  title: 'Recall report',
  hint: 'Every terminal reports each paper that it deleted, and when. One that is off deletes and reports when it is back.',
  empty: 'No papers were ordered to be deleted',
  emptyText: 'The technician orders it on the Technician screen. What each terminal reports appears here at once.',
  order: 'Order',
  orderAt: (at, all) => `${at} · ${all ? 'all papers' : 'named papers'}`,
  reported: (done, all) => `${done} of ${all} terminals have reported`,
  deleted: (papers) => `${papers} copies deleted`,
  failed: (papers) => `${papers} copies not deleted`,
  waiting: (terminals) => `${terminals} terminals have not reported`,
  columns: { terminal: 'Terminal', paper: 'Paper', at: 'Deleted at', state: 'Result' },
  state: {
    deleted: 'Deleted',
    failed: (why) => `Not deleted: ${why}`,
    waiting: 'Not reported yet',
    nothing: 'Kept no papers',
  },
  unnamed: (hash) => `A paper that is not in the list any more (${hash}…)`,
  table: 'What was deleted, by terminal and paper',
  print: 'Print the report',
  orderedAt: (at) => `Ordered at ${at}`,
  printedAt: (at) => `Printed at ${at}`,
  maker: 'Reported by',
  technician: 'Technician',
};
