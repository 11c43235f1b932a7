import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RecordError } from '../../record/RecordError.ts';
import { PaperFault } from '../PaperFault.ts';
import { answering, meetingOf, type PaperExchange } from './answering.ts';

type Pieces = AsyncGenerator<Uint8Array, void, undefined>;

/** The meeting's file of record: every paper, the record with its proofs, the page that checks it, and a list. */
export const getFile = answering(async (exchange) => {
  await exchange.papers.status(exchange.caller, meetingOf(exchange));
  await sendPieces(exchange, exchange.bundles.file(meetingOf(exchange)), 'application/zip', 'ho-so-cuoc-hop.zip');
});

/** The meeting's record, from which anybody counts its votes again. */
export const getRecord = answering(async (exchange) => {
  await exchange.papers.status(exchange.caller, meetingOf(exchange));
  await sendPieces(exchange, exchange.bundles.record(meetingOf(exchange)), 'application/json', 'record.json');
});

/** The first piece before the head: where nothing can be made, that is the answer. */
async function sendPieces({ response, request }: PaperExchange, pieces: Pieces, type: string, name: string) {
  const first = await firstOf(pieces);
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  });
  if (request.method === 'HEAD') {
    response.end();
    await pieces.return();
  } else await pipeline(Readable.from(joined(first, pieces), { objectMode: false }), response);
}

async function firstOf(pieces: Pieces): Promise<Uint8Array> {
  try {
    return (await pieces.next()).value ?? new Uint8Array();
  } catch (error) {
    throw error instanceof RecordError ? new PaperFault('noRecord') : error;
  }
}

async function* joined(first: Uint8Array, rest: Pieces): Pieces {
  yield first;
  yield* rest;
}
