/** Whose mail address it is. The ERP may tell capitals apart, so that one address is asked for as people spell it. Pure. */

/** As much as the ERP keeps of an address: a longer one belongs to nobody. */
export const maxEmail = 80;

const small = (text: string): string => text.toLowerCase();

const withCapitals = (text: string): string => small(text).replaceAll(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase());

/** As it came, in small letters, in capitals, and with capitals in the name: `J.De.Vries@example.org`. */
export const spellings = (address: string): readonly string[] => {
  const typed = address.trim();
  const at = typed.lastIndexOf('@');
  const [name, domain] = at < 0 ? [typed, ''] : [typed.slice(0, at), typed.slice(at)];
  const first = name.charAt(0).toUpperCase() + small(name.slice(1));
  return [...new Set([typed, small(typed), typed.toUpperCase(), withCapitals(name) + small(domain), first + small(domain)])];
};

/** What is the same address, whichever of the spellings the ERP found it by. */
export const isSameAddress = (one: string, other: string): boolean => small(one.trim()) === small(other.trim());
