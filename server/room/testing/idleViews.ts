import type { LiveViews } from '../channel.ts';

const still = <T>(view: T) => ({ version: 0, make: () => view });
const nobodyLooks = () => ({
  version: 0,
  make: () => {
    throw new Error('no console is connected');
  },
});

/** Views that are not made from the journal, where nobody looks at the technical ones. */
export const IDLE_VIEWS: LiveViews = {
  requests: () => still({ requests: [] }),
  terminals: () => still({ terminals: [] }),
  server: nobodyLooks,
  enrolment: nobodyLooks,
  orders: () => still({ orders: [], logs: [] }),
  updates: () => still({ serverVersion: 'test', files: [], rollout: null }),
  readiness: () => still({ check: null }),
  readings: () => still({ papers: [], delegates: [], terminals: [] }),
  lockedSignIns: () => still({ people: [] }),
  log: () => still({ publicKey: '', checkpoint: '', size: 0, witnesses: 0, alarms: [] }),
  presentation: () => still(null),
  pointer: () => still(null),
  strokes: () => still({ strokes: [] }),
  followers: () => still(null),
};
