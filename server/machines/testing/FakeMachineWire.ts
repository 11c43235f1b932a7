import { MachineDown } from '../../../core/machine/protocol.ts';
import type { MachineWire } from '../MachineWire.ts';

type DownOf<T extends MachineDown['type']> = Extract<MachineDown, { type: T }>;

/** A machine that remembers what it was told. Everything said to it must follow the protocol. */
export class FakeMachineWire implements MachineWire {
  readonly address = '10.0.0.9';
  readonly heard: MachineDown[] = [];
  ended: string | null = null;

  send(message: MachineDown): void {
    if (this.ended === null) this.heard.push(MachineDown.parse(JSON.parse(JSON.stringify(message))));
  }
  bye(why: string): void {
    this.ended ??= why;
  }
  of<T extends MachineDown['type']>(type: T): DownOf<T>[] {
    return this.heard.filter((message): message is DownOf<T> => message.type === type);
  }
}
