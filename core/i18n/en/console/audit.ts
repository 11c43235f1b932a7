import type { Catalogue } from '../../catalogue.ts';
import { formatCount } from '../../format.ts';

export const auditList: Catalogue['console']['auditList'] = {
  title: 'System log',
  entry: 'Entry',
  time: 'Time',
  who: 'By',
  terminal: 'From terminal',
  event: 'Event',
  search: 'Filter by text or person',
  kind: 'Kind',
  kinds: {
    all: 'Everything',
    terminals: 'Terminals and enrolment',
    sessions: 'Signing in',
    meeting: 'Meeting and agenda',
    papers: 'Papers',
    polls: 'Votes',
    setup: 'Set-up',
  },
  anyTerminal: 'Any terminal',
  noTerminal: 'From no enrolled terminal',
  older: 'Load older entries',
  newer: (n) => `${formatCount(n, 'en')} new entries – reload`,
  shown: (shown, loaded) => `${formatCount(shown, 'en')} of ${formatCount(loaded, 'en')} loaded lines`,
  whole: 'The whole log is loaded',
  csv: 'Export CSV',
  empty: 'No line matches',
  file: 'system-log',
};
