/** What a process of terminals is to do. */
export interface SwarmOrder {
  readonly port: number;
  readonly sha256: string;
  readonly terminals: readonly SwarmTerminal[];
}

export interface SwarmTerminal {
  readonly token: string;
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
  /** `goes` away when it has a third; `lies` gives others what is not the paper. */
  readonly does: 'fetches' | 'goes' | 'lies';
}

export interface SwarmDone {
  /** Terminals that have the paper, hash for hash; those that should; those that went away. */
  readonly right: number;
  readonly should: number;
  readonly gone: number;
  /** Pieces kept that are not the paper's. */
  readonly bad: number;
  /** Pieces refused by their hash. */
  readonly refused: number;
  /** Bytes that the server gave: pieces, lists and answers. */
  readonly fromServer: number;
  /** Of these, lists and the tracker's answers. */
  readonly talk: number;
}
