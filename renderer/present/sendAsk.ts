import type { PresentationAsk } from '../../core/presentation/asks.ts';
import { ask } from '../app/useCommand.ts';
import type { Sent } from './LatestSender.ts';

/** Asks without a word to the person: for what is sent many times a second. */
export async function sendAsk(question: PresentationAsk): Promise<Sent> {
  const outcome = await ask(question);
  if (outcome.kind === 'answer') return 'ok';
  return outcome.code === 'tooFast' ? 'tooFast' : 'refused';
}
