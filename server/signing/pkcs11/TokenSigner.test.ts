import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SigningError } from '../SigningError.ts';
import { signPdf } from '../signPdf.ts';
import { makePdf } from '../testing/makePdf.ts';
import { needTools, pdfsig, SOFT_HSM } from '../testing/oracles.ts';
import { makeSoftToken, SOFT_PIN } from '../testing/softToken.ts';
import { certificateDer, type KeyPair, testAuthority, testLeaf } from '../testing/testAuthority.ts';
import { verifyPdf } from '../verify/verifyPdf.ts';
import { readCertificates, readTokens, type Token } from './readTokens.ts';
import { runPkcs11Tool, type TokenModule } from './runPkcs11Tool.ts';
import { TokenSigner } from './TokenSigner.ts';

const TEXTS = { reason: 'Ký biên bản', name: 'Đào', location: 'Đồng Nai' };
const LABEL = 'VGCA thử nghiệm';

let root: KeyPair;
let rsa: KeyPair;
let ec: KeyPair;
beforeAll(async () => {
  root = await testAuthority('CN=Cơ quan chứng thực số chuyên dùng Chính phủ,C=VN');
  rsa = await testLeaf(root);
  ec = await testLeaf(root, { kind: 'ec', subject: 'CN=Trần Văn Ốc' });
});

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'token-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const faultOf = async (work: () => Promise<unknown>) => {
  try {
    await work();
  } catch (error) {
    if (error instanceof SigningError) return error.fault;
    throw error;
  }
  return null;
};

const tools = needTools('pkcs11-tool', 'softhsm2-util');
const why = SOFT_HSM === null && tools.why === '' ? ' (skipped: libsofthsm2.so not installed)' : tools.why;

describe.skipIf(why !== '')(`a token of SoftHSM2${why}`, () => {
  const softToken = async (): Promise<{ module: TokenModule; token: Token }> => {
    const library = SOFT_HSM ?? '';
    await makeSoftToken(dir, library, LABEL, [rsa, ec]);
    const module = { module: library };
    const [token] = await readTokens(module);
    if (token === undefined) throw new Error('no token');
    return { module, token };
  };

  it('is listed with its certificates byte for byte, before any PIN', async () => {
    const { module, token } = await softToken();
    expect(token).toMatchObject({ label: LABEL, pin: 'ready' });
    expect(await readCertificates(module, token)).toEqual(
      expect.arrayContaining([
        { id: 'a1', label: 'Chứng thư A1', certificate: certificateDer(rsa) },
        { id: 'a2', label: 'Chứng thư A2', certificate: certificateDer(ec) },
      ]),
    );
  });

  it('signs with RSA and ECDSA, one PIN for each signature, and pdfsig agrees', async () => {
    const { module, token } = await softToken();
    let pdf = await makePdf();
    for (const own of await readCertificates(module, token)) {
      const signer = new TokenSigner(module, token, own, [certificateDer(root)]);
      signer.enterPin(SOFT_PIN);
      pdf = await signPdf(pdf, signer, TEXTS, Date.now());
      expect(await faultOf(() => signer.rawSign(pdf))).toBe('pinNeeded');
    }
    const verdicts = await verifyPdf(pdf, { roots: [certificateDer(root)] }, Date.now());
    expect(verdicts.map(({ overall }) => overall)).toEqual(['good', 'good']);
    if (needTools('pdfsig', 'certutil').missing.length > 0) return;
    const said = pdfsig(pdf, [`${root.certificate.toString('pem')}\n`]);
    expect(said.match(/Signature is Valid\./g)).toHaveLength(2);
    expect(said.match(/Certificate is Trusted\./g)).toHaveLength(2);
  });

  it('tells of a wrong PIN, shows that fewer tries are left, and asks for it anew', async () => {
    const { module, token } = await softToken();
    const [own] = await readCertificates(module, token);
    if (own === undefined) throw new Error('no certificate');
    const signer = new TokenSigner(module, token, own);
    signer.enterPin('000000');
    const pdf = await makePdf();
    expect(await faultOf(() => signPdf(pdf, signer, TEXTS, 0))).toBe('pinIncorrect');
    expect(await signer.pinState()).toBe('countLow');
    expect(await faultOf(() => signPdf(pdf, signer, TEXTS, 0))).toBe('pinNeeded');
    signer.enterPin(SOFT_PIN);
    expect(await faultOf(() => signPdf(pdf, signer, TEXTS, 0))).toBeNull();
    expect(await signer.pinState()).toBe('ready');
  });

  it('says so when the driver is not where it should be', async () => {
    expect(await faultOf(() => readTokens({ module: join(dir, 'missing.so') }))).toBe('moduleMissing');
  });
});

/** A helper that plays a token and writes down how it was called. */
describe.skipIf(process.platform === 'win32')('a token that misbehaves', () => {
  const TOKEN = { slot: '0x1', label: LABEL, serial: '77', pin: 'ready' } as const;
  const fakeTool = (flags: string, onSign: string): TokenModule => {
    const tool = join(dir, 'tool');
    writeFileSync(
      tool,
      `#!/bin/sh
printf '%s\\n' "$*" >> '${join(dir, 'calls')}'
case "$*" in
  *--list-token-slots*) printf 'Slot 0 (0x1): reader\\n  token label        : ${LABEL}\\n  token flags        : ${flags}\\n  serial num         : 77\\n' ;;
  *--sign*) env >> '${join(dir, 'environment')}'; ${onSign} ;;
esac
`,
    );
    chmodSync(tool, 0o755);
    return { module: '/vendor/driver.so', tool };
  };
  const calls = () => readFileSync(join(dir, 'calls'), 'utf8');
  const FLAGS = 'login required, token initialized, PIN initialized';
  const signerOf = (module: TokenModule) =>
    new TokenSigner(module, TOKEN, { id: 'a1', label: '', certificate: certificateDer(rsa) });
  const signOnce = (module: TokenModule, pin = SOFT_PIN) => {
    const signer = signerOf(module);
    signer.enterPin(pin);
    return faultOf(() => signer.rawSign(Buffer.from('tbs')));
  };

  it.each([
    ['countLow', `${FLAGS}, user PIN count low`],
    ['finalTry', `user PIN count low, final user PIN try, ${FLAGS}`],
    ['locked', `${FLAGS}, user PIN locked`],
    ['notSet', 'login required, token initialized'],
    ['ready', FLAGS],
  ])('shows the state %s before anybody is asked', async (state, flags) => {
    expect(await signerOf(fakeTool(flags, 'exit 1')).pinState()).toBe(state);
    expect(calls()).not.toContain('--login');
  });

  it('is tried once with a PIN that is wrong, and not at all when it is locked', async () => {
    const wrong = `echo 'error: PKCS11 function C_Login failed: rv = CKR_PIN_INCORRECT (0xa0)' >&2; exit 1`;
    expect(await signOnce(fakeTool(FLAGS, wrong))).toBe('pinIncorrect');
    expect(calls().match(/--login/g)).toHaveLength(1);
    expect(await signOnce(fakeTool(`${FLAGS}, user PIN locked`, wrong))).toBe('pinLocked');
    expect(calls().match(/--login/g)).toHaveLength(1);
  });

  it('gets the PIN in no command line and none of our own secrets', async () => {
    process.env.NGHI_SU_PASSPHRASE = 'cụm từ của phòng họp';
    try {
      expect(await signOnce(fakeTool(FLAGS, 'cat >/dev/null; printf signature'))).toBeNull();
    } finally {
      delete process.env.NGHI_SU_PASSPHRASE;
    }
    expect(calls()).not.toContain(SOFT_PIN);
    const environment = readFileSync(join(dir, 'environment'), 'utf8');
    expect(environment).toContain(SOFT_PIN);
    expect(environment).not.toContain('cụm từ của phòng họp');
  });

  it('is given up when its driver hangs, and the next call has a helper of its own', async () => {
    const hung = { ...fakeTool(FLAGS, 'exec sleep 600'), timeoutMs: 300 };
    expect(await faultOf(() => runPkcs11Tool(hung, { args: ['--sign'] }))).toBe('tokenTimeout');
    expect(await readTokens(fakeTool(FLAGS, 'exit 1'))).toEqual([TOKEN]);
  });

  it.each([
    ['tokenFailed', `echo 'error: rv = CKR_GENERAL_ERROR (0x5)' >&2; exit 1`],
    ['pinLocked', `echo 'error: rv = CKR_PIN_LOCKED (0xa4)' >&2; exit 1`],
    ['tokenMissing', `echo 'error: rv = CKR_DEVICE_REMOVED (0x32)' >&2; exit 1`],
    ['tokenFailed', 'kill -9 $$'],
    ['tokenFailed', 'yes'],
  ])('is reported as %s', async (fault, onSign) => {
    expect(await signOnce(fakeTool(FLAGS, onSign))).toBe(fault);
  });

  it('is not tried with what can be no PIN', async () => {
    const module = fakeTool(FLAGS, 'exit 1');
    for (const pin of ['', '12\u0000', '1'.repeat(256)])
      expect(() => signerOf(module).enterPin(pin)).toThrow('pinIncorrect');
    expect(existsSync(join(dir, 'calls'))).toBe(false);
  });

  it('is missing when it was pulled out, and the tool when it is not installed', async () => {
    const other = { ...TOKEN, serial: '78' };
    const module = fakeTool(FLAGS, 'exit 1');
    const signer = new TokenSigner(module, other, { id: 'a1', label: '', certificate: certificateDer(rsa) });
    expect(await faultOf(() => signer.pinState())).toBe('tokenMissing');
    expect(await faultOf(() => readTokens({ ...module, tool: join(dir, 'none') }))).toBe('toolMissing');
  });
});
