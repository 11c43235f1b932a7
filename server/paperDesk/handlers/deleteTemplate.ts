import { PaperFault } from '../PaperFault.ts';
import { answering } from './answering.ts';

/** Takes the office's template away; minutes are then made in the built-in layout only. */
export const deleteTemplate = answering(async ({ response, papers, caller }) => {
  if (caller.role !== 'secretary') throw new PaperFault('notAllowed');
  await papers.removeTemplate();
  response.writeHead(204).end();
});
