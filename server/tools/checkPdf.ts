import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { formatDate, formatTime } from '../../core/i18n/format.ts';
import { UsageError } from '../readOptions.ts';
import { SIGNING_SENTENCES } from '../signing/sentences.ts';
import { readCertificateFile, readRevocationFile } from '../signing/trustFiles.ts';
import { verdictLines } from '../signing/verdictLines.ts';
import { verifyPdf } from '../signing/verify/verifyPdf.ts';
import { type Report, runTool } from './runTool.ts';

const USAGE = `npm run check-pdf -- FILE.pdf
  --trust FILE   certificates of authorities to trust (PEM or DER), may be repeated: the room's ca.crt, a national root
  --crl FILE     a list of revoked certificates, may be repeated
  --lang en      sentences in English
  --json         one JSON object on the last line
Exits 1 unless there is a signature and none is invalid.`;

const OPTIONS = {
  trust: { type: 'string', multiple: true, default: [] as string[] },
  crl: { type: 'string', multiple: true, default: [] as string[] },
  lang: { type: 'string', default: 'vi' },
  json: { type: 'boolean', default: false },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function readAll(
  files: readonly string[],
  read: (file: Uint8Array) => readonly Buffer[] | null,
): Promise<readonly Buffer[]> {
  const found: Buffer[] = [];
  for (const file of files) {
    const certificates = read(await readFile(file));
    if (certificates === null) throw new UsageError(`${file} holds nothing of its kind.`);
    found.push(...certificates);
  }
  return found;
}

runTool(USAGE, async (args): Promise<Report & { json: boolean }> => {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('One PDF is checked at a time.');
  const sentences = SIGNING_SENTENCES[values.lang === 'en' ? 'en' : 'vi'];
  const trust = {
    roots: await readAll(values.trust, readCertificateFile),
    revocationLists: await readAll(values.crl, readRevocationFile),
  };
  const verdicts = await verifyPdf(await readFile(file), trust, Date.now());
  const moment = (at: number) => `${formatTime(at)} ${formatDate(at)}`;
  for (const verdict of verdicts) {
    console.log(
      `${verdict.order}. ${verdict.signer?.name ?? sentences.unknownSigner}: ${sentences.overall[verdict.overall]}`,
    );
    for (const { label, sentence } of verdictLines(verdict, sentences, moment)) console.log(`   ${label}: ${sentence}`);
  }
  const isBad = verdicts.some(({ overall }) => overall === 'bad');
  return {
    figures: { signatures: verdicts.length, verdicts: verdicts.map(({ overall }) => overall).join(' ') },
    wrong: verdicts.length === 0 ? sentences.notSigned : isBad ? sentences.overall.bad : null,
    json: values.json,
  };
});
