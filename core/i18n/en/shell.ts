import type { Catalogue } from '../catalogue.ts';
import { formatCount, formatLength } from '../format.ts';
import { enrol } from './shell/enrol.ts';
import { keyboard } from './shell/keyboard.ts';
import { recall } from './shell/recall.ts';
import { screen } from './shell/screen.ts';

export const shell: Catalogue['shell'] = {
  title: 'This terminal is not set up',
  wrong: (path) => `The configuration file ${path} has a mistake:`,
  enrol,
  keyboard,
  recall,
  screen,
  revoked: {
    title: 'This terminal was revoked',
    text: 'The technician revoked this terminal, and the server does not take it any more. To use it again: open its screen, tap five times in the upper left corner, type the service PIN and choose Enrol again in the room.',
    toScreen: 'Open the terminal’s screen',
  },
  service: {
    title: 'Terminal service',
    hint: 'Enter the service code of this terminal.',
    pad: 'Keys for the service code',
    next: 'Continue',
    wrongPin: 'The service code is wrong',
    locked: (milliseconds) => `Too many wrong codes. Try again in ${formatLength(milliseconds)}.`,
    acts: {
      restart: 'Restart the program',
      wipeDocuments: 'Delete the papers on this terminal',
      update: 'Install the version that the server offers',
      enrolAgain: 'Enrol again in the room',
      leave: 'Leave the program',
    },
    sureToEnrol:
      'The terminal forgets its certificate and its room. To be used again it must be enrolled from the Technician screen.',
    sureToEnrolYes: 'Forget this room and enrol again',
    done: 'Done',
    failed: 'It could not be done',
    facts: {
      version: 'Version',
      keys: 'Where the key is kept',
      fault: 'Connection',
      documents: 'Papers on this terminal',
      displays: 'Displays',
      certificate: 'The terminal’s certificate holds until',
      server: 'Name of the server',
      clock: 'Clock, compared with the server’s',
      offer: 'Version that the server offers',
      recoveries: 'Recovered by itself',
    },
    keys: {
      osStore: (backend) => `The system’s key store (${backend})`,
      noKeyring: 'A file that only this account can read: the system has no key store',
      unavailable: 'A file that only this account can read: the system’s key store does not open',
    },
    skew: (milliseconds) =>
      Math.abs(milliseconds) < 1_000
        ? 'Less than a second'
        : milliseconds > 0
          ? `${formatLength(milliseconds)} fast`
          : `${formatLength(-milliseconds)} slow`,
    noSkew: 'Not measured yet',
    noCertificate: 'There is none',
    certificateOver: (day) => `${day} – over`,
    noOffer: 'None',
    recoveries: (count) => `${formatCount(count, 'en')} since it was switched on`,
    connected: 'No fault',
    faults: {
      unreachable: 'The server cannot be reached',
      refusedConnection: 'The server is not running, or the port is wrong',
      wrongName: 'The server’s certificate has another name',
      foreignAuthority: 'The server does not belong to this room',
      certificateOver: 'The server’s certificate is over, or this terminal’s clock is fast',
      clockBehind: 'This terminal’s clock is slow',
      noCommonTls: 'The server does not speak TLS 1.3',
      notEnrolled: 'This terminal is not enrolled in the room',
      revoked: 'The technician revoked this terminal',
      unknownCertificate: 'The server does not know this terminal’s certificate',
      ownCertificateOver: 'This terminal’s certificate is over',
      other: 'Another fault, see the terminal’s log',
    },
  },
};
