import type { Catalogue } from '../../catalogue.ts';

const NEW_CODE = 'Make a new enrolment code on the Technician screen and try again.';

export const enrol: Catalogue['shell']['enrol'] = {
  title: 'Enrol this terminal in a room',
  over: 'This terminal belongs to no room yet',
  forTerminals: 'This page is for the room’s terminals',
  forTerminalsText: 'A browser does not enrol here. Open the screen that you need, or ask the technician.',
  toStart: 'Choose a screen',
  how: 'Choose the room',
  howText: 'First make an enrolment code on the Technician screen, then choose the room found on the network.',
  looking: 'Looking for rooms on the network…',
  noRooms: 'No room was found',
  noRoomsText: 'Check the network cable and the server, or use one of the other ways.',
  lookAgain: 'Look again',
  roomId: (authority) => `Room key ${authority}`,
  otherWays: 'Other ways',
  byAddress: 'Type the address',
  byAddressNote: 'When the server’s address is known',
  byStick: 'File on a USB stick',
  byStickNote: 'Plug in a stick with an enrolment file',
  scan: 'QR code',
  scanNote: 'Plug a scanner into this terminal and scan the code on the Technician screen',
  addressTitle: 'The server’s address',
  addressHint: 'For example 192.168.1.10 or nghi-su.local; add :port if it is not 8443',
  addressWrong: 'This is no address. For example 192.168.1.10',
  codeTitle: 'Enter the enrolment code',
  codeText: (room) => `The 12 characters on the Technician screen of ${room}`,
  codeSpoken: (typed) => `${typed} of 12 characters entered`,
  codeHint: 'The letter O is read as 0; the letters I and L as 1.',
  keys: 'Keys for the code',
  backspace: 'Delete one character',
  clear: 'Clear',
  placeTitle: 'At which seat does this terminal stand?',
  placeText: 'Needed only where the code is for many terminals. A code for one knows its place.',
  placeKeys: 'Keys for the seat number',
  placeNone: 'No seat number entered',
  skipPlace: 'No seat number needed',
  next: 'Continue',
  back: 'Back',
  begin: 'Ask to be enrolled',
  asking: 'Asking the server…',
  askingText: 'The terminal makes its own key and asks. This takes a few seconds.',
  compare: 'Compare with the Technician screen',
  compareText: (room) =>
    `The four words on the Technician screen of ${room} must be the same, in this order. If they are, let the terminal in there. If one word differs, press Cancel.`,
  timeLeft: 'Time left',
  timeLeftSpoken: (seconds) => `${seconds} seconds left to compare the words`,
  cancel: 'Cancel',
  done: 'Enrolled',
  doneText: 'The terminal restarts by itself and opens its screen. There is nothing more to do.',
  again: 'Try again',
  restart: 'Choose another way',
  troubles: {
    unreachable: {
      what: 'The server cannot be reached',
      next: 'Check this terminal’s network cable and the server’s address, and try again.',
    },
    refusedConnection: {
      what: 'The server does not answer',
      next: 'It is not running, or the port is wrong. Start it, check the port, and try again.',
    },
    wrongName: {
      what: 'The server’s certificate has another name',
      next: 'This may be another machine on the network. Check the address and try again.',
    },
    foreignAuthority: {
      what: 'This server does not belong to the room of the code',
      next: 'Go no further. Check the address, or make a new code in the right room.',
    },
    certificateOver: {
      what: 'The server’s certificate is over',
      next: 'Check this terminal’s date and time first; if they are right, renew the certificate on the server.',
    },
    clockBehind: {
      what: 'This terminal’s clock is slow',
      next: 'Set its date and time and try again.',
    },
    noCommonTls: {
      what: 'The server does not speak TLS 1.3',
      next: 'This address is no Nghị Sự server. Check the address and try again.',
    },
    notEnrolled: { what: 'The server lets no strangers in', next: NEW_CODE },
    revoked: { what: 'This terminal was revoked', next: NEW_CODE },
    unknownCertificate: { what: 'The server does not know this terminal', next: NEW_CODE },
    ownCertificateOver: { what: 'This terminal’s certificate is over', next: NEW_CODE },
    other: {
      what: 'The terminal could not be enrolled',
      next: 'Try once more; if it fails again, read the logs of this terminal and of the server.',
    },
    malformed: {
      what: 'The enrolment code cannot be read',
      next: 'Check every character, or scan the QR code anew, and try again.',
    },
    unknownInvitation: {
      what: 'The server has no such enrolment code',
      next: 'Check every character; if it is right, make a new code on the Technician screen.',
    },
    usedInvitation: {
      what: 'This enrolment code was used already',
      next: 'A code works once. Make a new one on the Technician screen and try again.',
    },
    expiredInvitation: {
      what: 'The enrolment code is over',
      next: 'Make a new one on the Technician screen and enter it at once.',
    },
    wrongProof: {
      what: 'The enrolment code does not fit',
      next: 'Enter it again. If it still does not fit, another machine may sit in between: tell whoever runs the network.',
    },
    badRequest: {
      what: 'The server does not take this terminal’s key',
      next: 'The terminal may run an old version. Install the new one and try again.',
    },
    clockWrong: {
      what: 'This terminal’s clock is far from the server’s',
      next: 'Set its date and time and try again.',
    },
    tooMany: {
      what: 'Too many terminals are waiting',
      next: 'Decide about those that wait on the Technician screen, and try again.',
    },
    refused: {
      what: 'The technician did not let this terminal in',
      next: 'If the words differed, find out why first. Then make a new code and try again.',
    },
    authorityLocked: {
      what: 'The room’s key is closed',
      next: 'Open it on the Technician screen with the installation passphrase, and try again.',
    },
    wrongServer: {
      what: 'The server could not prove that it is the room of this code',
      next: 'Go no further. Check the address; if it is right, tell whoever runs the network.',
    },
    otherUse: {
      what: 'This machine was let in as a desk or a console',
      next: 'Those two are used in a browser. Make a new code for a seat, the chair or the wall.',
    },
    noStick: {
      what: 'There is no enrolment file on a USB stick',
      next: 'Plug in a stick with the file from the Technician screen, wait a few seconds, and try again.',
    },
  },
};
