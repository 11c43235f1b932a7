/** The part of Electron's `powerSaveBlocker` that is used. */
export interface PowerPort {
  start(type: 'prevent-display-sleep'): number;
  stop(id: number): unknown;
}

/** Keeps the screen on while a meeting is under way, and lets it sleep between meetings. */
export function keepAwake(power: PowerPort): (meetingOpen: boolean) => void {
  let blocker: number | null = null;
  return (meetingOpen) => {
    if (meetingOpen && blocker === null) blocker = power.start('prevent-display-sleep');
    if (!meetingOpen && blocker !== null) {
      power.stop(blocker);
      blocker = null;
    }
  };
}
