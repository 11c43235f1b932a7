import type { Catalogue } from '../../catalogue.ts';
import { formatCount } from '../../format.ts';

const n = (count: number) => formatCount(count, 'en');
const terminals = (count: number) => (count === 1 ? '1 terminal' : `${n(count)} terminals`);

export const orders: Catalogue['console']['orders'] = {
  bar: 'Orders to the selected terminals',
  chosen: (count) => `${terminals(count)} selected`,
  more: (count) => `and ${n(count)} more`,
  moreActs: 'More orders',
  acts: {
    identify: 'Identify',
    lock: 'Lock',
    unlock: 'Unlock',
    message: 'Message',
    reload: 'Reload',
    restart: 'Restart',
    shutDown: 'Shut down',
    wake: 'Wake',
    collectLogs: 'Collect logs',
    verifyPapers: 'Verify papers',
    update: 'Update',
    wipe: 'Wipe papers…',
  },
  reachesNobody: {
    screen: 'No terminal is selected',
    terminal: 'Only enrolled terminals and browsers that were let in can be locked',
    machine: 'Only for enrolled terminals, not for browsers',
  },
  leftOut: {
    noTerminal: (list) => `Left out: ${list} (no terminal).`,
    notEnrolled: (list) => `Left out: ${list} (not enrolled, so it cannot be locked).`,
    notForBrowsers: (list) => `Left out: ${list} (a browser has no program of the machine).`,
  },
  confirm: {
    restart: {
      title: (count) => `Restart ${terminals(count)}?`,
      text: 'The screen is dark for about a minute. Drafts and cached papers stay.',
      meeting: 'A meeting is under way: for a while the delegates there can neither follow it nor vote.',
    },
    shutDown: {
      title: (count) => `Shut down ${terminals(count)}?`,
      text: 'It runs again only when somebody presses its power button, or by Wake where the machine can.',
      meeting: 'A meeting is under way: the delegates there can neither follow it nor vote any more.',
    },
    lock: {
      title: (count) => `Lock ${terminals(count)}?`,
      text: 'The screen says so until it is unlocked; nobody can do anything there.',
      meeting: 'A meeting is under way: the delegates there cannot vote.',
    },
    reload: {
      title: (count) => `Reload the screens of ${terminals(count)}?`,
      text: 'The screen is empty for a few seconds. Drafts stay.',
      meeting: 'A meeting is under way: delegates may be reading or voting.',
    },
  },
  confirmActs: {
    restart: 'Restart',
    shutDown: 'Shut down',
    lock: 'Lock',
    reload: 'Reload',
  },
  targets: 'Terminals',
  message: {
    title: (count) => `Message to ${terminals(count)}`,
    text: 'Text',
    hint: (left) => `Stays on the screen until somebody there has taken note. ${n(left)} characters left.`,
    samples: 'Samples',
    sample: [
      'The technician is on the way, please wait a moment.',
      'This terminal will be restarted in a few minutes; everything done is kept.',
      'Please sign in for the meeting.',
    ],
    send: 'Send',
  },
  done: {
    lock: (count) => `${terminals(count)} locked`,
    unlock: (count) => `${terminals(count)} unlocked`,
  },
  strip: 'Last orders',
  none: 'No orders yet. Select terminals on the plan, then press an order.',
  columns: { time: 'Time', terminals: 'Terminals', outcome: 'Order and outcome', by: 'By' },
  states: {
    sent: 'not answered yet',
    done: 'done',
    failed: 'failed',
    silent: 'silent',
    away: 'not connected',
    notForBrowsers: 'not for browsers',
  },
  doneAs: { identify: 'shown', message: 'noted', wake: 'running', shutDown: 'off', restart: 'restarting' },
  waitingAs: { message: 'not noted yet', wake: 'not up yet' },
  silentAs: { message: 'never noted', wake: 'did not come up' },
  whys: {
    noMac: 'its network card is not known',
    'a meeting is under way': 'a meeting is under way',
    'the server is silent': 'the server did not answer the terminal',
  },
  outcomeOf: (count, state) => `${n(count)} ${state}`,
  showOutcomes: 'See the outcome of each terminal',
  outcomesOf: (act, time) => `${act}, ${time}`,
  again: (count) => `Order again for ${terminals(count)}`,
  logs: {
    title: 'Collected logs',
    open: (count) => `Logs (${n(count)})`,
    none: 'No logs were collected yet',
    noneText: 'Select terminals on the plan, then press Collect logs.',
    terminal: 'Terminal',
    at: 'Collected at',
    size: 'Size',
    download: 'Download',
    downloadOf: (terminal) => `Download the logs of ${terminal}`,
    failed: 'The logs could not be downloaded. Try again.',
  },
};
