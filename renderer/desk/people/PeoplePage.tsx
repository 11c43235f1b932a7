/** The delegates of the meeting. */
export function PeoplePage() {
  return null;
}
