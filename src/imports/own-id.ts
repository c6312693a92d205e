/** The id itself, or if that is taken the id with a number behind it; exchanges are told apart by it. */
export function ownId(id: string, taken: { has(id: string): boolean }): string {
  let own = id;
  for (let copy = 2; taken.has(own); copy++) own = `${id}-${copy}`;
  return own;
}
