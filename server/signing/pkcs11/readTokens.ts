import { runPkcs11Tool, type TokenModule } from './runPkcs11Tool.ts';

/** How many tries of the PIN are left, in the token's own words; asked again before every PIN. */
export type PinState = 'ready' | 'countLow' | 'finalTry' | 'locked' | 'notSet';

export interface Token {
  /** The slot's number as PKCS#11 gives it; it may change when tokens are plugged in. */
  readonly slot: string;
  readonly label: string;
  readonly serial: string;
  readonly pin: PinState;
}

export interface TokenCertificate {
  /** CKA_ID in hexadecimal: what the private key is found by. */
  readonly id: string;
  readonly label: string;
  /** DER. */
  readonly certificate: Buffer;
}

/** The tokens that are plugged in and set up. No PIN is needed, none is tried. Throws SigningError. */
export async function readTokens(module: TokenModule): Promise<readonly Token[]> {
  const output = await runPkcs11Tool(module, { args: ['--list-token-slots'] });
  return output
    .toString('utf8')
    .split(/^(?=Slot )/m)
    .flatMap((block) => {
      const slot = /^Slot \d+ \((0x[0-9a-f]+)\)/.exec(block)?.[1];
      const flags = field(block, 'token flags');
      if (slot === undefined || flags === null || !flags.includes('token initialized')) return [];
      const [label, serial] = [field(block, 'token label') ?? '', field(block, 'serial num') ?? ''];
      return [{ slot, label, serial, pin: pinState(flags) }];
    });
}

/** The certificates on a token, public ones, in its own order. No PIN is needed, none is tried. Throws SigningError. */
export async function readCertificates(module: TokenModule, token: Token): Promise<readonly TokenCertificate[]> {
  const list = await runPkcs11Tool(module, { args: ['--slot', token.slot, '--list-objects', '--type', 'cert'] });
  const objects = list.toString('utf8').split(/^(?=Certificate Object)/m);
  const found = new Map<string, TokenCertificate>();
  for (const object of objects) {
    const id = field(object, 'ID');
    if (id === null || !/^[0-9a-f]+$/i.test(id) || found.has(id)) continue;
    const args = ['--slot', token.slot, '--read-object', '--type', 'cert', '--id', id];
    found.set(id, { id, label: field(object, 'label') ?? '', certificate: await runPkcs11Tool(module, { args }) });
  }
  return [...found.values()];
}

function field(block: string, name: string): string | null {
  const line = block
    .split('\n')
    .find((candidate) => candidate.trimStart().startsWith(`${name} `) || candidate.trimStart().startsWith(`${name}:`));
  return line === undefined ? null : line.slice(line.indexOf(':') + 1).trim();
}

function pinState(flags: string): PinState {
  if (flags.includes('user PIN locked')) return 'locked';
  if (flags.includes('final user PIN try')) return 'finalTry';
  if (flags.includes('user PIN count low')) return 'countLow';
  return /(^|, )PIN initialized/.test(flags) ? 'ready' : 'notSet';
}
