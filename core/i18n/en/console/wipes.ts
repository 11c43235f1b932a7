import type { Catalogue } from '../../catalogue.ts';
import { formatCount } from '../../format.ts';

export const wipes: Catalogue['console']['wipes'] = {
  title: 'Recall of papers',
  start: 'Wipe papers from terminals…',
  empty: 'No wipe was ordered yet',
  emptyText:
    'After a meeting whose papers are recalled, delete the copies on the terminals. Each of them reports what it deleted and when; the report can be printed and signed.',
  form: {
    title: 'Wipe papers from terminals',
    papers: 'What to delete',
    allPapers: 'All papers kept on the terminals',
    allPapersHint: 'Those of earlier meetings too.',
    somePapers: 'Only the chosen papers',
    somePapersHint: 'Released papers of the meeting in the room.',
    choose: 'Papers to delete',
    noPapers: 'The meeting in the room has no released papers.',
    terminals: 'On which terminals',
    every: (n) => `All ${formatCount(n, 'en')} enrolled terminals`,
    some: 'Choose terminals',
    chosen: (n) => `${formatCount(n, 'en')} chosen`,
    away: (n) => `${formatCount(n, 'en')} are away and delete when they are back.`,
    browsers: (n) => `${formatCount(n, 'en')} browsers are left out: they keep copies where nobody can check.`,
    noTerminals: 'There is no enrolled terminal.',
    running: 'A meeting is under way.',
    runningText: 'Delegates at these terminals have to load their papers from the server again.',
    confirm: 'It cannot be undone: the files on the terminals are gone. The papers on the server stay.',
    submit: (n) => `Wipe on ${formatCount(n, 'en')} terminals`,
  },
  ordered: (n) => `A wipe was ordered on ${formatCount(n, 'en')} terminals`,
};
