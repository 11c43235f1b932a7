import type { Catalogue } from '../../catalogue.ts';
import { formatCount } from '../../format.ts';

export const server: Catalogue['console']['server'] = {
  title: 'Server',
  running: 'Running',
  stale: 'Old figures',
  fault: 'The journal cannot be written',
  faultText: 'The room refuses every change until this is mended. Check the disk and restart the server.',
  commit: 'Commit time (p99)',
  commitHint: (p50, commits) => `Median ${p50} ms · ${formatCount(commits, 'en')} commits`,
  commitChart: (n) => `The latest ${n} commits`,
  seats: 'Seats connected',
  missing: (n) => `${formatCount(n, 'en')} missing`,
  complete: 'Complete',
  sessions: (n) => `${formatCount(n, 'en')} terminals connected`,
  disk: 'Data disk',
  diskFree: (free, total) => `${free} free of ${total}`,
  diskLow: 'Nearly full',
  journal: 'Journal',
  entries: (n) => `${formatCount(n, 'en')} entries`,
  head: 'Latest hash',
  loop: 'Loop delay',
  memory: 'Memory',
  version: 'Version',
  upSince: (time) => `Running since ${time}`,
};
