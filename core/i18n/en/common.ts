import type { Catalogue } from '../catalogue.ts';

export const common: Catalogue['common'] = {
  product: 'Nghị Sự',
  tagline: 'The paperless meeting room',
  link: {
    open: 'Connected',
    connecting: 'Connecting…',
    lost: 'Connection lost – reconnecting…',
    ended: 'Disconnected',
    latency: (milliseconds) => `Latency ${Math.round(milliseconds)} milliseconds`,
  },
  clock: 'The room’s clock',
  language: 'Language',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  languagesShort: { vi: 'VI', en: 'EN' },
  typeSize: 'Type size',
  typeSizes: { medium: 'Medium', large: 'Large', veryLarge: 'Very large' },
  place: (label) => `Seat ${label}`,
  screens: {
    seat: { name: 'Delegate’s seat', use: 'Follow the agenda, read the papers, vote' },
    chair: { name: 'Chair', use: 'Run the agenda, open and close votes, announce results' },
    wall: { name: 'Hall screen', use: 'Shows the current item and announced results' },
    desk: { name: 'Secretary', use: 'Prepare the meeting, delegates, papers and votes' },
    console: { name: 'Technician', use: 'Watch terminals, the server and the system log' },
  },
  start: {
    title: 'Choose a screen',
    seatNumber: 'Seat number',
    openSeat: 'Open this seat',
  },
  ended: {
    replaced: 'This session has moved to another terminal',
    replacedText: 'Somebody has just signed in in place of this terminal. Everything that was recorded is kept.',
    signInHere: 'Sign in here again',
    revoked: 'This terminal was revoked',
    revokedText:
      'The technician took this terminal off the room’s list. To use it again, ask the technician to enrol it again.',
    tryAgain: 'Try to connect again',
    oldProtocol: 'This screen has to be reloaded',
    oldProtocolText: 'The server was updated and this screen is an older version. Reload to use the new one.',
    reload: 'Reload the screen',
    oldTerminal: 'This terminal has to be updated',
    oldTerminalText:
      'The server was updated and this terminal is an older version. The technician updates it from the Technician screen, or here under Terminal service.',
    versions: (own, offer) =>
      offer === null ? `This terminal: ${own}` : `This terminal: ${own} · The server offers: ${offer}`,
  },
  wrongRole: {
    title: (screen) => `This account cannot open the ${screen} screen`,
    text: 'Sign out and sign in with the right account, or open the screen of this account.',
    open: (screen) => `Open the ${screen} screen`,
  },
  failure: {
    title: 'Something went wrong on this screen',
    text: 'Nothing is lost. Press "try again"; if it goes on, please call the technician.',
    retry: 'Try again',
  },
  loading: 'Loading…',
  signOut: 'Sign out',
  cancel: 'Cancel',
  close: 'Close',
  clear: 'Clear',
  retry: 'Try again',
};
