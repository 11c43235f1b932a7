import type { NoteColour } from '../../core/notes/note.ts';

/** As they are drawn: dark enough to be read as ink, and seen through as a highlight. */
export const NOTE_COLOURS: Readonly<Record<NoteColour, string>> = {
  yellow: '#d9a300',
  green: '#17724a',
  blue: '#1f55a5',
  red: '#b3261e',
};
