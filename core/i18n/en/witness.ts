import type { Catalogue } from '../catalogue.ts';
import { formatCount } from '../format.ts';

export const witness: Catalogue['witness'] = {
  included: 'Part of the result',
  waiting: 'This terminal is looking for the ballot in the result',
  waitingOpen: 'This terminal will look for the ballot in the result when the vote closes',
  missing: 'This ballot was not found in the journal',
  title: {
    fork: 'The server shows two different journals',
    shorter: 'The server’s journal has become shorter',
    badProof: 'The earlier journal is not whole in the new one',
    badSignature: 'The journal’s signature does not hold',
    otherOrigin: 'This is another server’s journal',
    ballotMissing: 'A ballot recorded at this terminal is not in the journal',
  },
  stop: 'Stop voting and tell the counting board.',
  frozen: 'This terminal takes no ballots for now; what it saw is kept as evidence.',
  told: (count) =>
    count === 1
      ? '1 terminal does not believe the journal'
      : `${formatCount(count, 'en')} terminals do not believe the journal`,
  from: (place, time) => `${place}, ${time}`,
  logName: 'Name of the log',
  logNameHint: 'Write it into the minutes of the first meeting; every later record has to carry the same name.',
  fold: 'Fold the warning',
  unfold: 'Journal warning',
  goOn: 'Believe this journal…',
  askTitle: 'Believe the server’s present journal?',
  askText:
    'Only when the counting board has looked into it, for example after the server was restored from a backup. The alarm that was sent is kept; the terminal begins anew as a witness of the journal that is there.',
  askYes: 'The counting board has looked into it: believe it',
  askNo: 'Keep the warning',
};
