import type { ReadinessLine } from '../../../views/terminalViews.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatBytes, formatCount, formatLength } from '../../format.ts';

type Facts = ReadinessLine['facts'];

const n = (facts: Facts, key: string) => Number(facts[key] ?? 0);
const count = (facts: Facts, key: string) => formatCount(n(facts, key), 'en');
const bytes = (facts: Facts, key: string) => formatBytes(n(facts, key), 'en');
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
const listed = (...parts: readonly (string | false)[]) => parts.filter((part) => part !== false).join('; ');

const sentences: Catalogue['console']['readiness']['sentences'] = {
  reachable: (f) =>
    n(f, 'total') === 0
      ? 'No terminal is enrolled'
      : listed(
          `${count(f, 'connected')} of ${count(f, 'total')} enrolled terminals are connected`,
          n(f, 'needed') > 0 && `the meeting counts on ${count(f, 'needed')} of those away`,
        ),
  version: (f) =>
    listed(
      n(f, 'different') === 0 ? `All run version ${f.server ?? ''}` : `${count(f, 'different')} run another version`,
      n(f, 'tooOld') > 0 && `${count(f, 'tooOld')} are too old to open their screens`,
      n(f, 'different') > 0 && `server ${f.server ?? ''}, terminals ${f.versions ?? ''}`,
    ),
  clock: (f) =>
    listed(
      n(f, 'off') === 0
        ? `The clocks agree, ${seconds(n(f, 'worstMs'))} off at most`
        : `${count(f, 'off')} clocks are off, by ${seconds(n(f, 'worstMs'))} at most`,
      n(f, 'unknown') > 0 && `${count(f, 'unknown')} not measured yet`,
    ),
  papers: (f) =>
    n(f, 'papers') === 0 && n(f, 'damaged') === 0
      ? 'The meeting has no released papers'
      : listed(
          n(f, 'missing') === 0 && n(f, 'damaged') === 0
            ? `${count(f, 'terminals')} terminals hold all ${count(f, 'papers')} papers, hashes verified`
            : `${count(f, 'papers')} papers, ${count(f, 'terminals')} terminals verified`,
          n(f, 'missing') > 0 && `${count(f, 'missing')} copies missing`,
          n(f, 'damaged') > 0 && `${count(f, 'damaged')} copies damaged`,
          n(f, 'silent') > 0 && `${count(f, 'silent')} did not answer`,
        ),
  keys: (f) =>
    n(f, 'file') === 0
      ? 'All keys lie in the operating system’s store'
      : `${count(f, 'file')} of ${count(f, 'total')} keep their key in a file: whoever copies the disk has it`,
  diskSpace: (f) =>
    f.freeBytes === undefined
      ? 'The disk could not be asked'
      : `${bytes(f, 'freeBytes')} free of ${bytes(f, 'totalBytes')}`,
  flush: (f) => {
    const time = `${n(f, 'medianMs').toFixed(1)} ms`;
    if (f.why === 'failed') return 'The data disk cannot be written to';
    if (f.why === 'suspicious') return `A page takes ${time}: suspiciously fast, the disk may say done before it is`;
    return f.why === 'slow' ? `A page takes ${time}: the disk is slow` : `A page takes ${time}`;
  },
  backup: (f) => {
    const age = f.ageMs === undefined ? '' : `the newest is ${formatLength(n(f, 'ageMs'))} old`;
    const behind = n(f, 'behind') > 0 && `${count(f, 'behind')} entries are not in it yet`;
    switch (f.why) {
      case 'none':
        return 'The server runs without a backup';
      case 'notYet':
        return 'No backup since the server started';
      case 'trouble':
        return listed('The latest backup failed', age !== '' && age);
      case 'damagedPapers':
        return listed(`${count(f, 'damaged')} stored papers are damaged and not in it`, age !== '' && age);
      case 'old':
        return listed('The backup is old', age, behind);
      case 'sameDisk':
        return listed('The backup lies on the disk of the data', age, behind);
      default:
        return listed(`Verified, ${age}`, behind);
    }
  },
  certificate: (f) =>
    listed(
      n(f, 'serverDays') < 0
        ? 'The server’s certificate has ended'
        : `The server’s has ${count(f, 'serverDays')} days left`,
      f.soonestDays !== undefined &&
        (n(f, 'soonestDays') < 0
          ? 'a terminal’s has ended'
          : `the first terminal’s has ${count(f, 'soonestDays')} days left`),
      n(f, 'ending') > 0 && `${count(f, 'ending')} end soon`,
    ),
  door: (f) =>
    listed(
      f.door === 'locked' ? 'The door is locked' : 'The door is open to every machine on the network',
      n(f, 'browserPlaces') > 0 && `browsers are allowed at ${count(f, 'browserPlaces')} places`,
    ),
};

export const readiness: Catalogue['console']['readiness'] = {
  title: 'Check before the meeting',
  start: 'Start the check',
  again: 'Check again',
  empty: 'The room was not checked yet',
  emptyText:
    'The server asks every terminal: is it connected, has it the right version, does its clock agree, are its papers complete and sound; then it checks its own disk, backup, certificates and door.',
  print: 'Print',
  back: 'Back to the room',
  running: (done, all) => `Checking: ${done} of ${all}`,
  verdict: {
    ok: 'Ready for the meeting',
    warn: (n) => `The meeting can be held, ${formatCount(n, 'en')} to look at`,
    bad: (n) => `Not ready, ${formatCount(n, 'en')} to put right`,
  },
  states: { checking: 'Checking', ok: 'Good', warn: 'Look at it', bad: 'Not good' },
  names: {
    reachable: 'Terminals connected',
    version: 'Version',
    clock: 'Clocks',
    papers: 'Papers on terminals',
    keys: 'Where keys lie',
    diskSpace: 'Disk space',
    flush: 'Disk speed',
    backup: 'Backup',
    certificate: 'Certificates',
    door: 'Door',
  },
  sentences,
  next: {
    reachable: 'Switch the machines on, or select them in the room and press “Wake”.',
    version: 'Bring them the version that fits the server in “Updates”.',
    clock: 'Set the machine’s date and time, or have it take the server’s.',
    papers: 'Let the terminal show its seat’s screen while connected: it loads and verifies by itself.',
    keys: 'Note it in the record; where more is asked for, install a key store and enrol the machine anew.',
    diskSpace: 'Clear the data disk or replace it before the meeting.',
    flush: 'Check the data disk; use an SSD with power-loss protection.',
    backup: 'See “Backup”.',
    certificate: 'Open the authority to have the server’s issued anew; enrol terminals whose certificate ends.',
    door: 'Lock the door in “Enrolment” once all terminals are enrolled.',
  },
  columns: { line: 'What', state: 'Result', found: 'Found' },
  terminals: (labels) => `Places, machines: ${labels}`,
  rest: (n) => `and ${formatCount(n, 'en')} more (all of them on paper)`,
  startedAt: (time, by) => (by === '' ? `Started at ${time}` : `Started at ${time}, ${by}`),
  finishedAt: (time) => `Finished at ${time}`,
  old: 'This result is old. Check again before the meeting.',
  printTitle: 'CHECK OF THE ROOM',
  printRoom: 'Room',
  printMeeting: 'Meeting',
  printStarts: 'Begins',
  printChecked: 'Checked at',
  printBy: 'Technician',
  printResult: 'Verdict',
  printNone: 'There is no meeting in the room',
  signature: 'Signature and name',
};
