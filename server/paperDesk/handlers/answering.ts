import type { Language } from '../../../core/i18n/format.ts';
import { requireCaller } from '../../http/caller.ts';
import type { Exchange, Handler } from '../../http/Exchange.ts';
import { HttpError } from '../../http/HttpError.ts';
import type { Caller } from '../../http/ports.ts';
import { sendMade } from '../../http/sendMade.ts';
import type { MadePaper } from '../../papers/paperOrder.ts';
import { PaperFault } from '../PaperFault.ts';
import { type PaperAddress, readAddress } from '../paperAddress.ts';

/** What a handler of the desk's papers works with. */
export interface PaperExchange extends Exchange {
  readonly caller: Caller;
  /** Of the sentences in the answer: `?lang=en`, else Vietnamese. */
  readonly language: Language;
  send(paper: MadePaper): void;
}

/** A handler for chair and secretary whose refusals are sentences for people. */
export function answering(handle: (exchange: PaperExchange) => Promise<void>): Handler {
  return async (exchange) => {
    const caller = requireCaller(exchange);
    const language = exchange.url.searchParams.get('lang') === 'en' ? 'en' : 'vi';
    try {
      if (caller.role !== 'chair' && caller.role !== 'secretary') throw new PaperFault('notAllowed');
      await handle({ ...exchange, caller, language, send: (paper) => sendMade(exchange.response, paper) });
    } catch (error) {
      if (!(error instanceof PaperFault)) throw error;
      throw new HttpError(error.status, error.code, error.sentence(language));
    }
  };
}

export const meetingOf = ({ params }: Exchange): string => params.id ?? '';
export const addressOf = ({ params, url }: Exchange): PaperAddress =>
  readAddress(params.paper ?? '', url.searchParams.get('poll'));
export const isFresh = ({ url }: Exchange): boolean => url.searchParams.get('fresh') === '1';
