import { createHash, X509Certificate } from 'node:crypto';
import type { Signer } from '../Signer.ts';
import { SigningError } from '../SigningError.ts';
import { type PinState, readTokens, type Token, type TokenCertificate } from './readTokens.ts';
import { runPkcs11Tool, type TokenModule } from './runPkcs11Tool.ts';

const MAX_PIN_LENGTH = 255;

/**
 * A signer whose key never leaves its token. Three wrong PINs lock the tokens in use here, so a PIN is good for one try:
 * `rawSign` takes it, forgets it, and a second signature or a wrong PIN needs `enterPin` again, by a person. Nothing is
 * ever retried. Show `pinState` before asking.
 */
export class TokenSigner implements Signer {
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly #module: TokenModule;
  readonly #token: Token;
  readonly #id: string;
  #pin: string | null = null;

  /** `chain`: DER of the authorities above, which tokens seldom hold. */
  constructor(module: TokenModule, token: Token, own: TokenCertificate, chain: readonly Uint8Array[] = []) {
    this.#module = module;
    this.#token = token;
    this.#id = own.id;
    this.certificate = own.certificate;
    this.chain = chain;
  }

  /** What the token says of its PIN now. Throws SigningError (`tokenMissing`) when it was pulled out. */
  async pinState(): Promise<PinState> {
    return (await this.#plugged()).pin;
  }

  /** Keeps the PIN for one try. Throws SigningError (`pinIncorrect`), without a try, when no PIN can look like this. */
  enterPin(pin: string): void {
    if (pin === '' || pin.length > MAX_PIN_LENGTH || pin.includes('\0')) throw new SigningError('pinIncorrect', 'form');
    this.#pin = pin;
  }

  async rawSign(tbs: Uint8Array): Promise<Uint8Array> {
    const pin = this.#pin;
    this.#pin = null;
    if (pin === null) throw new SigningError('pinNeeded');
    const { slot, pin: state } = await this.#plugged();
    if (state === 'locked') throw new SigningError('pinLocked');
    const { mechanism, input } = this.#mechanism(tbs);
    return runPkcs11Tool(this.#module, {
      args: ['--slot', slot, '--sign', '--id', this.#id, ...mechanism],
      input,
      pin,
    });
  }

  /** The same token, wherever it is plugged in now. */
  async #plugged(): Promise<Token> {
    const { serial, label } = this.#token;
    const found = (await readTokens(this.#module)).find((token) => token.serial === serial && token.label === label);
    if (found === undefined) throw new SigningError('tokenMissing');
    return found;
  }

  /** Tokens digest for RSA; for ECDSA few can, so the digest is made here. */
  #mechanism(tbs: Uint8Array): { readonly mechanism: readonly string[]; readonly input: Uint8Array } {
    const kind = new X509Certificate(this.certificate).publicKey.asymmetricKeyType;
    if (kind === 'rsa') return { mechanism: ['--mechanism', 'SHA256-RSA-PKCS'], input: tbs };
    const mechanism = ['--mechanism', 'ECDSA', '--signature-format', 'openssl'];
    return { mechanism, input: createHash('sha256').update(tbs).digest() };
  }
}
