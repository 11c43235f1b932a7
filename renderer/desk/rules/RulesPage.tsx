/** The voting rules of the installation. */
export function RulesPage() {
  return null;
}
