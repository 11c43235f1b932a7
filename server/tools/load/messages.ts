import type { Up } from '../../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../../core/protocol/version.ts';
import { clientFrame } from './FrameReader.ts';

/** A message as a frame ready to be written. */
export const frameOf = (message: Up): Buffer => clientFrame(JSON.stringify(message));

export const hello = (token: string): Buffer =>
  frameOf({ type: 'hello', protocol: PROTOCOL_VERSION, client: 'tools', token, have: {}, watching: null });

export const ping = (): Buffer => frameOf({ type: 'ping', sentAt: 0, rttMs: null });

/** Both start every message of the server, see `kindOf`. */
const TYPE_AT = '{"type":"'.length;
const TOPIC_AT = '{"type":"view","topic":"'.length;

/** The type of a server's message, without parsing it: the type stands first. */
export function kindOf(payload: Buffer): string {
  return payload.toString('latin1', TYPE_AT, payload.indexOf(0x22, TYPE_AT));
}

/** The topic of a view, without parsing it. */
export function topicOf(payload: Buffer): string {
  return payload.toString('latin1', TOPIC_AT, payload.indexOf(0x22, TOPIC_AT));
}
