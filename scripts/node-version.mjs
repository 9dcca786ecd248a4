/**
 * What is wrong with this Node, or undefined. Says the same as `engines` in package.json.
 * Written in the oldest syntax that still has modules: an old Node must be able to read it, or it cannot say so.
 * @param {string} version such as `20.19.4`
 * @returns {string | undefined} one line for a person
 */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0];
  const minor = parts[1];
  if (major === 20 && minor >= 19) return undefined;
  if (major === 22 && minor >= 12) return undefined;
  if (major > 22) return undefined;
  return `Klachtwijzer needs Node 20.19 or later, 22.12 or later, or 24; this is Node ${version}.`;
}
