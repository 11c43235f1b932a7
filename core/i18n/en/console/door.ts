import type { Catalogue } from '../../catalogue.ts';
import { formatCount } from '../../format.ts';

const screens = (n: number) => (n === 1 ? '1 screen' : `${formatCount(n, 'en')} screens`);

const whys: Catalogue['console']['door']['refusals']['whys'] = {
  malformed: {
    what: 'The request to enrol is malformed',
    next: 'The machine may run an old version, or the code was mistyped. Check its version and try a new code.',
  },
  unknownInvitation: {
    what: 'The server has no such enrolment code',
    next: 'It was mistyped, or the server was restarted after it was made. Make a new code.',
  },
  usedInvitation: {
    what: 'The enrolment code was used before',
    next: 'A code is used once. Make a new one for this machine.',
  },
  expiredInvitation: { what: 'The enrolment code is over', next: 'Make a new code and enter it at once.' },
  wrongProof: {
    what: 'It did not prove that it knows the code',
    next: 'Check every character and try again. If it happens again, somebody may sit in between: tell whoever runs the network.',
  },
  badRequest: {
    what: 'Its certificate request is not valid',
    next: 'Install the new version on that machine and enrol it again.',
  },
  clockWrong: {
    what: 'The machine’s clock is more than a day off',
    next: 'Set date and time of that machine and enrol it again.',
  },
  tooMany: {
    what: 'Too many attempts to enrol',
    next: 'Decide on the machines that wait. If one strange address is behind it, find that machine and unplug it.',
  },
  refused: {
    what: 'It was refused when the words were compared',
    next: 'Find out why the words differed before you try a new code.',
  },
  authorityLocked: {
    what: 'The room’s key is closed: no certificate could be issued',
    next: 'Open the room’s key with the installation passphrase, then compare the words again.',
  },
  noCertificate: {
    what: 'A stranger: the door is locked',
    next: 'If it is a machine of the room, enrol it. If nobody knows it, find it by its address.',
  },
  revoked: {
    what: 'A revoked machine still tries to get in',
    next: 'To use it again, enrol it anew. Otherwise switch it off or unplug it.',
  },
  unknownCertificate: {
    what: 'Its certificate is not on the room’s list',
    next: 'It belongs to another room, or the server was installed anew. Enrol it again.',
  },
  certificateOver: {
    what: 'Its certificate is not valid at this time',
    next: 'Check the server’s date and time. If they are right, revoke the machine and enrol it again.',
  },
  badTls: {
    what: 'Its encrypted connection is of the wrong kind',
    next: 'Mostly a browser that does not trust the room’s certificate, an old browser, or a network scanner. If it happens often, find the machine by its address.',
  },
};

export const door: Catalogue['console']['door'] = {
  title: 'Door',
  lock: 'Lock the door',
  locked: 'Locked',
  open: 'Open',
  means: {
    locked: {
      known: 'Enrolled machines and admitted browsers: get in as always.',
      strangers: 'Every other machine of the network: sees nothing, not even the sign-in.',
      newcomers: 'New machines: can still be enrolled with a code.',
    },
    open: {
      known: 'Enrolled machines and admitted browsers: get in as always.',
      strangers: 'Every other machine of the network: reaches the sign-in, and needs a password to go on.',
      newcomers: 'Lock it once all machines are enrolled, before the meeting.',
    },
  },
  openForNow: 'The door stands open for this run of the server',
  openForNowText:
    'The server was started with --open-door, so strangers get in although the door is locked. When you are done, restart it without that option.',
  self: {
    title: 'Cannot be locked yet: this browser was not admitted',
    text: 'Locking now would lock you out. Admit this browser first.',
    lockedTitle: 'This browser was not admitted',
    lockedText: 'Once the server runs without --open-door, this screen cannot get in. Admit it now.',
    admit: 'Admit this browser…',
    admitTitle: 'Admit this browser',
    reload: 'Admitted? Reload the screen',
    known: 'This screen stands on an admitted machine: the door can be locked safely.',
    steps: [
      'Open the enrolment page in a new tab of this very browser.',
      'Type the 12 characters below and a name for the machine, such as “Console”.',
      'Come back here, press Compare, choose Console and say yes.',
      'Reload this screen.',
    ],
    openPage: 'Open the enrolment page',
    making: 'Making a code…',
    compare: 'Compare the four words',
    waiting: 'Waiting for the browser to ask…',
  },
  confirm: {
    title: 'Lock the door?',
    text: 'From now on only enrolled machines and admitted browsers get in.',
    cut: (n) => `${screens(n)} now open without being admitted will be cut off:`,
    others: (n) => `and ${screens(n)} more`,
    unnamed: 'not signed in',
    do: 'Lock the door',
  },
  lockedNow: 'The door is locked',
  openedNow: 'The door is open',

  browsers: {
    title: 'Browsers as delegates’ seats',
    text: 'At these seats a delegate may use a browser that is not enrolled. Every list of machines says which ones are not.',
    lockedNote: 'The door is locked: a browser at one of these seats must also be admitted by itself.',
    legend: 'Seats where a browser may be used',
    none: 'No seat',
    noneHint: 'The strictest: every seat needs an enrolled machine.',
    all: 'Every seat',
    allHint: 'When delegates use their own machines.',
    some: 'Some seats',
    someHint: 'Only the chosen ones.',
    places: 'Choose seats',
    search: 'Find a seat’s number',
    noPlace: 'There is no such seat',
    chosen: (n) => (n === 1 ? '1 seat chosen' : `${formatCount(n, 'en')} seats chosen`),
    chooseAll: 'Choose all',
    chooseNone: 'Choose none',
    save: 'Save',
    reset: 'Discard changes',
    saved: 'Seats where a browser may be used were saved',
    unsaved: 'There are unsaved changes',
    roomHasNone: 'The room has no seats yet',
  },

  refusals: {
    title: 'Lately turned away',
    hint: 'Each address and reason is shown once, the latest time',
    columns: { at: 'At', address: 'From', what: 'Which machine, what for', why: 'Why, and what to do' },
    whys,
    none: 'Nobody was turned away',
    noneText: 'Since the server started, no machine was turned away at the door.',
  },

  authority: {
    title: 'Room’s key',
    closed: 'The key is closed',
    openUntil: (time) => `The key is open until ${time}`,
    closedText: 'On disk the key is encrypted. Open it with the installation passphrase to enrol machines.',
    openText:
      'The server can issue certificates to new machines. The key closes by itself; close it when you are done.',
    unlockTitle: 'Open the room’s key',
    passphrase: 'Installation passphrase',
    passphraseHint: 'At its first start the server wrote it into first-access.json in the data folder.',
    unlock: 'Open the key',
    close: 'Close the key',
    unlocked: 'The room’s key is open for an hour',
    closedNow: 'The room’s key is closed',
    keep: 'Keeping the key safe',
    change: 'Change the passphrase…',
    changeTitle: 'Change the installation passphrase',
    current: 'Current passphrase',
    next: 'New passphrase',
    nextHint: 'At least 12 characters. Write it down and keep it safe: without it no new machine can be enrolled.',
    repeat: 'Repeat the new passphrase',
    differs: 'The two entries differ',
    short: 'At least 12 characters',
    changeDo: 'Change the passphrase',
    changed: 'The installation passphrase was changed',
    export: 'Export to a file for USB…',
    exportTitle: 'Export the room’s key to a file',
    exportText:
      'The file holds the key, encrypted with the installation passphrase. Copy it to a USB stick and keep that safe: if the server breaks, with this file no machine has to be enrolled again.',
    exportDo: 'Export',
    exported: (name) => `${name} was downloaded`,
    fingerprint: 'Fingerprint (SHA-256)',
    fingerprintHint: 'Must equal the fingerprint that browsers show for the issuer.',
    server: 'The server’s certificate',
    serverUntil: (date) => `Until ${date}`,
    serverDays: (days) =>
      `${days === 1 ? '1 day' : `${formatCount(days, 'en')} days`} left. Open the room’s key to renew it; no machine has to be enrolled again.`,
    serverOver: 'It is over. Open the room’s key to renew it at once.',
    missing: 'The certificate lacks addresses of the server',
    missingText:
      'Browsers that open the server at these addresses call it unsafe. Open the room’s key to renew the certificate.',
    complete: 'Has every address of the server',
  },
};
