import type { Catalogue } from '../../catalogue.ts';
import { formatCount } from '../../format.ts';

export const auditList: Catalogue['console']['auditList'] = {
  title: 'System log',
  entry: 'Entry',
  time: 'Time',
  who: 'By',
  event: 'Event',
  search: 'Filter by text or person',
  older: 'Load older entries',
  newer: (n) => `${formatCount(n, 'en')} new entries – reload`,
  shown: (shown, loaded) => `${formatCount(shown, 'en')} of ${formatCount(loaded, 'en')} loaded lines`,
  whole: 'The whole log is loaded',
  csv: 'Export CSV',
  empty: 'No line matches',
  place: 'Seat',
  file: 'system-log',
};
