import type { Catalogue } from '../../catalogue.ts';
import { formatCount } from '../../format.ts';

export const terminal: Catalogue['console']['terminal'] = {
  nobodyThere: 'Nobody is signed in',
  facts: {
    enrolment: 'Enrolment',
    certificateUntil: 'Certificate until',
    name: 'Machine name',
    version: 'Machine’s version',
    client: 'Screen’s version',
    platform: 'System',
    latency: 'Latency',
    backlog: 'Backlog',
    lastSeen: 'Last seen',
    since: 'Signed in since',
    startedAt: 'Running since',
    recoveries: 'Recovered by itself',
    keys: 'Key kept in',
    displays: 'Displays',
    skew: 'Clock',
    papers: 'Cached papers',
    verified: 'Last verified',
    free: 'Free disk',
    address: 'Address',
    macs: 'Network cards',
  },
  platforms: {
    'linux-deb': 'Linux (deb)',
    'linux-appimage': 'Linux (AppImage)',
    windows: 'Windows',
    other: 'Other',
  },
  osStore: (backend) => (backend === '' ? 'The system’s key store' : `The system’s key store (${backend})`),
  osStoreShort: 'System store',
  keyFile: {
    noKeyring: 'A file only this machine reads: the system has no key store',
    unavailable: 'A file only this machine reads: the key store cannot be used',
  },
  keyFileShort: 'File',
  skewExact: 'exact',
  skew: (length, ahead) => `${length} ${ahead ? 'ahead' : 'behind'}`,
  seconds: (n) => `${n} s`,
  papersCount: (count, size) => `${formatCount(count, 'en')} papers, ${size}`,
  verifiedAt: (time, papers, bad) =>
    bad === 0
      ? `${time}: ${formatCount(papers, 'en')} papers, whole`
      : `${time}: ${formatCount(bad, 'en')} of ${formatCount(papers, 'en')} papers damaged`,
  papersStates: {
    whole: 'complete, verified',
    unverified: 'not verified',
    missing: 'missing',
    damaged: 'damaged papers',
  },
  recoveries: (n) => (n === 1 ? 'once' : `${formatCount(n, 'en')} times`),
  noMachine: 'The machine’s program has no line to the server: only orders to its screen reach it.',
  browserNote:
    'A browser has no program of the machine: it cannot be restarted, shut down, searched for logs or wiped.',
  absentNote: 'There is no terminal at this place. Enrol one, or let browsers in, in the enrolment part.',
  move: 'Move…',
  moveTitle: (name) => `Move ${name} to another place`,
  moveText: 'Whoever is signed in at it is signed out; then it opens the screen of its new place.',
  moveConfirm: 'Move',
  moved: 'The terminal has a new place',
  place: 'New place',
  taken: 'This place has an enrolled terminal. Revoke or move that one first.',
  revoke: 'Revoke…',
};
