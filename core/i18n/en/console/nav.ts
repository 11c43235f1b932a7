import type { Catalogue } from '../../catalogue.ts';

export const nav: Catalogue['console']['nav'] = {
  label: 'Parts of the console',
  parts: {
    room: 'Room',
    enrol: 'Enrolment',
    updates: 'Updates',
    backup: 'Backup',
    readings: 'Papers',
    wipes: 'Recall',
    journal: 'Log',
    readiness: 'Check before the meeting',
  },
  waiting: 'machines wait for their four words to be compared',
  messages: 'Messages',
  dismiss: 'Close the message',
};
