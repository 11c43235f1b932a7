/** How a search stands. */
export interface FindState {
  status: 'pending' | 'found' | 'missing';
  /** 1-based place of the current match; 0 while none. */
  current: number;
  total: number;
}
