/** Whether a text says when: a day, a month, or a term. */

/** As alternatives of a pattern. */
export const monthNames = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const days = 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag';
const amount = String.raw`(?:\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|tien|twaalf|veertien|enkele|een paar)`;
const unit = '(?:minuten|minuut|uur|uren|werkdag(?:en)?|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar)';

const whens: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:\d{1,2} )?(?:${monthNames})\b`, 'iu'),
  new RegExp(String.raw`\b(?:${days})\b`, 'iu'),
  /\b\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?\b/u,
  new RegExp(String.raw`\b(?:binnen|over|na|uiterlijk|ongeveer|maximaal|hooguit) (?:ongeveer |uiterlijk |de )?${amount} ${unit}\b`, 'iu'),
  /\b(?:vandaag|morgen|overmorgen|vanmiddag|vanavond)\b/iu,
  /\b(?:deze|volgende|komende|die|dezelfde|genoemde) (?:dag|datum|week|maand|termijn)\b/iu,
  /\b(?:voor|vóór|tot|op|na) (?:het einde? van|die|deze|de (?:genoemde|afgesproken)) /iu,
];

export const saysWhen = (text: string): boolean => whens.some((pattern) => pattern.test(text));
