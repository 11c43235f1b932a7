import { spawn } from 'node:child_process';
import { SigningError } from '../SigningError.ts';

/** A token that answers at all answers within seconds; its driver may hang for ever. */
export const TOKEN_TIMEOUT_MS = 20_000;
const MAX_OUTPUT_BYTES = 1024 * 1024;
const PIN_VARIABLE = 'NGHI_SU_TOKEN_PIN';

/** How the helper process is reached. */
export interface TokenModule {
  /** The vendor's PKCS#11 library, a path that the administrator chose. */
  readonly module: string;
  /** OpenSC's `pkcs11-tool`; another path where it is not on the PATH. */
  readonly tool?: string;
  readonly timeoutMs?: number;
}

export interface ToolCall {
  readonly args: readonly string[];
  readonly input?: Uint8Array;
  readonly pin?: string;
}

/**
 * Runs `pkcs11-tool` once in a process of its own and gives its output. A vendor's library that hangs or crashes takes
 * only this process with it. The PIN goes through the environment, which other users cannot read as they can a command
 * line, and nothing else of ours goes with it. Throws SigningError.
 */
export function runPkcs11Tool(token: TokenModule, { args, input, pin }: ToolCall): Promise<Buffer> {
  const { module, tool = 'pkcs11-tool', timeoutMs = TOKEN_TIMEOUT_MS } = token;
  const login = pin === undefined ? [] : ['--login', '--pin', `env:${PIN_VARIABLE}`];
  return new Promise((resolve, reject) => {
    const child = spawn(tool, ['--module', module, ...args, ...login], {
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      env: { ...foreignEnvironment(), ...(pin === undefined ? {} : { [PIN_VARIABLE]: pin }) },
    });
    let fault: SigningError | null = null;
    const stop = (reason: SigningError) => {
      fault ??= reason;
      child.kill('SIGKILL');
      // A process that the helper started may hold its outputs open: they are not waited for.
      child.stdout.destroy();
      child.stderr.destroy();
    };
    const timer = setTimeout(() => stop(new SigningError('tokenTimeout')), timeoutMs);
    const output = collect(child.stdout, () => stop(new SigningError('tokenFailed', 'too much output')));
    const errors = collect(child.stderr, () => stop(new SigningError('tokenFailed', 'too much output')));
    child.once('error', () => {
      clearTimeout(timer);
      reject(new SigningError('toolMissing'));
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      if (fault !== null) reject(fault);
      else if (code === 0) resolve(Buffer.concat(output));
      else reject(faultOf(Buffer.concat(errors).toString('utf8')));
    });
    // A helper that ends without reading closes the pipe; why it ended is said by its exit.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** What libraries of vendors may need, without what is ours. */
function foreignEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NGHI_SU_')));
}

function collect(stream: NodeJS.ReadableStream, onTooMuch: () => void): Buffer[] {
  const parts: Buffer[] = [];
  let size = 0;
  stream.on('data', (part: Buffer) => {
    size += part.length;
    if (size > MAX_OUTPUT_BYTES) onTooMuch();
    else parts.push(part);
  });
  return parts;
}

/** The helper names the function and the code of PKCS#11 in its own words; only the code goes on. */
function faultOf(errors: string): SigningError {
  const code = /\bCKR_\w+/.exec(errors)?.[0];
  if (code === 'CKR_PIN_INCORRECT' || code === 'CKR_PIN_INVALID' || code === 'CKR_PIN_LEN_RANGE') {
    return new SigningError('pinIncorrect', code);
  }
  if (code === 'CKR_PIN_LOCKED') return new SigningError('pinLocked', code);
  if (code === 'CKR_TOKEN_NOT_PRESENT' || code === 'CKR_SLOT_ID_INVALID' || code === 'CKR_DEVICE_REMOVED') {
    return new SigningError('tokenMissing', code);
  }
  if (/Failed to load pkcs11 module/.test(errors)) return new SigningError('moduleMissing');
  return new SigningError('tokenFailed', code ?? 'no code');
}
