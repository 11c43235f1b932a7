import { X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { UsageError } from '../readOptions.ts';
import { openP12 } from '../signing/p12/openP12.ts';
import { readCertificates, readTokens } from '../signing/pkcs11/readTokens.ts';
import { TokenSigner } from '../signing/pkcs11/TokenSigner.ts';
import type { Signer } from '../signing/Signer.ts';
import { SigningError } from '../signing/SigningError.ts';
import { SIGNING_SENTENCES } from '../signing/sentences.ts';
import { signPdf } from '../signing/signPdf.ts';
import { signerName } from '../signing/verify/signerName.ts';
import { askSecret } from './askSecret.ts';
import { type Report, runTool } from './runTool.ts';

const USAGE = `npm run sign -- FILE.pdf --pkcs11 MODULE [--token LABEL]
npm run sign -- FILE.pdf --p12 FILE
  FILE.pdf          a paper made by this system, signed or not: signatures on it stay valid
  --pkcs11 MODULE   the driver of the token, as its maker ships it
  --token LABEL     which token, where several are plugged in
  --p12 FILE        a P12 file instead of a token
  --out FILE        where to write it; FILE-da-ky.pdf without it, never over a file that exists
  --reason TEXT, --place TEXT
  --lang en         sentences in English
  --json            one JSON object on the last line
The PIN or password is asked at the terminal, shown nowhere, and tried once.`;

const OPTIONS = {
  pkcs11: { type: 'string' },
  token: { type: 'string' },
  p12: { type: 'string' },
  out: { type: 'string' },
  reason: { type: 'string', default: 'Ký văn bản của cuộc họp' },
  place: { type: 'string', default: '' },
  lang: { type: 'string', default: 'vi' },
  json: { type: 'boolean', default: false },
} as const;

function read(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('One PDF is signed at a time.');
  if ((values.p12 === undefined) === (values.pkcs11 === undefined))
    throw new UsageError('Either --pkcs11 or --p12 says who signs.');
  const out = values.out ?? `${file.replace(/\.pdf$/i, '')}-da-ky.pdf`;
  return { ...values, file, out, sentences: SIGNING_SENTENCES[values.lang === 'en' ? 'en' : 'vi'] };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Wish = ReturnType<typeof read>;

/** The signer of a token, its PIN entered. Says what the token tells of its PIN before asking. */
async function fromToken(module: string, { token: label, sentences }: Wish): Promise<Signer> {
  const tokens = await readTokens({ module });
  const fitting = label === undefined ? tokens : tokens.filter((each) => each.label === label);
  const [token, ...others] = fitting;
  if (token === undefined) throw new SigningError('tokenMissing');
  if (others.length > 0)
    throw new UsageError(
      `Several tokens are there: ${fitting.map((each) => each.label).join(', ')}. Name one with --token.`,
    );
  const certificates = await readCertificates({ module }, token);
  const isAuthority = (der: Uint8Array) => new X509Certificate(der).ca;
  const own = certificates.find(({ certificate }) => !isAuthority(certificate));
  if (own === undefined) throw new SigningError('tokenFailed', 'no certificate of a person');
  const chain = certificates.map(({ certificate }) => certificate).filter(isAuthority);
  const signer = new TokenSigner({ module }, token, own, chain);
  const state = await signer.pinState();
  console.error(`${token.label}: ${sentences.pin[state]}`);
  if (state === 'locked') throw new SigningError('pinLocked');
  signer.enterPin(await askSecret('PIN: ', process.stdin, process.stderr));
  return signer;
}

async function signerOf(wish: Wish): Promise<Signer> {
  if (wish.pkcs11 !== undefined) return fromToken(wish.pkcs11, wish);
  const bytes = await readFile(wish.p12 ?? '');
  return openP12(bytes, await askSecret('P12: ', process.stdin, process.stderr));
}

async function report(wish: Wish): Promise<Report> {
  try {
    const pdf = await readFile(wish.file);
    const signer = await signerOf(wish);
    const { name } = signerName(signer.certificate);
    const signed = await signPdf(pdf, signer, { reason: wish.reason, name, location: wish.place }, Date.now());
    await writeFile(wish.out, signed, { flag: 'wx' });
    return { figures: { signer: name, written: wish.out }, wrong: null };
  } catch (error) {
    if (!(error instanceof SigningError)) throw error;
    return { figures: { signer: null, fault: error.fault }, wrong: wish.sentences.fault[error.fault] };
  }
}

runTool(USAGE, async (args) => {
  const wish = read(args);
  return { ...(await report(wish)), json: wish.json };
});
