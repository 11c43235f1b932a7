import { CHUNK_BYTES } from '../../../core/swarm/chunks.ts';
import type { PaperManifest } from '../../../core/swarm/protocol.ts';
import { requireCaller } from '../../http/caller.ts';
import type { Exchange } from '../../http/Exchange.ts';
import { HttpError } from '../../http/HttpError.ts';
import { reprDigest } from '../../http/reprDigest.ts';
import { residentKey } from '../../http/residentKey.ts';
import { sendJson } from '../../http/sendJson.ts';
import { chunkHashes } from '../chunkHashes.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/** What a paper's pieces are, for whoever may read it; a terminal also learns how it gets them from other terminals. */
export async function getManifest(exchange: Exchange): Promise<void> {
  const { response, ports, files, resident, terminal, swarm } = exchange;
  const caller = requireCaller(exchange);
  const sha256 = exchange.params.sha256 ?? '';
  if (!SHA256.test(sha256)) throw notFound();
  if (!ports.mayRead(caller, sha256)) throw new HttpError(403, 'not-released', 'the paper is not released to you');
  const variant = files.has(sha256, 'view') ? 'view' : 'original';
  const bytes = files.has(sha256, variant) ? await resident.get(residentKey(sha256, variant)) : null;
  if (bytes === null) throw notFound();
  const chunks = await chunkHashes(bytes);
  const digest = variant === 'original' ? sha256 : await hexDigest(bytes);
  const sealed = ports.isSecret(sha256);
  const shares = swarm !== null && !sealed && terminal?.proof.kind === 'certificate';
  const manifest: PaperManifest = {
    sha256,
    digest,
    size: bytes.length,
    chunkBytes: CHUNK_BYTES,
    chunks: [...chunks],
    sealed,
    share: shares ? swarm.share(digest, chunks.length) : null,
  };
  response.setHeader('Cache-Control', 'no-store');
  sendJson(response, 200, manifest);
}

/** From `sha-256=:…:` (RFC 9530). */
async function hexDigest(bytes: Buffer): Promise<string> {
  const [, base64 = ''] = /:([^:]+):/.exec(await reprDigest(bytes)) ?? [];
  return Buffer.from(base64, 'base64').toString('hex');
}

const notFound = () => new HttpError(404, 'not-found', 'there is no such paper');
