import { sendJson } from '../../http/sendJson.ts';
import { checkedSignatures } from '../checkedSignatures.ts';
import { addressOf, answering, isFresh, meetingOf } from './answering.ts';

/** What a check of a paper's signatures finds: `verdicts` for programs, `signatures` in words; with `?page=1` a PDF to print. */
export const getVerdict = answering(async (exchange) => {
  const { papers, caller, response, url, language } = exchange;
  const of = [caller, meetingOf(exchange), addressOf(exchange), isFresh(exchange)] as const;
  if (url.searchParams.get('page') === '1') {
    exchange.send(await papers.verdictPage(...of));
    return;
  }
  const verdict = await papers.verdict(...of);
  const { signatures, ...file } = checkedSignatures('', verdict, language);
  sendJson(response, 200, {
    sha256: file.sha256,
    checkedAt: file.checkedAt,
    verdicts: verdict.signatures,
    signatures: signatures.map((words, i) => ({ order: i + 1, ...words, mark: verdict.signatures[i]?.overall })),
  });
});
