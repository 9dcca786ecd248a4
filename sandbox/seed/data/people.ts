/** Surnames as they stand in a register: with their prefix in small letters. */
export const surnames: readonly string[] = [
  'de Vries', 'Jansen', 'van den Berg', 'Bakker', "'t Hart", 'Ünal', 'Visser', 'van der Knaap', 'Smit', 'El Idrissi',
  'de Boer', 'Mulder', 'de Groot', 'Bos', 'van Leeuwen', 'Yılmaz', 'Dekker', 'Brouwer', 'de Wit', 'Dijkstra',
  'van ’t Veer', 'Kok', 'Jacobs', 'van der Meer', 'Vermeulen', 'Ramdin', 'Schouten', 'van Beek', 'Nguyen', 'Kramer',
  'IJzerman', 'Postma', 'van der Heijden-Prins', 'Çelik', 'Huisman', 'Martinez', 'op den Kamp', 'Wolters', 'de Lange', 'Bouzid',
];

export const initials: readonly string[] = [
  'A.', 'J.M.', 'P.', 'W.H.', 'C.', 'F.', 'M.J.', 'H.', 'S.', 'IJ.', 'R.', 'T.', 'E.M.', 'G.', 'N.', 'L.A.', 'B.', 'D.C.', 'K.', 'Y.',
];

export const streets: readonly string[] = [
  'Dorpsstraat', 'Lindelaan', 'Burgemeester Postmaweg', 'Kastanjehof', "'s-Gravenweg", 'Prins Bernhardplein', 'Molenpad',
  'Tweede Dwarsstraat', 'IJsvogelstraat', 'Anne Frankstraat', 'Waterlooplantsoen', 'Oude Haven', 'Zonnebloemstraat', 'Rembrandthof',
];

export const additions: readonly string[] = ['', '', '', '', '', 'A', 'B', 'bis', '2 hoog', 'III'];

/** Made-up places, so that no real address is meant. */
export const places: readonly (readonly [city: string, postalDigits: number])[] = [
  ['Lindenveen', 3870],
  ['Oosterlinde', 3874],
  ['Nieuw-Lindedaal', 3881],
];
