/** What the examples in the API's description share. All of it is invented. */

/** The version that somebody saw. */
export const etag = 'W/"JzE5OzE1MzQ4MjAzMDYzNzMwODkyNTYxOzAwOyc="';

/** A GUID that ends in a number, so that a reader can tell one from another. */
export const guid = (number: number): string => `5d1c6f0e-3b7a-5c42-9e18-${String(number).padStart(12, '0')}`;

export const jolanda = { code: 'JBRUIN', name: 'Jolanda de Bruin' } as const;
export const complaintsTeam = { code: 'KLACHT', name: 'Klachtenteam' } as const;
