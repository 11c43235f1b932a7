import type { Exchange } from '../../http/Exchange.ts';
import { HttpError } from '../../http/HttpError.ts';
import { sendFile } from '../../http/sendFile.ts';

/** The page on which a browser asks to be let in, and what it is made of; all of it is in memory. */
export async function enrolPage(exchange: Exchange): Promise<void> {
  const { url, enrol, response } = exchange;
  if (url.pathname === '/enrol') {
    response.writeHead(303, { Location: '/enrol/', 'Content-Length': 0 }).end();
    return;
  }
  const path = url.pathname.slice('/enrol'.length);
  const file = enrol.page.get(path === '/' ? '/index.html' : path);
  if (file === undefined) throw new HttpError(404, 'not-found', 'there is nothing at this address');
  await sendFile(exchange, file);
}
