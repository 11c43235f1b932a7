import type { Catalogue } from '../../catalogue.ts';
import { formatCount } from '../../format.ts';

export const picker: Catalogue['console']['picker'] = {
  label: 'Choose terminals',
  search: 'Find a terminal or seat',
  columns: { terminal: 'Terminal', state: 'Connection', version: 'Version' },
  connected: 'Connected',
  away: 'Away',
  all: 'Select all shown',
  empty: 'No terminal matches',
  chosen: (n) => `${formatCount(n, 'en')} chosen`,
};
