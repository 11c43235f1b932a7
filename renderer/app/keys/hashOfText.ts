import { toHex } from '../../../proof/sign/hex.ts';
import { sha256 } from '../../../proof/sign/sha256.ts';
import { utf8Bytes } from '../../../proof/sign/utf8.ts';

/** SHA-256 of a text's UTF-8 bytes, hex: of a ballot's payload, of a key. */
export const hashOfText = (text: string): string => toHex(sha256(utf8Bytes(text)));
