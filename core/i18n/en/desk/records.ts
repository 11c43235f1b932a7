import type { Catalogue } from '../../catalogue.ts';

export const records: Catalogue['desk']['records'] = {
  title: 'Papers of the meeting',
  hint: 'Made from the stored results; the text cannot change a figure.',
  meeting: 'The whole meeting',
  votes: 'Each vote',
  noVotes: 'No results yet.',
  noVotesText: 'Reports and counting minutes are there once a vote is closed and has a result.',
  kinds: {
    minutes: 'Skeleton of the minutes',
    annex: 'Annex of figures',
    results: 'Table of results',
    voteReport: 'Report of the result',
    countMinutes: 'Counting minutes',
    press: 'Sentence for the press',
    file: 'File of record',
    record: 'Record for verification',
  },
  hints: {
    minutes: 'Attendance, course, results; the speeches are left to the secretary.',
    annex: 'Attendance and votes, locked by a hash: an edited text changes no figure.',
    results: 'Every result of the meeting, one line a question or person.',
    file: 'Agenda, papers, attendance, results, journal, checkpoints and verifier in one ZIP.',
    record: 'The meeting’s part of the journal with its proofs, to be checked without the server.',
  },
  columns: { paper: 'Paper', files: 'Download' },
  download: (kind, format) => `Download: ${kind} (${format})`,
  formats: { pdf: 'PDF', docx: 'DOCX', xlsx: 'XLSX', csv: 'CSV', txt: 'TXT', zip: 'ZIP' },
  failed: {
    offline: 'The server cannot be reached. Try again.',
    missing: 'The server cannot make this paper yet. Try again once there is a result.',
    refused: 'This session may not download papers. Sign in again.',
    other: (status) => `The server could not make the paper (code ${status}).`,
  },
  done: (name) => `${name} was downloaded.`,
};
