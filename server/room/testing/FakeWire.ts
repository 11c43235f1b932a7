import { Down, type DownOf } from '../../../core/protocol/down.ts';
import type { Topic } from '../../../core/views/topic.ts';
import type { Wire } from '../wire.ts';

/** The text of one unmasked frame, as a client reads it. */
export function textOf(frame: Buffer): string {
  const short = frame.readUInt8(1);
  const [start, length] =
    short < 126 ? [2, short] : short === 126 ? [4, frame.readUInt16BE(2)] : [10, Number(frame.readBigUInt64BE(2))];
  if (frame.length !== start + length) throw new Error('the frame has another length than it says');
  return frame.toString('utf8', start);
}

/** A terminal that remembers what it was told. Everything said to it must follow the protocol. */
export class FakeWire implements Wire {
  readonly address = '10.0.0.7';
  terminalId: string | null = null;
  readonly heard: Down[] = [];
  /** Bytes that the network has not taken. */
  stuck = 0;
  ended: string | null = null;

  backlog(): number {
    return this.stuck;
  }
  send(message: Down): void {
    if (this.ended === null) this.heard.push(Down.parse(JSON.parse(JSON.stringify(message))));
  }
  sendFrame(frame: Buffer): void {
    if (this.ended === null) this.heard.push(Down.parse(JSON.parse(textOf(frame))));
  }
  bye(why: string): void {
    this.ended ??= why;
  }
  /** The other side of this wire is always there. */
  ping(): void {}
  cut(): void {
    this.ended ??= 'cut';
  }

  of<T extends Down['type']>(type: T): DownOf<T>[] {
    return this.heard.filter((message): message is DownOf<T> => message.type === type);
  }
  last<T extends Down['type']>(type: T): DownOf<T> {
    const found = this.of(type).at(-1);
    if (found === undefined) throw new Error(`no ${type}; heard ${JSON.stringify(this.heard)}`);
    return found;
  }
  views(topic?: Topic): DownOf<'view'>[] {
    return this.of('view').filter((view) => topic === undefined || view.topic === topic);
  }
  view(topic: Topic): DownOf<'view'> {
    const found = this.views(topic).at(-1);
    if (found === undefined) throw new Error(`no view of ${topic}`);
    return found;
  }
  forget(): void {
    this.heard.length = 0;
  }
}
