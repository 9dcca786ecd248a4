/** Sentences in which nobody does anything: `uw klacht wordt behandeld`. */

const auxiliary = /\b(?:wordt|worden|werd|werden)\b/iu;
const prefix = '(?:aan|af|bij|door|in|mee|na|om|onder|op|over|terug|toe|uit|vast|voor|weg)?';
const participle = new RegExp(String.raw`(?<!\p{L})(?:${prefix}ge\p{L}{2,}(?:d|t|en)|(?:be|ver|ont|her)\p{L}{2,}(?:d|t|en))(?!\p{L})`, 'iu');

export const isPassive = (sentence: string): boolean => auxiliary.test(sentence) && participle.test(sentence);
